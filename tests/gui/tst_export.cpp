// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "support/testsupport.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/pagepreview.h"
#include "ui/shell/messagebar.h"
#include "ui/window/exportflow.h"
#include "ui/window/openevent.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyTalks = 60; ///< more than the results list holds

QByteArray notesOfManyTalks()
{
    QByteArray notes = "# Harbour Days 2024\n\n";
    for (int talk = 1; talk <= manyTalks; ++talk) {
        notes += "## Queue number " + QByteArray::number(talk)
            + ", Ines Okafor\n\n- each queue is a promise to somebody\n- and number "
            + QByteArray::number(talk) + " is kept by its own worker\n\n";
    }
    return notes;
}

} // namespace

/// What leaves the program through the window.
class TestExport final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void aSearchIsExportedAsAWhole()
    {
        openLibraryOf(notesOfManyTalks());
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        m_window->omnibox().setQuery(u"promise"_s);
        QTRY_VERIFY(!searched.isEmpty());
        ExportDialog *dialog = openDialog();
        dialog->setScope(u"search"_s);
        dialog->setFormat(u"csv"_s);
        QTRY_COMPARE(dialog->findChild<QLabel *>(u"export.detail.search"_s)->text(),
            QString::number(manyTalks) + u" talks"_s);
        dialog->setFormat(u"text"_s);
        const Services::ExportReport report = exportTo("found.txt");
        QCOMPARE(report.talks, manyTalks);
        const QString text = QString::fromUtf8(fileBytes(path("found.txt")));
        for (int talk = 1; talk <= manyTalks; ++talk) {
            QVERIFY2(text.contains(u"Queue number %1\n"_s.arg(talk)), qPrintable(QString::number(talk)));
        }
    }

    void notesOfTheEventAreCountedAsNoTalks()
    {
        QByteArray notes = harbourNotes;
        notes.insert(notes.indexOf("## Thu"), "A word before them all, said by the water.\n\n");
        openLibraryOf(notes);
        QTRY_COMPARE(m_window->talkPane().event().talks().size(), size_t(3)); // with the notes
        const ExportDialog *dialog = openDialog();
        QCOMPARE(dialog->findChild<QLabel *>(u"export.detail.event"_s)->text(), u"2 talks"_s);
        QCOMPARE(dialog->findChild<QLabel *>(u"export.detail.talk"_s)->text(), u"1 min read"_s);
    }

    void aSearchIsExportedBeforeItWasCounted()
    {
        openLibraryOf(harbourNotes);
        searchAndPreview(u"broker"_s);
        ExportDialog *dialog = openDialog();
        dialog->setScope(u"search"_s);
        dialog->setFormat(u"text"_s);
        QCOMPARE(exportTo("found.txt").talks, 1);
    }

    void theMessageOpensTheFileAndItsFolder()
    {
        openLibraryOf(harbourNotes);
        QList<QUrl> opened;
        m_window->exportFlow().openAddress = [&opened](const QUrl &address) { opened << address; };
        openDialog()->setFormat(u"text"_s);
        exportTo("out.txt");
        auto *messages = m_window->findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY(messages->isVisible());
        QCOMPARE(messages->message().kind, MessageKind::Success);
        Q_EMIT messages->actionTriggered();
        Q_EMIT messages->otherActionTriggered();
        QCOMPARE(opened,
            (QList<QUrl>{QUrl::fromLocalFile(path("out.txt")), QUrl::fromLocalFile(m_folder->path())}));
    }

    void anExportThatIsStoppedWritesNothing()
    {
        openLibraryOf(notesOfManyTalks());
        ExportDialog *dialog = openDialog();
        dialog->setScope(u"event"_s);
        dialog->setPath(path("out.md"));
        Q_EMIT dialog->exportRequested(dialog->wish());
        QVERIFY(dialog->isWriting());
        dialog->reject();
        QTRY_VERIFY(!dialog->isWriting());
        QVERIFY(dialog->isVisible());
        QVERIFY(!QFile::exists(path("out.md")));
        QCOMPARE(exportTo("again.md").talks, manyTalks);
    }

    void whatIsMarkedJustBeforeIsInThePreview()
    {
        openLibraryOf(harbourNotes);
        const qsizetype at = m_window->editor().talk().document->text.indexOf(u"a promise"_s);
        m_window->talkPane().page().select({at, at + 9});
        trigger(ActionId::MarkKey);
        ExportDialog *dialog = openDialog();
        dialog->setFormat(u"markdown"_s);
        QTRY_VERIFY(
            dialog->findChild<QPlainTextEdit *>(u"preview"_s)->toPlainText().contains(u"==a promise=="_s));
    }

    void choicesAreKeptPerFormatOverARestart()
    {
        openLibraryOf(harbourNotes);
        ExportDialog *dialog = openDialog();
        dialog->setFormat(u"html"_s);
        dialog->findChild<QCheckBox *>(u"withTags"_s)->setChecked(false);
        exportTo("out.html");
        restartWindow();
        dialog = openDialog();
        QCOMPARE(dialog->wish().format, u"html"_s);
        QVERIFY(!dialog->wish().choices.withTags);
        dialog->setFormat(u"text"_s);
        QVERIFY(dialog->wish().choices.withTags);
    }

    void commentsAndTodosCanBeLeftOut()
    {
        openLibraryOf(harbourNotes);
        const qsizetype at = m_window->editor().talk().document->text.indexOf(u"a promise"_s);
        m_window->talkPane().page().select({at, at + 9});
        trigger(ActionId::MarkDoubt);
        m_window->editor().setComment(m_window->editor().marks().front().id, u"says who?"_s);
        ExportDialog *dialog = openDialog();
        dialog->setFormat(u"text"_s);
        const auto *preview = dialog->findChild<QPlainTextEdit *>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"says who?"_s));
        dialog->findChild<QCheckBox *>(u"withComments"_s)->setChecked(false);
        QTRY_VERIFY(!preview->toPlainText().contains(u"says who?"_s));
        QVERIFY(preview->toPlainText().contains(u"a promise"_s));
    }

    void pagesAreShownAndWrittenAlike()
    {
        openLibraryOf(notesOfManyTalks());
        ExportDialog *dialog = openDialog();
        dialog->setScope(u"event"_s);
        dialog->setFormat(u"pdf"_s);
        auto *pages = dialog->findChild<PagePreview *>();
        QTRY_VERIFY2(pages->isVisible(), qPrintable(dialog->findChild<MessageBar *>()->message().text));
        const auto *number = dialog->findChild<QLabel *>(u"pagePreview.number"_s);
        QVERIFY2(number->text().startsWith(u"Page 1 of "_s), qPrintable(number->text()));
        pages->showPage(1);
        QVERIFY(number->text().startsWith(u"Page 2 of "_s));
        const int count = number->text().section(u' ', -1).toInt(); // it goes with the dialog
        exportTo("out.pdf");
        const QByteArray file = fileBytes(path("out.pdf"));
        QVERIFY(file.startsWith("%PDF-"));
        QCOMPARE(file.count("/Type /Page\n"), count);
    }

    void printingSendsThePagesToThePrinterThatWasChosen()
    {
        openLibraryOf(harbourNotes);
        m_window->exportFlow().choosePrinter = [this](
                                                   QPrinter &printer, const std::function<void()> &chosen) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path("printed.pdf"));
            chosen();
        };
        const QSignalSpy printed(&m_window->exportFlow(), &ExportFlow::printed);
        trigger(ActionId::Print);
        QTRY_VERIFY(m_window->exportFlow().dialog());
        ExportDialog *dialog = m_window->exportFlow().dialog();
        QVERIFY(!dialog->findChild<QLineEdit *>(u"path"_s)->isVisible());
        auto *pages = dialog->findChild<PagePreview *>();
        QTRY_VERIFY2(pages->isVisible(), qPrintable(dialog->findChild<MessageBar *>()->message().text));
        dialog->findChild<QPushButton *>(u"exportButton"_s)->click();
        QTRY_COMPARE(printed.count(), 1);
        QVERIFY(fileBytes(path("printed.pdf")).startsWith("%PDF-"));
    }

    void theClipboardGetsTextWebPageAndMarkdown()
    {
        openLibraryOf(harbourNotes);
        QGuiApplication::clipboard()->clear();
        ExportDialog *dialog = openDialog();
        dialog->setFormat(u"clipboard"_s);
        QVERIFY(!dialog->findChild<QLineEdit *>(u"path"_s)->isVisible());
        const auto *preview = dialog->findChild<QPlainTextEdit *>(u"preview"_s);
        QTRY_VERIFY(preview->toPlainText().contains(u"a promise to somebody"_s));
        const QSignalSpy copied(&m_window->exportFlow(), &ExportFlow::copied);
        dialog->findChild<QPushButton *>(u"exportButton"_s)->click();
        QTRY_COMPARE(copied.count(), 1);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->text().contains(u"a promise to somebody"_s));
        QVERIFY(data->html().contains(u"<li"_s));
        QVERIFY(data->data(u"text/markdown"_s).contains("- a job is a promise to somebody"));
    }

private:
    [[nodiscard]] ExportDialog *openDialog() const
    {
        trigger(ActionId::Export);
        // The talks of the event may still be on their way.
        [[maybe_unused]] const bool isThere =
            QTest::qWaitFor([this] { return m_window->exportFlow().dialog() != nullptr; });
        return m_window->exportFlow().dialog();
    }

    Services::ExportReport exportTo(const char *name)
    {
        ExportDialog *dialog = m_window->exportFlow().dialog();
        dialog->setPath(path(name));
        QSignalSpy exported(&m_window->exportFlow(), &ExportFlow::exported);
        Q_EMIT dialog->exportRequested(dialog->wish());
        if (!QTest::qWaitFor([&exported] { return !exported.isEmpty(); }, 30'000)) {
            qFatal("the export did not end");
        }
        return exported.first().first().value<Services::ExportReport>();
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
