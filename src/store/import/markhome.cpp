// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/fileaddress.h"
#include "store/import/markcarrier_p.h"
#include "store/import/markhome_p.h"
#include "store/rows/names_p.h"
#include "store/rows/newmark_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Whether the mark's position holds its words in this text: then it is the text it speaks of. A quote may be
/// missing, a position not.
bool isAt(const ForeignMark &mark, const Revision &revision)
{
    if (!mark.range || mark.range->isEmpty() || mark.range->begin < 0
        || mark.range->end > revision.places.size()) {
        return false;
    }
    return mark.quote.isEmpty() || textOf(revision, *mark.range) == mark.quote;
}

bool isOnOtherWords(const ForeignMark &mark)
{
    return !mark.firstQuote.isEmpty() && mark.firstQuote != mark.quote;
}

Anchoring::Placement asTold(const ForeignMark &mark)
{
    const AnchorState state = mark.state == AnchorState::Orphan ? AnchorState::Exact : mark.state;
    return {state, *mark.range, u"told"_s, state == AnchorState::Exact ? QString() : mark.reason, 1};
}

} // namespace

const MarkHomes::Talks &MarkHomes::talks(const QString &condition, const QVariant &value)
{
    const QString key = condition + QString::fromUtf8(value.toByteArray().toHex());
    if (const auto known = m_talks.constFind(key); known != m_talks.cend()) {
        return *known;
    }
    Talks found;
    Statement query(m_database,
        u"SELECT id, source_id, revision_id, begin_cp, end_cp, folded FROM talk WHERE deleted_at IS NULL AND "_s
            + condition + u" ORDER BY id"_s);
    query.bind(value);
    while (query.next()) {
        found.push_back({query.integer(0), query.integer(1), query.integer(2),
            {query.integer(3), query.integer(4)}, query.text(5)});
    }
    return *m_talks.insert(key, std::move(found));
}

MarkHomes::Talks MarkHomes::candidates(const ForeignMark &mark)
{
    const QString title = folded(mark.title);
    const auto narrowed = [&title](const Talks &found) {
        Talks named;
        std::ranges::copy_if(
            found, std::back_inserter(named), [&title](const Talk &talk) { return talk.folded == title; });
        return named.empty() ? found : named;
    };
    if (!mark.talk.isNull()) {
        if (Talks found = talks(u"uuid = ?"_s, Sql::value(mark.talk)); !found.empty()) {
            return found;
        }
    }
    if (!mark.sourceSha256.isEmpty()) {
        const Talks found = talks(
            u"source_id IN (SELECT source_id FROM revision WHERE bytes_sha256 = ?)"_s, mark.sourceSha256);
        if (!found.empty()) {
            return narrowed(found);
        }
    }
    if (!mark.address.isEmpty()) {
        const Talks found =
            talks(u"source_id = (SELECT id FROM source WHERE path = ?)"_s, withoutFileAddress(mark.address));
        if (!found.empty()) {
            return narrowed(found);
        }
    }
    if (title.isEmpty()) {
        return {};
    }
    const Talks found = talks(u"folded = ?"_s, title);
    return found.empty() ? talks(u"event_id IN (SELECT id FROM event WHERE folded = ?)"_s, title) : found;
}

RowId MarkHomes::revisionWith(RowId source, const QByteArray &sha256)
{
    const QByteArray key = sha256 + QByteArray::number(source);
    if (const auto known = m_revisions.constFind(key); known != m_revisions.cend()) {
        return *known;
    }
    Statement query(m_database,
        u"SELECT id FROM revision WHERE source_id = ? AND bytes_sha256 = ? ORDER BY n DESC LIMIT 1"_s);
    const RowId found = query.bind(source, sha256).next() ? query.integer(0) : 0;
    m_revisions.insert(key, found);
    return found;
}

MarkHome MarkHomes::homeIn(const Talk &talk)
{
    MarkHome home;
    home.talk = talk.id;
    home.source = talk.source;
    home.talkRange = talk.range;
    home.revision = m_database.revisions().get(m_database, talk.revision);
    home.madeOn = home.revision;
    return home;
}

