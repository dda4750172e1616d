// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <stop_token>

namespace Lectern {

/// Where long work says how far it is. Called from the thread that works; implementations hand the
/// value over to their own thread and thin it out to about ten a second.
/// Cancelling is the other direction: long work takes a std::stop_token and looks at it per file,
/// per batch of rows and before it commits.
class Progress
{
public:
    virtual ~Progress() = default;

    /// `done` of `total` steps (total 0: not known yet); `label` names the thing in work.
    virtual void report(qint64 done, qint64 total, const QString &label) = 0;
};

/// For callers who do not care.
class SilentProgress final : public Progress
{
public:
    void report(qint64, qint64, const QString &) override { }
};

} // namespace Lectern
