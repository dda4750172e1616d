// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <QProcess>

#include <csignal>

namespace Lectern {

namespace {

using Clock = std::chrono::steady_clock;

/// Done as soon as the process has ended, whether well or not.
ChildEnd listen(QProcess &process, ChildLimits limits, const std::stop_token &stop, QByteArray &said)
{
    constexpr int pauseMs = 50;
    const Clock::time_point deadline = Clock::now() + limits.deadline;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(pauseMs);
        said += process.readAllStandardOutput();
        if (stop.stop_requested()) {
            return ChildEnd::Stopped;
        }
        if (said.size() > limits.mostBytes) {
            return ChildEnd::TooMuch;
        }
        if (Clock::now() > deadline) {
            return ChildEnd::TooLate;
        }
    }
    said += process.readAllStandardOutput();
    return said.size() > limits.mostBytes ? ChildEnd::TooMuch : ChildEnd::Done;
}

ChildEnd howItLeft(const QProcess &process)
{
    if (process.exitStatus() == QProcess::NormalExit) {
        return process.exitCode() == 0 ? ChildEnd::Done : ChildEnd::Failed;
    }
    return process.exitCode() == SIGXCPU ? ChildEnd::TooLate : ChildEnd::Failed; // then Qt gives the signal
}

} // namespace

ChildAnswer converse(
    QProcess &process, const QByteArray &bytes, ChildLimits limits, const std::stop_token &stop)
{
    process.start();
    if (!process.waitForStarted()) {
        return {ChildEnd::NotStarted, {}};
    }
    process.write(bytes);
    process.closeWriteChannel();
    ChildAnswer answer;
    answer.end = listen(process, limits, stop, answer.said);
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    } else if (answer.end == ChildEnd::Done) {
        answer.end = howItLeft(process);
    }
    if (answer.end != ChildEnd::Done) {
        answer.said.clear();
    }
    return answer;
}

} // namespace Lectern
