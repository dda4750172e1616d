// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/filterlistmodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

class TestFilterListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsCarryTheirCounts()
    {
        FilterListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({295, 88, 4, 7, 12, 3, 40});
        const auto line = [](const QModelIndex &index) {
            return index.data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(
            treeText(model, line), u"All talks, 295\nUnread, 88\nReading, 4\nTo-dos, 7\nStarred, 12\n"_s);
        QCOMPARE(model.indexOf(LibraryFilter::Todos).data().toString(), u"To-dos"_s);
    }

    void onlyChangedCountsAreTold()
    {
        FilterListModel model;
        model.setCounts({10, 5, 1, 0, 0, 1, 1});
        SignalLog log(model);
        model.setCounts({10, 4, 2, 0, 0, 1, 1});
        QCOMPARE(log.take(), (QStringList{u"change Unread of 1"_s, u"change Reading of 1"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFilterListModel)
#include "tst_filterlistmodel.moc"
