// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the window's constructor to the first painted talk of the sample library, eleven times; prints the
// median.

#include "services/importservice.h"
#include "services/settings.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Lectern;

namespace {

double firstWindowMs(const QString &library, const QString &folder)
{
    QElapsedTimer since;
    since.start();
    Services::Settings settings(folder + QStringLiteral("/settings.ini"));
    Ui::MainWindow window(settings, folder + QStringLiteral("/window.ini"));
    window.resize(1440, 900);
    QEventLoop loop;
    QObject::connect(&window, &Ui::MainWindow::talkReady, &loop, &QEventLoop::quit);
    window.openLibrary(library);
    window.show();
    loop.exec();
    window.repaint();
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Ui::applyTheme(Ui::ColourScheme::Light);
    const QTemporaryDir folder;
    const QString library = folder.filePath(QStringLiteral("library.sqlite"));
    {
        auto session = Services::LibrarySession::open(library, Store::OpenMode::Create);
        SilentProgress progress;
        if (!session || !Services::importSample(**session, progress, {})) {
            std::fputs("the sample library could not be made\n", stderr);
            return 1;
        }
    }
    constexpr int rounds = 11;
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        times.push_back(firstWindowMs(library, folder.path()));
    }
    std::sort(times.begin(), times.end());
    std::printf("{\"figure\":\"first window on the sample "
                "library\",\"unit\":\"ms\",\"median\":%.1f,\"least\":%.1f,\"most\":%.1f}\n",
        times[rounds / 2], times.front(), times.back());
    return 0;
}
