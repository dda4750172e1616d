// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree over N talks (the argument; 100,000 without one): from an open library to the first painted tree,
// what that takes of the heap, and how long other questions to the tree take. The library is written by SQL
// alone, five hundred talks to an event, and holds neither texts nor an index: nothing of that is asked for.

#include "services/librarythread.h"
#include "services/treereading.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/libraryfeed.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTreeView>

#include <malloc.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

using namespace Lectern;

namespace {

constexpr int talksOfAnEvent = 500;

bool run(sqlite3 *library, const QString &sql)
{
    char *error = nullptr;
    const bool isGood =
        sqlite3_exec(library, sql.toUtf8().constData(), nullptr, nullptr, &error) == SQLITE_OK;
    if (!isGood) {
        std::fprintf(stderr, "%s\n", error);
    }
    sqlite3_free(error);
    return isGood;
}

/// Fills a library that was just made.
bool fill(const QString &path, int talks)
{
    sqlite3 *library = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &library) != SQLITE_OK) {
        return false;
    }
    const QString numbers =
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ");
    const int events = std::max(1, talks / talksOfAnEvent);
    const int speakers = std::max(1, talks / 4);
    const QStringList steps{QStringLiteral("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN"),
        numbers.arg(events)
            + QStringLiteral("INSERT INTO source(id, uuid, path, imported_at, actor) "
                             "SELECT i, randomblob(16), '/notes/' || i || '.md', 0, 'bench' FROM n"),
        numbers.arg(events)
            + QStringLiteral(
                "INSERT INTO revision(id, source_id, n, format, encoding, language, reader, "
                "reader_version, bytes_sha256, text_sha256, imported_at, meta, text, blocks, bytes) "
                "SELECT i, i, 1, 'markdown', 'UTF-8', 'en', 'md', 1, randomblob(32), "
                "randomblob(32), 0, '{}', '', x'', x'' FROM n"),
        numbers.arg(events)
            + QStringLiteral(
                "INSERT INTO event(id, uuid, folded, year, name, place, created_at, actor) "
                "SELECT i, randomblob(16), 'conference ' || i, 1996 + i % 30, 'Conference ' || i, "
                "'', 0, 'bench' FROM n"),
        numbers.arg(events * 2)
            + QStringLiteral("INSERT INTO day(id, uuid, event_id, folded, wording, position, actor) "
                             "SELECT i, randomblob(16), (i + 1) / 2, 'day ' || i % 2, 'Day ' || (2 - i % 2), "
                             "2 - i % 2, 'bench' FROM n"),
        numbers.arg(speakers)
            + QStringLiteral("INSERT INTO speaker(id, uuid, folded, name, created_at, actor) "
                             "SELECT i, randomblob(16), 'speaker ' || i, 'Speaker ' || i, 0, 'bench' FROM n"),
        numbers.arg(talks)
            + QStringLiteral(
                "INSERT INTO talk(id, uuid, source_id, revision_id, event_id, day_id, position, begin_cp, "
                "end_cp, line, end_line, title, folded, found_title, kind, words, language, confidence, "
                "reasons, "
                "text_sha256, status, created_at, modified_at, actor, sha256) "
                "SELECT i, randomblob(16), e, e, e, 2 * e - i % 2, i, 0, 100, 1, 9, 'What talk ' || i || "
                "' says of queues', 'what talk ' || i || ' says of queues', 'What talk ' || i, 'talk', 700, "
                "'en', 0.9, '[\"a heading with a speaker behind it\",\"its own section\"]', randomblob(32), "
                "CASE i % 5 WHEN 0 THEN 'done' WHEN 1 THEN 'reading' ELSE 'unread' END, 0, 0, 'bench', "
                "randomblob(32) FROM (SELECT i, min(%1, 1 + (i - 1) / %2) AS e FROM n)")
                .arg(events)
                .arg(talksOfAnEvent),
        numbers.arg(talks)
            + QStringLiteral("INSERT INTO talk_speaker(talk_id, position, speaker_id) "
                             "SELECT i, 0, 1 + i % %1 FROM n")
                .arg(speakers),
        QStringLiteral("COMMIT")};
    const bool isGood =
        std::all_of(steps.begin(), steps.end(), [library](const QString &sql) { return run(library, sql); });
    sqlite3_close(library);
    return isGood;
}

