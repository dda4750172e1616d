// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Lectern::Ui {

/// One step of the path: flat text that opens the menu of its siblings. The last one is the page one is on.
class CrumbButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrumbButton)
public:
    CrumbButton(bool isLast, QWidget *parent);

    /// Width with the whole text.
    [[nodiscard]] QSize sizeHint() const override;
    /// Room left and right of the text.
    [[nodiscard]] static int padding();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    bool m_isLast;
};

} // namespace Lectern::Ui
