// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/sourcecomparison.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestSourceRepository final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importedTalksComeBack();
    void sameBytesWriteNothing();
    void compareTellsWhatAnImportWouldMeet();
    void comparisonCountsWhatChanged();
    void bytesAndTextAreKeptAsTheyCame();
    void undecodableSourceTextIsKeptApart();
    void eventsAreSharedByNameAndYear();
    void speakersAndDaysAreShared();
    void failedImportLeavesNothing();
    void sameBytesUnderAnotherPathAreOffered();
    void movedSourceKeepsEverything();
    void missingSourceKeepsItsTalksAndIsFoundAgain();
};

void TestSourceRepository::importedTalksComeBack()
{
    const Library library;
    const SourceImport outcome = library.import(sampleSource());
    QCOMPARE(outcome.outcome, SourceOutcome::Added);
    QCOMPARE(outcome.talks.size(), size_t(2));
    const auto talks = library.talks().talks();
    QVERIFY(talks);
    QCOMPARE(talks->size(), size_t(2));
    const TalkRow &talk = talks->front();
    QCOMPARE(talk.id, outcome.talks.front());
    QCOMPARE(talk.title, u"Fun with asyncio"_s);
    QCOMPARE(talk.speakers, QStringList{u"Ada Lovelace"_s});
    QCOMPARE(talk.eventName, (EventName{u"EuroPython"_s, 2018, u"Edinburgh"_s}));
    QCOMPARE(talk.day, u"Day 1"_s);
    QCOMPARE(talk.dayOrder, 1);
    QCOMPARE(talk.order, 1);
    QCOMPARE(talk.sourcePath, u"/notes/europython.md"_s);
    QCOMPARE(talk.line, 2);
    QVERIFY(talk.words > 20);
    QCOMPARE(talks->back().speakers, (QStringList{u"Grace Hopper"_s, u"Ada Lovelace"_s}));
    const auto sources = library.sources().sources();
    QCOMPARE(sources->size(), size_t(1));
    QCOMPARE(sources->front().talks, 2);
    QCOMPARE(sources->front().format, u"markdown"_s);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::sameBytesWriteNothing()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const QString changes = library.value(u"SELECT count(*) FROM change"_s);
    const SourceImport second = library.import(sampleSource());
    QCOMPARE(second.outcome, SourceOutcome::Unchanged);
    QCOMPARE(second.source, first.source);
    QCOMPARE(second.talks, first.talks);
    QCOMPARE(library.value(u"SELECT count(*) FROM change"_s), changes);
    QCOMPARE(library.value(u"SELECT count(*) FROM revision"_s), u"1"_s);
}

void TestSourceRepository::compareTellsWhatAnImportWouldMeet()
{
    const Library library;
    SourceRepository sources = library.sources();
    const ImportedSource source = sampleSource();
    QCOMPARE(*sources.compare(source.path, source.bytes), SourceOutcome::Added);
    library.import(source);
    QCOMPARE(*sources.compare(source.path, source.bytes), SourceOutcome::Unchanged);
    QCOMPARE(*sources.compare(source.path, source.bytes + " "), SourceOutcome::Changed);
}

void TestSourceRepository::comparisonCountsWhatChanged()
{
    const Library library;
    const auto compared = [&library](const ImportedSource &source) {
        return compareWithLibrary(*library.database, source.path, sha256(QByteArrayView(source.bytes)),
            source.document, source.plan)
            .value();
    };
    const ImportedSource first = twoTalks(u"Alpha."_s, u"Beta."_s);
    QCOMPARE(compared(first), SourceComparison());
    library.import(first);
    QCOMPARE(compared(first).outcome, SourceOutcome::Unchanged);
    QVERIFY(compared(first).imported.isValid());
    const SourceComparison reworded = compared(twoTalks(u"Alpha and more."_s, u"Beta."_s));
    QCOMPARE(reworded.outcome, SourceOutcome::Changed);
    QCOMPARE(reworded.changedTalks, 1);
    QCOMPARE(reworded.newTalks, 0);
    QCOMPARE(reworded.goneTalks, 0);
    ImportedSource shorter = twoTalks(u"Alpha and more."_s, u"Beta."_s);
    shorter.plan.talks.pop_back();
    QCOMPARE(compared(shorter).goneTalks, 1);
    library.import(shorter);
    const SourceComparison longer = compared(twoTalks(u"Alpha and more."_s, u"Beta once again."_s));
    QCOMPARE(longer.changedTalks, 0);
    QCOMPARE(longer.newTalks, 1);
}

