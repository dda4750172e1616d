// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/import/followupmatching_p.h"
#include "store/import/talkmatching_p.h"
#include "store/rows/names_p.h"
#include "store/sourcecomparison.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// The parts of a source that are matched with those of its last version, and what it says beside its talks.
class TestSourceParts final : public QObject
{
    Q_OBJECT

    /// Two talks with lines that ask, each marked by "TODO".
    static ImportedSource notesWith(const QStringList &firstLines, const QStringList &secondLines)
    {
        ImportedSource source = makeSource(u"/notes/asking.md"_s, {u"PyCon"_s, 2017, {}},
            {{u"Pumps in the rain"_s, {u"Ruth Mole"_s},
                 u"Two pumps ran all night long.\n"_s + firstLines.join(u'\n'), {}},
                {u"Clay for people in a hurry"_s, {u"Lars Lindholm"_s},
                    u"He spoke of clay and of sand.\n"_s + secondLines.join(u'\n'), {}}});
        const QStringList lines = source.document.source.split(u'\n');
        for (int number = 1; number <= static_cast<int>(lines.size()); ++number) {
            if (lines[number - 1].startsWith("TODO"_L1)) {
                source.plan.followUps.push_back({number, lines[number - 1]});
            }
        }
        return source;
    }

    static QStringList saidBy(const Library &library)
    {
        QStringList said;
        const auto rows = library.talks().followUps();
        for (const FollowUpRow &row : *rows) {
            said << u"%1 %2%3"_s.arg(row.line).arg(row.text, row.isDone ? u" x"_s : QString());
        }
        return said;
    }

    static void tick(const Library &library, size_t followUp)
    {
        QVERIFY(library.talks().setFollowUpDone(library.talks().followUps()->at(followUp).id, true));
    }

private Q_SLOTS:
    /// What is in the bin takes no room among the newest.
    void newestLeaveOutTheBin()
    {
        const Library library;
        ImportedSource first = sampleSource();
        library.import(first);
        ImportedSource second = sampleSource();
        second.path += u".later.md"_s;
        second.bytes += "\n";
        const SourceImport later = library.import(second);
        const auto all = library.talks().followUps();
        const auto links = library.talks().links();
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(library.talks().followUps(1)->front().id, all->back().id);
        QVERIFY(library.sources().moveToBin(later.source));
        QCOMPARE(library.talks().followUps(1)->size(), size_t(1));
        QCOMPARE(library.talks().followUps(1)->front().id, all->front().id);
        QCOMPARE(library.talks().links(1)->size(), size_t(links->empty() ? 0 : 1));
    }

    void followUpsKeepTheirTick()
    {
        const Library library;
        ImportedSource source = sampleSource();
        const SourceImport first = library.import(source);
        auto followUps = library.talks().followUps();
        QCOMPARE(followUps->size(), size_t(1));
        QCOMPARE(followUps->front().talk, first.talks[1]);
        QVERIFY(library.talks().setFollowUpDone(followUps->front().id, true));
        source.bytes += "\n";
        source.plan.followUps.push_back({3, u"look at the second one"_s});
        library.import(source);
        const QUuid ticked = followUps->front().id;
        followUps = library.talks().followUps();
        QCOMPARE(followUps->size(), size_t(2));
        for (const FollowUpRow &row : *followUps) {
            QCOMPARE(row.isDone, row.id == ticked);
        }
    }

    void ofEqualFollowUpsEachKeepsItsTick_data()
    {
        QTest::addColumn<int>("ticked");
        QTest::newRow("the first") << 0;
        QTest::newRow("the second") << 1;
    }

