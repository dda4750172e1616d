// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/importservice.h"
#include "services/markservice.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;

/// What an import says of files that the library knows: changed, renamed, gone, without talks.
class TestImportedFiles final : public QObject
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

    void talkThatLeftItsFileIsToldOf()
    {
        const ImportReport first = importPath(write("days.md", allTalks));
        QVERIFY(markQuote(
            *m_session, {.talk = first.talks.front(), .quote = QStringLiteral("promise to somebody")}));
        const ImportReport second = importPath(write("days.md", withoutFirst));
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.keptTalks.size(), 1U);
        QCOMPARE(second.marks.at(AnchorState::Exact), 1);
        QVERIFY(!second.marks.contains(AnchorState::Orphan));
        const QStringList notices = noticesOf(second, 3);
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.front().contains(QStringLiteral("“One”")), qPrintable(notices.front()));
        const ImportReport third = importPath(write("days.md", allTalks));
        QVERIFY(noticesOf(third, 3).isEmpty());
        QCOMPARE(third.talks, first.talks);
        QCOMPARE(third.marks.at(AnchorState::Exact), 1);
    }

    void renamedFileIsTheSameSource()
    {
        const QString old = write("days.md", allTalks);
        const ImportReport first = importPath(old);
        const auto mark = markQuote(
            *m_session, {.talk = first.talks.front(), .quote = QStringLiteral("promise to somebody")});
        QVERIFY(mark);
        const QString moved = m_folder->filePath(QStringLiteral("renamed.md"));
        QVERIFY(QFile::rename(old, moved));
        const ImportReport second = importPath(moved);
        QCOMPARE(second.unchanged, 1);
        QCOMPARE(second.added, 0);
        QCOMPARE(second.talks, first.talks);
        QCOMPARE(second.renamed.size(), 1U);
        QCOMPARE(second.renamed.front().from, old);
        QCOMPARE(second.renamed.front().to, moved);
        QCOMPARE(m_session->sources().sources()->size(), 1U);
        QCOMPARE(m_session->marks().mark(mark->id)->state, AnchorState::Exact);
        QVERIFY(importPath(moved).renamed.empty());
    }

    void renamingThatIsTakenBackIsNotTold()
    {
        const QString old = write("days.md", allTalks);
        importPath(old);
        const QString moved = m_folder->filePath(QStringLiteral("renamed.md"));
        QVERIFY(QFile::rename(old, moved));
        SilentProgress progress;
        auto planned = planPaths({moved, write("late.md", withoutFirst)}, {}, progress, {});
        QVERIFY(planned);
        // The second document fails: it is said to be a file that the library does not know.
        planned->documents[1].renamedFrom = {{QUuid::createUuid(), QStringLiteral("/notes/none.md")}};
        ImportReport soFar;
        const auto report = importDocuments(*m_session, std::move(*planned), progress, {}, soFar);
        QCOMPARE(report.error().kind, ErrorKind::NotFound);
        QCOMPARE(m_session->sources().sources()->front().path, old);
        QVERIFY(soFar.renamed.empty());
    }

    void twoFilesOfTheSameBytesAreTwoSources()
    {
        const ImportReport first = importPath(write("days.md", allTalks));
        const ImportReport second = importPath(write("copy.md", allTalks));
        QCOMPARE(second.added, 1);
        QVERIFY(second.renamed.empty());
        QCOMPARE(m_session->sources().sources()->size(), 2U);
    }

    void renamedFolderKeepsItsFilesApart()
    {
        // Equal files: the likest path says which is which.
        write("old/first/days.md", allTalks);
        write("old/second/days.md", allTalks);
        importPath(m_folder->filePath(QStringLiteral("old")));
        const auto before = m_session->sources().sources();
        QVERIFY(QDir(m_folder->path()).rename(QStringLiteral("old"), QStringLiteral("new")));
        const ImportReport second = importPath(m_folder->filePath(QStringLiteral("new")));
        QCOMPARE(second.unchanged, 2);
        QCOMPARE(second.added, 0);
        const auto after = m_session->sources().sources();
        QCOMPARE(after->size(), 2U);
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(after->at(i).id, before->at(i).id);
            QVERIFY(after->at(i).path.contains(QStringLiteral("/new/")));
        }
    }

    void fileThatIsNotThereIsMissingUntilItComesBack()
    {
        const QString folder = m_folder->filePath(QStringLiteral("notes"));
        const QString lost = write("notes/one.md", allTalks);
        write("notes/two.md", withoutFirst);
        const QString elsewhere = write("notes-of-others/three.md", QByteArray(allTalks) + "\n- more\n");
        importPath(folder);
        importPath(elsewhere);
        const auto talks = m_session->talks().talks()->size();
        QVERIFY(QFile::remove(lost));
        QVERIFY(QFile::remove(elsewhere));
        const ImportReport second = importPath(folder);
        QCOMPARE(second.vanished, QStringList{lost});
        QCOMPARE(second.unchanged, 1);
        QCOMPARE(m_session->talks().talks()->size(), talks);
        QCOMPARE(noticesOf(second, 3).size(), 1);
        QCOMPARE(missing(), QStringList{lost});
        write("notes/one.md", allTalks);
        const ImportReport third = importPath(folder);
        QVERIFY(third.vanished.isEmpty());
        QCOMPARE(third.unchanged, 2);
        QVERIFY(missing().isEmpty());
    }

    void noticesNameOnlySoMany()
    {
        ImportReport report;
        report.vanished = {QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c")};
        QVERIFY(noticesOf(report, 3).front().endsWith(QStringLiteral("/a, /b, /c")));
        const QString cut = noticesOf(report, 1).front();
        QVERIFY2(cut.contains(QStringLiteral("/a")) && !cut.contains(QStringLiteral("/b"))
                && cut.endsWith(QStringLiteral("2 more")),
            qPrintable(cut));
    }

    void fileWithoutTalksSaysWhatIsKept()
    {
        const QString note = write("note.md", "milk and bread\n");
        const ImportReport first = importPath(note);
        QCOMPARE(first.skipped.size(), 1U);
        const QString said = first.skipped.front().error.message;
        QVERIFY2(said.contains(QStringLiteral("nothing of it was kept")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("--one-talk")), qPrintable(said));

        importPath(write("days.md", allTalks));
        const ImportReport shorter = importPath(write("days.md", "milk and bread\n"));
        QCOMPARE(shorter.skipped.size(), 1U);
        const QString keeps = shorter.skipped.front().error.message;
        QVERIFY2(keeps.contains(QStringLiteral("keeps what it said before")), qPrintable(keeps));
        QCOMPARE(m_session->talks().talks()->size(), 3U);
    }

    void knownFilesOfAFolderAreNotReadAgain()
    {
        const ImportReport first = importKnown();
        QCOMPARE(first.documents.size(), 1U);
        QCOMPARE(first.added, 1);
        write("notes/empty.md", "\n");
        const ImportReport second = importKnown();
        QCOMPARE(second.documents.size(), 0U);
        QCOMPARE(second.unchanged, 1);
        QCOMPARE(second.talks, first.talks);
        QCOMPARE(second.skipped.size(), 1U); // what holds nothing is told again
        // One file that is new is recognised beside its neighbours.
        write("notes/more.md", withoutFirst);
        const ImportReport third = importKnown();
        QCOMPARE(third.documents.size(), 2U);
        QCOMPARE(third.added, 1);
        QCOMPARE(third.unchanged, 1);
        write("notes/days.md", withoutFirst);
        QCOMPARE(importKnown().changed, 1);
    }

    void knownFileThatComesBackIsNoLongerMissing()
    {
        const ImportReport first = importKnown();
        const QString file = m_folder->filePath(QStringLiteral("notes/days.md"));
        const QString away = m_folder->filePath(QStringLiteral("days.away"));
        write("notes/other.md", withoutFirst);
        importKnown();
        QVERIFY(QFile::rename(file, away));
        QCOMPARE(importKnown().vanished, QStringList{file});
        QVERIFY(QFile::rename(away, file));
        const ImportReport back = importKnown();
        QVERIFY(back.vanished.isEmpty());
        QCOMPARE(back.unchanged, 2);
        QVERIFY(missing().isEmpty());
    }

    void knownFileInTheBinIsImportedAgain()
    {
        const ImportReport first = importKnown();
        QVERIFY(takeBack(*m_session, first.addedSources));
        QCOMPARE(importKnown().added, 1);
        QCOMPARE(m_session->talks().talks()->size(), first.talks.size());
    }

    void aFileSaidToBeOneTalkStaysOneWhenItChanges()
    {
        const QString note = write("note.md", "milk and bread\n");
        const ImportReport first = importPath(note, {.isOneTalk = true});
        QCOMPARE(first.talks.size(), 1U);
        QCOMPARE(importPath(note, {.isOneTalk = true}).unchanged, 1);
        const ImportReport second = importPath(write("note.md", "milk and butter, and bread\n\nno more\n"));
        QVERIFY(second.skipped.empty());
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.talks, first.talks);
        // As it is now, it is known: nothing to say.
        QVERIFY(importPath(note).skipped.empty());
        QCOMPARE(importPath(note).unchanged, 1);
    }

    void aKnownFileIsSaidToBeOneTalk()
    {
        const QString file = write("days.md", allTalks);
        QCOMPARE(importPath(file).talks.size(), 3U);
        QCOMPARE(importPath(file, {.isOneTalk = true}).changed, 1);
        const auto decided = m_session->sources().decisions(file);
        QVERIFY(decided && *decided);
        QCOMPARE((*decided)->decisions.front().kind, LineDecision::Kind::WholeFile);
    }

