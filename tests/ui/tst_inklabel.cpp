// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inklabel.h"

#include <QTest>

using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TestInkLabel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextThatIsCutIsInTheTooltipWhole()
    {
        InkLabel label(&Tokens::text);
        label.setElided(true);
        label.resize(60, 20);
        const QString text = u"This was imported on the third of May, and has changed since"_s;
        label.setText(text);
        label.grab();
        QCOMPARE(label.toolTip(), text);
        label.setText(u"New"_s);
        label.grab();
        QCOMPARE(label.toolTip(), QString());
    }
};

QTEST_MAIN(TestInkLabel)
#include "tst_inklabel.moc"
