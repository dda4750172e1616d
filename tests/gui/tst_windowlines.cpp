// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/shell/linelist.h"
#include "ui/window/lineflow.h"

#include <QLineEdit>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Follow-ups and links of the library in the place of the sidebar.
class TestWindowLines final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void followUpsAreTickedUndoneAndOpenedAtTheirLine()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::FollowUps);
        auto &lines = m_window->lines();
        QVERIFY(lines.isVisible());
        QTRY_COMPARE(lines.model().rowCount(), 2); // a talk and what it asks for
        const QModelIndex line = lines.model().index(1);
        const QUuid followUp = line.data(Models::LineIdRole).toUuid();
        const auto isDone = [this, followUp] {
            bool isTicked = false;
            const auto library =
                Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
            const auto rows = (*library)->talks().followUps();
            for (const FollowUpRow &row : *rows) {
                isTicked = isTicked || (row.id == followUp && row.isDone);
            }
            return isTicked;
        };
        lines.view()->setCurrentIndex(line);
        QTest::keyClick(lines.view(), Qt::Key_Space);
        QTRY_VERIFY(isDone());
        QVERIFY(line.data(Models::LineDoneRole).toBool());
        QTRY_VERIFY(action(ActionId::Undo)->text().contains(QStringLiteral("follow-up")));
        trigger(ActionId::Undo);
        QTRY_VERIFY(!isDone());
        QTRY_VERIFY(!lines.model().index(1).data(Models::LineDoneRole).toBool());

        QTest::keyClick(lines.view(), Qt::Key_Return);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Loud locks"));
        QTest::keyClick(lines.view(), Qt::Key_Escape);
        QVERIFY(!lines.isVisible());
    }

    void tabGoesFromTheListToThePage()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::FollowUps);
        const QWidget *next = m_window->lines().view();
        while (m_window->lines().isAncestorOf(next) || (next->focusPolicy() & Qt::TabFocus) == 0) {
            next = next->nextInFocusChain();
        }
        QVERIFY2(m_window->talkPane().isAncestorOf(next), qPrintable(next->objectName()));
    }

    void theListKeepsItsPlace()
    {
        openLibraryOf(canalNotes + "\nTODO: ask the keeper of the gate\n");
        trigger(ActionId::FollowUps);
        auto &lines = m_window->lines();
        QTRY_COMPARE(lines.model().rowCount(), 3);
        lines.view()->setCurrentIndex({});
        QTest::keyClick(lines.view(), Qt::Key_Down);
        QCOMPARE(lines.view()->currentIndex().row(), 1); // behind the header
        QTest::keyClick(lines.view(), Qt::Key_Down);
        QCOMPARE(lines.view()->currentIndex().row(), 2);
        lines.wordsField()->setText(QStringLiteral("keeper"));
        QCOMPARE(lines.view()->currentIndex().row(), 1); // the same line
        lines.wordsField()->clear();
        QCOMPARE(lines.view()->currentIndex().row(), 2);
        QTest::keyClick(lines.view(), Qt::Key_Up);
        QCOMPARE(lines.view()->currentIndex().row(), 1);
    }

    void aClickOnTheBoxTicksAndOpensNothing()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::FollowUps);
        auto &lines = m_window->lines();
        QTRY_COMPARE(lines.model().rowCount(), 2);
        const QSignalSpy ticked(&lines, &LineList::ticked);
        const QSignalSpy chosen(&lines, &LineList::lineChosen);
        const QRect row = lines.view()->visualRect(lines.model().index(1));
        const int middle = row.top() + scaled(7) + QFontMetrics(uiFont()).height() / 2;
        const QPoint box(row.left() + scaled(24), middle);
        QTest::mouseClick(lines.view()->viewport(), Qt::LeftButton, {}, box);
        QCOMPARE(ticked.size(), 1);
        QCOMPARE(chosen.size(), 0);
        const QPoint words(row.left() + scaled(80), middle);
        QTest::mouseClick(lines.view()->viewport(), Qt::LeftButton, {}, words);
        QCOMPARE(ticked.size(), 1);
        QCOMPARE(chosen.size(), 1);
    }

    void linesThatCouldNotBeReadTakeNoFocusLater()
    {
        openLibraryOf(canalNotes);
        Services::LibraryThread library; // nothing is open in it
        Editing::TalkEditor editor(library);
        LineList list;
        LineFlow flow(library, editor, list);
        list.show();
        const QSignalSpy failed(&flow, &LineFlow::failed);
        flow.open();
        QTRY_COMPARE(failed.size(), 1);
        library.open(path("library.sqlite"), Store::OpenMode::ReadOnly, this,
            [](const Result<Store::OpenOutcome> &) { });
        list.wordsField()->setFocus();
        flow.reload();
        QTRY_COMPARE(list.model().rowCount(), 2);
        QCOMPARE(list.focusWidget(), list.wordsField());
    }
};

QTEST_MAIN(TestWindowLines)
#include "tst_windowlines.moc"
