// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/querychips.h"

#include <QToolButton>

namespace Lectern::Ui {

/// A finished filter in the omnibox: "event Harbour Conf" with a cross. A click edits it, the cross takes it
/// away.
class ChipButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipButton)
public:
    explicit ChipButton(const QueryChip &chip, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] QString fieldText() const;

    QueryChip m_chip;
};

} // namespace Lectern::Ui
