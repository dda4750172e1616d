// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page: from the click on a talk to its painted page, long talks beside QTextBrowser::setMarkdown in the
// same process, and the switch of light and dark. Prints JSON lines with the bounds of
// ../shared/performance.md.

#include "readers/registry.h"
#include "services/importservice.h"
#include "services/settings.h"
#include "support/testsupport.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Lectern;

namespace {

using Times = std::vector<double>;

double medianOf(Times times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double msOf(const QElapsedTimer &since) { return static_cast<double>(since.nsecsElapsed()) / 1e6; }

/// Notes of about so many bytes: headings, paragraphs with links and code, lists, quotes, code, a table.
QByteArray notesOf(qsizetype bytes)
{
    QByteArray notes;
    for (int section = 1; notes.size() < bytes; ++section) {
        const QByteArray number = QByteArray::number(section);
        notes += "## Lamp " + number + " of the quay\n\nThe *keeper* lights it with `light(" + number
            + ")` and walks on to [the next](https://example.org/" + number
            + "), which stands a good way off and is **older** than all the others along the water.\n\n"
              "- oil for a night and half of the next one\n- a wick, trimmed every other hour\n"
              "  - and once more before dawn\n\n> Nobody counts the lamps but everybody sees the gap.\n\n";
        if (section % 4 == 0) {
            notes += "```python\nfor lamp in quay:\n    lamp.light(oil=2)  # enough until dawn\n```\n\n";
        }
        if (section % 9 == 0) {
            notes += "| lamp | oil | wick |\n|---|---|---|\n| first | 2 | new |\n| last | 1 | old |\n\n";
        }
    }
    return notes;
}

TalkText talkOf(const QByteArray &notes)
{
    TalkText talk;
    talk.row.id = QUuid::createUuid();
    talk.row.title = QStringLiteral("Lamps along the quay");
    talk.document = *Readers::readDocument(notes, QStringLiteral("lamps.md"), std::nullopt);
    return talk;
}

void tell(const char *figure, const Times &times, double bound)
{
    const auto [least, most] = std::ranges::minmax(times);
    std::printf("{\"figure\":\"%s\",\"unit\":\"ms\",\"median\":%.1f,\"least\":%.1f,\"most\":%.1f,"
                "\"bound\":%.0f}\n",
        figure, medianOf(times), least, most, bound);
}

/// From the wish for another talk to its painted page, in the window and out of the library.
void clickToPainted(const QString &folder)
{
    const QString library = folder + QStringLiteral("/library.sqlite");
    std::vector<QUuid> talks;
    {
        Testing::writeBytes(folder + QStringLiteral("/one.md"), "# One, Ada Finch\n\n" + notesOf(5000));
        Testing::writeBytes(folder + QStringLiteral("/two.md"), "# Two, Emil Kranz\n\n" + notesOf(5000));
        auto session = Services::LibrarySession::open(library, Store::OpenMode::Create);
        SilentProgress progress;
        const QStringList files{folder + QStringLiteral("/one.md"), folder + QStringLiteral("/two.md")};
        if (!session || !Services::importPaths(**session, files, {}, progress, {})) {
            std::fputs("the library could not be made\n", stderr);
            return;
        }
        for (const TalkRow &row : (*session)->talks().talks().value_or(std::vector<TalkRow>())) {
            talks.push_back(row.id);
        }
    }
    Services::Settings settings(folder + QStringLiteral("/settings.ini"));
    Ui::MainWindow window(settings, folder + QStringLiteral("/window.ini"));
    window.resize(1440, 900);
    QEventLoop loop;
    QObject::connect(&window, &Ui::MainWindow::talkReady, &loop, &QEventLoop::quit);
    window.openLibrary(library);
    window.show();
    loop.exec();
    Times times;
    for (int i = 0; i < 31; ++i) {
        QCoreApplication::processEvents();
        QElapsedTimer since;
        since.start();
        // The talk that is open would answer at once.
        const bool isFirst = window.editor().talk().row.id == talks.front();
        window.openTalk(
            {.talk = isFirst ? talks.back() : talks.front(), .range = {}, .mark = {}, .scroll = -1});
        loop.exec();
        window.repaint();
        times.push_back(msOf(since));
    }
    tell("5 KB talk, from click to painted", times, 16);
}

void longTalk(const char *name, qsizetype bytes, int rounds)
{
    const QByteArray notes = notesOf(bytes);
    const TalkText talk = talkOf(notes);
    Ui::ReaderPage page;
    page.resize(1168, 755);
    page.show();
    auto *view = static_cast<Ui::ReaderView *>(page.view());
    QTextBrowser peer;
    peer.resize(1168, 755);
    peer.show();
    Times first;
    Times whole;
    Times peers;
    for (int i = 0; i < rounds; ++i) {
        page.clear();
        QCoreApplication::processEvents();
        QElapsedTimer since;
        since.start();
        page.setTalk(talk);
        page.repaint();
        first.push_back(msOf(since));
        while (!view->scene().builder->isDone()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        (void)view->document()->documentLayout()->documentSize();
        whole.push_back(msOf(since));
        peer.clear();
        QCoreApplication::processEvents();
        since.restart();
        peer.setMarkdown(QString::fromUtf8(notes));
        (void)peer.document()->documentLayout()->documentSize();
        peer.repaint();
        peers.push_back(msOf(since));
    }
    tell(qPrintable(QStringLiteral("%1, first screen").arg(QLatin1StringView(name))), first, 32);
    std::printf("{\"figure\":\"%s, whole, beside QTextBrowser::setMarkdown\",\"unit\":\"ms\",\"median\":%.1f,"
                "\"peer\":%.1f,\"ratio\":%.3f,\"bound\":0.25}\n",
        name, medianOf(whole), medianOf(peers), medianOf(whole) / medianOf(peers));
    Times switches;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer since;
        since.start();
        Ui::applyTheme(i % 2 == 0 ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light);
        QCoreApplication::processEvents();
        page.repaint();
        switches.push_back(msOf(since));
    }
    Ui::applyTheme(Ui::ColourScheme::Light);
    tell(qPrintable(QStringLiteral("%1, switch of light and dark").arg(QLatin1StringView(name))), switches,
        100);
}

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // line by line: the last talk takes a while
    QApplication app(argc, argv);
    Ui::applyTheme(Ui::ColourScheme::Light);
    const QTemporaryDir folder;
    clickToPainted(folder.path());
    longTalk("5 KB", 5'000, 9);
    longTalk("150 KB", 150'000, 5);
    longTalk("500 KB", 500'000, 5);
    longTalk("5 MB", 5'000'000, 1);
    return 0;
}
