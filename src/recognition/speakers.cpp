// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakers.h"

#include "commonplace.h"
#include "dates.h"
#include "filenames.h"
#include "reasons.h"
#include "speakersbelow.h"
#include "speakersentence.h"
#include "strucknames.h"
#include "text.h"
#include "titlehabits.h"
#include "titles.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Settles title and speakers of each talk in the light of all of them.
class TalkDrafter final
{
public:
    TalkDrafter(const Analysis &analysis, const std::vector<const Candidate *> &leads)
        : m_analysis(analysis)
        , m_notes(*analysis.notes)
        , m_people(analysis.notes->people())
        , m_leads(leads)
        , m_habits(analysis, leads)
    {
    }

    std::vector<DraftTalk> draftAll();

private:
    DraftTalk draft(size_t index);
    void readRunIn(DraftTalk *talk) const;
    void readNameTitle(DraftTalk *talk) const;
    void readTitleLine(DraftTalk *talk, const std::optional<Cut> &cut) const;
    void readNameAbove(DraftTalk *talk) const;
    void readLinesBelow(DraftTalk *talk, size_t index);
    void readSentence(DraftTalk *talk, int end) const;
    void readBelowTime(DraftTalk *talk) const;

    const Analysis &m_analysis;
    const Notes &m_notes;
    const People &m_people;
    const std::vector<const Candidate *> &m_leads;
    TitleHabits m_habits;
    std::vector<std::optional<SpeakerPlace>> m_places; ///< of the speaker line taken for each talk
    std::set<int> m_takenLines;
};

/// "2018Title": a day run into the title is cut off it.
void TalkDrafter::readRunIn(DraftTalk *talk) const
{
    static const QRegularExpression glued = pattern(uR"((?<=\d)(?=[A-Z][a-z]))"_s);
    static constexpr QStringView edges = u" ,:-";
    QString title = talk->lead->runIn->title;
    title.replace(glued, u" "_s);
    const std::vector<Utf16Range> days = daySpans(title);
    if (!days.empty() && days.front().begin == 0) {
        const QString rest = trimmedOf(QStringView(title).sliced(days.front().end), edges);
        if (startsUpper(rest)) {
            talk->gluedDay = title.left(days.front().end);
            title = rest;
        }
    }
    talk->title = title;
    talk->speakers = m_people.namesIn(talk->lead->runIn->name);
    if (talk->speakers.isEmpty()) {
        talk->speakers = QStringList{talk->lead->runIn->name.section(u',', 0, 0).trimmed()};
    }
    talk->why << reasonNameBesideTitle();
}

void TalkDrafter::readNameTitle(DraftTalk *talk) const
{
    const QString line = talk->lead->title;
    talk->speakers = m_people.namesIn(line);
    talk->why << reasonLineIsName();
    talk->title = line;
    static const QRegularExpression handle = pattern(uR"((?<!\w)@\w)"_s);
    const bool hasHandle = found(handle, line) && !talk->speakers.isEmpty();
    if (const QString below = m_habits.titleBelowName(*talk->lead); !below.isEmpty()) {
        talk->title = below;
    } else if (hasHandle && !talk->speakers.front().startsWith(u'@')) {
        talk->title = talk->speakers.join(u", "_s); // "Name - @handle"
    } else if (line.contains(u',') && !line.contains(" and "_L1) && !line.contains(" & "_L1)
        && !talk->speakers.isEmpty()) {
        talk->title = talk->speakers.front();
    }
}

/// A line that says nothing but a time: title and name follow in the next lines, in either order.
void TalkDrafter::readBelowTime(DraftTalk *talk) const
{
    constexpr int reach = 3;
    QString title;
    const int last = std::min(m_notes.size(), talk->lead->line + 1 + reach);
    for (int line = talk->lead->line + 1; line < last && !m_notes.text(line).isEmpty(); ++line) {
        const QString &text = m_notes.text(line);
        const QString people = isAllCapitals(text) ? capitalised(text) : text;
        if (talk->speakers.isEmpty() && m_people.score(people) >= 0.5) {
            talk->speakers = m_people.namesIn(people);
        } else if (title.isEmpty()) {
            title = text;
        }
    }
    talk->title = title.isEmpty() ? talk->title : title;
}

