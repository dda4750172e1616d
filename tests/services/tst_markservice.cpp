// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/markservice.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

class TestMarkService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesAreFoundInCodePoints()
    {
        const QString text = u"\U0001F680 top\nread the\npaper  by Mira (2019)\nread\n"_s;
        QCOMPARE(placeOfQuote(text, u"Read the paper by Mira (2019)"_s), (CodePointRange{6, 36}));
        QCOMPARE(placeOfQuote(text, u"read"_s, 2), (CodePointRange{37, 41}));
        QVERIFY(placeOfQuote(text, u"write a paper"_s).isEmpty());
        QVERIFY(placeOfQuote(text, u"read"_s, 3).isEmpty());
        QVERIFY(placeOfQuote(text, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMarkService)
#include "tst_markservice.moc"
