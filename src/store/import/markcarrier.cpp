// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/markcarrier_p.h"
#include "store/rows/newmark_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// A mark and the place it last had.
struct Carried {
    RowId mark = 0;
    RowId talk = 0;
    QString quote;
    RowId saidOn =
        0; ///< the last version on which a person said where it stands: at first the one it was made on
    CodePointRange said;
    RowId lastRevision = 0;
    CodePointRange last;
    AnchorState lastState = AnchorState::Exact;
    Anchoring::Placement placement;
    bool hadNoPlace = false; ///< in any version: it came from elsewhere, or its text was lost
};

std::vector<Carried> marksToCarry(Database::Private &database, RowId source, RowId newRevision)
{
    std::vector<Carried> marks;
    Statement query(database,
        u"SELECT m.id, m.talk_id, m.quote, coalesce(u.revision_id, m.made_on), "
        "coalesce(u.begin_cp, m.begin_cp), coalesce(u.end_cp, m.end_cp), "
        "a.revision_id, a.begin_cp, a.end_cp, a.state FROM mark m JOIN anchor a ON a.mark_id = m.id "
        "LEFT JOIN anchor u ON u.mark_id = m.id AND u.revision_id = (SELECT max(revision_id) FROM anchor "
        "WHERE mark_id = m.id AND decided_by = 'user' AND state <> 'orphan' AND revision_id < ?2) "
        "WHERE m.source_id = ?1 AND a.revision_id = (SELECT max(b.revision_id) FROM anchor b "
        "WHERE b.mark_id = m.id AND b.state <> 'orphan' AND b.decided_by <> 'undone' AND b.revision_id < ?2) "
        "ORDER BY m.id"_s);
    query.bind(source, newRevision);
    while (query.next()) {
        Carried mark;
        mark.mark = query.integer(0);
        mark.talk = query.integer(1);
        mark.quote = query.text(2);
        mark.saidOn = query.integer(3);
        mark.said = {query.integer(4), query.integer(5)};
        mark.lastRevision = query.integer(6);
        mark.last = {query.integer(7), query.integer(8)};
        mark.lastState = anchorStateFromName(query.text(9)).value_or(AnchorState::Review);
        marks.push_back(std::move(mark));
    }
    return marks;
}

/// Those that no version had a place for, looked for by their words alone.
void addPlaceless(
    Database::Private &database, RowId source, const QString &newText, std::vector<Carried> &marks)
{
    Statement query(database,
        u"SELECT m.id, m.talk_id, m.quote, m.prefix, m.suffix FROM mark m WHERE m.source_id = ? AND NOT "
        u"EXISTS "
        "(SELECT 1 FROM anchor a WHERE a.mark_id = m.id AND a.state <> 'orphan' "
        "AND a.decided_by <> 'undone') ORDER BY m.id"_s);
    query.bind(source);
    while (query.next()) {
        Carried mark;
        mark.mark = query.integer(0);
        mark.talk = query.integer(1);
        mark.quote = query.text(2);
        mark.hadNoPlace = true;
        mark.placement = Anchoring::findQuote(
            newText, {.exact = mark.quote, .prefix = query.text(3), .suffix = query.text(4)});
        marks.push_back(std::move(mark));
    }
}

bool isSure(const Anchoring::Placement &placement)
{
    return (placement.state == AnchorState::Exact || placement.state == AnchorState::Moved)
        && placement.score >= 1;
}

/// Places `marks` from the revisions and ranges that `from` and `range` name; `take` decides what to do with
/// each answer.
template <typename Take>
void alignFrom(Database::Private &database, const QString &newText, std::vector<Carried *> marks,
    RowId Carried::*from, CodePointRange Carried::*range, Take take)
{
    std::ranges::stable_sort(marks, {}, [from](const Carried *mark) { return mark->*from; });
    for (size_t begin = 0; begin < marks.size();) {
        size_t end = begin;
        std::vector<Anchoring::Anchor> anchors;
        for (; end < marks.size() && marks[end]->*from == marks[begin]->*from; ++end) {
            anchors.push_back({marks[end]->*range});
        }
        const auto old = database.revisions().get(database, marks[begin]->*from);
        if (!old) {
            return;
        }
        const std::vector<Anchoring::Placement> placements =
            Anchoring::reanchor(old->document.text, newText, anchors);
        for (size_t i = 0; i < placements.size(); ++i) {
            take(*marks[begin + i], placements[i]);
        }
        begin = end;
    }
}

