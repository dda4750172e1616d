// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onetalk.h"

#include "dates.h"
#include "documentevidence.h"
#include "doubling.h"
#include "reasons.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Finds the line that stands for the whole document.
class LeadFinder final
{
public:
    LeadFinder(const Analysis &analysis, bool isFile, const QSet<QString> &commonTitles)
        : m_notes(*analysis.notes)
        , m_isFile(isFile)
    {
        constexpr int reach = 8;
        for (const Candidate &candidate : analysis.candidates) {
            const bool isTitle = analysis.isHeading(candidate) && !candidate.title.isEmpty();
            if (isTitle && !commonTitles.contains(fold(candidate.title))) {
                m_headings.push_back(&candidate);
            }
        }
        dropEventHeading();
        if (!analysis.candidates.empty()) {
            const bool startsWithHeading =
                isFile && !m_headings.empty() && m_headings.front()->line <= m_notes.bodyBegin() + reach;
            m_first = startsWithHeading ? m_headings.front() : &firstBelowEvent(analysis.candidates);
        }
    }

    Candidate find() const
    {
        if (m_notes.field(u"page title"_s) && !m_notes.field(u"title"_s)) {
            return headingOfPage();
        }
        const MetaField title = m_notes.title();
        static const QStringList blog{u"layout"_s, u"date"_s, u"tags"_s, u"categories"_s};
        const bool isTitleOfTalk = !m_notes.hasAnyField(blog) || m_notes.headNamesTalk() || hasSections();
        if (!title.value.isEmpty() && isTitleOfTalk) {
            return madeUp(title);
        }
        if (leadsWithHeading() && !isTitleOverName()) {
            return *m_headings.front();
        }
        constexpr int reach = 3;
        if (title.value.isEmpty() && m_first && m_first->line <= m_notes.bodyBegin() + reach) {
            return *m_first;
        }
        return madeUp(title);
    }

private:
    /// Whether headings begin with one of several on the same level.
    [[nodiscard]] bool hasSections() const { return !m_headings.empty() && !isAlone(*m_headings.front()); }

    /// The event often stands above the talk, and so may its day.
    void dropEventHeading()
    {
        while (m_headings.size() > 1 && isAboveTalk(*m_headings[0], *m_headings[1])) {
            m_headings.erase(m_headings.begin());
        }
    }

    [[nodiscard]] bool isAboveTalk(const Candidate &first, const Candidate &second) const
    {
        const bool saysTalk = saysSpeaker(second) || isDay(second) || (isEvent(first) && isAlone(second));
        return isNear(first, second) && (isEvent(first) || isDay(first) || isYearly(first))
            && (saysTalk || (m_isFile && isEvent(first)));
    }

    /// Whether a line can stand above the title of a talk, which the other one is then.
    [[nodiscard]] static bool isNear(const Candidate &above, const Candidate &title)
    {
        constexpr int reach = 6; // lines
        return title.line <= above.line + reach && !title.isLexical;
    }

    [[nodiscard]] static bool saysSpeaker(const Candidate &candidate)
    {
        return candidate.clues[LineClue::AnySpeaker] >= 0.5;
    }

    [[nodiscard]] static bool isEvent(const Candidate &candidate)
    {
        return candidate.clues.has(LineClue::EventWordAndYear);
    }

    [[nodiscard]] static bool isDay(const Candidate &candidate) { return candidate.dayShare >= 0.6; }

    /// A few words with a year, as events are called that have no word for events in their name.
    [[nodiscard]] static bool isYearly(const Candidate &candidate)
    {
        constexpr int mostWords = 6;
        return candidate.clues.has(LineClue::Year) && candidate.words <= mostWords && !saysSpeaker(candidate);
    }

    /// Whether no other heading stands as high, those above left aside.
    [[nodiscard]] bool isAlone(const Candidate &heading) const
    {
        return std::ranges::none_of(m_headings, [&heading](const Candidate *other) {
            return other->line > heading.line && other->level <= heading.level;
        });
    }

    /// The first line that may name the talk, where headings do not.
    [[nodiscard]] static const Candidate &firstBelowEvent(const std::vector<Candidate> &candidates)
    {
        const bool isBelow = candidates.size() > 1 && isYearly(candidates[0]) && saysSpeaker(candidates[1])
            && isNear(candidates[0], candidates[1]);
        return candidates[isBelow ? 1 : 0];
    }

    [[nodiscard]] bool leadsWithHeading() const
    {
        constexpr int reach = 6;
        if (m_headings.empty() || m_headings.front()->line > m_first->line + reach) {
            return false;
        }
        const auto highest = (*std::ranges::min_element(m_headings, {}, &Candidate::level))->level;
        return m_isFile || m_headings.front()->level == highest;
    }

    /// A plain line over a name, before any heading.
    [[nodiscard]] bool isTitleOverName() const
    {
        constexpr int mostWords = 14;
        const int below = m_first->line + 1;
        return m_first->line < m_headings.front()->line && m_first->line == m_notes.bodyBegin()
            && m_first->words <= mostWords && !m_first->title.isEmpty() && m_first->lineAsName < 0.5
            && below < m_headings.front()->line && m_notes.people().score(m_notes.text(below)) >= 0.7;
    }

    [[nodiscard]] Candidate headingOfPage() const
    {
        const MetaField title = m_notes.title();
        const QString key = fold(title.value);
        const auto same = std::ranges::find_if(
            m_headings, [&](const Candidate *heading) { return fold(heading->title) == key; });
        if (same != m_headings.end()) {
            return **same;
        }
        return m_headings.empty() ? madeUp(title) : *m_headings.front();
    }

