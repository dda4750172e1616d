// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "exporters/exporter.h"

#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;

/// Texts that mean something in some format, through every exporter.
class TestNasty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlIsWellFormedAndHoldsTheTexts();
    void htmlHasNothingActive();
    void htmlIdsAreUnique();
    void csvHasEqualRowsAndNoFormula();
    void jsonIsRead();
    void markdownLeavesNoMarkup();
};

namespace {

/// All elements and texts of a page; fails the test when it is not well formed.
struct Parsed {
    QString text;
    QStringList elements;
    QStringList ids;
    QStringList attributes;
    QString error;
};

Parsed parsed(const QByteArray &html)
{
    Parsed result;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            result.elements.append(reader.name().toString());
            for (const auto &attribute : reader.attributes()) {
                result.attributes.append(attribute.name().toString());
                if (attribute.name() == u"id") {
                    result.ids.append(attribute.value().toString());
                }
            }
        } else if (token == QXmlStreamReader::Characters) {
            result.text += reader.text();
        }
    }
    result.error = reader.hasError() ? reader.errorString() : QString();
    return result;
}

/// Rows of a CSV file, read strictly by RFC 4180.
std::vector<QStringList> rowsOf(const QString &csv, bool *isGood)
{
    std::vector<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    *isGood = true;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < csv.size() && csv[i + 1] == u'"') {
                cell += csv[i++];
            } else {
                quoted = false;
            }
        } else if (c == u'"') {
            *isGood = *isGood && cell.isEmpty();
            quoted = true;
        } else if (c == u',') {
            rows.back().append(std::exchange(cell, {}));
        } else if (c == u'\r') {
            *isGood = *isGood && i + 1 < csv.size() && csv[++i] == u'\n';
            rows.back().append(std::exchange(cell, {}));
            rows.emplace_back();
        } else {
            *isGood = *isGood && c != u'\n';
            cell += c;
        }
    }
    *isGood = *isGood && !quoted && rows.back().isEmpty();
    rows.pop_back();
    return rows;
}

QByteArray exported(const char *format)
{
    return exporterById(QString::fromLatin1(format))->write({nastyTalk(), annotatedTalk()}, {})->bytes;
}

} // namespace

void TestNasty::htmlIsWellFormedAndHoldsTheTexts()
{
    const Parsed page = parsed(exported("html"));
    QCOMPARE(page.error, QString());
    for (QString text : nastyTexts()) {
        text.replace(QChar(1), QChar::ReplacementCharacter);
        QVERIFY2(page.text.contains(text), qPrintable(text.left(40)));
    }
}

void TestNasty::htmlHasNothingActive()
{
    const QByteArray bytes = exported("html");
    const Parsed page = parsed(bytes);
    for (const char *name :
        {"script", "iframe", "object", "embed", "form", "link", "base", "img", "b", "i"}) {
        QVERIFY2(!page.elements.contains(QString::fromLatin1(name)), name);
    }
    for (const QString &name : page.attributes) {
        QVERIFY2(!name.startsWith(u"on") && name != u"src", qPrintable(name));
    }
    QVERIFY(bytes.contains("Content-Security-Policy"));
    QVERIFY(!bytes.contains("href=\"javascript"));
    QVERIFY(bytes.contains("rel=\"noopener noreferrer\""));
}

void TestNasty::htmlIdsAreUnique()
{
    QStringList ids = parsed(exported("html")).ids;
    QVERIFY(ids.size() > 30);
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestNasty::csvHasEqualRowsAndNoFormula()
{
    bool isGood = false;
    const auto rows = rowsOf(QString::fromUtf8(exported("csv")), &isGood);
    QVERIFY(isGood);
    QCOMPARE(rows.size(), nastyTalk().marks.size() + annotatedTalk().marks.size() + 1);
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), rows.front().size());
        for (const QString &cell : row) {
            QVERIFY2(cell.isEmpty() || !QStringView(u"=+-@\t\r").contains(cell.front()), qPrintable(cell));
        }
    }
}

void TestNasty::jsonIsRead()
{
    QJsonParseError error;
    QVERIFY(!QJsonDocument::fromJson(exported("json"), &error).isNull());
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestNasty::markdownLeavesNoMarkup()
{
    ExportOptions options;
    options.withMarks = false;
    const QByteArray file = exporterById(QStringLiteral("markdown"))->write({nastyTalk()}, options)->bytes;
    const qsizetype end = file.indexOf("\n---\n");
    QVERIFY(file.startsWith("---\n") && end > 0);
    const QByteArray bytes = file.sliced(end + 5);
    for (const char *bad : {"\n- item", "\n* star", "\n# heading", "\n> quote", "\n1. one", "\n```", "\n<",
             " <script", "\n==", "[[a", "\n+ plus", "\n| a"}) {
        QVERIFY2(!bytes.contains(bad), bad);
    }
    QVERIFY(!bytes.contains("\n---"));
}

QTEST_GUILESS_MAIN(TestNasty)
#include "tst_nasty.moc"
