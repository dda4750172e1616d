// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// The promises of document.h, on every text at hand: own cases, random ones, and real notes where they lie
/// near.
class TestPositions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenCasesKeepThePromises_data();
    void goldenCasesKeepThePromises();
    void realNotesKeepThePromises_data();
    void realNotesKeepThePromises();
    void randomDocumentsKeepThePromises_data();
    void randomDocumentsKeepThePromises();
};

namespace {

constexpr std::array allFormats{Format::PlainText, Format::Markdown, Format::RestructuredText, Format::Org,
    Format::Html, Format::BlogText, Format::SlideText, Format::Pdf};

/// Letters of a text and how often they occur. A letter alone may be the number of an item ("a) …"), which
/// lives in its container, as digits do.
QHash<QChar, int> letters(const QString &text)
{
    static const QRegularExpression words(u"\\p{L}{2,}"_s, QRegularExpression::UseUnicodePropertiesOption);
    QHash<QChar, int> counts;
    for (auto matches = words.globalMatch(text); matches.hasNext();) {
        const QString word = matches.next().captured();
        for (const QChar c : word) {
            ++counts[c];
        }
    }
    return counts;
}

QString lost(const Document &document)
{
    const QHash<QChar, int> wanted = letters(document.source);
    QString kept = document.text;
    for (const MetaField &field : document.meta) {
        kept += field.key + u' ' + field.value;
    }
    const QHash<QChar, int> got = letters(kept);
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (got.value(it.key()) < it.value()) {
            return u"lost: "_s + it.key() + u' ' + QString::number(it.value() - got.value(it.key()));
        }
    }
    return {};
}

void checkDocument(const Document &document)
{
    QCOMPARE(Testing::brokenPromise(document), QString());
    QCOMPARE(document.lines.size(), static_cast<size_t>(document.source.count(u'\n') + 1));
    Document copy;
    QVERIFY(decodeBlocks(encodeBlocks(document), document.text, &copy));
    QCOMPARE(copy.blocks.size(), document.blocks.size());
}

void checkBytes(const QByteArray &bytes, const QString &name, std::optional<Format> forced)
{
    const Result<Document> document = Readers::readDocument(bytes, name, forced);
    if (!document) {
        return;
    }
    checkDocument(*document);
    if (QTest::currentTestFailed()) {
        return;
    }
    if (document->format == Format::PlainText) {
        QCOMPARE(lost(*document), QString());
    }
    QByteArray other = document->source.toUtf8();
    for (const QByteArray &lineEnd : {QByteArray("\r\n"), QByteArray("\r")}) {
        const Result<Document> again =
            Readers::readDocument(QByteArray(other).replace("\n", lineEnd), name, document->format);
        QVERIFY(again);
        QCOMPARE(again->source, document->source);
        QCOMPARE(again->text, document->text);
        QVERIFY(again->blocks == document->blocks);
    }
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{u"word"_s, u" "_s, u" "_s, u"\n"_s, u"\n"_s, u"\n\n"_s, u"# "_s, u"## "_s,
        u"- "_s, u"* "_s, u"1. "_s, u"    "_s, u"\t"_s, u"```"_s, u"~~~\n"_s, u"`"_s, u"**"_s, u"*"_s, u"_"_s,
        u"["_s, u"]"_s, u"("_s, u")"_s, u"]("_s, u"![](a.png)"_s, u"<b>"_s, u"</b>"_s, u"<br>"_s,
        u"<!-- x -->"_s, u"<div>"_s, u"</div>\n"_s, u"<p>"_s, u"<table><tr><td>"_s, u"&amp;"_s, u"&copy;"_s,
        u"&#x1F600;"_s, u"😀"_s, u"é"_s, u"日本"_s, u"|"_s, u"\n|-|-|\n"_s, u"> "_s, u"---\n"_s, u"===\n"_s,
        u"http://a.example/b"_s, u"[code]"_s, u"[/code]"_s, u"[gallery ids=\"1,2\"]"_s,
        u"{% highlight c %}"_s, u".. note:: x\n"_s, u"::\n\n"_s, u"#+begin_src\n"_s, u"#+end_src\n"_s,
        u"** TODO x :a:\n"_s, u"\\"_s, u"  \n"_s, u"x = f(y);"_s, u"def f():\n"_s, u"<a href=\"u\">"_s,
        u"</a>"_s, u"<pre>"_s, u"</pre>"_s, u"- [x] "_s, u"~"_s, u"\u00A0"_s, u"\u2028"_s, u"<ul><li>"_s,
        u"[a]: b\n"_s};
    QString text;
    const int count = random.bounded(1, 120);
    for (int i = 0; i < count; ++i) {
        text += pieces[random.bounded(static_cast<int>(pieces.size()))];
    }
    return text;
}

} // namespace

void TestPositions::goldenCasesKeepThePromises_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(Testing::dataFolder(), {u"input.*"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.sliced(Testing::dataFolder().size() + 1))) << path;
    }
}

void TestPositions::goldenCasesKeepThePromises()
{
    QFETCH(QString, path);
    const QByteArray bytes = Testing::fileBytes(path);
    checkBytes(bytes, QFileInfo(path).fileName(), std::nullopt);
    for (const Format format : allFormats) {
        checkBytes(bytes, QFileInfo(path).fileName(), format);
    }
}

void TestPositions::realNotesKeepThePromises_data()
{
    QTest::addColumn<QString>("path");
    const QString shared = Testing::sharedFolder();
    for (const QString &folder : {u"/seeds"_s, u"/corpus"_s}) {
        QDirIterator files(shared + folder,
            {u"*.md"_s, u"*.txt"_s, u"*.rst"_s, u"*.org"_s, u"*.html"_s, u"*.markdown"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (!shared.isEmpty() && files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.sliced(shared.size()))) << path;
        }
    }
    if (shared.isEmpty()) {
        QTest::newRow("none") << QString();
    }
}

void TestPositions::realNotesKeepThePromises()
{
    QFETCH(QString, path);
    if (path.isEmpty()) {
        QSKIP("No folder of real notes beside the project (LECTERN_SHARED).");
    }
    const QByteArray bytes = Testing::fileBytes(path);
    checkBytes(bytes, QFileInfo(path).fileName(), std::nullopt);
    checkBytes(bytes, QFileInfo(path).fileName(), Format::PlainText);
}

void TestPositions::randomDocumentsKeepThePromises_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QTest::newRow(qPrintable(u"seed "_s + QString::number(seed))) << seed;
    }
}

void TestPositions::randomDocumentsKeepThePromises()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i) {
        const QString text = randomText(random);
        for (const Format format : allFormats) {
            checkBytes(text.toUtf8(), u"random"_s, format);
            if (QTest::currentTestFailed()) {
                qWarning().noquote() << formatName(format) << "number" << i << "\n" << text;
                return;
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestPositions)
#include "tst_positions.moc"
