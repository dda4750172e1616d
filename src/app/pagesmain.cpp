// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line with fonts: `lectern` becomes it for what is set in pages (DECISIONS 052). No display is
// needed.

#include "cli/commandline.h"

#include <QGuiApplication>

#include "app/standarddescriptors.h"
#include "app/translation.h"
#include "printing/pdffile.h"

int main(int argc, char **argv)
{
    Lectern::App::holdStandardDescriptors();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int own = 1; // what else was given is for the verb, whatever Qt would take it for
    const QGuiApplication app(own, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lectern"));
    Lectern::App::installTranslation(Lectern::App::Language::English);
    Lectern::Printing::installPageWriter();
    return Lectern::Cli::runCommandLine(argc, argv);
}
