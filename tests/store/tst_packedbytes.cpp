// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/packedbytes_p.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Lectern::Store;

namespace {

/// Notes with markup and the same without; words by a fixed seed, `count` lines.
std::pair<QByteArray, QByteArray> notesAndText(int count)
{
    std::mt19937 dice(7); // NOLINT(*-msc51-cpp): the same each time
    QByteArray notes;
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        QByteArray line;
        for (int word = 0; word < 9; ++word) {
            line += QByteArray::number(dice() % 50'000, 36) + ' ';
        }
        notes += "- **" + line + "**\n";
        text += line + "\n\n";
    }
    return {notes, text};
}

QByteArray chance(int count)
{
    std::mt19937 dice(3); // NOLINT(*-msc51-cpp): the same each time
    QByteArray bytes(count, '\0');
    std::ranges::generate(bytes, [&] { return static_cast<char>(dice()); });
    return bytes;
}

} // namespace

/// How files lie in a library: smaller with their text, and never worse off than without it.
class TestPackedBytes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBack_data();
    void everythingComesBack();
    void notesNeedLittleBesideTheirText();
    void whatIsNotInTheTextDoesNotLeanOnIt();
    void olderPackingIsRead();
    void changedLetterOfTheTextChangesALetter();
    void damagedBytesAreNothing();
};

void TestPackedBytes::everythingComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const auto [notes, text] = notesAndText(400);
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("nothing of a text") << QByteArray() << text;
    QTest::newRow("no text") << notes << QByteArray();
    QTest::newRow("one byte") << QByteArray("a") << QByteArray("a");
    QTest::newRow("notes") << notes << text;
    QTest::newRow("the text itself") << text << text;
    QTest::newRow("another text") << notes << chance(2'000);
    QTest::newRow("chance") << chance(100'000) << text;
    const auto [longNotes, longText] = notesAndText(40'000);
    QTest::newRow("long notes") << longNotes << longText;
}

void TestPackedBytes::everythingComesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(unpacked(packed(bytes, text), text), bytes);
    QCOMPARE(unpacked(packedAlone(bytes), {}), bytes);
    QVERIFY(!leansOnText(packedAlone(bytes)));
}

void TestPackedBytes::notesNeedLittleBesideTheirText()
{
    const auto [notes, text] = notesAndText(2'000);
    const QByteArray small = packed(notes, text);
    QVERIFY(leansOnText(small));
    QVERIFY2(small.size() * 5 < notes.size(), qPrintable(QString::number(small.size())));
}

void TestPackedBytes::whatIsNotInTheTextDoesNotLeanOnIt()
{
    const auto [notes, text] = notesAndText(400);
    const QByteArray small = packed(chance(50'000), text);
    QVERIFY(!leansOnText(small));
    QVERIFY(small.size() < 50'100);
}

void TestPackedBytes::olderPackingIsRead()
{
    const auto [notes, text] = notesAndText(400);
    QCOMPARE(unpacked(qCompress(notes, 1), text), notes);
    QCOMPARE(unpacked(qCompress(QByteArray()), text), QByteArray());
}

void TestPackedBytes::changedLetterOfTheTextChangesALetter()
{
    const auto [notes, text] = notesAndText(400);
    QByteArray hurt = text;
    hurt[hurt.size() / 2] = '!';
    const QByteArray back = unpacked(packed(notes, text), hurt);
    QCOMPARE(back.size(), notes.size());
    int different = 0;
    for (qsizetype i = 0; i < back.size(); ++i) {
        different += back[i] == notes[i] ? 0 : 1;
    }
    QVERIFY2(different > 0 && different < 10, qPrintable(QString::number(different)));
}

void TestPackedBytes::damagedBytesAreNothing()
{
    const auto [notes, text] = notesAndText(40);
    const QByteArray whole = packed(notes, text);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QVERIFY(unpacked(whole.first(i), text).isEmpty());
    }
    // Neither crashes nor asks for the memory that a damaged length tells of.
    for (qsizetype i = 0; i < whole.size() * 8; ++i) {
        QByteArray hurt = whole;
        hurt[i / 8] = static_cast<char>(hurt[i / 8] ^ (1 << (i % 8)));
        QVERIFY(unpacked(hurt, text).size() <= qsizetype(1) << 30);
    }
    QVERIFY(unpacked("\x83whatever", text).isEmpty());
}

QTEST_GUILESS_MAIN(TestPackedBytes)
#include "tst_packedbytes.moc"
