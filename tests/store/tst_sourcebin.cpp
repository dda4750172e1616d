// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/sql/database_p.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// A clock that stands still.
class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    }
};

} // namespace

/// What is thrown away stays so; what went with a source comes back with it, and nothing else.
class TestSourceBin final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thrownAwayTalkStaysThrownAway();
    void talkThrownAwayAsItsFileLosesItStaysThrownAway();
    void binAndRestoreOfASource();
    void takingAnImportBackKeepsWhatAPersonAdded();
    void whatWentToTheBinApartStaysThereThoughAllInOneMillisecond();
};

void TestSourceBin::thrownAwayTalkStaysThrownAway()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta."_s, u"Second words."_s));
    QVERIFY(library.talks().moveToBin(first.talks[0]));
    const SourceImport second = library.import(twoTalks(u"Alpha beta gamma."_s, u"Second words."_s));
    QCOMPARE(second.talks, std::vector{first.talks[1]});
    QVERIFY(library.talks().restoreFromBin(first.talks[0]));
    QVERIFY(library.talks().text(first.talks[0])->document->text.contains(u"gamma"_s));
}

void TestSourceBin::talkThrownAwayAsItsFileLosesItStaysThrownAway()
{
    const Library library;
    library.database->d().setClock(std::make_shared<StoppedClock>());
    const ImportedSource both = twoTalks(u"Alpha beta."_s, u"Second words."_s);
    const SourceImport first = library.import(both);
    QVERIFY(library.talks().moveToBin(first.talks[0]));
    const SourceImport second = library.import(onlySecond(u"Second words."_s));
    QCOMPARE(second.binned, 0);
    const SourceImport third = library.import(both);
    QCOMPARE(third.talks, std::vector{first.talks[1]});
}

void TestSourceBin::binAndRestoreOfASource()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    const MarkRow binned = library.mark(first.talks[0], u"Coroutines"_s);
    QVERIFY(library.marks().moveToBin(binned.id));
    QVERIFY(library.sources().moveToBin(first.source));
    QCOMPARE(library.talks().counts()->talks, 0);
    QVERIFY(library.sources().sources()->empty());
    QCOMPARE(library.marks().marks()->size(), size_t(0));
    QCOMPARE(library.health(), QString());
    // The same file again is how a person brings it back.
    const SourceImport again = library.import(sampleSource());
    QCOMPARE(again.outcome, SourceOutcome::Added);
    QCOMPARE(again.talks, first.talks);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->front().id, mark.id);
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.sources().moveToBin(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.health(), QString());
}

void TestSourceBin::takingAnImportBackKeepsWhatAPersonAdded()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const qint64 imported = *ChangeLog(*library.database).newest();
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    QCOMPARE(*library.sources().moveToBin(first.source, imported), 1);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->size(), size_t(1));
    QCOMPARE(talks->front().id, first.talks[0]);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.sources().sources()->size(), size_t(1));
    QCOMPARE(library.health(), QString());
    // The file again brings the others back.
    const SourceImport again = library.import(sampleSource());
    QCOMPARE(again.outcome, SourceOutcome::Added);
    QCOMPARE(again.talks, first.talks);
    // A mark from before this import does not keep it, nor one that was taken off again.
    const qint64 secondImport = *ChangeLog(*library.database).newest();
    QVERIFY(library.marks().moveToBin(library.mark(first.talks[0], u"Coroutines"_s).id));
    QVERIFY(library.talks().setStarred(first.talks[1], true));
    QVERIFY(library.talks().setStarred(first.talks[1], false));
    QVERIFY(library.marks().moveToBin(mark.id));
    QCOMPARE(*library.sources().moveToBin(first.source, secondImport), 0);
    QVERIFY(library.sources().sources()->empty());
    QCOMPARE(library.health(), QString());
}

void TestSourceBin::whatWentToTheBinApartStaysThereThoughAllInOneMillisecond()
{
    const Library library;
    library.database->d().setClock(std::make_shared<StoppedClock>());
    const SourceImport first = library.import(sampleSource());
    const MarkRow kept = library.mark(first.talks[0], u"not threads"_s);
    const MarkRow thrown = library.mark(first.talks[0], u"Coroutines"_s);
    QVERIFY(library.marks().moveToBin(thrown.id));
    QVERIFY(library.talks().moveToBin(first.talks[1]));
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.talks().talks()->size(), size_t(1));
    QCOMPARE(library.talks().talks()->front().id, first.talks[0]);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->front().id, kept.id);
    // Once more, with what was thrown away alone in between.
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.marks().restoreFromBin(kept.id));
    QVERIFY(library.marks().moveToBin(kept.id));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.talks().talks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->size(), size_t(0));
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestSourceBin)
#include "tst_sourcebin.moc"
