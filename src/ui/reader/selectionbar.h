// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QUuid>
#include <QWidget>

#include <array>
#include <optional>

namespace Lectern::Ui {

class BarButton;
class SwatchButton;

/// What one can do with a selection, above it: five kinds, comment, tag, to-do; on a mark also remove. Child
/// of the viewport, never takes the focus, never leaves the viewport. Its shadow is part of it.
class SelectionBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionBar)
public:
    explicit SelectionBar(QWidget *viewport);

    /// `anchor`: first line of the selection and `below`: bottom of its last, in viewport coordinates.
    /// `kind`: that of the mark the selection stands in.
    void showAt(const QRect &anchor, int below, std::optional<MarkKind> kind);

Q_SIGNALS:
    void kindChosen(Lectern::MarkKind kind);
    void commentChosen();
    void tagChosen(const QPoint &globalPosition);
    void todoChosen();
    void removeChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect body() const; ///< without the shadow

    std::array<SwatchButton *, 5> m_swatches{};
    BarButton *m_remove;
};

} // namespace Lectern::Ui
