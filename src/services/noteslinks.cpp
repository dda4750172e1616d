// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteslinks.h"

#include "document/headinglink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NotesLinks)
};

} // namespace

Result<QUuid> talkOfNotes(
    LibrarySession &session, const QString &sourcePath, const QString &path, const QString &fragment)
{
    const QString wanted = QDir::cleanPath(QFileInfo(sourcePath).path() + u'/' + path);
    const auto talks = session.talks().talks();
    if (!talks) {
        return passOn(talks);
    }
    const TalkRow *found = nullptr;
    for (const TalkRow &talk : *talks) {
        if (talk.sourcePath != wanted) {
            continue;
        }
        if (!fragment.isEmpty() && headingLink(talk.title) == fragment.toLower()) {
            return talk.id;
        }
        found = found == nullptr || talk.line < found->line ? &talk : found;
    }
    if (found == nullptr) {
        return failure(ErrorKind::NotFound,
            Texts::tr("“%1” is not in the library. Import it, and this link will open it.").arg(path),
            wanted);
    }
    return found->id;
}

} // namespace Lectern::Services
