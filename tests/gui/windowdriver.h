// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importservice.h"
#include "services/settings.h"
#include "services/treereading.h"
#include "ui/dialogs/importdialog.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Lectern::Testing {

/// Two talks, one of them with code.
inline const QByteArray harbourNotes =
    "# Harbour Days 2024\n\n## Thu 14 Sep\n\n### Small queues, Ines Okafor\n\n#### Why queues rot\n\n"
    "- a job is a promise to somebody\n- write down who waits, and by when\n\n```python\nwhile True:\n    "
    "take(1)\n```\n\n"
    "### Large queues, Tomasz Wilk\n\nA table is a fine broker until the polling reaches the slow log.\n";

/// Two talks that share words, the second with something left to do.
inline const QByteArray canalNotes =
    "# Canal Days 2023\n\n## Wed 6 Sep\n\n### Quiet locks, Rosa Finch\n\n#### Who opens\n\n"
    "- a lock is opened by whoever closed it, or by nobody\n- the water does not wait for sluice and "
    "winch\n\n"
    "### Loud locks, Emil Kranz\n\nA bell tells the next boat that winch and sluice are free.\n\n"
    "TODO: read the paper on bells\n";

/// Drives the real window as a person does, through its actions and keys. Each test has a folder, settings
/// and a window of its own, made by prepare() and taken away by dispose(); its library is `library.sqlite`.
class WindowDriver : public QObject
{
protected:
    WindowDriver() { Ui::applyTheme(Ui::ColourScheme::Light); }

    void dispose()
    {
        m_window.reset();
        m_settings.reset();
    }

    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Services::Settings>(path("lectern.ini"));
        makeWindow();
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    void writeFile(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void makeWindow() { m_window = std::make_unique<Ui::MainWindow>(*m_settings, path("window.ini")); }

    /// Keeps the talks of these notes, as another program would.
    void makeLibrary(const QByteArray &notes, const char *name = "library.sqlite") const
    {
        writeFile("days.md", notes);
        auto library = Services::LibrarySession::open(path(name), Store::OpenMode::Create);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
    }

    /// The library may be there or not.
    void openWindow()
    {
        m_window->resize(1440, 900);
        QSignalSpy ready(m_window.get(), &Ui::MainWindow::libraryReady);
        m_window->openLibrary(path("library.sqlite"));
        m_window->show();
        QTRY_VERIFY(!ready.isEmpty());
    }

    /// A library of these notes, with its first talk on the page.
    void openLibraryOf(const QByteArray &notes)
    {
        makeLibrary(notes);
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
    }

    void restartWindow()
    {
        m_window->close();
        m_window.reset();
        makeWindow();
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
    }

    [[nodiscard]] QAction *action(Ui::ActionId id) const { return m_window->actions().action(id); }
    /// The talk after one in the library, or a null id.
    [[nodiscard]] QUuid talkAfter(const QUuid &talk) const
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        return library ? Services::treeOf(**library).neighbour(talk, 1, false).value_or(QUuid()) : QUuid();
    }
    /// Talks and notes of events in the library.
    [[nodiscard]] int talkCount(const char *name = "library.sqlite") const
    {
        auto library = Services::LibrarySession::open(path(name), Store::OpenMode::ReadOnly);
        const auto talks = library ? (*library)->talks().talks() : Result<std::vector<TalkRow>>();
        return talks ? static_cast<int>(talks->size()) : 0;
    }
    void trigger(Ui::ActionId id) const { action(id)->trigger(); }
    [[nodiscard]] const TalkRow &shownTalk() const { return m_window->editor().talk().row; }

    void importPaths(const QStringList &paths)
    {
        QSignalSpy shown(m_window.get(), &Ui::MainWindow::talkReady);
        m_window->importFlow().choosePaths = [paths](const std::function<void(const QStringList &)> &chosen) {
            chosen(paths);
        };
        trigger(Ui::ActionId::Import);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        m_window->importFlow().dialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 30'000);
    }

    /// Opens the empty window and imports these notes through it.
    void openAndImport(const QByteArray &notes)
    {
        writeFile("days.md", notes);
        openWindow();
        importPaths({path("days.md")});
    }

    /// Types a search and opens the first passage.
    void searchAndOpen(const QString &word)
    {
        trigger(Ui::ActionId::Search);
        searchAndPreview(word);
        QListView *view = m_window->results().view();
        QVERIFY(view->currentIndex().isValid());
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(!m_window->search().isActive());
        QTRY_VERIFY(m_window->editor().talk().document->text.contains(word, Qt::CaseInsensitive)
            || shownTalk().title.contains(word, Qt::CaseInsensitive));
    }

    /// Types a search and looks at its first passage.
    void searchAndPreview(const QString &word)
    {
        QSignalSpy searched(&m_window->search(), &Ui::SearchController::searched);
        m_window->omnibox().setQuery(word);
        QTRY_VERIFY(!searched.isEmpty());
        m_window->results().focusResults();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services::Settings> m_settings;
    std::unique_ptr<Ui::MainWindow> m_window;
};

} // namespace Lectern::Testing
