// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Lectern;

class TestUuid final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionAndVariantAreThoseOfTheStandard()
    {
        const QByteArray bytes = makeUuidV7().toRfc4122();
        QCOMPARE(static_cast<quint8>(bytes[6]) >> 4, 7);
        QCOMPARE(static_cast<quint8>(bytes[8]) >> 6, 2);
    }

    void beginsWithTheTime()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QByteArray bytes = makeUuidV7().toRfc4122();
        const qint64 time = bytes.left(6).toHex().toLongLong(nullptr, 16);
        QVERIFY(time >= before);
        QVERIFY(time <= QDateTime::currentMSecsSinceEpoch() + 1000);
    }

    void manyAscendAndDiffer()
    {
        QSet<QUuid> seen;
        QByteArray last;
        for (int i = 0; i < 50'000; ++i) {
            const QUuid id = makeUuidV7();
            const QByteArray bytes = id.toRfc4122();
            QVERIFY(bytes > last);
            last = bytes;
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 50'000);
    }

    void textIsLowerCaseWithoutBraces()
    {
        const QString text = toText(makeUuidV7());
        QCOMPARE(text.size(), 36);
        QCOMPARE(text, text.toLower());
        QVERIFY(!text.contains(u'{'));
    }
};

QTEST_GUILESS_MAIN(TestUuid)
#include "tst_uuid.moc"
