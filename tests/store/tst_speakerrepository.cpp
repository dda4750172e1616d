// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Persons with several names.

#include "damagefixture.h"

#include "store/changehistory.h"
#include "store/searchindex.h"
#include "store/speakerrepository.h"

#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// "name talks (aliases)" of each person.
QStringList peopleOf(const Library &library)
{
    QStringList lines;
    const auto speakers = library.talks().speakers();
    for (const SpeakerRow &speaker : *speakers) {
        lines += u"%1 %2 (%3)"_s.arg(speaker.name).arg(speaker.talks).arg(speaker.aliases.join(u", "_s));
    }
    return lines;
}

int found(const Library &library, const QString &words)
{
    auto query = parseQuery(words);
    query->isLastWordOpen = false;
    query->isExact = true;
    const auto result = SearchIndex(*library.database).search(*query, {10, 3, true}, {});
    return result ? result->totalTalks : -1;
}

/// Three talks whose notes call one person by three names, beside another.
struct People {
    Library library;
    SourceImport source = library.import(makeSource(u"/notes/bells.md"_s, {u"Bell Days"_s, 2023, {}},
        {{u"Casting bells"_s, {u"Ada Fern"_s, u"Tomasz Wilk"_s}, u"Bronze rings far."_s, {}},
            {u"Small bells"_s, {u"A. Fern"_s}, u"Brass rings near."_s, {}},
            {u"Old bells"_s, {u"Fern, Ada"_s, u"Ada Fern"_s}, u"Iron hardly rings."_s, {}}}));

    [[nodiscard]] SpeakerRepository speakers() const { return SpeakerRepository(*library.database); }
    [[nodiscard]] QUuid id(const QString &name) const
    {
        const auto rows = library.talks().speakers();
        const auto row = std::ranges::find(*rows, name, &SpeakerRow::name);
        return row == rows->end() ? QUuid() : row->id;
    }
    /// All three names become the one of the first talk.
    void mergeAll() const
    {
        QVERIFY(*speakers().merge({id(u"A. Fern"_s)}, id(u"Fern, Ada"_s)) > 0);
        QVERIFY(*speakers().merge({id(u"Fern, Ada"_s), id(u"Ada Fern"_s)}, id(u"Ada Fern"_s)) > 0);
    }
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
    [[nodiscard]] QStringList namesOf(const QString &talk) const
    {
        return library.talks().text(library.talk(talk))->row.speakers;
    }
};

const QStringList apart{u"A. Fern 1 ()"_s, u"Ada Fern 2 ()"_s, u"Fern, Ada 1 ()"_s, u"Tomasz Wilk 1 ()"_s};
const QStringList together{u"Ada Fern 3 (A. Fern, Fern, Ada)"_s, u"Tomasz Wilk 1 ()"_s};

} // namespace

class TestSpeakerRepository final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergedNamesAreOnePerson();
    void undoAndRedoReachOverRestarts();
    void nextImportByAnAliasIsOfThePerson();
    void aliasIsTakenApartWithItsTalks();
    void renamedPersonIsFoundByTheOldNameToo();
    void anAliasCanBecomeTheName();
    void lettersMayChangeTheirSize();
    void nameOfAnotherPersonIsRefused();
    void detailsOfATalkKeepTheNameOfItsNotes();
    void laterMergeRefusesAnUndoOutOfTurn();
    void differentPersonsStayKnown();
    void damageIsFoundAndMended();
};

