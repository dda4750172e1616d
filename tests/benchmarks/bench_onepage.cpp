// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An event as one page in the window: `bench_onepage [TALKS]` (300 of about 5 KB) prints JSON lines, how long
// it takes to the first paint, to the last line, and to its last talk, and how long each held the GUI thread.

#include "watchedapplication.h"

#include "services/importservice.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/talkpane.h"

#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

using namespace Lectern;
using namespace Lectern::Benchmarks;

namespace {

QByteArray notesOf(int talks)
{
    QByteArray notes = "# Quay Days 2022\n\n";
    for (int talk = 0; talk < talks; ++talk) {
        const QByteArray number = QByteArray::number(talk + 1);
        if (talk % 100 == 0) {
            notes += "## " + QByteArray::number(3 + talk / 100) + " May 2022\n\n";
        }
        notes += "### Lamp " + number + " of the quay, Mona Frisk\n\n";
        for (int part = 0; part < 12; ++part) {
            notes += "#### Evening " + QByteArray::number(part + 1)
                + "\n\nThe *keeper* lights it with `light()` and walks on to the next, which stands a good "
                  "way off "
                  "and is **older** than all the others along the water.\n\n"
                  "- oil for a night and half of the next one\n- a wick, trimmed every other hour\n\n"
                  "Nobody counts the lamps but everybody sees the gap, and says so in the morning.\n\n";
            if (part % 5 == 4) {
                notes += "```python\nfor lamp in quay:\n    lamp.light(oil=2)\n```\n\n";
            }
        }
    }
    return notes;
}

void tell(const char *figure, double ms)
{
    std::printf("{\"figure\":\"%s\",\"unit\":\"ms\",\"value\":%.1f}\n", figure, ms);
}

class EventFigures final
{
public:
    [[nodiscard]] bool open(int talks)
    {
        QFile file(m_folder.filePath(QStringLiteral("quay.md")));
        if (!file.open(QIODevice::WriteOnly) || file.write(notesOf(talks)) < 0) {
            return false;
        }
        file.close();
        const QString library = m_folder.filePath(QStringLiteral("library.sqlite"));
        {
            auto session = Services::LibrarySession::open(library, Store::OpenMode::Create);
            SilentProgress progress;
            if (!session || !Services::importPaths(**session, {file.fileName()}, {}, progress, {})) {
                return false;
            }
        }
        m_window.resize(1440, 900);
        QEventLoop loop;
        QObject::connect(&m_window, &Ui::MainWindow::talkReady, &loop, &QEventLoop::quit);
        m_window.openLibrary(library);
        m_window.show();
        loop.exec();
        QCoreApplication::processEvents();
        return true;
    }

    void measure()
    {
        const QUuid first = m_window.editor().talk().row.id;
        show("an event as one page", {first, {}, {}, -1, {}, Ui::PageExtent::Event});
        const QUuid last = m_window.talkPane().page().talks().parts().back().talk.row.id;
        // From another page straight to the last talk.
        show("alone", {first, {}, {}, -1, {}, Ui::PageExtent::Talk});
        show("an event as one page, at its last talk", {last, {}, {}, -1, {}, Ui::PageExtent::Event});
        auto *bar = static_cast<Ui::ReaderView &>(*m_window.talkPane().page().view()).verticalScrollBar();
        (void)application().takeLongest();
        double longest = 0;
        for (int step = 0; step < 200; ++step) {
            QElapsedTimer since;
            since.start();
            bar->setValue(bar->maximum() / 200 * step);
            m_window.repaint();
            longest = std::max(longest, msOf(since));
            QCoreApplication::processEvents();
        }
        tell("200 far steps through it, longest step painted", longest);
        tell("200 far steps through it, longest hold besides", application().takeLongest());
    }

private:
    void show(const char *name, const Ui::ReadingPlace &place)
    {
        auto &page = m_window.talkPane().page();
        const auto &view = static_cast<Ui::ReaderView &>(*page.view());
        (void)application().takeLongest();
        QElapsedTimer since;
        since.start();
        QEventLoop loop;
        QObject::connect(&m_window, &Ui::MainWindow::talkReady, &loop, &QEventLoop::quit);
        m_window.openTalk(place);
        loop.exec();
        m_window.repaint();
        std::printf("{\"page\":\"%s\",\"talks\":%zu,\"characters\":%lld}\n", name,
            page.talks().parts().size(), static_cast<long long>(page.talks().whole().document->text.size()));
        tell("  painted after", msOf(since));
        tell("  longest hold until then", application().takeLongest());
        while (!view.isSet()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        tell("  laid out to its end after", msOf(since));
        tell("  longest hold from the paint on", application().takeLongest());
    }

    QTemporaryDir m_folder;
    Services::Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    Ui::MainWindow m_window{m_settings, m_folder.filePath(QStringLiteral("window.ini"))};
};

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    WatchedApplication app(argc, argv);
    Ui::applyTheme(Ui::ColourScheme::Light);
    EventFigures figures;
    const int talks = QApplication::arguments().value(1, QStringLiteral("300")).toInt();
    if (!figures.open(talks)) {
        std::fputs("the library could not be made\n", stderr);
        return 1;
    }
    figures.measure();
    return 0;
}
