// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace Lectern::Benchmarks {

inline double msOf(const QElapsedTimer &since) { return static_cast<double>(since.nsecsElapsed()) / 1e6; }

/// Knows how long a single event has held the thread at most.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        QElapsedTimer since;
        since.start();
        ++m_depth;
        const bool isTaken = QApplication::notify(receiver, event);
        if (--m_depth == 0) {
            m_longest = std::max(m_longest, msOf(since));
        }
        return isTaken;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

inline WatchedApplication &application() { return *static_cast<WatchedApplication *>(qApp); }

} // namespace Lectern::Benchmarks