void TalkDrafter::readTitleLine(DraftTalk *talk, const std::optional<Cut> &cut) const
{
    const QString line = talk->lead->title;
    const auto segments = m_habits.namesComeFirst() ? segmentsOf(line, true, m_people) : std::nullopt;
    if (segments) {
        talk->title = segments->title;
        talk->speakers = m_people.namesIn(segments->people);
        if (talk->speakers.isEmpty()) {
            talk->speakers = QStringList{segments->people};
        }
        talk->why << reasonNameFirst();
        return;
    }
    if (!cut) {
        talk->speakers = ownerOfTalk(line, m_people);
        return;
    }
    const bool isLabelled = cut->separator == Separator::By;
    QStringList names = m_people.namesIn(cut->people, 0.5, isLabelled);
    if (names.isEmpty()) {
        names = m_people.namesIn(cut->people, 0.25);
    }
    if (names.isEmpty() && cut->likeness >= 0.4) {
        names = QStringList{cut->people.trimmed()};
    }
    if (names.isEmpty()) {
        return;
    }
    talk->speakers = names;
    talk->title = cut->side == PeopleSide::First && m_habits.titlesAreNames() ? line : cut->title;
    talk->why << reasonSeparator(
        cut->separator, std::max(1, m_habits.votes().votes(cut->separator, cut->side)), int(m_leads.size()));
}

void TalkDrafter::readNameAbove(DraftTalk *talk) const
{
    if (talk->lead->previous < 0 || !talk->lead->clues.has(LineClue::NameStandsAbove)) {
        return;
    }
    const Candidate &above = m_analysis.candidates[size_t(talk->lead->previous)];
    const bool isTalk = std::ranges::binary_search(m_leads, above.line, {}, &Candidate::line);
    if (above.lineAsName >= 0.6 && !isTalk && !m_takenLines.contains(above.line)) {
        talk->speakers = m_people.namesIn(above.text);
        talk->why << reasonNameAbove();
    }
}

void TalkDrafter::readLinesBelow(DraftTalk *talk, size_t index)
{
    constexpr int widestGap = 3; // lines between two speakers of one talk
    QStringList names;
    QSet<QString> seen;
    SpeakerSort first = SpeakerSort::None;
    int last = 0;
    bool isWhole = false; // only what goes on from the line before can follow
    for (const SpeakerFound &found : m_habits.below(index)) {
        const bool isNameAfterHandle = first == SpeakerSort::Handle && found.sort == SpeakerSort::Name;
        if (isWhole && !found.goesOn) {
            break;
        }
        if (!m_habits.isBelieved(found) || (!names.isEmpty() && found.sort != first && !isNameAfterHandle)) {
            continue;
        }
        const bool canFollow =
            found.goesOn || (found.sort != SpeakerSort::Handle && found.sort != SpeakerSort::ProfileLink);
        if (!names.isEmpty() && !canFollow) {
            continue;
        }
        if (!names.isEmpty() && !found.goesOn && found.place > last + widestGap) {
            break;
        }
        const QStringList read = found.text.isEmpty()
            ? namesOfSpeakerLine(m_notes.line(found.line), found.sort, m_people)
            : namesOfLabelled(found.text, m_people);
        if (read.isEmpty()) {
            continue;
        }
        if (!names.isEmpty() && isNameAfterHandle) {
            names.clear(); // names win over handles
            seen.clear();
        }
        if (names.isEmpty()) {
            first = found.sort;
            talk->why << reasonSpeakerLine(found.sort, m_habits.linesOf(found.sort), int(m_leads.size()));
            m_places[index] = SpeakerPlace(found.place, m_notes.sort(found.line));
        }
        for (const QString &name : read) {
            if (const QString key = fold(name); !seen.contains(key)) {
                seen.insert(key);
                names << name;
            }
        }
        last = found.place;
        const bool isOnePerson = found.sort == SpeakerSort::NameWithRole || found.sort == SpeakerSort::Role;
        isWhole = found.sort == SpeakerSort::Label || found.sort == SpeakerSort::ProfileLink
            || (isOnePerson && !m_notes.line(found.line).raw.contains(u'@'));
    }
    talk->speakers = names;
}

