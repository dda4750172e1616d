// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Lectern::Testing;

/// Formats that need fonts, by the command line and without a display.
class TestExportPages final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cli.run({key("import"), sample("harbour-conf-2023.md")}).code, 0); }

    void aPdfIsWrittenToTheFileThatWasNamed()
    {
        const QString file = m_cli.path(key("days.pdf"));
        const CliOutcome outcome = m_cli.run({key("export"), key("--json"), key("--format"), key("pdf"),
            key("--query"), key("queues"), key("--output"), file});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json().value(key("path")).toString(), file);
        QVERIFY(outcome.json().value(key("talks")).toInt() > 0);
        QVERIFY(fileBytes(file).startsWith("%PDF-"));
        QVERIFY(fileBytes(file).contains("/Outlines"));
    }

    void aPdfGoesToStandardOutput()
    {
        const CliOutcome outcome =
            m_cli.run({key("export"), key("--format"), key("PDF"), key("--output"), key("-")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(outcome.out.startsWith("%PDF-"));
        QVERIFY(outcome.out.trimmed().endsWith("%%EOF"));
    }

    void whatGoesWrongIsSaidAsForOtherFormats()
    {
        const CliOutcome nothing = m_cli.run({key("export"), key("--format"), key("pdf"), key("--query"),
            key("zzyzx"), key("--output"), key("-")});
        QCOMPARE(nothing.code, 1);
        QVERIFY(nothing.out.isEmpty());
        const CliOutcome nowhere = m_cli.run({key("export"), key("--format"), key("pdf"), key("--output"),
            m_cli.path(key("no/such/file.pdf"))});
        QCOMPARE(nowhere.code, 4);
        QVERIFY2(nowhere.err.contains(key("does not exist")), qPrintable(nowhere.err));
    }

    void helpNamesEveryFormat()
    {
        const QString help = QString::fromUtf8(m_cli.run({key("export"), key("--help")}).out);
        for (const char *format : {"markdown", "gfm", "html", "pdf", "text", "csv", "json"}) {
            QVERIFY2(help.contains(key(format)), qPrintable(help));
        }
    }

private:
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestExportPages)
#include "tst_exportpages.moc"
