// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/crumbbutton.h"
#include "ui/shell/previewbar.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/shell/statuspill.h"
#include "ui/shell/talkheader.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TalkHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crumbsNameTheWay();
    void narrowHeaderFoldsTheWay();
    void compactHeaderNamesTheSection();
    void compactHeaderKeepsTheWayBackFromAList();
    void siblingsComeBackByTheirKey();
    void plainCrumbHasNoMenu();
    void switchSaysTheForm();
    void switchStandsWhereTheNotesBegin();
    void listScopeStandsInThePlaceOfTheNumber();
    void previewTakesThePlaceOfTheTools();
    void clearedHeaderShowsNothing();
};

namespace {

TalkHeaderContent content()
{
    return {.event = u"Harbour Conf 2023"_s,
        .day = u"Thu 14 Sep"_s,
        .title = u"Queues people can trust"_s,
        .status = ReadStatus::Reading,
        .progress = 0.6,
        .notes = 6};
}

struct Stage {
    QWidget window;
    ActionCatalogue *actions = new ActionCatalogue(&window);
    TalkHeader *header = new TalkHeader(*actions, &window);

    Stage()
    {
        header->setContent(content());
        show(1168);
    }
    void show(int width)
    {
        window.resize(width, 42);
        header->resize(width, 42);
        window.show();
    }
    [[nodiscard]] QStringList way() const
    {
        QStringList texts;
        const auto crumbs = header->findChildren<CrumbButton *>();
        for (const CrumbButton *crumb : crumbs) {
            if (!crumb->isHidden()) {
                texts << crumb->text();
            }
        }
        return texts;
    }
};

} // namespace

void TalkHeaderTest::crumbsNameTheWay()
{
    const Stage stage;
    QCOMPARE(
        stage.way(), QStringList({u"Harbour Conf 2023"_s, u"Thu 14 Sep"_s, u"Queues people can trust"_s}));
}

void TalkHeaderTest::narrowHeaderFoldsTheWay()
{
    Stage stage;
    stage.show(600);
    QCOMPARE(stage.way().first(), u"…"_s);
    QCOMPARE(stage.way().last(), u"Queues people can trust"_s);
    stage.show(1168);
    QCOMPARE(stage.way().first(), u"Harbour Conf 2023"_s);
}

void TalkHeaderTest::compactHeaderNamesTheSection()
{
    Stage stage;
    stage.header->setSections({u"Why queues rot"_s, u"Ground rules"_s});
    stage.header->setCurrentSection(0);
    QCOMPARE(stage.way().last(), u"Queues people can trust"_s);
    stage.header->setCompact(true);
    stage.show(900);
    QCOMPARE(stage.way(), QStringList({u"…"_s, u"Queues people can trust"_s, u"Why queues rot"_s}));
    const CrumbButton *event = stage.header->findChildren<CrumbButton *>().first();
    QCOMPARE(event->accessibleName(), u"Harbour Conf 2023"_s); // "…" says nothing
    QVERIFY(stage.header->findChild<SegmentedSwitch *>()->isHidden());
    stage.header->setCurrentSection(1);
    QCOMPARE(stage.way().last(), u"Ground rules"_s);

    QSignalSpy chosen(stage.header, &TalkHeader::sectionChosen);
    QMenu *menu = stage.header->findChildren<CrumbButton *>().at(3)->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().first()->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 0);

    // The section goes first where the room ends, and before a talk's first one there is none.
    stage.show(360);
    QCOMPARE(stage.way().last(), u"Queues people can trust"_s);
    stage.show(900);
    stage.header->setCurrentSection(-1);
    QCOMPARE(stage.way().last(), u"Queues people can trust"_s);
    stage.header->setSections({});
    stage.header->setCurrentSection(0);
    QCOMPARE(stage.way().last(), u"Queues people can trust"_s);
}

