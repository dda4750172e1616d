// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "exporters/exporter.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;

/// Whole exports against tests/data/exporters. LECTERN_RENEW_GOLDEN=1 writes them anew: read the diff.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exports_data();
    void exports();
    void sameInputGivesSameBytes();
    void everyFormatEndsWithANewline();
};

void TestGolden::exports_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("talks");
    QTest::addColumn<bool>("withNotes");
    for (const auto &exporter : allExporters()) {
        if (!exporter->isText()) {
            continue; // tests/printing
        }
        const QByteArray id = exporter->id().toLatin1();
        QTest::newRow(QByteArray(id + "-one").constData()) << exporter->id() << 1 << true;
        QTest::newRow(QByteArray(id + "-two").constData()) << exporter->id() << 2 << true;
        QTest::newRow(QByteArray(id + "-marks").constData()) << exporter->id() << 1 << false;
    }
}

void TestGolden::exports()
{
    QFETCH(QString, format);
    QFETCH(int, talks);
    QFETCH(bool, withNotes);
    std::vector<TalkText> chosen{annotatedTalk()};
    if (talks == 2) {
        chosen.push_back(secondTalk());
    }
    ExportOptions options;
    options.withNotes = withNotes;
    const Exporter *exporter = exporterById(format);
    const auto file = exporter->write(chosen, options);
    QVERIFY(file);
    const QString path = dataFolder() + u"/exporters/" + QString::fromLatin1(QTest::currentDataTag()) + u'.'
        + exporter->suffix();
    if (qEnvironmentVariableIsSet("LECTERN_RENEW_GOLDEN")) {
        QVERIFY(QDir().mkpath(dataFolder() + u"/exporters"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file->bytes);
    }
    QCOMPARE(QString::fromUtf8(file->bytes), QString::fromUtf8(fileBytes(path)));
}

void TestGolden::sameInputGivesSameBytes()
{
    std::vector<TalkText> talks{annotatedTalk(), secondTalk(), nastyTalk()};
    std::vector<TalkText> shuffled = talks;
    std::reverse(shuffled.front().marks.begin(), shuffled.front().marks.end());
    for (const auto &exporter : allExporters()) {
        if (!exporter->isText()) {
            continue;
        }
        QCOMPARE(exporter->write(talks, {})->bytes, exporter->write(shuffled, {})->bytes);
    }
}

void TestGolden::everyFormatEndsWithANewline()
{
    for (const auto &exporter : allExporters()) {
        if (!exporter->isText()) {
            continue;
        }
        for (const std::vector<TalkText> &talks : {std::vector<TalkText>{}, std::vector<TalkText>{TalkText()},
                 std::vector<TalkText>{annotatedTalk()}}) {
            const auto file = exporter->write(talks, {});
            QVERIFY(file);
            QVERIFY2(file->bytes.endsWith('\n'), qPrintable(exporter->id()));
            QVERIFY(!file->bytes.startsWith("\xef\xbb\xbf"));
        }
    }
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
