// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that people start. A verb is done here; without one the window's program takes over. They are
// two since loading Widgets and all that comes with it takes longer than most verbs (DECISIONS 038).

#include "cli/commandline.h"
#include "document/fileaddress.h"
#include "document/lecternlink.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/standarddescriptors.h"
#include "app/translation.h"

namespace {

constexpr int usageError = 2;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Comes back only if the window's program, which lies beside this one, cannot be started.
int becomeWindow(char **argv)
{
    const QString own = QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
    const QByteArray program = QFile::encodeName(QFileInfo(own).path() + QStringLiteral("/lectern-window"));
    ::execv(program.constData(), argv);
    std::fprintf(stderr, "lectern: the window cannot be opened, since “%s” cannot be started: %s.\n",
        program.constData(), std::strerror(errno));
    return usageError;
}

} // namespace

int main(int argc, char **argv)
{
    Lectern::App::holdStandardDescriptors();
    if (Lectern::Cli::isForCommandLine(argc, argv)) {
        const QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("lectern"));
        Lectern::App::installTranslation(Lectern::App::Language::English);
        return Lectern::Cli::runCommandLine(argc, argv);
    }
    const QString first = QString::fromLocal8Bit(argc > 1 ? argv[1] : "-");
    const bool isAddress = Lectern::isLecternLink(first) || Lectern::isFileAddress(first);
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
    return becomeWindow(argv);
}
