// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include "text.h"
#include "words.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestPlain = 140; // characters of a plain line that may be a title
constexpr int mostPlainWords = 20;
constexpr qsizetype longestRunIn = 300; // where in a line a title can stand that is run into the text
constexpr int fewestRules = 3;
constexpr int markedLevel = 7;
constexpr int plainLevel = 8;
constexpr int bulletLevel = 9;

int levelOf(StyleKind kind)
{
    switch (kind) {
    case StyleKind::PlainOverBullets:
    case StyleKind::PlainOverIndented:
    case StyleKind::PlainNamed:
    case StyleKind::PlainOther:
        return plainLevel;
    case StyleKind::BulletTimed:
    case StyleKind::BulletLink:
    case StyleKind::BulletBold:
    case StyleKind::BulletParent:
        return bulletLevel;
    default:
        return markedLevel;
    }
}

/// A line by whoever it names: a link, a handle, a name or a labelled one.
bool isIdentityLine(const Notes &notes, int line)
{
    static const QRegularExpression handle = pattern(uR"(^@\w{2,}\b)"_s);
    constexpr qsizetype longestName = 60;
    const QString &text = notes.text(line);
    if (notes.sort(line) != LineSort::Text && notes.sort(line) != LineSort::Bold) {
        return false;
    }
    if (isIdentity(text)) {
        return true;
    }
    if (text.size() >= longestName) {
        return false;
    }
    return notes.people().likeness(text) >= 0.6 || found(handle, text)
        || (hasStrongLabel(text) && notes.people().score(withoutLabel(text)) >= 0.4);
}

bool isTitleLike(const QString &text, const People &people)
{
    static const QRegularExpression smallStart = pattern(uR"(^[a-zà-ÿ]{2,}[ ,])"_s);
    if (text.endsWith("..."_L1)) {
        return true;
    }
    const bool endsOpen = text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u',');
    const bool startsSmall = !text.isEmpty() && text.front().isLower() && found(smallStart, text);
    return !endsOpen && !startsSmall && pieceCount(text) <= 14 && people.likeness(text) < 0.6;
}

bool isShoutedTitle(const QString &text)
{
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return std::ranges::none_of(text, isSmall) && std::ranges::count_if(text, isCapital) >= 6
        && text.toUpper() == text && pieceCount(text) >= 2;
}

/// Tells the style of one line after another.
class CandidateFinder final
{
public:
    explicit CandidateFinder(const Notes &notes)
        : m_notes(notes)
    {
        for (int line = 0; line < notes.size(); ++line) {
            m_rules += notes.sort(line) == LineSort::Rule ? 1 : 0;
        }
    }

    std::vector<Candidate> find();

private:
    [[nodiscard]] std::optional<StyleKind> styleOf(int line) const;
    [[nodiscard]] std::optional<StyleKind> styleOfBullet(int line) const;
    [[nodiscard]] std::optional<StyleKind> styleOfPlain(int line) const;
    [[nodiscard]] bool isNamedBelow(int line, int next) const;
    [[nodiscard]] bool standsFirst(int line) const;
    [[nodiscard]] int nextText(int line) const;
    void lookForRunIn(int line, std::optional<StyleKind> style);
    void lookForProse(int line);
    [[nodiscard]] QString nameInProse(int line) const;
    [[nodiscard]] std::optional<RunInTalk> namedLead(int line) const;
    void addRunIns();
    [[nodiscard]] std::vector<Candidate> candidates() const;

    struct FoundLine {
        int line = 0;
        StyleKind kind = StyleKind::Heading;
        std::optional<RunInTalk> runIn;
    };
    struct FoundRunIn {
        int line = 0;
        RunInTalk talk;
        double likeness = 0;
    };

    const Notes &m_notes;
    int m_rules = 0;
    std::vector<FoundLine> m_lines;
    std::vector<FoundRunIn> m_runIns;
    std::vector<FoundRunIn> m_prose;
};

int CandidateFinder::nextText(int line) const
{
    int next = line + 1;
    while (next < m_notes.size()
        && (m_notes.sort(next) == LineSort::Blank || m_notes.sort(next) == LineSort::Underline)) {
        ++next;
    }
    return next;
}

