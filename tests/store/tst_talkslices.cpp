// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// Talks of a file in which bytes, code points and UTF-16 units count differently from the first talk on.
ImportedSource manySigns(Format format = Format::Markdown, int repeated = 12)
{
    const QString long_ = QString(u"Ein längerer Absatz über Ströme 🌊 und 数字, "_s).repeated(repeated);
    ImportedSource source = makeSource(u"/notes/signs.md"_s, {u"Signs"_s, 2022, {}},
        {{u"Waves 🌊🌊 first"_s, {u"Åse Q"_s}, long_ + u"\n- item 🐙\n    code()"_s, {}},
            {u"Second of them"_s, {}, u"plain words\n# Part\n"_s + long_, {}},
            {u"Third"_s, {}, QString(u'x').repeated(700) + u" 𝔘nicode\n- last"_s, {}}});
    source.document.format = format;
    return source;
}

std::vector<RowId> talkIds(Database::Private &d)
{
    std::vector<RowId> ids;
    Statement query(d, u"SELECT id FROM talk ORDER BY id"_s);
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

void compareWithWhole(const Library &library)
{
    Database::Private &d = library.database->d();
    const ReadTransaction work(d);
    const std::vector<RowId> ids = talkIds(d);
    QCOMPARE(ids.size(), 3U);
    for (const RowId id : ids) {
        const auto slice = d.slices().get(d, id);
        QVERIFY(slice);
        const auto whole = d.revisions().get(d, slice->revision);
        QVERIFY(whole);
        const Utf16Range range = utf16Of(*whole, slice->range);
        QCOMPARE(slice->document.text, whole->document.text.sliced(range.begin, range.length()));
        QStringList expected;
        for (const Block &block : whole->document.blocks) {
            if (block.text.begin >= range.begin && block.text.end <= range.end && !block.text.isEmpty()) {
                expected += whole->document.text.sliced(block.text.begin, block.text.length());
            }
        }
        QStringList found;
        for (const Block &block : slice->document.blocks) {
            if (!block.text.isEmpty()) {
                found += slice->document.text.sliced(block.text.begin, block.text.length());
            }
        }
        QCOMPARE(found, expected);
    }
}

/// Past everything the program does; nothing of what was read is remembered.
void write(Library &library, const QString &sql)
{
    const QString answer = library.value(sql);
    if (answer.startsWith("error"_L1)) {
        qFatal("%s", qPrintable(answer));
    }
    library.reopen();
}

} // namespace

