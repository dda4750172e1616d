// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "services/importservice.h"
#include "services/settings.h"
#include "support/testsupport.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/previewbar.h"
#include "ui/shell/summarycard.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/exportflow.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;

namespace {

const QByteArray notes =
    "# Harbour Days 2024\n\n## Thu 14 Sep\n\n### Small queues, Ines Okafor\n\n#### Why queues rot\n\n"
    "- a job is a promise to somebody\n- write down who waits, and by when\n\n```python\nwhile True:\n    "
    "take(1)\n```\n\n"
    "### Large queues, Tomasz Wilk\n\nA table is a fine broker until the polling reaches the slow log.\n";

} // namespace

/// The main job in the real window, driven through its actions: import, open, search, mark, comment, restart,
/// export.
class TestEndToEnd final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(ColourScheme::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Services::Settings>(path("lectern.ini"));
        QFile file(path("days.md"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(notes);
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void emptyLibraryShowsTheFirstRunPageAndMakesNothing()
    {
        openWindow();
        QVERIFY(!m_window->actions().action(ActionId::Export)->isEnabled());
        QVERIFY(!QFile::exists(path("library.sqlite")));
    }

    void sampleLibraryOpensInOneStep()
    {
        openWindow();
        QSignalSpy ready(m_window.get(), &MainWindow::talkReady);
        QTest::keyClick(
            m_window->findChild<QPushButton *>(QStringLiteral("firstRun.sample")), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 30'000);
        const Models::LibraryModel &talks = m_window->feed().talks();
        int count = 0;
        for (int event = 0; event < talks.rowCount(); ++event) {
            count += talks.index(event, 0).data(Models::TalkCountRole).toInt();
        }
        QCOMPARE(count, 16);
        // The first of the tree, not the first file that was read; the notes of an event are no talk.
        QVERIFY(!isEventNotes(m_window->editor().talk().row));
        QUuid before = m_window->editor().talk().row.id;
        while (!(before = talks.previousTalk(before)).isNull()) {
            QVERIFY(isEventNotes(*talks.talk(before)));
        }
    }

    void importSearchMarkCommentRestartExport()
    {
        openWindow();
        importNotes();
        QCOMPARE(m_window->feed().talks().talkCount(), 2);
        QCOMPARE(m_window->editor().talk().row.title, QStringLiteral("Small queues"));

        searchAndOpen(QStringLiteral("broker"));
        QCOMPARE(m_window->editor().talk().row.title, QStringLiteral("Large queues"));

        const QUuid mark = markWords(QStringLiteral("a fine broker"), ActionId::MarkDoubt);
        m_window->editor().setComment(mark, QStringLiteral("Does this still hold?"));
        m_window->actions().action(ActionId::Todo)->trigger();
        m_window->actions().action(ActionId::Star)->trigger();
        m_window->drain();

        restartWindow();
        QCOMPARE(m_window->editor().talk().row.title, QStringLiteral("Large queues"));
        QVERIFY(m_window->editor().talk().row.isStarred);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        const MarkRow kept = m_window->editor().marks().front();
        QCOMPARE(kept.id, mark);
        QCOMPARE(kept.kind, MarkKind::Doubt);
        QCOMPARE(kept.quote, QStringLiteral("a fine broker"));
        QCOMPARE(kept.comment, QStringLiteral("Does this still hold?"));
        QCOMPARE(kept.todo, Todo::Open);

        exportTalk();
        const QString markdown = QString::fromUtf8(Testing::fileBytes(path("out.md")));
        QVERIFY2(markdown.contains(QStringLiteral("a fine broker")), qPrintable(markdown));
        QVERIFY2(markdown.contains(QStringLiteral("Does this still hold?")), qPrintable(markdown));
    }

    void undoTakesAMarkBackAndRedoBringsIt()
    {
        openWindow();
        importNotes();
        markWords(QStringLiteral("a promise to somebody"), ActionId::MarkKey);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        m_window->actions().action(ActionId::Undo)->trigger();
        QVERIFY(m_window->editor().marks().empty());
        m_window->actions().action(ActionId::Redo)->trigger();
        QCOMPARE(m_window->editor().marks().size(), 1U);
        restartWindow();
        QCOMPARE(m_window->editor().marks().size(), 1U);
    }

    void escapeBringsBackTheTalkThatWasOpen()
    {
        openWindow();
        importNotes();
        const QUuid before = m_window->editor().talk().row.id;
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        m_window->omnibox().setQuery(QStringLiteral("broker"));
        QTRY_VERIFY(!searched.isEmpty());
        m_window->results().focusResults();
        QTRY_VERIFY(m_window->editor().talk().row.id != before);
        Q_EMIT m_window->results().closeRequested();
        QTRY_COMPARE(m_window->editor().talk().row.id, before);
        QVERIFY(!m_window->search().isActive());
    }

    void queryErrorsLeaveTheLastGoodResults()
    {
        openWindow();
        importNotes();
        SearchController &search = m_window->search();
        QSignalSpy searched(&search, &SearchController::searched);
        const auto *error = m_window->findChild<QLabel *>(QStringLiteral("omniboxError"));
        QVERIFY(error);
        // Without anything good before it an error does not put empty results in the sidebar's place.
        m_window->omnibox().setQuery(QStringLiteral("year:soon"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(!search.isActive());
        m_window->omnibox().setQuery(QStringLiteral("queues"));
        // The next key comes before the full answer: it is given all the same.
        m_window->omnibox().setQuery(QStringLiteral("queues near:5(job"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().contains(QStringLiteral("<u>near:5(job</u>")));
        QTRY_VERIFY(!searched.isEmpty());
        QTRY_COMPARE(search.foundTalks().size(), 2);
        QTRY_VERIFY(!isStillSearching());
        QVERIFY(search.isActive());
        m_window->omnibox().setQuery(QStringLiteral("queues near:5(job somebody)"));
        QTRY_COMPARE(search.foundTalks().size(), 1);
        QVERIFY(!error->isVisible());
        m_window->omnibox().setQuery(QString());
        QVERIFY(!search.isActive());
    }

    void previewSaysWhichMatchAndOpensFromTheHeader()
    {
        openWindow();
        importNotes();
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        m_window->omnibox().setQuery(QStringLiteral("broker"));
        QTRY_VERIFY(!searched.isEmpty());
        m_window->results().focusResults();
        QTRY_COMPARE(m_window->editor().talk().row.title, QStringLiteral("Large queues"));
        PreviewBar &bar = m_window->talkPane().header().previewBar();
        QTRY_VERIFY(bar.isVisible());
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
        QVERIFY(!m_window->search().isActive());
        QCOMPARE(m_window->editor().talk().row.title, QStringLiteral("Large queues"));
        QVERIFY(m_window->actions().action(ActionId::Back)->isEnabled());
    }

    void previewEndsWhereNothingIsFound()
    {
        openWindow();
        importNotes();
        const QString reading = m_window->editor().talk().row.title;
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        m_window->omnibox().setQuery(QStringLiteral("broker"));
        QTRY_VERIFY(!searched.isEmpty());
        m_window->results().focusResults();
        QTRY_VERIFY(m_window->talkPane().header().previewBar().isVisible());
        m_window->omnibox().setQuery(QStringLiteral("brokerless"));
        QTRY_VERIFY(!m_window->talkPane().header().previewBar().isVisible());
        QTRY_COMPARE(m_window->editor().talk().row.title, reading);
        QVERIFY(m_window->search().isActive());
    }

    void openedPassageHasTheCaret()
    {
        openWindow();
        importNotes();
        searchAndOpen(QStringLiteral("broker"));
        QTest::keyClick(
            m_window->talkPane().page().view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(m_window->talkPane().page().selectedText().trimmed(), QStringLiteral("broker"));
    }

    void narrowWindowShowsTheSidebarAsADrawer()
    {
        openWindow();
        importNotes();
        const int page = m_window->talkPane().width();
        m_window->resize(900, 600);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        QTRY_VERIFY(m_window->talkPane().width() != page);
        const int alone = m_window->talkPane().width();
        m_window->actions().action(ActionId::ToggleSidebar)->trigger();
        QVERIFY(m_window->sidebar().isVisible());
        QCOMPARE(m_window->talkPane().width(), alone);
        QTest::keyClick(m_window->sidebar().treeView(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        m_window->actions().action(ActionId::ToggleSidebar)->trigger();
        Q_EMIT m_window->sidebar().talkChosen(m_window->editor().talk().row.id);
        QVERIFY(!m_window->sidebar().isVisible());
        m_window->resize(1440, 900);
        QTRY_VERIFY(m_window->sidebar().isVisible());
    }

    void nothingCanBeSearchedBeforeTheFirstImport()
    {
        openWindow();
        QVERIFY(!m_window->omnibox().isEnabled());
        importNotes();
        QVERIFY(m_window->omnibox().isEnabled());
    }

    void backAndForwardGoOverTalks()
    {
        openWindow();
        importNotes();
        const QUuid first = m_window->editor().talk().row.id;
        m_window->actions().action(ActionId::NextTalk)->trigger();
        QTRY_VERIFY(m_window->editor().talk().row.id != first);
        const QUuid second = m_window->editor().talk().row.id;
        m_window->actions().action(ActionId::Back)->trigger();
        QTRY_COMPARE(m_window->editor().talk().row.id, first);
        m_window->actions().action(ActionId::Forward)->trigger();
        QTRY_COMPARE(m_window->editor().talk().row.id, second);
    }

    void theSummaryOfAnImportShowsItsTalksAndTakesItBack()
    {
        openWindow();
        importNotes();
        auto *card = m_window->findChild<SummaryCard *>();
        QVERIFY(card);
        QVERIFY(card->accessibleName().startsWith(u'2'));
        Q_EMIT card->detailsRequested();
        QTRY_VERIFY(m_window->messageBar().isVisible());
        Q_EMIT card->undoRequested();
        QTRY_COMPARE(m_window->feed().talks().talkCount(), 0);
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

    void importIsTakenBack()
    {
        openWindow();
        importNotes();
        Q_EMIT m_window->findChild<SummaryCard *>()->undoRequested();
        QTRY_COMPARE(m_window->feed().talks().talkCount(), 0);
    }

    void takenBackImportKeepsMarkedTalks()
    {
        openWindow();
        importNotes();
        m_window->editor().addMark({0, 9}, MarkKind::Key);
        Q_EMIT m_window->findChild<SummaryCard *>()->undoRequested();
        QTRY_COMPARE(m_window->feed().talks().talkCount(), 1);
        QVERIFY(m_window->editor().undoStack().canUndo());
    }

    void knownFileIsSkippedAndAChangedOneSaysWhatChanged()
    {
        openWindow();
        importNotes();
        const int talks = m_window->feed().talks().talkCount();
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

    void seedsAreReadSearchedAndMarked()
    {
        if (Testing::sharedFolder().isEmpty()) {
            QSKIP("no folder with notes beside the project");
        }
        openWindow();
        importPaths({Testing::sharedFolder() + QStringLiteral("/seeds")});
        QVERIFY(m_window->feed().talks().talkCount() >= 40);
        searchAndOpen(QStringLiteral("coroutines"));
        const QString text = m_window->editor().talk().document.text;
        const qsizetype at = text.indexOf(QStringLiteral("oroutine"));
        QVERIFY(at > 0);
        m_window->talkPane().page().select({at - 1, at + 8});
        m_window->actions().action(ActionId::MarkDefinition)->trigger();
        QCOMPARE(m_window->editor().marks().size(), 1U);
        QCOMPARE(m_window->editor().marks().front().quote.toLower(), QStringLiteral("coroutine"));
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    [[nodiscard]] bool isStillSearching() const
    {
        const auto labels = m_window->results().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(QStringLiteral("Still")); });
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_settings, path("window.ini"));
        m_window->resize(1440, 900);
        QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->openLibrary(path("library.sqlite"));
        m_window->show();
        QTRY_VERIFY(!ready.isEmpty());
    }

    void restartWindow()
    {
        m_window->close();
        m_window.reset();
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
    }

    void importPaths(const QStringList &paths)
    {
        QSignalSpy shown(m_window.get(), &MainWindow::talkReady);
        m_window->importFlow().choosePaths = [paths](const std::function<void(const QStringList &)> &chosen) {
            chosen(paths);
        };
        m_window->actions().action(ActionId::Import)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        m_window->importFlow().dialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 30'000);
    }

    /// Opens the import window for the notes; `use` has to close it.
    void importWithDialog(const std::function<void(ImportDialog &)> &use)
    {
        m_window->importFlow().importPaths({path("days.md")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        use(*m_window->importFlow().dialog());
        QTRY_VERIFY(m_window->importFlow().dialog() == nullptr);
    }

    void importNotes() { importPaths({path("days.md")}); }

    void searchAndOpen(const QString &word)
    {
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        m_window->actions().action(ActionId::Search)->trigger();
        m_window->omnibox().setQuery(word);
        QTRY_VERIFY(!searched.isEmpty());
        m_window->results().focusResults();
        QListView *view = m_window->results().view();
        QVERIFY(view->currentIndex().isValid());
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(!m_window->search().isActive());
        QTRY_VERIFY(m_window->editor().talk().document.text.contains(word, Qt::CaseInsensitive)
            || m_window->editor().talk().row.title.contains(word, Qt::CaseInsensitive));
    }

    QUuid markWords(const QString &words, ActionId kind)
    {
        const qsizetype at = m_window->editor().talk().document.text.indexOf(words);
        if (at < 0) {
            qFatal("the open talk does not have these words");
        }
        m_window->talkPane().page().select({at, at + words.size()});
        m_window->actions().action(kind)->trigger();
        return m_window->editor().marks().empty() ? QUuid() : m_window->editor().marks().back().id;
    }

    void exportTalk()
    {
        m_window->actions().action(ActionId::Export)->trigger();
        ExportDialog *dialog = m_window->exportFlow().dialog();
        QVERIFY(dialog);
        dialog->setFormat(QStringLiteral("markdown"));
        dialog->setPath(path("out.md"));
        QSignalSpy exported(&m_window->exportFlow(), &ExportFlow::exported);
        Q_EMIT dialog->exportRequested(dialog->wish());
        QTRY_COMPARE(exported.count(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
