// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notessamples.h"

#include "services/planservice.h"
#include "support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;

namespace {

void comparePlans(const PlannedDocument &actual, const PlannedDocument &expected)
{
    QCOMPARE(actual.path, expected.path);
    QCOMPARE(actual.bytes, expected.bytes);
    QCOMPARE(actual.document.text, expected.document.text);
    QCOMPARE(actual.document.blocks, expected.document.blocks);
    QCOMPARE(actual.document.language, expected.document.language);
    QCOMPARE(actual.plan.talks, expected.plan.talks);
    QCOMPARE(actual.plan.event, expected.plan.event);
    QCOMPARE(actual.plan.followUps, expected.plan.followUps);
    QCOMPARE(actual.plan.decisions, expected.plan.decisions);
    QCOMPARE(actual.plan.diagnostics, expected.plan.diagnostics);
}

} // namespace

/// Documents that are put away after reading, and read again.
class TestPlannedDocument final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void documentsThatAreNotHeldGiveTheSamePlans_data()
    {
        QTest::addColumn<bool>("isOneTalk");
        QTest::newRow("as recognised") << false;
        QTest::newRow("one talk a file") << true;
    }
    void documentsThatAreNotHeldGiveTheSamePlans()
    {
        QFETCH(bool, isOneTalk);
        // What files say of each other: an index with the event, a heading that all share.
        Testing::writeBytes(
            path("notes/README.md"), "# Harbour Days 2024\n\nNotes of three days by the water.\n");
        for (const char *name : {"ropes", "queues", "lamps", "knots"}) {
            Testing::writeBytes(path("notes/day1/") + QString::fromLatin1(name) + QStringLiteral(".md"),
                QByteArray("# My notes\n\n## About ") + name
                    + "\n\nInes Okafor told us how they are made.\nTODO: try it\n");
        }
        Testing::writeBytes(path("notes/days.md"), "We came by train.\n\n" + twoTalks);
        Testing::writeBytes(path("alone.md"), twoTalks);
        SilentProgress progress;
        const QStringList paths{path("notes"), path("alone.md")};
        const auto held = planPaths(paths, {}, progress, {}, {.isOneTalk = isOneTalk});
        auto away = planPaths(paths, {}, progress, {}, {.isOneTalk = isOneTalk, .mostHeldBytes = 0});
        QVERIFY(held && away);
        QCOMPARE(away->documents.size(), held->documents.size());
        for (size_t i = 0; i < held->documents.size(); ++i) {
            PlannedDocument &planned = away->documents[i];
            QVERIFY(planned.isPutAway);
            QVERIFY(planned.bytes.isEmpty());
            QVERIFY(planned.document.lines.empty());
            QVERIFY(planned.document.text.isEmpty());
            QCOMPARE(planned.document.format, Format::Markdown);
            for (int round = 0; round < 2; ++round) {
                QVERIFY(fetchDocument(planned));
                comparePlans(planned, held->documents[i]);
                putAway(planned);
            }
        }
    }

    void documentsAreHeldAsFarAsTheyFit()
    {
        Testing::writeBytes(path("notes/a.md"), twoTalks);
        Testing::writeBytes(path("notes/b.md"), twoTalks);
        SilentProgress progress;
        const auto outcome =
            planPaths({path("notes")}, {}, progress, {}, {.mostHeldBytes = twoTalks.size() + 1});
        QVERIFY(outcome);
        QVERIFY(!outcome->documents[0].isPutAway);
        QVERIFY(outcome->documents[1].isPutAway);
    }

    void whatABeginDoesNotTellIsMadeGood()
    {
        // By their first lines all have these headings; further down they end a stretch of code with them.
        QByteArray below = "```\n# Old ropes\n# Long queues\n# Bright lamps\n# Tight knots\n";
        for (int line = 0; line < 80; ++line) {
            below += "x = " + QByteArray::number(line) + '\n';
        }
        below += "```\n\nTODO: try it\n";
        int number = 0;
        for (const QByteArray title : {"Old ropes", "Long queues", "Bright lamps", "Tight knots"}) {
            Testing::writeBytes(path("notes/") + QString::number(++number) + QStringLiteral("-water.md"),
                "# " + title + "\n\nInes Okafor told us how they are made.\n\n" + below);
        }
        // Text at first, and none later.
        Testing::writeBytes(
            path("notes/strange.md"), QByteArray("words\n").repeated(80) + QByteArray(9000, '\0'));
        Testing::writeBytes(path("notes/LICENSE.md"), "Everybody may.\n");
        SilentProgress progress;
        const auto held = planPaths({path("notes")}, {}, progress, {});
        auto away = planPaths({path("notes")}, {}, progress, {}, {.mostHeldBytes = 0});
        QVERIFY(held && away);
        QCOMPARE(held->documents.size(), size_t(5));
        QCOMPARE(away->documents.size(), held->documents.size());
        for (size_t i = 0; i < held->documents.size(); ++i) {
            QVERIFY(fetchDocument(away->documents[i]));
            comparePlans(away->documents[i], held->documents[i]);
            QCOMPARE(away->documents[i].sha256, held->documents[i].sha256);
            QCOMPARE(away->documents[i].reader, held->documents[i].reader);
        }
        QCOMPARE(held->skipped.size(), size_t(1));
        QCOMPARE(away->skipped.size(), size_t(1));
        QCOMPARE(away->skipped.front().error.message, held->skipped.front().error.message);
    }

    void fileThatChangesBehindItsPlanIsNotTakenForWhatItWas()
    {
        Testing::writeBytes(path("days.md"), twoTalks);
        SilentProgress progress;
        auto outcome = planPaths({path("days.md")}, {}, progress, {}, {.mostHeldBytes = 0});
        QVERIFY(outcome);
        Testing::writeBytes(path("days.md"), twoTalks + "\nand more\n");
        const auto fetched = fetchDocument(outcome->documents.front());
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().kind, ErrorKind::InvalidInput);
        QVERIFY(fetched.error().message.contains(QStringLiteral("days.md")));
    }

    void whatHasNoFileStaysAsBytes()
    {
        SilentProgress progress;
        auto outcome = planPaths({QStringLiteral("-")}, twoTalks, progress, {}, {.mostHeldBytes = 0});
        QVERIFY(outcome);
        PlannedDocument &planned = outcome->documents.front();
        QVERIFY(planned.isPutAway);
        QVERIFY(fetchDocument(planned));
        const auto held = planPaths({QStringLiteral("-")}, twoTalks, progress, {});
        QVERIFY(held);
        comparePlans(planned, held->documents.front());
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPlannedDocument)
#include "tst_planneddocument.moc"
