// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/talkrows_p.h"
#include "store/search/passages_p.h"
#include "store/search/signs_p.h"
#include "store/sql/database_p.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

bool isSignBehind(QChar c) { return c == u'+' || c == u'#'; }

bool isSignBefore(QChar c) { return c == u'.' || c == u'#' || c == u'@' || c == u'$'; }

/// All such signs that touch the end of a word.
QStringView signsBehind(QStringView text, qsizetype end)
{
    qsizetype at = end;
    while (at < text.size() && isSignBehind(text[at])) {
        ++at;
    }
    return text.sliced(end, at - end);
}

/// The signs that touch the begin of a word, unless they part it from another: the dot of `asyncio.run` does.
QStringView signsBefore(QStringView text, qsizetype begin)
{
    qsizetype at = begin;
    while (at > 0 && isSignBefore(text[at - 1])) {
        --at;
    }
    const bool partsWords = at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'_');
    return partsWords ? QStringView() : text.sliced(at, begin - at);
}

void addIds(Database::Private &d, const QString &sql, const QString &match, int cap, std::set<RowId> &ids,
    bool *isCapped)
{
    if (match.isEmpty()) {
        return;
    }
    Statement query(d, sql);
    query.bindAll({match, cap});
    int rows = 0;
    for (; query.next(); ++rows) {
        ids.insert(query.integer(0));
    }
    *isCapped = *isCapped || rows >= cap;
}

/// Passages of the talk, or the name of its event, which is found but no passage.
bool stands(Database::Private &d, const CompiledSearch &probe, const StoredTalk &talk)
{
    const TalkHits found = findPassages(d, probe, talk, 1);
    if (std::ranges::any_of(found.hits, [](const SearchHit &hit) { return !hit.hits.empty(); })) {
        return true;
    }
    return !findPlaces(d.tokenizer(), probe, talk.row.eventName.name, SearchPlace::About).empty();
}

} // namespace

std::vector<WordSigns> signsOf(const Tokenizer &tokenizer, QStringView typed)
{
    std::vector<WordSigns> all;
    bool isAny = false;
    for (const Token &token : tokenizer.tokens(typed)) {
        all.push_back({signsBefore(typed, token.place.begin).toString(),
            signsBehind(typed, token.place.end).toString()});
        isAny = isAny || !all.back().before.isEmpty() || !all.back().behind.isEmpty();
    }
    return isAny ? all : std::vector<WordSigns>();
}

QString withoutSigns(const Tokenizer &tokenizer, QStringView typed)
{
    QString plain = typed.toString();
    const std::vector<Token> tokens = tokenizer.tokens(typed);
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        const qsizetype before = signsBefore(typed, token->place.begin).size();
        const qsizetype behind = signsBehind(typed, token->place.end).size();
        plain.replace(token->place.end, behind, behind > 0 ? u" "_s : QString());
        plain.remove(token->place.begin - before, before);
    }
    return plain.simplified();
}

bool hasSigns(QStringView text, Utf16Range place, const WordSigns &signs, bool mayGoOn)
{
    if (!text.first(place.begin).endsWith(signs.before)) {
        return false;
    }
    const QStringView behind = signsBehind(text, place.end);
    return signs.behind.isEmpty() || (mayGoOn ? behind.startsWith(signs.behind) : behind == signs.behind);
}

TalkSet talksWithSigns(
    Database::Private &database, const SignSearch &among, const CompiledSearch &probe, bool *isCapped)
{
    std::set<RowId> ids;
    addIds(database, u"SELECT rowid FROM talk_index WHERE talk_index MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
        among.match, among.cap, ids, isCapped);
    addIds(database,
        u"SELECT m.talk_id FROM mark_index JOIN mark m ON m.id = mark_index.rowid WHERE mark_index MATCH ? "
        "ORDER BY mark_index.rowid DESC LIMIT ?"_s,
        among.markMatch, among.cap, ids, isCapped);
    std::vector<RowId> found;
    for (const StoredTalk &talk :
        readTalks(database, {TalkScope::Kind::ListedById, {}, {ids.begin(), ids.end()}})) {
        if (database.mayRun() && stands(database, probe, talk)) {
            found.push_back(talk.id);
        }
    }
    return {u"SELECT value FROM json_each(?)"_s, {idList(found)}, false};
}

} // namespace Lectern::Store
