// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "places.h"

#include "anchoring/reanchor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Anchoring;
using namespace Lectern::Testing;

/// The cases that shared/anchoring.md lists to be written by hand.
class TestReanchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesFollowTheirWords_data();
    void quotesFollowTheirWords();
    void gonePlacesAreOrphansWithAReason();
    void swappedParagraphsMove();
    void copiedParagraphKeepsTheMarkOnOne();
    void halfWordsStayHalf();
    void overlappingAndEqualRangesAreIndependent();
    void emptiedAndRestoredTextGivesTheRangesBack();
    void emptyRangesAreRefused();
    void tenThousandAnchors();
    void worstCasesEnd_data();
    void worstCasesEnd();
};

void TestReanchor::quotesFollowTheirWords_data()
{
    QTest::addColumn<QString>("oldText");
    QTest::addColumn<QString>("newText");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("state");
    const QString base =
        QStringLiteral("Alpha beta gamma delta.\n\nThe second paragraph speaks of queues and locks.\n\n"
                       "A third one says that measuring comes first, always.");
    const auto edited = [&](const char *from, const char *to) {
        QString text = base;
        return text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
    };
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &quote,
                         const QString &found, const char *state) {
        QTest::newRow(name) << before << after << quote << found << QString::fromLatin1(state);
    };
    const QString queues = QStringLiteral("queues and locks");
    row("same text", base, base, queues, queues, "exact");
    row("insert before", base, u"New line first.\n\n" + base, queues, queues, "exact");
    row("first character", base, u"X " + base, QStringLiteral("A"), QStringLiteral("A"), "exact");
    row("last character", base, QString(base + u" More."), QStringLiteral("always."),
        QStringLiteral("always."), "exact");
    row("whole document", base, edited("locks", "keys"), base, edited("locks", "keys"), "changed");
    row("word inside changed", base, edited("queues and locks", "queues or locks"), queues,
        QStringLiteral("queues or locks"), "changed");
    row("typing error", base, edited("measuring", "meassuring"), QStringLiteral("measuring"),
        QStringLiteral("meassuring"), "changed");
    row("other line ends", base, edited("\n\n", "\n"), queues, queues, "exact");
    row("no-break space", base, edited("queues and", "queues\u00a0and"), queues,
        QStringLiteral("queues\u00a0and locks"), "exact");
    row("tabs", base, edited("queues and", "queues\tand"), queues, QStringLiteral("queues\tand locks"),
        "exact");
    row("headings renamed", u"# One\n\n" + base, u"# Two\n\n" + base, queues, queues, "exact");
    row("list to table", QStringLiteral("- red apples\n- green pears\n- blue plums"),
        QStringLiteral("| red apples | green pears | blue plums |"), QStringLiteral("green pears"),
        QStringLiteral("green pears"), "exact");
    row("joined emoji", QStringLiteral("we like 👩🏽‍💻 work here"),
        QStringLiteral("today we like 👩🏽‍💻 work here"), QStringLiteral("👩🏽‍💻 work"),
        QStringLiteral("👩🏽‍💻 work"), "exact");
    row("decomposed", QStringLiteral("the café opens at nine"),
        QStringLiteral("the cafe\u0301 opens at nine"), QStringLiteral("café opens"),
        QStringLiteral("cafe\u0301 opens"), "exact");
    row("right to left", QStringLiteral("قال إن الخيوط ليست مجانية أبدا"),
        QStringLiteral("نعم قال إن الخيوط ليست مجانية أبدا"), QStringLiteral("الخيوط ليست"),
        QStringLiteral("الخيوط ليست"), "exact");
    row("han without blanks", QStringLiteral("今天我们谈谈线程的成本和队列"),
        QStringLiteral("大家好今天我们谈谈线程的成本和队列"), QStringLiteral("线程的成本"),
        QStringLiteral("线程的成本"), "exact");
    row("han changed inside", QStringLiteral("今天我们谈谈线程的成本和队列"),
        QStringLiteral("今天我们谈谈线程的价格和队列"), QStringLiteral("谈谈线程的成本和队列"),
        QStringLiteral("谈谈线程的价格和队列"), "changed");
    row("re-encoded", QStringLiteral("a caf\u00c3\u00a9 in town is open"),
        QStringLiteral("a café in town is open"), QStringLiteral("in town"), QStringLiteral("in town"),
        "exact");
}

void TestReanchor::quotesFollowTheirWords()
{
    QFETCH(QString, oldText);
    QFETCH(QString, newText);
    QFETCH(QString, quote);
    QFETCH(QString, found);
    QFETCH(QString, state);
    const Placement place = moved(oldText, newText, quote);
    QCOMPARE(textAt(newText, place.range), found);
    QCOMPARE(anchorStateName(place.state), state);
    QCOMPARE(place.reason.isEmpty(), place.state == AnchorState::Exact);
}

void TestReanchor::gonePlacesAreOrphansWithAReason()
{
    const QString before =
        QStringLiteral("One thing here. Linus spoke about kernels at length. Another thing there.");
    const QString deleted = QStringLiteral("One thing here. Another thing there. Machines are nice.");
    const Placement place = moved(before, deleted, QStringLiteral("Linus spoke about kernels at length."));
    QCOMPARE(place.state, AnchorState::Orphan);
    QVERIFY(place.range.isEmpty());
    QVERIFY(!place.reason.isEmpty());
    const QString replaced =
        QStringLiteral("One thing here. Somebody else cooked fish. Another thing there.");
    const Placement other = moved(before, replaced, QStringLiteral("Linus spoke about kernels at length"));
    QCOMPARE(other.state, AnchorState::Orphan);
    QVERIFY(other.reason != place.reason);
}

