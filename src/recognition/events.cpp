// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "events.h"

#include "dates.h"
#include "eventnames.h"
#include "filenames.h"
#include "text.h"
#include "words.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr double faintest = 1.5; // score below which no event is better than a wrong one

/// Where a possible event was read.
enum class EventSource { TitleLine, Heading, FrontMatter, FileName, FolderName };

struct EventOption {
    double score = 0;
    EventName event;
    EventSource source = EventSource::TitleLine;
};

/// A line above the first talk; `place` counts lines with text from 1.
struct LeadLine {
    int place = 0;
    int line = 0;
};

/// Collects what may be the event, and completes the best of it.
class EventFinder final
{
public:
    EventFinder(const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints,
        bool isOneTalk)
        : m_analysis(analysis)
        , m_notes(*analysis.notes)
        , m_hints(hints)
        , m_isOneTalk(isOneTalk)
    {
        for (const DraftTalk &talk : talks) {
            m_taken.insert(talk.line - 1);
        }
        findLeadLines();
    }

    std::optional<EventName> find();

private:
    void findLeadLines();
    void addLeadLines();
    void addHeadings();
    void addFrontMatter();
    void addNames();
    [[nodiscard]] bool isNoEvent(const QString &line, const QString &name) const;
    [[nodiscard]] double scoreOfLine(const LeadLine &lead) const;
    [[nodiscard]] std::optional<EventOption> best() const;
    [[nodiscard]] int yearFromElsewhere() const;
    [[nodiscard]] QString placeFromElsewhere(const EventName &event) const;
    [[nodiscard]] QString placeBehindName(const QString &text, const EventName &event) const;
    [[nodiscard]] QString placeInLine(const QString &text, const EventName &event) const;
    [[nodiscard]] QString placeBesideDate(const QString &text, const EventName &event) const;
    void countYears(const QString &text, double weight, std::map<int, double> *years) const;

    const Analysis &m_analysis;
    const Notes &m_notes;
    const EventHints &m_hints;
    bool m_isOneTalk = false;
    std::set<int> m_taken; ///< lines of the talks, from 0
    std::vector<LeadLine> m_lead;
    std::vector<EventOption> m_options;
    std::optional<EventName> m_ofFile;
};

void EventFinder::findLeadLines()
{
    constexpr int farthest = 8;
    constexpr qsizetype longest = 110;
    int place = 0;
    for (int line = m_notes.bodyBegin(); line < m_notes.size(); ++line) {
        const LineSort sort = m_notes.sort(line);
        if (m_notes.text(line).isEmpty() || sort == LineSort::Table || sort == LineSort::Code) {
            continue;
        }
        ++place;
        const bool isTaken = m_taken.contains(line);
        if (place > farthest || (isTaken && !m_isOneTalk)) {
            break;
        }
        if (!isTaken && m_notes.text(line).size() <= longest) {
            m_lead.push_back({place, line});
        }
    }
}

double EventFinder::scoreOfLine(const LeadLine &lead) const
{
    const QString &text = m_notes.text(lead.line);
    const LineSort sort = m_notes.sort(lead.line);
    const bool hasEvent = hasEventWord(text);
    const bool hasYear = !yearsOf(text).empty();
    const int words = pieceCount(text);
    const bool isHeading = sort == LineSort::Heading;
    const bool isPlain = sort == LineSort::Bullet || sort == LineSort::Quote || sort == LineSort::Text;
    double score = -0.4 * lead.place;
    score += isHeading && (m_notes.line(lead.line).level == 1 || lead.place == 1) ? 3.0 : 0;
    score += lead.place == 1 ? 1.5 : 0;
    score += hasEvent ? 2.0 : 0;
    score += hasYear ? 2.0 : 0;
    score += words <= 6 ? 0.5 : 0;
    score -= words > 12 ? 1.5 : 0;
    score -= isPlain && lead.place > 1 && !(hasEvent && hasYear) ? 3.0 : 0;
    return m_isOneTalk ? score - 3.0 : score;
}

bool EventFinder::isNoEvent(const QString &line, const QString &name) const
{
    static const QRegularExpression letters = pattern(uR"([^\W\d]{2})"_s);
    static const QRegularExpression kinds = caseless(
        uR"(^(?:lightning talks?|keynotes?|sessions?|workshops?|tutorials?|oral presentations|posters?|demos?|notes|conferences?|conference notes|talks)$)"_s);
    const WordLists words = WordLists(WordList::SectionWord) | WordList::NotTalkWord;
    return dayOf(line).share >= 0.8 || !found(letters, name) || m_notes.lexicon().hasFolded(name, words)
        || found(kinds, fold(name));
}

