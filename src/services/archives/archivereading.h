// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "services/filereading.h"
#include "services/notesnames.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

namespace Lectern::Services {

/// What an archive may cost (shared/reliability.md, B3).
struct ArchiveLimits {
    int mostMembers = 10'000;
    qint64 mostMemberBytes = mostSourceBytes;
    qint64 mostBytes = 1024LL * 1024 * 1024; ///< of all members that are read; of all, where it is one stream
    int mostRatio = 200; ///< unpacked to packed …
    qint64 freeBytes = 1024LL * 1024; ///< … of what is larger than this
};

/// What was found in an archive beside the notes that were handed on.
struct ArchiveFound {
    QSet<QString> members; ///< paths of all files with names of notes, those left out among them
    std::vector<std::pair<QString, Error>>
        leftOut; ///< path inside the archive (empty: itself) and the reason
    PassedOver forPandoc; ///< files that only pandoc reads, which is not asked here
    PassedOver others; ///< all other files
    bool isWhole = true; ///< false: it ends early, so `members` may lack some
};

/// Gets a member's path inside the archive ('/' between names, no "." or "..", no '/' in front) and its
/// bytes.
using MemberReceiver = std::function<void(const QString &path, QByteArray bytes)>;

/// Reads the notes in an archive (zip, tar, tar.gz by its name) one after the other, in the order of the
/// archive; nothing is unpacked to the disk and archives within it stay closed. Files are chosen as in a
/// folder; links, devices, doubled and encrypted members and those over a limit are left out with a reason.
/// Errors: as readRegularFile() for the archive itself; InvalidInput when it is damaged before its first
/// member or passes a limit as a whole; Cancelled. Any thread.
[[nodiscard]] Result<ArchiveFound> readArchive(const QString &path, const MemberReceiver &receive,
    const std::stop_token &stop, const ArchiveLimits &limits = {});

/// Bytes of one file in an archive, by its path inside (as MemberReceiver gets it), whatever its name.
/// NotFound when there is none that may be read; else as readArchive(). Any thread.
[[nodiscard]] Result<QByteArray> readMember(
    const QString &archive, const QString &member, const ArchiveLimits &limits = {});

} // namespace Lectern::Services
