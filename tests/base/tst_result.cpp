// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"

#include <QTest>

using namespace Lectern;

namespace {

Result<int> halfOf(int number)
{
    if (number % 2 != 0) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("odd"), QString::number(number));
    }
    return number / 2;
}

Result<QString> textOfHalf(int number)
{
    const auto half = halfOf(number);
    return half ? Result<QString>(QString::number(*half)) : passOn(half);
}

} // namespace

class TestResult final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errorPassesThroughAnotherValueType()
    {
        QCOMPARE(textOfHalf(8).value(), QStringLiteral("4"));
        const auto failed = textOfHalf(7);
        QVERIFY(!failed);
        QCOMPARE(
            failed.error(), (Error{ErrorKind::InvalidInput, QStringLiteral("odd"), QStringLiteral("7")}));
    }

    void monadicStepsStopAtTheFirstError()
    {
        int calls = 0;
        const auto counted = [&calls](int value) {
            ++calls;
            return halfOf(value);
        };
        const auto outcome = halfOf(12).and_then(counted).and_then(counted);
        QVERIFY(!outcome);
        QCOMPARE(calls, 2);
        QCOMPARE(outcome.error().detail, QStringLiteral("3"));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
