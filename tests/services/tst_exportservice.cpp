// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/exportservice.h"
#include "services/importservice.h"
#include "services/markservice.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Lectern;
using namespace Lectern::Services;

class TestExportService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto session = LibrarySession::open(path("library.sqlite"), Store::OpenMode::Create);
        QVERIFY(session);
        m_session = std::move(*session);
        SilentProgress progress;
        QVERIFY(importSample(*m_session, progress, {}));
    }

    void everyFormatWritesTheSameBytesTwice_data()
    {
        QTest::addColumn<QString>("format");
        for (const ExportFormat &format : exportFormats()) {
            if (!canWrite(format.id)) {
                continue; // needs fonts: tests/printing
            }
            QTest::newRow(qPrintable(format.id)) << format.id;
        }
    }

    void everyFormatWritesTheSameBytesTwice()
    {
        QFETCH(QString, format);
        ExportRequest request;
        request.format = format;
        request.talks = allTalks();
        request.path = path("out");
        request.mayReplace = true;
        SilentProgress progress;
        const auto report = exportTalks(*m_session, request, progress, {});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        const QByteArray first = Testing::fileBytes(path("out"));
        QVERIFY(first.size() > 1000);
        QVERIFY(exportTalks(*m_session, request, progress, {}));
        QCOMPARE(Testing::fileBytes(path("out")), first);
        QVERIFY(QString::fromUtf8(first).contains(QStringLiteral("A job is a promise to somebody")));
    }

    void existingFileIsKeptUnlessReplacingWasAllowed()
    {
        QFile file(path("kept.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto refused = writeAtomically(path("kept.md"), "theirs", false);
        QVERIFY(!refused);
        QCOMPARE(Testing::fileBytes(path("kept.md")), QByteArray("mine"));
        QVERIFY(writeAtomically(path("kept.md"), "theirs", true));
        QCOMPARE(Testing::fileBytes(path("kept.md")), QByteArray("theirs"));
    }

    void folderThatIsMissingIsAnIoErrorAndLeavesNothing()
    {
        const auto failed = writeAtomically(path("no/such/folder.md"), "x", false);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Io);
        QVERIFY2(failed.error().message.contains(QStringLiteral("does not exist")),
            qPrintable(failed.error().message));
        QVERIFY(!QFile::exists(path("no")));
    }

    void fileInPlaceOfAFolderIsNamed()
    {
        QVERIFY(writeAtomically(path("page.html"), "x", true));
        const auto failed = writeAtomically(path("page.html/deep/y"), "x", false);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Io);
        QVERIFY2(failed.error().message.contains(path("page.html") + QStringLiteral("” is a file")),
            qPrintable(failed.error().message));
    }

    void folderWithAFinalSlashIsMade()
    {
        ExportRequest request;
        request.format = QStringLiteral("markdown");
        request.talks = {allTalks().front()};
        request.path = path("new/folder/");
        SilentProgress progress;
        const auto report = exportTalks(*m_session, request, progress, {});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(QFileInfo(report->path).absolutePath(), path("new/folder"));
        QVERIFY(writeAtomically(path("taken"), "x", true));
        request.path = path("taken/");
        const auto failed = exportTalks(*m_session, request, progress, {});
        QVERIFY(!failed);
        QVERIFY2(
            failed.error().message.contains(QStringLiteral("is a file")), qPrintable(failed.error().message));
        QCOMPARE(Testing::fileBytes(path("taken")), QByteArray("x"));
    }

    void commentsAreMarkdownAndNeverLiveHtml()
    {
        const auto talks = talksOfQuery(*m_session, QStringLiteral("Queues people can trust"), {});
        QVERIFY(talks && !talks->empty());
        const auto mark = markQuote(*m_session,
            {.talk = talks->front(),
                .quote = QStringLiteral("A job is a promise to somebody"),
                .comment =
                    QStringLiteral("Says *who*?\n\n- `<i>one</i>`\n- two\n\n<script>go()</script>\n")});
        QVERIFY(mark);
        ExportRequest request;
        request.talks = {talks->front()};
        request.format = QStringLiteral("html");
        SilentProgress progress;
        const auto page = renderExport(*m_session, request, progress, {});
        QVERIFY(page);
        const QString html = QString::fromUtf8(page->bytes);
        QVERIFY(html.contains(QStringLiteral("Says <em>who</em>?")));
        QVERIFY(html.contains(QStringLiteral("<code>&lt;i&gt;one&lt;/i&gt;</code>")));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        request.format = QStringLiteral("markdown");
        const auto notes = renderExport(*m_session, request, progress, {});
        QVERIFY(notes);
        const QString markdown = QString::fromUtf8(notes->bytes);
        QVERIFY(markdown.contains(QStringLiteral("> - `<i>one</i>`")));
        QVERIFY(markdown.contains(QStringLiteral("> &lt;script>go()&lt;/script>")));
        QVERIFY(m_session->marks().moveToBin(mark->id));
    }

    void commentsAndOpenTodosOfTheTalksAreCounted()
    {
        const auto talks = talksOfQuery(*m_session, QStringLiteral("Queues people can trust"), {});
        QVERIFY(talks && !talks->empty());
        const std::vector<QUuid> one{talks->front()};
        const NoteCounts before = countNotes(*m_session, one, {}).value_or(NoteCounts());
        const auto mark = markQuote(*m_session,
            {.talk = one.front(),
                .quote = QStringLiteral("A job is a promise to somebody"),
                .comment = QStringLiteral("Says who?")});
        QVERIFY(mark);
        MarkRow row = *mark;
        row.todo = Todo::Open;
        QVERIFY(m_session->marks().change(row));
        const NoteCounts open{before.comments + 1, before.openTodos + 1};
        QCOMPARE(countNotes(*m_session, one, {}).value_or(NoteCounts()), open);
        row.todo = Todo::Done;
        QVERIFY(m_session->marks().change(row));
        QCOMPARE(countNotes(*m_session, one, {}).value_or(NoteCounts()).openTodos, before.openTodos);
        QVERIFY(m_session->marks().moveToBin(row.id));
        QCOMPARE(countNotes(*m_session, one, {}).value_or(NoteCounts()), before);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = countNotes(*m_session, one, stop.get_token());
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }

    void libraryAndImportedNotesAreNeverReplaced()
    {
        QFile notes(path("notes.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(
            "# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\ntext of two\n");
        notes.close();
        const QByteArray before = Testing::fileBytes(path("notes.md"));
        SilentProgress progress;
        QVERIFY(importPaths(*m_session, {path("notes.md")}, {}, progress, {}));
        QVERIFY(QFile::link(path("notes.md"), path("link.md")));
        ExportRequest request;
        request.format = QStringLiteral("markdown");
        request.talks = {allTalks().front()};
        request.mayReplace = true;
        for (const char *name : {"library.sqlite", "library.sqlite-wal", "notes.md", "link.md"}) {
            request.path = path(name);
            const auto refused = exportTalks(*m_session, request, progress, {});
            QVERIFY2(!refused, name);
            QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        }
        QCOMPARE(Testing::fileBytes(path("notes.md")), before);
        QVERIFY(!allTalks().empty());
    }

    void pipeIsNotReplacedByAFile()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        const auto refused = writeAtomically(path("pipe"), "x", true);
        QVERIFY(!refused);
        QVERIFY(!QFileInfo(path("pipe")).isFile());
    }

    void folderAsTargetGetsANameMadeOfTheTitle()
    {
        QDir().mkpath(path("folder"));
        ExportRequest request;
        request.format = QStringLiteral("markdown");
        request.talks = {allTalks().front()};
        request.path = path("folder");
        SilentProgress progress;
        const auto report = exportTalks(*m_session, request, progress, {});
        QVERIFY(report);
        QCOMPARE(QFileInfo(report->path).absolutePath(), path("folder"));
        QVERIFY(report->path.endsWith(QStringLiteral(".md")));
    }

    void unknownFormatNamesTheKnownOnes()
    {
        ExportRequest request;
        request.format = QStringLiteral("docx");
        request.talks = allTalks();
        SilentProgress progress;
        const auto refused = renderExport(*m_session, request, progress, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QVERIFY(refused.error().message.contains(QStringLiteral("markdown")));
    }

    void queryChoosesTalks()
    {
        const auto talks = talksOfQuery(*m_session, QStringLiteral("speaker:Oyelaran"), {});
        QVERIFY(talks);
        QCOMPARE(talks->size(), 1U);
        const auto all = talksOfQuery(*m_session, QString(), {});
        QVERIFY(all);
        QVERIFY(all->size() >= 16U);
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] std::vector<QUuid> allTalks()
    {
        const auto talks = talksOfQuery(*m_session, QString(), {});
        return talks ? *talks : std::vector<QUuid>();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LibrarySession> m_session;
};

QTEST_GUILESS_MAIN(TestExportService)
#include "tst_exportservice.moc"
