// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The import window on a folder of 5,000 small notes that it writes itself: planning, the first painted row,
// and what a person waits for at one key.

#include "services/planservice.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTreeView>

#include <cstdio>
#include <numeric>

using namespace Lectern;

namespace {

constexpr int fileCount = 5000;

void writeNotes(const QString &folder)
{
    const QStringList words = QStringLiteral("queue rope tide knot boat pier wave harbour sail anchor lamp "
                                             "signal chart route crew cargo storm buoy mast deck")
                                  .split(u' ');
    const auto word = [&words](int number) { return words[number % words.size()]; };
    for (int file = 0; file < fileCount; ++file) {
        QString text = QStringLiteral("# %1 and %2\n\nSpeaker: Ada Example\n\n## First\n\n")
                           .arg(word(file), word(file / 20));
        for (int line = 0; line < 20; ++line) {
            text += QStringLiteral("- %1 %2 %3 on the %4\n")
                        .arg(word(file + line), word(file + 3 * line), word(7 * line), word(line));
        }
        QFile out(folder + QStringLiteral("/%1.md").arg(file, 4, 10, QLatin1Char('0')));
        if (out.open(QIODevice::WriteOnly)) {
            out.write(text.toUtf8());
        }
    }
}

void print(const char *figure, qint64 nanoseconds)
{
    std::printf("{\"figure\":\"import window, %d files: %s\",\"unit\":\"ms\",\"value\":%.1f}\n", fileCount,
        figure, static_cast<double>(nanoseconds) / 1e6);
}

/// Time until the work is done and everything that it brought is painted.
template <typename Work>
void measure(const char *figure, QWidget &window, Work work)
{
    QElapsedTimer since;
    since.start();
    work();
    QApplication::processEvents();
    window.repaint();
    print(figure, since.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Lectern::Ui::applyTheme(Lectern::Ui::ColourScheme::Light);
    const QTemporaryDir folder;
    writeNotes(folder.path());
    SilentProgress progress;
    QElapsedTimer since;
    since.start();
    auto outcome = Services::planPaths({folder.path()}, {}, progress, {});
    print("planned", since.nsecsElapsed());
    if (!outcome) {
        std::fputs("the notes could not be planned\n", stderr);
        return 1;
    }
    since.restart();
    Lectern::Ui::ImportDialog dialog(std::move(*outcome));
    dialog.show();
    QApplication::processEvents();
    dialog.repaint();
    print("first row painted", since.nsecsElapsed());
    auto &tree = *dialog.findChild<QTreeView *>(QStringLiteral("import.tree"));
    measure(
        "next file", dialog, [&] { tree.setCurrentIndex(dialog.model()->indexOfTalk(fileCount / 2, 0)); });
    measure("next to check", dialog, [&] { dialog.stepToCheck(1); });
    measure("make one talk", dialog,
        [&] { dialog.findChild<QAction *>(QStringLiteral("import.oneTalk"))->trigger(); });
    measure("not a talk", dialog,
        [&] { dialog.findChild<QAction *>(QStringLiteral("import.eventNotes"))->trigger(); });
    measure("undo", dialog, [&] { dialog.findChild<QAction *>(QStringLiteral("import.undo"))->trigger(); });
    measure("all left out", dialog, [&] {
        std::vector<int> all(fileCount);
        std::iota(all.begin(), all.end(), 0);
        dialog.model()->setIncluded(all, false);
    });
    return 0;
}
