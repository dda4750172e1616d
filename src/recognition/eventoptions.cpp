// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventoptions.h"

#include "dates.h"
#include "eventmentions.h"
#include "eventnames.h"
#include "filenames.h"
#include "text.h"
#include "words.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr size_t mostOptions = 60; // a page of names is a programme, and its first lines tell enough

/// How a name was taken out of its text.
enum class Form { Whole, Part, Mention };

/// A text that may hold the name of the event.
struct Origin {
    QString text;
    EventClue source = EventClue::TitleLine;
    int place = 1; ///< which of the texts of its kind, from 1
};

/// The parts of a title that stand between its signs; empty where there are none.
QStringList partsOfTitle(const QString &title)
{
    static const QRegularExpression signs =
        pattern(uR"(\s+[-–—|/@]+\s+|\s*[:：|]\s+|：|,\s+|[「」【】《》『』]|\s[-–—]+$)"_s);
    static constexpr SignSet mayPart(u"-–—|/@:：,「」【】《》『』");
    if (!mayPart.hasAnyOf(title)) {
        return {};
    }
    QStringList parts = title.split(signs, Qt::SkipEmptyParts);
    return parts.size() > 1 ? parts : QStringList();
}

/// Whether a lead or title is surely no name of an event: a day, a section, a kind of talk.
bool isNoEvent(const QString &text, const QString &name, const Lexicon &lexicon)
{
    static const QRegularExpression letters = pattern(uR"([^\W\d]{2})"_s);
    static const QRegularExpression kinds = caseless(
        uR"(^(?:lightning talks?|keynotes?|sessions?|workshops?|tutorials?|oral presentations|posters?|demos?|notes|conferences?|conference notes|talks|events?|meetups?|seminars?|(?:session|track|part|day|room|week|slot|block|teil|tag|jour|sesión|sessão)\s+(?:\d+|[ivx]+|[a-h])|dates?|datum|fecha|data|when|where|venue|place|location|website|agenda|url|link|title|topic|author|speakers?)$)"_s);
    const WordLists words = WordLists(WordList::SectionWord) | WordList::NotTalkWord;
    return dayOf(text).share >= 0.8 || !found(letters, name) || lexicon.has(fold(name), words)
        || found(kinds, fold(name)) || hasStrongLabel(name);
}

/// Collects the options and weighs them.
class OptionFinder final
{
public:
    OptionFinder(const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints,
        bool isOneTalk)
        : m_analysis(analysis)
        , m_notes(*analysis.notes)
        , m_talks(talks)
        , m_hints(hints)
        , m_isOneTalk(isOneTalk)
        , m_stem(stemOf(hints.fileName))
        , m_leads(leadLines(analysis, talks, isOneTalk))
    {
    }

    std::vector<EventOption> find()
    {
        addLeadLines();
        addHeadings();
        addFrontMatter();
        addNames();
        addRunningText();
        weighTogether();
        return std::move(m_options);
    }

private:
    void addLeadLines();
    void addHeadings();
    void addFrontMatter();
    void addNames();
    void addRunningText();
    void addAll(const Origin &origin);
    void addMentions(const Origin &origin);
    EventOption *add(const Origin &origin, const QString &part, Form form);
    void push(const Origin &origin, EventName event, Form form);
    void weighName(EventOption *option) const;
    /// A name as it is compared, and how many of the first lines say it.
    struct Said {
        QString name;
        int lines = 0;
    };
    void weighAmong(size_t index, const std::vector<Said> &said);
    void weighTogether();
    [[nodiscard]] int linesWith(const QString &name) const;
    [[nodiscard]] bool isTalkTitle(const QString &name) const;

    const Analysis &m_analysis;
    const Notes &m_notes;
    const std::vector<DraftTalk> &m_talks;
    const EventHints &m_hints;
    bool m_isOneTalk = false;
    QString m_stem;
    std::vector<int> m_leads; ///< leadLines()
    std::vector<EventOption> m_options;
    std::vector<EventClue> m_sources; ///< of the options
};

