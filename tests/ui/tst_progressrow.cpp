// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/progressrow.h"

#include <QTest>

using namespace Lectern::Ui;

class TestProgressRow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDoneIsNeverTakenBack()
    {
        ProgressRow row;
        row.start(QStringLiteral("2 folders"));
        QCOMPARE(row.part(), 0.0);
        row.setProgress(3, 4, {});
        QCOMPARE(row.part(), 0.75);
        row.setProgress(4, 10, {}); // there is more than was known
        QCOMPARE(row.part(), 0.75);
        row.setProgress(5, 0, {}); // nobody knows how much
        QCOMPARE(row.part(), 0.75);
        row.setProgress(9, 10, {});
        QCOMPARE(row.part(), 0.9);
        row.start(QStringLiteral("another file"));
        QCOMPARE(row.part(), 0.0);
    }
};

QTEST_MAIN(TestProgressRow)
#include "tst_progressrow.moc"
