// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/shareddocument.h"

#include <QTest>

using namespace Lectern;

class SharedDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyOne();
    void copiesShare();
    void whoEditsLeavesOthersAlone();
    void whoIsAloneEditsInPlace();
};

namespace {

SharedDocument lamps()
{
    Document document;
    document.text = QStringLiteral("Lamps of the coast");
    document.blocks.resize(3);
    return document;
}

} // namespace

void SharedDocumentTest::emptyOne()
{
    const SharedDocument none;
    QVERIFY(none->text.isEmpty());
    QVERIFY(none->blocks.empty());
    SharedDocument edited = none;
    edited.edit().text = QStringLiteral("Lamps");
    QCOMPARE(edited->text, QStringLiteral("Lamps"));
    QVERIFY(none->text.isEmpty());
    QVERIFY(SharedDocument()->text.isEmpty());
}

void SharedDocumentTest::copiesShare()
{
    const SharedDocument first = lamps();
    const SharedDocument second =
        first; // NOLINT(performance-unnecessary-copy-initialization): what is tested
    QCOMPARE(&*second, &*first);
    QCOMPARE(second->blocks.data(), first->blocks.data());
    const Document &plain = second;
    QCOMPARE(&plain, &*first);
}

void SharedDocumentTest::whoEditsLeavesOthersAlone()
{
    const SharedDocument kept = lamps();
    SharedDocument edited = kept;
    edited.edit().blocks[1].language = QStringLiteral("cpp");
    edited.edit().blocks.pop_back();
    QCOMPARE(edited->blocks.size(), 2U);
    QCOMPARE(edited->blocks[1].language, QStringLiteral("cpp"));
    QCOMPARE(kept->blocks.size(), 3U);
    QVERIFY(kept->blocks[1].language.isEmpty());
}

void SharedDocumentTest::whoIsAloneEditsInPlace()
{
    SharedDocument alone = lamps();
    const Block *before = alone->blocks.data();
    alone.edit().blocks[0].level = 2;
    QCOMPARE(alone->blocks.data(), before);
    {
        const SharedDocument copy = alone; // NOLINT(performance-unnecessary-copy-initialization)
        QCOMPARE(copy->blocks.data(), before);
    }
    alone.edit().blocks[0].level = 3;
    QCOMPARE(alone->blocks.data(), before);
}

QTEST_APPLESS_MAIN(SharedDocumentTest)
#include "tst_shareddocument.moc"
