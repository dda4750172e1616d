// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/reader/findbar.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/sidebar/noteslist.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/exportflow.h"
#include "ui/window/talkmenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTreeView>
#include <QUndoStack>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

QByteArray paragraphs(const char *words, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += QByteArray("The ") + words + " is said once more, and then a little slower, line "
            + QByteArray::number(i) + ".\n\n";
    }
    return text;
}

/// Four talks on two days, one of them with letters outside the first plane, the last one short.
const QByteArray moleNotes = "# Mole Days 2021\n\n## Mon 3 May\n\n### Stones first, Ines Okafor\n\n"
                             "#### Where they lie\n\n\U0001FAA8\U0001FAA8 Granite is heavy.\n\n"
    + paragraphs("stone", 40)
    + "### Ropes second, Tomasz Wilk\n\n#### What they hold\n\nHemp \U0001F30A swells.\n\n"
    + paragraphs("rope", 40)
    + "## Tue 4 May\n\n### Lamps third, Rosa Finch\n\n- [ ] trim the wick\n\n```\nfn lamp() {}\n```\n\n"
    + paragraphs("lamp", 40) + "### Bells last, Emil Kranz\n\nA bell is brief.\n";

} // namespace

/// All talks of a day or event as one page, in the whole window.
class TestOnePage final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void anEventIsReadAsOnePage()
    {
        openEvent();
        QCOMPARE(titles(),
            (QStringList{QStringLiteral("Stones first"), QStringLiteral("Ropes second"),
                QStringLiteral("Lamps third"), QStringLiteral("Bells last")}));
        QVERIFY(action(ActionId::EventAsPage)->isChecked());
        QVERIFY(!action(ActionId::DayAsPage)->isChecked());
        const QString shown = view().document()->toPlainText();
        for (const char *words :
            {"Mon 3 May", "Tue 4 May", "Granite", "swells", "fn lamp", "A bell is brief"}) {
            QVERIFY2(shown.contains(QLatin1StringView(words)), words);
        }
        trigger(ActionId::EventAsPage); // off again
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
        QVERIFY(!action(ActionId::EventAsPage)->isChecked());
    }

    void aDayHasItsTalksAlone()
    {
        openLibraryOf(moleNotes);
        trigger(ActionId::DayAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(2));
        QCOMPARE(titles(), (QStringList{QStringLiteral("Stones first"), QStringLiteral("Ropes second")}));
        QVERIFY(action(ActionId::DayAsPage)->isChecked());
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QVERIFY(!action(ActionId::DayAsPage)->isChecked());
    }

    void theTreeOpensThePage_data()
    {
        QTest::addColumn<bool>("isDay");
        QTest::addColumn<int>("talks");
        QTest::newRow("event") << false << 4;
        QTest::newRow("day") << true << 2;
    }

    void theTreeOpensThePage()
    {
        QFETCH(bool, isDay);
        QFETCH(int, talks);
        openLibraryOf(moleNotes);
        auto *tree = qobject_cast<QTreeView *>(m_window->sidebar().treeView());
        const QModelIndex event = tree->model()->index(0, 0);
        QTRY_VERIFY(tree->model()->rowCount(event) == 2);
        tree->setCurrentIndex(isDay ? tree->model()->index(1, 0, event) : event);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
        QCoreApplication::sendEvent(tree->viewport(), &key);
        QTRY_VERIFY(m_window->talkMenu().menu());
        auto *read = m_window->talkMenu().menu()->findChild<QAction *>(QStringLiteral("talkMenu.asPage"));
        QVERIFY(read);
        read->trigger();
        m_window->talkMenu().menu()->close();
        QTRY_COMPARE(page().talks().parts().size(), size_t(talks));
        QCOMPARE(shownTalk().title, isDay ? QStringLiteral("Lamps third") : QStringLiteral("Stones first"));
    }

    void theLineThatIsReadStays()
    {
        openLibraryOf(moleNotes);
        stepTo("Ropes second");
        page().scrollTo(onPage("rope is said once more, and then a little slower, line 17"), true);
        const qsizetype before = page().topPosition();
        const double alone = page().scrollPlace();
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QCOMPARE(page().topPosition(), page().talks().inWhole(1, {before, before}).begin);
        QCOMPARE(shownTalk().title, QStringLiteral("Ropes second"));

        page().view()->setFocus();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(page().view(), Qt::Key_Escape);
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
        QVERIFY(std::abs(page().scrollPlace() - alone) < 0.1);
    }

    /// On a page of more than a few screens, too, whose end comes later.
    void aTalkAtItsTopComesToTheTop()
    {
        QByteArray notes = "# Buoy Days 2021\n";
        for (const char *title :
            {"Chains first, Ines Okafor", "Lights second, Tomasz Wilk", "Bells third, Wanda Quist"}) {
            notes += "\n## " + QByteArray(title) + "\n\n";
            for (int i = 0; i < 120; ++i) {
                notes += "- line " + QByteArray::number(i) + " tells how it is held in a gale\n";
            }
        }
        openLibraryOf(notes);
        stepTo("Lights second");
        QCOMPARE(page().scrollPlace(), 0.0);
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(3));
        QCOMPARE(shownTalk().title, QStringLiteral("Lights second"));
        const auto &part = page().talks().parts()[1];
        const auto stands = [&] {
            return page().topPosition() >= part.text.begin - 60
                && page().topPosition() < part.text.begin + 200;
        };
        QVERIFY(stands());
        QTRY_VERIFY(static_cast<ReaderView *>(page().view())->isInserted());
        QVERIFY(stands());
    }

    void backAndForwardKeepTheExactPlace()
    {
        openEvent();
        page().scrollTo(onPage("lamp is said once more, and then a little slower, line 5"), true);
        const double place = page().scrollPlace();
        const int value = view().verticalScrollBar()->value();
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Lamps third"));
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
        trigger(ActionId::Back);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QCOMPARE(view().verticalScrollBar()->value(), value);
        QVERIFY(std::abs(page().scrollPlace() - place) < 0.01);
        trigger(ActionId::Forward);
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
        QCOMPARE(shownTalk().title, QStringLiteral("Lamps third"));
        trigger(ActionId::Back);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QCOMPARE(view().verticalScrollBar()->value(), value);
    }

    void theTalkThatIsReadFollowsThePage()
    {
        openEvent();
        QCOMPARE(shownTalk().title, QStringLiteral("Stones first"));
        QScrollBar *bar = view().verticalScrollBar();
        bar->setValue(bar->maximum());
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Bells last"));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Bells last")));
        bar->setValue(0);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Stones first"));
        // Its outline, and no other's, is in the tree.
        page().scrollTo(onPage("Hemp"), true);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Ropes second"));
        const QModelIndex talk = m_window->feed().talks().indexOfTalk(shownTalk().id);
        QTRY_COMPARE(m_window->feed().talks().rowCount(talk), 1);
        QCOMPARE(
            m_window->feed().talks().index(0, 0, talk).data().toString(), QStringLiteral("What they hold"));
    }

    void nextTalkStaysOnThePage()
    {
        openEvent();
        for (const char *title : {"Ropes second", "Lamps third", "Bells last"}) {
            stepTo(title);
            QCOMPARE(page().talks().parts().size(), size_t(4));
        }
        trigger(ActionId::PreviousTalk);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Lamps third"));
        QCOMPARE(titleTop(2), 20);
    }

    void aMarkBelongsToTheTalkItIsMadeIn()
    {
        openEvent();
        page().view()->setFocus();
        page().select(onPage("swells"));
        trigger(ActionId::MarkDoubt);
        QCOMPARE(shownTalk().title, QStringLiteral("Ropes second"));
        QCOMPARE(m_window->editor().marks().size(), size_t(1));
        QCOMPARE(m_window->editor().marks().front().quote, QStringLiteral("swells"));
        const QUuid mark = page().activeMark();
        QCOMPARE(wordsOf(mark), QStringLiteral("swells"));
        QCOMPARE(kept("Ropes second").size(), size_t(1));
        QCOMPARE(kept("Ropes second").front().quote, QStringLiteral("swells"));
        QVERIFY(kept("Stones first").empty());

        // Changed, undone and done again while another talk is read.
        stepTo("Stones first", ActionId::PreviousTalk);
        page().setActiveMark(mark);
        trigger(ActionId::MarkKey);
        QCOMPARE(kept("Ropes second").front().kind, MarkKind::Key);
        trigger(ActionId::Undo);
        trigger(ActionId::Undo);
        QVERIFY(kept("Ropes second").empty());
        QVERIFY(!view().scene().find(mark));
        trigger(ActionId::Redo);
        QCOMPARE(kept("Ropes second").size(), size_t(1));
        QTRY_COMPARE(wordsOf(mark), QStringLiteral("swells"));
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
    }

    void whatIsUndoneInAnotherTalkIsSeen()
    {
        openEvent();
        page().select(onPage("swells"));
        trigger(ActionId::MarkDoubt);
        const auto isSeen = [this] {
            const auto at = view().scene().builder->map().toDocument(onPage("swells").begin);
            QTextCursor cursor(view().document());
            cursor.setPosition(static_cast<int>(at));
            return view().viewport()->rect().contains(view().cursorRect(cursor));
        };
        for (const ActionId step : {ActionId::Undo, ActionId::Redo}) {
            page().scrollTo(onPage("A bell is brief"));
            page().noticeTalk();
            QTRY_COMPARE(shownTalk().title, QStringLiteral("Bells last"));
            QVERIFY(!isSeen());
            trigger(step);
            QTRY_VERIFY(isSeen());
        }
    }

    void aSelectionOverTalksMarksEach()
    {
        openEvent();
        const Utf16Range begin = onPage("slower, line 39");
        page().select({begin.begin, onPage("Hemp").end});
        trigger(ActionId::MarkQuote);
        QCOMPARE(kept("Stones first").size(), size_t(1));
        QVERIFY(kept("Stones first").front().quote.startsWith(QStringLiteral("slower")));
        QCOMPARE(kept("Ropes second").size(), size_t(1));
        QVERIFY(kept("Ropes second").front().quote.endsWith(QStringLiteral("Hemp")));
    }

    void commentsTagsAndTodosGoToTheirTalks()
    {
        openEvent();
        page().select(onPage("brief"));
        trigger(ActionId::Comment);
        QCOMPARE(shownTalk().title, QStringLiteral("Bells last"));
        Q_EMIT page().commentEdited(page().activeMark(), QStringLiteral("so it is"));
        QCOMPARE(kept("Bells last").front().comment, QStringLiteral("so it is"));
        page().select(onPage("Granite"));
        trigger(ActionId::Todo);
        QCOMPARE(kept("Stones first").front().todo, Todo::Open);
        trigger(ActionId::Star);
        QVERIFY(shownTalk().isStarred);
        QCOMPARE(shownTalk().title, QStringLiteral("Stones first"));
    }

    void tasksAndCodeKnowTheirTalk()
    {
        openEvent();
        Q_EMIT page().taskClicked(onPage("trim the wick"));
        QCOMPARE(shownTalk().title, QStringLiteral("Lamps third"));
        QCOMPARE(kept("Lamps third").front().quote, QStringLiteral("trim the wick"));
        const auto &groups = view().scene().builder->codeGroups();
        QCOMPARE(groups.size(), size_t(1));
        Q_EMIT page().codeLanguageChosen(static_cast<int>(groups.front().source), QStringLiteral("rust"));
        QCOMPARE(view().scene().builder->codeGroups().front().language, QStringLiteral("rust"));
    }

    void theFindBarLooksThroughAllTalks()
    {
        openEvent();
        trigger(ActionId::Find);
        auto *bar = page().findChild<FindBar *>();
        bar->findChild<QLineEdit *>()->setText(QStringLiteral("is said once more"));
        QTRY_COMPARE(view().scene().hits.size(), size_t(120));
        page().closeFind();
    }

    void whatIsCopiedNamesItsTalk()
    {
        openEvent();
        page().select(onPage("Hemp"));
        trigger(ActionId::CopyAsQuote);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Ropes second, Tomasz Wilk")));
        QVERIFY(copied.contains(page().talks().parts()[1].talk.row.id.toString(QUuid::WithoutBraces)));
    }

    void aClickOnATitleOpensThatTalkAlone()
    {
        openEvent();
        stepTo("Ropes second");
        const QTextBlock title =
            view().document()->findBlockByNumber(view().scene().builder->titleRows()[1].title);
        const QPoint at =
            textRect(title).topLeft().toPoint() + QPoint(20, 12 - view().verticalScrollBar()->value());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(page().talks().parts().size(), size_t(1));
        QCOMPARE(shownTalk().title, QStringLiteral("Ropes second"));
        QVERIFY(action(ActionId::Back)->isEnabled());
    }

    void theEventIsWhatIsPrintedFirst()
    {
        openEvent();
        trigger(ActionId::Export);
        QTRY_VERIFY(m_window->exportFlow().dialog());
        QCOMPARE(m_window->exportFlow().dialog()->wish().scope, QStringLiteral("event"));
        m_window->exportFlow().dialog()->reject();
    }

    void talksInTheBinLeaveThePage()
    {
        openEvent();
        stepTo("Ropes second");
        bin({"Ropes second"});
        QTRY_COMPARE(page().talks().parts().size(), size_t(3));
        QVERIFY(!titles().contains(QStringLiteral("Ropes second")));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Lamps third"));
        trigger(ActionId::Undo);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
    }

    void anEventThatIsGoneIsLeft()
    {
        writeFile("other.md", canalNotes);
        makeLibrary(moleNotes);
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            SilentProgress progress;
            QVERIFY(Services::importPaths(**library, {path("other.md")}, {}, progress, {}));
        }
        openWindow();
        const auto mole = [this] { return shownTalk().eventName.name.contains(QStringLiteral("Mole")); };
        QTRY_VERIFY(m_window->editor().hasTalk());
        m_window->openTalk({.talk = idOf("Stones first"), .range = {}, .mark = {}, .scroll = 0});
        QTRY_VERIFY(mole());
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(library);
        for (const JoinedTalks::Part &part : page().talks().parts()) {
            QVERIFY((*library)->talks().moveToBin(part.talk.row.id)); // by another program
        }
        library->reset();
        m_window->talkPane().refresh();
        QTRY_VERIFY(m_window->editor().hasTalk() && !mole());
        QVERIFY(!action(ActionId::EventAsPage)->isChecked());
    }

    void anImportThatReplacesTheTextKeepsPlaceAndMarks()
    {
        openEvent();
        page().select(onPage("brief"));
        trigger(ActionId::MarkKey);
        page().clearSelection();
        page().scrollTo(onPage("rope is said once more, and then a little slower, line 3"), true);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Ropes second"));
        QByteArray changed = moleNotes;
        changed.replace("Granite is heavy.", "Granite is heavy, and so it stays where it was put.");
        writeFile("days.md", changed);
        importPaths({path("days.md")});
        QTRY_VERIFY(page().talks().whole().document->text.contains(QStringLiteral("so it stays")));
        QCOMPARE(page().talks().parts().size(), size_t(4));
        QCOMPARE(shownTalk().title, QStringLiteral("Ropes second"));
        QTRY_COMPARE(view().scene().placed.size(), size_t(1));
        QCOMPARE(wordsOf(view().scene().placed.front().id), QStringLiteral("brief"));
    }

    void thePageComesBackAfterARestart()
    {
        openEvent();
        page().scrollTo(onPage("lamp is said once more, and then a little slower, line 5"), true);
        const qsizetype top = page().topPosition();
        restartWindow();
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QCOMPARE(page().topPosition(), top);
    }

    void progressIsThatOfEachTalk()
    {
        openEvent();
        m_window->activateWindow();
        Q_EMIT page().progressed(0.5, 2);
        QTRY_VERIFY(qFuzzyCompare(page().talks().parts()[2].talk.row.progress, 0.5));
        QCOMPARE(page().talks().parts()[0].talk.row.progress, 0.0);
        QCOMPARE(shownTalk().title, QStringLiteral("Stones first"));
    }

