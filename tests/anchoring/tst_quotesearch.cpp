// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "places.h"

#include "anchoring/reanchor.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Anchoring;
using namespace Lectern::Testing;

/// Quotes without the old text, and the n-th place of a quote.
class TestQuoteSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesAreFound_data();
    void quotesAreFound();
    void surroundingsTellWhatBecame_data();
    void surroundingsTellWhatBecame();
    void twinsAreToldApartByTheHint();
    void suggestionsComeByLikeness();
    void suggestionsSayWhatStandsThereNow();
    void nothingAlikeGivesNoSuggestion();
    void occurrences_data();
    void occurrences();
};

void TestQuoteSearch::quotesAreFound_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("found"); // empty: orphan
    QTest::addColumn<QString>("state");
    QTest::newRow("exact") << "threads are not free" << "At noon she says " << " at all, and waits."
                           << "threads are not free" << "exact";
    QTest::newRow("typography") << QStringLiteral("“quoted” words") << "There are also "
                                << " in the last line."
                                << "\"quoted\" words" << "exact";
    QTest::newRow("second of two") << "the lock" << "later comes " << " of the north" << "the lock"
                                   << "review";
    QTest::newRow("no context, short") << "lock" << "" << "" << "" << "orphan";
    QTest::newRow("changed words") << "threads are never free" << "At noon she says " << " at all, and waits."
                                   << "threads are not free" << "review";
    QTest::newRow("gone") << "Linus spoke" << "in the hall " << " about kernels" << "" << "orphan";
    QTest::newRow("empty") << "" << "a" << "b" << "" << "orphan";
    QTest::newRow("blank") << " \n" << "a" << "b" << "" << "orphan";
}

void TestQuoteSearch::quotesAreFound()
{
    QFETCH(QString, exact);
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    QFETCH(QString, found);
    QFETCH(QString, state);
    const QString text =
        QStringLiteral("At noon she says threads are not free at all, and waits. First comes the lock of "
                       "the south. Much later comes the lock of the north.\n"
                       "There are also \"quoted\" words in the last line.");
    const Placement place = findQuote(text, {exact, prefix, suffix, -1});
    QCOMPARE(textAt(text, place.range), found);
    if (state == u"review") {
        QVERIFY(place.state == AnchorState::Review || place.state == AnchorState::Exact);
    } else {
        QCOMPARE(anchorStateName(place.state), state);
    }
    if (exact == u"the lock") {
        QVERIFY(place.range.begin > placeOf(text, QStringLiteral("Much later")).begin);
    }
}

void TestQuoteSearch::surroundingsTellWhatBecame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("found"); // empty: orphan
    const auto row = [](const char *name, const QString &between, const QString &elsewhere,
                         const QString &exact, const QString &found) {
        QTest::newRow(name) << QStringLiteral(
            "The mill by the river grinds rye, %1 when the autumn rain has come. %2")
                                   .arg(between, elsewhere)
                            << exact << found;
    };
    const QString six = QStringLiteral("six sacks an hour");
    row("words were put in", QStringLiteral("six heavy dusty sacks of it an hour"), {}, six,
        QStringLiteral("six heavy dusty sacks of it an hour"));
    row("words were taken off", QStringLiteral("six sacks"), {}, six, QStringLiteral("six sacks"));
    row("its words changed, and stand elsewhere", QStringLiteral("six sacks a night"),
        QStringLiteral("The baker's oven empties six sacks an hour."), six,
        QStringLiteral("six sacks a night"));
    row("deleted, and stands elsewhere", {}, QStringLiteral("The baker's oven empties six sacks an hour."),
        six, {});
    row("replaced", QStringLiteral("and stands still"), {}, six, {});
    row("moved away from its surroundings", {},
        QStringLiteral("Nobody knows who built it, or whom the second wheel was for."),
        QStringLiteral("Nobody knows who built it, or whom the second wheel was for."),
        QStringLiteral("Nobody knows who built it, or whom the second wheel was for."));
}

void TestQuoteSearch::surroundingsTellWhatBecame()
{
    QFETCH(QString, text);
    QFETCH(QString, exact);
    QFETCH(QString, found);
    const Placement place = findQuote(text,
        {exact, QStringLiteral("The mill by the river grinds rye, "),
            QStringLiteral(" when the autumn rain has come. "), -1});
    QCOMPARE(textAt(text, place.range), found);
    QCOMPARE(place.state, found.isEmpty() ? AnchorState::Orphan : AnchorState::Review);
    QVERIFY(!place.reason.isEmpty());
}

/// Lines that stand there several times, word for word: where the quote was decides, if it clearly does.
void TestQuoteSearch::twinsAreToldApartByTheHint()
{
    const QString verse =
        QStringLiteral("Row the boat to the shore, says the captain, and tie it to the pole. ");
    const QString text = verse + verse + verse;
    const auto at = [&](qint64 hint) {
        return findQuote(text,
            {QStringLiteral("says the captain"), QStringLiteral("the boat to the shore, "),
                QStringLiteral(", and tie it to"), hint});
    };
    const qint64 second = verse.size() + verse.indexOf(QStringLiteral("says"));
    QCOMPARE(at(second + 5).range.begin, second);
    QCOMPARE(at(second + 5).state, AnchorState::Review);
    QCOMPARE(at(second + verse.size() / 2).state, AnchorState::Orphan);
    QCOMPARE(at(-1).state, AnchorState::Orphan);
}

