// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include "store/recovery.h"

namespace Lectern::Store::Testing {

inline Result<Repair> repair(const QString &path)
{
    SilentProgress progress;
    return repairLibrary(path, progress, {});
}

inline QString linesOf(const std::vector<HealthFinding> &findings)
{
    QStringList lines;
    for (const HealthFinding &finding : findings) {
        lines += finding.area + QStringLiteral(": ") + finding.message;
    }
    return lines.join(u'\n');
}

/// A library with marks, tags, a status and a ticked follow-up, closed.
struct Marked : Library {
    Marked()
    {
        import(sampleSource());
        const QUuid talk = this->talk(QStringLiteral("Fun with asyncio"));
        mark(talk, QStringLiteral("Coroutines"), MarkKind::Key, QStringLiteral("ask Grace about this"),
            {QStringLiteral("python/loops")});
        mark(talk, QStringLiteral("threads"), MarkKind::Doubt, QStringLiteral("really?"));
        mark(this->talk(QStringLiteral("Naïve Bayes for café owners")), QStringLiteral("smoothing"),
            MarkKind::Technique);
        const bool isDone = talks().setStatus(talk, ReadStatus::Done)
            && talks().addTag(talk, QStringLiteral("keep"))
            && talks().setTitle(talk, QStringLiteral("Fun with the event loop"));
        if (!isDone || !database->checkpoint()) {
            qFatal("no library to damage");
        }
        database.reset();
    }
    /// As a fault of the disk would: past SQLite.
    void changeBytes(const QByteArray &from, const QByteArray &to) const
    {
        QByteArray bytes = Lectern::Testing::fileBytes(path());
        if (!bytes.contains(from) || from.size() != to.size()) {
            qFatal("nothing to damage");
        }
        write(bytes.replace(from, to));
    }
    void write(const QByteArray &bytes) const { Lectern::Testing::writeBytes(path(), bytes); }
    void execute(const char *sql) const { Testing::execute(path(), sql); }
    /// Its tables begin elsewhere from now on.
    void vacuum()
    {
        const auto begins = [this] {
            reopen();
            const QString roots = value(QStringLiteral(
                "SELECT group_concat(name || rootpage) FROM sqlite_schema WHERE type = 'table'"));
            if (!database->checkpoint()) {
                qFatal("no library to damage");
            }
            database.reset();
            return roots;
        };
        const QString before = begins();
        execute("VACUUM");
        if (begins() == before) {
            qFatal("VACUUM moved nothing");
        }
    }
    /// What is in a table cannot be read any more.
    void eraseTable(const QByteArray &table) const { Testing::eraseTable(path(), table); }
    [[nodiscard]] QStringList comments()
    {
        reopen();
        QStringList comments;
        const auto rows = marks().marks();
        for (const MarkRow &mark : *rows) {
            comments += mark.comment;
        }
        comments.sort();
        return comments;
    }
};

} // namespace Lectern::Store::Testing
