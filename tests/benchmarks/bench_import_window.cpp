// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The import window on a folder of 5,000 small notes: planning, the first painted row, and what a person
// waits for at one key. The notes are those of FOLDER, else it writes its own, with talks to check among
// them.
//
// bench_import_window [FOLDER]

#include "services/planservice.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTreeView>

#include <sys/resource.h>

#include <cstdio>
#include <ctime>
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
        const bool hasSpeaker = file % 5 != 0;
        QString text = QStringLiteral("# %1 and %2\n\n%3## First\n\n")
                           .arg(word(file), word(file / 20),
                               hasSpeaker ? QStringLiteral("Speaker: Ada Example\n\n") : QString());
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

/// How long something took, and how much of that this process was at work: the rest others had.
class Watch final
{
public:
    Watch() { m_since.start(); }
    void print(const char *figure) const
    {
        std::printf("{\"figure\":\"import window: %s\",\"unit\":\"ms\",\"value\":%.1f,\"cpu\":%.1f}\n",
            figure, static_cast<double>(m_since.nsecsElapsed()) / 1e6,
            1e3 * static_cast<double>(std::clock() - m_begin) / CLOCKS_PER_SEC);
    }

private:
    QElapsedTimer m_since;
    std::clock_t m_begin = std::clock();
};

/// Each fifth file is doubtful: there has to be something to check.
void raiseDoubts(Services::PlanOutcome &outcome)
{
    constexpr double doubtful = 0.5;
    for (size_t document = 0; document < outcome.documents.size(); document += 5) {
        for (PlannedTalk &talk : outcome.documents[document].plan.talks) {
            talk.confidence = doubtful;
        }
    }
}

void printMemory(const char *figure)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"figure\":\"import window: memory, %s\",\"unit\":\"MB\",\"value\":%.1f}\n", figure,
        static_cast<double>(usage.ru_maxrss) / 1024);
}

void press(QWidget &widget, Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &down);
}

/// Time until the work is done and everything that it brought is painted.
template <typename Work>
void measure(const char *figure, QWidget &window, Work work)
{
    const Watch watch;
    work();
    QApplication::processEvents();
    window.repaint();
    watch.print(figure);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Lectern::Ui::applyTheme(Lectern::Ui::ColourScheme::Light);
    const QTemporaryDir folder;
    if (argc < 2) {
        writeNotes(folder.path());
    }
    const QString notes = argc < 2 ? folder.path() : QString::fromLocal8Bit(argv[1]);
    SilentProgress progress;
    const Watch planning;
    auto outcome = Services::planPaths({notes}, {}, progress, {});
    planning.print("planned");
    if (!outcome || outcome->documents.empty()) {
        std::fputs("the notes could not be planned\n", stderr);
        return 1;
    }
    printMemory("planned");
    const auto count = static_cast<int>(outcome->documents.size());
    raiseDoubts(*outcome);
    const Watch showing;
    Lectern::Ui::ImportDialog dialog(std::move(*outcome));
    dialog.show();
    QApplication::processEvents();
    dialog.repaint();
    showing.print("first row painted");
    printMemory("shown");
    auto &tree = *dialog.findChild<QTreeView *>(QStringLiteral("import.tree"));
    measure("next file", dialog, [&] { tree.setCurrentIndex(dialog.model()->indexOfTalk(count / 2, 0)); });
    measure("key Down", dialog, [&] { press(tree, Qt::Key_Down); });
    measure("key Page Down", dialog, [&] { press(tree, Qt::Key_PageDown); });
    measure("key End", dialog, [&] { press(tree, Qt::Key_End); });
    measure("key Home", dialog, [&] { press(tree, Qt::Key_Home); });
    measure("key Left", dialog, [&] { press(tree, Qt::Key_Left); });
    measure("key Right", dialog, [&] { press(tree, Qt::Key_Right); });
    tree.setCurrentIndex(dialog.model()->indexOfTalk(count / 2, 0));
    measure("key Space", dialog, [&] { press(tree, Qt::Key_Space); });
    measure("key F2", dialog, [&] { press(tree, Qt::Key_F2); });
    measure("key Escape of the fields", dialog, [&] { press(*QApplication::focusWidget(), Qt::Key_Escape); });
    measure("next to check", dialog, [&] { dialog.stepToCheck(1); });
    const auto trigger = [&dialog](const char *action) {
        dialog.findChild<QAction *>(QString::fromLatin1(action))->trigger();
    };
    measure("list of what is to check", dialog, [&] { trigger("import.toCheck"); });
    measure("next to check in the list", dialog, [&] { dialog.stepToCheck(1); });
    measure("left out in the list", dialog, [&] { press(tree, Qt::Key_Space); });
    measure("all rows again", dialog, [&] { trigger("import.toCheck"); });
    measure("make one talk", dialog, [&] { trigger("import.oneTalk"); });
    measure("not a talk", dialog, [&] { trigger("import.eventNotes"); });
    measure("undo", dialog, [&] { trigger("import.undo"); });
    measure("redo", dialog, [&] { trigger("import.redo"); });
    measure("event edited", dialog, [&] { dialog.model()->setEvent(0, {QStringLiteral("Quay"), 2024, {}}); });
    measure("all left out", dialog, [&] {
        std::vector<int> all(static_cast<size_t>(count));
        std::iota(all.begin(), all.end(), 0);
        dialog.model()->setIncluded(all, false);
    });
    return 0;
}
