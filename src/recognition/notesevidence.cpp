// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesevidence.h"

#include "dates.h"
#include "filenames.h"
#include "text.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

double asNumber(bool isTrue) { return isTrue ? 1.0 : 0.0; }

double share(double part, int whole) { return part / double(std::max(1, whole)); }

/// How much of something there is: rises fast at first, 1 at `full`.
double amount(double count, int full) { return std::min(1.0, std::log1p(count) / std::log1p(full)); }

constexpr WordLists talkWords = WordLists(WordList::TalkWord) | WordList::KeynoteWord;

/// Whom a line speaks to, by its single words.
struct Address {
    bool speaksToReader = false;
    bool mayBeLicence = false; ///< holds a word that every licence line needs
};

Address addressIn(QStringView text)
{
    Address address;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && isWordSign(text.at(at))) {
            continue;
        }
        const QStringView written = text.sliced(begin, at - begin);
        const auto is = [written](QStringView word) {
            return written.size() == word.size() && written.startsWith(word, Qt::CaseInsensitive);
        };
        switch (written.isEmpty() ? u'\0' : written.front().unicode() | 0x20) {
        case u'y':
            address.speaksToReader = address.speaksToReader || is(u"you") || is(u"your");
            break;
        case u'c':
            address.mayBeLicence = address.mayBeLicence || is(u"c") || is(u"copyright");
            break;
        case u'r':
            address.mayBeLicence = address.mayBeLicence || is(u"rights");
            break;
        case u'u': // "licensed under", and the licence may have a word stuck to it
            address.mayBeLicence = address.mayBeLicence || written.startsWith(u"under", Qt::CaseInsensitive);
            break;
        default:
            break;
        }
        begin = at + 1;
    }
    return address;
}

/// Whether a text begins as "2.1", "A.1", "§ 3", "[1.0]" or "v1.0" do.
bool beginsLikeNumber(QStringView text)
{
    static constexpr SignSet begins(u"[vV§");
    return !text.isEmpty()
        && (begins.has(text.front()) || text.front().isDigit() || (text.size() > 1 && text.at(1) == u'.'));
}

/// How many lines a clue holds for.
class Counts final
{
public:
    void add(NotesClue clue, bool isTrue) { m_counts[static_cast<size_t>(clue)] += isTrue ? 1 : 0; }
    [[nodiscard]] double operator[](NotesClue clue) const { return m_counts[static_cast<size_t>(clue)]; }

private:
    std::array<int, clueCount<NotesClue>> m_counts{};
};

/// Weighs a document by the words and shapes of its lines, and by what was found in it.
class NotesWeigher final
{
public:
    NotesWeigher(const DocumentDraft &draft, const std::optional<EventName> &event, const EventHints &hints)
        : m_draft(draft)
        , m_notes(*draft.analysis.notes)
        , m_event(event)
        , m_hints(hints)
    {
    }

    Evidence<NotesClue> weigh()
    {
        weighTalks();
        weighEvent();
        weighNames();
        weighHeadings();
        weighLines();
        return m_clues;
    }

private:
    void weighTalks();
    void weighEvent();
    void weighNames();
    void weighHeadings();
    void weighLines();

    [[nodiscard]] WordLists listsIn(int line) const
    {
        constexpr qsizetype reach = 300; // a paragraph says what it is about in its first sentences
        return m_notes.listsIn(line, reach);
    }

    const DocumentDraft &m_draft;
    const Notes &m_notes;
    const std::optional<EventName> &m_event;
    const EventHints &m_hints;
    Evidence<NotesClue> m_clues;
};

void NotesWeigher::weighTalks()
{
    int withSpeakers = 0;
    int withDays = 0;
    QSet<QString> people;
    for (const DraftTalk &talk : m_draft.talks) {
        withSpeakers += talk.speakers.isEmpty() ? 0 : 1;
        withDays += talk.day.isEmpty() ? 0 : 1;
        people.unite(QSet<QString>(talk.speakers.begin(), talk.speakers.end()));
    }
    const int talks = int(m_draft.talks.size());
    m_clues[NotesClue::WithSpeakers] = share(withSpeakers, talks);
    m_clues[NotesClue::People] = amount(double(people.size()), 12);
    m_clues[NotesClue::WithDays] = share(withDays, talks);
    m_clues[NotesClue::OneTalk] = asNumber(m_draft.isOneTalk);
    m_clues[NotesClue::OneTalkWithSpeaker] = asNumber(m_draft.isOneTalk && withSpeakers > 0);
    if (!m_draft.isOneTalk) {
        m_clues[NotesClue::LoneTalk] = asNumber(talks == 1);
        m_clues[NotesClue::ManyWithoutSpeakers] = withSpeakers == 0 ? amount(talks, 30) : 0;
    }
}

