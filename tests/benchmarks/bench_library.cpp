// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_library WHAT LIBRARY ARGUMENTS...   one figure of a library as a JSON line, or several
//   keys WORDS-FILE [BEFORE]     each word typed key by key behind BEFORE: 50 rows, 20 of them with passages
//   pause WORD...                the full rank and the exact count of each
//   first QUERY...               the first page of each, as for a key
//   counts QUERY                 the counts of all filters
//   open WORD                    from opening to the first answer, and the memory that it took
//   related MOST                 talks related to some fifty of them, MOST each
//   marks FOLDER [MS]            marks saved, one each MS (else 50) milliseconds, while FOLDER is imported
//                                into the library
//   split FOLDER                 an import in one process: processor time of reading and recognising, and of
//   keeping
// Run by library_figures.py, which puts the figures beside their peers'.

#include "base/textposition.h"
#include "services/importservice.h"
#include "store/relatedtalks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace Lectern;
using namespace Qt::StringLiterals;

namespace {

using Session = std::unique_ptr<Services::LibrarySession>;

/// Talks of a page, as the window shows them.
constexpr int pageTalks = 50;
constexpr int pageHits = 3;

struct Clock {
    QElapsedTimer wall;
    double cpuBefore = cpuMs();
    Clock() { wall.start(); }
    static double cpuMs() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }
    [[nodiscard]] double wallMs() const { return static_cast<double>(wall.nsecsElapsed()) / 1e6; }
    [[nodiscard]] double usedMs() const { return cpuMs() - cpuBefore; }
};

double share(std::vector<double> values, double part)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    const auto place = static_cast<size_t>(part * static_cast<double>(values.size()));
    return values[std::min(values.size() - 1, place)];
}

double peakMb()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

Session opened(const QString &path, Store::OpenMode mode)
{
    auto session = Services::LibrarySession::open(path, mode);
    if (!session) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(session.error().message));
        std::exit(1);
    }
    return std::move(*session);
}

Store::SearchResult found(Services::LibrarySession &session, const QString &typed, bool isFinal)
{
    auto query = Store::parseQuery(typed);
    if (!query) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(query.error().message));
        std::exit(1);
    }
    query->isLastWordOpen = !isFinal;
    auto result = session.search().search(*query, {pageTalks, pageHits, isFinal}, {});
    return result ? std::move(*result) : Store::SearchResult();
}

void print(const char *what, const std::vector<double> &wall, const std::vector<double> &cpu)
{
    std::printf("{\"what\":\"%s\",\"runs\":%zu,\"p50\":%.3f,\"p95\":%.3f,\"p99\":%.3f,\"max\":%.2f,"
                "\"cpu_p50\":%.3f,\"cpu_p95\":%.3f,\"cpu_p99\":%.3f}\n",
        what, wall.size(), share(wall, 0.5), share(wall, 0.95), share(wall, 0.99), share(wall, 1),
        share(cpu, 0.5), share(cpu, 0.95), share(cpu, 0.99));
}

void typeWords(
    Services::LibrarySession &session, const char *what, const QString &before, const QStringList &words)
{
    constexpr qsizetype keys = 8;
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const QString &word : words) {
        for (qsizetype typed = 1; typed <= std::min(keys, word.size()); ++typed) {
            const Clock clock;
            [[maybe_unused]] const auto page = found(session, before + word.first(typed), false);
            wall.push_back(clock.wallMs());
            cpu.push_back(clock.usedMs());
        }
    }
    print(what, wall, cpu);
}

/// Twice: the first time pages may have to come from the disk. The peers' figures are of a second time, too
/// (`ftsquery` types all words with another cap before).
void measureKeys(Services::LibrarySession &session, const QStringList &arguments)
{
    QFile file(arguments.value(0));
    if (!file.open(QIODevice::ReadOnly)) {
        std::exit(2);
    }
    const QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QString before = arguments.size() > 1 ? arguments.at(1) + u' ' : QString();
    typeWords(session, "key, the first time", before, words);
    typeWords(session, "key", before, words);
}

/// The least of some runs is what the work takes; a shared machine adds to it.
constexpr int rounds = 5;

void measureQueries(Services::LibrarySession &session, const QStringList &queries, bool isFinal)
{
    for (const QString &typed : queries) {
        std::vector<double> wall;
        std::vector<double> cpu;
        int talks = 0;
        for (int round = 0; round < rounds; ++round) {
            const Clock clock;
            const auto page = found(session, typed, isFinal);
            wall.push_back(clock.wallMs());
            cpu.push_back(clock.usedMs());
            talks = page.totalTalks;
        }
        std::printf("{\"what\":\"%s\",\"query\":\"%s\",\"talks\":%d,\"ms\":%.3f,\"cpu_ms\":%.3f}\n",
            isFinal ? "full answer" : "first page", qUtf8Printable(QString(typed).replace(u'"', u'\'')),
            talks, share(wall, 0.5), share(cpu, 0.5));
    }
}

