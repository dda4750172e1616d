// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// tests/data/<format>/<case>/input.* and expected.txt. LECTERN_RENEW=1 (or tests/data/renew) writes the
/// expectations anew; the review reads the difference.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseGivesItsBlocks_data();
    void everyCaseGivesItsBlocks();
    void everyFormatHasCases();
};

namespace {

const QStringList formats{u"text"_s, u"markdown"_s, u"rst"_s, u"org"_s, u"html"_s, u"blog"_s, u"slides"_s};

QString describe(const Document &document)
{
    QString text = u"format "_s + formatName(document.format) + u", "_s + document.encoding + u'\n';
    for (const MetaField &field : document.meta) {
        text += u"meta "_s + field.key + u": "_s + field.value + u'\n';
    }
    text += Testing::dump(document);
    for (const Diagnostic &diagnostic : document.diagnostics) {
        text += u"diagnostic "_s + QString::number(diagnostic.line) + u": "_s + diagnostic.message + u'\n';
    }
    return text;
}

} // namespace

void TestGolden::everyCaseGivesItsBlocks_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &format : formats) {
        const QDir folder(Testing::dataFolder() + u'/' + format);
        const QStringList cases = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : cases) {
            QTest::newRow(qPrintable(format + u'/' + name)) << folder.filePath(name);
        }
    }
}

void TestGolden::everyCaseGivesItsBlocks()
{
    QFETCH(QString, folder);
    const QStringList inputs = QDir(folder).entryList({u"input.*"_s}, QDir::Files);
    QCOMPARE(inputs.size(), 1);
    const QByteArray bytes = Testing::fileBytes(folder + u'/' + inputs.first());
    const Result<Document> document = Readers::readDocument(bytes, inputs.first(), std::nullopt);
    const QString got = document ? describe(*document) : u"error "_s + document.error().message + u'\n';
    if (document) {
        QCOMPARE(Testing::brokenPromise(*document), QString());
    }
    const QString expectedPath = folder + u"/expected.txt"_s;
    if (qEnvironmentVariableIsSet("LECTERN_RENEW")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
        return;
    }
    const QStringList expected = QString::fromUtf8(Testing::fileBytes(expectedPath)).split(u'\n');
    const QStringList lines = got.split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i) {
        QCOMPARE(lines[i], expected[i]);
    }
    QCOMPARE(lines.size(), expected.size());
}

void TestGolden::everyFormatHasCases()
{
    for (const QString &format : formats) {
        const QDir folder(Testing::dataFolder() + u'/' + format);
        QVERIFY2(!folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty(), qPrintable(format));
    }
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
