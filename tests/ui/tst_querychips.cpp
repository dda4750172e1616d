// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/querychips.h"

#include <QTest>

using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TestQueryChips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finishedFiltersBecomeChips_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<QStringList>("chips");
        QTest::addColumn<QString>("rest");
        const QStringList none;
        QTest::newRow("words stay") << u"retry later"_s << false << none << u"retry later"_s;
        QTest::newRow("a filter being typed stays")
            << u"retry tag:re"_s << false << none << u"retry tag:re"_s;
        QTest::newRow("a blank finishes it")
            << u"tag:re retry"_s << false << QStringList{u"tag:re"_s} << u"retry"_s;
        QTest::newRow("the end finishes it when whole")
            << u"retry tag:re"_s << true << QStringList{u"tag:re"_s} << u"retry "_s;
        QTest::newRow("a closed quote finishes it")
            << u"event:\"Harbour Conf\""_s << false << QStringList{u"event:\"Harbour Conf\""_s} << QString();
        QTest::newRow("an open quote does not")
            << u"event:\"Harbour Co"_s << true << none << u"event:\"Harbour Co"_s;
        QTest::newRow("left out") << u"-tag:a/b x"_s << false << QStringList{u"-tag:a/b"_s} << u"x"_s;
        QTest::newRow("unknown fields are words")
            << u"http://x.org y"_s << true << none << u"http://x.org y"_s;
        QTest::newRow("an empty value is no filter") << u"tag: x"_s << true << none << u"tag: x"_s;
        QTest::newRow("alternatives stay together")
            << u"tag:a OR tag:b"_s << true << none << u"tag:a OR tag:b"_s;
        QTest::newRow("brackets stay together")
            << u"a (b tag:c) near:5(d tag:e)"_s << true << none << u"a (b tag:c) near:5(d tag:e)"_s;
        QTest::newRow("behind brackets")
            << u"(a b) tag:c"_s << true << QStringList{u"tag:c"_s} << u"(a b) "_s;
        QTest::newRow("several") << u"a year:2018..2021 b is:unread c"_s << false
                                 << QStringList{u"year:2018..2021"_s, u"is:unread"_s} << u"a b c"_s;
    }

    void finishedFiltersBecomeChips()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isWhole);
        QFETCH(QStringList, chips);
        QFETCH(QString, rest);
        const auto [found, text] = takeChips(typed, isWhole);
        QStringList texts;
        for (const QueryChip &chip : found) {
            texts.append(chip.text());
        }
        QCOMPARE(texts, chips);
        QCOMPARE(text, rest);
    }

    void theFilterAtTheCaretIsKnown()
    {
        const FilterStart start = filterAt(u"retry -tag:re"_s, 13);
        QCOMPARE(start, (FilterStart{u"tag"_s, u"re"_s, 6, true}));
        QVERIFY(!filterAt(u"retry tag:re"_s, 3).isValid());
        QCOMPARE(filterAt(u"event:\"Harb"_s, 11).prefix, u"Harb"_s);
    }
};

QTEST_GUILESS_MAIN(TestQueryChips)
#include "tst_querychips.moc"