void TalkHeaderTest::compactHeaderKeepsTheWayBackFromAList()
{
    Stage stage;
    stage.header->setNotesTool(new QPushButton(u"This talk"_s));
    stage.header->setCompact(true);
    stage.show(900);
    QVERIFY(stage.header->findChild<SegmentedSwitch *>()->isHidden());
    stage.header->setNotesForm(NotesForm::List);
    QVERIFY(!stage.header->findChild<SegmentedSwitch *>()->isHidden());
}

void TalkHeaderTest::siblingsComeBackByTheirKey()
{
    Stage stage;
    QSignalSpy chosen(stage.header, &TalkHeader::crumbChosen);
    stage.header->setSiblings(
        CrumbLevel::Day, {{u"Wed 13 Sep"_s, u"wed"_s, false}, {u"Thu 14 Sep"_s, u"thu"_s, true}});
    const auto *day = stage.header->findChildren<CrumbButton *>().at(1);
    QVERIFY(day->menu());
    Q_EMIT day->menu()->aboutToShow();
    QVERIFY(day->menu()->actions().at(1)->isChecked());
    day->menu()->actions().first()->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().at(0).value<CrumbLevel>(), CrumbLevel::Day);
    QCOMPARE(chosen.first().at(1).toString(), u"wed"_s);
}

void TalkHeaderTest::plainCrumbHasNoMenu()
{
    Stage stage;
    stage.header->setSiblings(CrumbLevel::Day, {{u"Thu"_s, {}, true}});
    stage.header->setSiblings(CrumbLevel::Day, {});
    QVERIFY(!stage.header->findChildren<CrumbButton *>().at(1)->menu());
}

void TalkHeaderTest::switchSaysTheForm()
{
    Stage stage;
    QSignalSpy chosen(stage.header, &TalkHeader::notesFormChosen);
    auto *form = stage.header->findChild<SegmentedSwitch *>();
    stage.header->setNotesForm(NotesForm::List);
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(stage.header->notesForm(), NotesForm::List);
    QTest::keyClick(form, Qt::Key_Left);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<NotesForm>(), NotesForm::Margin);
    QTest::keyClick(form, Qt::Key_Left);
    QCOMPARE(chosen.count(), 1);
}

void TalkHeaderTest::switchStandsWhereTheNotesBegin()
{
    Stage stage;
    const auto *form = stage.header->findChild<SegmentedSwitch *>();
    stage.header->setNotesStart(820);
    QCOMPARE(form->x(), 820);
    // Without room behind it, the switch keeps to the end of the row.
    stage.header->setNotesStart(1160);
    QVERIFY(form->geometry().right() < stage.header->width());
    QVERIFY(form->x() < 1160);
}

void TalkHeaderTest::listScopeStandsInThePlaceOfTheNumber()
{
    Stage stage;
    auto *scope = new QPushButton(u"This talk"_s);
    stage.header->setNotesTool(scope);
    stage.header->setNotesStart(800);
    QVERIFY(scope->isHidden());
    stage.header->setNotesForm(NotesForm::List);
    QVERIFY(!scope->isHidden());
    QVERIFY(scope->x() > stage.header->findChild<SegmentedSwitch *>()->geometry().right());
}

void TalkHeaderTest::previewTakesThePlaceOfTheTools()
{
    Stage stage;
    const auto *form = stage.header->findChild<SegmentedSwitch *>();
    QVERIFY(stage.header->previewBar().isHidden());
    stage.header->setPreviewing(true);
    QVERIFY(!stage.header->previewBar().isHidden());
    QVERIFY(form->isHidden());
    QVERIFY(stage.header->findChild<StatusPill *>()->isHidden());
    stage.header->setPreviewing(false);
    QVERIFY(stage.header->previewBar().isHidden());
    QVERIFY(!form->isHidden());
}

void TalkHeaderTest::clearedHeaderShowsNothing()
{
    Stage stage;
    stage.header->clear();
    QVERIFY(stage.way().isEmpty());
    QVERIFY(!stage.header->findChild<SegmentedSwitch *>()->isVisible());
    stage.header->setContent(content());
    QCOMPARE(stage.way().size(), 3);
}

QTEST_MAIN(TalkHeaderTest)
#include "tst_talkheader.moc"
