// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/sql/database_p.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store::Testing {

ImportedSource makeSource(const QString &path, const EventName &event, const std::vector<TalkLines> &talks)
{
    ImportedSource source;
    source.path = path;
    source.reader = u"test"_s;
    source.readerVersion = 1;
    QString lines;
    int line = 1;
    if (!event.isEmpty()) {
        source.plan.event = event;
        lines = u"# "_s + event.name + u'\n';
        ++line;
    }
    for (const TalkLines &talk : talks) {
        PlannedTalk planned;
        planned.line = line;
        const QString text = u"## "_s + talk.title + u'\n' + talk.body + u'\n';
        lines += text;
        line += static_cast<int>(text.count(u'\n'));
        planned.endLine = line - 1;
        planned.title = talk.title;
        planned.speakers = talk.speakers;
        planned.day = talk.day;
        planned.confidence = 0.9;
        planned.why = {u"heading"_s};
        source.plan.talks.push_back(planned);
    }
    source.plan.language = u"en"_s;
    source.document = Lectern::Testing::documentFromLines(lines);
    source.document.encoding = u"UTF-8"_s;
    source.bytes = source.document.source.toUtf8();
    std::vector<int> starts;
    for (const PlannedTalk &talk : source.plan.talks) {
        starts.push_back(talk.line);
    }
    splitBlocksAtLines(source.document, starts);
    return source;
}

ImportedSource twoTalks(const QString &first, const QString &second)
{
    return makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}},
        {{u"First talk"_s, {u"Ada"_s}, first, u"Day 1"_s},
            {u"Second talk"_s, {u"Bob"_s}, second, u"Day 2"_s}});
}

ImportedSource onlySecond(const QString &words)
{
    return makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}}, {{u"Second talk"_s, {}, words, {}}});
}

Library::Library()
{
    auto opened = Database::open(path(), OpenMode::Create);
    if (!opened) {
        qFatal("%s | %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
    }
    database = std::move(*opened);
}

void Library::reopen(OpenMode mode)
{
    database.reset();
    auto opened = Database::open(path(), mode);
    if (!opened) {
        qFatal("%s | %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
    }
    database = std::move(*opened);
}

SourceImport Library::import(const ImportedSource &source) const
{
    auto outcome = sources().import(source);
    if (!outcome) {
        qFatal("%s | %s", qPrintable(outcome.error().message), qPrintable(outcome.error().detail));
    }
    return *outcome;
}

QUuid Library::talk(const QString &title) const { return talks().find(title).value_or(QUuid()); }

MarkRow Library::mark(const QUuid &talk, const QString &quote, MarkKind kind, const QString &comment,
    const QStringList &tags) const
{
    const auto text = talks().text(talk);
    if (!text) {
        qFatal("no such talk");
    }
    const qsizetype at = text->document->text.indexOf(quote);
    const CodePointMap places(text->document->text);
    const NewMark wanted{.id = {},
        .talk = talk,
        .range = places.toCodePoints(Utf16Range{at, at + quote.size()}),
        .kind = kind,
        .comment = comment,
        .tags = tags,
        .todo = Todo::None};
    const auto made = marks().add(wanted);
    if (!made) {
        qFatal("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    }
    return *made;
}

QString Library::value(const QString &sql) const
{
    const PermissionScope checks(database->d(), Permission::Checks);
    const auto answer = database->d().ask(sql.toUtf8());
    return answer ? *answer : u"error: "_s + answer.error().detail;
}

QString Library::health() const
{
    SilentProgress progress;
    const auto findings = checkHealth(*database, progress, {});
    if (!findings) {
        return findings.error().detail;
    }
    QStringList lines;
    for (const HealthFinding &finding : *findings) {
        lines += finding.area + u": "_s + finding.message;
    }
    return lines.join(u'\n');
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

void execute(const QString &path, const char *sql)
{
    sqlite3 *raw = nullptr;
    sqlite3_open(path.toUtf8().constData(), &raw);
    if (sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        qFatal("%s", sqlite3_errmsg(raw));
    }
    sqlite3_close(raw);
}

qsizetype rootPage(const QString &path, const QByteArray &table)
{
    sqlite3 *raw = nullptr;
    sqlite3_stmt *query = nullptr;
    sqlite3_open(path.toUtf8().constData(), &raw);
    sqlite3_prepare_v2(raw, "SELECT rootpage FROM sqlite_schema WHERE name = ?", -1, &query, nullptr);
    sqlite3_bind_text(query, 1, table.constData(), -1, nullptr);
    const qsizetype page = sqlite3_step(query) == SQLITE_ROW ? sqlite3_column_int64(query, 0) : 0;
    sqlite3_finalize(query);
    sqlite3_close(raw);
    return page;
}

void eraseTable(const QString &path, const QByteArray &table)
{
    constexpr qsizetype pageSize = 8192;
    const qsizetype page = rootPage(path, table);
    QByteArray bytes = Lectern::Testing::fileBytes(path);
    if (page == 0 || bytes.size() < page * pageSize) {
        qFatal("nothing to erase");
    }
    std::fill_n(bytes.begin() + (page - 1) * pageSize, pageSize, '\0');
    Lectern::Testing::writeBytes(path, bytes);
}

ImportedSource sampleSource(const QString &path)
{
    ImportedSource source = makeSource(path, {u"EuroPython"_s, 2018, u"Edinburgh"_s},
        {{u"Fun with asyncio"_s, {u"Ada Lovelace"_s},
             u"Coroutines are not threads.\n- use asyncio.wait_for with a timeout\n- cancel what is slow\n"
             "    await asyncio.wait_for(job, 5)\n### Questions\nWhy not threads? See https://example.org/loop for more."_s,
             u"Day 1"_s},
            {u"Naïve Bayes for café owners"_s, {u"Grace Hopper"_s, u"Ada Lovelace"_s},
                u"Statistics with few data.\n- smoothing matters\nTODO read the paper."_s, u"Day 2"_s}});
    source.plan.followUps.push_back({source.plan.talks[1].endLine, u"TODO read the paper."_s});
    return source;
}

} // namespace Lectern::Store::Testing
