// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "document/eventnotes.h"
#include "support/testsupport.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/exportflow.h"

#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// The main job in the real window: import, open, search, mark, comment, restart, export.
class TestEndToEnd final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void emptyLibraryShowsTheFirstRunPageAndMakesNothing()
    {
        openWindow();
        QVERIFY(!action(ActionId::Export)->isEnabled());
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
        QVERIFY(!isEventNotes(shownTalk()));
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        QCOMPARE(*Services::treeOf(**library).first(), shownTalk().id);
    }

    void importSearchMarkCommentRestartExport()
    {
        openAndImport(harbourNotes);
        QCOMPARE(talkCount(), 2);
        QCOMPARE(shownTalk().title, QStringLiteral("Small queues"));

        searchAndOpen(QStringLiteral("broker"));
        QCOMPARE(shownTalk().title, QStringLiteral("Large queues"));

        const QUuid mark = markWords(QStringLiteral("a fine broker"), ActionId::MarkDoubt);
        m_window->editor().setComment(mark, QStringLiteral("Does this still hold?"));
        trigger(ActionId::Todo);
        trigger(ActionId::Star);
        m_window->drain();

        restartWindow();
        QCOMPARE(shownTalk().title, QStringLiteral("Large queues"));
        QVERIFY(shownTalk().isStarred);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        const MarkRow kept = m_window->editor().marks().front();
        QCOMPARE(kept.id, mark);
        QCOMPARE(kept.kind, MarkKind::Doubt);
        QCOMPARE(kept.quote, QStringLiteral("a fine broker"));
        QCOMPARE(kept.comment, QStringLiteral("Does this still hold?"));
        QCOMPARE(kept.todo, Todo::Open);

        exportTalk();
        const QString markdown = QString::fromUtf8(fileBytes(path("out.md")));
        QVERIFY2(markdown.contains(QStringLiteral("a fine broker")), qPrintable(markdown));
        QVERIFY2(markdown.contains(QStringLiteral("Does this still hold?")), qPrintable(markdown));
    }

    void undoTakesAMarkBackAndRedoBringsIt()
    {
        openLibraryOf(harbourNotes);
        markWords(QStringLiteral("a promise to somebody"), ActionId::MarkKey);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        trigger(ActionId::Undo);
        QVERIFY(m_window->editor().marks().empty());
        trigger(ActionId::Redo);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        restartWindow();
        QCOMPARE(m_window->editor().marks().size(), 1U);
    }

    void narrowWindowShowsTheSidebarAsADrawer()
    {
        openLibraryOf(harbourNotes);
        const int page = m_window->talkPane().width();
        m_window->resize(900, 600);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        QTRY_VERIFY(m_window->talkPane().width() != page);
        const int alone = m_window->talkPane().width();
        trigger(ActionId::ToggleSidebar);
        QVERIFY(m_window->sidebar().isVisible());
        QCOMPARE(m_window->talkPane().width(), alone);
        QTest::keyClick(m_window->sidebar().treeView(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->sidebar().isVisible());
        trigger(ActionId::ToggleSidebar);
        Q_EMIT m_window->sidebar().talkChosen(shownTalk().id);
        QVERIFY(!m_window->sidebar().isVisible());
        m_window->resize(1440, 900);
        QTRY_VERIFY(m_window->sidebar().isVisible());
    }

    void backAndForwardGoOverTalks()
    {
        openLibraryOf(harbourNotes);
        const QUuid first = shownTalk().id;
        trigger(ActionId::NextTalk);
        QTRY_VERIFY(shownTalk().id != first);
        const QUuid second = shownTalk().id;
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().id, first);
        trigger(ActionId::Forward);
        QTRY_COMPARE(shownTalk().id, second);
    }

    void seedsAreReadSearchedAndMarked()
    {
        if (sharedFolder().isEmpty()) {
            QSKIP("no folder with notes beside the project");
        }
        openWindow();
        importPaths({sharedFolder() + QStringLiteral("/seeds")});
        QVERIFY(talkCount() >= 40);
        searchAndOpen(QStringLiteral("coroutines"));
        const QString text = m_window->editor().talk().document->text;
        const qsizetype at = text.indexOf(QStringLiteral("oroutine"));
        QVERIFY(at > 0);
        m_window->talkPane().page().select({at - 1, at + 8});
        trigger(ActionId::MarkDefinition);
        QCOMPARE(m_window->editor().marks().size(), 1U);
        QCOMPARE(m_window->editor().marks().front().quote.toLower(), QStringLiteral("coroutine"));
    }

private:
    QUuid markWords(const QString &words, ActionId kind)
    {
        const qsizetype at = m_window->editor().talk().document->text.indexOf(words);
        if (at < 0) {
            qFatal("the open talk does not have these words");
        }
        m_window->talkPane().page().select({at, at + words.size()});
        trigger(kind);
        return m_window->editor().marks().empty() ? QUuid() : m_window->editor().marks().back().id;
    }

    void exportTalk()
    {
        trigger(ActionId::Export);
        QTRY_VERIFY(m_window->exportFlow().dialog());
        ExportDialog *dialog = m_window->exportFlow().dialog();
        dialog->setFormat(QStringLiteral("markdown"));
        dialog->setPath(path("out.md"));
        QSignalSpy exported(&m_window->exportFlow(), &ExportFlow::exported);
        Q_EMIT dialog->exportRequested(dialog->wish());
        QTRY_COMPARE(exported.count(), 1);
    }
};

QTEST_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
