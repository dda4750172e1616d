// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "services/exportservice.h"
#include "services/importservice.h"
#include "services/markservice.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Lectern;
using namespace Lectern::Services;

class TestImportService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto session = LibrarySession::open(
            m_folder->filePath(QStringLiteral("library.sqlite")), Store::OpenMode::Create);
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        m_session = std::move(*session);
    }

    void cleanup() { m_session.reset(); }

    void marksOfTheSampleDoNotKeepItButThoseMadeSinceDo()
    {
        SilentProgress progress;
        const auto first = importSample(*m_session, progress, {});
        QVERIFY(first);
        QCOMPARE(*takeBack(*m_session, first->addedSources), 0);
        QCOMPARE(m_session->talks().talks()->size(), 0U);
        const auto again = importSample(*m_session, progress, {});
        QVERIFY(again);
        const TalkRow talk = m_session->talks().talks()->front();
        QVERIFY(m_session->talks().addTag(talk.id, QStringLiteral("mine")));
        QCOMPARE(*takeBack(*m_session, again->addedSources), 1);
        QCOMPARE(m_session->talks().talks()->front().id, talk.id);
    }

    void sampleShowsEveryPartOfTheDesign()
    {
        SilentProgress progress;
        const auto report = importSample(*m_session, progress, {});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
        const auto talks = m_session->talks().talks();
        QVERIFY(talks);
        QCOMPARE(std::ranges::count(*talks, false, [](const TalkRow &row) { return isEventNotes(row); }), 16);
        const auto events = m_session->talks().events();
        QVERIFY(events);
        QCOMPARE(events->size(), 4U);
        const auto marks = m_session->marks().marks();
        QVERIFY(marks);
        QVERIFY(marks->size() >= 35U);
        std::set<MarkKind> kinds;
        int withComment = 0;
        for (const MarkRow &mark : *marks) {
            kinds.insert(mark.kind);
            withComment += mark.comment.isEmpty() ? 0 : 1;
            QCOMPARE(mark.state, AnchorState::Exact);
        }
        QCOMPARE(kinds.size(), allMarkKinds.size());
        QVERIFY(withComment > 10);
        SilentProgress quiet;
        const auto findings = Store::checkHealth(m_session->database(), quiet, {});
        QVERIFY(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().message));
    }

    void documentsThatAreNotHeldAreKeptAllTheSame()
    {
        const QString folder = m_folder->filePath(QStringLiteral("notes"));
        QDir().mkpath(folder);
        const auto write = [&folder](const char *name, const QByteArray &text) {
            QFile file(folder + u'/' + QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\n" + text);
        };
        write("a.md", "text of two\n");
        write("b.md", "what else was said\n");
        write("c.md", "left out\n");
        SilentProgress progress;
        auto planned = planPaths({folder}, {}, progress, {}, {.mostHeldBytes = 0});
        QVERIFY(planned);
        write("b.md", "said since\n");
        QCOMPARE(planned->documents.size(), 3U);
        for (PlannedTalk &talk : planned->documents.back().plan.talks) {
            talk.isLeftOut = true;
        }
        const auto report = importDocuments(*m_session, std::move(*planned), progress, {});
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->talks.size(), 1U);
        for (const PlannedDocument &document : report->documents) {
            QVERIFY2(document.document.text.isEmpty(), qPrintable(document.path));
        }
        QCOMPARE(report->skipped.size(), 2U); // changed since, and all left out
        QCOMPARE(report->skipped.front().error.kind, ErrorKind::InvalidInput);
        const auto talk = m_session->talks().text(report->talks.front()); // in a folder a file is one
        QVERIFY(talk);
        QVERIFY(talk->document->text.contains(QStringLiteral("text of two")));
    }

    void sameFileAgainChangesNothing()
    {
        const ImportReport first = import(
            "# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\ntext of two\n");
        QCOMPARE(first.added, 1);
        QCOMPARE(first.talks.size(), 2U);
        const ImportReport second = import(
            "# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\ntext of two\n");
        QCOMPARE(second.unchanged, 1);
        QCOMPARE(second.added + second.changed, 0);
        QCOMPARE(m_session->talks().talks()->size(), 2U);
    }

    void whatBelongsToNoTalkIsKeptAsNotesOfTheEvent()
    {
        const ImportReport report =
            import("# Days 2024\n\nThe ferry was late.\n\n## One, Ines Okafor\n\ntext of one\n\n"
                   "## Two, Tomasz Wilk\n\ntext of two\n");
        QCOMPARE(report.talks.size(), 2U);
        QCOMPARE(m_session->talks().counts()->talks, 2);
        QCOMPARE(m_session->talks().events()->front().talks, 2);
        QCOMPARE(m_session->sources().sources()->front().talks, 2);
        const auto rows = m_session->talks().talks();
        QCOMPARE(rows->size(), 3U);
        QVERIFY(isEventNotes(rows->front()));
        QCOMPARE(rows->front().eventName.name, QStringLiteral("Days"));
        const auto text = m_session->talks().text(rows->front().id);
        QVERIFY(text->document->text.contains(QStringLiteral("The ferry was late.")));
        QVERIFY(!text->document->text.contains(QStringLiteral("text of")));
        QCOMPARE(*talksOfQuery(*m_session, QStringLiteral("ferry"), {}), std::vector{rows->front().id});
        QCOMPARE(*m_session->talks().find(QStringLiteral("One")), report.talks[0]);

        QCOMPARE(*takeBack(*m_session, report.addedSources), 0);
        QCOMPARE(m_session->talks().talks()->size(), 0U);
    }

    void aMarkOnNotesOfTheEventKeepsThem()
    {
        const ImportReport report =
            import("# Days 2024\n\nThe ferry was late.\n\n## One, Ines Okafor\n\ntext of one\n\n"
                   "## Two, Tomasz Wilk\n\ntext of two\n");
        const QUuid notes = m_session->talks().talks()->front().id;
        QVERIFY(markQuote(*m_session, {.talk = notes, .quote = QStringLiteral("ferry was late")}));
        import(
            "# Days 2024\n\nWe know that the ferry was late again.\n\n## One, Ines Okafor\n\ntext of one\n\n"
            "## Two, Tomasz Wilk\n\ntext of two\n");
        QCOMPARE(m_session->talks().talks()->front().id, notes);
        QCOMPARE(m_session->marks().marksOfTalk(notes)->size(), 1U);
        QCOMPARE(*takeBack(*m_session, report.addedSources), 1);
        QCOMPARE(m_session->talks().talks()->front().id, notes);
    }

    void aTalkThatIsLeftOutIsNotKeptAsNotes()
    {
        auto planned = planBytes(QStringLiteral("days.md"),
            "# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\ntext of two\n");
        QVERIFY(planned);
        planned->plan.talks[0].isLeftOut = true;
        PlanOutcome outcome;
        outcome.documents.push_back(std::move(*planned));
        SilentProgress progress;
        QVERIFY(importDocuments(*m_session, std::move(outcome), progress, {}));
        QCOMPARE(m_session->talks().talks()->size(), 1U);
        QCOMPARE(m_session->talks().talks()->front().title, QStringLiteral("Two"));
    }

    void changedFileKeepsIdsAndCarriesMarks()
    {
        const ImportReport first = import("# Days 2024\n\n## One, Ines Okafor\n\na job is a promise to "
                                          "somebody\n\n## Two, Tomasz Wilk\n\nlonger text of two\n");
        const auto mark = markQuote(
            *m_session, {.talk = first.talks.front(), .quote = QStringLiteral("promise to somebody")});
        QVERIFY(mark);
        const ImportReport second =
            import("# Days 2024\n\nA line above.\n\n## One, Ines Okafor\n\nWe heard that a job is a promise "
                   "to somebody who waits\n\n## Two, Tomasz Wilk\n\nlonger text of two\n");
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.talks, first.talks);
        const auto carried = m_session->marks().marksOfTalk(first.talks.front());
        QVERIFY(carried);
        QCOMPARE(carried->size(), 1U);
        QCOMPARE(carried->front().id, mark->id);
        const auto text = m_session->talks().text(first.talks.front());
        QVERIFY(text);
        const CodePointRange range = carried->front().range;
        QCOMPARE(text->document->text.mid(range.begin - text->offset, range.length()),
            QStringLiteral("promise to somebody"));
    }

    void quoteThatIsNotThereIsRefusedInWords()
    {
        const ImportReport report = import(
            "# Days 2024\n\n## One, Ines Okafor\n\ntext of one\n\n## Two, Tomasz Wilk\n\ntext of two\n");
        const auto missing =
            markQuote(*m_session, {.talk = report.talks.front(), .quote = QStringLiteral("not in there")});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        const auto blank =
            markQuote(*m_session, {.talk = report.talks.front(), .quote = QStringLiteral("  ")});
        QVERIFY(!blank);
        QCOMPARE(blank.error().kind, ErrorKind::InvalidInput);
        QVERIFY(m_session->marks().marks()->empty());
    }

    void stoppedImportKeepsNothingOfTheFileInWork()
    {
        auto planned = planBytes(QStringLiteral("days.md"),
            "# Days 2024\n\n## One, Ines Okafor\n\ntext\n\n## Two, Tomasz Wilk\n\ntext\n");
        QVERIFY(planned);
        PlanOutcome outcome;
        outcome.documents.push_back(std::move(*planned));
        std::stop_source stop;
        stop.request_stop();
        SilentProgress progress;
        const auto report = importDocuments(*m_session, std::move(outcome), progress, stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QVERIFY(m_session->talks().talks()->empty());
    }

    void cancelledImportLeavesNothingBehind()
    {
        const QByteArray days = "# Days 2024\n\n## One, Ines Okafor\n\ntext\n\n## Two, Tomasz Wilk\n\ntext\n";
        import(days); // known before: stays
        PlanOutcome outcome;
        for (const char *name : {"first.md", "second.md", "third.md"}) {
            auto planned = planBytes(QString::fromLatin1(name), "A line above.\n\n" + days);
            QVERIFY(planned);
            outcome.documents.push_back(std::move(*planned));
        }
        /// Stops when the third file is its turn.
        class StoppingProgress final : public Progress
        {
        public:
            std::stop_source source;
            void report(qint64 done, qint64, const QString &) override
            {
                if (done == 2) {
                    source.request_stop();
                }
            }
        };
        StoppingProgress progress;
        ImportReport soFar;
        const auto report =
            importDocuments(*m_session, std::move(outcome), progress, progress.source.get_token(), soFar);
        QVERIFY(!report);
        QCOMPARE(soFar.added, 2);
        QCOMPARE(m_session->talks().counts()->talks, 6);
        const Error said = cancelImport(*m_session, soFar);
        QCOMPARE(said.kind, ErrorKind::Cancelled);
        QVERIFY2(said.message.contains(QStringLiteral("Nothing of it")), qPrintable(said.message));
        QCOMPARE(m_session->talks().counts()->talks, 2);
        QCOMPARE(m_session->sources().sources()->size(), 1U);
    }

private:
    ImportReport import(const QByteArray &bytes)
    {
        auto planned = planBytes(QStringLiteral("days.md"), bytes);
        if (!planned) {
            qFatal("%s", qPrintable(planned.error().message));
        }
        PlanOutcome outcome;
        outcome.documents.push_back(std::move(*planned));
        SilentProgress progress;
        auto report = importDocuments(*m_session, std::move(outcome), progress, {});
        if (!report) {
            qFatal("%s %s", qPrintable(report.error().message), qPrintable(report.error().detail));
        }
        return std::move(*report);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibrarySession> m_session;
};

QTEST_GUILESS_MAIN(TestImportService)
#include "tst_importservice.moc"
