// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/shell/messagebar.h"
#include "ui/shell/summarycard.h"
#include "ui/sidebar/noteslist.h"
#include "ui/window/sourcewatch.h"

#include <QLabel>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Files that change after their import: noticed, compared, taken over with a report, taken back.
class TestWindowUpdates final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void unchangedFileIsSaidToBeSo()
    {
        openLibraryOf(harbourNotes);
        press();
        QTRY_VERIFY(saysInBar(QStringLiteral("has not changed")));
        QVERIFY(!m_window->importFlow().dialog());
    }

    void changedFileIsComparedTakenOverAndTakenBack()
    {
        openLibraryOf(harbourNotes);
        const QUuid talk = shownTalk().id;
        mark("a job is a promise to somebody");
        mark("write down who waits, and by when");
        const QString before = m_window->editor().talk().document->text;
        const std::vector<MarkRow> marks = m_window->editor().marks();
        changeTheFile();
        press();
        acceptImport();
        QTRY_VERIFY(card());
        QCOMPARE(card()->accessibleName(), QStringLiteral("“days.md” was updated"));
        const auto *counts = card()->findChild<QLabel *>(QStringLiteral("summaryMarks"));
        QVERIFY(counts);
        QCOMPARE(counts->accessibleName(), QStringLiteral("Marks: 1 in place, 1 changed"));
        QTRY_VERIFY(m_window->editor().talk().document->text.contains(QStringLiteral("by what hour")));
        QCOMPARE(shownTalk().id, talk);
        QTRY_COMPARE(talkCount(), 3);
        // A link of the report lists its marks.
        Q_EMIT const_cast<QLabel *>(counts)->linkActivated(QStringLiteral("changed"));
        QTRY_VERIFY(m_window->talkPane().notesList().isVisible());
        Q_EMIT card()->undoRequested();
        QTRY_COMPARE(talkCount(), 2);
        QTRY_COMPARE(m_window->editor().talk().document->text, before);
        QCOMPARE(m_window->editor().marks().size(), marks.size());
        for (const MarkRow &mark : marks) {
            const MarkRow *now = m_window->editor().mark(mark.id);
            QVERIFY(now);
            QCOMPARE(now->range, mark.range);
            QCOMPARE(now->state, AnchorState::Exact);
        }
        // The file is still another one.
        press();
        QTRY_VERIFY(m_window->importFlow().dialog());
        m_window->importFlow().dialog()->reject();
    }

    void anUpdateIsUndoneAndRedoneByKeysInItsOrder()
    {
        openLibraryOf(harbourNotes);
        mark("a job is a promise to somebody");
        mark("write down who waits, and by when");
        const QString before = m_window->editor().talk().document->text;
        const std::vector<MarkRow> marks = m_window->editor().marks();
        changeTheFile();
        press();
        acceptImport();
        QTRY_VERIFY(card());
        QTRY_VERIFY(hasWords("by what hour"));
        const QString after = m_window->editor().talk().document->text;
        QTRY_COMPARE(action(ActionId::Undo)->text(), QStringLiteral("&Undo: Update “days.md”"));
        mark("hour");
        QCOMPARE(m_window->editor().marks().size(), 3U);
        pressKeys("Ctrl+Z"); // the mark
        QTRY_COMPARE(m_window->editor().marks().size(), 2U);
        pressKeys("Ctrl+Z"); // the update
        QTRY_COMPARE(m_window->editor().talk().document->text, before);
        QTRY_COMPARE(talkCount(), 2);
        for (const MarkRow &mark : marks) {
            const MarkRow *now = m_window->editor().mark(mark.id);
            QVERIFY(now);
            QCOMPARE(now->range, mark.range);
            QCOMPARE(now->state, AnchorState::Exact);
        }
        pressKeys("Ctrl+Z"); // and what was done before it
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        pressKeys("Ctrl+Shift+Z");
        QTRY_COMPARE(m_window->editor().marks().size(), 2U);
        QTRY_COMPARE(action(ActionId::Redo)->text(), QStringLiteral("&Redo: Update “days.md”"));
        pressKeys("Ctrl+Shift+Z");
        QTRY_COMPARE(m_window->editor().talk().document->text, after);
        QTRY_COMPARE(talkCount(), 3);
        QCOMPARE(m_window->editor().marks().size(), 2U);
        QTRY_COMPARE(action(ActionId::Redo)->text(), QStringLiteral("&Redo: Mark as key idea"));
        pressKeys("Ctrl+Shift+Z");
        QTRY_COMPARE(m_window->editor().marks().size(), 3U);
    }

    void anUpdateByAnotherProgramIsUndoneAfterARestart()
    {
        openLibraryOf(harbourNotes);
        mark("a job is a promise to somebody");
        m_window->close();
        writeFile("days.md", QByteArray(harbourNotes).replace("by when", "by what hour"));
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            QVERIFY(library);
            SilentProgress progress;
            QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
        }
        restartWindow();
        QTRY_VERIFY(hasWords("by what hour"));
        QTRY_COMPARE(action(ActionId::Undo)->text(), QStringLiteral("&Undo: Update “days.md”"));
        pressKeys("Ctrl+Z");
        QTRY_VERIFY(!hasWords("by what hour"));
        restartWindow();
        QTRY_COMPARE(action(ActionId::Redo)->text(), QStringLiteral("&Redo: Update “days.md”"));
        pressKeys("Ctrl+Shift+Z");
        QTRY_VERIFY(hasWords("by what hour"));
        QCOMPARE(m_window->editor().marks().size(), 1U);
    }

    void anUpdateWithNewMarksIsNotTakenBack()
    {
        openLibraryOf(harbourNotes);
        writeFile("days.md", QByteArray(harbourNotes).replace("by when", "by what hour"));
        press();
        acceptImport();
        QTRY_VERIFY(m_window->editor().talk().document->text.contains(QStringLiteral("by what hour")));
        mark("by what hour");
        Q_EMIT card()->undoRequested();
        QTRY_VERIFY(saysInBar(QStringLiteral("would be lost")));
        QVERIFY(m_window->editor().talk().document->text.contains(QStringLiteral("by what hour")));
        QCOMPARE(m_window->editor().marks().size(), 1U);
    }

    void changesOnTheDiskAreNoticed()
    {
        openLibraryOf(harbourNotes);
        writeFile("days.md", harbourNotes + "\nOne more thought.\n");
        QTRY_VERIFY(saysInBar(QStringLiteral("changed on disk")));
        QCOMPARE(m_window->messageBar().message().action, QStringLiteral("Compare"));
        // Put back, nothing is left to say.
        writeFile("days.md", harbourNotes);
        QTRY_VERIFY(!m_window->messageBar().isVisible());
        // As editors save: another file takes the place.
        writeFile("passing", harbourNotes + "\nAnother thought.\n");
        QVERIFY(QFile::remove(path("days.md")));
        QVERIFY(QFile::rename(path("passing"), path("days.md")));
        QTRY_VERIFY(saysInBar(QStringLiteral("changed on disk")));
        Q_EMIT m_window->messageBar().actionTriggered();
        acceptImport();
        QTRY_VERIFY(card());
        QTRY_VERIFY(!m_window->messageBar().isVisible());
    }

    void changesWhileTheWindowWasClosedAreNoticed()
    {
        makeLibrary(harbourNotes);
        writeFile("days.md", harbourNotes + "\nOne more thought.\n");
        openWindow();
        QTRY_VERIFY(saysInBar(QStringLiteral("changed on disk")));
    }

    void nothingIsNoticedWhereThatIsOff()
    {
        openLibraryOf(harbourNotes);
        auto *watch = m_window->findChild<SourceWatch *>();
        QCOMPARE(watch->file(), path("days.md"));
        const QSignalSpy touched(watch, &SourceWatch::touched);
        trigger(ActionId::WatchFiles);
        QVERIFY(!m_settings->isOn(Services::Setting::WatchFiles));
        writeFile("days.md", harbourNotes + "\nOne more thought.\n");
        watch->look();
        QCOMPARE(touched.count(), 0);
        trigger(ActionId::WatchFiles);
        QCOMPARE(touched.count(), 1);
        QTRY_VERIFY(saysInBar(QStringLiteral("changed on disk")));
    }

    void aVanishedFileKeepsItsTalksAndIsSaid()
    {
        openLibraryOf(harbourNotes);
        QVERIFY(QFile::remove(path("days.md")));
        QTRY_VERIFY(saysInBar(QStringLiteral("no longer at its place")));
        QVERIFY(m_window->editor().hasTalk());
        m_window->messageBar().dismiss();
        press();
        QTRY_VERIFY(saysInBar(QStringLiteral("no longer at its place")));
        // Known by now: not said at every start.
        restartWindow();
        m_window->drain();
        QVERIFY(!m_window->messageBar().isVisible());
    }

    void pastedNotesHaveNoFile()
    {
        openWindow();
        m_window->importFlow().importText(QString::fromUtf8(harbourNotes));
        acceptImport();
        QTRY_VERIFY(m_window->editor().hasTalk());
        press();
        QTRY_VERIFY(saysInBar(QStringLiteral("no file")));
    }