bool CandidateFinder::standsFirst(int line) const
{
    if (line == m_notes.bodyBegin()) {
        return true;
    }
    const LineSort above = m_notes.sort(line - 1);
    return above == LineSort::Blank || above == LineSort::Rule || above == LineSort::Underline
        || above == LineSort::FrontMatter;
}

std::optional<StyleKind> CandidateFinder::styleOf(int line) const
{
    switch (m_notes.sort(line)) {
    case LineSort::Heading:
        return StyleKind::Heading;
    case LineSort::Bold:
        return StyleKind::Bold;
    case LineSort::Quote:
        return line > 0 && m_notes.sort(line - 1) == LineSort::Quote ? std::nullopt
                                                                     : std::optional(StyleKind::Quote);
    case LineSort::Bullet:
        return m_notes.line(line).indent == 0 ? styleOfBullet(line) : std::nullopt;
    case LineSort::Text:
        return m_notes.line(line).indent < 2 ? styleOfPlain(line) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<StyleKind> CandidateFinder::styleOfBullet(int line) const
{
    const SourceLine &bullet = m_notes.line(line);
    if (timeLength(bullet.text) > 0) {
        return StyleKind::BulletTimed;
    }
    if (bullet.isWholeLink) {
        return StyleKind::BulletLink;
    }
    if (bullet.startsStrong) {
        return StyleKind::BulletBold;
    }
    const int next = nextText(line);
    if (next == m_notes.size() || m_notes.line(next).indent < 2) {
        return std::nullopt;
    }
    const LineSort sort = m_notes.sort(next);
    const bool isChild = sort == LineSort::Bullet || sort == LineSort::Text || sort == LineSort::Indented;
    return isChild ? std::optional(StyleKind::BulletParent) : std::nullopt;
}

std::optional<StyleKind> CandidateFinder::styleOfPlain(int line) const
{
    const QString &text = m_notes.text(line);
    if (text.size() > longestPlain || pieceCount(text) > mostPlainWords || isIdentity(text)
        || (text.startsWith(u'@') && text.size() > 1 && isWordSign(text.at(1)))) {
        return std::nullopt;
    }
    const bool isFirst = standsFirst(line);
    if (isFirst && timeLength(text) > 0) {
        return StyleKind::PlainTimed;
    }
    if (isField(text)) {
        return StyleKind::PlainField;
    }
    const bool endsList =
        line > 0 && (m_notes.sort(line - 1) == LineSort::Bullet || m_notes.line(line - 1).indent >= 2);
    if (!isFirst && !endsList) {
        return std::nullopt;
    }
    if (m_notes.line(line).kind == LineKind::BoldLead) {
        return StyleKind::BoldLead;
    }
    const bool isBelowRule = m_rules >= fewestRules
        && ((line >= 1 && m_notes.sort(line - 1) == LineSort::Rule)
            || (line >= 2 && m_notes.sort(line - 2) == LineSort::Rule));
    if (isFirst && isBelowRule) {
        return StyleKind::PlainAfterRule;
    }
    if (isFirst && isShoutedTitle(text)) {
        return StyleKind::PlainCapitals;
    }
    const int next = nextText(line);
    const bool hasNext = next < m_notes.size();
    if (hasNext && m_notes.sort(next) == LineSort::Bullet) {
        return StyleKind::PlainOverBullets;
    }
    if (hasNext
        && (m_notes.sort(next) == LineSort::Indented
            || (m_notes.sort(next) == LineSort::Text && m_notes.line(next).indent >= 2))) {
        return StyleKind::PlainOverIndented;
    }
    if (!isFirst) {
        return std::nullopt;
    }
    return isNamedBelow(line, next) ? StyleKind::PlainNamed : StyleKind::PlainOther;
}

/// Whether the next line, or the next but one, says who speaks.
bool CandidateFinder::isNamedBelow(int line, int next) const
{
    constexpr qsizetype longestBetween = 90;
    const People &people = m_notes.people();
    if (next >= m_notes.size() || m_notes.line(next).zone != LineZone::None
        || !isTitleLike(m_notes.text(line), people)) {
        return false;
    }
    if (isIdentityLine(m_notes, next)) {
        return true;
    }
    const QString &between = m_notes.text(next);
    if (m_notes.sort(next) != LineSort::Text || between.size() >= longestBetween
        || isTitleLike(between, people)) {
        return false;
    }
    const int second = nextText(next);
    return second < m_notes.size() && isIdentityLine(m_notes, second) && !hasStrongLabel(between);
}

/// 'Title (Name): text', 'Title by Name: text' and 'Title by NameName goes on …'.
void CandidateFinder::lookForRunIn(int line, std::optional<StyleKind> style)
{
    static const QRegularExpression bracketed =
        pattern(uR"re(^["“]?(.{4,120}?)["”]?\s\(([^()]{4,60})\)\s?:\s*\S)re"_s);
    static const QRegularExpression labelled =
        pattern(uR"re(^["“]?(.{4,120}?)["”]?\s(?:by|von|par)\s([A-Z][^:]{3,50}?):\s)re"_s);
    static const QRegularExpression glued =
        pattern(uR"(^(.{6,140}?) by (([A-Z][a-z]+) [A-Z][a-zA-Z-]+?)(?=\3\b))"_s);
    constexpr qsizetype fewestForProse = 90;
    const QString text = beginOf(m_notes.text(line), longestRunIn).toString();
    QRegularExpressionMatch match;
    if (text.contains(u':')) {
        match = bracketed.match(text);
        match = match.hasMatch() ? match : labelled.match(text);
    }
    if (match.hasMatch()) {
        const QString name = match.captured(2);
        m_runIns.push_back({line, {match.captured(1), name}, m_notes.people().score(name)});
        return;
    }
    if (text.contains(" by "_L1)) {
        if (const auto repeated = glued.match(text); repeated.hasMatch()) {
            const QString name = repeated.captured(2);
            m_runIns.push_back({line, {repeated.captured(1), name}, m_notes.people().likeness(name)});
        }
    }
    const bool isFree = !style || style == StyleKind::PlainOther || style == StyleKind::BoldLead;
    if (isFree && text.size() > fewestForProse) {
        lookForProse(line);
    }
}

void CandidateFinder::lookForProse(int line)
{
    static const QRegularExpression quoted =
        pattern(uR"re((?:["“”«„]|'(?=[A-Z]))\s?([^"“”«»„]{8,110}?)\s?["“”»])re"_s);
    const QRegularExpressionMatch title = quoted.match(m_notes.text(line));
    if (!title.hasMatch()) {
        return;
    }
    if (const QString name = nameInProse(line); !name.isEmpty()) {
        m_prose.push_back({line, {title.captured(1), name}, 1.0});
    }
}

/// A strong or linked name, else two capitalised words that are surely one.
QString CandidateFinder::nameInProse(int line) const
{
    static const QRegularExpression quotedText = pattern(uR"re(["“”«„].*?["“”»])re"_s);
    static const QRegularExpression twoWords =
        pattern(uR"((?<![.\w] )(?<!\w)([A-ZÀ-Ž][\w'’-]+ [A-ZÀ-Ž][\w'’-]+)(?!\w))"_s);
    constexpr qsizetype farthest = 200;
    for (const LineSpan &span : m_notes.line(line).spans) {
        if (span.text.size() >= 4 && span.text.size() <= 40 && m_notes.people().likeness(span.text) >= 0.6) {
            return span.text;
        }
    }
    QString rest = m_notes.text(line);
    rest.replace(quotedText, u" "_s);
    rest = beginOf(rest, farthest).toString();
    for (auto matches = twoWords.globalMatch(rest); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (m_notes.people().likeness(name) >= 0.85) {
            return name;
        }
    }
    return {};
}

/// "**Title** (Name) and what was said", "**Title** by Name: ...": a bold title with a name right behind it.
std::optional<RunInTalk> CandidateFinder::namedLead(int line) const
{
    static const QRegularExpression behind = caseless(
        uR"(^\s*(?:[(\[（]([^()\[\]（）]{3,60})[)\]）]|(?:[,–—-]\s*)?(?:by|von|par|por|di)\s+([^.,:;–—(]{3,60}?)\s*(?:[.,:;–—(]|\s-\s|$)|[-–—:,|]\s*([^.,:;–—(]{3,50}?)\s*(?:[.,:;–—(]|\s-\s|$)))"_s);
    constexpr double sure = 0.6;
    constexpr qsizetype reach = 160;
    const SourceLine &source = m_notes.line(line);
    const bool hasLead = !source.spans.empty() && source.spans.front().kind == LineSpan::Kind::Strong
        && source.spans.front().startsLine && source.text.startsWith(source.spans.front().text);
    if (!hasLead || pieceCount(source.spans.front().text) < 2) {
        return std::nullopt;
    }
    const QString &lead = source.spans.front().text;
    const QRegularExpressionMatch match = behind.match(source.text.mid(lead.size(), reach));
    for (const int group : {1, 2, 3}) {
        const QString name = match.captured(group).trimmed();
        if (!name.isEmpty() && m_notes.people().score(name) >= sure) {
            return RunInTalk{trimmedOf(lead, u" :,-–—"), name};
        }
    }
    return std::nullopt;
}

/// Candidates are large, so there is room for exactly as many as there are.
std::vector<Candidate> CandidateFinder::candidates() const
{
    std::vector<Candidate> result(m_lines.size());
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const FoundLine &found = m_lines[index];
        Candidate &candidate = result[index];
        candidate.line = found.line;
        candidate.kind = found.kind;
        candidate.text = m_notes.text(found.line);
        const bool isBoldLead = found.kind == StyleKind::BulletBold || found.kind == StyleKind::BoldLead;
        candidate.runIn = isBoldLead ? namedLead(found.line) : found.runIn;
        const bool isHeading = found.kind == StyleKind::Heading;
        candidate.headingStyle = isHeading ? m_notes.line(found.line).style : QString();
        candidate.level = isHeading ? m_notes.line(found.line).level : levelOf(found.kind);
    }
    return result;
}

/// Titles within text count only where the writer does it more than once.
void CandidateFinder::addRunIns()
{
    static const QRegularExpression nameShape = pattern(uR"(^(?:[A-ZÀ-Ž][\w.'’-]*\s?){1,4}(?:,.*)?$)"_s);
    std::map<int, std::pair<RunInTalk, StyleKind>> chosen; // by line
    const auto isSure = [](const FoundRunIn &runIn) { return runIn.likeness >= 0.5; };
    if (std::ranges::count_if(m_runIns, isSure) >= 2) {
        for (const FoundRunIn &runIn : m_runIns) {
            if (isSure(runIn) || found(nameShape, runIn.talk.name)) {
                chosen.insert_or_assign(runIn.line, std::pair(runIn.talk, StyleKind::RunIn));
            }
        }
    }
    if (m_prose.size() >= 2) {
        for (const FoundRunIn &runIn : m_prose) {
            chosen.try_emplace(runIn.line, runIn.talk, StyleKind::Prose);
        }
    }
    std::erase_if(m_lines, [&](const FoundLine &found) { return chosen.contains(found.line); });
    for (const auto &[line, talk] : chosen) {
        m_lines.push_back({line, talk.second, talk.first});
    }
    std::ranges::sort(m_lines, {}, &FoundLine::line);
}

std::vector<Candidate> CandidateFinder::find()
{
    constexpr qsizetype fewestForRunIn = 60;
    for (int line = m_notes.bodyBegin(); line < m_notes.size(); ++line) {
        const QString &text = m_notes.text(line);
        const LineSort sort = m_notes.sort(line);
        if (text.isEmpty() || m_notes.line(line).zone != LineZone::None
            || (sort != LineSort::Heading && !hasWordSign(text))) {
            continue;
        }
        const std::optional<StyleKind> style = styleOf(line);
        if (sort == LineSort::Text && m_notes.line(line).indent < 2 && text.size() > fewestForRunIn) {
            lookForRunIn(line, style);
        }
        if (style) {
            m_lines.push_back({line, *style, std::nullopt});
        }
    }
    addRunIns();
    return candidates();
}

} // namespace

std::vector<Candidate> findCandidates(const Notes &notes) { return CandidateFinder(notes).find(); }

bool isMarkedPlain(StyleKind kind)
{
    return kind == StyleKind::PlainNamed || kind == StyleKind::PlainTimed || kind == StyleKind::PlainField
        || kind == StyleKind::PlainAfterRule || kind == StyleKind::PlainCapitals;
}

} // namespace Lectern::Recognition