    void ofEqualFollowUpsEachKeepsItsTick()
    {
        QFETCH(int, ticked);
        const QString equal = u"TODO read the paper"_s;
        const Library library;
        library.import(notesWith({equal}, {equal}));
        tick(library, static_cast<size_t>(ticked));
        const QUuid id = library.talks().followUps()->at(static_cast<size_t>(ticked)).id;
        // A third one before both, and lines between.
        library.import(notesWith({u"Who pays for it?"_s, u"The rain did not stop for a week."_s, equal},
            {equal, u"Sand is cheaper, he said, and asked why."_s}));
        auto rows = *library.talks().followUps();
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[static_cast<size_t>(ticked)].id, id);
        QVERIFY(rows[static_cast<size_t>(ticked)].isDone && !rows[static_cast<size_t>(1 - ticked)].isDone);
        // The other one goes: the tick stays where it is.
        library.import(ticked == 0 ? notesWith({equal}, {}) : notesWith({}, {equal}));
        rows = *library.talks().followUps();
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].id, id);
        QVERIFY(rows[0].isDone);
    }

    void aRewordedFollowUpKeepsItsTick()
    {
        const Library library;
        library.import(
            notesWith({u"TODO read the long paper about pumps and valves"_s}, {u"TODO ask Lars"_s}));
        tick(library, 0);
        const SourceImport second = library.import(
            notesWith({u"TODO read the short paper about pumps and valves"_s}, {u"TODO ask Lars"_s}));
        QVERIFY(second.lostTicks.isEmpty());
        const QStringList said = saidBy(library);
        QVERIFY2(said.front().endsWith(u"short paper about pumps and valves x"_s), qPrintable(said.front()));
        QVERIFY2(said.back().endsWith(u"ask Lars"_s), qPrintable(said.back()));
    }

    void aTickThatFindsNoLineIsSaid()
    {
        const Library library;
        library.import(notesWith({u"TODO read the paper"_s, u"TODO buy a pump"_s}, {}));
        tick(library, 0);
        const SourceImport second =
            library.import(notesWith({u"Nothing else was said there."_s, u"TODO buy a pump"_s}, {}));
        QCOMPARE(second.lostTicks, QStringList(u"TODO read the paper"_s));
        QCOMPARE(saidBy(library).size(), 1);
        QVERIFY(!saidBy(library).front().endsWith(u'x'));
        // It comes back with the line, and was said once.
        const SourceImport third = library.import(notesWith({u"TODO read the paper"_s}, {}));
        QVERIFY(third.lostTicks.isEmpty());
        QVERIFY(saidBy(library).front().endsWith(u'x'));
    }

    void tagsOfAnImportAreOnAllItsTalks()
    {
        const Library library;
        ImportedSource source = notesWith({}, {});
        source.tags = {u"clay"_s, u"conference/2017"_s, u" "_s};
        const SourceImport first = library.import(source);
        const auto rows = library.talks().talks();
        QCOMPARE(rows->size(), 2U);
        for (const TalkRow &row : *rows) {
            QCOMPARE(row.tags, QStringList({u"clay"_s, u"conference/2017"_s}));
        }
        QCOMPARE(library.health(), QString());
        const qint64 behind = *ChangeLog(*library.database).newest();
        QCOMPARE(*library.sources().moveToBin(first.source, behind), 0); // they came with the import
    }

    void whatWasCorrectedIsCompared()
    {
        const Library library;
        const ImportedSource source = notesWith({}, {});
        const SourceImport first = library.import(source);
        const auto compared = [&library](const ImportedSource &now) {
            return compareWithLibrary(
                *library.database, now.path, sha256(QByteArrayView(now.bytes)), now.document, now.plan)
                .value();
        };
        QVERIFY(compared(source).corrected.empty());
        QVERIFY(library.talks().setTitle(first.talks[1], u"Clay"_s));
        const ImportedSource changed = notesWith({}, {u"He said more."_s});
        for (const ImportedSource &now : {source, changed}) {
            const std::vector<CorrectedTalk> corrected = compared(now).corrected;
            QCOMPARE(corrected.size(), 2U);
            QCOMPARE(corrected[0], CorrectedTalk());
            QCOMPARE(corrected[1].title, u"Clay"_s);
            QVERIFY(!corrected[1].speakers);
        }
    }

    void correctionsOfAFolderAreThoseOfItsFiles()
    {
        const Library library;
        ImportedSource source = notesWith({}, {});
        source.plan.decisions = {{1, LineDecision::Kind::Section}};
        source.plan.talks[0].foundTitle = u"Pumps by Ruth"_s;
        source.plan.talks[0].given.title = true;
        library.import(source);
        ImportedSource elsewhere = notesWith({}, {});
        elsewhere.plan.decisions = source.plan.decisions;
        for (const QString &path : {u"/notes/deeper/a.md"_s, u"/notes2/a.md"_s, u"/a.md"_s}) {
            elsewhere.path = path;
            library.import(elsewhere);
        }
        const auto found = library.sources().correctionsIn(u"/notes"_s, 9);
        QVERIFY(found);
        QCOMPARE(found->decisions.size(), 1U);
        QCOMPARE(found->decisions[0].decisions, source.plan.decisions);
        QCOMPARE(found->decisions[0].source, source.document.source);
        QCOMPARE(found->titles.size(), 1U);
        QCOMPARE(found->titles[0].found, u"Pumps by Ruth"_s);
        QCOMPARE(found->titles[0].title, source.plan.talks[0].title);
        QVERIFY(library.sources().correctionsIn(u"/other"_s, 9)->decisions.empty());
    }

    void followUpsAreMatchedOnce()
    {
        const std::vector<FollowUpForm> older{{1, u"read"_s}, {2, u"read"_s}, {0, u"read"_s}};
        const std::vector<FollowUpForm> newer{{4, u"read"_s}, {5, u"read"_s}, {6, u"read"_s}, {7, u"read"_s}};
        QCOMPARE(matchFollowUps(older, newer, {}, {}), (std::vector<int>{0, 1, 2, -1}));
        QCOMPARE(matchFollowUps({}, newer, {}, {}), (std::vector<int>{-1, -1, -1, -1}));
    }

    void linksAreFound()
    {
        const Library library;
        ImportedSource source = sampleSource();
        Block &block = source.document.blocks[2];
        block.spans.push_back(
            {SpanKind::Link, {block.text.begin, block.text.begin + 10}, {}, u"https://example.com/a"_s, {}});
        library.import(source);
        const auto links = library.talks().links();
        QCOMPARE(links->size(), size_t(2));
        QCOMPARE(links->at(0).target, u"https://example.com/a"_s);
        QCOMPARE(links->at(0).text, u"Coroutines"_s);
        QCOMPARE(links->at(1).target, u"https://example.org/loop"_s);
        const auto newest = library.talks().links(1);
        QCOMPARE(newest->size(), size_t(1));
        QCOMPARE(newest->front().target, u"https://example.org/loop"_s);
        QVERIFY(library.talks().followUps(0)->empty());
        QCOMPARE(library.talks().followUps(1)->size(), size_t(1));
    }

    void talksAreMatchedOnce_data()
    {
        QTest::addColumn<QStringList>("older");
        QTest::addColumn<QStringList>("newer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << QStringList{u"a|x y z"_s, u"b|q"_s} << QStringList{u"a|x y z"_s, u"b|q"_s}
                              << u"0 1"_s;
        QTest::newRow("swapped") << QStringList{u"a|x"_s, u"b|q"_s} << QStringList{u"b|q"_s, u"a|x"_s}
                                 << u"1 0"_s;
        QTest::newRow("case") << QStringList{u"Über x|x"_s} << QStringList{u"uber X|y"_s} << u"0"_s;
        QTest::newRow("equal titles by words")
            << QStringList{u"Lightning|one two three four"_s, u"Lightning|five six seven eight"_s}
            << QStringList{u"Lightning|five six seven eight"_s, u"Lightning|one two three four"_s}
            << u"1 0"_s;
        QTest::newRow("nothing alike")
            << QStringList{u"a|one two three"_s} << QStringList{u"b|four five six"_s} << u"-1"_s;
        QTest::newRow("none before") << QStringList{} << QStringList{u"b|four"_s} << u"-1"_s;
    }

    void talksAreMatchedOnce()
    {
        QFETCH(QStringList, older);
        QFETCH(QStringList, newer);
        QFETCH(QString, expected);
        const auto forms = [](const QStringList &lines) {
            std::vector<TalkForm> talks;
            for (const QString &line : lines) {
                talks.push_back({line.section(u'|', 0, 0), line.section(u'|', 1)});
            }
            return talks;
        };
        QStringList answer;
        for (const int index : matchTalks(forms(older), forms(newer))) {
            answer += QString::number(index);
        }
        QCOMPARE(answer.join(u' '), expected);
    }
};

QTEST_GUILESS_MAIN(TestSourceParts)
#include "tst_sourceparts.moc"
