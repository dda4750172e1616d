// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/tagnamedialog.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/tagmenu.h"

#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// What is done to tags in the sidebar.
class TestTags final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        openLibraryOf(harbourNotes);
        m_window->editor().setTags({QStringLiteral("work/queues"), QStringLiteral("slow")});
        QTRY_COMPARE(tags(),
            (QStringList{QStringLiteral("slow"), QStringLiteral("work"), QStringLiteral("work/queues")}));
    }
    void cleanup() { dispose(); }

    void aBranchIsRenamedFromItsMenu()
    {
        openMenu("work");
        trigger("tagMenu.rename");
        QVERIFY(dialog());
        dialog()->field()->setText(QStringLiteral("craft"));
        dialog()->accept();
        QTRY_COMPARE(tags(),
            (QStringList{QStringLiteral("craft"), QStringLiteral("craft/queues"), QStringLiteral("slow")}));
        QTRY_VERIFY(shownTalk().tags.contains(QStringLiteral("craft/queues")));
        trigger(ActionId::Undo);
        QTRY_COMPARE(tags().last(), QStringLiteral("work/queues"));
        QTRY_VERIFY(shownTalk().tags.contains(QStringLiteral("work/queues")));
    }

    void aClashIsToldAndMerged()
    {
        m_window->sidebar().setTag(QStringLiteral("slow"));
        m_window->tagMenu().rename(QStringLiteral("slow"));
        const auto *take = dialog()->findChild<QPushButton *>(QStringLiteral("tagName.take"));
        dialog()->field()->setText(QStringLiteral("Work/Queues"));
        QTRY_VERIFY(dialog()->isMerge());
        QVERIFY(take->text().contains(QStringLiteral("Merge")));
        dialog()->field()->setText(QStringLiteral("Work/Queue"));
        QVERIFY(!dialog()->isMerge());
        dialog()->field()->setText(QStringLiteral("Work/Queues"));
        QTRY_VERIFY(dialog()->isMerge());
        dialog()->accept();
        QTRY_COMPARE(tags(), (QStringList{QStringLiteral("work"), QStringLiteral("work/queues")}));
        QTRY_COMPARE(shownTalk().tags, QStringList{QStringLiteral("work/queues")});
        QCOMPARE(m_window->sidebar().tag(), QStringLiteral("Work/Queues")); // still narrows
    }

    void aTagIsPutInsideAnotherAndOutAgain()
    {
        QTRY_VERIFY(m_window->feed().tags().indexOf(QStringLiteral("work/queues")).isValid());
        openMenu("slow");
        auto *places = m_window->tagMenu().menu()->findChild<QMenu *>(QStringLiteral("tagMenu.places"));
        QVERIFY(places);
        QStringList offered;
        for (const QAction *action : places->actions()) {
            offered << action->text();
        }
        QCOMPARE(offered, (QStringList{QStringLiteral("work"), QStringLiteral("work/queues")}));
        places->actions().front()->trigger();
        QTRY_COMPARE(tags(),
            (QStringList{
                QStringLiteral("work"), QStringLiteral("work/queues"), QStringLiteral("work/slow")}));
        QTRY_VERIFY(shownTalk().tags.contains(QStringLiteral("work/slow")));
        // By dragging: onto no tag.
        auto &model = m_window->feed().tags();
        QTRY_VERIFY(model.indexOf(QStringLiteral("work/slow")).isValid());
        const std::unique_ptr<QMimeData> dragged(
            model.mimeData({model.indexOf(QStringLiteral("work/slow"))}));
        QVERIFY(!model.canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, model.index(0, 0)));
        QVERIFY(model.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
        QTRY_COMPARE(tags().front(), QStringLiteral("slow"));
        trigger(ActionId::Undo);
        QTRY_VERIFY(tags().contains(QStringLiteral("work/slow")));
        trigger(ActionId::Undo);
        QTRY_VERIFY(tags().contains(QStringLiteral("slow")));
    }

    void aBranchDoesNotGoIntoItself()
    {
        auto &model = m_window->feed().tags();
        QTRY_VERIFY(model.indexOf(QStringLiteral("work/queues")).isValid());
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.indexOf(QStringLiteral("work"))}));
        for (const char *into : {"work", "work/queues"}) {
            const QModelIndex row = model.indexOf(QLatin1StringView(into));
            QVERIFY(row.isValid());
            QVERIFY(!model.canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, row));
        }
        QVERIFY(model.canDropMimeData(
            dragged.get(), Qt::CopyAction, -1, -1, model.indexOf(QStringLiteral("slow"))));
    }

    void whereSuchATagStandsAlreadyIsAsked()
    {
        m_window->tagMenu().make();
        dialog()->field()->setText(QStringLiteral("slow/queues"));
        dialog()->accept();
        QTRY_VERIFY(tags().contains(QStringLiteral("slow/queues")));
        m_window->tagMenu().put(QStringLiteral("slow/queues"), QStringLiteral("work"));
        QTRY_VERIFY(dialog() && dialog()->isMerge()); // the one that was accepted may still be there
        QCOMPARE(dialog()->field()->text(), QStringLiteral("work/queues"));
        QVERIFY(tags().contains(QStringLiteral("slow/queues")));
        dialog()->accept();
        QTRY_VERIFY(!tags().contains(QStringLiteral("slow/queues")));
    }

    void aNameIsTakenOnceItsClashesAreKnown()
    {
        m_window->tagMenu().make();
        const auto *take = dialog()->findChild<QPushButton *>(QStringLiteral("tagName.take"));
        dialog()->field()->setText(QStringLiteral("fast"));
        QVERIFY(!take->isEnabled());
        QTRY_VERIFY(take->isEnabled());
        dialog()->field()->setText(QStringLiteral("slow"));
        QVERIFY(!take->isEnabled());
    }

    void whatTheLibraryRefusesIsNotTold()
    {
        const QSignalSpy removed(&m_window->tagMenu(), &TagMenu::removed);
        QSignalSpy failed(&m_window->editor(), &Editing::TalkEditor::failed);
        m_window->tagMenu().remove(QStringLiteral("nowhere"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(removed.size(), 0);
    }

    void theTreeIsNotNarrowedToANameThatIsGone()
    {
        m_window->sidebar().setTag(QStringLiteral("work"));
        m_window->tagMenu().rename(QStringLiteral("work"));
        dialog()->field()->setText(QStringLiteral("craft"));
        dialog()->accept();
        QTRY_COMPARE(m_window->sidebar().tag(), QStringLiteral("craft"));
        trigger(ActionId::Undo);
        QTRY_COMPARE(m_window->sidebar().tag(), QString());
    }

    void aTagIsMadeColouredAndRemoved()
    {
        m_window->tagMenu().make(QStringLiteral("work"));
        QCOMPARE(dialog()->field()->text(), QStringLiteral("work/"));
        dialog()->field()->setText(QStringLiteral("work/quays"));
        dialog()->accept();
        QTRY_VERIFY(tags().contains(QStringLiteral("work/quays")));
        openMenu("work");
        trigger("tagMenu.hue6");
        QTRY_COMPARE(m_window->feed().tags().hueOf(QStringLiteral("work/quays")), 6);
        openMenu("work");
        trigger("tagMenu.remove");
        QTRY_COMPARE(tags(), QStringList{QStringLiteral("slow")});
        QTRY_COMPARE(shownTalk().tags, QStringList{QStringLiteral("slow")});
        trigger(ActionId::Undo);
        QTRY_COMPARE(tags().size(), 4);
        restartWindow();
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        trigger(ActionId::Undo); // the colour
        QTRY_VERIFY(m_window->feed().tags().hueOf(QStringLiteral("work/quays")) != 6);
        trigger(ActionId::Undo);
        QTRY_VERIFY(!tags().contains(QStringLiteral("work/quays")));
    }

    void keysOfTheTagTree()
    {
        QTreeView *tree = tagTree();
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        QTest::keyClick(tree, Qt::Key_F2);
        QVERIFY(dialog());
        QVERIFY(dialog()->windowTitle().contains(QStringLiteral("slow")));
        dialog()->reject();
        QTest::keyClick(tree, Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(m_window->tagMenu().menu());
        m_window->tagMenu().menu()->close();
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_VERIFY(!tags().contains(QStringLiteral("slow")));
    }

private:
    using WindowDriver::trigger;

    [[nodiscard]] QTreeView *tagTree() const
    {
        return qobject_cast<QTreeView *>(m_window->sidebar().tagView());
    }
    [[nodiscard]] TagNameDialog *dialog() const { return m_window->tagMenu().dialog(); }

    void openMenu(const char *tag) const
    {
        Q_EMIT m_window->sidebar().tagMenuRequested(QLatin1StringView(tag), QPoint(10, 10));
        QVERIFY(m_window->tagMenu().menu());
    }

    void trigger(const char *name) const
    {
        auto *action = m_window->tagMenu().menu()->findChild<QAction *>(QLatin1StringView(name));
        QVERIFY2(action, name);
        action->trigger();
        if (m_window->tagMenu().menu()) {
            m_window->tagMenu().menu()->close();
        }
    }

    /// Paths as the sidebar has them.
    [[nodiscard]] QStringList tags() const
    {
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto rows = (*library)->talks().tags();
        QStringList names;
        for (const TagRow &row : *rows) {
            names.append(row.name);
        }
        return names;
    }
};

QTEST_MAIN(TestTags)
#include "tst_tags.moc"
