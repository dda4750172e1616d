// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/bindialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/speakerfield.h"
#include "ui/dialogs/splitdialog.h"
#include "ui/dialogs/talkdetailsdialog.h"
#include "ui/dialogs/talkplacedialog.h"
#include "ui/shell/tagchoicemodel.h"
#include "ui/shell/tagpopup.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/binflow.h"
#include "ui/window/exportflow.h"
#include "ui/window/talkcutflow.h"
#include "ui/window/talkmenu.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

/// Three talks on two days.
const QByteArray quayNotes =
    "# Quay Days 2022\n\n## Mon 5 Sep\n\n### Ropes and knots, Ines Okafor\n\n- a knot holds until it is "
    "asked to\n\n### Tides by heart, Tomasz Wilk\n\n- the moon keeps the calendar\n\n"
    "## Tue 6 Sep\n\n### Fog horns, Rosa Finch\n\n- a horn says where not to go\n";

} // namespace

/// What is done to talks in the tree.
class TestTalks final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void menuOfARowActsOnItsTalk()
    {
        openLibraryOf(quayNotes);
        choose({"Tides by heart"});
        QTest::keyClick(tree(), Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(menu());
        trigger("talkMenu.star");
        QVERIFY(row("Tides by heart").isStarred);
        QTRY_VERIFY(kept("Tides by heart").isStarred);
        QVERIFY(!kept("Ropes and knots").isStarred);
        undo();
        QTRY_VERIFY(!kept("Tides by heart").isStarred);
        QVERIFY(!row("Tides by heart").isStarred);

        choose({"Fog horns"});
        QContextMenuEvent click(
            QContextMenuEvent::Mouse, tree()->visualRect(indexOf("Fog horns")).center(), QCursor::pos());
        QCoreApplication::sendEvent(tree()->viewport(), &click);
        QTRY_VERIFY(menu());
        trigger("talkMenu.open");
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Fog horns"));
    }

    void severalTalksAreChangedInOneStep()
    {
        openLibraryOf(quayNotes);
        choose({"Ropes and knots", "Fog horns"});
        openMenu();
        QVERIFY(!menu()->findChild<QAction *>(QStringLiteral("talkMenu.open")));
        const int before = m_window->editor().undoStack().count();
        trigger("talkMenu.done");
        QCOMPARE(m_window->editor().undoStack().count(), before + 1);
        QTRY_COMPARE(kept("Fog horns").status, ReadStatus::Done);
        QCOMPARE(kept("Ropes and knots").status, ReadStatus::Done);
        QCOMPARE(kept("Tides by heart").status, ReadStatus::Unread);
        restartWindow(); // and so is its undo, later
        undo();
        QTRY_COMPARE(kept("Fog horns").status, ReadStatus::Unread);
        QCOMPARE(kept("Ropes and knots").status, ReadStatus::Unread);
        QTRY_COMPARE(row("Fog horns").status, ReadStatus::Unread);
    }

    void notesOfTheEventAreCountedAsNoTalks()
    {
        QByteArray notes = quayNotes;
        notes.insert(notes.indexOf("## "), "Two days by the water, with a word before them all.\n\n");
        openLibraryOf(notes);
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        openMenu();
        QCOMPARE(talksKept(), size_t(4)); // with the notes
        QCOMPARE(menu()->actions().front()->text(), QStringLiteral("3 talks"));
    }

    void anEventStandsForItsTalks()
    {
        openLibraryOf(quayNotes);
        tree()->setCurrentIndex(tree()->model()->index(0, 0));
        QCOMPARE(m_window->sidebar().selection().groups.size(), 1);
        openMenu();
        trigger("talkMenu.export");
        QTRY_VERIFY(m_window->exportFlow().dialog());
        m_window->exportFlow().dialog()->reject();
    }

    void tagsOfSeveralTalksAreTriState()
    {
        openLibraryOf(quayNotes);
        m_window->editor().setTags({QStringLiteral("sea")});
        QTRY_COMPARE(kept("Ropes and knots").tags, QStringList{QStringLiteral("sea")});
        choose({"Ropes and knots", "Tides by heart"});
        openMenu();
        trigger("talkMenu.tags");
        TagPopup &popup = m_window->talkMenu().tagPopup();
        QTRY_VERIFY(popup.isVisible());
        auto *list = popup.findChild<QListView *>();
        QCOMPARE(list->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QTest::keyClick(popup.filterField(), Qt::Key_Return);
        QTRY_COMPARE(kept("Tides by heart").tags, QStringList{QStringLiteral("sea")});
        QTest::keyClicks(popup.filterField(), QStringLiteral("moon"));
        QTest::keyClick(popup.filterField(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(kept("Tides by heart").tags.size(), 2);
        QCOMPARE(kept("Ropes and knots").tags.size(), 2);
        popup.hide();
        undo();
        undo();
        QTRY_COMPARE(kept("Tides by heart").tags, QStringList());
        QCOMPARE(kept("Ropes and knots").tags, QStringList{QStringLiteral("sea")});
    }

    void deleteMovesToTheBinAndReadsOn()
    {
        openLibraryOf(quayNotes);
        QCOMPARE(shownTalk().title, QStringLiteral("Ropes and knots"));
        m_window->editor().setStarred(true);
        choose({"Ropes and knots", "Tides by heart"});
        tree()->setFocus();
        trigger(ActionId::MoveToBin);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Fog horns"));
        QTRY_COMPARE(talkCount(), 1);
        undo();
        QTRY_COMPARE(talkCount(), 3);
        undo(); // what was done to one of them before
        QTRY_VERIFY(!kept("Ropes and knots").isStarred);
        m_window->editor().undoStack().redo();
        m_window->editor().undoStack().redo();
        QTRY_COMPARE(talkCount(), 1);
    }

    void theBinBringsAMarkBackWithItsTalk()
    {
        openLibraryOf(quayNotes);
        m_window->editor().addMark({0, 5}, MarkKind::Key);
        m_window->editor().removeMark(m_window->editor().marks().front().id);
        choose({"Ropes and knots"});
        tree()->setFocus();
        trigger(ActionId::MoveToBin);
        QTRY_COMPARE(talkCount(), 2);
        trigger(ActionId::Bin);
        BinDialog *bin = m_window->bin().dialog();
        QVERIFY(bin);
        QTRY_COMPARE(bin->list()->model()->rowCount(), 2);
        for (int at = 0; at < 2; ++at) {
            const QModelIndex index = bin->list()->model()->index(at, 0);
            if (index.data(Models::BinKindRole).toInt() == int(Store::BinnedKind::Mark)) {
                bin->list()->setCurrentIndex(index);
            }
        }
        bin->findChild<QPushButton *>(QStringLiteral("bin.restore"))->click();
        QTRY_COMPARE(bin->list()->model()->rowCount(), 0);
        QTRY_COMPARE(talkCount(), 3);
        QCOMPARE(kept("Ropes and knots").marks, 1);
        bin->reject();
        undo();
        QTRY_COMPARE(talkCount(), 2);
    }

    void aTalkIsSplitAtASection()
    {
        openLibraryOf(canalNotes);
        const QUuid open = shownTalk().id;
        choose({"Quiet locks"});
        openMenu();
        trigger("talkMenu.split");
        const auto *cuts = m_window->findChild<TalkCutFlow *>(QStringLiteral("talkCuts"));
        QTRY_VERIFY(cuts->dialog());
        QCOMPARE(cuts->dialog()->list()->model()->rowCount(), 1);
        cuts->dialog()->accept();
        QTRY_COMPARE(talksKept(), size_t(3));
        QCOMPARE(shownTalk().id, open);
        QTRY_VERIFY(!m_window->editor().talk().document->text.contains(QStringLiteral("sluice")));
        undo();
        QTRY_COMPARE(talksKept(), size_t(2));
        QTRY_VERIFY(m_window->editor().talk().document->text.contains(QStringLiteral("sluice")));
        trigger(ActionId::Redo);
        QTRY_COMPARE(talksKept(), size_t(3));
        // What was done to the talk that came of it is undone before, and done again after it.
        choose({"Who opens"});
        openMenu();
        trigger("talkMenu.open");
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Who opens"));
        m_window->editor().setStarred(true);
        QTRY_VERIFY(kept("Who opens").isStarred);
        undo();
        undo();
        QTRY_COMPARE(talksKept(), size_t(2));
        trigger(ActionId::Redo);
        QTRY_COMPARE(talksKept(), size_t(3));
        trigger(ActionId::Redo);
        QTRY_VERIFY(kept("Who opens").isStarred);
    }

    void aTalkIsMergedWithTheOneBefore()
    {
        openLibraryOf(quayNotes);
        choose({"Tides by heart"});
        openMenu();
        trigger("talkMenu.open");
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Tides by heart"));
        m_window->editor().addMark({0, 5}, MarkKind::Key);
        choose({"Tides by heart"});
        openMenu();
        trigger("talkMenu.merge");
        QTRY_COMPARE(talksKept(), size_t(2));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Ropes and knots"));
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        undo();
        QTRY_COMPARE(talksKept(), size_t(3));
        QTRY_COMPARE(kept("Tides by heart").marks, 1);
        // The first talk of a file has none before it.
        choose({"Ropes and knots"});
        openMenu();
        const auto *merge = menu()->findChild<QAction *>(QStringLiteral("talkMenu.merge"));
        QVERIFY(!merge->isEnabled());
        QVERIFY(!merge->toolTip().isEmpty());
        menu()->close();
        QTRY_VERIFY(!menu());
        choose({"Fog horns"});
        openMenu();
        QVERIFY(menu()->findChild<QAction *>(QStringLiteral("talkMenu.merge"))->isEnabled());
    }

    void detailsAreCorrectedForGood()
    {
        openLibraryOf(quayNotes);
        choose({"Tides by heart"});
        tree()->setFocus();
        trigger(ActionId::Details);
        QTRY_VERIFY(m_window->talkMenu().details());
        TalkDetailsDialog *details = m_window->talkMenu().details();
        QVERIFY(!details->correction().title);
        details->findChild<QLineEdit *>(QStringLiteral("title"))->setText(QStringLiteral("Tides, known"));
        details->findChild<SpeakerField *>()->setNames(
            {QStringLiteral("Tomasz Wilk"), QStringLiteral("Emil Kranz")});
        details->findChild<QLineEdit *>(QStringLiteral("day"))->setText(QStringLiteral("Tue 6 Sep"));
        details->accept();
        QTRY_COMPARE(kept("Tides, known").speakers.size(), 2);
        QCOMPARE(kept("Tides, known").day, QStringLiteral("Tue 6 Sep"));
        QTRY_COMPARE(row("Tides, known").day, QStringLiteral("Tue 6 Sep"));

        QByteArray changed = quayNotes;
        changed.replace("the moon", "the old moon");
        writeFile("days.md", changed);
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
        QCOMPARE(kept("Tides, known").speakers.size(), 2);
        QCOMPARE(kept("Tides, known").day, QStringLiteral("Tue 6 Sep"));
    }

    void aTalkIsMovedToAnotherDay()
    {
        openLibraryOf(quayNotes);
        choose({"Ropes and knots"});
        openMenu();
        auto *places = menu()->findChild<QMenu *>(QStringLiteral("talkMenu.places"));
        QVERIFY(places);
        QCOMPARE(places->actions().front()->text(), QStringLiteral("Tue 6 Sep"));
        places->actions().front()->trigger();
        menu()->close();
        QTRY_COMPARE(row("Ropes and knots").day, QStringLiteral("Tue 6 Sep"));
        QCOMPARE(indexOf("Ropes and knots").parent(), indexOf("Fog horns").parent());
        undo();
        QTRY_COMPARE(row("Ropes and knots").day, QStringLiteral("Mon 5 Sep"));
        QCOMPARE(kept("Ropes and knots").order, 1);
    }

    void talksMoveToADayOrEventThatIsNew()
    {
        openLibraryOf(quayNotes);
        const auto ask = [this](const char *title) {
            choose({title});
            openMenu();
            trigger("talkMenu.otherPlace");
            menu()->close();
        };
        ask("Ropes and knots");
        QVERIFY(m_window->talkMenu().places());
        const auto *take =
            m_window->talkMenu().places()->findChild<QPushButton *>(QStringLiteral("talkPlace.take"));
        QVERIFY(!take->isEnabled()); // it is there
        m_window->talkMenu().places()->dayField()->setText(QStringLiteral("Wed 7 Sep"));
        QVERIFY(take->isEnabled());
        m_window->talkMenu().places()->accept();
        QTRY_COMPARE(row("Ropes and knots").day, QStringLiteral("Wed 7 Sep"));
        QCOMPARE(row("Ropes and knots").eventName.name, QStringLiteral("Quay Days"));
        QTRY_VERIFY(!m_window->talkMenu().places());

        ask("Fog horns");
        m_window->talkMenu().places()->eventField()->setText(QStringLiteral("Lamp Fair 2023"));
        QCOMPARE(m_window->talkMenu().places()->dayField()->text(), QString()); // that of another event
        m_window->talkMenu().places()->accept();
        QTRY_COMPARE(kept("Fog horns").eventName.name, QStringLiteral("Lamp Fair"));
        QCOMPARE(kept("Fog horns").eventName.year, 2023);
        QCOMPARE(kept("Fog horns").day, QString());
        undo();
        QTRY_COMPARE(kept("Fog horns").eventName.name, QStringLiteral("Quay Days"));
        QCOMPARE(kept("Fog horns").day, QStringLiteral("Tue 6 Sep"));
        trigger(ActionId::Redo);
        QTRY_COMPARE(kept("Fog horns").eventName.name, QStringLiteral("Lamp Fair"));
    }

    void talksAreDroppedOnDaysAndTags()
    {
        openLibraryOf(quayNotes);
        m_window->editor().setTags({QStringLiteral("sea")});
        QTRY_VERIFY(m_window->feed().tags().indexOf(QStringLiteral("sea")).isValid());
        tree()->expandAll();
        const QModelIndex dragged = indexOf("Tides by heart");
        const std::unique_ptr<QMimeData> data(tree()->model()->mimeData({dragged}));
        QVERIFY(data);
        QVERIFY(!tree()->model()->canDropMimeData(
            data.get(), Qt::CopyAction, 0, 0, indexOf("Fog horns").parent())); // between rows
        QVERIFY(
            tree()->model()->dropMimeData(data.get(), Qt::CopyAction, -1, -1, indexOf("Fog horns").parent()));
        QTRY_COMPARE(row("Tides by heart").day, QStringLiteral("Tue 6 Sep"));
        auto &tags = m_window->feed().tags();
        QVERIFY(tags.dropMimeData(data.get(), Qt::CopyAction, -1, -1, tags.indexOf(QStringLiteral("sea"))));
        QTRY_COMPARE(kept("Tides by heart").tags, QStringList{QStringLiteral("sea")});
        QMimeData other;
        other.setText(QStringLiteral("words"));
        QVERIFY(!tags.canDropMimeData(&other, Qt::CopyAction, -1, -1, tags.index(0, 0)));
    }

private:
    using WindowDriver::trigger;

    [[nodiscard]] QTreeView *tree() const
    {
        return qobject_cast<QTreeView *>(m_window->sidebar().treeView());
    }
    [[nodiscard]] QMenu *menu() const { return m_window->talkMenu().menu(); }

    [[nodiscard]] QModelIndex indexOf(const char *title) const
    {
        const auto found = tree()->model()->match(tree()->model()->index(0, 0), Models::NameRole,
            QString::fromLatin1(title), 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }

    /// Selects the rows of these talks.
    void choose(std::initializer_list<const char *> titles)
    {
        m_chosen = titles;
        // What was just done may still be on its way into the tree.
        const auto areThere = [this] {
            return m_window->feed().talks().isWhole()
                && std::ranges::all_of(
                    m_chosen, [this](const char *title) { return indexOf(title).isValid(); });
        };
        QTRY_VERIFY(areThere());
        selectChosen();
    }

    void selectChosen() const
    {
        tree()->expandAll();
        tree()->selectionModel()->setCurrentIndex(
            indexOf(m_chosen.front()), QItemSelectionModel::ClearAndSelect);
        for (const char *title : m_chosen) {
            tree()->selectionModel()->select(indexOf(title), QItemSelectionModel::Select);
        }
    }

    /// Of the chosen rows. The tree may be read once more just now, and select the open talk: then they are
    /// chosen again.
    void openMenu() const
    {
        constexpr int mostTimes = 20;
        constexpr int patienceMs = 500;
        for (int i = 0; i < mostTimes && !menu(); ++i) {
            if (i > 0 && !m_chosen.empty()) {
                selectChosen();
            }
            QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QCursor::pos());
            QCoreApplication::sendEvent(tree()->viewport(), &key);
            (void)QTest::qWaitFor([this] { return menu() != nullptr; }, patienceMs);
        }
        QVERIFY(menu());
    }

    void trigger(const char *name) const
    {
        auto *action = menu()->findChild<QAction *>(QLatin1StringView(name));
        QVERIFY2(action, name);
        action->trigger();
        menu()->close();
    }

    void undo() const
    {
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        trigger(ActionId::Undo);
    }

    /// As the tree has it.
    [[nodiscard]] TalkRow row(const char *title) const
    {
        const auto id = indexOf(title).data(Models::IdRole).toUuid();
        const TalkRow *talk = m_window->feed().talks().talk(id);
        return talk ? *talk : TalkRow();
    }

    /// How many talks the library has.
    [[nodiscard]] size_t talksKept() const
    {
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        return (*library)->talks().talks()->size();
    }

    /// As the library has it.
    [[nodiscard]] TalkRow kept(const char *title) const
    {
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto talks = (*library)->talks().talks();
        for (const TalkRow &talk : *talks) {
            if (talk.title == QLatin1StringView(title)) {
                return talk;
            }
        }
        return {};
    }

    std::vector<const char *> m_chosen;
};

QTEST_MAIN(TestTalks)
#include "tst_talks.moc"
