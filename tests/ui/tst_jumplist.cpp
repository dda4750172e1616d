// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/folding.h"
#include "ui/search/jumplistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;

namespace {

std::vector<JumpRow> named(JumpKind kind, const QStringList &names)
{
    std::vector<JumpRow> rows;
    for (const QString &name : names) {
        rows.push_back(makeJumpRow(kind, name, {}, name));
    }
    return rows;
}

QStringList namesOf(const std::vector<JumpRow> &rows)
{
    QStringList names;
    for (const JumpRow &row : rows) {
        names += row.name;
    }
    return names;
}

} // namespace

class TestJumpList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesFitByRank_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<JumpRank>("rank");
        const auto row = [](const char *name, const char *typed, JumpRank rank) {
            QTest::addRow("%s / %s", name, typed)
                << QString::fromUtf8(name) << QString::fromUtf8(typed) << rank;
        };
        row("Queues people trust", "que", JumpRank::Prefix);
        row("Queues people trust", "QUEUES P", JumpRank::Prefix);
        row("Queues people trust", "trust peo", JumpRank::WordStarts);
        row("Queues people trust", "qpt", JumpRank::Initials);
        row("Queues people trust", "ust", JumpRank::None);
        row("Queues people trust", "pq", JumpRank::None);
        row("db/locks", "locks", JumpRank::WordStarts);
        row("Zürich Tage", "zurich", JumpRank::Prefix);
        row("Full screen", "fullscreen", JumpRank::Initials);
        row("Queues people trust", "queptr", JumpRank::Initials);
        row("Queues people trust", "qpx", JumpRank::None);
        row("Queues people trust", "qept", JumpRank::None); // no word begins with e
        row("Remove the sample library", "retry", JumpRank::None);
        row("Remove the sample library", "resl", JumpRank::Initials);
        row("To to to", "toto", JumpRank::Initials);
        row("To", "toto", JumpRank::None);
        row("Anything", "", JumpRank::None);
        row("", "a", JumpRank::None);
    }

    void namesFitByRank()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(JumpRank, rank);
        QCOMPARE(rankOf(folded(name), folded(typed)), rank);
    }

    void theBestComeFirst()
    {
        const auto talks = named(JumpKind::Talk,
            {QStringLiteral("On slow gates"), QStringLiteral("Gates and keepers"),
                QStringLiteral("Grand attic estate"), QStringLiteral("Gates")});
        const auto tags = named(JumpKind::Tag, {QStringLiteral("gates")});
        QCOMPARE(namesOf(bestJumps(talks, tags, {.typed = QStringLiteral("gates")})),
            (QStringList{QStringLiteral("Gates"), QStringLiteral("Gates and keepers"),
                QStringLiteral("gates"), QStringLiteral("On slow gates"),
                QStringLiteral("Grand attic estate")}));
        QCOMPARE(
            namesOf(bestJumps(talks, tags, {.typed = QStringLiteral("gates"), .most = 2, .mostOfAKind = 1})),
            (QStringList{QStringLiteral("Gates"), QStringLiteral("gates")}));
        QVERIFY(bestJumps(talks, tags, {.typed = {}}).empty());
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(bestJumps(talks, tags, {.typed = QStringLiteral("g")}, stopped.get_token()).empty());
    }

    void theModelTellsWhatRowsAre()
    {
        JumpListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<JumpRow> rows{
            makeJumpRow(JumpKind::Talk, QStringLiteral("Gates"), QStringLiteral("Rosa Finch"), {}),
            makeJumpRow(
                JumpKind::Action, QStringLiteral("Undo"), QStringLiteral("not possible now"), {}, false)};
        model.setRows(rows);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex talk = model.index(0);
        const QModelIndex undo = model.index(1);
        QCOMPARE(talk.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Talk: Gates, Rosa Finch"));
        QVERIFY(talk.flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(!undo.flags().testFlag(Qt::ItemIsEnabled));
        QCOMPARE(undo.data(Qt::ToolTipRole).toString(), QStringLiteral("not possible now"));
        QVERIFY(!model.row({}));
        rows.pop_back();
        model.setRows(rows);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJumpList)
#include "tst_jumplist.moc"