void TestSourceRepository::bytesAndTextAreKeptAsTheyCame()
{
    const Library library;
    const ImportedSource source = sampleSource();
    library.import(source);
    Database::Private &d = library.database->d();
    d.revisions().clear();
    {
        Statement query(d, u"SELECT bytes, bytes_sha256, decoded, CAST(text AS BLOB) FROM revision"_s);
        QVERIFY(query.next());
        QCOMPARE(unpacked(query.blob(0), query.blob(3)), source.bytes);
        QCOMPARE(query.blob(1), QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256));
        QVERIFY(query.isNull(2));
    }
    const auto text = library.talks().text(library.talk(u"Fun with asyncio"_s));
    QVERIFY(text);
    const PlannedTalk &planned = source.plan.talks.front();
    const Utf16Range range = textOfLines(source.document, planned.line, planned.endLine);
    QCOMPARE(text->document->text, source.document.text.sliced(range.begin, range.length()));
    QCOMPARE(text->offset, CodePointMap(source.document.text).toCodePoint(range.begin));
    QCOMPARE(text->document->blocks.size(), excerpt(source.document, range).blocks.size());
    QVERIFY(text->sourceText.startsWith(u"## Fun with asyncio\n"_s));
    QVERIFY(text->sourceText.endsWith(u"loop for more.\n"_s));
    QCOMPARE(text->sourceSha256, QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256));
}

void TestSourceRepository::undecodableSourceTextIsKeptApart()
{
    const Library library;
    ImportedSource source = sampleSource();
    source.document.encoding = u"no such encoding"_s;
    library.import(source);
    const auto text = library.talks().text(library.talk(u"Fun with asyncio"_s));
    QVERIFY(text->sourceText.startsWith(u"## Fun with asyncio\n"_s));
}

void TestSourceRepository::eventsAreSharedByNameAndYear()
{
    const Library library;
    library.import(makeSource(u"/a"_s, {u"EuroPython"_s, 2018, {}}, {{u"One"_s, {}, u"a"_s, {}}}));
    library.import(makeSource(u"/b"_s, {u"EUROPYTHON "_s, 2018, u"Basel"_s}, {{u"Two"_s, {}, u"b"_s, {}}}));
    library.import(makeSource(u"/c"_s, {u"EuroPython"_s, 2019, {}}, {{u"Three"_s, {}, u"c"_s, {}}}));
    library.import(makeSource(u"/d"_s, {}, {{u"Four"_s, {}, u"d"_s, {}}}));
    const auto events = library.talks().events();
    QCOMPARE(events->size(), size_t(3));
    QCOMPARE(events->at(0).name.year, 2019);
    QCOMPARE(events->at(1).name, (EventName{u"EuroPython"_s, 2018, u"Basel"_s}));
    QCOMPARE(events->at(1).talks, 2);
    QVERIFY(events->at(2).id.isNull());
    QCOMPARE(library.talks().talksOfEvent(events->at(1).id)->size(), size_t(2));
    QCOMPARE(library.talks().talksOfEvent(QUuid())->front().title, u"Four"_s);
}

