// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace Lectern::Ui {

/// Notices what stood on the screen for two seconds. Looks every half second after the
/// page moved and rests when nothing moves any more. Places run from 0 to 1.
class ReadingWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadingWatch)
public:
    struct View {
        double top = 0;
        double bottom = 0;
        bool isSeen = false; ///< the window is shown and active enough to be read
    };

    /// `look` says what is on the screen now.
    ReadingWatch(std::function<View()> look, QObject *parent = nullptr);

    /// The page moved, or another one was opened.
    void pageMoved();
    void restart();

    static constexpr int everyMs = 500;
    static constexpr int samples = 5; ///< from first to last: two seconds

Q_SIGNALS:
    void stood(double top, double bottom);

private:
    void sample();

    std::function<View()> m_look;
    std::deque<View> m_views;
    QTimer m_timer;
};

} // namespace Lectern::Ui