void TestSpeakerRepository::mergedNamesAreOnePerson()
{
    const People people;
    QCOMPARE(peopleOf(people.library), apart);
    people.mergeAll();
    QCOMPARE(peopleOf(people.library), together);
    QCOMPARE(people.namesOf(u"Small bells"_s), QStringList{u"Ada Fern"_s});
    QCOMPARE(people.namesOf(u"Old bells"_s), QStringList{u"Ada Fern"_s});
    for (const QString &name :
        {u"speaker:\"Ada Fern\""_s, u"speaker:\"A. Fern\""_s, u"speaker:\"Fern, Ada\""_s}) {
        QCOMPARE(found(people.library, name), 3);
    }
    SearchIndex index(*people.library.database);
    const auto facets = index.facets(*parseQuery(u"rings"_s), 9, {});
    const auto speakers = std::ranges::find(*facets, u"speaker"_s, &FacetField::field);
    QCOMPARE(speakers->values.size(), 2U);
    QCOMPARE(speakers->values.front().name, u"Ada Fern"_s);
    QCOMPARE(speakers->values.front().talks, 3);
    const auto completed = index.completions(u"speaker"_s, u"a. f"_s, 9);
    QCOMPARE(completed->size(), 1U);
    QCOMPARE(completed->front(), (std::pair<QString, int>{u"Ada Fern"_s, 3}));
    QCOMPARE(*people.speakers().merge({people.id(u"Ada Fern"_s)}, people.id(u"Ada Fern"_s)), 0);
    QCOMPARE(people.speakers().merge({QUuid::createUuid()}, people.id(u"Ada Fern"_s)).error().kind,
        ErrorKind::NotFound);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::undoAndRedoReachOverRestarts()
{
    People people;
    people.mergeAll();
    people.library.reopen();
    people.undo();
    QCOMPARE(peopleOf(people.library),
        (QStringList{u"Ada Fern 2 ()"_s, u"Fern, Ada 2 (A. Fern)"_s, u"Tomasz Wilk 1 ()"_s}));
    people.undo();
    QCOMPARE(peopleOf(people.library), apart);
    QCOMPARE(found(people.library, u"speaker:\"Ada Fern\""_s), 2);
    people.library.reopen();
    people.redo();
    people.redo();
    QCOMPARE(peopleOf(people.library), together);
    QCOMPARE(found(people.library, u"speaker:\"Ada Fern\""_s), 3);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::nextImportByAnAliasIsOfThePerson()
{
    const People people;
    people.mergeAll();
    people.library.import(makeSource(u"/notes/more.md"_s, {u"Bell Days"_s, 2024, {}},
        {{u"New bells"_s, {u"a. fern"_s}, u"Rings."_s, {}}}));
    QCOMPARE(peopleOf(people.library).front(), u"Ada Fern 4 (A. Fern, Fern, Ada)"_s);
    QCOMPARE(people.namesOf(u"New bells"_s), QStringList{u"Ada Fern"_s});
    QCOMPARE(found(people.library, u"speaker:\"Ada Fern\""_s), 4);
}

void TestSpeakerRepository::aliasIsTakenApartWithItsTalks()
{
    const People people;
    people.mergeAll();
    QVERIFY(*people.speakers().takeApart(people.id(u"Ada Fern"_s), u"A. Fern"_s) > 0);
    QCOMPARE(peopleOf(people.library),
        (QStringList{u"A. Fern 1 ()"_s, u"Ada Fern 2 (Fern, Ada)"_s, u"Tomasz Wilk 1 ()"_s}));
    QCOMPARE(people.namesOf(u"Small bells"_s), QStringList{u"A. Fern"_s});
    QCOMPARE(found(people.library, u"speaker:\"A. Fern\""_s), 1);
    QCOMPARE(people.speakers().takeApart(people.id(u"Ada Fern"_s), u"Tomasz Wilk"_s).error().kind,
        ErrorKind::NotFound);
    people.undo();
    QCOMPARE(peopleOf(people.library), together);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::renamedPersonIsFoundByTheOldNameToo()
{
    const People people;
    people.mergeAll();
    QVERIFY(*people.speakers().rename(people.id(u"Ada Fern"_s), u" Ada  Maria Fern "_s) > 0);
    QCOMPARE(peopleOf(people.library).front(), u"Ada Maria Fern 3 (A. Fern, Ada Fern, Fern, Ada)"_s);
    QCOMPARE(people.namesOf(u"Casting bells"_s), (QStringList{u"Ada Maria Fern"_s, u"Tomasz Wilk"_s}));
    QCOMPARE(found(people.library, u"speaker:\"Ada Maria\""_s), 3);
    QCOMPARE(found(people.library, u"speaker:\"Fern, Ada\""_s), 3);
    people.undo();
    QCOMPARE(peopleOf(people.library), together);
    people.redo();
    QCOMPARE(peopleOf(people.library).front(), u"Ada Maria Fern 3 (A. Fern, Ada Fern, Fern, Ada)"_s);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::anAliasCanBecomeTheName()
{
    const People people;
    people.mergeAll();
    QVERIFY(*people.speakers().rename(people.id(u"Ada Fern"_s), u"A. Fern"_s) > 0);
    QCOMPARE(peopleOf(people.library).front(), u"A. Fern 3 (Ada Fern, Fern, Ada)"_s);
    people.undo();
    QCOMPARE(peopleOf(people.library), together);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::lettersMayChangeTheirSize()
{
    const People people;
    QVERIFY(*people.speakers().rename(people.id(u"Ada Fern"_s), u"Ada FERN"_s) > 0);
    QCOMPARE(peopleOf(people.library).at(1), u"Ada FERN 2 ()"_s);
    QCOMPARE(*people.speakers().rename(people.id(u"Ada FERN"_s), u"Ada FERN"_s), 0);
    people.undo();
    QCOMPARE(peopleOf(people.library), apart);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::nameOfAnotherPersonIsRefused()
{
    const People people;
    const QUuid wilk = people.id(u"Tomasz Wilk"_s);
    QCOMPARE(people.speakers().rename(wilk, u"ada fern"_s).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(people.speakers().rename(wilk, u"  "_s).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(peopleOf(people.library), apart);
    // A name that only what is in the bin has is nobody's.
    QVERIFY(people.library.talks().moveToBin(people.library.talk(u"Small bells"_s)));
    QVERIFY(*people.speakers().rename(wilk, u"A. Fern"_s) > 0);
    QCOMPARE(people.namesOf(u"Casting bells"_s), (QStringList{u"Ada Fern"_s, u"A. Fern"_s}));
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::detailsOfATalkKeepTheNameOfItsNotes()
{
    const People people;
    people.mergeAll();
    const QUuid talk = people.library.talk(u"Small bells"_s);
    QCOMPARE(*people.library.talks().change({talk}, {.speakers = QStringList{u"Ada Fern"_s}}), 0);
    QVERIFY(people.library.talks().setSpeakers(talk, {u"Ada Fern"_s, u"Tomasz Wilk"_s}));
    QVERIFY(people.speakers().takeApart(people.id(u"Ada Fern"_s), u"A. Fern"_s));
    QCOMPARE(people.namesOf(u"Small bells"_s), (QStringList{u"A. Fern"_s, u"Tomasz Wilk"_s}));
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::laterMergeRefusesAnUndoOutOfTurn()
{
    const People people;
    const qint64 first = *people.speakers().merge({people.id(u"A. Fern"_s)}, people.id(u"Fern, Ada"_s));
    QVERIFY(people.speakers().merge({people.id(u"Fern, Ada"_s)}, people.id(u"Ada Fern"_s)));
    ChangeHistory history(*people.library.database);
    QCOMPARE(history.takeBack({first}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(peopleOf(people.library), together);
}

void TestSpeakerRepository::differentPersonsStayKnown()
{
    const People people;
    const SpeakerPair pair{people.id(u"A. Fern"_s), people.id(u"Ada Fern"_s)};
    QVERIFY(*people.speakers().setDifferent(pair) > 0);
    QCOMPARE(*people.speakers().setDifferent({pair.other, pair.one}), 0);
    QCOMPARE(people.speakers().different()->size(), 1U);
    // By another name the person is still somebody else.
    QVERIFY(people.speakers().rename(pair.other, u"Ada Maria Fern"_s));
    QCOMPARE(people.speakers().different()->size(), 1U);
    const QUuid now = people.id(u"Ada Maria Fern"_s);
    QVERIFY(people.speakers().different()->front().one == now
        || people.speakers().different()->front().other == now);
    people.undo();
    people.undo();
    QVERIFY(people.speakers().different()->empty());
    people.redo();
    QCOMPARE(people.speakers().different()->size(), 1U);
    QCOMPARE(people.library.health(), QString());
}

void TestSpeakerRepository::damageIsFoundAndMended()
{
    People people;
    people.mergeAll();
    const QString path = people.library.path();
    people.library.database.reset();
    execute(path, "UPDATE speaker SET merged_into = NULL WHERE name = 'A. Fern'");
    people.library.reopen();
    QVERIFY(people.library.health().contains(u"A. Fern"_s));
    people.library.database.reset();
    const auto repaired = repair(path);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message));
    QVERIFY(repaired->left.empty());
    people.library.reopen();
    QCOMPARE(peopleOf(people.library), together);
    QCOMPARE(found(people.library, u"speaker:\"Ada Fern\""_s), 3);
}

QTEST_GUILESS_MAIN(TestSpeakerRepository)
#include "tst_speakerrepository.moc"
