// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/tagchoicemodel.h"
#include "ui/shell/tagpopup.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TagPopupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandBelowTheirParents();
    void filterKeepsParentsAndChildren();
    void enterTicksTheRow();
    void ctrlEnterMakesANewTag();
    void knownTagIsNotMadeAgain();
    void arrowsInAnEmptyListAreHarmless();
    void staysInsideTheScreenWhileItGrows();
};

namespace {

std::vector<TagRow> tags()
{
    return {{{}, u"reliability/timeouts"_s, 1, 6, 0}, {{}, u"queues"_s, 0, 9, 0},
        {{}, u"reliability/retries"_s, 1, 7, 0}, {{}, u"reliability-lab"_s, 2, 1, 0}};
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all << model.index(row, 0).data(TagChoiceModel::NameRole).toString();
    }
    return all;
}

} // namespace

void TagPopupTest::rowsStandBelowTheirParents()
{
    TagChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTags(tags(), {{u"queues"_s, Qt::Checked}});
    QCOMPARE(names(model),
        QStringList({u"queues"_s, u"reliability"_s, u"reliability/retries"_s, u"reliability/timeouts"_s,
            u"reliability-lab"_s}));
    QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(2).data(TagChoiceModel::DepthRole).toInt(), 1);
}

void TagPopupTest::filterKeepsParentsAndChildren()
{
    TagChoiceModel model;
    model.setTags(tags(), {});
    model.setFilter(u"RETR"_s);
    QCOMPARE(names(model), QStringList({u"reliability"_s, u"reliability/retries"_s}));
    model.setFilter(u"nothing like it"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TagPopupTest::enterTicksTheRow()
{
    TagPopup popup;
    popup.setTags(tags(), {});
    QSignalSpy toggled(&popup, &TagPopup::tagToggled);
    popup.filterField()->setText(u"queu"_s);
    QTest::keyClick(popup.filterField(), Qt::Key_Return);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().toString(), u"queues"_s);
    QCOMPARE(toggled.first().last().toBool(), true);
    QTest::keyClick(popup.filterField(), Qt::Key_Return);
    QCOMPARE(toggled.last().last().toBool(), false);
}

void TagPopupTest::ctrlEnterMakesANewTag()
{
    TagPopup popup;
    popup.setTags(tags(), {});
    QSignalSpy made(&popup, &TagPopup::newTagRequested);
    popup.filterField()->setText(u"relia"_s);
    QTest::keyClick(popup.filterField(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(made.count(), 1);
    QCOMPARE(made.first().first().toString(), u"relia"_s);
    QVERIFY(popup.filterField()->text().isEmpty());
}

void TagPopupTest::knownTagIsNotMadeAgain()
{
    TagPopup popup;
    popup.setTags(tags(), {});
    QSignalSpy made(&popup, &TagPopup::newTagRequested);
    popup.filterField()->setText(u"queues"_s);
    QTest::keyClick(popup.filterField(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(made.count(), 0);
}

void TagPopupTest::arrowsInAnEmptyListAreHarmless()
{
    TagPopup popup;
    popup.setTags({}, {});
    QTest::keyClick(popup.filterField(), Qt::Key_Down);
    QTest::keyClick(popup.filterField(), Qt::Key_Up);
    QSignalSpy made(&popup, &TagPopup::newTagRequested);
    QTest::keyClick(popup.filterField(), Qt::Key_Return);
    QCOMPARE(made.count(), 0);
}

void TagPopupTest::staysInsideTheScreenWhileItGrows()
{
    TagPopup popup;
    popup.setTags({}, {});
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    popup.showAt(room.bottomRight() - QPoint(40, 30));
    popup.resize(popup.width(), popup.height() + 200);
    const QRect card(popup.mapToGlobal(popup.contentsRect().topLeft()), popup.contentsRect().size());
    QVERIFY(room.contains(card));
}

QTEST_MAIN(TagPopupTest)
#include "tst_tagpopup.moc"
