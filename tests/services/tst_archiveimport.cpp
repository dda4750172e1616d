// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/importservice.h"
#include "support/archivemaker.h"
#include "support/pdfmaker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Lectern::Testing;

namespace {

using Files = QMap<QByteArray, QByteArray>;

/// A talk a file, as somebody keeps the days of one event.
const Files lakeside{
    {"lakeside-days-2022/monday/01-small-queues.md",
        "# Small queues\n\nSpeaker: Ines Okafor\n\n- a job is a promise to somebody\n- write it down "
        "first\n"},
    {"lakeside-days-2022/monday/02-large-tables.md",
        "# Large tables\n\nSpeaker: Tomasz Wilk\n\n- a table is a fine broker\n- until it is not any more\n"},
    {"lakeside-days-2022/tuesday/01-quiet-alarms.md",
        "# Quiet alarms\n\nSpeaker: Mira Sol\n\n- an alarm nobody hears is a log line\n- page one person\n"},
};

QByteArray zipped(const Files &files)
{
    std::vector<ZipFile> members;
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        members.push_back({.name = name, .bytes = bytes});
    }
    return zipOf(members);
}

QByteArray tarred(const Files &files)
{
    std::vector<TarFile> members;
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        members.insert(members.begin(), {name, bytes}); // an archive has an order of its own
    }
    return gzipOf(tarOf(members));
}

/// What a plan says of its talks, a line each.
QStringList talksOf(const PlanOutcome &outcome, const QString &top)
{
    QStringList lines;
    for (const PlannedDocument &document : outcome.documents) {
        const EventName event = document.plan.event.value_or(EventName());
        for (const PlannedTalk &talk : document.plan.talks) {
            lines << QStringLiteral("%1 | %2 %3 | %4 | %5 | %6")
                         .arg(document.path.mid(top.size()), event.name)
                         .arg(event.year)
                         .arg(talk.day, talk.title, talk.speakers.join(u','));
        }
    }
    return lines;
}

} // namespace