void NotesWeigher::weighEvent()
{
    if (!m_event) {
        return;
    }
    m_clues[NotesClue::Event] = 1;
    m_clues[NotesClue::EventWithYear] = asNumber(m_event->year != 0);
    m_clues[NotesClue::EventWithWord] = asNumber(hasEventWord(m_event->name));
    m_clues[NotesClue::EventWithPlace] = asNumber(!m_event->place.isEmpty());
}

void NotesWeigher::weighNames()
{
    QStringList names = m_hints.folders;
    const QString stem = stemOf(m_hints.fileName);
    names << stem;
    WordLists lists;
    bool hasEvent = false;
    for (const QString &name : std::as_const(names)) {
        lists |= m_notes.lexicon().listsIn(QString(name).replace(u'_', u' '));
        hasEvent = hasEvent || hasEventWord(name);
    }
    m_clues[NotesClue::FileNameHasEvent] = asNumber(hasEvent);
    m_clues[NotesClue::FileNameHasYear] = asNumber(!yearsOf(names.join(u' ')).empty());
    m_clues[NotesClue::FileNameHasNotesWord] =
        asNumber(lists & (WordLists(WordList::NotesWord) | WordList::TalkWord));
    m_clues[NotesClue::FileNameOfProject] = asNumber(isNoTalkFile(stem));
}

void NotesWeigher::weighHeadings()
{
    static const QRegularExpression numbered = pattern(uR"(^(?:\d+(?:\.\d+)+\.?|[A-Z]\.\d+|§\s?\d+)\s)"_s);
    static const QRegularExpression version =
        caseless(uR"(^(?:\[|v(?:ersion|er)?[. ]?)?\d+\.\d+(?:\.\d+)*\]?(?:\s|$))"_s);
    constexpr qsizetype farthestNumber = 10; // "version. 1" has it last
    int headings = 0;
    int days = 0;
    Counts counts;
    const auto count = [&counts](NotesClue clue, bool isTrue) { counts.add(clue, isTrue); };
    for (const Candidate &candidate : m_draft.analysis.candidates) {
        if (candidate.kind != StyleKind::Heading && candidate.kind != StyleKind::Bold) {
            continue;
        }
        ++headings;
        days += candidate.dayShare >= 0.6 ? 1 : 0;
        const WordLists lists = listsIn(candidate.line);
        count(NotesClue::HeadingsWithTalkWords, bool(lists & talkWords));
        count(NotesClue::HeadingsWithManualWords, lists.testFlag(WordList::ManualWord));
        const bool mayBeNumbered =
            beginsLikeNumber(candidate.text) && hasDigit(beginOf(candidate.text, farthestNumber));
        count(NotesClue::HeadingsWithNumbers, mayBeNumbered && found(numbered, candidate.text));
        count(NotesClue::HeadingsWithVersions, mayBeNumbered && found(version, candidate.text));
        count(NotesClue::HeadingsAsk, candidate.clues.has(LineClue::QuestionMark));
        count(NotesClue::HeadingsWithCode, candidate.clues.has(LineClue::CodeSigns));
        count(NotesClue::HeadingsOfSections, candidate.isLexical);
    }
    for (const NotesClue clue :
        {NotesClue::HeadingsWithManualWords, NotesClue::HeadingsWithNumbers, NotesClue::HeadingsWithVersions,
            NotesClue::HeadingsAsk, NotesClue::HeadingsWithCode, NotesClue::HeadingsOfSections}) {
        m_clues[clue] = share(counts[clue], headings);
    }
    m_clues[NotesClue::HeadingsWithTalkWords] = amount(counts[NotesClue::HeadingsWithTalkWords], 6);
    m_clues[NotesClue::SomeManualHeadings] = amount(counts[NotesClue::HeadingsWithManualWords], 6);
    m_clues[NotesClue::ManyDayHeadings] = amount(std::max(0, days - 3), 12);
}

