// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/importplanmodel.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/summarycard.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Importing in the window: what is known already, what fails, what is summed up and taken back.
class TestWindowImport final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void theSummaryOfAnImportShowsItsTalksAndTakesItBack()
    {
        openAndImport(harbourNotes);
        auto *card = m_window->findChild<SummaryCard *>();
        QVERIFY(card);
        QVERIFY(card->accessibleName().startsWith(u'2'));
        Q_EMIT card->detailsRequested();
        QTRY_VERIFY(m_window->messageBar().isVisible());
        Q_EMIT card->undoRequested();
        QTRY_COMPARE(talkCount(), 0);
        QTRY_VERIFY(!m_window->findChild<SummaryCard *>());
    }

    void badFileIsSaidInTheMessageBarAndNothingIsMade()
    {
        openWindow();
        QSignalSpy failed(&m_window->importFlow(), &ImportFlow::failed);
        m_window->importFlow().importPaths({path("missing.md")});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(path("library.sqlite")));
    }

    void aFolderIsAskedForAndImported_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("menu") << false;
        QTest::newRow("first page") << true;
    }

    void aFolderIsAskedForAndImported()
    {
        QFETCH(bool, isFirst);
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("years/2021")));
        writeFile("years/2021/days.md", harbourNotes);
        openWindow();
        m_window->importFlow().chooseFolder = [this](const PathsChosen &chosen) { chosen({path("years")}); };
        if (isFirst) {
            m_window->findChild<QPushButton *>(QStringLiteral("firstRun.folder"))->click();
        } else {
            trigger(ActionId::ImportFolder);
        }
        QTRY_VERIFY(m_window->importFlow().dialog() != nullptr);
        m_window->importFlow().dialog()->accept();
        QTRY_COMPARE(talkCount(), 2);
    }

    void takenBackImportKeepsMarkedTalks()
    {
        openAndImport(harbourNotes);
        m_window->editor().addMark({0, 9}, MarkKind::Key);
        Q_EMIT m_window->findChild<SummaryCard *>()->undoRequested();
        QTRY_COMPARE(talkCount(), 1);
        QVERIFY(m_window->editor().undoStack().canUndo());
    }

    void knownFileIsSkippedAndAChangedOneSaysWhatChanged()
    {
        openAndImport(harbourNotes);
        const int talks = talkCount();
        importWithDialog([](ImportDialog &dialog) {
            QCOMPARE(dialog.model()->counts().talks, 0);
            dialog.reject();
        });
        QFile file(path("days.md"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\nOne more thought at the end.\n");
        file.close();
        importWithDialog([talks](ImportDialog &dialog) {
            QCOMPARE(dialog.model()->counts().talks, talks);
            const auto labels = dialog.findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(QStringLiteral("1 talk changed"));
            }));
            dialog.reject();
        });
    }

    void filesGivenWhileTheImportWindowIsOpenComeNext()
    {
        makeLibrary(canalNotes);
        openWindow();
        writeFile("more.md", "# Canal Days 2024\n\n## Deep locks, Rosa Finch\n\n- the gate is heavy\n");
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

    void theLibraryStaysUntilAnImportIsThrough()
    {
        makeLibrary(harbourNotes, "elsewhere.sqlite");
        openLibraryOf(canalNotes);
        const QUuid talk = shownTalk().id;
        m_window->openTargets({path("days.md")});
        m_window->openLibrary(path("elsewhere.sqlite"));
        QVERIFY(m_window->messageBar().message().text.contains(QStringLiteral("import is running")));
        QTRY_VERIFY(m_window->importFlow().dialog());
        m_window->importFlow().dialog()->reject();
        QTRY_VERIFY(!m_window->importFlow().isBusy());
        QCOMPARE(shownTalk().id, talk);
        m_window->openLibrary(path("elsewhere.sqlite"));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Small queues"));
    }

    void anImportThatClosingStoppedIsSaidOnce()
    {
        makeLibrary(canalNotes);
        m_settings->set(
            Services::Setting::StoppedImport, QStringLiteral("141 400 %1").arg(path("library.sqlite")));
        m_window->importFlow().setLibrary(path("elsewhere.sqlite"));
        QCOMPARE(m_window->importFlow().takeStopped(), QString());
        m_window->importFlow().setLibrary(path("library.sqlite"));
        QVERIFY(m_window->importFlow().takeStopped().contains(QStringLiteral("141 of 400 files")));
        QCOMPARE(m_window->importFlow().takeStopped(), QString());
    }

private:
    /// Opens the import window for the notes; `use` has to close it.
    void importWithDialog(const std::function<void(ImportDialog &)> &use)
    {
        m_window->importFlow().importPaths({path("days.md")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        use(*m_window->importFlow().dialog());
        QTRY_VERIFY(m_window->importFlow().dialog() == nullptr);
    }
};

QTEST_MAIN(TestWindowImport)
#include "tst_windowimport.moc"