void OptionFinder::push(const Origin &origin, EventName event, Form form)
{
    constexpr qsizetype longestName = 60;
    constexpr qsizetype longText = 60;
    if (m_options.size() >= mostOptions || event.name.isEmpty() || event.name.size() > longestName
        || !hasWordSign(event.name) || isNoEvent(origin.text, event.name, m_notes.lexicon())) {
        return;
    }
    EventOption option{std::move(event), {}};
    option.clues[EventClue::Any] = 1;
    option.clues[origin.source] = 1;
    option.clues[EventClue::PartOfText] = form == Form::Part;
    option.clues[EventClue::NameInText] = form == Form::Mention;
    option.clues[EventClue::LogPlace] = std::log1p(origin.place - 1) / 2;
    option.clues[EventClue::EventWordAround] = hasEventWord(origin.text);
    option.clues[EventClue::Year] = option.event.year != 0;
    option.clues[EventClue::LongText] = origin.text.size() > longText;
    m_options.push_back(std::move(option));
    m_sources.push_back(origin.source);
}

EventOption *OptionFinder::add(const Origin &origin, const QString &part, Form form)
{
    const size_t before = m_options.size();
    push(origin, parseEvent(part, m_notes.lexicon()), form);
    return m_options.size() > before ? &m_options.back() : nullptr;
}

void OptionFinder::addMentions(const Origin &origin)
{
    for (const EventMention &mention :
        eventMentions(origin.text, m_notes.lexicon(), m_notes.ordinaryWords())) {
        if (EventOption *option = add(origin, mention.text, Form::Mention)) {
            option->clues[EventClue::Led] = mention.isLed;
            option->clues[EventClue::Called] = mention.isCalled;
        }
    }
}

/// A title: the whole of it, what stands between its signs, and names within.
void OptionFinder::addAll(const Origin &origin)
{
    add(origin, origin.text, Form::Whole);
    for (const QString &part : partsOfTitle(origin.text)) {
        add(origin, part, Form::Part);
    }
    addMentions(origin);
}

void OptionFinder::addLeadLines()
{
    int place = 0;
    for (const int line : m_leads) {
        ++place;
        const bool isTop =
            place == 1 || (m_notes.sort(line) == LineSort::Heading && m_notes.line(line).level == 1);
        addAll({m_notes.text(line), isTop ? EventClue::TitleLine : EventClue::EarlyLine, place});
    }
}

/// Headings further down that name an event with its year: collections of several events.
void OptionFinder::addHeadings()
{
    constexpr size_t farthest = 12;
    const size_t last = std::min(farthest, m_analysis.candidates.size());
    for (size_t index = 0; index < last; ++index) {
        const Candidate &candidate = m_analysis.candidates[index];
        const bool isTalk = std::ranges::any_of(
            m_talks, [&](const DraftTalk &talk) { return talk.line == candidate.line + 1; });
        if (m_analysis.isHeading(candidate) && candidate.clues.has(LineClue::EventWordAndYear) && !isTalk) {
            add({candidate.title, EventClue::HeadingBelow, int(index) + 1}, candidate.title, Form::Whole);
        }
    }
}

void OptionFinder::addFrontMatter()
{
    addAll({m_notes.title().value, EventClue::FrontMatterTitle});
    for (const QString &key : {u"event"_s, u"conference"_s}) {
        add({m_notes.fieldValue(key), EventClue::FrontMatterTitle}, m_notes.fieldValue(key), Form::Whole);
    }
    for (const QString &key : {u"summary"_s, u"description"_s, u"excerpt"_s, u"subtitle"_s}) {
        addMentions({m_notes.fieldValue(key), EventClue::Summary});
    }
}

