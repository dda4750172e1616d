// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "services/settings.h"
#include "ui/theme.h"
#include "ui/window/lecternlink.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QUrl>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "app/screenshots.h"
#include "app/tour.h"
#include "app/translation.h"
#include "app/windowhandover.h"

namespace {

/// Descriptors 0 to 2 are always open, so that no library file ever gets one of them and a stray message its
/// bytes (shared/reliability.md, A2, Fossil).
void holdStandardDescriptors()
{
    int descriptor = 0;
    do {
        descriptor = ::open("/dev/null", O_RDWR);
    } while (descriptor >= 0 && descriptor <= STDERR_FILENO);
    ::close(descriptor);
}

constexpr int usageError = 2;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

struct Wishes {
    QString library;
    QString tourFolder;
    QString screenshotFolder;
    QStringList targets; ///< paths and `lectern:` links
};

/// Desktops name files by address where a program takes links, too.
QStringList withPaths(QStringList targets)
{
    for (QString &target : targets) {
        if (target.startsWith(QLatin1StringView("file://"))) {
            target = QUrl(target).toLocalFile();
        }
    }
    return targets;
}

Wishes parse(const QCoreApplication &app)
{
    QCommandLineParser parser;
    const QCommandLineOption library(QStringLiteral("library"), {}, QStringLiteral("file"));
    const QCommandLineOption tour(QStringLiteral("tour"), {}, QStringLiteral("folder"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"), {}, QStringLiteral("folder"));
    parser.addOptions({library, tour, screenshots});
    parser.addPositionalArgument(QStringLiteral("files"), {});
    parser.process(app);
    return {parser.value(library), parser.value(tour), parser.value(screenshots),
        withPaths(parser.positionalArguments())};
}

int runWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.lectern.Lectern"));
    Lectern::App::installTranslation();
    const Wishes wishes = parse(app);
    QApplication::setWindowIcon(Lectern::Ui::appIcon());

    Lectern::Services::Settings settings;
    const QString scheme = settings.text(Lectern::Services::Setting::ColourScheme);
    Lectern::Ui::applyTheme(scheme == QLatin1StringView("dark") ? Lectern::Ui::ColourScheme::Dark
            : scheme == QLatin1StringView("light")              ? Lectern::Ui::ColourScheme::Light
                                                                : Lectern::Ui::ColourScheme::System);
    if (!wishes.tourFolder.isEmpty()) {
        return Lectern::App::runTour(settings, wishes.tourFolder);
    }
    if (!wishes.screenshotFolder.isEmpty()) {
        return Lectern::App::takeScreenshots(settings, wishes.screenshotFolder, wishes.targets);
    }
    const QString library = Lectern::Services::libraryPath(wishes.library);
    Lectern::App::WindowHandover handover;
    if (!handover.hold(library) && Lectern::App::WindowHandover::handOver(library, wishes.targets)) {
        std::fputs("lectern: the window that is open already has taken over.\n", stderr);
        return 0;
    }
    Lectern::Ui::MainWindow window(settings);
    QObject::connect(
        &handover, &Lectern::App::WindowHandover::asked, &window, [&window](const QStringList &targets) {
            window.comeToFront();
            window.openTargets(targets);
        });
    window.openLibrary(library);
    // From the second library on: where the first one's window did not answer, this one opens all the same.
    window.mayShow = [&handover](const QString &other) {
        return handover.hold(other) || !Lectern::App::WindowHandover::handOver(other, {});
    };
    window.show();
    window.openTargets(wishes.targets);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    holdStandardDescriptors();
    if (Lectern::Cli::isForCommandLine(argc, argv)) {
        const QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("lectern"));
        Lectern::App::installTranslation();
        return Lectern::Cli::runCommandLine(argc, argv);
    }
    const QString first = QString::fromLocal8Bit(argc > 1 ? argv[1] : "-");
    const bool isAddress =
        Lectern::Ui::isLecternLink(first) || first.startsWith(QLatin1StringView("file://"));
    if (!first.startsWith(u'-') && !isAddress && !QFileInfo::exists(first)) {
        std::fprintf(
            stderr, "lectern: “%s” is neither a verb nor a file; lectern --help lists the verbs.\n", argv[1]);
        return usageError;
    }
    if (!hasDisplay()) {
        std::fputs("lectern: there is no display to open a window on; lectern --help lists what works "
                   "without one.\n",
            stderr);
        return usageError;
    }
    return runWindow(argc, argv);
}