/// From the version it was made on to the one that is shown.
std::optional<MarkHome> MarkHomes::carried(
    const ForeignMark &mark, const std::shared_ptr<const Revision> &base, RowId source)
{
    const Talks &all = talks(u"source_id = ?"_s, source);
    if (all.empty()) {
        return std::nullopt;
    }
    Anchoring::Placement placement = asTold(mark);
    RowId newest = base->id;
    if (std::ranges::find(all, base->id, &Talk::revision) == all.end()) {
        newest = std::ranges::max_element(all, {}, &Talk::revision)->revision;
        const auto text = m_database.revisions().get(m_database, newest);
        if (!text) {
            return std::nullopt;
        }
        placement = Anchoring::reanchor(base->document.text, text->document.text, {{*mark.range}}).front();
        if (isOnOtherWords(mark) && placement.state == AnchorState::Exact) {
            placement.state = mark.state;
        }
    }
    const auto isHome = [&](const Talk &talk) {
        return talk.revision == newest
            && (placement.state == AnchorState::Orphan || isInside(placement.range, talk.range));
    };
    if (std::ranges::none_of(all, isHome)) {
        loseOutsideTalks(placement);
    }
    const QString title = folded(mark.title);
    auto found =
        std::ranges::find_if(all, [&](const Talk &talk) { return isHome(talk) && talk.folded == title; });
    found = found == all.end() ? std::ranges::find_if(all, isHome) : found;
    if (found == all.end()) {
        return std::nullopt;
    }
    MarkHome home = homeIn(*found);
    home.placement = placement;
    if (!isOnOtherWords(mark)) {
        home.madeOn = base;
        home.made = *mark.range;
    }
    return home;
}

std::optional<MarkHome> MarkHomes::onKnownText(const ForeignMark &mark, const Talks &candidates)
{
    if (mark.sourceSha256.isEmpty()) {
        return std::nullopt;
    }
    RowId seen = 0;
    for (const Talk &talk : candidates) {
        if (talk.source == seen) {
            continue;
        }
        seen = talk.source;
        const RowId id = revisionWith(talk.source, mark.sourceSha256);
        const auto base = id == 0 ? nullptr : m_database.revisions().get(m_database, id);
        if (!base) {
            continue;
        }
        if (isAt(mark, *base)) {
            if (auto home = carried(mark, base, talk.source)) {
                return home;
            }
        } else if (mark.state == AnchorState::Orphan && talk.revision == id) {
            // What was looked for in this very text before need not be looked for again.
            MarkHome home = homeIn(talk);
            home.placement.method = u"told"_s;
            home.placement.reason = mark.reason;
            return home;
        }
    }
    return std::nullopt;
}

std::optional<MarkHome> MarkHomes::byWords(const ForeignMark &mark, const Talks &candidates)
{
    std::optional<MarkHome> best;
    const auto rank = [](const Anchoring::Placement &placement) {
        return std::pair(placement.state == AnchorState::Exact, placement.score);
    };
    for (const Talk &talk : candidates) {
        MarkHome home = homeIn(talk);
        if (!home.revision) {
            continue;
        }
        const Utf16Range place = utf16Of(*home.revision, talk.range);
        const qint64 hint = mark.range ? mark.range->begin - talk.range.begin : -1;
        home.placement =
            Anchoring::findQuote(home.revision->document.text.sliced(place.begin, place.length()),
                {.exact = mark.quote,
                    .prefix = mark.prefix,
                    .suffix = mark.suffix,
                    .hint = std::max<qint64>(-1, hint)});
        if (home.placement.state == AnchorState::Orphan) {
            home.placement.range = {};
        } else {
            home.placement.range.begin += talk.range.begin;
            home.placement.range.end += talk.range.begin;
        }
        if (!best || rank(home.placement) > rank(best->placement)) {
            best = std::move(home);
        }
    }
    // Which of several talks is meant only the words can tell.
    return best && best->placement.state == AnchorState::Orphan && candidates.size() > 1 ? std::nullopt
                                                                                         : best;
}

std::optional<MarkHome> MarkHomes::find(const ForeignMark &mark)
{
    const Talks found = candidates(mark);
    if (auto home = onKnownText(mark, found)) {
        return home;
    }
    std::optional<MarkHome> home = byWords(mark, found);
    if (!home || home->placement.state == AnchorState::Orphan) {
        return home;
    }
    const QString words = textOf(*home->revision, home->placement.range);
    if (home->placement.state == AnchorState::Exact) {
        home->made = home->placement.range; // blanks and quote marks aside, its very words
    } else if (words == mark.quote && !isOnOtherWords(mark)) {
        home->made = home->placement.range;
    }
    return home;
}

} // namespace Lectern::Store