void OptionFinder::addNames()
{
    if (const auto event = eventOfFileName(m_stem, m_notes.lexicon()); event && !m_stem.isEmpty()) {
        push({m_stem, EventClue::FileName}, *event, Form::Whole);
    }
    int place = 0;
    for (auto folder = m_hints.folders.rbegin(); folder != m_hints.folders.rend(); ++folder) {
        ++place;
        if (const auto event = eventOfFileName(*folder, m_notes.lexicon())) {
            push({*folder, EventClue::FolderName, place}, *event, Form::Whole);
        }
    }
}

/// What the first paragraphs say: "last week I was at …".
void OptionFinder::addRunningText()
{
    constexpr int mostLines = 12;
    constexpr int farthest = 60;
    constexpr qsizetype longest = 500;
    int place = 0;
    const int last = std::min(m_notes.size(), m_notes.bodyBegin() + farthest);
    for (int line = m_notes.bodyBegin(); line < last && place < mostLines; ++line) {
        const LineSort sort = m_notes.sort(line);
        const bool isRunning = sort == LineSort::Text || sort == LineSort::Quote || sort == LineSort::Bullet;
        if (isRunning && !m_notes.text(line).isEmpty()) {
            addMentions({beginOf(m_notes.text(line), longest).toString(), EventClue::Running, ++place});
        }
    }
}

/// How many of the first lines say the name.
int OptionFinder::linesWith(const QString &name) const
{
    constexpr int farthest = 150;
    int count = 0;
    for (int line = m_notes.bodyBegin(); line < std::min(m_notes.size(), farthest); ++line) {
        count += m_notes.text(line).contains(name, Qt::CaseInsensitive) ? 1 : 0;
    }
    return count;
}

bool OptionFinder::isTalkTitle(const QString &name) const
{
    constexpr size_t farthest = 30;
    const QString own = squeezed(name);
    return std::any_of(m_talks.begin(), m_talks.begin() + qsizetype(std::min(farthest, m_talks.size())),
        [&](const DraftTalk &talk) { return squeezed(talk.title) == own; });
}

/// What the words of the name say by themselves.
void OptionFinder::weighName(EventOption *option) const
{
    constexpr double surelyPerson = 0.7;
    constexpr qsizetype signsOfWord = 3; // where words are not parted
    const QString &name = option->event.name;
    const QList<QStringView> words = piecesOf(name);
    const qsizetype length = words.size() + std::ranges::count_if(name, isIdeograph) / signsOfWord;
    const auto isSmall = [](QStringView word) { return word.front().isLower(); };
    const auto hasCapitalInside = [](QStringView word) {
        return word.front().isLetter() && !isAllCapitals(word) && hasInnerCapital(word);
    };
    Evidence<EventClue> &clues = option->clues;
    clues[EventClue::EventWord] = saysEvent(name, m_notes.lexicon());
    clues[EventClue::OneWord] = length == 1;
    clues[EventClue::OverFourWords] = length > 4;
    clues[EventClue::OverSevenWords] = length > 7;
    clues[EventClue::StartsSmall] = isSmall(words.front());
    clues[EventClue::SmallWord] = std::ranges::any_of(words, [&](QStringView word) {
        const WordLists joining =
            WordLists(WordList::FunctionWord) | WordList::EventLead | WordList::NameParticle;
        return isSmall(word) && !m_notes.lexicon().has(fold(word), joining);
    });
    clues[EventClue::OrdinaryWord] =
        std::ranges::any_of(words, [&](QStringView word) { return m_notes.ordinaryWords().has(word); });
    clues[EventClue::CapitalInside] = std::ranges::any_of(words, hasCapitalInside);
    clues[EventClue::Capitals] = isAllCapitals(name);
    clues[EventClue::Ideographs] = hasIdeograph(name);
    clues[EventClue::Technology] = std::ranges::all_of(
        words, [&](QStringView word) { return m_notes.lexicon().has(fold(word), WordList::TechnologyWord); });
    clues[EventClue::Person] = m_notes.people().score(name) >= surelyPerson;
    clues[EventClue::TalkTitle] = isTalkTitle(name);
    clues[EventClue::City] = m_notes.lexicon().has(name.toLower(), WordList::City);
}

