// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/failures_p.h"
#include "store/sql/libraryfile_p.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

} // namespace

Error stoppedError()
{
    return {ErrorKind::Cancelled, Sentences::tr("Stopped on request. Nothing was changed."), {}};
}

Error notALibrary(const QString &path, const QString &detail)
{
    return {
        ErrorKind::InvalidInput, Sentences::tr("“%1” is not a Lectern library.").arg(shown(path)), detail};
}

Error unreadableLibrary(const QString &path)
{
    return {ErrorKind::Io, Sentences::tr("The library “%1” cannot be read.").arg(shown(path)), path};
}

Error alreadyThere(const QString &path)
{
    return {
        ErrorKind::Io, Sentences::tr("“%1” is there already and was left as it is.").arg(shown(path)), path};
}

Error notWrittenSafely(const QString &path, const QString &written)
{
    return {ErrorKind::Io, Sentences::tr("“%1” could not be written safely.").arg(shown(path)), written};
}

Error noFolderFor(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return {ErrorKind::Io, Sentences::tr("The folder “%1” cannot be made.").arg(shown(folder)), path};
}

Error noSuchTalk(const QUuid &talk)
{
    return {ErrorKind::NotFound, Sentences::tr("There is no such talk."), toText(talk)};
}

Error noSuchSource(const QString &source)
{
    return {ErrorKind::NotFound, Sentences::tr("There is no such source."), source};
}

Error namelessTag(const QString &typed)
{
    return {ErrorKind::InvalidInput, Sentences::tr("A tag needs a name."), typed};
}

} // namespace Lectern::Store
