// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// lectern-anchor-bench --cases FILE --out FILE [--cold]
// Re-anchors the cases of shared/anchoring-lab (its README.md has the file formats) and prints times as JSON.

#include "anchoring/reanchor.h"
#include "anchoring/revisionpair.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

using namespace Lectern;
using namespace Lectern::Anchoring;

namespace {

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

/// The revisions of one case and every pair of them that was needed.
class History
{
public:
    explicit History(const QJsonObject &testCase)
    {
        m_texts.push_back(testCase.value(u"original").toString());
        for (const auto &step : testCase.value(u"steps").toArray()) {
            m_texts.push_back(step.toString());
        }
        m_texts.push_back(testCase.value(u"edited").toString());
    }

    /// From revision to revision; a lost mark is tried again from its last good one. A sure place found
    /// straight from the first text wins over the chain's, and any is better than none.
    Placement follow(CodePointRange range)
    {
        size_t at = 0;
        CodePointRange good = range;
        Placement last;
        for (size_t next = 1; next < m_texts.size(); ++next) {
            last = pair(at, next).place({good});
            if (last.state != AnchorState::Orphan) {
                at = next;
                good = last.range;
            }
        }
        if (m_texts.size() > 2) {
            const Placement straight = pair(0, m_texts.size() - 1).place({range});
            const bool isFound = straight.state != AnchorState::Orphan;
            if (isFound && (straight.score >= 1 || last.state == AnchorState::Orphan)) {
                return straight;
            }
        }
        return last;
    }

    const RevisionPair &pair(size_t from, size_t to)
    {
        auto &made = m_pairs[{from, to}];
        if (!made) {
            made = std::make_unique<RevisionPair>(m_texts[from], m_texts[to]);
        }
        return *made;
    }

    [[nodiscard]] const QString &first() const { return m_texts.front(); }
    [[nodiscard]] const QString &newest() const { return m_texts.back(); }

private:
    std::vector<QString> m_texts;
    std::map<std::pair<size_t, size_t>, std::unique_ptr<RevisionPair>> m_pairs;
};

Placement findCold(
    const History &history, const CodePointMap &map, const QString &quote, CodePointRange range)
{
    const auto part = [&](qint64 begin, qint64 end) {
        const Utf16Range piece = map.toUtf16(CodePointRange{begin, end});
        return history.first().sliced(piece.begin, piece.length());
    };
    const qint64 before = std::max<qint64>(0, range.begin - 64);
    const qint64 behind = std::min(map.size(), range.end + 64);
    return findQuote(
        history.newest(), {quote, part(before, range.begin), part(range.end, behind), range.begin});
}

QJsonObject resultLine(const QString &testCase, const QString &annotation, const Placement &place, double ms)
{
    QJsonObject line{{QStringLiteral("case"), testCase}, {QStringLiteral("ann"), annotation},
        {QStringLiteral("ms"), ms}, {QStringLiteral("method"), place.method},
        {QStringLiteral("score"), place.score}, {QStringLiteral("state"), anchorStateName(place.state)}};
    if (place.state == AnchorState::Orphan) {
        line.insert(QStringLiteral("orphan"), true);
    } else {
        line.insert(QStringLiteral("start"), place.range.begin);
        line.insert(QStringLiteral("end"), place.range.end);
    }
    return line;
}

struct Times {
    std::vector<double> align;
    double total = 0;
};

void run(const QJsonObject &testCase, bool isCold, QFile &out, Times &times)
{
    QElapsedTimer timer;
    timer.start();
    History history(testCase);
    const CodePointMap map(history.first());
    if (!isCold) {
        (void)history.pair(0, 1);
    }
    times.align.push_back(milliseconds(timer));
    for (const auto &value : testCase.value(u"annotations").toArray()) {
        const QJsonObject annotation = value.toObject();
        const CodePointRange range{
            annotation.value(u"start").toInteger(), annotation.value(u"end").toInteger()};
        QElapsedTimer one;
        one.start();
        const Placement place = isCold ? findCold(history, map, annotation.value(u"quote").toString(), range)
                                       : history.follow(range);
        const auto line = resultLine(
            testCase.value(u"id").toString(), annotation.value(u"id").toString(), place, milliseconds(one));
        out.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    times.total += milliseconds(timer);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption cases(
        QStringLiteral("cases"), QStringLiteral("cases.jsonl"), QStringLiteral("FILE"));
    const QCommandLineOption output(QStringLiteral("out"), QStringLiteral("results"), QStringLiteral("FILE"));
    const QCommandLineOption cold(QStringLiteral("cold"), QStringLiteral("without the old text"));
    parser.addOptions({cases, output, cold});
    parser.process(application);
    QFile in(parser.value(cases));
    QFile out(parser.value(output));
    if (!parser.isSet(cases) || !parser.isSet(output)) {
        std::fputs("lectern-anchor-bench --cases FILE --out FILE [--cold]\n", stderr);
        return 2;
    }
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly)) {
        std::fputs("lectern-anchor-bench: a file cannot be opened\n", stderr);
        return 4;
    }
    Times times;
    while (!in.atEnd()) {
        const QJsonObject testCase = QJsonDocument::fromJson(in.readLine()).object();
        if (!testCase.isEmpty()) {
            run(testCase, parser.isSet(cold), out, times);
        }
    }
    std::sort(times.align.begin(), times.align.end());
    const double middle = times.align.empty() ? 0 : times.align[times.align.size() / 2];
    const double longest = times.align.empty() ? 0 : times.align.back();
    std::printf("{\"cases\":%zu,\"align_ms_p50\":%.2f,\"align_ms_max\":%.2f,\"total_ms\":%.0f}\n",
        times.align.size(), middle, longest, times.total);
    return 0;
}