void TestQuoteSearch::suggestionsComeByLikeness()
{
    const QString text = QStringLiteral("The queue is a line of people. Every queue is a list of jobs. "
                                        "A queue was a line of people, too. Write it down. ")
        + QString(900, u'x')
        + QStringLiteral(" At the far end they say that the queue is a line of people who wait.");
    const auto places = suggestPlaces(text, {QStringLiteral("the queue is a line of people"), {}, {}, -1}, 5);
    QVERIFY(places.size() >= 2);
    QCOMPARE(textAt(text, places[0].range), QStringLiteral("The queue is a line of people"));
    QCOMPARE(textAt(text, places[1].range), QStringLiteral("the queue is a line of people"));
    for (size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(places[i].state, AnchorState::Review);
        QVERIFY(!places[i].reason.isEmpty());
        QVERIFY(i == 0 || places[i].score <= places[i - 1].score);
        for (size_t j = 0; j < i; ++j) {
            QVERIFY(
                places[i].range.end <= places[j].range.begin || places[j].range.end <= places[i].range.begin);
        }
    }
    QCOMPARE(
        suggestPlaces(text, {QStringLiteral("the queue is a line of people"), {}, {}, -1}, 1).size(), 1U);
    // Changed beyond what is done without asking, whole words.
    const auto alike = suggestPlaces(text, {QStringLiteral("jotted all of it down"), {}, {}, -1}, 5);
    QCOMPARE(alike.size(), 0U);
    const auto changed =
        suggestPlaces(text, {QStringLiteral("A queue has been a lane of folks"), {}, {}, -1}, 5);
    QVERIFY(!changed.empty());
    QVERIFY(textAt(text, changed[0].range).contains(QStringLiteral("queue was a line of")));
}

void TestQuoteSearch::suggestionsSayWhatStandsThereNow()
{
    const QString text = QStringLiteral("In the harbour a bell rings twice before the tide turns at night.");
    const auto places = suggestPlaces(text,
        {QStringLiteral("an old lamp glows"), QStringLiteral("In the harbour "),
            QStringLiteral(" before the tide turns"), -1},
        5);
    QCOMPARE(places.size(), 1U);
    QCOMPARE(textAt(text, places[0].range), QStringLiteral("a bell rings twice"));
    QVERIFY(places[0].reason.contains(QStringLiteral("neighbours")));
}

void TestQuoteSearch::nothingAlikeGivesNoSuggestion()
{
    QVERIFY(suggestPlaces(QStringLiteral("Short."), {QStringLiteral("Quite another thing"), {}, {}, -1}, 5)
            .empty());
    QVERIFY(suggestPlaces({}, {QStringLiteral("a"), {}, {}, -1}, 5).empty());
    QVERIFY(suggestPlaces(QStringLiteral("text"), {}, 5).empty());
    QVERIFY(suggestPlaces(QStringLiteral("text"), {QStringLiteral("text"), {}, {}, -1}, 0).empty());
}

void TestQuoteSearch::occurrences_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("occurrence");
    QTest::addColumn<int>("begin"); // -1: none
    QTest::addColumn<int>("length");
    QTest::newRow("first") << "ab" << 1 << 0 << 2;
    QTest::newRow("second") << "ab" << 2 << 3 << 2;
    QTest::newRow("too many") << "ab" << 9 << -1 << 0;
    QTest::newRow("blanks folded") << "c d" << 1 << 6 << 4;
    QTest::newRow("case folded") << "C  D" << 1 << 6 << 4;
    QTest::newRow("quotes folded") << QStringLiteral("“e”") << 1 << 14 << 3;
    QTest::newRow("behind an emoji") << "\"E\"" << 1 << 14 << 3;
    QTest::newRow("zeroth") << "ab" << 0 << -1 << 0;
    QTest::newRow("empty") << "" << 1 << -1 << 0;
    QTest::newRow("missing") << "xyz" << 1 << -1 << 0;
}

void TestQuoteSearch::occurrences()
{
    QFETCH(QString, quote);
    QFETCH(int, occurrence);
    QFETCH(int, begin);
    QFETCH(int, length);
    const QString text = QStringLiteral("ab ab c \nd 🧵 \"e\" ab");
    const Utf16Range range = findOccurrence(text, quote, occurrence);
    if (begin < 0) {
        QVERIFY(range.isEmpty());
    } else {
        QCOMPARE(range, (Utf16Range{begin, begin + length}));
    }
}

QTEST_GUILESS_MAIN(TestQuoteSearch)
#include "tst_quotesearch.moc"
