// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changehistory.h"
#include "store/searchindex.h"
#include "store/tagrepository.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::sampleSource;

namespace {

/// "path hue talks marks" of each tag.
QStringList tagsOf(const Library &library)
{
    QStringList lines;
    const auto tags = library.talks().tags();
    for (const TagRow &tag : *tags) {
        lines += u"%1 %2 %3 %4"_s.arg(tag.name).arg(tag.hue).arg(tag.talks).arg(tag.marks);
    }
    return lines;
}

int found(const Library &library, const QString &words)
{
    auto query = parseQuery(words);
    query->isLastWordOpen = false;
    query->isExact = true;
    SearchIndex index(*library.database);
    const auto result = index.search(*query, {10, 3, true}, {});
    return result ? result->totalTalks : -1;
}

/// The first talk and a mark on it are about queues, the second talk about testing.
struct Tagged {
    Library library;
    SourceImport source = library.import(sampleSource());
    QUuid first = source.talks[0];
    QUuid second = source.talks[1];
    MarkRow mark = library.mark(first, u"threads"_s, MarkKind::Key, {}, {u"work/queues"_s});

    Tagged()
    {
        Q_UNUSED(library.talks().addTag(first, u"work/queues/slow"_s));
        Q_UNUSED(library.talks().addTag(second, u"testing"_s));
        Q_UNUSED(library.talks().setTagHue(u"work"_s, 1));
        Q_UNUSED(library.talks().setTagHue(u"work/queues"_s, 2));
        Q_UNUSED(library.talks().setTagHue(u"work/queues/slow"_s, 3));
        Q_UNUSED(library.talks().setTagHue(u"testing"_s, 4));
    }
    [[nodiscard]] TagRepository tags() const { return TagRepository(*library.database); }
    void undo() const
    {
        ChangeHistory history(*library.database);
        QVERIFY(history.takeBack(history.stacks(10)->done.front().batches));
    }
    void redo() const
    {
        ChangeHistory history(*library.database);
        QVERIFY(history.takeBack(history.stacks(10)->undone.front().batches));
    }
};

const QStringList before{
    u"testing 4 1 0"_s, u"work 1 0 0"_s, u"work/queues 2 0 1"_s, u"work/queues/slow 3 1 0"_s};

} // namespace

class TestTagRepository final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void branchMovesAsAWholeAndIsFoundByItsNewName();
    void marksKeepTheirTimeWhenATagIsRenamed();
    void clashIsRefusedOrMerged();
    void lettersMayChangeTheirSize();
    void branchCannotMoveIntoItself();
    void whatIsInTheBinIsRenamedToo();
    void removedBranchComesBack();
    void branchTakesOneColour();
    void newTagInsideAnotherHasItsColour();
    void newTagIsEmptyAndCanBeUndone();
};

void TestTagRepository::branchMovesAsAWholeAndIsFoundByItsNewName()
{
    const Tagged tagged;
    const Library &library = tagged.library;
    QCOMPARE(tagsOf(library), before);
    QVERIFY(tagged.tags().rename(u"work/queues"_s, u"brokers"_s, TagClash::Refuse));
    const QStringList after{u"brokers 2 0 1"_s, u"brokers/slow 3 1 0"_s, u"testing 4 1 0"_s, u"work 1 0 0"_s};
    QCOMPARE(tagsOf(library), after);
    QCOMPARE(library.talks().text(tagged.first)->row.tags, QStringList{u"brokers/slow"_s});
    QCOMPARE(library.marks().mark(tagged.mark.id)->tags, QStringList{u"brokers"_s});
    QCOMPARE(found(library, u"tag:brokers"_s), 1);
    QCOMPARE(found(library, u"brokers"_s), 1);
    QCOMPARE(found(library, u"tag:work/queues"_s), 0);

    tagged.undo();
    QCOMPARE(tagsOf(library), before);
    QCOMPARE(found(library, u"tag:work/queues"_s), 1);
    QCOMPARE(found(library, u"brokers"_s), 0);
    tagged.redo();
    QCOMPARE(tagsOf(library), after);
    QCOMPARE(library.health(), QString());
}

void TestTagRepository::marksKeepTheirTimeWhenATagIsRenamed()
{
    const Tagged tagged;
    const Library &library = tagged.library;
    const auto modified = [&] { return library.marks().mark(tagged.mark.id)->modified; };
    const QDateTime before = modified();
    QVERIFY(before.isValid());
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > before.addMSecs(5));
    QVERIFY(tagged.tags().rename(u"work/queues"_s, u"brokers"_s, TagClash::Refuse));
    QCOMPARE(modified(), before);
    tagged.undo();
    QCOMPARE(library.marks().mark(tagged.mark.id)->tags, QStringList{u"work/queues"_s});
    QCOMPARE(modified(), before);
    tagged.redo();
    QCOMPARE(modified(), before);
    QVERIFY(tagged.tags().remove(u"brokers"_s));
    QCOMPARE(modified(), before);
    QCOMPARE(library.health(), QString());
}

void TestTagRepository::clashIsRefusedOrMerged()
{
    const Tagged tagged;
    const Library &library = tagged.library;
    auto tags = tagged.tags();
    QCOMPARE(*tags.clashes(u"work/queues/slow"_s, u"Testing"_s), QStringList{u"testing"_s});
    QCOMPARE(*tags.clashes(u"work/queues/slow"_s, u"work/slow"_s), QStringList());
    const auto refused = tags.rename(u"work/queues/slow"_s, u"testing"_s, TagClash::Refuse);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(tagsOf(library), before);
    QVERIFY(library.talks().addTag(tagged.first, u"testing"_s)); // has both
    QVERIFY(tags.rename(u"work/queues/slow"_s, u"testing"_s, TagClash::Merge));
    QCOMPARE(tagsOf(library), (QStringList{u"testing 4 2 0"_s, u"work 1 0 0"_s, u"work/queues 2 0 1"_s}));
    tagged.undo();
    QCOMPARE(
        library.talks().text(tagged.first)->row.tags, (QStringList{u"testing"_s, u"work/queues/slow"_s}));
    QCOMPARE(library.health(), QString());
}

