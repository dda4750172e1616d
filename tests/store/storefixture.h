// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/markrepository.h"
#include "store/sourcerepository.h"
#include "store/talkrepository.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

#include <memory>

namespace Lectern::Store::Testing {

/// A talk of a source made by hand: its title line, who speaks, and the lines below.
struct TalkLines {
    QString title;
    QStringList speakers;
    QString body;
    QString day;
};

/// A source of one event, as reader and recogniser would hand it over. The talks' titles become headings.
[[nodiscard]] ImportedSource makeSource(
    const QString &path, const EventName &event, const std::vector<TalkLines> &talks);

/// A source of two talks with these words below their titles.
[[nodiscard]] ImportedSource twoTalks(const QString &first, const QString &second);
/// The same file without the first of them.
[[nodiscard]] ImportedSource onlySecond(const QString &words);

/// A new library in a folder of its own, and its repositories.
struct Library {
    QTemporaryDir folder;
    std::unique_ptr<Database> database;

    Library();
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("library.sqlite")); }
    void reopen(OpenMode mode = OpenMode::ReadWrite);

    [[nodiscard]] TalkRepository talks() const { return TalkRepository(*database); }
    [[nodiscard]] MarkRepository marks() const { return MarkRepository(*database); }
    [[nodiscard]] SourceRepository sources() const { return SourceRepository(*database); }
    /// Imports and answers the outcome; the test fails when that does not work.
    SourceImport import(const ImportedSource &source) const;
    /// The only talk with this title.
    [[nodiscard]] QUuid talk(const QString &title) const;
    /// Marks the first place of `quote` in a talk.
    MarkRow mark(const QUuid &talk, const QString &quote, MarkKind kind = MarkKind::Key,
        const QString &comment = {}, const QStringList &tags = {}) const;
    /// One value through the connection, as text; for looking behind the repositories.
    [[nodiscard]] QString value(const QString &sql) const;
    /// Everything that check() has to say, in lines.
    [[nodiscard]] QString health() const;
};

/// Names of everything in a folder, hidden files too.
[[nodiscard]] QStringList namesIn(const QString &folder);

/// Runs SQL on a library that is closed, past everything this program does: SQLite itself knows nothing wrong
/// with what comes of it.
void execute(const QString &path, const char *sql);
/// Page that a table of a closed library begins on, from 1.
[[nodiscard]] qsizetype rootPage(const QString &path, const QByteArray &table);
/// As a fault of the disk would: zeros where a table begins.
void eraseTable(const QString &path, const QByteArray &table);

/// Two talks at one event, with code, a list, links and headings.
[[nodiscard]] ImportedSource sampleSource(const QString &path = QStringLiteral("/notes/europython.md"));

} // namespace Lectern::Store::Testing
