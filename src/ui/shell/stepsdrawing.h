// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lectern::Ui {

/// Raw notes, talks, marked notes: the three steps as a drawing, painted by code in the colours of the theme.
class StepsDrawing final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsDrawing)
public:
    explicit StepsDrawing(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Lectern::Ui
