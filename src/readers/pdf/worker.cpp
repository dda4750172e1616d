// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pdf/popplerfile.h"
#include "readers/pdf/sandbox.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

// lectern-pdf MILLISECONDS UNITS   a PDF by standard input, its PdfAnswer by standard output; begins no page
//                                  after so much time or text
// lectern-pdf --layers FILE        names the layers that hold it, and whether it can open FILE all the same
//
// A program of its own, so that a hostile PDF ends it and not Lectern.

using namespace Lectern::Readers;

namespace {

/// At once: what is left needs no tidying, and the less runs behind a foreign file the better.
[[noreturn]] void leave(bool isWell)
{
    std::fflush(stdout);
    std::_Exit(isWell ? EXIT_SUCCESS : EXIT_FAILURE);
}

void sayLayers(const std::vector<SandboxLayer> &layers, const char *path)
{
    for (const SandboxLayer &layer : layers) {
        std::printf(
            "%s: %s (%s)\n", layer.name.c_str(), layer.isActive ? "active" : "missing", layer.detail.c_str());
    }
    std::printf("%s\n", ::open(path, O_RDONLY | O_CLOEXEC) < 0 ? "refused" : "opened");
}

bool answer(PdfLimits limits)
{
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly)) {
        return false;
    }
    const QByteArray said = bytesOf(readByPoppler(input.readAll(), limits));
    return output.write(said) == said.size() && output.flush();
}

} // namespace

int main(int count, char **arguments)
{
    const std::vector<SandboxLayer> layers = enterSandbox();
    if (count != 3) {
        std::fputs("lectern-pdf is a part of Lectern and not to be started by hand.\n", stderr);
        leave(false);
    }
    if (std::strcmp(arguments[1], "--layers") == 0) {
        sayLayers(layers, arguments[2]);
        leave(true);
    }
    leave(answer({std::chrono::milliseconds(QByteArrayView(arguments[1]).toLongLong()),
        QByteArrayView(arguments[2]).toLongLong()}));
}
