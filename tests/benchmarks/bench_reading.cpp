// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes to documents and documents to plans, each alone and by format: the documents of the corpus where it
// lies beside the project, else our own fixtures, repeated until they make up the wanted size. Then sources
// that are hard by their shape, read and recognised.
//
// bench_reading [MEGABYTES [FOLDER]]

#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "support/testsupport.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <cstdio>
#include <ctime>
#include <map>
#include <vector>

using namespace Lectern;
using namespace Qt::StringLiterals;

namespace {

struct Source {
    QString name;
    QByteArray bytes;
    Format format = Format::PlainText;
};

struct Cost {
    qint64 bytes = 0;
    std::clock_t ticks = 0;
};
using Costs = std::map<Format, Cost>;

std::vector<Source> sourcesBelow(const QString &folder)
{
    std::vector<Source> sources;
    const QStringList patterns{
        u"*.md"_s, u"*.markdown"_s, u"*.txt"_s, u"*.rst"_s, u"*.org"_s, u"*.html"_s, u"*.blog"_s};
    QDirIterator files(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        Source source{files.fileName(), Testing::fileBytes(path)};
        const auto document = Readers::readDocument(source.bytes, source.name, std::nullopt);
        if (document) {
            source.format = document->format;
            sources.push_back(std::move(source));
        }
    }
    return sources;
}

QString benchFolder(const QString &named)
{
    const QString shared = Testing::sharedFolder();
    return !named.isEmpty() ? named : shared.isEmpty() ? Testing::dataFolder() : shared + u"/corpus"_s;
}

template <typename Work>
void measure(const Source &source, Costs &costs, const Work &work)
{
    const std::clock_t begin = std::clock(); // of the processor: other programs do not count
    work();
    Cost &cost = costs[source.format];
    cost.ticks += std::clock() - begin;
    cost.bytes += source.bytes.size();
}

/// Sources that are hard by their shape, with what they are.
std::vector<std::pair<const char *, QByteArray>> hardSources()
{
    constexpr int words = 2'000'000;
    constexpr int headings = 100'000;
    constexpr int levels = 50'000;
    QByteArray titles;
    QByteArray titlesWithText;
    for (int number = 1; number <= headings; ++number) {
        const QByteArray title = "## Heading " + QByteArray::number(number) + "\n";
        titles += title;
        titlesWithText += title + "\nWhat was said below it in a line of text.\n\n";
    }
    return {{"a line of 10 MB", QByteArray("word ").repeated(words)}, {"100,000 headings", titles},
        {"100,000 headings with text", titlesWithText},
        {"50,000 list levels", QByteArray("- ").repeated(levels) + "end\n"}};
}

double secondsSince(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

void printHardSources(const Recognition::Recogniser &recogniser)
{
    for (const auto &[what, bytes] : hardSources()) {
        const std::clock_t begin = std::clock();
        if (const auto document = Readers::readDocument(bytes, u"hard.md"_s, std::nullopt)) {
            (void)recogniser.recognise(*document, {{}, document->name, true});
        }
        std::printf("{\"figure\":\"%s\",\"unit\":\"s\",\"seconds\":%.2f,\"bytes\":%lld}\n", what,
            secondsSince(begin), static_cast<long long>(bytes.size()));
    }
}

double rate(const Cost &cost)
{
    const double seconds = static_cast<double>(cost.ticks) / CLOCKS_PER_SEC;
    return seconds > 0 ? static_cast<double>(cost.bytes) / 1e6 / seconds : 0;
}

void print(const char *what, const QString &format, const Cost &cost)
{
    std::printf("{\"figure\":\"%s\",\"format\":\"%s\",\"unit\":\"MB/s\",\"rate\":%.2f,\"bytes\":%lld}\n",
        what, qPrintable(format), rate(cost), static_cast<long long>(cost.bytes));
}

void print(const char *what, const Costs &costs)
{
    Cost all;
    for (const auto &[format, cost] : costs) {
        print(what, formatName(format), cost);
        all.bytes += cost.bytes;
        all.ticks += cost.ticks;
    }
    if (all.ticks > 0) {
        print(what, u"all"_s, all);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 wanted = std::max<qint64>(1, arguments.value(1, u"5"_s).toLongLong()) * 1'000'000;
    const std::vector<Source> sources = sourcesBelow(benchFolder(arguments.value(2)));
    const auto recogniser = Recognition::Recogniser::load();
    if (sources.empty() || !recogniser) {
        std::fputs("no sources or no word lists\n", stderr);
        return 1;
    }
    Costs reading;
    Costs recognising;
    for (qint64 done = 0; done < wanted;) {
        for (const Source &source : sources) {
            Result<Document> document = std::unexpected(Error{});
            measure(source, reading,
                [&] { document = Readers::readDocument(source.bytes, source.name, std::nullopt); });
            if (document) {
                const Recognition::RecognitionContext context{{}, source.name, true};
                measure(source, recognising, [&] { (void)recogniser->recognise(*document, context); });
            }
            done += source.bytes.size();
        }
    }
    print("reading", reading);
    print("recognising", recognising);
    printHardSources(*recogniser);
    return 0;
}
