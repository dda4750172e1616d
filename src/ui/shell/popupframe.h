// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lectern::Ui {

/// Rounded frame of the pop-ups (Aa, tags): a Qt::Popup with a hairline and a soft shadow, closed by Esc or a
/// click elsewhere.
class PopupFrame : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PopupFrame)
public:
    explicit PopupFrame(QWidget *parent = nullptr);

    /// Below `anchor`, its end edges in line, or above where there is no room; always inside the screen.
    void showAt(const QWidget *anchor);
    /// Near a point, inside the screen.
    void showAt(const QPoint &globalPosition);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// One that grows while it is open stays inside the screen.
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// Room around the frame that the shadow takes.
    [[nodiscard]] static int shadowWidth();

private:
    void moveInside(QRect wanted);
    void cutOut();
};

} // namespace Lectern::Ui
