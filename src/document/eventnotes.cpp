// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventnotes.h"

#include <algorithm>

namespace Lectern {

namespace {

/// Longest name of a stretch in UTF-16 units: its first line may be a whole paragraph.
constexpr qsizetype longestTitle = 80;

bool isShown(const SourceLine &line)
{
    return line.zone != LineZone::FrontMatter && line.zone != LineZone::Comment
        && line.kind != LineKind::FrontMatter && line.kind != LineKind::Blank && line.kind != LineKind::Rule
        && line.kind != LineKind::Underline && !line.raw.trimmed().isEmpty();
}

QString shortened(const QString &text)
{
    if (text.size() <= longestTitle) {
        return text;
    }
    const qsizetype blank = text.lastIndexOf(u' ', longestTitle - 1);
    qsizetype end = blank > longestTitle / 2 ? blank : longestTitle - 1;
    end -= text[end - 1].isHighSurrogate() ? 1 : 0;
    return text.first(end) + QChar(0x2026);
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isLetter() || sign.isSurrogate(); });
}

/// What the plan tells of an event and its days already: lines that say no more need no row.
class KnownWords
{
public:
    explicit KnownWords(const Plan &plan)
    {
        add(plan.event);
        for (const PlannedTalk &talk : plan.talks) {
            add(talk.event);
            add(talk.day);
        }
        // Long ones first: "Day 1" would leave a rest of "Day 10".
        std::ranges::sort(m_words, {}, [](const QString &words) { return -words.size(); });
    }

    /// Nothing but them; a heading, and the first line of all, may say more beside them, as who was there.
    [[nodiscard]] bool sayAllOf(const SourceLine &line, bool isFirst) const
    {
        QString rest = line.text;
        for (const QString &words : m_words) {
            rest.remove(words, Qt::CaseInsensitive);
        }
        return !hasLetter(rest)
            || ((isFirst || line.kind == LineKind::Heading) && rest.size() < line.text.size());
    }

private:
    void add(const QString &words)
    {
        if (!words.isEmpty() && !m_words.contains(words)) {
            m_words << words;
        }
    }
    void add(const std::optional<EventName> &event)
    {
        if (event) {
            add(event->name);
            add(event->place);
        }
    }

    QStringList m_words;
};

/// Gathers the lines of one stretch.
class Stretch
{
public:
    void add(const SourceLine &line, const KnownWords &known, bool isFirst)
    {
        if (!isShown(line)) {
            return;
        }
        m_notes.line = m_notes.line == 0 ? line.number : m_notes.line;
        m_notes.endLine = line.number;
        const bool isOwn = !known.sayAllOf(line, isFirst);
        if (isOwn && m_notes.title.isEmpty()) {
            m_notes.title = shortened(line.text.simplified());
        }
        m_saysSomething = m_saysSomething || isOwn || line.zone == LineZone::Code;
    }

    [[nodiscard]] bool isEmpty() const { return m_notes.line == 0; }
    [[nodiscard]] bool saysSomething() const { return m_saysSomething; }

    [[nodiscard]] PlannedTalk take(const Document &document)
    {
        m_notes.kind = eventNotesKind();
        m_notes.confidence = 1;
        if (m_notes.title.isEmpty()) { // code or signs alone
            m_notes.title = shortened(document.name);
        }
        return std::move(m_notes);
    }

private:
    PlannedTalk m_notes;
    bool m_saysSomething = false;
};

} // namespace

QString eventNotesKind() { return QStringLiteral("notes"); }

bool isEventNotes(const TalkRow &row) { return row.kind == eventNotesKind(); }

bool isEventNotes(const PlannedTalk &talk) { return talk.kind == eventNotesKind(); }

std::vector<PlannedTalk> eventNotesOf(const Plan &plan, const Document &document)
{
    const KnownWords known(plan);
    const int lines = static_cast<int>(document.lines.size());
    std::vector<PlannedTalk> found;
    int line = 1;
    for (size_t next = 0; next <= plan.talks.size(); ++next) {
        const bool isLast = next == plan.talks.size();
        const int end = isLast ? lines : std::min(plan.talks[next].line - 1, lines);
        Stretch stretch;
        for (; line <= end; ++line) {
            const bool isFirst = next == 0 && stretch.isEmpty();
            stretch.add(document.lines[static_cast<size_t>(line) - 1], known, isFirst);
        }
        if (stretch.saysSomething()) {
            found.push_back(stretch.take(document));
            if (!plan.talks.empty()) {
                found.back().event = plan.talks[next == 0 ? 0 : next - 1].event;
            }
        }
        line = isLast ? line : std::max(line, plan.talks[next].endLine + 1);
    }
    return found;
}

std::vector<PlannedTalk> rowsToKeep(const Plan &plan, const Document &document)
{
    std::vector<PlannedTalk> rows = eventNotesOf(plan, document);
    std::ranges::copy_if(
        plan.talks, std::back_inserter(rows), [](const PlannedTalk &talk) { return !talk.isLeftOut; });
    std::ranges::sort(rows, {}, &PlannedTalk::line);
    return rows;
}

} // namespace Lectern
