// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page: from the click on a talk to its painted page, long talks beside QTextBrowser::setMarkdown in the
// same process, what they take of memory, scrolling and writing among 1,000 marks, and the switch of light
// and dark. Prints JSON lines, each with its peer or its bound. `bench_page memory 500` prints only the
// figures whose part is named: `click`, `memory`, `marks`, or a talk by its size in KB.

#include "watchedapplication.h"

#include "readers/registry.h"
#include "services/importservice.h"
#include "services/settings.h"
#include "support/testsupport.h"
#include "ui/reader/marginnotes.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace Lectern;
using namespace Lectern::Benchmarks;

namespace {

using Times = std::vector<double>;

double medianOf(Times times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// What the process holds of memory for itself, in MB.
double heldMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> pages = file.readAll().split(' ');
    return (pages.value(1).toDouble() - pages.value(2).toDouble()) * 4096 / 1e6;
}

void waitUntilSet(const Ui::ReaderView &view)
{
    while (!view.isSet()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

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
    // As the library hands it out: without what only an import needs.
    const auto read = Readers::readDocument(notes, QStringLiteral("lamps.md"), std::nullopt);
    talk.document = excerpt(*read, {0, read->text.size()});
    talk.sourceText = read->source;
    return talk;
}

void tell(const char *figure, const Times &times, double bound)
{
    const auto [least, most] = std::ranges::minmax(times);
    std::printf("{\"figure\":\"%s\",\"unit\":\"ms\",\"median\":%.1f,\"least\":%.1f,\"most\":%.1f,"
                "\"bound\":%.0f}\n",
        figure, medianOf(times), least, most, bound);
}

/// As performance.md measures: the text is in, the page painted, on both sides; and with all lines laid out,
/// which both leave for later.
void tellBeside(const char *talk, const char *what, const Times &ours, const Times &peers, double bound)
{
    std::printf("{\"figure\":\"%s, %s, beside QTextBrowser::setMarkdown\",\"unit\":\"ms\",\"median\":%.1f,"
                "\"peer\":%.1f,\"ratio\":%.3f,\"bound\":%.2f}\n",
        talk, what, medianOf(ours), medianOf(peers), medianOf(ours) / medianOf(peers), bound);
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
    Times laidOut;
    Times peers;
    Times peersLaidOut;
    Times holds;
    for (int i = 0; i < rounds; ++i) {
        page.clear();
        QCoreApplication::processEvents();
        QElapsedTimer since;
        since.start();
        page.setTalk(talk);
        page.repaint();
        first.push_back(msOf(since));
        (void)application().takeLongest();
        while (!view->isInserted()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        whole.push_back(msOf(since));
        waitUntilSet(*view);
        laidOut.push_back(msOf(since));
        holds.push_back(application().takeLongest());
        peer.clear();
        QCoreApplication::processEvents();
        since.restart();
        peer.setMarkdown(QString::fromUtf8(notes));
        peer.repaint();
        peers.push_back(msOf(since));
        (void)peer.document()->documentLayout()->documentSize();
        peersLaidOut.push_back(msOf(since));
    }
    tell(qPrintable(QStringLiteral("%1, first screen").arg(QLatin1StringView(name))), first, 32);
    tell(qPrintable(QStringLiteral("%1, longest hold while it is set").arg(QLatin1StringView(name))), holds,
        16);
    tellBeside(name, "all of its text set", whole, peers, 0.25);
    tellBeside(name, "laid out to its end", laidOut, peersLaidOut, 1);
    peer.clear(); // its own document would take part in the switch
    peer.hide();
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

/// Marks of all kinds, so many, spread over the text; every second one has a comment.
std::vector<MarkRow> marksOn(const TalkText &talk, int count)
{
    std::vector<MarkRow> marks;
    const qsizetype step = talk.document->text.size() / (count + 1);
    for (int i = 0; i < count; ++i) {
        MarkRow mark;
        mark.id = QUuid::createUuid();
        mark.talk = talk.row.id;
        mark.kind = static_cast<MarkKind>(i % 5);
        mark.range = {i * step + 5, i * step + 60};
        mark.comment =
            i % 2 == 0 ? QStringLiteral("The **next** lamp tells more about it, see there.") : QString();
        marks.push_back(mark);
    }
    return marks;
}

void writing(Ui::ReaderPage &page, std::vector<MarkRow> marks)
{
    const MarkRow &edited = marks[marks.size() / 2];
    const auto kept = QObject::connect(&page, &Ui::ReaderPage::commentEdited, &page,
        [&page, &marks](const QUuid &id, const QString &comment) {
            std::ranges::find(marks, id, &MarkRow::id)->comment = comment;
            page.setMarks(marks);
        });
    page.editNote(edited.id);
    QCoreApplication::processEvents();
    auto *field = page.findChild<QPlainTextEdit *>();
    Times keys;
    for (int i = 0; i < 60; ++i) {
        (void)application().takeLongest();
        const QString letter = i % 6 == 5 ? QStringLiteral(" ") : QStringLiteral("a");
        QKeyEvent press(QEvent::KeyPress, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A, Qt::NoModifier, letter);
        QCoreApplication::sendEvent(field, &press);
        QCoreApplication::processEvents();
        keys.push_back(application().takeLongest());
    }
    QObject::disconnect(kept);
    tell("500 KB, 1,000 marks, longest hold of a key in a comment", keys, 16);
}

void manyMarks()
{
    TalkText talk = talkOf(notesOf(500'000));
    talk.marks = marksOn(talk, 1'000);
    Ui::ReaderPage page;
    page.resize(1168, 755);
    page.show();
    page.setTalk(talk);
    auto *view = static_cast<Ui::ReaderView *>(page.view());
    waitUntilSet(*view);
    QCoreApplication::processEvents();
    page.repaint();
    Times steps;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer since;
        since.start();
        view->verticalScrollBar()->setValue(20'000 + i * 60);
        view->viewport()->repaint();
        steps.push_back(msOf(since));
        QCoreApplication::processEvents();
    }
    tell("500 KB, 1,000 marks, a scroll step painted", steps, 8);
    Ui::MarginNotes notes(view->scene());
    Times placed;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer since;
        since.start();
        notes.layOut({}, 0, std::numeric_limits<double>::infinity());
        placed.push_back(msOf(since));
    }
    tell("1,000 notes placed in the margin", placed, 2);
    writing(page, talk.marks);
    page.clear(); // the note that is open would be saved by a page that is going
}

void memory()
{
    Ui::ReaderPage page;
    page.resize(1168, 755);
    page.show();
    page.setTalk(talkOf(notesOf(5'000)));
    QCoreApplication::processEvents();
    page.repaint();
    const double before = heldMegabytes();
    page.setTalk(talkOf(notesOf(5'000'000)));
    waitUntilSet(*static_cast<Ui::ReaderView *>(page.view()));
    std::printf("{\"figure\":\"5 MB talk, memory over an empty window\",\"unit\":\"MB\",\"value\":%.1f,"
                "\"bound\":60}\n",
        heldMegabytes() - before);
}

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // line by line: the last talk takes a while
    WatchedApplication app(argc, argv);
    const QStringList parts = QApplication::arguments().mid(1);
    const auto isWanted = [&parts](const char *part) {
        return parts.isEmpty() || parts.contains(QLatin1StringView(part));
    };
    Ui::applyTheme(Ui::ColourScheme::Light);
    if (isWanted("memory")) {
        memory(); // first: what others have freed would be taken again
    }
    const QTemporaryDir folder;
    if (isWanted("click")) {
        clickToPainted(folder.path());
    }
    if (isWanted("marks")) {
        manyMarks();
    }
    const std::tuple<const char *, const char *, qsizetype, int> talks[] = {{"5", "5 KB", 5'000, 9},
        {"150", "150 KB", 150'000, 5}, {"500", "500 KB", 500'000, 5}, {"5000", "5 MB", 5'000'000, 1}};
    for (const auto &[part, name, bytes, rounds] : talks) {
        if (isWanted(part)) {
            longTalk(name, bytes, rounds);
        }
    }
    return 0;
}
