// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberfilter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

constexpr qint64 megabyte = 1024LL * 1024;

/// The names of a path inside an archive: "/a//./b.md" is a, b.md.
QStringList namesOf(const QString &path)
{
    QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    names.removeAll(QStringLiteral("."));
    return names;
}

/// Whether a walk through a folder would pass over this file or a folder above it without a word.
bool isPassedOver(const QStringList &names)
{
    return std::ranges::any_of(names, [](const QString &name) { return isHiddenName(name); })
        || std::any_of(names.begin(), names.end() - 1, isProgramFolder);
}

} // namespace

Result<bool> MemberFilter::wants(const ArchiveMember &member)
{
    if (++m_members > m_limits.mostMembers) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” holds more than %2 files and was left out. Pack the notes alone.")
                .arg(m_archive)
                .arg(m_limits.mostMembers));
    }
    const QStringList names = namesOf(member.name);
    if (member.kind == MemberKind::Folder || names.isEmpty()) {
        return false;
    }
    m_path = names.join(u'/');
    if (names.contains(QStringLiteral(".."))) {
        leaveOut(m_path, Texts::tr("its name leads out of the archive"));
        return false;
    }
    if (!m_only.isEmpty()) {
        return m_path == m_only && reasonAgainst(member).isEmpty();
    }
    if (isPassedOver(names)) {
        return false;
    }
    if (!isNotesName(names.back())) {
        (pandocFormat(names.back()).isEmpty() ? m_found.others : m_found.forPandoc).add(names.back());
        return false;
    }
    QString reason = reasonAgainst(member);
    if (names.size() > deepestFolder + 1) {
        m_path.truncate(200); // a name of 20,000 folders is no label
        reason = Texts::tr("it lies too deep");
    }
    m_found.members.insert(m_path);
    if (!reason.isEmpty()) {
        leaveOut(m_path, reason);
        return false;
    }
    m_bytes += member.bytes;
    if (m_bytes > m_limits.mostBytes) {
        return std::unexpected(tooLarge());
    }
    return true;
}

QString MemberFilter::reasonAgainst(const ArchiveMember &member) const
{
    if (m_found.members.contains(m_path)) {
        return Texts::tr("the archive holds a file of this name already");
    }
    switch (member.kind) {
    case MemberKind::Link:
        return Texts::tr("it is a link");
    case MemberKind::Device:
        return Texts::tr("it is a device or pipe");
    case MemberKind::Encrypted:
        return Texts::tr("it is encrypted. Unpack the archive with its password and import the folder");
    case MemberKind::Unknown:
        return Texts::tr(
            "it is packed in a way that is not read here. Unpack the archive and import the folder");
    case MemberKind::File:
    case MemberKind::Folder:
        break;
    }
    if (member.bytes > m_limits.mostMemberBytes) {
        return Texts::tr("it has %1 MB; notes of up to %2 MB can be read")
            .arg(member.bytes / megabyte)
            .arg(m_limits.mostMemberBytes / megabyte);
    }
    if (member.packedBytes >= 0 && member.bytes > m_limits.freeBytes
        && member.bytes > m_limits.mostRatio * member.packedBytes) {
        return Texts::tr("it unpacks to more than %1 times its size").arg(m_limits.mostRatio);
    }
    return {};
}

void MemberFilter::leaveOut(const QString &path, const QString &reason)
{
    m_found.leftOut.emplace_back(path,
        Error{ErrorKind::InvalidInput,
            Texts::tr("“%1” was left out: %2.").arg(m_archive + u'/' + path, reason), {}});
}

void MemberFilter::endEarly(const QString &sentence)
{
    m_found.isWhole = false;
    m_found.leftOut.emplace_back(QString(), Error{ErrorKind::InvalidInput, sentence.arg(m_archive), {}});
}

Error MemberFilter::tooLarge() const
{
    return {ErrorKind::InvalidInput,
        Texts::tr("“%1” unpacks to more than %2 MB and was left out. Pack the notes alone.")
            .arg(m_archive)
            .arg(m_limits.mostBytes / megabyte),
        {}};
}

Error MemberFilter::unpacksTooFar() const
{
    return {ErrorKind::InvalidInput,
        Texts::tr("“%1” unpacks to more than %2 times its size and was left out. Pack the notes alone.")
            .arg(m_archive)
            .arg(m_limits.mostRatio),
        {}};
}

Error MemberFilter::damaged(const QString &detail) const
{
    return {ErrorKind::InvalidInput,
        Texts::tr("“%1” is damaged, or no archive of the kind its name says. Nothing of it was read.")
            .arg(m_archive),
        detail};
}

} // namespace Lectern::Services
