// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include "services/archives/archivereading.h"
#include "services/filereading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

std::unique_ptr<QIODevice> bufferOf(QByteArray bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(std::move(bytes));
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

Result<std::unique_ptr<QIODevice>> tooLarge()
{
    return failure(ErrorKind::InvalidInput, Texts::tr("The picture is too large to be shown."));
}

/// RFC 2397, base64 alone: "data:image/png;base64,iVBO…".
Result<std::unique_ptr<QIODevice>> openData(const QString &target)
{
    const qsizetype comma = target.indexOf(u',');
    if (comma < 0 || !QStringView(target).first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive)) {
        return failure(
            ErrorKind::InvalidInput, Texts::tr("The picture is written in a way that is not read."));
    }
    const QStringView packed = QStringView(target).sliced(comma + 1);
    if (packed.size() / 4 * 3 > mostDataBytes) {
        return tooLarge();
    }
    return bufferOf(QByteArray::fromBase64(QByteArray::fromPercentEncoding(packed.toLatin1())));
}

/// The path of a reference, without what only servers understand. Empty: no path below a folder.
QString pathOf(const QString &target)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    static const QRegularExpression behindPath(u"[?#]"_s);
    if (target.startsWith(u'/') || target.startsWith(u'\\') || scheme.match(target).hasMatch()) {
        return {};
    }
    const QByteArray written = target.section(behindPath, 0, 0).toUtf8();
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(written));
    return path.startsWith(u'/') || path.contains(QChar::Null) ? QString() : path;
}

Result<std::unique_ptr<QIODevice>> openMember(
    const QString &archive, const QString &sourcePath, const QString &path)
{
    const QString folder = QFileInfo(sourcePath.mid(archive.size() + 1)).path();
    const QString member = QDir::cleanPath(folder + u'/' + path);
    auto bytes = readMember(archive, member);
    if (!bytes) {
        return passOn(bytes);
    }
    return bufferOf(std::move(*bytes));
}

} // namespace

Result<std::unique_ptr<QIODevice>> openPicture(const QString &sourcePath, const QString &target)
{
    if (target.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        return openData(target);
    }
    const QString path = pathOf(target);
    if (path.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("The picture is not kept with the notes; nothing is fetched from elsewhere."), target);
    }
    if (!sourcePath.startsWith(u'/')) { // a label of what never was a file
        return failure(ErrorKind::NotFound, Texts::tr("The picture is not kept with the notes."), target);
    }
    if (const QString archive = archiveHolding(sourcePath); !archive.isEmpty()) {
        return openMember(archive, sourcePath, path);
    }
    auto file = openRegularFileBelow(QFileInfo(sourcePath).path(), path);
    if (!file) {
        return passOn(file);
    }
    if ((*file)->size() > mostSourceBytes) {
        return tooLarge();
    }
    return std::unique_ptr<QIODevice>(std::move(*file));
}

} // namespace Lectern::Services