void NotesWeigher::weighLines()
{
    constexpr int enough = 500; // lines with text tell enough, and keep the cost of long documents down
    constexpr qsizetype longText = 160;
    static const SignSet handles(u"@");
    static const QRegularExpression licence =
        caseless(uR"(\bcopyright\b|\(c\) (?:19|20)\d\d|licen[cs]ed? under|all rights reserved)"_s);
    int texts = 0;
    int codes = 0;
    Counts counts;
    const auto count = [&counts](NotesClue clue, bool isTrue) { counts.add(clue, isTrue); };
    for (int line = 0; line < m_notes.size() && texts + codes < enough; ++line) {
        const LineSort sort = m_notes.sort(line);
        const QString &text = m_notes.text(line);
        codes += sort == LineSort::Code ? 1 : 0;
        if (sort == LineSort::Code || sort == LineSort::FrontMatter || text.isEmpty()) {
            continue;
        }
        ++texts;
        const WordLists lists = listsIn(line);
        const QStringView begin = beginOf(text, longText);
        const Address address = addressIn(begin);
        count(NotesClue::StageWords, lists.testFlag(WordList::StageWord));
        count(NotesClue::TalkWords, bool(lists & talkWords));
        count(NotesClue::ManualWords, lists.testFlag(WordList::ManualWord));
        count(
            NotesClue::SlidesAndVideos, lists.testFlag(WordList::SlidesWord) || m_notes.mentionsSlides(line));
        count(NotesClue::Bullets, sort == LineSort::Bullet);
        count(NotesClue::LongLines, text.size() > longText);
        count(NotesClue::Handles, handles.hasAnyOf(text));
        count(NotesClue::SpeaksToReader, address.speaksToReader);
        count(NotesClue::Licence, address.mayBeLicence && found(licence, begin));
    }
    m_clues[NotesClue::StageWords] = amount(counts[NotesClue::StageWords], 20);
    m_clues[NotesClue::StageWordShare] = std::min(1.0, 10 * share(counts[NotesClue::StageWords], texts));
    m_clues[NotesClue::TalkWords] = amount(counts[NotesClue::TalkWords], 20);
    m_clues[NotesClue::TalkWordShare] = std::min(1.0, 10 * share(counts[NotesClue::TalkWords], texts));
    m_clues[NotesClue::ManualWords] = std::min(1.0, 5 * share(counts[NotesClue::ManualWords], texts));
    m_clues[NotesClue::SlidesAndVideos] = amount(counts[NotesClue::SlidesAndVideos], 10);
    m_clues[NotesClue::Bullets] = share(counts[NotesClue::Bullets], texts);
    m_clues[NotesClue::LongLines] = share(counts[NotesClue::LongLines], texts);
    m_clues[NotesClue::Handles] = amount(counts[NotesClue::Handles], 10);
    m_clues[NotesClue::SpeaksToReader] = std::min(1.0, 4 * share(counts[NotesClue::SpeaksToReader], texts));
    m_clues[NotesClue::Licence] = asNumber(counts[NotesClue::Licence] > 0);
    m_clues[NotesClue::Code] = share(codes, texts + codes);
    m_clues[NotesClue::Short] = asNumber(texts < 12);

    const Evidence<DocumentClue> &document = m_draft.analysis.clues;
    m_clues[NotesClue::SlideDeck] =
        std::max(document[DocumentClue::SlideDeck], document[DocumentClue::SaidTwiceOver]);
    m_clues[NotesClue::SpeakerField] = document[DocumentClue::MetaSpeaker];
    m_clues[NotesClue::BlogFields] = document[DocumentClue::BlogKeys];
    m_clues[NotesClue::LeadWithNotesWord] = document[DocumentClue::LeadNotesWord];
}

constexpr double bareListLoss = 6.0; // set by hand

/// Whether titles with names are all there is: no word below any of them, no day, no event, and no word in
/// text or file name for talks or who was there. So people list books and songs.
bool isBareList(const DocumentDraft &draft, const Evidence<NotesClue> &clues)
{
    const bool saysTalks = clues.has(NotesClue::Event) || clues.has(NotesClue::WithDays)
        || clues.has(NotesClue::StageWords) || clues.has(NotesClue::TalkWords)
        || clues.has(NotesClue::SlidesAndVideos) || clues.has(NotesClue::FileNameHasEvent)
        || clues.has(NotesClue::FileNameHasNotesWord);
    const auto isBare = [](const DraftTalk &talk) { return talk.lead->body == 0; };
    return !draft.isOneTalk && !saysTalks && !draft.talks.empty() && std::ranges::all_of(draft.talks, isBare);
}

} // namespace

Evidence<NotesClue> weighNotes(
    const DocumentDraft &draft, const std::optional<EventName> &event, const EventHints &hints)
{
    return NotesWeigher(draft, event, hints).weigh();
}

double notesScore(const DocumentDraft &draft, const std::optional<EventName> &event, const EventHints &hints)
{
    const Weights &weights = draft.analysis.notes->knowledge().weights;
    const Evidence<NotesClue> clues = weighNotes(draft, event, hints);
    const double score =
        weights.notesBias + weights.notes.sum(clues) - (isBareList(draft, clues) ? bareListLoss : 0.0);
    constexpr double surelyNotes = 2.0; // log odds; who writes down title and speaker means a talk
    return draft.isOneTalk && draft.analysis.notes->headNamesTalk() ? std::max(score, surelyNotes) : score;
}

void doubt(Plan *plan, double notesScore)
{
    constexpr double hardlyNotes = -2.0; // one in eight; no answer is better than an invented one
    const double certainty = logistic(notesScore);
    for (PlannedTalk &talk : plan->talks) {
        talk.confidence *= certainty;
    }
    if (notesScore < hardlyNotes) {
        for (const PlannedTalk &talk : plan->talks) {
            plan->notTalks.push_back({talk.line, talk.title});
        }
        std::ranges::sort(plan->notTalks, {}, &NotTalk::line);
        plan->talks.clear();
        plan->event.reset();
    }
}

} // namespace Lectern::Recognition
