// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layoutlint.h"
#include "windowdriver.h"

#include "ui/window/exportflow.h"

#include <QDialog>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

/// Long where words get long: a title of two lines in the tree, an event and a day that want to be "…".
const QByteArray longNotes =
    "# Conference on Harbours, Locks and Slow Water 2024\n\n## Thu 14 Sep\n\n"
    "### Queues that people can trust when everything else has long gone home, Ines Okafor and Tomasz "
    "Wilk\n\n"
    "#### Why queues rot\n\n- a job is a promise to somebody\n- write down who waits, and by when\n\n"
    "### Large queues, Tomasz Wilk\n\nA table is a fine broker until the polling reaches the slow log.\n";

constexpr int widestWindow = 1920;
constexpr int step = 72; // no divisor of a breakpoint

} // namespace

/// The window and its dialogs at every width from the least to more than the pictures have, with text of the
/// usual size and of twice that: no word cut, nothing over anything else, nothing outside.
class TestWidths final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_usual = QApplication::font(); }

    void init()
    {
        QFETCH_GLOBAL(int, percent);
        QFont font = m_usual;
        font.setPixelSize(QFontInfo(m_usual).pixelSize() * percent / 100);
        QApplication::setFont(font);
        applyTheme(ColourScheme::Light);
        prepare();
        openLibraryOf(longNotes);
    }

    void cleanup()
    {
        dispose();
        QApplication::setFont(m_usual);
    }

    void initTestCase_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }

    void theReaderFits() { sweep(*m_window); }

    void theListOfNotesFits()
    {
        m_window->talkPane().setNotesForm(NotesForm::List);
        sweep(*m_window);
    }

    void resultsFit()
    {
        searchAndPreview(QStringLiteral("queues"));
        sweep(*m_window);
    }

    void theFindBarFits()
    {
        m_window->talkPane().page().openFind();
        sweep(*m_window);
    }

    void theFirstRunPageFits()
    {
        m_window->openLibrary(path("none.sqlite"));
        QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("firstRun.import"))->isVisible());
        sweep(*m_window);
    }

    void theImportWindowFits()
    {
        writeFile("more.md", canalNotes);
        m_window->importFlow().importPaths({path("more.md")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        sweep(*m_window->importFlow().dialog());
        m_window->importFlow().dialog()->reject();
    }

    void theExportWindowFits_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("Markdown") << QStringLiteral("markdown");
        QTest::newRow("web page") << QStringLiteral("html");
        QTest::newRow("PDF") << QStringLiteral("pdf");
    }

    void theExportWindowFits()
    {
        QFETCH(QString, format);
        trigger(ActionId::Export);
        QTRY_VERIFY(m_window->exportFlow().dialog() != nullptr);
        m_window->exportFlow().dialog()->setFormat(format);
        sweep(*m_window->exportFlow().dialog());
        m_window->exportFlow().dialog()->reject();
    }

    void dialogsFit_data()
    {
        QTest::addColumn<ActionId>("id");
        QTest::newRow("settings") << ActionId::Settings;
        QTest::newRow("shortcuts") << ActionId::Shortcuts;
        QTest::newRow("keys") << ActionId::KeySheet;
        QTest::newRow("handbook") << ActionId::Handbook;
        QTest::newRow("bin") << ActionId::Bin;
        QTest::newRow("details") << ActionId::Details;
    }

    void dialogsFit()
    {
        QFETCH(ActionId, id);
        trigger(id);
        QDialog *dialog = nullptr;
        const auto isThere = [&] {
            const auto dialogs = m_window->findChildren<QDialog *>();
            const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
            dialog = shown == dialogs.end() ? nullptr : *shown;
            return dialog != nullptr;
        };
        QTRY_VERIFY(isThere());
        sweep(*dialog);
        dialog->close();
        QTRY_VERIFY(!isThere());
    }

private:
    /// Every width, narrow to wide and back again: breakpoints must hold from both sides.
    static void sweep(QWidget &window)
    {
        const int least = qMax(window.minimumWidth(), scaled(480)); // the window's own least
        const int height = window.height();
        QStringList faults;
        for (const int direction : {1, -1}) {
            for (int width = direction > 0 ? least : widestWindow; width >= least && width <= widestWindow;
                width += direction * step) {
                window.resize(width, height);
                const auto settled = [] {
                    QCoreApplication::processEvents();
                    QCoreApplication::sendPostedEvents(); // layouts of what came meanwhile
                };
                settled();
                if (!layoutFaults(window).isEmpty()) {
                    settled();
                }
                for (const QString &fault : layoutFaults(window)) {
                    faults << QStringLiteral("%1 wide: %2").arg(window.width()).arg(fault);
                }
            }
        }
        constexpr int mostShown = 12;
        QVERIFY2(faults.isEmpty(),
            qPrintable(
                QStringLiteral("%1 faults\n").arg(faults.size()) + faults.mid(0, mostShown).join(u'\n')));
    }

    QFont m_usual;
};

QTEST_MAIN(TestWidths)
#include "tst_widths.moc"
