// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_store [TALKS]: import rate and search latency over generated talks, one JSON line each. Not a test.

#include "storefixture.h"

#include "store/relatedtalks.h"
#include "store/searchindex.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

constexpr int talksPerFile = 20;

/// Words drawn as in real texts: the k-th most frequent one k times as rare.
class Words
{
public:
    QString next()
    {
        const double rank = std::exp(m_random.generateDouble() * std::log(20000.0));
        return word(static_cast<quint32>(rank));
    }
    QString line(int words)
    {
        QStringList all;
        for (int i = 0; i < words; ++i) {
            all += next();
        }
        return all.join(u' ');
    }
    static QString word(quint32 number)
    {
        static const QStringList syllables{u"ka"_s, u"lo"_s, u"mi"_s, u"ter"_s, u"na"_s, u"so"_s, u"ve"_s,
            u"ri"_s, u"pu"_s, u"den"_s, u"ga"_s, u"sto"_s, u"be"_s, u"cha"_s, u"wo"_s, u"fi"_s};
        QString text;
        for (quint32 left = number * 2654435761U % 1000003U + 16; left > 0; left /= 16) {
            text += syllables.at(left % 16);
        }
        return text;
    }

private:
    QRandomGenerator m_random{7};
};

ImportedSource file(Words &words, int number)
{
    std::vector<TalkLines> talks;
    for (int i = 0; i < talksPerFile; ++i) {
        QString body;
        for (int line = 0; line < 40; ++line) {
            body += (line % 3 ? u"- "_s : QString()) + words.line(14) + u'\n';
        }
        body += u"    "_s + words.line(6) + u"()"_s;
        talks.push_back({words.line(5), {words.line(2)}, body, u"Day %1"_s.arg(i / 7 + 1)});
    }
    return makeSource(u"/generated/%1.md"_s.arg(number), {words.line(1), 2000 + number % 25, {}}, talks);
}

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[std::min(
        values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

/// Of this process, in milliseconds: what a loaded machine does not change.
double cpuMs() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

void report(const char *name, const std::vector<double> &ms)
{
    std::printf("{\"what\":\"%s\",\"runs\":%zu,\"p50_ms\":%.2f,\"p95_ms\":%.2f,\"max_ms\":%.2f}\n", name,
        ms.size(), share(ms, 0.5), share(ms, 0.95), share(ms, 1));
}

void searchKeys(Library &library, bool isFinal, const char *name)
{
    Words words;
    SearchIndex index(*library.database);
    std::vector<double> ms;
    for (int i = 0; i < 60; ++i) {
        const QString word = words.next();
        for (qsizetype keys = 1; keys <= std::min<qsizetype>(8, word.size()); ++keys) {
            const double before = cpuMs();
            const auto result = index.search(*parseQuery(word.first(keys)), {50, 3, isFinal}, {});
            ms.push_back(result ? cpuMs() - before : -1);
        }
    }
    report(name, ms);
}

void relateTalks(Library &library)
{
    std::vector<double> ms;
    const auto talks = library.talks().talks();
    for (size_t i = 0; i < talks->size(); i += std::max<size_t>(1, talks->size() / 50)) {
        const double before = cpuMs();
        const auto related = relatedTalks(*library.database, (*talks)[i].id, 10, {});
        ms.push_back(related ? cpuMs() - before : -1);
    }
    report("related talks", ms);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int talks = argc > 1 ? QByteArray(argv[1]).toInt() : 2000;
    Words words;
    std::vector<ImportedSource> files;
    qint64 bytes = 0;
    for (int i = 0; i < talks / talksPerFile; ++i) {
        files.push_back(file(words, i));
        bytes += files.back().bytes.size();
    }
    Library library;
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuMs();
    for (const ImportedSource &source : files) {
        library.import(source);
    }
    [[maybe_unused]] const auto moved = library.database->checkpoint();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    std::printf("{\"what\":\"import\",\"talks\":%d,\"mb\":%.1f,\"s\":%.2f,\"cpu_s\":%.2f,\"talks_s\":%.0f,"
                "\"mb_s\":%.1f,"
                "\"size_ratio\":%.2f}\n",
        talks, static_cast<double>(bytes) / 1e6, seconds, (cpuMs() - cpu) / 1000, talks / seconds,
        static_cast<double>(bytes) / 1e6 / seconds,
        static_cast<double>(QFileInfo(library.path()).size()) / static_cast<double>(bytes));
    timer.restart();
    for (const ImportedSource &source : files) {
        library.import(source);
    }
    std::printf(
        "{\"what\":\"import again, unchanged\",\"s\":%.3f}\n", static_cast<double>(timer.elapsed()) / 1000);
    searchKeys(library, false, "key, quick, cpu");
    searchKeys(library, true, "key, final, cpu");
    relateTalks(library);
    std::vector<double> marks;
    const auto rows = library.talks().talks();
    for (size_t i = 0; i < 50; ++i) {
        timer.restart();
        [[maybe_unused]] const auto made =
            library.marks().add({{}, rows->at(i).id, {0, 20}, MarkKind::Key, u"a note"_s, {}, Todo::None});
        marks.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    report("mark saved", marks);
    return 0;
}
