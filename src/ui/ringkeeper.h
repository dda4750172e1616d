// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace Lectern::Ui {

/// Lays one ring around the button that has the focus by keyboard: outside of its shape, as the design wants
/// it. An event filter of the widgets it serves; one for a style.
class RingKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RingKeeper)
public:
    /// Pixels around the shape: 1 of air, 2 of ring.
    static constexpr int room = 3;

    /// The keeper that belongs to `style`, made when it is asked for first.
    [[nodiscard]] static RingKeeper &of(QObject &style);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class LastInput;

    explicit RingKeeper(QObject *style);

    void show(QWidget *widget);
    void hide(const QObject *widget);

    LastInput *m_input;
    QPointer<QFocusFrame> m_ring;
};

} // namespace Lectern::Ui
