// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakers.h"

#include "commonplace.h"
#include "dates.h"
#include "filenames.h"
#include "reasons.h"
#include "separatorvotes.h"
#include "speakersbelow.h"
#include "speakersentence.h"
#include "strucknames.h"
#include "text.h"
#include "titles.h"
#include "titlesbelow.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Whether a line looks like a name only by a word within ("Firm Name"), and a sign parts a surer name from
/// that.
bool hasSurerName(const Candidate &lead, const std::vector<Cut> &cuts, const People &people)
{
    constexpr double likely = 0.5;
    if (lead.lineAsName < likely || lead.title.startsWith(people.namesIn(lead.title).value(0))) {
        return false;
    }
    return std::ranges::any_of(cuts, [&lead](const Cut &cut) {
        const bool isStrong = cut.separator == Separator::Dash || cut.separator == Separator::Bar
            || cut.separator == Separator::Bracket;
        return isStrong && cut.side == PeopleSide::Last && cut.likeness > lead.lineAsName;
    });
}

/// Settles title and speakers of each talk in the light of all of them.
class TalkDrafter final
{
public:
    TalkDrafter(const Analysis &analysis, const std::vector<const Candidate *> &leads)
        : m_analysis(analysis)
        , m_notes(*analysis.notes)
        , m_people(analysis.notes->people())
        , m_leads(leads)
    {
        countVotes();
    }

    std::vector<DraftTalk> draftAll();

private:
    void countVotes();
    [[nodiscard]] int endOf(size_t index) const;
    DraftTalk draft(size_t index);
    void readRunIn(DraftTalk *talk) const;
    void readNameTitle(DraftTalk *talk) const;
    void readTitleLine(DraftTalk *talk, const std::optional<Cut> &cut) const;
    void readNameAbove(DraftTalk *talk) const;
    void readLinesBelow(DraftTalk *talk, size_t index);
    void readSentence(DraftTalk *talk, int end) const;
    [[nodiscard]] bool hasLabelBelow(size_t index) const;
    [[nodiscard]] bool isNameOfSpeaker(size_t index) const;
    [[nodiscard]] bool isBelieved(const Cut &cut, size_t index) const;
    [[nodiscard]] bool isBelieved(const SpeakerFound &found) const;
    [[nodiscard]] QString titleBelowName(const Candidate &lead) const;
    void readBelowTime(DraftTalk *talk) const;
    [[nodiscard]] double count() const { return double(std::max<size_t>(1, m_leads.size())); }

    const Analysis &m_analysis;
    const Notes &m_notes;
    const People &m_people;
    const std::vector<const Candidate *> &m_leads;
    SeparatorVotes m_votes;
    bool m_titlesAreNames = false; ///< the lines are names: a dash parts name and firm
    bool m_titlesStandBelow = false; ///< most lines have a heading right below that is no name
    bool m_titlesAreEmphasised = false; ///< most lines say who or when, the titles stand out below them
    bool m_namesComeFirst = false; ///< 'name - title' is the habit
    double m_cutShare = 0; ///< of the titles that hold their speakers
    std::vector<std::optional<Cut>> m_cuts; ///< of each title
    std::vector<bool> m_hasSurerName; ///< of each title: hasSurerName()
    std::vector<std::vector<SpeakerFound>> m_below; ///< of each title
    std::map<SpeakerSort, int> m_sorts; ///< talks that have such a line
    std::vector<std::optional<SpeakerPlace>> m_places; ///< of the speaker line taken for each talk
    std::set<int> m_takenLines;
};

int TalkDrafter::endOf(size_t index) const
{
    return index + 1 < m_leads.size() ? m_leads[index + 1]->line : m_notes.size();
}

