// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes to searchable library: the seeds where they lie beside the project, else the sample library's
// sources, each many times under other names; prints the rate.

#include "services/importservice.h"
#include "support/testsupport.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Lectern;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // drivers of Qt SQL are plug-ins
    const QString shared = Testing::sharedFolder();
    const QString from = shared.isEmpty()
        ? QString(Testing::sourceFolder() + QStringLiteral("/resources/sample"))
        : QString(shared + QStringLiteral("/seeds"));
    const QStringList names =
        QDir(from).entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    constexpr int rounds = 5;
    constexpr int copies = 8;
    std::vector<double> rates;
    qint64 bytes = 0;
    size_t talks = 0;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        auto session = Services::LibrarySession::open(
            folder.filePath(QStringLiteral("library.sqlite")), Store::OpenMode::Create);
        if (!session) {
            std::fputs("no library could be made\n", stderr);
            return 1;
        }
        bytes = 0;
        talks = 0;
        QElapsedTimer since;
        since.start();
        for (int copy = 0; copy < copies; ++copy) {
            for (const QString &name : names) {
                const QByteArray source = Testing::fileBytes(from + u'/' + name);
                auto planned = Services::planBytes(QStringLiteral("%1-%2").arg(copy).arg(name), source);
                if (!planned) {
                    continue;
                }
                bytes += source.size();
                Services::PlanOutcome outcome;
                outcome.documents.push_back(std::move(*planned));
                SilentProgress progress;
                const auto report = Services::importDocuments(**session, std::move(outcome), progress, {});
                talks += report ? report->talks.size() : 0;
            }
        }
        rates.push_back(static_cast<double>(bytes) / 1e6 / (static_cast<double>(since.nsecsElapsed()) / 1e9));
    }
    std::sort(rates.begin(), rates.end());
    std::printf(
        "{\"figure\":\"import of "
        "%s\",\"unit\":\"MB/s\",\"median\":%.2f,\"least\":%.2f,\"most\":%.2f,\"bytes\":%lld,\"talks\":%zu}\n",
        shared.isEmpty() ? "the sample sources" : "the seeds", rates[rounds / 2], rates.front(), rates.back(),
        static_cast<long long>(bytes), talks);
    return 0;
}