/// Who spoke, by the first sentences of the talk.
void TalkDrafter::readSentence(DraftTalk *talk, int end) const
{
    int seen = 0;
    for (int line = talk->lead->line + 1; line < end && seen < 2; ++line) {
        if (m_notes.isSilent(line) || m_notes.text(line).isEmpty()) {
            continue;
        }
        if (m_notes.sort(line) == LineSort::Heading) {
            if (!listsOfTitle(m_notes.text(line), m_notes.lexicon()).testFlag(WordList::SectionWord)) {
                return;
            }
            continue; // "Summary"
        }
        ++seen;
        talk->speakers = speakersOfSentence(m_notes.text(line), m_people);
        if (!talk->speakers.isEmpty()) {
            talk->why << reasonSentence();
            return;
        }
    }
}

DraftTalk TalkDrafter::draft(size_t index)
{
    DraftTalk talk;
    talk.lead = m_leads[index];
    const Candidate &lead = *talk.lead;
    talk.line = (lead.titleLine >= 0 ? lead.titleLine : lead.line) + 1;
    const QString line = lead.title;
    talk.title = line;
    if (lead.runIn) {
        readRunIn(&talk);
    } else if (timeLength(line) == line.size() || onlyCountsTalks(line)) {
        readBelowTime(&talk);
    } else if (m_habits.isName(index)) {
        readNameTitle(&talk);
    } else if (const QString below = m_habits.emphasisedTitle(lead); !below.isEmpty()) {
        talk.title = below;
    } else {
        readTitleLine(&talk, m_habits.cutOf(index));
    }
    if (talk.speakers.isEmpty()) {
        readNameAbove(&talk);
    }
    if (talk.speakers.isEmpty()) {
        readLinesBelow(&talk, index);
    }
    if (talk.speakers.isEmpty()) {
        readSentence(&talk, m_habits.endOf(index));
    }
    // A name may stand in the line above.
    talk.speakers =
        withoutStruckNames(std::move(talk.speakers), m_notes, lead.line - 1, m_habits.endOf(index));
    const auto isHandle = [](const QString &name) { return name.startsWith(u'@'); };
    if (talk.speakers.size() > 1 && !std::ranges::all_of(talk.speakers, isHandle)) {
        talk.speakers.removeIf(isHandle);
    }
    for (const QString &title : {cleanTitle(talk.title, talk.speakers, m_people), tidied(line), line}) {
        talk.title = title;
        if (!title.isEmpty()) {
            break;
        }
    }
    const QString whole = lead.line < m_notes.size() && lead.line >= 0 ? m_notes.text(lead.line) : QString();
    talk.kind = line == whole ? talkKindOf({line}) : talkKindOf({line, whole});
    m_takenLines.insert(lead.line);
    return talk;
}

std::vector<DraftTalk> TalkDrafter::draftAll()
{
    std::vector<DraftTalk> talks;
    m_places.assign(m_leads.size(), std::nullopt);
    talks.reserve(m_leads.size());
    for (size_t index = 0; index < m_leads.size(); ++index) {
        talks.push_back(draft(index));
    }
    std::vector<int> ends;
    for (size_t index = 0; index < m_leads.size(); ++index) {
        ends.push_back(m_habits.endOf(index));
    }
    fillCommonPlace(m_notes, m_places, ends, &talks);
    return talks;
}

} // namespace

std::vector<DraftTalk> draftTalks(const Analysis &analysis, const std::vector<const Candidate *> &leads)
{
    return TalkDrafter(analysis, leads).draftAll();
}

} // namespace Lectern::Recognition
