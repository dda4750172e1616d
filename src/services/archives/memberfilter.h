// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/archives/archivereading.h"

namespace Lectern::Services {

enum class MemberKind { File, Folder, Link, Device, Encrypted, Unknown };

/// One entry of an archive as its head says.
struct ArchiveMember {
    QString name; ///< as written, from the top of the archive; a label, never a path to open
    MemberKind kind = MemberKind::File;
    qint64 bytes = 0; ///< unpacked
    qint64 packedBytes = -1; ///< -1: not known, the archive is packed as a whole
};

/// Decides which members of an archive are read, keeps count of the limits, and hands on what was read. The
/// rules are those of a folder. One archive, one thread.
class MemberFilter final
{
public:
    /// `archive` is shown in sentences; `receive` gets the bytes of each member.
    MemberFilter(QString archive, const ArchiveLimits &limits, const MemberReceiver &receive)
        : m_archive(std::move(archive))
        , m_limits(limits)
        , m_receive(receive)
    {
    }

    /// From now on only the file of this path is wanted, whatever its name; the limits hold for it too.
    void wantOnly(const QString &path) { m_only = path; }

    [[nodiscard]] const ArchiveLimits &limits() const { return m_limits; }

    /// Whether the bytes of the next member are wanted; what is left out is noted with its reason.
    /// InvalidInput when the archive as a whole passes a limit and reading must end.
    [[nodiscard]] Result<bool> wants(const ArchiveMember &member);
    /// The bytes of the member that was wanted last.
    void take(QByteArray bytes) { m_receive(m_path, std::move(bytes)); }
    /// The member that was wanted last cannot be read.
    void giveUpMember(const QString &reason) { leaveOut(m_path, reason); }
    /// The archive cannot be read further; what came before stands.
    void endEarly(const QString &sentence);

    [[nodiscard]] Error tooLarge() const;
    [[nodiscard]] Error unpacksTooFar() const;
    [[nodiscard]] Error damaged(const QString &detail) const;

    [[nodiscard]] ArchiveFound takeFound() { return std::move(m_found); }

private:
    [[nodiscard]] QString reasonAgainst(const ArchiveMember &member) const;
    void leaveOut(const QString &path, const QString &reason);

    QString m_archive;
    ArchiveLimits m_limits;
    const MemberReceiver &m_receive;
    ArchiveFound m_found;
    QString m_only; ///< empty: all notes
    QString m_path; ///< of the member that was wanted last
    int m_members = 0;
    qint64 m_bytes = 0;
};

} // namespace Lectern::Services