void TestTagRepository::lettersMayChangeTheirSize()
{
    const Tagged tagged;
    QCOMPARE(*tagged.tags().clashes(u"testing"_s, u"Testing"_s), QStringList());
    QVERIFY(tagged.tags().rename(u"testing"_s, u"Testing"_s, TagClash::Refuse));
    QCOMPARE(tagged.library.talks().text(tagged.second)->row.tags, QStringList{u"Testing"_s});
    tagged.undo();
    QCOMPARE(tagsOf(tagged.library), before);
    tagged.redo();
    QCOMPARE(tagged.library.talks().text(tagged.second)->row.tags, QStringList{u"Testing"_s});
    QCOMPARE(*tagged.tags().rename(u"Testing"_s, u"Testing"_s, TagClash::Refuse), 0);
    QCOMPARE(tagged.library.health(), QString());
}

void TestTagRepository::branchCannotMoveIntoItself()
{
    const Tagged tagged;
    const auto refused = tagged.tags().rename(u"work"_s, u"Work/deep"_s, TagClash::Merge);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(tagged.tags().rename(u"play"_s, u"games"_s, TagClash::Refuse).error().kind, ErrorKind::NotFound);
    QCOMPARE(
        tagged.tags().rename(u"work"_s, u" / "_s, TagClash::Merge).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(tagsOf(tagged.library), before);
}

void TestTagRepository::whatIsInTheBinIsRenamedToo()
{
    const Tagged tagged;
    const Library &library = tagged.library;
    QVERIFY(library.marks().moveToBin(tagged.mark.id));
    QVERIFY(library.talks().moveToBin(tagged.second));
    QVERIFY(tagged.tags().rename(u"work/queues"_s, u"brokers"_s, TagClash::Refuse));
    QVERIFY(tagged.tags().rename(u"testing"_s, u"proof"_s, TagClash::Refuse));
    tagged.undo();
    tagged.undo();
    tagged.redo();
    tagged.redo();
    QVERIFY(library.marks().restoreFromBin(tagged.mark.id));
    QVERIFY(library.talks().restoreFromBin(tagged.second));
    QCOMPARE(library.marks().mark(tagged.mark.id)->tags, QStringList{u"brokers"_s});
    QCOMPARE(library.talks().text(tagged.second)->row.tags, QStringList{u"proof"_s});
    QCOMPARE(library.health(), QString());
}

void TestTagRepository::removedBranchComesBack()
{
    const Tagged tagged;
    QVERIFY(tagged.tags().remove(u"work"_s));
    QCOMPARE(tagsOf(tagged.library), QStringList{u"testing 4 1 0"_s});
    QVERIFY(tagged.library.talks().text(tagged.first)->row.tags.isEmpty());
    QVERIFY(tagged.library.marks().mark(tagged.mark.id)->tags.isEmpty());
    tagged.undo();
    QCOMPARE(tagsOf(tagged.library), before);
    tagged.redo();
    QCOMPARE(tagsOf(tagged.library), QStringList{u"testing 4 1 0"_s});
    QCOMPARE(tagged.library.health(), QString());
}

void TestTagRepository::branchTakesOneColour()
{
    const Tagged tagged;
    QVERIFY(tagged.tags().setHue(u"work"_s, 7));
    QCOMPARE(tagsOf(tagged.library),
        (QStringList{
            u"testing 4 1 0"_s, u"work 7 0 0"_s, u"work/queues 7 0 1"_s, u"work/queues/slow 7 1 0"_s}));
    QCOMPARE(*tagged.tags().setHue(u"work"_s, 7), 0);
    tagged.undo();
    QCOMPARE(tagsOf(tagged.library), before);
    QCOMPARE(tagged.tags().setHue(u"work"_s, 8).error().kind, ErrorKind::InvalidInput);
}

void TestTagRepository::newTagInsideAnotherHasItsColour()
{
    const Tagged tagged;
    QVERIFY(tagged.tags().add(u"work/queues/fast/now"_s));
    QVERIFY(tagged.library.talks().addTag(tagged.second, u"Testing/units"_s));
    QCOMPARE(tagsOf(tagged.library).filter(u"fast"_s),
        (QStringList{u"work/queues/fast 2 0 0"_s, u"work/queues/fast/now 2 0 0"_s}));
    QCOMPARE(tagsOf(tagged.library).filter(u"units"_s), QStringList{u"Testing/units 4 1 0"_s});
}

void TestTagRepository::newTagIsEmptyAndCanBeUndone()
{
    const Tagged tagged;
    QVERIFY(tagged.tags().add(u" deep / sea "_s));
    QVERIFY(tagsOf(tagged.library).filter(u"deep/sea"_s).size() == 1);
    QCOMPARE(tagged.tags().add(u"Deep/Sea"_s).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(tagged.tags().add(u"//"_s).error().kind, ErrorKind::InvalidInput);
    tagged.undo();
    QCOMPARE(tagsOf(tagged.library), before);
    tagged.redo();
    QCOMPARE(tagsOf(tagged.library).size(), before.size() + 2);
    QCOMPARE(tagged.library.health(), QString());
}

QTEST_GUILESS_MAIN(TestTagRepository)
#include "tst_tagrepository.moc"