/// The counts of all filters of a search, as the window shows them; of one among them.
void measureCounts(Services::LibrarySession &session, const QString &typed)
{
    const auto query = Store::parseQuery(typed);
    if (!query) {
        return;
    }
    constexpr int mostValues = 20;
    std::vector<double> wall;
    std::vector<double> cpu;
    size_t values = 0;
    for (int round = 0; round < rounds; ++round) {
        const Clock clock;
        const auto fields = session.search().facets(*query, mostValues, {});
        wall.push_back(clock.wallMs());
        cpu.push_back(clock.usedMs());
        values = 0;
        for (const Store::FacetField &field : *fields) {
            values += field.values.size();
        }
    }
    const double each = share(wall, 0.5) / static_cast<double>(std::max<size_t>(1, values));
    std::printf("{\"what\":\"counts\",\"values\":%zu,\"ms\":%.3f,\"cpu_ms\":%.3f,\"ms_each\":%.4f}\n", values,
        share(wall, 0.5), share(cpu, 0.5), each);
}

void measureRelated(Services::LibrarySession &session, int most)
{
    constexpr size_t asked = 50;
    const auto talks = session.talks().talks();
    std::vector<double> wall;
    std::vector<double> cpu;
    for (size_t i = 0; i < talks->size(); i += std::max<size_t>(1, talks->size() / asked)) {
        const Clock clock;
        const auto related = Store::relatedTalks(session.database(), talks->at(i).id, most, {});
        wall.push_back(clock.wallMs());
        cpu.push_back(clock.usedMs());
        if (!related) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(related.error().message));
        }
    }
    print("related talks", wall, cpu);
}

void measureOpening(const QString &path, const QString &word)
{
    const double before = peakMb();
    const Clock clock;
    const Session session = opened(path, Store::OpenMode::ReadWrite);
    const double open = clock.wallMs();
    const auto page = found(*session, word, false);
    std::printf("{\"what\":\"open\",\"open_ms\":%.2f,\"answer_ms\":%.2f,\"cpu_ms\":%.2f,\"rows\":%zu,"
                "\"memory_mb\":%.1f}\n",
        open, clock.wallMs(), clock.usedMs(), page.talks.size(), peakMb() - before);
}

Services::PlanOutcome planOf(const QString &folder)
{
    SilentProgress progress;
    auto planned = Services::planPaths({folder}, {}, progress, {});
    return planned ? std::move(*planned) : Services::PlanOutcome();
}

void keep(Services::LibrarySession &session, Services::PlanOutcome planned)
{
    SilentProgress progress;
    const auto report = Services::importDocuments(session, std::move(planned), progress, {});
    if (!report) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(report.error().message));
    }
}

void measureMarks(const QString &path, const QString &folder, int betweenMs)
{
    Services::PlanOutcome planned = planOf(folder);
    const Session session = opened(path, Store::OpenMode::ReadWrite);
    const auto talks = session->talks().talks();
    std::atomic<bool> isOver = false;
    std::jthread importer([&] {
        keep(*opened(path, Store::OpenMode::ReadWrite), std::move(planned));
        isOver = true;
    });
    std::vector<double> wall;
    std::vector<double> cpu;
    for (size_t i = 0; !isOver && i < talks->size(); ++i) {
        Store::NewMark mark;
        mark.talk = talks->at(i).id;
        mark.range = {0, 20};
        const Clock clock;
        const auto made = session->marks().add(mark);
        wall.push_back(clock.wallMs());
        cpu.push_back(clock.usedMs());
        if (!made) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().message));
        }
        // A person needs longer for a mark; the import goes on meanwhile.
        std::this_thread::sleep_for(std::chrono::milliseconds(betweenMs));
    }
    print("mark saved while importing", wall, cpu);
}

void measureSplit(const QString &path, const QString &folder)
{
    const Clock reading;
    Services::PlanOutcome planned = planOf(folder);
    const double readMs = reading.usedMs();
    const double readWallMs = reading.wallMs();
    const size_t files = planned.documents.size();
    const Clock keeping;
    {
        const Session session = opened(path, Store::OpenMode::Create);
        keep(*session, std::move(planned));
    }
    std::printf("{\"what\":\"import split\",\"files\":%zu,\"read_recognise_cpu_s\":%.2f,"
                "\"read_recognise_s\":%.2f,\"keep_cpu_s\":%.2f,\"keep_s\":%.2f,\"peak_mb\":%.0f}\n",
        files, readMs / 1000, readWallMs / 1000, keeping.usedMs() / 1000, keeping.wallMs() / 1000, peakMb());
}

bool measure(const QString &what, const QString &path, const QStringList &arguments)
{
    if (what == "open"_L1) {
        measureOpening(path, arguments.value(0));
    } else if (what == "marks"_L1) {
        measureMarks(path, arguments.value(0), arguments.value(1, u"50"_s).toInt());
    } else if (what == "split"_L1) {
        measureSplit(path, arguments.value(0));
    } else {
        const Session session = opened(path, Store::OpenMode::ReadWrite);
        if (what == "keys"_L1) {
            measureKeys(*session, arguments);
        } else if (what == "pause"_L1) {
            measureQueries(*session, arguments, true);
        } else if (what == "first"_L1) {
            measureQueries(*session, arguments, false);
        } else if (what == "related"_L1) {
            measureRelated(*session, arguments.value(0).toInt());
        } else if (what == "counts"_L1) {
            measureCounts(*session, arguments.value(0));
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // drivers of Qt SQL are plug-ins
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4 || !measure(arguments.at(1), arguments.at(2), arguments.sliced(3))) {
        std::fputs(
            "bench_library keys|pause|first|counts|related|open|marks|split LIBRARY ARGUMENTS...\n", stderr);
        return 2;
    }
    return 0;
}
