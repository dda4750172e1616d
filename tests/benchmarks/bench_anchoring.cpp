// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What following marks into a new version of a text costs (shared/anchoring.md, "Cost"): the times of one
// core, processor time, best of three, each beside its bound, and the memory. Prints JSON lines; the ratio to
// the lab's sketch is printed by tests/tools/anchor-bench/run.py --sketch.

#include "anchoring/reanchor.h"

#include <QString>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace Lectern;
using namespace Lectern::Anchoring;

namespace {

using Dice = std::mt19937;

int bounded(Dice &dice, int most) { return static_cast<int>(dice() % static_cast<unsigned>(most)); }

/// Few words often, many seldom.
QString word(Dice &dice, QChar first)
{
    const int rank = bounded(dice, 1 + bounded(dice, 5000));
    QString letters(first);
    for (int left = rank + 1; left > 0; left /= 20) {
        letters += QChar(u'a' + left % 20);
    }
    return letters;
}

QString paragraph(Dice &dice, QChar first)
{
    QString text;
    const int words = 20 + bounded(dice, 60);
    for (int i = 0; i < words; ++i) {
        text += word(dice, first) + (i % 11 == 10 ? QStringLiteral(". ") : QStringLiteral(" "));
    }
    return text;
}

QStringList paragraphs(Dice &dice, qsizetype size, QChar first)
{
    QStringList all;
    for (qsizetype length = 0; length < size; length += all.back().size() + 2) {
        all.append(paragraph(dice, first));
    }
    return all;
}

/// As a person goes over their notes: a tenth of the paragraphs gone or new, a tenth with other words, one
/// moved.
QStringList edited(Dice &dice, const QStringList &original)
{
    QStringList text;
    for (const QString &one : original) {
        const int fate = bounded(dice, 40);
        if (fate < 2) {
            continue;
        }
        QString kept = one;
        if (fate < 6) {
            const qsizetype at = bounded(dice, static_cast<int>(one.size()));
            kept.replace(at, 12, word(dice, u'x') + u' ' + word(dice, u'x'));
        }
        text.append(kept);
        if (fate > 37) {
            text.append(paragraph(dice, u'n'));
        }
    }
    text.move(1, text.size() - 2);
    return text;
}

std::vector<Anchor> anchors(Dice &dice, const QString &text, int count)
{
    std::vector<Anchor> all;
    for (int i = 0; i < count; ++i) {
        const qint64 begin = bounded(dice, static_cast<int>(text.size()) - 400);
        all.push_back({{begin, begin + 5 + bounded(dice, 300)}});
    }
    return all;
}

/// What this process has used: it works on one core, and a busy machine says nothing of it.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const char *figure, const QString &before, const QString &after,
    const std::vector<Anchor> &marks, double boundMs)
{
    double best = 0;
    qsizetype placed = 0;
    for (int round = 0; round < 3; ++round) {
        const double begin = processorMs();
        const auto places = reanchor(before, after, marks);
        const double ms = processorMs() - begin;
        best = round == 0 ? ms : std::min(best, ms);
        placed = std::ranges::count_if(
            places, [](const Placement &place) { return place.state != AnchorState::Orphan; });
    }
    std::printf("{\"figure\":\"%s\",\"unit\":\"ms\",\"least\":%.1f,\"bound\":%.0f,\"met\":%s,\"marks\":%zu,"
                "\"placed\":%lld,\"peak_mb\":%.0f}\n",
        figure, best, boundMs, best <= boundMs ? "true" : "false", marks.size(),
        static_cast<long long>(placed), peakMb());
    std::fflush(stdout);
}

} // namespace

int main()
{
    Dice dice(20260504);
    const auto joined = [](const QStringList &text) { return text.join(QStringLiteral("\n\n")); };
    for (const auto &[figure, size, marks, bound] :
        {std::tuple{"marks followed: 55 kB, 200 marks", 55'000, 200, 60.0},
            std::tuple{"marks followed: 1 MB, 2,000 marks", 1'000'000, 2'000, 1'500.0}}) {
        const QStringList original = paragraphs(dice, size, u'a');
        const QString before = joined(original);
        measure(figure, before, joined(edited(dice, original)), anchors(dice, before, marks), bound);
    }
    constexpr int large = 1'000'000;
    constexpr double worstMs = 5'000;
    const QString before = joined(paragraphs(dice, large, u'a'));
    const auto marks = anchors(dice, before, 2'000);
    measure("worst: 1 MB against 1 MB of other words", before, joined(paragraphs(dice, large, u'o')), marks,
        worstMs);
    QString line = before;
    line.replace(u'\n', u' ');
    QString changed = line;
    changed.replace(large / 2, 40, QStringLiteral("something quite different stands here"));
    measure("worst: one line of 1 MB", line, changed, marks, worstMs);
    const QString equal = QStringLiteral("- a bell rings\n").repeated(200'000);
    measure("worst: 200,000 equal lines", equal, equal.sliced(15 * 100) + QStringLiteral("- no bell\n"),
        anchors(dice, equal, 2'000), worstMs);
    return 0;
}