double heapMb()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

void print(int talks, const char *figure, double value, const char *unit)
{
    std::printf(
        "{\"figure\":\"%s\",\"talks\":%d,\"unit\":\"%s\",\"value\":%.1f}\n", figure, talks, unit, value);
    std::fflush(stdout);
}

double sinceMs(const QElapsedTimer &since) { return static_cast<double>(since.nsecsElapsed()) / 1e6; }

/// Waits until the model has taken what was asked for.
void waitForTree(Models::LibraryModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &Models::LibraryModel::treeSet, &loop, &QEventLoop::quit);
    loop.exec();
}

void measureWindow(const QString &path, int talks)
{
    Services::LibraryThread library;
    QEventLoop opened;
    library.open(path, Store::OpenMode::ReadWrite, &opened,
        [&opened](const Result<Store::OpenOutcome> &) { opened.quit(); });
    opened.exec();
    Ui::LibraryFeed feed(library);
    Ui::Sidebar sidebar(feed.talks(), feed.filters(), feed.tags());
    sidebar.resize(272, 800);
    sidebar.show();
    QApplication::processEvents();
    const double before = heapMb();
    QElapsedTimer since;
    since.start();
    feed.reload();
    waitForTree(feed.talks());
    sidebar.repaint();
    print(talks, "open library to painted tree", sinceMs(since), "ms");
    const auto finish = [&library] { // numbers of a large library come later
        library.drain();
        QApplication::processEvents();
    };
    finish();
    print(talks, "open library to counted tree", sinceMs(since), "ms");
    print(talks, "heap of the tree", heapMb() - before, "MB");

    const auto ask = [&](const char *figure, const TreeQuery &query) {
        since.start();
        feed.talks().setQuery(query);
        waitForTree(feed.talks());
        sidebar.repaint();
        print(talks, figure, sinceMs(since), "ms");
        finish();
    };
    const auto unfoldFirst = [&](const char *figure) {
        auto *tree = qobject_cast<QTreeView *>(sidebar.treeView());
        QEventLoop loop;
        QElapsedTimer held;
        QObject::connect(&feed.talks(), &Models::LibraryModel::talksSet, &loop, &QEventLoop::quit);
        QObject::connect(&feed.talks(), &QAbstractItemModel::rowsAboutToBeInserted, &loop, [&held] {
            if (!held.isValid()) {
                held.start();
            }
        });
        since.start();
        tree->expand(feed.talks().index(0, 0));
        loop.exec();
        sidebar.repaint();
        print(talks, figure, sinceMs(since), "ms");
        print(talks, "of it the window is held", sinceMs(held), "ms");
    };
    unfoldFirst("an event unfolds");
    ask("words are found", {.tag = {}, .text = QStringLiteral("talk 4711"), .kept = {}});
    ask("unread alone", {.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = {}});
    ask("by year", {.grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}});
    unfoldFirst("a year unfolds");
    ask("by speaker", {.grouping = TreeGrouping::Speaker, .tag = {}, .text = {}, .kept = {}});
    print(talks, "heap of the tree by speaker", heapMb() - before, "MB");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Ui::applyTheme(Ui::ColourScheme::Light);
    const int talks = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.sqlite"));
    const bool isMade = Services::LibrarySession::open(path, Store::OpenMode::Create).has_value();
    if (!isMade || !fill(path, talks)) {
        std::fputs("the library could not be made\n", stderr);
        return 1;
    }
    measureWindow(path, talks);
    return 0;
}