void placeAll(Database::Private &database, const QString &newText, std::vector<Carried> &marks)
{
    std::vector<Carried *> all;
    for (Carried &mark : marks) {
        all.push_back(&mark);
    }
    alignFrom(database, newText, all, &Carried::lastRevision, &Carried::last,
        [](Carried &mark, const Anchoring::Placement &placement) { mark.placement = placement; });
    std::erase_if(all,
        [](const Carried *mark) { return isSure(mark->placement) || mark->saidOn == mark->lastRevision; });
    alignFrom(database, newText, all, &Carried::saidOn, &Carried::said,
        [](Carried &mark, const Anchoring::Placement &placement) {
            if (isSure(placement)) {
                mark.placement = placement;
            }
        });
}

/// A placement is judged against the revision before; what the reader wants to know is how it stands to the
/// mark's own words.
void judge(Carried &mark, const QString &quoteNow)
{
    Anchoring::Placement &placement = mark.placement;
    const bool looksSame = placement.state == AnchorState::Exact || placement.state == AnchorState::Moved;
    if (looksSame && quoteNow != mark.quote && mark.lastState != AnchorState::Exact
        && mark.lastState != AnchorState::Moved) {
        placement.state = mark.lastState;
        placement.reason = QCoreApplication::translate(
            "Lectern::Store", "The words changed in an earlier version of the file.");
    }
}

/// The talk that holds a place; null for orphans and for places outside of every talk.
const ImportedTalk *talkAt(const std::vector<ImportedTalk> &talks, const Anchoring::Placement &placement)
{
    if (placement.state == AnchorState::Orphan) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        talks, [&placement](const ImportedTalk &talk) { return isInside(placement.range, talk.range); });
    return found == talks.end() ? nullptr : &*found;
}

} // namespace

bool isInside(CodePointRange place, CodePointRange talk)
{
    return talk.begin <= place.begin && place.end <= talk.end;
}

void loseOutsideTalks(Anchoring::Placement &placement)
{
    placement.state = AnchorState::Orphan;
    placement.range = {};
    placement.reason =
        QCoreApplication::translate("Lectern::Store", "The words now stand outside of every talk.");
}

void carryMarks(Database::Private &database, RowId source, const Revision &revision,
    const std::vector<ImportedTalk> &talks)
{
    const Document &document = revision.document;
    std::vector<Carried> marks = marksToCarry(database, source, revision.id);
    placeAll(database, document.text, marks);
    addPlaceless(database, source, document.text, marks);
    for (Carried &mark : marks) {
        const ImportedTalk *talk = talkAt(talks, mark.placement);
        const bool hasTalkLeft = std::ranges::find(talks, mark.talk, &ImportedTalk::id) == talks.end();
        if (hasTalkLeft && !(talk && (mark.hadNoPlace || isSure(mark.placement)))) {
            continue;
        }
        QString quoteNow;
        QString section;
        if (talk) {
            const Utf16Range place = utf16Of(revision, mark.placement.range);
            quoteNow = document.text.sliced(place.begin, place.length());
            section = sectionAt(document, place.begin, utf16Of(revision, talk->range).begin);
            judge(mark, quoteNow);
            if (talk->id != mark.talk) {
                Statement(database, u"UPDATE mark SET talk_id = ? WHERE id = ?"_s).run(talk->id, mark.mark);
            }
        } else if (mark.placement.state != AnchorState::Orphan) {
            loseOutsideTalks(mark.placement);
        }
        writeAnchor(database,
            {.mark = mark.mark,
                .revision = revision.id,
                .state = mark.placement.state,
                .range = mark.placement.range,
                .quoteNow = quoteNow,
                .section = section,
                .method = mark.placement.method,
                .reason = mark.placement.reason,
                .score = mark.placement.score});
    }
}

} // namespace Lectern::Store
