// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <chrono>
#include <stop_token>

class QProcess;

namespace Lectern {

/// How a talk with another program ended.
enum class ChildEnd {
    Done, ///< it left by itself and said that all is well
    NotStarted,
    Stopped, ///< on request
    TooLate, ///< no end before the deadline, or its processor time was used up
    TooMuch, ///< it said more than it may
    Failed, ///< it broke down, or said that something is wrong
};

struct ChildLimits {
    std::chrono::milliseconds deadline; ///< from the start
    qint64 mostBytes; ///< of what it says
};

struct ChildAnswer {
    ChildEnd end = ChildEnd::Failed;
    QByteArray said; ///< by standard output; empty unless Done
};

/// Starts the program of `process`, gives it `bytes` by standard input, and takes what it says until it ends.
/// Afterwards it runs no more, however it ended. Waits, without an event loop; any thread.
[[nodiscard]] ChildAnswer converse(
    QProcess &process, const QByteArray &bytes, ChildLimits limits, const std::stop_token &stop = {});

} // namespace Lectern
