// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/backups.h"
#include "services/importservice.h"
#include "services/settings.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/search/omnibox.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/emptystate.h"
#include "ui/theme.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/searchcontroller.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;

/// From a backup to the library in the window, and back again.
class TestWindowRestore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(ColourScheme::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Services::Settings>(path("lectern.ini"));
        m_settings->set(Services::Setting::BackupFolder, path("backups"));
        m_window = std::make_unique<MainWindow>(*m_settings, path("window.ini"));
        makeLibraryAndBackup();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void aBackupIsChosenRestoredAndUndone()
    {
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QUuid talk = m_window->editor().talk().row.id;
        m_window->editor().addMark({0, 5}, MarkKind::Key);
        m_window->drain();
        m_window->omnibox().setQuery(QStringLiteral("water")); // every connection is in use
        QTRY_VERIFY(!m_window->search().foundTalks().isEmpty());

        m_window->actions().action(ActionId::Restore)->trigger();
        RestoreDialog *dialog = m_window->restores().dialog();
        QVERIFY(dialog);
        QVERIFY(dialog->chosen().startsWith(path("backups")));
        const auto *promise = dialog->findChild<QLabel *>(QStringLiteral("restore.promise"));
        QTRY_VERIFY(promise->text().contains(QStringLiteral("2 talks and 0 marks")));
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"))->click();
        QTRY_COMPARE(restored.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(m_window->editor().talk().row.id, talk);
        QVERIFY(m_window->editor().marks().empty());
        QVERIFY(m_window->messageBar().message().text.contains(QStringLiteral("2 talks, 0 marks")));

        Q_EMIT m_window->messageBar().actionTriggered();
        QTRY_COMPARE(restored.size(), 2);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        m_window->omnibox().setQuery(QStringLiteral("water"));
        QTRY_VERIFY(!m_window->search().foundTalks().isEmpty());
    }

    void whatWasSetAsideAndOtherFilesAreOffered()
    {
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        m_window->restores().restore(path("library.sqlite"), onlyBackup());
        QTRY_COMPARE(restored.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());

        QVERIFY(QFile::copy(onlyBackup(), path("elsewhere.sqlite")));
        QFile wrong(path("minutes.sqlite"));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("these are the minutes of a club, and no library\n");
        wrong.close();
        QString answer = path("elsewhere.sqlite");
        m_window->restores().choosePath = [&answer](const std::function<void(const QString &)> &chosen) {
            chosen(answer);
        };
        m_window->actions().action(ActionId::Restore)->trigger();
        RestoreDialog *dialog = m_window->restores().dialog();
        const auto *list = dialog->findChild<QListView *>(QStringLiteral("restore.list"));
        QCOMPARE(list->model()->rowCount(), 2); // the backup and what was set aside
        auto *file = dialog->findChild<QPushButton *>(QStringLiteral("restore.file"));
        const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"));
        file->click();
        QCOMPARE(dialog->chosen(), path("elsewhere.sqlite"));
        QVERIFY(button->isEnabled());
        answer = path("minutes.sqlite");
        file->click();
        QCOMPARE(list->model()->rowCount(), 4);
        QTRY_VERIFY(!button->isEnabled()); // it is no library
        dialog->reject();
    }

    void whatFailsLeavesTheLibraryOnShow()
    {
        open();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QSignalSpy failed(&m_window->restores(), &RestoreFlow::failed);
        m_window->restores().restore(path("library.sqlite"), path("nowhere.sqlite"));
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(m_window->messageBar().message().kind, MessageKind::Error);
        m_window->editor().setStarred(true);
        m_window->drain();
        QVERIFY(m_window->editor().talk().row.isStarred);
    }

    void aDamagedLibraryIsReplaced()
    {
        QFile file(path("library.sqlite"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100)); // behind the header that says it is a library
        file.write(QByteArray(2000, 'x'));
        file.close();
        open();
        auto *page = m_window->findChild<EmptyState *>(QStringLiteral("unopenedLibrary"));
        QVERIFY(page->isVisible());
        Q_EMIT page->linkActivated(QStringLiteral("restore"));
        RestoreDialog *dialog = m_window->restores().dialog();
        QVERIFY(dialog);
        dialog->accept();
        QTRY_VERIFY(m_window->editor().hasTalk());
        QVERIFY(!page->isVisible());
    }

    void withoutBackupsTheListSaysSo()
    {
        QVERIFY(QDir(path("backups")).removeRecursively());
        open();
        m_window->actions().action(ActionId::Restore)->trigger();
        RestoreDialog *dialog = m_window->restores().dialog();
        QVERIFY(dialog->findChild<EmptyState *>()->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"))->isEnabled());
        dialog->reject();
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    [[nodiscard]] QString backupFolder() const
    {
        return Services::backupFolder(path("library.sqlite"), path("backups"));
    }

    [[nodiscard]] QString onlyBackup() const { return Services::backupsIn(backupFolder()).front().path; }

    void open()
    {
        QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->openLibrary(path("library.sqlite"));
        m_window->show();
        QTRY_VERIFY(!ready.isEmpty());
    }

    void makeLibraryAndBackup()
    {
        QFile notes(path("days.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("# Canal Days 2023\n\n## Wed 6 Sep\n\n### Quiet locks, Rosa Finch\n\n#### Who opens\n\n"
                    "- a lock is opened by whoever closed it, or by nobody\n- the water does not wait\n\n"
                    "### Loud locks, Emil Kranz\n\nA bell tells the next boat that the gate is free.\n");
        notes.close();
        SilentProgress progress;
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::Create);
            QVERIFY(library);
            QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
        }
        QVERIFY(Services::backUpIfDue(
            path("library.sqlite"), backupFolder(), QDateTime::currentDateTimeUtc(), progress, {}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindowRestore)
#include "tst_windowrestore.moc"
