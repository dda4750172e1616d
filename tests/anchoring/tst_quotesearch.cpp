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
