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

    void noCountIsSaidBeforeItIsKnown()
    {
        FilterListModel model;
        const QModelIndex all = model.indexOf(LibraryFilter::All);
        QCOMPARE(all.data(FilterCountRole).toInt(), -1);
        QCOMPARE(all.data(Qt::AccessibleTextRole).toString(), u"All talks"_s);
        SignalLog log(model);
        model.setCounts({}); // that there are none is known now
        QCOMPARE(log.take().size(), 5);
        QCOMPARE(all.data(FilterCountRole).toInt(), 0);
        QCOMPARE(all.data(Qt::AccessibleTextRole).toString(), u"All talks, 0"_s);
    }

    void savedSearchesStandBehindTheFilters()
    {
        FilterListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Store::SavedSearch queues{QUuid::createUuid(), u"Queues"_s, u"queue tag:ops"_s};
        const Store::SavedSearch broken{QUuid::createUuid(), u"Broken"_s, u"year:x"_s};
        model.setSavedSearches({{queues, 4}, {broken, -1}});
        QCOMPARE(model.rowCount(), 7);
        const QModelIndex row = model.index(5);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Queues, 4"_s);
        QCOMPARE(row.data(FilterQueryRole).toString(), queues.query);
        QCOMPARE(model.index(6).data(Qt::AccessibleTextRole).toString(), u"Broken"_s);
        QCOMPARE(*model.savedSearch(row), queues);
        QVERIFY(!model.savedSearch(model.index(4)));

        SignalLog log(model);
        model.setSavedSearches({{queues, 5}, {broken, -1}});
        QCOMPARE(log.take(), QStringList{u"change Queues of 1"_s});
        model.setSavedSearches({{queues, 5}});
        QCOMPARE(model.rowCount(), 6);
    }

    void namesOfSavedSearchesAreEdited()
    {
        FilterListModel model;
        const Store::SavedSearch queues{QUuid::createUuid(), u"Queues"_s, u"queue"_s};
        model.setSavedSearches({{queues, 4}});
        QStringList names;
        connect(&model, &FilterListModel::renamed, this,
            [&names](const Store::SavedSearch &search, const QString &name) {
                names += search.name + u'>' + name;
            });
        QVERIFY(model.flags(model.index(5)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.setData(model.index(5), u" Rows "_s, Qt::EditRole));
        QVERIFY(!model.setData(model.index(5), u" "_s, Qt::EditRole));
        QVERIFY(!model.setData(model.index(0), u"All"_s, Qt::EditRole));
        QCOMPARE(names, QStringList{u"Queues>Rows"_s});
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