/// What the options say of each other.
void OptionFinder::weighAmong(size_t index, const std::vector<Said> &said)
{
    Evidence<EventClue> &clues = m_options[index].clues;
    const Said &own = said[index];
    for (size_t other = 0; other < said.size(); ++other) {
        const bool isWithin = own.name.contains(said[other].name);
        const bool isAround = said[other].name.contains(own.name);
        if (own.name.isEmpty() || said[other].name.isEmpty() || !(isWithin || isAround)) {
            continue;
        }
        if (m_sources[other] != m_sources[index]) {
            clues[EventClue::OtherSource] = 1;
        }
        if (isWithin && isAround) {
            continue; // the same name
        }
        if (isWithin && said[other].lines >= 2 * std::max(1, own.lines)) {
            clues[EventClue::NameInside] = 1;
        }
        if (isAround && own.lines >= 2 * std::max(1, said[other].lines)) {
            clues[EventClue::InsideName] = 1;
        }
    }
}

/// What the options say of each other, and the names of files and fields of them.
void OptionFinder::weighTogether()
{
    static const QRegularExpression date = pattern(uR"(^(?:19|20)\d\d[-_.]\d\d[-_.]\d\d[-_. ])"_s);
    const QString file = squeezed(m_stem);
    const bool isDatedPost = m_isOneTalk && found(date, m_stem) && !hasEventWord(m_stem);
    QString fields;
    for (const QString &key :
        {u"tags"_s, u"categories"_s, u"category"_s, u"keywords"_s, u"slug"_s, u"permalink"_s, u"url"_s,
            u"event"_s, u"conference"_s, u"summary"_s, u"description"_s, u"excerpt"_s}) {
        fields += u' ' + squeezed(m_notes.fieldValue(key));
    }
    std::vector<Said> said;
    for (EventOption &option : m_options) {
        weighName(&option);
        said.push_back({squeezed(option.event.name), linesWith(option.event.name)});
        option.clues[EventClue::LogMentions] = std::log1p(said.back().lines) / 2;
    }
    for (size_t index = 0; index < m_options.size(); ++index) {
        weighAmong(index, said);
        Evidence<EventClue> &clues = m_options[index].clues;
        const QString &own = said[index].name;
        const EventClue source = m_sources[index];
        clues[EventClue::InFileName] = source != EventClue::FileName && !own.isEmpty() && file.contains(own);
        clues[EventClue::InFields] = !own.isEmpty() && fields.contains(own);
        const bool isName = clues.has(EventClue::NameInText) || clues.has(EventClue::PartOfText);
        clues[EventClue::OneTalkTitle] = m_isOneTalk && !isName && source != EventClue::Running;
        clues[EventClue::OneTalkName] = m_isOneTalk && isName;
        clues[EventClue::DatedPost] = isDatedPost && source == EventClue::FileName;
    }
}

} // namespace

std::vector<int> leadLines(const Analysis &analysis, const std::vector<DraftTalk> &talks, bool isOneTalk)
{
    constexpr int farthest = 8;
    constexpr qsizetype longest = 110;
    const Notes &notes = *analysis.notes;
    std::set<int> taken;
    for (const DraftTalk &talk : talks) {
        taken.insert(talk.line - 1);
    }
    std::vector<int> lines;
    int place = 0;
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const LineSort sort = notes.sort(line);
        if (notes.text(line).isEmpty() || sort == LineSort::Table || sort == LineSort::Code) {
            continue;
        }
        const bool isTaken = taken.contains(line);
        if (++place > farthest || (isTaken && !isOneTalk)) {
            break;
        }
        if ((!isTaken || isOneTalk) && notes.text(line).size() <= longest) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<EventOption> eventOptions(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk)
{
    return OptionFinder(analysis, talks, hints, isOneTalk).find();
}

} // namespace Lectern::Recognition