void TalkDrafter::countVotes()
{
    int names = 0;
    for (size_t index = 0; index < m_leads.size(); ++index) {
        const Candidate &lead = *m_leads[index];
        const std::vector<Cut> cuts = cutsOf(lead.title, m_people);
        m_votes.count(cuts, m_people);
        m_hasSurerName.push_back(hasSurerName(lead, cuts, m_people));
        names += lead.lineAsName >= 0.6 && !m_hasSurerName.back() && !segmentsOf(lead.title, false, m_people)
            ? 1
            : 0;
        m_below.push_back(speakersBelow(m_notes, lead.line, lead.level, endOf(index)));
        std::set<SpeakerSort> sorts;
        for (const SpeakerFound &found : m_below.back()) {
            if (found.likeness >= 0.55) {
                sorts.insert(found.sort);
            }
        }
        for (const SpeakerSort sort : sorts) {
            ++m_sorts[sort];
        }
    }
    m_titlesAreNames = !m_leads.empty() && names / count() >= 0.4;
    m_titlesAreEmphasised = areTitlesEmphasised(m_notes, m_leads);
    m_titlesStandBelow = true; // titleBelowName() is asked for all, to learn whether it holds for most
    const auto below = std::ranges::count_if(
        m_leads, [this](const Candidate *lead) { return !titleBelowName(*lead).isEmpty(); });
    m_titlesStandBelow = below >= 2 && 2 * below >= names;
    const int first =
        m_votes.votes(Separator::Dash, PeopleSide::First) + m_votes.votes(Separator::Bar, PeopleSide::First);
    m_namesComeFirst = first / count() >= 0.3 && !m_titlesAreNames;
    for (size_t index = 0; index < m_leads.size(); ++index) {
        const Candidate &lead = *m_leads[index];
        const bool staysWhole = m_titlesAreNames && lead.lineAsName >= 0.5 && !m_hasSurerName[index];
        m_cuts.push_back(staysWhole ? std::nullopt : bestCut(lead.title, m_votes, m_people));
    }
    m_cutShare =
        double(std::ranges::count_if(m_cuts, [](const auto &cut) { return cut.has_value(); })) / count();
}

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

/// A heading right below a name is the title of that person's talk.
QString TalkDrafter::titleBelowName(const Candidate &lead) const
{
    if (m_titlesAreEmphasised) {
        return emphasisBelow(m_notes, lead.line);
    }
    int line = lead.line + 1;
    while (line < m_notes.size()
        && (m_notes.sort(line) == LineSort::Blank || m_notes.sort(line) == LineSort::Underline)) {
        ++line;
    }
    if ((m_titlesAreNames && !m_titlesStandBelow) || line >= m_notes.size() || line - lead.line > 3
        || m_notes.sort(line) != LineSort::Heading || m_notes.line(line).level <= lead.level) {
        return {};
    }
    const QString &text = m_notes.text(line);
    const bool isSection = listsOfTitle(text, m_notes.lexicon()).testFlag(WordList::SectionWord);
    return m_analysis.isCandidate(line) && !isSection && m_people.score(text) < 0.5 ? text : QString();
}

