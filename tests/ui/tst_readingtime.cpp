// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readingtime.h"

#include <QTest>

#include <limits>

using namespace Lectern::Ui;

class ReadingTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inWords_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 0 << QString();
        QTest::newRow("one") << 1 << QStringLiteral("1 min read");
        QTest::newRow("a minute") << 200 << QStringLiteral("1 min read");
        QTest::newRow("more than a minute") << 201 << QStringLiteral("2 min read");
        QTest::newRow("the longest in minutes") << 179 * 200 << QStringLiteral("179 min read");
        QTest::newRow("three hours") << 180 * 200 << QStringLiteral("3 h read");
        QTest::newRow("rounded") << 211 * 200 << QStringLiteral("4 h read");
        QTest::newRow("days") << 705'353 << QStringLiteral("59 h read");
        QTest::newRow("the most") << std::numeric_limits<int>::max() << QStringLiteral("178957 h read");
    }

    void inWords()
    {
        QFETCH(const int, words);
        QTEST(readingTime(words), "said");
    }
};

QTEST_APPLESS_MAIN(ReadingTimeTest)
#include "tst_readingtime.moc"
