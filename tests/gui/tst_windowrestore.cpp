// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "services/backups.h"
#include "services/recovery.h"
#include "support/testsupport.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/emptystate.h"
#include "ui/window/restoreflow.h"

#include <QLabel>
#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// From a backup to the library in the window, and back again.
class TestWindowRestore final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        m_settings->set(Services::Setting::BackupFolder, path("backups"));
    }

    void cleanup() { dispose(); }

    void aBackupIsChosenRestoredAndUndone()
    {
        openLibraryAndBackup();
        const QUuid talk = shownTalk().id;
        m_window->editor().addMark({0, 5}, MarkKind::Key);
        m_window->drain();
        m_window->omnibox().setQuery(QStringLiteral("water")); // every connection is in use
        QTRY_VERIFY(!m_window->search().foundTalks().isEmpty());

        trigger(ActionId::Restore);
        RestoreDialog *dialog = m_window->restores().dialog();
        QVERIFY(dialog);
        QVERIFY(dialog->chosen().startsWith(path("backups")));
        const auto *promise = dialog->findChild<QLabel *>(QStringLiteral("restore.promise"));
        QTRY_VERIFY(promise->text().contains(QStringLiteral("2 talks and 0 marks")));
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"))->click();
        QTRY_COMPARE(restored.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(shownTalk().id, talk);
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
        openLibraryAndBackup();
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        m_window->restores().restore(path("library.sqlite"), onlyBackup());
        QTRY_COMPARE(restored.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());

        QVERIFY(QFile::copy(onlyBackup(), path("elsewhere.sqlite")));
        writeFile("minutes.sqlite", "these are the minutes of a club, and no library\n");
        answerFileChooser("elsewhere.sqlite");
        trigger(ActionId::Restore);
        RestoreDialog *dialog = m_window->restores().dialog();
        const auto *list = dialog->findChild<QListView *>(QStringLiteral("restore.list"));
        QCOMPARE(list->model()->rowCount(), 2); // the backup and what was set aside
        auto *file = dialog->findChild<QPushButton *>(QStringLiteral("restore.file"));
        const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"));
        file->click();
        QCOMPARE(dialog->chosen(), path("elsewhere.sqlite"));
        QVERIFY(button->isEnabled());
        answerFileChooser("minutes.sqlite");
        file->click();
        QCOMPARE(list->model()->rowCount(), 4);
        QTRY_VERIFY(!button->isEnabled()); // it is no library
        dialog->reject();
    }

    void whatFailsLeavesTheLibraryOnShow()
    {
        openLibraryAndBackup();
        const QSignalSpy failed(&m_window->restores(), &RestoreFlow::failed);
        m_window->restores().restore(path("library.sqlite"), path("nowhere.sqlite"));
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(m_window->messageBar().message().kind, MessageKind::Error);
        m_window->editor().setStarred(true);
        m_window->drain();
        QVERIFY(shownTalk().isStarred);
    }

    void aDamagedLibraryIsReplaced()
    {
        makeLibraryAndBackup();
        QFile file(path("library.sqlite"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100)); // behind the header that says it is a library
        file.write(QByteArray(2000, 'x'));
        file.close();
        openWindow();
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
        makeLibrary(canalNotes);
        openWindow();
        trigger(ActionId::Restore);
        RestoreDialog *dialog = m_window->restores().dialog();
        QVERIFY(dialog->findChild<EmptyState *>()->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"))->isEnabled());
        dialog->reject();
    }

    void backupsOfAnyFormAreChosenAndRestored()
    {
        openLibraryAndBackup();
        writeFile("old.sqlite", keptLibrary(3));
        {
            const auto library = Services::LibrarySession::open(onlyBackup(), Store::OpenMode::ReadOnly);
            SilentProgress progress;
            QVERIFY(library
                && Services::writeBackup(
                    **library, path("lines.jsonl"), Services::BackupForm::JsonLines, progress, {}));
        }
        trigger(ActionId::Restore);
        RestoreDialog *dialog = m_window->restores().dialog();
        const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("restore.restore"));
        auto *file = dialog->findChild<QPushButton *>(QStringLiteral("restore.file"));
        answerFileChooser("old.sqlite");
        file->click();
        QTRY_VERIFY(isCounted(*dialog, 0));
        QVERIFY(button->isEnabled());
        answerFileChooser("lines.jsonl");
        file->click();
        dialog->setContents(path("lines.jsonl"), Services::contentsOf(path("lines.jsonl")));
        QVERIFY(button->isEnabled());
        QVERIFY(!isCounted(*dialog, 0));
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        dialog->accept();
        QTRY_COMPARE(restored.size(), 1);
        QTRY_VERIFY(m_window->editor().hasTalk());
        QVERIFY(m_window->messageBar().message().text.contains(QStringLiteral("lines.jsonl")));
    }

    void choosingAFileLeavesNoRowWithoutNumbers()
    {
        openLibraryAndBackup();
        QVERIFY(QFile::copy(onlyBackup(), path("elsewhere.sqlite")));
        for (int day = 1; day <= 5; ++day) {
            QVERIFY(QFile::copy(onlyBackup(),
                backupFolder() + QStringLiteral("/library-2020-01-0%1T120000Z.sqlite").arg(day)));
        }
        answerFileChooser("elsewhere.sqlite");
        trigger(ActionId::Restore);
        RestoreDialog *dialog = m_window->restores().dialog();
        dialog->findChild<QPushButton *>(QStringLiteral("restore.file"))->click();
        const auto *list = dialog->findChild<QListView *>(QStringLiteral("restore.list"));
        QCOMPARE(list->model()->rowCount(), 7);
        for (int row = 0; row < 7; ++row) {
            QTRY_VERIFY(isCounted(*dialog, row));
        }
        dialog->reject();
    }

    void nothingElseIsDoneWhileABackupIsRestored()
    {
        openLibraryAndBackup();
        makeLibrary(harbourNotes, "elsewhere.sqlite");
        m_window->editor().setStarred(true);
        QVERIFY(action(ActionId::Undo)->isEnabled());
        const QUuid talk = shownTalk().id;
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        m_window->restores().restore(path("library.sqlite"), onlyBackup());
        QVERIFY(m_window->restores().isRunning());
        for (const ActionId id : {ActionId::Import, ActionId::SampleLibrary, ActionId::OpenLibrary,
                 ActionId::Restore, ActionId::Undo, ActionId::Star, ActionId::MarkKey}) {
            QVERIFY2(!action(id)->isEnabled(), qPrintable(action(id)->objectName()));
        }
        const auto isRefused = [this](const std::function<void()> &deed) {
            m_window->messageBar().dismiss();
            deed();
            return m_window->messageBar().message().text.contains(QStringLiteral("being restored"));
        };
        QVERIFY(isRefused([this] { m_window->openTargets({path("days.md")}); }));
        const QString link = QStringLiteral("lectern:talk/") + talk.toString(QUuid::WithoutBraces);
        QVERIFY(isRefused([this, link] { m_window->openTargets({link}); }));
        QVERIFY(isRefused([this] { m_window->openLibrary(path("elsewhere.sqlite")); }));
        QVERIFY(isRefused([this] { m_window->importFlow().importText(QStringLiteral("# A talk")); }));
        QTRY_COMPARE(restored.size(), 1);
        QVERIFY(action(ActionId::Import)->isEnabled() && action(ActionId::OpenLibrary)->isEnabled());
        QTRY_VERIFY(m_window->editor().hasTalk());
        QCOMPARE(shownTalk().id, talk);
        QVERIFY(!m_window->importFlow().isBusy());
    }

    void anImportIsNotInterruptedByARestore()
    {
        openLibraryAndBackup();
        m_window->openTargets({path("days.md")});
        const auto isRefused = [this] {
            m_window->messageBar().dismiss();
            m_window->restores().restore(path("library.sqlite"), onlyBackup());
            return !m_window->restores().isRunning()
                && m_window->messageBar().message().text.contains(QStringLiteral("import is running"));
        };
        QVERIFY(isRefused());
        QTRY_VERIFY(m_window->importFlow().dialog());
        QVERIFY(isRefused()); // it asks
        m_window->importFlow().dialog()->reject();
        QTRY_VERIFY(!m_window->importFlow().isBusy());
        QVERIFY(!isRefused());
        QTRY_VERIFY(m_window->editor().hasTalk());
    }

    void undoBelongsToTheLibraryThatWasRestored()
    {
        openLibraryAndBackup();
        makeLibrary(harbourNotes, "elsewhere.sqlite");
        const QSignalSpy restored(&m_window->restores(), &RestoreFlow::restored);
        m_window->restores().restore(path("library.sqlite"), onlyBackup());
        QTRY_COMPARE(restored.size(), 1);
        QVERIFY(!m_window->messageBar().message().action.isEmpty());
        m_window->openLibrary(path("elsewhere.sqlite"));
        QVERIFY(!m_window->messageBar().isVisible());
        Q_EMIT m_window->messageBar().actionTriggered();
        QVERIFY(!m_window->restores().isRunning());
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Small queues"));
        QVERIFY(!action(ActionId::Back)->isEnabled());
    }

private:
    void answerFileChooser(const char *name)
    {
        m_window->restores().choosePath =
            [file = path(name)](const std::function<void(const QString &)> &chosen) { chosen(file); };
    }

    /// Whether a row of the list says how many talks are in its file.
    [[nodiscard]] static bool isCounted(const RestoreDialog &dialog, int row)
    {
        const auto *list = dialog.findChild<QListView *>(QStringLiteral("restore.list"));
        return list->model()
            ->index(row, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(QStringLiteral("talk"));
    }

    [[nodiscard]] QString backupFolder() const
    {
        return Services::backupFolder(path("library.sqlite"), path("backups"));
    }

    [[nodiscard]] QString onlyBackup() const { return Services::backupsIn(backupFolder()).front().path; }

    void makeLibraryAndBackup()
    {
        makeLibrary(canalNotes);
        SilentProgress progress;
        QVERIFY(Services::backUpIfDue(
            path("library.sqlite"), backupFolder(), QDateTime::currentDateTimeUtc(), progress, {}));
    }

    void openLibraryAndBackup()
    {
        makeLibraryAndBackup();
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
    }
};

QTEST_MAIN(TestWindowRestore)
#include "tst_windowrestore.moc"
