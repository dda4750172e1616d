// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sameperson.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

class TestSamePerson final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreLikelyTheSame_data();
    void namesAreLikelyTheSame();
    void personsAreComparedByAllTheirNames();
    void whatWasDecidedIsNotAskedAgain();
    void manyPersonsTakeNoTime();
};

void TestSamePerson::namesAreLikelyTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("reason"); // -1: none
    const int words = static_cast<int>(SameReason::Words);
    const int initials = static_cast<int>(SameReason::Initials);
    QTest::newRow("another order") << u"Ines Okafor"_s << u"Okafor Ines"_s << words;
    QTest::newRow("with a comma") << u"Ines Okafor"_s << u"Okafor, Ines"_s << words;
    QTest::newRow("accents and case") << u"JOSÉ Marín"_s << u"Jose Marin"_s << words;
    QTest::newRow("a hyphen") << u"Jean-Luc Ferrand"_s << u"Jean Luc Ferrand"_s << words;
    QTest::newRow("two apostrophes") << u"Mary O'Neil"_s << u"Mary O’Neil"_s << words;
    QTest::newRow("a first initial") << u"I. Okafor"_s << u"Ines Okafor"_s << initials;
    QTest::newRow("an initial behind a comma") << u"Okafor, I."_s << u"Ines Okafor"_s << initials;
    QTest::newRow("a middle initial") << u"Ines M. Okafor"_s << u"Ines Okafor"_s << initials;
    QTest::newRow("a middle name and its initial")
        << u"Ines M. Okafor"_s << u"Ines Maria Okafor"_s << initials;
    QTest::newRow("initials alone") << u"I. M. Okafor"_s << u"Ines Maria Okafor"_s << initials;
    QTest::newRow("another initial") << u"I. Okafor"_s << u"Tomasz Okafor"_s << -1;
    QTest::newRow("a whole middle name") << u"Ines Maria Okafor"_s << u"Ines Okafor"_s << -1;
    QTest::newRow("a nickname") << u"Bob Wilk"_s << u"Robert Wilk"_s << -1;
    QTest::newRow("another first name") << u"Ina Okafor"_s << u"Ines Okafor"_s << -1;
    QTest::newRow("a last name that is a letter") << u"Ines O"_s << u"Ines Okafor"_s << -1;
    QTest::newRow("one word") << u"Okafor"_s << u"Ines Okafor"_s << -1;
    QTest::newRow("one word twice") << u"Okafor"_s << u"OKAFOR"_s << -1;
    QTest::newRow("signs are no initials") << u"王 明"_s << u"王小 明"_s << -1;
    QTest::newRow("nothing") << QString() << QString() << -1;
}

void TestSamePerson::namesAreLikelyTheSame()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const int, reason);
    const auto number = [](const std::optional<SameReason> &found) {
        return found ? static_cast<int>(*found) : -1;
    };
    QCOMPARE(number(likelySame(one, other)), reason);
    QCOMPARE(number(likelySame(other, one)), reason);
}

void TestSamePerson::personsAreComparedByAllTheirNames()
{
    const SpeakerRow okafor{QUuid::createUuid(), u"Ines Okafor"_s, 2, {u"Ines Lund"_s}};
    const SpeakerRow lund{QUuid::createUuid(), u"Lund, I."_s, 5, {}};
    const SpeakerRow wilk{QUuid::createUuid(), u"Tomasz Wilk"_s, 9, {}};
    const std::vector<LikelySame> found = likelySamePersons({okafor, lund, wilk}, {});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front(), (LikelySame{okafor, lund, SameReason::Initials}));
}

void TestSamePerson::whatWasDecidedIsNotAskedAgain()
{
    const SpeakerRow one{QUuid::createUuid(), u"I. Okafor"_s, 1, {}};
    const SpeakerRow ines{QUuid::createUuid(), u"Ines Okafor"_s, 1, {}};
    const SpeakerRow ivo{QUuid::createUuid(), u"Ivo Okafor"_s, 1, {}};
    QCOMPARE(likelySamePersons({one, ines, ivo}, {}).size(), 2U);
    const std::vector<LikelySame> found = likelySamePersons({one, ines, ivo}, {{ivo.id, one.id}});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().one.id, ines.id);
}

void TestSamePerson::manyPersonsTakeNoTime()
{
    std::vector<SpeakerRow> people;
    for (int i = 0; i < 20000; ++i) {
        people.push_back({QUuid::createUuid(), u"First%1 Last%2"_s.arg(i % 150).arg(i), 1, {}});
    }
    people.push_back({QUuid::createUuid(), u"Last19999 First49"_s, 1, {}});
    const std::vector<LikelySame> found = likelySamePersons(people, {});
    QCOMPARE(found.size(), 1U);
}

QTEST_GUILESS_MAIN(TestSamePerson)
#include "tst_sameperson.moc"
