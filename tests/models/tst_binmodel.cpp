// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/binmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;

namespace {

Store::BinnedRow row(Store::BinnedKind kind, const QString &title, const QString &place)
{
    return {.kind = kind, .id = QUuid::createUuid(), .title = title, .place = place, .when = {}};
}

} // namespace

class TestBinModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsSayWhatTheyWereAndWhere()
    {
        BinModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(
            {row(Store::BinnedKind::Mark, QStringLiteral("a promise"), QStringLiteral("Small queues")),
                row(Store::BinnedKind::Tag, QStringLiteral("work/slow"), {}),
                row(Store::BinnedKind::Source, QStringLiteral("/notes/days.md"), {})});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(BinPlaceRole).toString(), QStringLiteral("Mark · Small queues"));
        QCOMPARE(model.index(1).data(BinPlaceRole).toString(), QStringLiteral("Tag"));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("days.md"));
        QCOMPARE(model.index(2).data(Qt::ToolTipRole).toString(), QStringLiteral("/notes/days.md"));
        QVERIFY(model.index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("a promise, Mark")));
    }

    void whatStaysKeepsItsPlace()
    {
        BinModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = row(Store::BinnedKind::Talk, QStringLiteral("One"), {});
        const auto second = row(Store::BinnedKind::Talk, QStringLiteral("Two"), {});
        const auto third = row(Store::BinnedKind::Talk, QStringLiteral("Three"), {});
        model.setRows({first, second});
        const QPersistentModelIndex kept(model.index(1));
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows({third, second});
        QCOMPARE(kept.data().toString(), QStringLiteral("Two"));
        QCOMPARE(kept.row(), 1);
        QVERIFY(reset.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBinModel)
#include "tst_binmodel.moc"
