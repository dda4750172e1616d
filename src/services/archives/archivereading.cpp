// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivereading.h"

#include "base/plugin.h"
#include "services/archives/archivewalks.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

Result<void> walk(const QString &path, MemberFilter &filter, const std::stop_token &stop)
{
    const auto file = openRegularFile(path, true);
    if (!file) {
        return passOn(file);
    }
    const bool isZip = path.endsWith(u".zip"_s, Qt::CaseInsensitive);
    const bool isPlainTar = path.endsWith(u".tar"_s, Qt::CaseInsensitive);
    auto *unpacker = isPlainTar ? nullptr : qobject_cast<Unpacker *>(loadPlugin(u"lectern-unpacking"_s));
    if (unpacker == nullptr && !isPlainTar) {
        return failure(ErrorKind::NotFound,
            Texts::tr("Archives cannot be read, since a part of Lectern (%1) is missing. Installing it again "
                      "brings it back.")
                .arg(u"lectern-unpacking.so"_s));
    }
    return isZip ? walkZip(**file, *unpacker, filter, stop) : walkTar(**file, unpacker, filter, stop);
}

} // namespace

Result<ArchiveFound> readArchive(const QString &path, const MemberReceiver &receive,
    const std::stop_token &stop, const ArchiveLimits &limits)
{
    MemberFilter filter(path, limits, receive);
    const auto walked = walk(path, filter, stop);
    if (!walked) {
        return passOn(walked);
    }
    return filter.takeFound();
}

Result<QByteArray> readMember(const QString &archive, const QString &member, const ArchiveLimits &limits)
{
    QByteArray found;
    std::stop_source enough;
    const MemberReceiver receive = [&found, &enough](const QString &, QByteArray bytes) {
        found = std::move(bytes);
        enough.request_stop();
    };
    MemberFilter filter(archive, limits, receive);
    filter.wantOnly(member);
    const auto walked = walk(archive, filter, enough.get_token());
    if (found.isEmpty() && !walked) {
        return passOn(walked);
    }
    if (found.isEmpty()) {
        return failure(
            ErrorKind::NotFound, Texts::tr("“%1” holds no file “%2” to read.").arg(archive, member));
    }
    return found;
}

std::unexpected<Error> stoppedInArchive()
{
    return failure(ErrorKind::Cancelled, Texts::tr("Stopped on request. Nothing was changed."));
}

QString memberName(const QByteArray &bytes, const char *otherEncoding)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString name = utf8(bytes);
    if (!utf8.hasError()) {
        return name;
    }
    QStringDecoder other(otherEncoding);
    return other.isValid() ? other(bytes) : QString::fromLatin1(bytes);
}

} // namespace Lectern::Services
