// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/importservice.h"
#include "services/settings.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/linelist.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/relatedpopup.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/lineflow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;

/// What the window makes of its library: one that does not open, one that another program writes to, one that
/// can only be read.
class TestWindowLibrary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(ColourScheme::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Services::Settings>(path("lectern.ini"));
        m_window = std::make_unique<MainWindow>(*m_settings, path("window.ini"));
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void whatIsNoLibraryIsNamedAndOffersNoImport()
    {
        QFile file(path("library.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("these are the minutes of a club, and no library\n");
        file.close();
        open();
        const auto *page = m_window->findChild<EmptyState *>(QStringLiteral("unopenedLibrary"));
        QVERIFY(page->isVisible());
        QVERIFY(!m_window->findChild<QPushButton *>(QStringLiteral("firstRun.sample"))->isVisible());
    }

    void whatAnotherProgramWritesIsShown()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const TalkRow row = m_window->editor().talk().row;
        auto other = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(other);
        QVERIFY((*other)->talks().setStarred(row.id, true));
        QVERIFY((*other)->marks().add({.id = {},
            .talk = row.id,
            .range = {0, 4},
            .kind = MarkKind::Key,
            .comment = {},
            .tags = {},
            .todo = Todo::None}));
        m_window->feed().setWatching(true);
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        QVERIFY(m_window->editor().talk().row.isStarred);
        QTRY_VERIFY(m_window->feed().talks().talk(row.id)->isStarred);
        QCOMPARE(m_window->editor().talk().row.id, row.id);
    }

    void aLinkOpensItsTalkAndItsMark()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QUuid first = m_window->editor().talk().row.id;
        const QUuid second = m_window->feed().talks().nextTalk(first);
        QUuid mark;
        m_window->library().run(
            m_window.get(),
            [second](Services::LibrarySession &session, const std::stop_token &) {
                return session.marks().add({.id = {},
                    .talk = second,
                    .range = {0, 4},
                    .kind = MarkKind::Key,
                    .comment = {},
                    .tags = {},
                    .todo = Todo::None});
            },
            [&mark](const Result<MarkRow> &made) { mark = made ? made->id : QUuid(); });
        QTRY_VERIFY(!mark.isNull());
        const auto link = [](const char *kind, const QUuid &id) {
            return QStringLiteral("lectern:%1/%2")
                .arg(QString::fromLatin1(kind), id.toString(QUuid::WithoutBraces));
        };
        m_window->openTargets({link("mark", mark)});
        QTRY_COMPARE(m_window->editor().talk().row.id, second);
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
        m_window->openTargets({link("talk", first)});
        QTRY_COMPARE(m_window->editor().talk().row.id, first);
        m_window->openTargets({link("talk", mark)});
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QCOMPARE(m_window->editor().talk().row.id, first);

        // At a start the library is still being read.
        m_window = std::make_unique<MainWindow>(*m_settings, path("window.ini"));
        m_window->openLibrary(path("library.sqlite"));
        m_window->openTargets({link("mark", mark)});
        m_window->show();
        QTRY_COMPARE(m_window->editor().talk().row.id, second);
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
    }

    void relatedTalksAreListedAndOpened()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QUuid first = m_window->editor().talk().row.id;
        auto *popup = m_window->findChild<RelatedPopup *>();
        m_window->actions().action(ActionId::Related)->trigger();
        QTRY_VERIFY(popup->isVisible());
        // Both talks have a sluice and a winch.
        QCOMPARE(popup->view()->model()->rowCount(), 1);
        QTest::keyClick(popup->view(), Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_COMPARE(m_window->editor().talk().row.id, m_window->feed().talks().nextTalk(first));
    }

    void followUpsAreTickedUndoneAndOpenedAtTheirLine()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        m_window->actions().action(ActionId::FollowUps)->trigger();
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
        const QAction *undo = m_window->actions().action(ActionId::Undo);
        QTRY_VERIFY(undo->text().contains(QStringLiteral("follow-up")));
        m_window->actions().action(ActionId::Undo)->trigger();
        QTRY_VERIFY(!isDone());
        QTRY_VERIFY(!lines.model().index(1).data(Models::LineDoneRole).toBool());

        lines.view()->setCurrentIndex(lines.model().index(1));
        QTest::keyClick(lines.view(), Qt::Key_Return);
        QTRY_COMPARE(m_window->editor().talk().row.title, QStringLiteral("Loud locks"));
        QTest::keyClick(lines.view(), Qt::Key_Escape);
        QVERIFY(!lines.isVisible());
    }

    void linesAreFoundInTheirTalk()
    {
        const QString text = QStringLiteral("\U0001F680 top\nread the\npaper  by Mira (2019)\n");
        QCOMPARE(placeOfLine(text, QStringLiteral("Read the paper by Mira (2019)")), (CodePointRange{6, 36}));
        QVERIFY(placeOfLine(text, QStringLiteral("write a paper")).isEmpty());
        QVERIFY(placeOfLine(text, QString()).isEmpty());
    }

    void aLibraryThatAnotherWindowShowsStaysThere()
    {
        makeLibrary();
        open();
        QStringList asked;
        m_window->mayShow = [&asked](const QString &library) {
            asked += library;
            return false;
        };
        m_window->openLibrary(path("elsewhere.sqlite"));
        m_window->openLibrary(path("library.sqlite")); // its own: nobody is asked
        QCOMPARE(asked, QStringList{path("elsewhere.sqlite")});
        QTRY_VERIFY(m_window->editor().hasTalk());
    }

    void filesGivenWhileTheImportWindowIsOpenComeNext()
    {
        makeLibrary();
        open();
        QFile notes(path("more.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("# Canal Days 2024\n\n## Deep locks, Rosa Finch\n\n- the gate is heavy\n");
        notes.close();
        m_window->openTargets({path("days.md")});
        m_window->openTargets({path("more.md")});
        auto &imports = m_window->importFlow();
        QTRY_VERIFY(imports.dialog());
        QVERIFY(
            imports.dialog()->model()->editor().documents().front().path.endsWith(QStringLiteral("days.md")));
        const QPointer<ImportDialog> first = imports.dialog();
        first->reject();
        QTRY_VERIFY(!first && imports.dialog());
        QVERIFY(
            imports.dialog()->model()->editor().documents().front().path.endsWith(QStringLiteral("more.md")));
        imports.dialog()->reject();
    }

    void whatWasDoneBeforeTheStartIsUndone()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        m_window->editor().setStarred(true);
        m_window->drain();
        restart();
        QTRY_VERIFY(m_window->editor().hasTalk() && m_window->editor().undoStack().canUndo());
        QVERIFY(m_window->editor().talk().row.isStarred);
        m_window->actions().action(ActionId::Undo)->trigger();
        QTRY_VERIFY(!m_window->editor().talk().row.isStarred);
        restart();
        QTRY_VERIFY(m_window->editor().hasTalk() && m_window->editor().undoStack().canRedo());
        QVERIFY(!m_window->editor().undoStack().canUndo());
        m_window->actions().action(ActionId::Redo)->trigger();
        QTRY_VERIFY(m_window->editor().talk().row.isStarred);
    }

    void undoneInOneWindowIsUndoneForGood()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        m_window->editor().setStarred(true);
        m_window->editor().undoStack().undo();
        m_window->drain();
        restart();
        QTRY_VERIFY(m_window->editor().hasTalk() && m_window->editor().undoStack().canRedo());
        QVERIFY(!m_window->editor().undoStack().canUndo());
        QVERIFY(!m_window->editor().talk().row.isStarred);
    }

    void actionsThatChangeAreOffWhereNothingIsKept()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QAction *star = m_window->actions().action(ActionId::Star);
        const QString usual = star->toolTip();
        QVERIFY(star->isEnabled());
        const std::array edits{ActionId::Star};
        m_window->actions().refuse(edits, QStringLiteral("for reading only"));
        QVERIFY(!star->isEnabled());
        QCOMPARE(star->toolTip(), QStringLiteral("for reading only"));
        m_window->actions().refuse(edits, {});
        QVERIFY(!star->isEnabled());
        QCOMPARE(star->toolTip(), usual);
    }

    void anImportThatClosingStoppedIsSaidOnce()
    {
        makeLibrary();
        m_settings->set(
            Services::Setting::StoppedImport, QStringLiteral("141 400 %1").arg(path("library.sqlite")));
        m_window->importFlow().setLibrary(path("elsewhere.sqlite"));
        QCOMPARE(m_window->importFlow().takeStopped(), QString());
        m_window->importFlow().setLibrary(path("library.sqlite"));
        QVERIFY(m_window->importFlow().takeStopped().contains(QStringLiteral("141 of 400 files")));
        QCOMPARE(m_window->importFlow().takeStopped(), QString());
    }

    void aFilterWithoutItsValueLeavesTheSidebar()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        m_window->omnibox().setQuery(QStringLiteral("tag:"));
        QVERIFY(!m_window->search().isActive());
        m_window->omnibox().setQuery(QStringLiteral("tag:a"));
        QVERIFY(m_window->search().isActive());
        m_window->omnibox().setQuery(QStringLiteral("tag:"));
        QVERIFY(!m_window->search().isActive());
    }

    void savedSearchesStandInTheSidebarAndAreUndone()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        auto &filters = m_window->feed().filters();
        auto &actions = m_window->actions();
        const auto saved = [&filters] {
            QStringList rows;
            for (int row = 0; row < filters.rowCount(); ++row) {
                if (const auto *search = filters.savedSearch(filters.index(row))) {
                    rows += search->name;
                }
            }
            return rows;
        };
        QVERIFY(!actions.action(ActionId::SaveSearch)->isEnabled());
        m_window->omnibox().setQuery(QStringLiteral("water OR bell"));
        QVERIFY(actions.action(ActionId::SaveSearch)->isEnabled());
        actions.action(ActionId::SaveSearch)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("water OR bell")});
        const QModelIndex row = filters.index(filters.rowCount() - 1);
        QCOMPARE(row.data(Models::FilterCountRole).toInt(), 2);

        m_window->search().close();
        QVERIFY(filters.setData(row, QStringLiteral("Sounds"), Qt::EditRole));
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("Sounds")});
        Q_EMIT m_window->sidebar().searchChosen(row.data(Models::FilterQueryRole).toString());
        QCOMPARE(m_window->omnibox().query(), QStringLiteral("water OR bell"));
        m_window->search().close();

        Q_EMIT m_window->sidebar().searchRemoved(*filters.savedSearch(row));
        QTRY_COMPARE(saved(), QStringList());
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("Sounds")});
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("water OR bell")});
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList());
    }

    void whatAnotherSearchDoesNotFindIsNoPreviewAnyMore()
    {
        makeLibrary();
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QUuid first = m_window->editor().talk().row.id;
        m_window->omnibox().setQuery(QStringLiteral("bell"));
        QTRY_VERIFY(m_window->search().isAnswered());
        m_window->results().focusResults();
        QTRY_VERIFY(m_window->editor().talk().row.id != first);
        m_window->omnibox().setQuery(QStringLiteral("water"));
        QTRY_COMPARE(m_window->editor().talk().row.id, first);
    }

    void recentSearchesAreKept()
    {
        makeLibrary();
        open();
        m_window->omnibox().setQuery(QStringLiteral("water"));
        Q_EMIT m_window->omnibox().submitted();
        m_window->omnibox().setQuery(QStringLiteral("bell"));
        Q_EMIT m_window->omnibox().submitted();
        QCOMPARE(m_settings->text(Services::Setting::RecentSearches), QStringLiteral("bell\nwater"));
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    void restart()
    {
        m_window = std::make_unique<MainWindow>(*m_settings, path("window.ini"));
        open();
    }

    void open()
    {
        QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->openLibrary(path("library.sqlite"));
        m_window->show();
        QTRY_VERIFY(!ready.isEmpty());
    }

    void makeLibrary()
    {
        QFile notes(path("days.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(
            "# Canal Days 2023\n\n## Wed 6 Sep\n\n### Quiet locks, Rosa Finch\n\n#### Who opens\n\n"
            "- a lock is opened by whoever closed it, or by nobody\n- the water does not wait for sluice and "
            "winch\n\n"
            "### Loud locks, Emil Kranz\n\nA bell tells the next boat that winch and sluice are free.\n\n"
            "TODO: read the paper on bells\n");
        notes.close();
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::Create);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindowLibrary)
#include "tst_windowlibrary.moc"