void TestReanchor::swappedParagraphsMove()
{
    const QString first = QStringLiteral("Queues grow without anybody watching them closely.");
    const QString second = QStringLiteral("Locks are held longer than their owners believe, measured twice.");
    const Placement place = moved(QString(first + u"\n\n" + second), QString(second + u"\n\n" + first),
        QStringLiteral("anybody watching"));
    QCOMPARE(textAt(QString(second + u"\n\n" + first), place.range), QStringLiteral("anybody watching"));
    QVERIFY(place.state == AnchorState::Moved || place.state == AnchorState::Exact);
}

void TestReanchor::copiedParagraphKeepsTheMarkOnOne()
{
    const QString paragraph = QStringLiteral("Queues grow without anybody watching them closely.");
    const QString before = u"Start.\n\n" + paragraph + u"\n\nEnd.";
    const QString after = u"Start.\n\n" + paragraph + u"\n\n" + paragraph + u"\n\nEnd.";
    const Placement place = moved(before, after, QStringLiteral("watching them"));
    QCOMPARE(textAt(after, place.range), QStringLiteral("watching them"));
}

void TestReanchor::halfWordsStayHalf()
{
    const QString before = QStringLiteral("some unbelievable results");
    const QString after = QStringLiteral("we saw some unbelievable results");
    const Placement place = moved(before, after, QStringLiteral("believ"));
    QCOMPARE(textAt(after, place.range), QStringLiteral("believ"));
}

void TestReanchor::overlappingAndEqualRangesAreIndependent()
{
    const QString before = QStringLiteral("one two three four five six seven");
    const QString after = QStringLiteral("zero one two three four 5 six seven");
    const std::vector<Anchor> anchors{{placeOf(before, QStringLiteral("two three"))},
        {placeOf(before, QStringLiteral("three four five"))}, {placeOf(before, QStringLiteral("two three"))}};
    const auto all = reanchor(before, after, anchors);
    for (size_t i = 0; i < anchors.size(); ++i) {
        const Placement alone = reanchor(before, after, {anchors[i]}).front();
        QCOMPARE(all[i].range, alone.range);
        QCOMPARE(all[i].state, alone.state);
    }
    QCOMPARE(all[0].range, all[2].range);
}

void TestReanchor::emptiedAndRestoredTextGivesTheRangesBack()
{
    const QString text = QStringLiteral("Threads are not free at all.");
    const CodePointRange range = placeOf(text, QStringLiteral("not free"));
    QCOMPARE(reanchor(text, QString(), {{range}}).front().state, AnchorState::Orphan);
    QCOMPARE(reanchor(text, text, {{range}}).front().range,
        range); // a lost mark goes on from its last good revision
}

void TestReanchor::emptyRangesAreRefused()
{
    const QString text = QStringLiteral("a b");
    for (const CodePointRange range : {CodePointRange{1, 1}, CodePointRange{2, 1}, CodePointRange{1, 2}}) {
        QCOMPARE(reanchor(text, QStringLiteral("x a b"), {{range}}).front().state, AnchorState::Orphan);
    }
    QVERIFY(reanchor(text, text, {}).empty());
}

void TestReanchor::tenThousandAnchors()
{
    QString before;
    std::vector<Anchor> anchors;
    for (int i = 0; i < 10'000; ++i) {
        const qint64 at = before.size();
        before +=
            QStringLiteral("Sentence number %1 of the notes says %2 things.\n").arg(i).arg(i * 7 % 1000);
        anchors.push_back({{at, at + 20}});
    }
    QString after = before;
    after.replace(QStringLiteral("number 77"), QStringLiteral("figure 77"))
        .prepend(QStringLiteral("A new start.\n"));
    QElapsedTimer timer;
    timer.start();
    const auto places = reanchor(before, after, anchors);
    qInfo("%lld ms", timer.elapsed());
    QCOMPARE(places.size(), anchors.size());
    for (const Placement &place : places) {
        QVERIFY(place.state == AnchorState::Exact || place.state == AnchorState::Changed);
    }
}

void TestReanchor::worstCasesEnd_data()
{
    QTest::addColumn<QString>("oldText");
    QTest::addColumn<QString>("newText");
    const auto words = [](int count, int seed) {
        QString text;
        quint32 state = static_cast<quint32>(seed);
        for (int i = 0; i < count; ++i) {
            state = state * 1664525U + 1013904223U;
            text += QString::number(state >> 12, 36) + (i % 12 == 11 ? u'\n' : u' ');
        }
        return text;
    };
    QTest::newRow("unrelated texts") << words(150'000, 1) << words(150'000, 2);
    QTest::newRow("one long word") << QString(1'000'000, u'a') << QString(999'999, u'a');
    QTest::newRow("one long line") << words(150'000, 1).replace(u'\n', u' ')
                                   << words(140'000, 1).replace(u'\n', u' ');
    QTest::newRow("equal lines") << QStringLiteral("all the same\n").repeated(100'000)
                                 << QStringLiteral("all the same\n").repeated(90'000) + u"x";
}

void TestReanchor::worstCasesEnd()
{
    QFETCH(QString, oldText);
    QFETCH(QString, newText);
    std::vector<Anchor> anchors;
    for (qint64 at = 0; at + 40 < oldText.size() && anchors.size() < 20; at += oldText.size() / 20) {
        anchors.push_back({{at, at + 40}});
    }
    QElapsedTimer timer;
    timer.start();
    const auto places = reanchor(oldText, newText, anchors);
    qInfo("%lld ms", timer.elapsed());
    QCOMPARE(places.size(), anchors.size());
}

QTEST_GUILESS_MAIN(TestReanchor)
#include "tst_reanchor.moc"