private:
    [[nodiscard]] ReaderPage &page() const { return m_window->talkPane().page(); }
    [[nodiscard]] ReaderView &view() const { return static_cast<ReaderView &>(*page().view()); }

    void openEvent()
    {
        openLibraryOf(moleNotes);
        trigger(ActionId::EventAsPage);
        QTRY_COMPARE(page().talks().parts().size(), size_t(4));
        QTRY_VERIFY(view().isSet());
    }

    void stepTo(const char *title, ActionId step = ActionId::NextTalk)
    {
        trigger(step);
        QTRY_COMPARE(shownTalk().title, QLatin1StringView(title));
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const JoinedTalks::Part &part : page().talks().parts()) {
            titles << part.talk.row.title;
        }
        return titles;
    }

    [[nodiscard]] QUuid idOf(const char *title) const
    {
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto talks = (*library)->talks().talks();
        for (const TalkRow &talk : *talks) {
            if (talk.title == QLatin1StringView(title)) {
                return talk.id;
            }
        }
        return {};
    }

    [[nodiscard]] Utf16Range onPage(const char *words) const
    {
        const QString wanted = QString::fromUtf8(words);
        const qsizetype at = page().talks().whole().document->text.indexOf(wanted);
        if (at < 0) {
            qFatal("the page does not have the words %s", words);
        }
        return {at, at + wanted.size()};
    }

    /// That the page shows a mark on.
    [[nodiscard]] QString wordsOf(const QUuid &mark) const { return view().scene().wordsNow(mark); }

    [[nodiscard]] int titleTop(size_t part) const
    {
        const int row = view().scene().builder->titleRows()[part].title;
        QTextBlock title = view().document()->findBlockByNumber(row);
        if (infoOf(title.previous())->kind == PageBlockKind::PartHeading) {
            title = title.previous();
        }
        return qRound(textRect(title).top()) - view().verticalScrollBar()->value();
    }

    /// Marks of a talk as the library has them.
    [[nodiscard]] std::vector<MarkRow> kept(const char *title) const
    {
        m_window->drain();
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        return (*library)->talks().text(idOf(title))->marks;
    }

    void bin(std::initializer_list<const char *> which) const
    {
        auto *tree = qobject_cast<QTreeView *>(m_window->sidebar().treeView());
        tree->selectionModel()->clearSelection();
        for (const char *title : which) {
            const QModelIndex row = m_window->feed().talks().indexOfTalk(idOf(title));
            QVERIFY(row.isValid());
            tree->setCurrentIndex(row);
        }
        tree->setFocus();
        trigger(ActionId::MoveToBin);
    }
};

QTEST_MAIN(TestOnePage)
#include "tst_onepage.moc"