    /// A talk that only a field, or the first line that has any text, names.
    [[nodiscard]] Candidate madeUp(const MetaField &title) const
    {
        Candidate lead;
        lead.level = 0;
        if (!title.value.isEmpty()) {
            lead.text = title.value;
            lead.titleLine = title.line - 1;
            lead.line = std::max({0, m_notes.bodyBegin() - 1, lead.titleLine});
        } else {
            for (int line = m_notes.bodyBegin(); line < m_notes.size(); ++line) {
                if (!m_notes.text(line).isEmpty()) {
                    lead.text = m_notes.text(line);
                    lead.line = line;
                    break;
                }
            }
        }
        lead.title = lead.text;
        lead.lineAsName = pieceCount(lead.title) < 6 ? m_notes.people().score(lead.title) : 0;
        return lead;
    }

    const Notes &m_notes;
    bool m_isFile = false;
    std::vector<const Candidate *> m_headings;
    const Candidate *m_first = nullptr;
};

/// What is said twice over said once.
QString undoubled(QString text)
{
    static const QRegularExpression loose = pattern(uR"(\b(\w[\w' ]{2,60}?\W?)\s+\1(?!\w))"_s);
    constexpr int rounds = 6;
    for (int round = 0; round < rounds; ++round) {
        if (const auto doubling = findDoubling(text)) {
            text = text.left(doubling->endOfFirst) + u' ' + text.mid(doubling->end);
        } else if (const auto match = loose.match(text); match.hasMatch()) {
            text = text.left(match.capturedEnd(1)) + u' ' + text.mid(match.capturedEnd());
        } else {
            break;
        }
    }
    return text.simplified();
}

/// What follows title and name on the first slide: the event with its year.
std::optional<EventName> eventBehind(const QString &rest)
{
    static const QRegularExpression year = pattern(uR"(\b\d{4}\b)"_s);
    const std::vector<int> years = yearsOf(rest);
    if (years.empty()) {
        return std::nullopt;
    }
    QString name = rest;
    name = trimmedOf(name.replace(year, u" "_s), u" ,.-");
    if (name.isEmpty() || pieceCount(name) > 5) {
        return std::nullopt;
    }
    return EventName{name, years.front(), {}};
}

} // namespace

double oneTalkScore(const Analysis &analysis)
{
    const Weights &weights = analysis.notes->knowledge().weights;
    return weights.oneTalkBias + weights.oneTalk.sum(analysis.clues);
}

Candidate leadOfOneTalk(const Analysis &analysis, bool isFile, const QSet<QString> &commonTitles)
{
    return LeadFinder(analysis, isFile, commonTitles).find();
}

std::optional<SlideTalk> talkOfSlideText(const Analysis &analysis, Candidate *lead)
{
    static const QRegularExpression shape =
        pattern(uR"(^(.*?[?!.])\s+([A-ZÀ-Ž][\w’'-]+\s[A-ZÀ-Ž][\w’'-]+)\b\W*(.*)$)"_s);
    // Without a sign that ends the title: a person right before a year ends it.
    static const QRegularExpression beforeYear =
        pattern(uR"(^(.*?)\s+([A-ZÀ-Ž][\w’'-]+\s[A-ZÀ-Ž][\w’'-]+)\W+((?:19|20)\d\d\b.*)$)"_s);
    constexpr qsizetype shortest = 20;
    if (lead->title.size() <= shortest || !analysis.clues.has(DocumentClue::SaidTwiceOver)) {
        return std::nullopt;
    }
    lead->title = undoubled(lead->text);
    QRegularExpressionMatch match = shape.match(lead->title);
    if (!match.hasMatch()) {
        match = beforeYear.match(lead->title);
    }
    if (!match.hasMatch() || analysis.notes->people().likeness(match.captured(2)) < 0.5) {
        return std::nullopt;
    }
    SlideTalk found;
    found.talk.lead = lead;
    found.talk.line = (lead->titleLine >= 0 ? lead->titleLine : lead->line) + 1;
    found.talk.title = match.captured(1);
    found.talk.speakers = QStringList{match.captured(2)};
    found.talk.kind = u"talk"_s;
    found.talk.why << reasonSlideText();
    found.event = eventBehind(match.captured(3).trimmed());
    return found;
}

QStringList speakersOfFields(const Notes &notes)
{
    static const QStringList blog{u"layout"_s, u"categories"_s, u"tags"_s, u"slug"_s, u"permalink"_s,
        u"draft"_s, u"published"_s, u"date"_s};
    // The author of a blog post wrote the notes; that of a deck gave the talk.
    const bool saysTitle = notes.document().isSlideDeck || !notes.title().value.isEmpty();
    const bool authorSpoke = saysTitle && !notes.hasAnyField(blog);
    QStringList keys = speakerFields();
    if (authorSpoke) {
        keys << u"author"_s;
    }
    keys << u"page author"_s;
    for (const QString &key : keys) {
        const QString value = notes.fieldValue(key);
        const QStringList names = notes.people().namesIn(value, 0.3, true);
        if (!names.isEmpty()) {
            return names;
        }
        if (value.size() >= 3 && value.size() <= 40 && pieceCount(value) <= 3 && !hasDigit(value)) {
            return {value}; // a field that asks for a name is answered with one
        }
    }
    return {};
}

} // namespace Lectern::Recognition
