// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// showtalks LIBRARY FOLDER: shows each talk of a library in the real window, from its top to its end, with
// its source beside it, clicks on its first links, and copies it; settings and window state lie in FOLDER.
// Prints a line of JSON for each talk: its source and how long it took to stand on the page. For hostile.py,
// which watches what is opened meanwhile.

#include "services/librarysession.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include <cstdio>
#include <utility>

using namespace Lectern;

namespace {

constexpr int longestMs = 60'000; // for one talk, far above what any takes: more is a hang

/// Talks and notes of events, in the order of the library; none when it does not open.
QList<QUuid> talksOf(const QString &library)
{
    QList<QUuid> talks;
    const auto session = Services::LibrarySession::open(library, Store::OpenMode::ReadOnly);
    const auto rows = session ? (*session)->talks().talks() : Result<std::vector<TalkRow>>();
    for (const TalkRow &row : rows ? *rows : std::vector<TalkRow>()) {
        talks.append(row.id);
    }
    return talks;
}

/// Pictures come late, from a thread: until two looks are the same.
void settle(Ui::MainWindow &window)
{
    constexpr int longEnoughMs = 300; // a caret may blink
    QImage last;
    [[maybe_unused]] const bool isSettled = QTest::qWaitFor(
        [&] {
            const QImage before = std::exchange(last, window.talkPane().page().grab().toImage());
            return last == before;
        },
        longEnoughMs);
}

void scrollThrough(Ui::MainWindow &window, QTextBrowser &view)
{
    constexpr int mostScreens = 6;
    QScrollBar *bar = view.verticalScrollBar();
    for (int screen = 0; screen < mostScreens && bar->value() < bar->maximum(); ++screen) {
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        settle(window);
    }
    bar->setValue(bar->maximum());
    settle(window);
    bar->setValue(0);
}

/// Places in the text where a link begins.
QList<int> linksOf(const QTextDocument &document)
{
    QList<int> places;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor()) {
                places.append(part.fragment().position());
            }
        }
    }
    return places;
}

void clickLinks(QTextBrowser &view)
{
    constexpr int mostLinks = 4;
    for (const int place : linksOf(*view.document()).mid(0, mostLinks)) {
        QTextCursor cursor(view.document());
        cursor.setPosition(place + 1);
        view.verticalScrollBar()->setValue(0);
        const QRect there = view.cursorRect(cursor);
        view.verticalScrollBar()->setValue(there.top() - view.viewport()->height() / 2);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect(cursor).center());
    }
}

bool show(Ui::MainWindow &window, const QUuid &talk)
{
    QElapsedTimer since;
    since.start();
    window.openTalk({.talk = talk, .range = {}, .mark = {}, .scroll = -1});
    if (!QTest::qWaitFor([&] { return window.editor().talk().row.id == talk; }, longestMs)) {
        return false;
    }
    window.talkPane().page().repaint();
    const double ms = static_cast<double>(since.nsecsElapsed()) / 1e6;
    settle(window);
    if (QAction *source = window.actions().action(Ui::ActionId::ShowSource); !source->isChecked()) {
        source->trigger();
    }
    auto *view = qobject_cast<QTextBrowser *>(window.talkPane().page().view());
    scrollThrough(window, *view);
    window.talkPane().page().selectAll();
    window.talkPane().page().copySelection();
    window.talkPane().page().copySelectionAsQuote();
    window.talkPane().page().clearSelection();
    const QString source = window.editor().talk().row.sourcePath;
    clickLinks(*view);
    const QJsonObject line{{QStringLiteral("source"), source}, {QStringLiteral("ms"), ms}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc != 3) {
        std::fputs("showtalks LIBRARY FOLDER\n", stderr);
        return 2;
    }
    Ui::applyTheme(Ui::ColourScheme::Light);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    Services::Settings settings(folder + QStringLiteral("/settings.ini"));
    Ui::MainWindow window(settings, folder + QStringLiteral("/window.ini"));
    window.resize(1440, 900);
    QSignalSpy ready(&window, &Ui::MainWindow::libraryReady);
    const QString library = QString::fromLocal8Bit(argv[1]);
    const QList<QUuid> talks = talksOf(library);
    window.openLibrary(library);
    window.show();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, longestMs)) {
        std::fputs("the library did not open\n", stderr);
        return 1;
    }
    for (const QUuid &talk : talks) {
        if (!show(window, talk)) {
            std::fprintf(stderr, "not shown: %s\n", qPrintable(talk.toString()));
            return 1;
        }
    }
    window.close();
    return 0;
}
