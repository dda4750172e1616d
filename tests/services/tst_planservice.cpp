// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notessamples.h"

#include "services/filereading.h"
#include "services/planservice.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Lectern;
using namespace Lectern::Services;

namespace {

PlanOutcome plan(const QStringList &paths, const QByteArray &input = {})
{
    SilentProgress progress;
    auto outcome = planPaths(paths, input, progress, {});
    if (!outcome) {
        qFatal("%s", qPrintable(outcome.error().message));
    }
    return std::move(*outcome);
}

} // namespace

class TestPlanService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void notesOfTheEventAreSaid()
    {
        const QString outside = QStringLiteral("We came by train.\n\nThe hall was warm.\n\n");
        const QString talks =
            QStringLiteral("## One, Ines Okafor\n\n- a talk\n- and more\n\n## Two, Tomasz Wilk\n\n- text\n");
        const auto noticeOf = [](const QString &text) {
            const auto planned = planBytes(QStringLiteral("days.md"), text.toUtf8());
            QStringList messages;
            for (const Diagnostic &diagnostic : planned->plan.diagnostics) {
                messages << QStringLiteral("%1 %2").arg(diagnostic.line).arg(diagnostic.message);
            }
            return messages.filter(QStringLiteral("no talk")).value(0);
        };
        const QString head = QStringLiteral("# Lakeside Days 2024\n\n");
        QVERIFY(noticeOf(head + talks).isEmpty());
        QVERIFY2(noticeOf(head + outside + talks).startsWith(QStringLiteral("1 5 ")),
            qPrintable(noticeOf(head + outside + talks)));
    }

    void fileGivesItsTalks()
    {
        Testing::writeBytes(path("days.md"), twoTalks);
        const PlanOutcome outcome = plan({path("days.md")});
        QCOMPARE(outcome.documents.size(), 1U);
        QCOMPARE(outcome.skipped.size(), 0U);
        const Plan &found = outcome.documents.front().plan;
        QCOMPARE(found.talks.size(), 2U);
        QCOMPARE(found.talks[0].title, QStringLiteral("Small queues"));
        QCOMPARE(found.talks[0].speakers, QStringList{QStringLiteral("Ines Okafor")});
        QCOMPARE(found.talks[0].line, 3);
        QCOMPARE(found.talks[1].line, 8);
    }

    void standardInputIsADocumentToo()
    {
        const PlanOutcome outcome = plan({QStringLiteral("-")}, twoTalks);
        QCOMPARE(outcome.documents.size(), 1U);
        QCOMPARE(outcome.documents.front().plan.talks.size(), 2U);
    }

    void talksBeginWithABlock()
    {
        const auto planned = planBytes(QStringLiteral("days.md"), twoTalks);
        QVERIFY(planned);
        for (const PlannedTalk &talk : planned->plan.talks) {
            const Utf16Range range = textOfLines(planned->document, talk.line, talk.endLine);
            QVERIFY(!range.isEmpty());
            QVERIFY(planned->document.text.mid(range.begin).startsWith(talk.title));
        }
    }

    void folderLeavesOutWhatIsHiddenOrNoNotes()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("notes/.hidden.md"), twoTalks);
        Testing::writeBytes(path("notes/picture.png"), "x");
        Testing::writeBytes(path("notes/node_modules/b.md"), twoTalks);
        QVERIFY(QFile::link(path("notes/a.md"), path("notes/link.md")));
        const auto found = notesBelow(path("notes"), {});
        QVERIFY(found);
        QCOMPARE(found->notes, QStringList{QStringLiteral("a.md")});
        QVERIFY(found->leftOut.isEmpty());
    }

    void linksToFilesAreFollowedOnceAndToFoldersNot()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("elsewhere/b.md"), twoTalks);
        QVERIFY(QFile::link(path("elsewhere/b.md"), path("notes/b.md")));
        QVERIFY(QFile::link(path("elsewhere/b.md"), path("notes/c.md")));
        QVERIFY(QFile::link(path("elsewhere"), path("notes/folder")));
        QVERIFY(QFile::link(path("notes"), path("notes/circle")));
        const auto found = notesBelow(path("notes"), {});
        QVERIFY(found);
        QCOMPARE(found->notes, (QStringList{QStringLiteral("a.md"), QStringLiteral("b.md")}));
        QCOMPARE(found->linkedFolders, QStringList{QStringLiteral("folder")});
        const PlanOutcome outcome = plan({path("notes")});
        QCOMPARE(outcome.documents.size(), 2U);
        QCOMPARE(outcome.skipped.size(), 1U);
    }

    void folderThatHoldsOnlyALinkHasANote()
    {
        Testing::writeBytes(path("elsewhere/b.md"), twoTalks);
        QVERIFY(QDir().mkpath(path("notes")));
        QVERIFY(QFile::link(path("elsewhere/b.md"), path("notes/b.md")));
        const PlanOutcome outcome = plan({path("notes")});
        QCOMPARE(outcome.documents.size(), 1U);
        QVERIFY(outcome.skipped.empty());
    }

    void folderThatCannotBeReadIsNamed()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("notes/locked/b.md"), twoTalks);
        const bool isRoot = ::geteuid() == 0; // may read everything: looks as nobody
        constexpr uid_t nobody = 65534;
        QVERIFY(QFile::setPermissions(path("notes/locked"), {}));
        QVERIFY(::chmod(QFile::encodeName(path("")).constData(), 0755) == 0);
        QVERIFY(!isRoot || ::seteuid(nobody) == 0);
        const auto found = notesBelow(path("notes"), {});
        QVERIFY(!isRoot || ::seteuid(0) == 0);
        QVERIFY(QFile::setPermissions(
            path("notes/locked"), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QVERIFY(found);
        QCOMPARE(found->notes, QStringList{QStringLiteral("a.md")});
        QCOMPARE(found->unreadable, QStringList{QStringLiteral("locked/")});
    }

    void nameThatIsNoTextIsSaidAndHidesNoOther()
    {
        for (const char *name : {"notes/a.md", "notes/b.md", "notes/z.md"}) {
            Testing::writeBytes(path(name), twoTalks);
        }
        const QByteArray odd = QFile::encodeName(path("notes/")) + "caf\xe9.md";
        const int descriptor = ::open(odd.constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(descriptor >= 0);
        ::close(descriptor);
        const PlanOutcome outcome = plan({path("notes")});
        QCOMPARE(outcome.documents.size(), 3U);
        QCOMPARE(outcome.skipped.size(), 1U);
    }

    void badFilesAreNamedAndTheOthersComeThrough()
    {
        Testing::writeBytes(path("good.md"), twoTalks);
        Testing::writeBytes(path("empty.md"), "");
        Testing::writeBytes(path("binary.md"),
            QByteArray(2000, '\0')
                + QByteArray("\x7f"
                             "ELF\1\2\3"));
        const PlanOutcome outcome =
            plan({path("good.md"), path("empty.md"), path("binary.md"), path("missing.md")});
        QCOMPARE(outcome.documents.size(), 1U);
        QCOMPARE(outcome.skipped.size(), 3U);
        QCOMPARE(outcome.skipped[0].error.kind, ErrorKind::InvalidInput);
        QCOMPARE(outcome.skipped[1].error.kind, ErrorKind::InvalidInput);
        QCOMPARE(outcome.skipped[2].error.kind, ErrorKind::NotFound);
        for (const SkippedFile &file : outcome.skipped) {
            QVERIFY2(
                file.error.message.contains(QFileInfo(file.path).fileName()), qPrintable(file.error.message));
        }
    }

    void folderWithoutNotesSaysSo()
    {
        QDir().mkpath(path("empty"));
        const PlanOutcome outcome = plan({path("empty")});
        QCOMPARE(outcome.documents.size(), 0U);
        QCOMPARE(outcome.skipped.size(), 1U);
        QCOMPARE(outcome.skipped.front().error.kind, ErrorKind::NotFound);
    }

    void pipeIsNotWaitedFor()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe.md")).constData(), 0600), 0);
        const auto read = readRegularFile(path("pipe.md"), true);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    }

    void unreadableFileIsAnIoError()
    {
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        Testing::writeBytes(path("secret.md"), twoTalks);
        QFile::setPermissions(path("secret.md"), {});
        const auto read = readRegularFile(path("secret.md"), true);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Io);
    }

    void fileOverTheLimitIsRefusedBeforeReading()
    {
        QFile file(path("large.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(mostSourceBytes + 1));
        const auto read = readRegularFile(path("large.md"), true);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    }

    void aFolderSaysHowFarItIsAndCanBeStopped()
    {
        for (int file = 0; file < 6; ++file) {
            Testing::writeBytes(path(qPrintable(QStringLiteral("days/%1.md").arg(file))), twoTalks);
        }
        /// Notes each report, and stops at one.
        class StoppingProgress final : public Progress
        {
        public:
            std::stop_source source;
            std::vector<qint64> reported;
            qint64 stopAt = -1;
            void report(qint64 done, qint64 total, const QString &label) override
            {
                QCOMPARE(total, 12); // read, then recognised
                QVERIFY(!label.isEmpty());
                reported.push_back(done);
                if (done == stopAt) {
                    source.request_stop();
                }
            }
        };
        StoppingProgress whole;
        const auto outcome = planPaths({path("days")}, {}, whole, whole.source.get_token());
        QVERIFY(outcome);
        QCOMPARE(outcome->documents.size(), 6U);
        QCOMPARE(whole.reported.size(), 12U);
        QVERIFY(std::ranges::is_sorted(whole.reported));
        StoppingProgress stopped;
        stopped.stopAt = 8; // while the third file is recognised
        const auto none = planPaths({path("days")}, {}, stopped, stopped.source.get_token());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Cancelled);
        QCOMPARE(stopped.reported.back(), 8);
    }

    void noFolderIsFurtherThanItsEnd()
    {
        for (const char *folder : {"days", "nights"}) {
            for (int file = 0; file < 3; ++file) {
                Testing::writeBytes(
                    path(qPrintable(QStringLiteral("%1/%2.md").arg(QLatin1StringView(folder)).arg(file))),
                    twoTalks + folder + QByteArray::number(file));
            }
        }
        class Noting final : public Progress
        {
        public:
            int reports = 0;
            void report(qint64 done, qint64 total, const QString &) override
            {
                ++reports;
                QVERIFY2(done < total, qPrintable(QStringLiteral("%1 of %2").arg(done).arg(total)));
            }
        };
        Noting progress;
        QVERIFY(planPaths({path("days"), path("nights")}, {}, progress, {}));
        QCOMPARE(progress.reports, 12);
    }

    void aFileThatIsMetTwiceCountsOnce()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("notes/b.md"), twoTalks);
        QVERIFY(QFile::link(path("notes/a.md"), path("link.md")));
        const PlanOutcome outcome = plan({path("notes/b.md"), path("notes/../notes/b.md"), path("notes"),
            path("link.md"), path("missing.md"), path("missing.md")});
        QStringList paths;
        for (const PlannedDocument &document : outcome.documents) {
            paths << document.path;
        }
        QCOMPARE(paths, QStringList({path("notes/b.md"), path("notes/a.md")}));
        QCOMPARE(outcome.skipped.size(), 1U);
        QCOMPARE(plan({QStringLiteral("-"), QStringLiteral("-")}, twoTalks).documents.size(), 1U);
    }

    void eachFileIsOneTalkIfAPersonSaysSo()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("notes/b.txt"), "milk and bread\n");
        SilentProgress progress;
        const auto outcome = planPaths({path("notes")}, {}, progress, {}, {.isOneTalk = true});
        QVERIFY(outcome);
        QCOMPARE(outcome->documents.size(), 2U);
        for (const PlannedDocument &document : outcome->documents) {
            QCOMPARE(document.plan.talks.size(), 1U);
            QCOMPARE(document.plan.talks.front().confidence, 1);
            QCOMPARE(document.plan.decisions.front().kind, LineDecision::Kind::WholeFile);
        }
    }

    void stoppedPlanIsCancelled()
    {
        Testing::writeBytes(path("days.md"), twoTalks);
        std::stop_source stop;
        stop.request_stop();
        SilentProgress progress;
        const auto outcome = planPaths({path("days.md")}, {}, progress, stop.get_token());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    }

    void everyLineOfTheSeedsBelongsToAtMostOneTalk()
    {
        const QString shared = Testing::sharedFolder();
        if (shared.isEmpty()) {
            QSKIP("no folder with notes beside the project");
        }
        const PlanOutcome outcome = plan({shared + QStringLiteral("/seeds")});
        QCOMPARE(outcome.documents.size(), 5U);
        for (const PlannedDocument &document : outcome.documents) {
            QCOMPARE(Testing::brokenPromise(document.document), QString());
            int last = 0;
            for (const PlannedTalk &talk : document.plan.talks) {
                QVERIFY(talk.line > last);
                QVERIFY(talk.endLine >= talk.line);
                last = talk.endLine;
            }
        }
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPlanService)
#include "tst_planservice.moc"