private:
    /// Other words where a mark stands, and one talk more.
    void changeTheFile() const
    {
        writeFile("days.md",
            QByteArray(harbourNotes)
                .replace("by when", "by what hour")
                .replace("### Small", "### Tiny queues, Ada Fern\n\nA single item.\n\n### Small"));
    }

    /// Keys of the window, as a person presses them on the page.
    void pressKeys(const char *keys)
    {
        m_window->drain();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->talkPane().page().view()->setFocus();
        QTest::keySequence(m_window.get(), QKeySequence::fromString(QString::fromLatin1(keys)));
        m_window->drain();
    }

    [[nodiscard]] bool hasWords(const char *words) const
    {
        return m_window->editor().talk().document->text.contains(QString::fromUtf8(words));
    }

    void press() { trigger(ActionId::CompareWithDisk); }

    [[nodiscard]] SummaryCard *card() const { return m_window->findChild<SummaryCard *>(); }

    [[nodiscard]] bool saysInBar(const QString &words) const
    {
        const MessageBar &bar = m_window->messageBar();
        return bar.isVisible() && bar.message().text.contains(words);
    }

    void mark(const char *words)
    {
        const QString text = QString::fromUtf8(words);
        const qsizetype at = m_window->editor().talk().document->text.indexOf(text);
        QVERIFY(at >= 0);
        m_window->editor().addMark({at, at + text.size()}, MarkKind::Key);
        m_window->drain();
    }

    void acceptImport()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        m_window->importFlow().dialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->importFlow().isBusy(), 30'000);
    }
};

QTEST_MAIN(TestWindowUpdates)
#include "tst_windowupdates.moc"