/// An archive is imported like a folder, and found again.
class TestArchiveImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto session = LibrarySession::open(path("library.sqlite"), Store::OpenMode::Create);
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        m_session = std::move(*session);
    }

    void cleanup() { m_session.reset(); }

    void archivesGiveThePlanOfTheirFolder()
    {
        for (const auto &[name, bytes] : lakeside.asKeyValueRange()) {
            write("notes/" + name, bytes);
        }
        write("zip/notes.zip", zipped(lakeside));
        write("tar/notes.tar.gz", tarred(lakeside));
        const QStringList folder = talksOf(plan("notes"), path("notes"));
        QCOMPARE(folder.size(), 3);
        QVERIFY2(folder.front().contains(QStringLiteral("2022")), qPrintable(folder.front()));
        QVERIFY2(folder.front().contains(QStringLiteral("monday | Small queues | Ines Okafor")),
            qPrintable(folder.front()));
        QCOMPARE(talksOf(plan("zip/notes.zip"), path("zip/notes.zip")), folder);
        QCOMPARE(talksOf(plan("tar/notes.tar.gz"), path("tar/notes.tar.gz")), folder);
    }

    void membersThatAreNotHeldStayAsBytes()
    {
        write("notes.zip", zipped(lakeside));
        PlanOutcome outcome = plan("notes.zip", {.mostHeldBytes = 0});
        QCOMPARE(talksOf(outcome, path("notes.zip")), talksOf(plan("notes.zip"), path("notes.zip")));
        for (const PlannedDocument &planned : outcome.documents) {
            QVERIFY(planned.isPutAway);
            QVERIFY(!planned.bytes.isEmpty());
        }
        SilentProgress progress;
        const auto report = importDocuments(*m_session, std::move(outcome), progress, {});
        QVERIFY(report);
        QVERIFY(report->skipped.empty());
        QCOMPARE(report->talks.size(), 3U);
    }

    void whatIsNotReadIsSaid()
    {
        write("notes.7z", "7z\xbc\xaf\x27\x1c");
        write("empty.zip", zipOf({}));
        write("pictures.zip", zipOf({{.name = "a.png", .bytes = "x"}}));
        write("broken.zip", "no archive at all");
        for (const char *name : {"notes.7z", "empty.zip", "pictures.zip", "broken.zip"}) {
            const PlanOutcome outcome = plan(name);
            QVERIFY(outcome.documents.empty());
            QCOMPARE(outcome.skipped.size(), 1U);
            QVERIFY2(outcome.skipped.front().error.message.contains(path(name)), name);
        }
        QCOMPARE(plan("pictures.zip").notices.size(), 1);
    }

    void archivesInAFolderStayClosed()
    {
        write("notes/days.md", lakeside.first());
        write("notes/old.zip", zipped(lakeside));
        const PlanOutcome outcome = plan("notes");
        QCOMPARE(outcome.documents.size(), 1U);
        QCOMPARE(outcome.notices.size(), 1);
        QVERIFY2(
            outcome.notices.front().contains(QStringLiteral("1 .zip")), qPrintable(outcome.notices.front()));
    }

    void slidesBesideNotesOfTheSameNameArePassedOver()
    {
        const QByteArray slides = plainPdf({{QStringLiteral("Small queues"), QStringLiteral("Ines Okafor")},
            {QStringLiteral("Why"), QStringLiteral("nobody asked")}, {QStringLiteral("End")}});
        const QByteArray notes = lakeside.firstKey();
        Files files = lakeside;
        files.insert(QByteArray(notes).replace(".md", ".pdf"), slides);
        files.insert("lakeside-days-2022/tuesday/02-alone.pdf", slides);
        for (const auto &[name, bytes] : files.asKeyValueRange()) {
            write("notes/" + name, bytes);
        }
        write("notes.zip", zipped(files));
        for (const char *name : {"notes", "notes.zip"}) {
            const PlanOutcome outcome = plan(name);
            QCOMPARE(outcome.documents.size(), 4U);
            QCOMPARE(outcome.documents.back().document.format, Format::Pdf);
            QCOMPARE(outcome.notices.size(), 1);
            QVERIFY2(outcome.notices.front().contains(QStringLiteral("PDF beside notes")),
                qPrintable(outcome.notices.front()));
        }
    }

    void sameArchiveAgainChangesNothing()
    {
        write("notes.zip", zipped(lakeside));
        QCOMPARE(import("notes.zip").added, 3);
        const ImportReport again = import("notes.zip");
        QCOMPARE(again.unchanged, 3);
        QCOMPARE(again.added + again.changed, 0);
        QCOMPARE(again.vanished, QStringList());
    }

    void changedArchiveFindsItsSourcesAgain()
    {
        write("notes.zip", zipped(lakeside));
        const ImportReport first = import("notes.zip");
        Files changed = lakeside;
        const QByteArray kept = changed.firstKey();
        changed[kept] += "- and count what waits\n";
        const QByteArray lost = changed.lastKey();
        changed.remove(lost);
        write("notes.zip", zipped(changed));
        const ImportReport second = import("notes.zip");
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.unchanged, 1);
        QCOMPARE(second.added, 0);
        QCOMPARE(second.talks, (std::vector<QUuid>{first.talks[0], first.talks[1]}));
        const QStringList missingNow{path("notes.zip/" + lost)};
        QCOMPARE(second.vanished, missingNow);
        QCOMPARE(missing(), missingNow);
        write("notes.zip", zipped(lakeside));
        QCOMPARE(import("notes.zip").vanished, QStringList());
        QCOMPARE(missing(), QStringList());
    }

    void memberThatWasRenamedIsTheSameSource()
    {
        write("notes.zip", zipped(lakeside));
        const ImportReport first = import("notes.zip");
        Files renamed = lakeside;
        renamed.insert("lakeside-days-2022/monday/03-later.md", renamed.take(renamed.firstKey()));
        write("notes.zip", zipped(renamed));
        const ImportReport second = import("notes.zip");
        QCOMPARE(second.unchanged, 3);
        QCOMPARE(second.renamed.size(), 1U);
        QCOMPARE(second.vanished, QStringList());
        QCOMPARE(m_session->talks().talks()->size(), 3U);
    }

    void membersAreNotMissingWhileTheirArchiveIsThere()
    {
        write("notes/days.md", lakeside.first());
        write("notes/old.zip", zipped(lakeside));
        import("notes/old.zip");
        Files less = lakeside;
        const QString lost = path("notes/old.zip/" + less.lastKey());
        less.remove(less.lastKey());
        write("notes/old.zip", zipped(less));
        import("notes/old.zip");
        QCOMPARE(missing(), QStringList{lost});
        // The folder does not look into the archive: it neither loses nor finds anything there.
        QCOMPARE(import("notes").vanished, QStringList());
        QCOMPARE(missing(), QStringList{lost});
        QVERIFY(QFile::remove(path("notes/old.zip")));
        QCOMPARE(import("notes").vanished.size(), 3);
        QCOMPARE(missing().size(), 3);
    }

    void damagedArchiveLosesNothing()
    {
        const QByteArray whole = tarOf({{"one.md", lakeside.first()}, {"two.md", lakeside.last()}});
        write("notes.tar", whole);
        const ImportReport first = import("notes.tar");
        QCOMPARE(first.added, 2);
        write("notes.tar", whole.first(whole.size() / 2));
        const ImportReport second = import("notes.tar");
        QCOMPARE(second.skipped.size(), 1U);
        QCOMPARE(second.vanished, QStringList());
        QCOMPARE(missing(), QStringList());
    }

    void unpackedArchiveIsFollowedWhenItIsGone()
    {
        write("lakeside.zip", zipped(lakeside));
        import("lakeside.zip");
        for (const auto &[name, bytes] : lakeside.asKeyValueRange()) {
            write("unpacked/" + name, bytes);
        }
        QCOMPARE(import("unpacked").added, 3); // while both are there they are two
        QVERIFY(QFile::remove(path("lakeside.zip")));
        for (const auto &[name, bytes] : lakeside.asKeyValueRange()) {
            write("again/" + name, bytes);
        }
        const ImportReport followed = import("again");
        QCOMPARE(followed.added, 0);
        QCOMPARE(followed.renamed.size(), 3U);
    }

private:
    [[nodiscard]] QString path(const QByteArray &name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }

    void write(const QByteArray &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", name.constData());
        }
    }

    [[nodiscard]] PlanOutcome plan(const QByteArray &name, const PlanOptions &options = {}) const
    {
        SilentProgress progress;
        auto outcome = planPaths({path(name)}, {}, progress, {}, options);
        if (!outcome) {
            qFatal("%s", qPrintable(outcome.error().message));
        }
        return std::move(*outcome);
    }

    ImportReport import(const QByteArray &name)
    {
        SilentProgress progress;
        auto report = importDocuments(*m_session, plan(name), progress, {});
        if (!report) {
            qFatal("%s %s", qPrintable(report.error().message), qPrintable(report.error().detail));
        }
        return std::move(*report);
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

QTEST_GUILESS_MAIN(TestArchiveImport)
#include "tst_archiveimport.moc"
