// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivereading.h"

#include "services/archives/archivewalks.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

} // namespace

Result<ArchiveFound> readArchive(const QString &path, const MemberReceiver &receive,
    const std::stop_token &stop, const ArchiveLimits &limits)
{
    const auto file = openRegularFile(path, true);
    if (!file) {
        return passOn(file);
    }
    MemberFilter filter(path, limits, receive);
    const bool isZip = path.endsWith(u".zip"_s, Qt::CaseInsensitive);
    const bool isPlainTar = path.endsWith(u".tar"_s, Qt::CaseInsensitive);
    const auto walked = isZip ? walkZip(**file, filter, stop) : walkTar(**file, !isPlainTar, filter, stop);
    if (!walked) {
        return passOn(walked);
    }
    return filter.takeFound();
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
