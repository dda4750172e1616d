// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>

/// lectern-dump FILE...: format, blocks and diagnostics of each file, and the time it took.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QStringList files = QCoreApplication::arguments().sliced(1);
    for (const QString &file : files) {
        const QByteArray bytes = Lectern::Testing::fileBytes(file);
        QElapsedTimer timer;
        timer.start();
        const auto document = Lectern::Readers::readDocument(bytes, QFileInfo(file).fileName(), std::nullopt);
        const qint64 microseconds = timer.nsecsElapsed() / 1000;
        if (!document) {
            out << file << ": " << document.error().message << '\n';
            continue;
        }
        out << "== " << file << " " << Lectern::formatName(document->format) << " " << document->encoding
            << " " << document->blocks.size() << " blocks " << microseconds << " us\n";
        for (const Lectern::MetaField &field : document->meta) {
            out << "meta " << field.key << ": " << field.value << '\n';
        }
        out << Lectern::Testing::dump(*document);
        for (const Lectern::Diagnostic &diagnostic : document->diagnostics) {
            out << "diagnostic " << diagnostic.line << ": " << diagnostic.message << '\n';
        }
        const QString broken = Lectern::Testing::brokenPromise(*document);
        out << (broken.isEmpty() ? QString() : QStringLiteral("BROKEN ") + broken + QLatin1Char('\n'));
    }
    return 0;
}