void TestSourceRepository::speakersAndDaysAreShared()
{
    const Library library;
    library.import(
        makeSource(u"/a"_s, {u"E"_s, 2018, {}}, {{u"One"_s, {u"Zoë Müller"_s}, u"a"_s, u"Friday"_s}}));
    library.import(makeSource(
        u"/b"_s, {u"E"_s, 2018, {}}, {{u"Two"_s, {u"zoe muller"_s, u"ZOË MÜLLER"_s}, u"b"_s, u"friday"_s}}));
    const auto speakers = library.talks().speakers();
    QCOMPARE(speakers->size(), size_t(1));
    QCOMPARE(speakers->front().name, u"Zoë Müller"_s);
    QCOMPARE(speakers->front().talks, 2);
    QCOMPARE(library.value(u"SELECT count(*) FROM day"_s), u"1"_s);
}

void TestSourceRepository::failedImportLeavesNothing()
{
    const Library library;
    Database::Private &d = library.database->d();
    // A transaction that is refused after the importer ran: nothing of it may be seen.
    {
        WriteTransaction work(d);
        const ImportedSource source = sampleSource();
        [[maybe_unused]] const SourceImport ignored =
            SourceImporter(d, *prepareSource(d.tokenizer(), source), false).run();
        work.refuse(ErrorKind::Cancelled, u"stopped"_s);
        QVERIFY(!work.commit());
    }
    for (const QString &table :
        {u"source"_s, u"revision"_s, u"talk"_s, u"event"_s, u"speaker"_s, u"change"_s, u"talk_index"_s}) {
        QCOMPARE(library.value(u"SELECT count(*) FROM "_s + table), u"0"_s);
    }
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Added);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::sameBytesUnderAnotherPathAreOffered()
{
    const Library library;
    const ImportedSource source = sampleSource(u"/notes/old.md"_s);
    const SourceImport first = library.import(source);
    const QByteArray hash = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256);
    const auto offered = library.sources().sameBytesElsewhere(u"/notes/new.md"_s, hash);
    QCOMPARE(offered->size(), size_t(1));
    QCOMPARE(offered->front().id, first.source);
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/old.md"_s, hash)->size(), size_t(0));
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/new.md"_s, "else"_ba)->size(), size_t(0));
    QVERIFY(library.sources().moveToBin(first.source));
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/new.md"_s, hash)->size(), size_t(0));
}

void TestSourceRepository::movedSourceKeepsEverything()
{
    const Library library;
    const SourceImport first = library.import(sampleSource(u"/notes/old.md"_s));
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    library.import(twoTalks(u"Alpha."_s, u"Beta."_s));
    QCOMPARE(library.sources().setPath(first.source, u"/notes/a.md"_s).error().kind, ErrorKind::InvalidInput);
    QVERIFY(library.sources().setPath(first.source, u"/notes/new.md"_s));
    const SourceImport again = library.import(sampleSource(u"/notes/new.md"_s));
    QCOMPARE(again.outcome, SourceOutcome::Unchanged);
    QCOMPARE(again.talks, first.talks);
    QCOMPARE(library.talks().talks({first.talks[0]})->front().sourcePath, u"/notes/new.md"_s);
    QCOMPARE(library.marks().mark(mark.id)->state, AnchorState::Exact);
    QCOMPARE(library.value(u"SELECT before || after FROM change WHERE verb = 'move'"_s),
        uR"({"path":"/notes/old.md"}{"path":"/notes/new.md"})"_s);
    QCOMPARE(library.sources().setPath(QUuid::createUuid(), u"/x"_s).error().kind, ErrorKind::NotFound);
}

void TestSourceRepository::missingSourceKeepsItsTalksAndIsFoundAgain()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    QVERIFY(!library.sources().sources()->front().missing.isValid());
    QVERIFY(library.sources().setMissing(first.source, true));
    QVERIFY(library.sources().sources()->front().missing.isValid());
    QCOMPARE(library.talks().talks()->size(), size_t(2));
    const QString changes = library.value(u"SELECT count(*) FROM change"_s);
    QVERIFY(library.sources().setMissing(first.source, true));
    QCOMPARE(library.value(u"SELECT count(*) FROM change"_s), changes);
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
    QVERIFY(!library.sources().sources()->front().missing.isValid());
}

QTEST_GUILESS_MAIN(TestSourceRepository)
#include "tst_sourcerepository.moc"