private:
    static constexpr const char *allTalks =
        "# Days 2024\n\n## One, Ines Okafor\n\na job is a promise to somebody\n\n"
        "## Two, Tomasz Wilk\n\nlonger text of two\n\n## Three, Mira Sol\n\nwhat was said last\n";
    static constexpr const char *withoutFirst = "# Days 2024\n\n## Two, Tomasz Wilk\n\nlonger text of "
                                                "two\n\n## Three, Mira Sol\n\nwhat was said last\n";

    QString write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", name);
        }
        return path;
    }

    ImportReport importPath(const QString &path, const PlanOptions &options = {})
    {
        SilentProgress progress;
        auto planned = planPaths({path}, {}, progress, {}, options);
        auto report = planned ? importDocuments(*m_session, std::move(*planned), progress, {})
                              : Result<ImportReport>(passOn(planned));
        if (!report) {
            qFatal("%s %s", qPrintable(report.error().message), qPrintable(report.error().detail));
        }
        return std::move(*report);
    }

    /// The folder "notes" with a file of three talks, as the command line imports it again and again.
    ImportReport importKnown()
    {
        const QString folder = m_folder->filePath(QStringLiteral("notes"));
        if (!QFile::exists(folder)) {
            write("notes/days.md", allTalks);
        }
        PlanOptions options;
        options.isKnown = knownBy(*m_session);
        return importPath(folder, options);
    }

    QStringList missing()
    {
        QStringList paths;
        const auto sources = m_session->sources().sources();
        for (const SourceRow &source : *sources) {
            if (source.missing.isValid()) {
                paths << source.path;
            }
        }
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibrarySession> m_session;
};

QTEST_GUILESS_MAIN(TestImportedFiles)
#include "tst_importedfiles.moc"
