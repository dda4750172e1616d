// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporters/exporter.h"
#include "exporters/textescape.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;

/// File names, cells, YAML strings, plain text.
class TestEscapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNames_data();
    void fileNames();
    void fileNamesHaveAtMost120Bytes();
    void cells_data();
    void cells();
    void yaml();
    void loneSurrogatesAreReplaced();
    void shortening();
    void exportersAreFoundByTheirNames();
};

void TestEscapes::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "Threads are not free" << "Threads are not free.md";
    QTest::newRow("separators") << "a/b\\c:d*e?f\"g<h>i|j#k^l[m]n%o" << "abcdefghijklmno.md";
    QTest::newRow("up") << "../../etc/passwd" << "etcpasswd.md";
    QTest::newRow("hidden") << ".hidden" << "hidden.md";
    QTest::newRow("option") << "-rf" << "rf.md";
    QTest::newRow("device") << "CON" << "_CON.md";
    QTest::newRow("device with dot") << "nul.x" << "_nul.x.md";
    QTest::newRow("trailing") << "a. . ." << "a.md";
    QTest::newRow("empty") << "" << "notes.md";
    QTest::newRow("nothing left") << "///" << "notes.md";
    QTest::newRow("controls") << QStringLiteral("a\nb\u0001c\u0085d") << "a bc d.md";
    QTest::newRow("bidi") << QStringLiteral("a\u202etxt.exe") << "atxt.exe.md";
    QTest::newRow("letters") << QStringLiteral("Zürich 日本") << QStringLiteral("Zürich 日本.md");
}

void TestEscapes::fileNames()
{
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(safeFileName(title, QStringLiteral("md")), expected);
}

void TestEscapes::fileNamesHaveAtMost120Bytes()
{
    for (const QString &piece :
        {QStringLiteral("x"), QStringLiteral("ü"), QStringLiteral("日"), QStringLiteral("🧵")}) {
        const QByteArray name = safeFileName(piece.repeated(500), QStringLiteral("html")).toUtf8();
        QVERIFY(name.size() <= 120);
        QVERIFY(name.size() > 112);
        QVERIFY(!QString::fromUtf8(name).contains(QChar::ReplacementCharacter));
    }
}

void TestEscapes::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "a b" << "a b";
    QTest::newRow("formula") << "=1+1" << "'=1+1";
    QTest::newRow("at") << "@x" << "'@x";
    QTest::newRow("item") << "- x" << "'- x";
    QTest::newRow("tab") << "\tx" << "'\tx";
    QTest::newRow("full width") << QStringLiteral("＝1") << QStringLiteral("'＝1");
    QTest::newRow("quote") << "a \"b\"" << "\"a \"\"b\"\"\"";
    QTest::newRow("comma") << "a,b" << "\"a,b\"";
    QTest::newRow("carriage return first") << "\rx" << "\"'\rx\"";
}

void TestEscapes::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(csvCell(text), expected);
}

void TestEscapes::yaml()
{
    QCOMPARE(
        yamlQuoted(QStringLiteral("yes: \"no\" \\ #1\n2")), QStringLiteral("\"yes: \\\"no\\\" \\\\ #1 2\""));
    QCOMPARE(yamlQuoted(QString(QChar(1))), QStringLiteral("\"\\u0001\""));
}

void TestEscapes::loneSurrogatesAreReplaced()
{
    const QString broken = QString(QChar(0xd83e)) + QStringLiteral("a🧵") + QChar(0xdd75);
    const QString expected = QChar(0xfffd) + QStringLiteral("a🧵") + QChar(0xfffd);
    QCOMPARE(scalarValues(broken), expected);
    QCOMPARE(xmlCharacters(QString(QChar(0xb))), QString(QChar(0xfffd)));
}

void TestEscapes::shortening()
{
    QCOMPARE(shortened(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    QCOMPARE(shortened(QStringLiteral("abcd"), 3), QStringLiteral("ab…"));
    QCOMPARE(shortened(QStringLiteral("🧵🧵🧵🧵"), 3), QStringLiteral("🧵🧵…"));
}

void TestEscapes::exportersAreFoundByTheirNames()
{
    QCOMPARE(exporterById(QStringLiteral("md"))->id(), QStringLiteral("markdown"));
    QCOMPARE(exporterById(QStringLiteral("W3C"))->id(), QStringLiteral("json"));
    QCOMPARE(exporterById(QStringLiteral("txt"))->id(), QStringLiteral("text"));
    QVERIFY(!exporterById(QStringLiteral("docx")));
    for (const auto &exporter : allExporters()) {
        QCOMPARE(exporterById(exporter->id()), exporter.get());
        QVERIFY(!exporter->name().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestEscapes)
#include "tst_escapes.moc"
