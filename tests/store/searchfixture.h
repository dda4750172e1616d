// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include "store/searchindex.h"

namespace Lectern::Store::Testing {

/// Searches that must succeed; anything else ends the test program with the error.
[[nodiscard]] inline SearchResult find(
    const Library &library, const QString &typed, const SearchLimits &limits = {})
{
    const auto query = parseQuery(typed);
    if (!query) {
        qFatal("%s", qPrintable(query.error().message));
    }
    auto result = SearchIndex(*library.database).search(*query, limits, {});
    if (!result) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return std::move(*result);
}

/// First words of the titles that match so, sorted.
[[nodiscard]] inline QString titles(const Library &library, const QString &typed,
    const SearchLimits &limits = {}, MatchKind match = MatchKind::Exact)
{
    QStringList words;
    for (const TalkHits &talk : find(library, typed, limits).talks) {
        if (talk.match == match) {
            words += talk.talk.title.section(QLatin1Char(' '), 0, 0);
        }
    }
    words.sort();
    return words.join(QLatin1Char(' '));
}

/// The marked words of a hit.
[[nodiscard]] inline QString marked(const SearchHit &hit)
{
    QStringList words;
    for (const Utf16Range &range : hit.hits) {
        words += hit.snippet.sliced(range.begin, range.length());
    }
    return words.join(QLatin1Char('|'));
}

/// Five talks of three files in several scripts, with tags, a star, a status and a mark; their words are
/// counted (see Database::checkpoint()).
inline void fillForSearching(const Library &library)
{
    library.import(sampleSource());
    library.import(makeSource(QStringLiteral("/notes/cjk.md"), {QStringLiteral("PyCon JP"), 2019, {}},
        {{QStringLiteral("Tokyo notes"), {QStringLiteral("山田 太郎")},
             QStringLiteral("日本語のテキストを検索する。\n- 한국어 검색도\nHave fun \U0001F680 with Straße "
                            "and Ångström."),
             QStringLiteral("2019-05-21")},
            {QStringLiteral("Kubernetes for pythonistas"), {QStringLiteral("Nina Simone")},
                QStringLiteral("Clusters, pods and more clusters.\n### Details\nThe scheduler starts "
                               "threads.\n    kubectl get pods"),
                {}}}));
    library.import(makeSource(QStringLiteral("/notes/loose.txt"), {},
        {{QStringLiteral("Loose thoughts"), {},
            QStringLiteral("Nothing about threads, only about asyncio again."), {}}}));
    const QUuid loose = library.talk(QStringLiteral("Loose thoughts"));
    const bool isFilled = library.database->checkpoint()
        && library.talks().addTag(loose, QStringLiteral("ideas/later"))
        && library.talks().setStarred(loose, true)
        && library.talks().setStatus(library.talk(QStringLiteral("Tokyo notes")), ReadStatus::Done);
    if (!isFilled) {
        qFatal("no library to search");
    }
    library.mark(library.talk(QStringLiteral("Fun with asyncio")), QStringLiteral("not threads"),
        MarkKind::Doubt, QStringLiteral("compare with goroutines"), {QStringLiteral("followup/reading")});
}

} // namespace Lectern::Store::Testing
