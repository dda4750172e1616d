// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include <QTest>

using namespace Lectern::Cli;

class TestOutput final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlCharactersReachATerminalAsEscapes()
    {
        const QString hostile = QStringLiteral("a\x1b]52;c;aGk=\x07"
                                               "b\rc\u202Ed\u009Be");
        const QString safe = terminalSafe(hostile, true);
        for (const QChar c : safe) {
            QVERIFY(
                c.unicode() >= 0x20 && c.unicode() != 0x7F && !(c.unicode() >= 0x80 && c.unicode() < 0xA0));
            QVERIFY(c != QChar(0x202E));
        }
        QVERIFY(safe.contains(QStringLiteral("\\u{1b}")));
    }

    void linesAndTabsStay()
    {
        QCOMPARE(terminalSafe(QStringLiteral("a\n\tb"), true), QStringLiteral("a\n\tb"));
    }

    void pipesGetWhatIsThere()
    {
        const QString hostile = QStringLiteral("a\x1b[1m");
        QCOMPARE(terminalSafe(hostile, false), hostile);
    }
};

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