/// The text of one talk, read without the rest of its file.
class TestTalkSlices final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sliceIsThePartOfTheWholeRevision()
    {
        const Library library;
        library.import(manySigns());
        compareWithWhole(library);
    }

    void talkFarDownALongFileIsFoundAsWell()
    {
        const Library library;
        library.import(manySigns(Format::Markdown, 1000));
        compareWithWhole(library);
        library.database->d().slices().clear();
        compareWithWhole(library);
    }

    void slidesAreCutFromTheWholeRevision()
    {
        const Library library;
        library.import(manySigns(Format::SlideText));
        compareWithWhole(library);
    }

    void changedSourceGivesTheNewText()
    {
        const Library library;
        library.import(manySigns());
        QCOMPARE(titles(library, u"last"_s), u"Third"_s);
        ImportedSource newer = manySigns();
        newer =
            makeSource(newer.path, {u"Signs"_s, 2022, {}}, {{u"Third"_s, {}, u"quite another text"_s, {}}});
        library.import(newer);
        const SearchResult result = find(library, u"another"_s);
        QCOMPARE(result.talks.size(), 1U);
        QCOMPARE(result.talks.front().hits.front().snippet, u"quite another text"_s);
        QVERIFY(find(library, u"last"_s).talks.empty());
    }

    void rolledBackRevisionIsForgotten()
    {
        const Library library;
        library.import(manySigns());
        Database::Private &d = library.database->d();
        {
            WriteTransaction work(d);
            const std::vector<RowId> ids = talkIds(d);
            QVERIFY(d.slices().get(d, ids.front()));
        }
        const ReadTransaction work(d);
        QVERIFY(d.slices().get(d, talkIds(d).front()));
        QVERIFY(!d.slices().get(d, 12345));
    }

    void talkIsReadWithoutTheBlocksOfItsFile()
    {
        Library library;
        library.import(manySigns());
        write(library, u"UPDATE revision SET blocks = x'00'"_s);
        QCOMPARE(titles(library, u"second"_s), u"Second"_s);
        QCOMPARE(find(library, u"last"_s).talks.front().hits.front().snippet, u"last"_s);
    }

    void largeFileIsKeptAsAWhole()
    {
        const Library library;
        library.import(manySigns(Format::Markdown, 8000)); // more than 512 KB
        QVERIFY(library.value(u"SELECT length(CAST(text AS BLOB)) FROM revision"_s).toInt() > 512 * 1024);
        compareWithWhole(library);
        compareWithWhole(library);
        library.database->d().slices().clear();
        compareWithWhole(library);
    }

    void rowThatDoesNotFitIsReadPast_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("none") << u"DELETE FROM talk_outline"_s;
        QTest::newRow("another revision") << u"UPDATE talk_outline SET revision_id = 77"_s;
        QTest::newRow("other places") << u"UPDATE talk_outline SET end_cp = end_cp + 1"_s;
        QTest::newRow("before the text") << u"UPDATE talk_outline SET begin_byte = -3"_s;
        QTest::newRow("behind the text") << u"UPDATE talk_outline SET begin_byte = 9000000000"_s;
        QTest::newRow("too long") << u"UPDATE talk_outline SET bytes = 9223372036854775807"_s;
        QTest::newRow("shorter") << u"UPDATE talk_outline SET bytes = bytes - 1"_s;
        QTest::newRow("less than nothing") << u"UPDATE talk_outline SET bytes = -1"_s;
        QTest::newRow("no blocks") << u"UPDATE talk_outline SET blocks = x'ffffffffffffffffffffffff'"_s;
        QTest::newRow("blocks of a longer text") << u"UPDATE talk_outline SET blocks = x'0180808001'"_s;
    }

    void rowThatDoesNotFitIsReadPast()
    {
        QFETCH(QString, damage);
        for (const int repeated : {12, 8000}) {
            Library library;
            library.import(manySigns(Format::Markdown, repeated));
            write(library, damage);
            compareWithWhole(library);
            QVERIFY2(library.health().startsWith("index"_L1), qPrintable(library.health()));
            QVERIFY(rebuildIndex(*library.database));
            QCOMPARE(library.health(), QString());
            compareWithWhole(library);
        }
    }

    void slidesHaveNoRow()
    {
        const Library library;
        library.import(manySigns(Format::SlideText));
        QCOMPARE(library.value(u"SELECT count(*) FROM talk_outline"_s), u"0"_s);
        QCOMPARE(library.health(), QString());
    }

    void talkInTheBinHasNoRow()
    {
        const Library library;
        library.import(manySigns());
        const QUuid talk = library.talk(u"Third"_s);
        QVERIFY(library.talks().moveToBin(talk));
        QCOMPARE(library.value(u"SELECT count(*) FROM talk_outline"_s), u"2"_s);
        QVERIFY(library.talks().restoreFromBin(talk));
        QCOMPARE(library.value(u"SELECT count(*) FROM talk_outline"_s), u"3"_s);
        QCOMPARE(library.health(), QString());
    }

    void damagedBlocksFailTheSearch()
    {
        Library library;
        library.import(manySigns());
        write(library, u"UPDATE revision SET blocks = x'00'"_s);
        write(library, u"DELETE FROM talk_outline"_s);
        const auto result = SearchIndex(*library.database).search(*parseQuery(u"unicode"_s), {}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestTalkSlices)
#include "tst_talkslices.moc"