void EventFinder::addLeadLines()
{
    for (const LeadLine &lead : m_lead) {
        const QString &text = m_notes.text(lead.line);
        EventName event = parseEvent(text, m_notes.lexicon());
        if (!isNoEvent(text, event.name)) {
            m_options.push_back({scoreOfLine(lead), std::move(event), EventSource::TitleLine});
        }
    }
}

/// Headings further down that name an event with its year: collections of several events.
void EventFinder::addHeadings()
{
    constexpr size_t farthest = 12;
    constexpr double score = 3.2;
    const size_t last = std::min(farthest, m_analysis.candidates.size());
    for (size_t index = 0; index < last; ++index) {
        const Candidate &candidate = m_analysis.candidates[index];
        if (m_analysis.isHeading(candidate) && candidate.clues.has(LineClue::EventWordAndYear)
            && !m_taken.contains(candidate.line)) {
            m_options.push_back({m_isOneTalk ? score - 4 : score,
                parseEvent(candidate.title, m_notes.lexicon()), EventSource::Heading});
        }
    }
}

void EventFinder::addFrontMatter()
{
    QString title = m_notes.title().value;
    if (title.isEmpty()) {
        title = m_notes.fieldValue(u"post_title"_s);
    }
    if (title.isEmpty()) {
        return;
    }
    const bool hasYear = !yearsOf(title).empty();
    double score = 2.0 + (hasEventWord(title) ? 2.0 : 0) + (hasYear ? 2.0 : 0);
    score -= pieceCount(title) > 9 ? 1.5 : 0;
    score -= m_isOneTalk && !hasYear ? 3.0 : 0;
    m_options.push_back({score, parseEvent(title, m_notes.lexicon()), EventSource::FrontMatter});
}

/// "2019-05-03-title": the name of a blog post.
bool isDated(const QString &stem)
{
    static const QRegularExpression date = pattern(uR"(^(?:19|20)\d\d[-_.]\d\d[-_.]\d\d[-_. ])"_s);
    return found(date, stem);
}

void EventFinder::addNames()
{
    const QString stem = stemOf(m_hints.fileName);
    if (!stem.isEmpty()) {
        m_ofFile = eventOfFileName(stem, m_notes.lexicon());
    }
    // A post about one talk is named after its day and the talk.
    const bool isPostOfTalk = m_isOneTalk && isDated(stem) && !hasEventWord(stem);
    if (m_ofFile && !isPostOfTalk) {
        m_options.push_back({2.6, *m_ofFile, EventSource::FileName});
    }
    double score = 2.2;
    for (auto folder = m_hints.folders.rbegin(); folder != m_hints.folders.rend(); ++folder) {
        if (const auto event = eventOfFileName(*folder, m_notes.lexicon())) {
            m_options.push_back({score, *event, EventSource::FolderName});
        }
        score -= 0.3;
    }
}

/// The highest option; one more point where another source names the same.
std::optional<EventOption> EventFinder::best() const
{
    constexpr qsizetype longestName = 60;
    std::vector<EventOption> usable;
    std::ranges::copy_if(m_options, std::back_inserter(usable), [](const EventOption &option) {
        return !option.event.name.isEmpty() && option.event.name.size() <= longestName;
    });
    std::optional<EventOption> best;
    for (EventOption option : usable) {
        const QString own = squeezed(option.event.name);
        const bool isShared = std::ranges::any_of(usable, [&](const EventOption &other) {
            const QString name = squeezed(other.event.name);
            return other.source != option.source && !own.isEmpty() && !name.isEmpty()
                && (name.contains(own) || own.contains(name));
        });
        option.score += isShared ? 1.0 : 0;
        if (!best || option.score > best->score) {
            best = std::move(option);
        }
    }
    return best && best->score >= faintest ? best : std::nullopt;
}

void EventFinder::countYears(const QString &text, double weight, std::map<int, double> *years) const
{
    for (const int year : yearsOf(text)) {
        (*years)[year] += weight;
    }
}

/// The year that file name, folders, day lines and the post's date agree on most.
int EventFinder::yearFromElsewhere() const
{
    constexpr int reach = 40; // lines
    constexpr qsizetype longest = 120;
    std::map<int, double> years;
    if (m_ofFile && m_ofFile->year != 0) {
        years[m_ofFile->year] += 5;
    }
    for (const QString &folder : m_hints.folders) {
        countYears(folder, 4, &years);
    }
    const int last = std::min(m_notes.size(), m_notes.bodyBegin() + reach);
    for (int line = m_notes.bodyBegin(); line < last; ++line) {
        const QString &text = m_notes.text(line);
        if (text.isEmpty() || text.size() >= longest) {
            continue;
        }
        for (const Utf16Range day : daySpans(text)) {
            countYears(text.mid(day.begin, day.length()), 2, &years);
        }
    }
    for (const Candidate &candidate : m_analysis.candidates) {
        if (candidate.dayShare >= 0.5) {
            countYears(candidate.title, 2, &years);
        }
    }
    for (const QString &key : {u"date"_s, u"dates"_s, u"pubdatetime"_s, u"created"_s}) {
        if (const std::vector<int> posted = yearsOf(m_notes.fieldValue(key)); !posted.empty()) {
            years[posted.front()] += 1.5; // the date of a post is often a year late
        }
    }
    for (const QString &key : {u"slug"_s, u"summary"_s, u"description"_s, u"excerpt"_s, u"subtitle"_s}) {
        countYears(m_notes.fieldValue(key), 2, &years);
    }
    const auto most = std::ranges::max_element(years, {}, &std::pair<const int, double>::second);
    return most == years.end() ? 0 : most->first;
}

