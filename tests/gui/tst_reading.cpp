// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/reader/readerview.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QWheelEvent>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

/// Three talks, each longer than a window, of two days.
QByteArray longNotes()
{
    QByteArray notes = "# Weir Days 2022\n\n";
    const QList<QByteArray> titles{
        "Slow gates, Rosa Finch", "Steady pumps, Emil Kranz", "Wide basins, Ines Okafor"};
    for (qsizetype talk = 0; talk < titles.size(); ++talk) {
        notes += talk == 2 ? "## Tue 6 Sep\n\n" : talk == 0 ? "## Mon 5 Sep\n\n" : "";
        notes += "### " + titles[talk] + "\n\n";
        for (int part = 0; part < 12; ++part) {
            notes += "#### Part " + QByteArray::number(part) + " of " + titles[talk].split(',')[0] + "\n\n";
            for (int line = 0; line < 4; ++line) {
                notes += "Water that waits behind a closed gate " + QByteArray::number(part * 10 + line)
                    + " has somewhere to be, and whoever keeps the gate writes down how long it stood "
                      "there and what it carried.\n\n";
            }
        }
    }
    return notes;
}

} // namespace

/// Getting about: places that come back, the parts of the window and their sizes, what is copied.
class TestReading final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void theSidebarStaysAsWideAsItWasDragged()
    {
        openLibraryOf(canalNotes);
        drag(60);
        const int wide = sidebarWidth();
        QVERIFY2(wide > 300, qPrintable(QString::number(wide)));
        m_window->resize(1300, 900);
        QVERIFY(sidebarWidth() < wide); // another size of window has a width of its own
        m_window->resize(1440, 900);
        QCOMPARE(sidebarWidth(), wide);
        restartWindow();
        QTRY_COMPARE(sidebarWidth(), wide);
    }

    void theWheelZoomsAndTheZoomIsKept()
    {
        openLibraryOf(canalNotes);
        const int before = page().appearance().size;
        for (int i = 0; i < 2; ++i) {
            turnWheel(120);
        }
        QVERIFY(page().appearance().size > before);
        const int larger = page().appearance().size;
        restartWindow();
        QCOMPARE(page().appearance().size, larger);
        m_window->findChild<QToolButton *>(QStringLiteral("status.zoom"))->click();
        QCOMPARE(page().appearance().size, before);
    }

    void theSearchFieldComesIntoAFullScreen()
    {
        openLibraryOf(canalNotes);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        trigger(ActionId::FullScreen);
        auto *bar = m_window->findChild<MainToolBar *>();
        QVERIFY(!bar->isVisible());
        trigger(ActionId::Search);
        QVERIFY(bar->isVisible());
        QTRY_VERIFY(m_window->omnibox().lineEdit()->hasFocus());
        QTest::keyClick(m_window->omnibox().lineEdit(), Qt::Key_Escape); // the pop-up
        QTest::keyClick(m_window->omnibox().lineEdit(), Qt::Key_Escape);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(m_window->isFullScreen());
        QTest::keyClick(page().view(), Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(bar->isVisible());
    }

    void theNextUnreadTalkIsOneStep()
    {
        openLibraryOf(longNotes());
        const QUuid first = shownTalk().id;
        const QUuid second = talkAfter(first);
        const QUuid third = talkAfter(second);
        trigger(ActionId::NextTalk);
        QTRY_COMPARE(shownTalk().id, second);
        m_window->editor().setStatus(ReadStatus::Done);
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().id, first);
        trigger(ActionId::NextUnread);
        QTRY_COMPARE(shownTalk().id, third);
        trigger(ActionId::PreviousUnread);
        QTRY_COMPARE(shownTalk().id, first);
        trigger(ActionId::PreviousUnread);
        QCOMPARE(shownTalk().id, first);
    }

    void theWayBackIsKept()
    {
        openLibraryOf(longNotes());
        const QUuid first = shownTalk().id;
        trigger(ActionId::NextTalk);
        QTRY_VERIFY(shownTalk().id != first);
        const QUuid second = shownTalk().id;
        restartWindow();
        QTRY_COMPARE(shownTalk().id, second);
        QTRY_VERIFY(action(ActionId::Back)->isEnabled());
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().id, first);
        restartWindow();
        QTRY_COMPARE(shownTalk().id, first);
        QVERIFY(!action(ActionId::Back)->isEnabled());
        QTRY_VERIFY(action(ActionId::Forward)->isEnabled());
        trigger(ActionId::Forward);
        QTRY_COMPARE(shownTalk().id, second);
    }

    void whatIsUnfoldedIsKept()
    {
        openLibraryOf(longNotes());
        const auto tuesday = [this] {
            auto *tree = qobject_cast<QTreeView *>(m_window->sidebar().treeView());
            return std::pair(tree, tree->model()->index(1, 0, tree->model()->index(0, 0)));
        };
        for (const bool isUnfolded : {true, false, true}) {
            QTRY_VERIFY(tuesday().second.isValid());
            QCOMPARE(tuesday().second.data(Models::NameRole).toString(), QStringLiteral("Tue 6 Sep"));
            tuesday().first->setExpanded(tuesday().second, isUnfolded);
            restartWindow();
            QTRY_VERIFY(tuesday().second.isValid());
            QTRY_COMPARE(tuesday().first->isExpanded(tuesday().second), isUnfolded);
        }
    }

    void upIsTheEvent()
    {
        openLibraryOf(canalNotes);
        auto *tree = qobject_cast<QTreeView *>(m_window->sidebar().treeView());
        trigger(ActionId::UpToEvent);
        QTRY_VERIFY(tree->hasFocus());
        QCOMPARE(tree->currentIndex().data(Models::IdRole).toUuid(), shownTalk().event);
    }

    void theCaretSelectsAndIsKept()
    {
        openLibraryOf(canalNotes);
        page().view()->setFocus();
        QVERIFY(!action(ActionId::Caret)->isChecked());
        trigger(ActionId::Caret);
        restartWindow();
        QVERIFY(action(ActionId::Caret)->isChecked());
        page().view()->setFocus();
        page().select({40, 41});
        page().clearSelection();
        QTest::keyClick(page().view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QVERIFY(!page().selectedRange().isEmpty());
        QTest::keyClick(page().view(), Qt::Key_2);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        QCOMPARE(m_window->editor().marks().front().kind, MarkKind::Definition);
    }

    void copiesCarryTheirSource()
    {
        openLibraryOf(canalNotes);
        trigger(ActionId::CopyLink);
        const QString link = QGuiApplication::clipboard()->text();
        QCOMPARE(link, QStringLiteral("lectern:talk/") + shownTalk().id.toString(QUuid::WithoutBraces));
        page().select({20, 60});
        trigger(ActionId::CopyAsQuote);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().contains(QStringLiteral("Quiet locks, Rosa Finch")));
        QVERIFY(copied->text().endsWith(link));
        QVERIFY(copied->html().contains(QStringLiteral("<blockquote>")));
        page().select({20, 60});
        trigger(ActionId::Copy);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
        m_window->editor().addMark({20, 60}, MarkKind::Doubt);
        page().clearSelection();
        page().setActiveMark(m_window->editor().marks().front().id);
        trigger(ActionId::CopyLink);
        QCOMPARE(QGuiApplication::clipboard()->text(),
            QStringLiteral("lectern:mark/")
                + m_window->editor().marks().front().id.toString(QUuid::WithoutBraces));
    }

    void doneIsOfferedOnceAtTheEnd()
    {
        openLibraryOf(canalNotes);
        TalkHeader &header = m_window->talkPane().header();
        Q_EMIT page().progressed(0.5, 0);
        QVERIFY(!header.isDoneOffered());
        QCOMPARE(shownTalk().status, ReadStatus::Unread);
        Q_EMIT page().progressed(0.96, 0);
        QVERIFY(header.isDoneOffered());
        Q_EMIT header.doneChosen();
        QCOMPARE(shownTalk().status, ReadStatus::Done);
        QVERIFY(!header.isDoneOffered());
        m_window->editor().setStatus(ReadStatus::Reading);
        Q_EMIT page().progressed(0.99, 0);
        QVERIFY(!header.isDoneOffered());
    }

    void aTalkIsMarkedAsReadingWhereThatIsWished()
    {
        m_settings->set(Services::Setting::MarkReading, true);
        openLibraryOf(canalNotes);
        Q_EMIT page().progressed(0.05, 0);
        QCOMPARE(shownTalk().status, ReadStatus::Unread);
        Q_EMIT page().progressed(0.2, 0);
        QCOMPARE(shownTalk().status, ReadStatus::Reading);
    }

    void eachTalkOpensWhereItWasLeft()
    {
        openLibraryOf(longNotes());
        const QUuid first = shownTalk().id;
        const QUuid second = talkAfter(first);
        const QUuid third = talkAfter(second);
        page().scrollToSection(3);
        const double inFirst = page().scrollPlace();
        const Utf16Range words{page().sections()[3].heading.end + 2, page().sections()[3].heading.end + 12};
        page().select(words);
        openTalk(second);
        page().scrollToSection(6);
        const double inSecond = page().scrollPlace();
        openTalk(third);
        QCOMPARE(scroll(), 0);
        restartWindow();
        QTRY_COMPARE(shownTalk().id, third);
        openTalk(second);
        QCOMPARE(std::floor(page().scrollPlace()), std::floor(inSecond));
        openTalk(first);
        QCOMPARE(std::floor(page().scrollPlace()), std::floor(inFirst));
        QCOMPARE(page().selectedRange(), words);
    }

    void backIsExactlyWhereOneWas()
    {
        openLibraryOf(longNotes());
        const QUuid first = shownTalk().id;
        const QUuid second = talkAfter(first);
        m_window->editor().addMark({100, 130}, MarkKind::Key);
        page().setActiveMark(m_window->editor().marks().front().id);
        bar().setValue(777);
        page().select({300, 340});
        openTalk(second);
        bar().setValue(333);
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().id, first);
        QCOMPARE(scroll(), 777);
        QCOMPARE(page().selectedRange(), (Utf16Range{300, 340}));
        QCOMPARE(page().activeMark(), m_window->editor().marks().front().id);
        trigger(ActionId::Forward);
        QTRY_COMPARE(shownTalk().id, second);
        QCOMPARE(scroll(), 333);
        QVERIFY(page().selectedRange().isEmpty());
        restartWindow();
        QCOMPARE(shownTalk().id, second);
        QCOMPARE(scroll(), 333);
    }

    void aPreviewKeepsNoPlace()
    {
        openLibraryOf(longNotes());
        const QUuid first = shownTalk().id;
        bar().setValue(500);
        const int before = scroll();
        searchAndPreview(QStringLiteral("basins"));
        QTRY_VERIFY(shownTalk().id != first);
        const QUuid third = shownTalk().id;
        trigger(ActionId::Search);
        m_window->omnibox().clear();
        QTRY_COMPARE(shownTalk().id, first);
        QCOMPARE(scroll(), before);
        openTalk(third);
        QCOMPARE(scroll(), 0);
    }

    void theWindowComesBackAsItWas()
    {
        openLibraryOf(longNotes());
        trigger(ActionId::ToggleSidebar);
        m_window->talkPane().setNotesForm(NotesForm::List);
        m_window->talkPane().setListWidth(430);
        m_window->feed().talks().setQuery({.grouping = TreeGrouping::Year,
            .order = TreeOrder::UnreadFirst,
            .tag = {},
            .text = {},
            .kept = {}});
        restartWindow();
        QVERIFY(!action(ActionId::ToggleSidebar)->isChecked());
        QVERIFY(!m_window->sidebar().isVisible());
        QTRY_VERIFY(m_window->talkPane().notesList().isVisible());
        QTRY_COMPARE(m_window->talkPane().notesList().width(), 430);
        QCOMPARE(m_window->feed().talks().query().order, TreeOrder::UnreadFirst);
        QCOMPARE(m_window->feed().talks().query().grouping, TreeGrouping::Year);
        trigger(ActionId::ToggleNotes);
        restartWindow();
        QVERIFY(!m_window->talkPane().areNotesVisible());
    }

    void theSearchComesBack()
    {
        openLibraryOf(longNotes());
        searchAndPreview(QStringLiteral("basins"));
        restartWindow();
        QTRY_VERIFY(m_window->search().isActive());
        QCOMPARE(m_window->omnibox().query(), QStringLiteral("basins"));
    }

    void nonsenseInTheStateIsPassedOver()
    {
        writeFile("window.ini",
            "[General]\nzoom=9999\nlist=-7\norder=44\ngrouping=9\nplace=nan\npanes=1 2 "
            "3\ntalk=x\nselections=a b c d\n"
            "geometry=AAAA\nsidebarShown=maybe\n");
        makeWindow();
        openLibraryOf(canalNotes);
        QCOMPARE(page().appearance().size, scaled(18));
        QVERIFY(m_window->sidebar().isVisible());
        QCOMPARE(scroll(), 0);
    }

private:
    [[nodiscard]] ReaderPage &page() const { return m_window->talkPane().page(); }
    [[nodiscard]] QScrollBar &bar() const
    {
        return *qobject_cast<QAbstractScrollArea *>(page().view())->verticalScrollBar();
    }
    [[nodiscard]] int scroll() const { return bar().value(); }
    [[nodiscard]] int sidebarWidth() const { return m_window->sidebar().width(); }

    void openTalk(const QUuid &talk) const
    {
        m_window->openTalk({.talk = talk, .range = {}, .mark = {}, .scroll = -1});
        QTRY_COMPARE(shownTalk().id, talk);
    }

    void drag(int pixels) const
    {
        auto *splitter = m_window->findChild<QSplitter *>(QStringLiteral("mainSplitter"));
        QSplitterHandle *handle = splitter->handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + QPoint(pixels, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from + QPoint(pixels, 0));
    }

    void turnWheel(int delta) const
    {
        QWidget *view = qobject_cast<QAbstractScrollArea *>(page().view())->viewport();
        const QPointF at(200, 200);
        QWheelEvent event(at, view->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view, &event);
    }
};

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
