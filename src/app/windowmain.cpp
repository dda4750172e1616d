// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program of the window. `lectern` becomes it where it is given no verb.

#include "document/fileaddress.h"
#include "services/settings.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineOption>
#include <QCommandLineParser>

#include <cstdio>
#include <optional>

#include "app/desktopcontrast.h"
#include "app/screenshots.h"
#include "app/standarddescriptors.h"
#include "app/tour.h"
#include "app/translation.h"
#include "app/windowhandover.h"

namespace {

constexpr int wrongUsage = 2;

struct Wishes {
    QString library;
    QString tourFolder;
    QString screenshotFolder;
    bool wantsSample = false; ///< where there is no library yet
    QStringList targets; ///< paths and `lectern:` links
};

/// Desktops name files by address where a program takes links, too.
QStringList withPaths(QStringList targets)
{
    for (QString &target : targets) {
        target = Lectern::withoutFileAddress(target);
    }
    return targets;
}

/// Nothing where the arguments make no sense; that is said.
std::optional<Wishes> parse()
{
    QCommandLineParser parser;
    const QCommandLineOption library(QStringLiteral("library"), {}, QStringLiteral("file"));
    const QCommandLineOption tour(QStringLiteral("tour"), {}, QStringLiteral("folder"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"), {}, QStringLiteral("folder"));
    const QCommandLineOption sample(QStringLiteral("sample"));
    parser.addOptions({library, tour, screenshots, sample});
    parser.addPositionalArgument(QStringLiteral("files"), {});
    if (!parser.parse(QCoreApplication::arguments())) {
        const QString unknown = parser.unknownOptionNames().value(0);
        const QString what =
            unknown.isEmpty() ? parser.errorText() : QStringLiteral("There is no option “%1”.").arg(unknown);
        std::fprintf(stderr, "lectern: %s lectern --help says more.\n", qUtf8Printable(what));
        return std::nullopt;
    }
    return Wishes{parser.value(library), parser.value(tour), parser.value(screenshots), parser.isSet(sample),
        withPaths(parser.positionalArguments())};
}

} // namespace

int main(int argc, char **argv)
{
    Lectern::App::holdStandardDescriptors();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.lectern.Lectern"));
    Lectern::App::installTranslation(Lectern::App::Language::OfTheDesktop);
    const std::optional<Wishes> wanted = parse();
    if (!wanted) {
        return wrongUsage;
    }
    const Wishes &wishes = *wanted;
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
    const Lectern::App::DesktopContrast contrast;
    QObject::connect(&contrast, &Lectern::App::DesktopContrast::moreWanted, &app,
        [](bool isWanted) { Lectern::Ui::setHighContrastWanted(isWanted); });
    const QString library = Lectern::Services::libraryAtStart(wishes.library, settings);
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
    const bool isFirst = Lectern::Services::isFirstStart(library, settings);
    window.openLibrary(library);
    // From the second library on: where the first one's window did not answer, this one opens all the same.
    window.mayShow = [&handover](const QString &other, const std::function<void(bool)> &answer) {
        if (handover.hold(other)) {
            answer(true);
        } else {
            handover.handOverLater(other, [answer](bool isTaken) { answer(!isTaken); });
        }
    };
    // Only now: who calls it, the desktop that has just started us included, is answered by the window above.
    Lectern::App::WindowHandover::holdApplication();
    window.show();
    if (wishes.wantsSample && isFirst) {
        window.importSample();
    }
    window.openTargets(wishes.targets);
    return QApplication::exec();
}