void TalkDrafter::readNameTitle(DraftTalk *talk) const
{
    const QString line = talk->lead->title;
    talk->speakers = m_people.namesIn(line);
    talk->why << reasonLineIsName();
    talk->title = line;
    static const QRegularExpression handle = pattern(uR"((?<!\w)@\w)"_s);
    const bool hasHandle = found(handle, line) && !talk->speakers.isEmpty();
    if (const QString below = titleBelowName(*talk->lead); !below.isEmpty()) {
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
    const auto segments = m_namesComeFirst ? segmentsOf(line, true, m_people) : std::nullopt;
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
    talk->title = cut->side == PeopleSide::First && m_titlesAreNames ? line : cut->title;
    talk->why << reasonSeparator(
        cut->separator, std::max(1, m_votes.votes(cut->separator, cut->side)), int(m_leads.size()));
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

/// A sort of speaker line counts only if enough talks have it; labels always do.
bool TalkDrafter::isBelieved(const SpeakerFound &found) const
{
    const auto talks = m_sorts.find(found.sort);
    const double share = talks == m_sorts.end() ? 0 : talks->second / count();
    const bool hasFewTalks = m_leads.size() <= 3;
    const double enough = found.sort == SpeakerSort::Name ? 0.65 : 0.8;
    if (m_cutShare >= 0.6 && found.sort != SpeakerSort::Label
        && (found.place > 0 || found.likeness < enough)) {
        return false; // the titles hold their speakers already
    }
    // Nothing else begins with a sure name; a role behind it takes a little of its likeness away.
    const double sure = found.sort == SpeakerSort::Name ? 0.75 : 0.65;
    const bool isRightBelow = found.place == 0 && found.likeness >= sure;
    switch (found.sort) {
    case SpeakerSort::Label:
        return found.likeness >= 0.4;
    case SpeakerSort::Name: {
        const bool isSure = found.likeness >= 0.7 && (share >= 0.2 || found.place <= 1);
        const double habit = found.place == 0 ? 0.3 : 0.5;
        const bool isHabit = share >= habit && found.likeness >= 0.5;
        return isRightBelow || ((isSure || isHabit) && (share >= 0.15 || m_leads.size() <= 4));
    }
    case SpeakerSort::NameWithRole:
        return isRightBelow
            || (found.likeness >= 0.55 && (share >= 0.25 || (hasFewTalks && found.place == 0)));
    case SpeakerSort::Role:
        return found.place <= 1 || share >= 0.25;
    case SpeakerSort::Handle:
        return share >= 0.15 || hasFewTalks;
    case SpeakerSort::ProfileLink:
        return true;
    case SpeakerSort::None:
        break;
    }
    return false;
}

void TalkDrafter::readLinesBelow(DraftTalk *talk, size_t index)
{
    constexpr int widestGap = 3; // lines between two speakers of one talk
    QStringList names;
    QSet<QString> seen;
    SpeakerSort first = SpeakerSort::None;
    int last = 0;
    bool isWhole = false; // only what goes on from the line before can follow
    for (const SpeakerFound &found : m_below[index]) {
        const bool isNameAfterHandle = first == SpeakerSort::Handle && found.sort == SpeakerSort::Name;
        if (isWhole && !found.goesOn) {
            break;
        }
        if (!isBelieved(found) || (!names.isEmpty() && found.sort != first && !isNameAfterHandle)) {
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
            talk->why << reasonSpeakerLine(found.sort, m_sorts[found.sort], int(m_leads.size()));
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

/// Whoever is labelled below a title is the speaker, even if the title looks like a name.
bool TalkDrafter::hasLabelBelow(size_t index) const
{
    return std::ranges::any_of(m_below[index],
        [](const SpeakerFound &found) { return found.sort == SpeakerSort::Label && found.likeness >= 0.4; });
}

/// Whether a line that looks like a name is one.
bool TalkDrafter::isNameOfSpeaker(size_t index) const
{
    const Candidate &lead = *m_leads[index];
    const std::optional<Cut> &cut = m_cuts[index];
    const bool isCutByWord = cut && cut->separator == Separator::By;
    return lead.lineAsName >= 0.6 && !isCutByWord && !m_hasSurerName[index]
        && (m_titlesAreNames || !hasLabelBelow(index))
        && !(m_namesComeFirst && segmentsOf(lead.title, true, m_people));
}

/// A cut that leaves only the kind of talk as title ("Talk: A Title") parts no name where a label tells it.
bool TalkDrafter::isBelieved(const Cut &cut, size_t index) const
{
    const WordLists kinds = WordLists(WordList::TalkWord) | WordList::KeynoteWord | WordList::StageWord;
    return !(listsOfTitle(cut.title, m_notes.lexicon()) & kinds) || !hasLabelBelow(index);
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
    } else if (isNameOfSpeaker(index)) {
        readNameTitle(&talk);
    } else if (const QString below = m_titlesAreEmphasised ? emphasisBelow(m_notes, lead.line) : QString();
        !below.isEmpty()) {
        talk.title = below;
    } else {
        const std::optional<Cut> &cut = m_cuts[index];
        readTitleLine(&talk, cut && isBelieved(*cut, index) ? cut : std::nullopt);
    }
    if (talk.speakers.isEmpty()) {
        readNameAbove(&talk);
    }
    if (talk.speakers.isEmpty()) {
        readLinesBelow(&talk, index);
    }
    if (talk.speakers.isEmpty()) {
        readSentence(&talk, endOf(index));
    }
    // A name may stand in the line above.
    talk.speakers = withoutStruckNames(std::move(talk.speakers), m_notes, lead.line - 1, endOf(index));
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
        ends.push_back(endOf(index));
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