/// What stands beside the date in a short line.
QString EventFinder::placeBesideDate(const QString &text, const EventName &event) const
{
    static const QRegularExpression parts = pattern(uR"([|,;]|\bat\b|\bin\b)"_s);
    static const QRegularExpression begin = pattern(uR"(^[A-ZÀ-Ž\x{3040}-\x{9fff}])"_s);
    const DayFound day = dayOf(text);
    if (day.text.isEmpty() || day.share < 0.25 || day.share >= 0.95 || text.size() >= 90) {
        return {};
    }
    QString rest = text;
    const std::vector<Utf16Range> days = daySpans(text);
    for (auto span = days.rbegin(); span != days.rend(); ++span) {
        rest.replace(span->begin, span->length(), u"|"_s);
    }
    for (const QString &part : rest.split(parts)) {
        const bool isLabel = part.trimmed().endsWith(u':'); // "Date: 3 May"
        const QString place = trimmedOf(part, u" .,;:-–—()");
        if (!isLabel && place.size() > 2 && found(begin, place) && !hasEventWord(place)
            && !squeezed(event.name).contains(squeezed(place))
            && !squeezed(place).contains(squeezed(event.name))) {
            return place;
        }
    }
    return {};
}

/// "Foo Conference, held in Town"
QString EventFinder::placeBehindName(const QString &text, const EventName &event) const
{
    static constexpr QStringView needed = u"in ";
    const bool isNamed = text.contains(needed, Qt::CaseInsensitive)
        && (text.contains(u"conference", Qt::CaseInsensitive)
            || text.contains(event.name, Qt::CaseInsensitive));
    if (!isNamed) {
        return {}; // a pattern for each event costs more than all the rest
    }
    const QRegularExpression behindName =
        pattern(uR"(\b(?i:conference|%1)[^.]{0,25}\b(?i:in) ([A-Z][\w]+(?:,? [A-Z]\w+)?))"_s.arg(
            QRegularExpression::escape(event.name)));
    return behindName.match(text).captured(1);
}

/// "Location: Town", ":Place: Town"
QString labelledPlace(const QString &text)
{
    static const QRegularExpression labelled =
        caseless(uR"(^\W*(?:where|place|location|venue|ort|lieu|lugar|luogo)\W*[:：]\s*(.{3,60})$)"_s);
    return text.contains(u':') || text.contains(u'：') ? labelled.match(text).captured(1).trimmed()
                                                       : QString();
}

QString EventFinder::placeInLine(const QString &text, const EventName &event) const
{
    const QString beside = placeBesideDate(text, event);
    return beside.isEmpty() ? placeBehindName(text, event) : beside;
}

QString EventFinder::placeFromElsewhere(const EventName &event) const
{
    constexpr size_t reachOfCities = 6;
    // What is called the place is surer than what stands where places stand.
    for (const LeadLine &lead : m_lead) {
        if (const QString place = labelledPlace(m_notes.text(lead.line)); !place.isEmpty()) {
            return place;
        }
    }
    for (const LeadLine &lead : m_lead) {
        if (const QString place = placeInLine(m_notes.text(lead.line), event); !place.isEmpty()) {
            return place;
        }
    }
    for (size_t index = 0; index < std::min(reachOfCities, m_lead.size()); ++index) {
        if (const QString city = cityIn(m_notes.text(m_lead[index].line), m_notes.lexicon());
            !city.isEmpty()) {
            return city;
        }
    }
    return {};
}

std::optional<EventName> EventFinder::find()
{
    addLeadLines();
    addHeadings();
    addFrontMatter();
    addNames();
    const std::optional<EventOption> option = best();
    if (!option) {
        return std::nullopt;
    }
    EventName event = option->event;
    if (event.year == 0) {
        event.year = yearFromElsewhere();
    }
    if (event.place.isEmpty()) {
        event.place = placeFromElsewhere(event);
    }
    return event;
}

} // namespace

std::optional<EventName> findEvent(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk)
{
    return EventFinder(analysis, talks, hints, isOneTalk).find();
}

} // namespace Lectern::Recognition
