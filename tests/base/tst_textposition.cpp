// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textposition.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;

class TestTextPosition final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void positionsAgreeWithCountingOneByOne()
    {
        QRandomGenerator random(20261121);
        for (int round = 0; round < 50; ++round) {
            QString text;
            for (int i = 0; i < 40; ++i) {
                text += random.bounded(4) == 0 ? QStringLiteral("\U0001F4D6") : QStringLiteral("a");
            }
            const CodePointMap map(text);
            const QList<uint> points = text.toUcs4();
            QCOMPARE(map.size(), points.size());
            qsizetype utf16 = 0;
            for (qsizetype point = 0; point <= points.size(); ++point) {
                QCOMPARE(map.toUtf16(point), utf16);
                QCOMPARE(map.toCodePoint(utf16), point);
                if (point < points.size()) {
                    utf16 += points[point] > 0xFFFF ? 2 : 1;
                }
            }
        }
    }

    void positionInsideAPairCountsAsItsStart()
    {
        const CodePointMap map(u"a\U0001F4D6b");
        QCOMPARE(map.toCodePoint(2), 1);
        QCOMPARE(map.toUtf16(2), 3);
    }

    void positionsOutsideAreClamped()
    {
        const CodePointMap map(u"ab");
        QCOMPARE(map.toCodePoint(-4), 0);
        QCOMPARE(map.toCodePoint(9), 2);
        QCOMPARE(map.toUtf16(-4), 0);
        QCOMPARE(map.toUtf16(9), 2);
    }

    void bytesAgreeWithTheUtf8OfWhatStandsBefore()
    {
        QRandomGenerator random(20261123);
        const QStringList signs{QStringLiteral("a"), QStringLiteral("ß"), QStringLiteral("数"),
            QStringLiteral("\U0001F4D6"), QStringLiteral(" ")};
        QString text;
        while (text.size() < 5000) {
            text += signs.at(random.bounded(signs.size()));
        }
        const Utf8Places places(text);
        for (qsizetype i = 0; i <= text.size(); ++i) {
            if (i == text.size() || !text[i].isLowSurrogate()) {
                QCOMPARE(places.toByte(i), text.first(i).toUtf8().size());
            }
        }
        QCOMPARE(places.toByte(-1), 0);
        QCOMPARE(places.toByte(text.size() + 7), text.toUtf8().size());
        QCOMPARE(Utf8Places(QString()).toByte(3), 0);
        const QString even = text.first(1024).replace(QChar(text[1023]), QLatin1Char('x'));
        QCOMPARE(Utf8Places(even).toByte(1024), even.toUtf8().size());
    }

    void canonicalTextHasOneLineEndAndNoForbiddenCharacter_data()
    {
        QTest::addColumn<QString>("decoded");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<qsizetype>("repaired");
        QTest::newRow("empty") << QString() << QString() << qsizetype(0);
        QTest::newRow("byte order mark") << QStringLiteral("\uFEFFa") << QStringLiteral("a") << qsizetype(0);
        QTest::newRow("windows") << QStringLiteral("a\r\nb\r\n") << QStringLiteral("a\nb\n") << qsizetype(0);
        QTest::newRow("old mac") << QStringLiteral("a\rb") << QStringLiteral("a\nb") << qsizetype(0);
        QTest::newRow("mixed") << QStringLiteral("a\r\r\nb\n") << QStringLiteral("a\n\nb\n") << qsizetype(0);
        QTest::newRow("nul") << QString(QChar(0)) + u'a' << QStringLiteral("\uFFFDa") << qsizetype(1);
        QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + u'a' + QChar(0xDC00)
                                         << QStringLiteral("\uFFFDa\uFFFD") << qsizetype(2);
        QTest::newRow("no characters") << QString(QChar(0xFFFE)) + u'a' + QChar(0xFFFF)
                                       << QStringLiteral("\uFFFDa\uFFFD") << qsizetype(2);
        QTest::newRow("pair stays") << QStringLiteral("\U0001F4D6") << QStringLiteral("\U0001F4D6")
                                    << qsizetype(0);
    }

    void canonicalTextHasOneLineEndAndNoForbiddenCharacter()
    {
        QFETCH(QString, decoded);
        QFETCH(QString, expected);
        QFETCH(qsizetype, repaired);
        qsizetype count = -1;
        QCOMPARE(canonicalised(decoded, &count), expected);
        QCOMPARE(count, repaired);
    }
};

QTEST_GUILESS_MAIN(TestTextPosition)
#include "tst_textposition.moc"
