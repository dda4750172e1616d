// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include "runins.h"
#include "separators.h"
#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestPlain = 140; // characters of a plain line that may be a title
constexpr int mostPlainWords = 20;
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
    case StyleKind::LinkLead:
        return plainLevel;
    case StyleKind::BulletTimed:
    case StyleKind::BulletLink:
    case StyleKind::BulletBold:
    case StyleKind::BulletLinkLead:
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

/// What a line begins with in bold or as a link, quotation marks aside; null: it begins otherwise.
const LineSpan *leadOf(const SourceLine &line)
{
    if (line.spans.empty()) {
        return nullptr;
    }
    const LineSpan &first = line.spans.front();
    const qsizetype begin = line.text.indexOf(first.text);
    return begin >= 0 && !hasWordSign(QStringView(line.text).first(begin)) ? &first : nullptr;
}

/// Whether a line begins with a link of some words and goes on behind it.
bool beginsWithLink(const SourceLine &line)
{
    constexpr qsizetype longest = 140;
    constexpr qsizetype fewestIdeographs = 4;
    const LineSpan *lead = leadOf(line);
    if (lead == nullptr || lead->kind != LineSpan::Kind::Link || lead->text.size() > longest
        || lead->text.size() == line.text.size()) {
        return false;
    }
    return hasPieces(lead->text, 2) || std::ranges::count_if(lead->text, isIdeograph) >= fewestIdeographs;
}

/// The text of a line that may be a title: without the remark that follows a lead in the same line.
QString titleTextOf(const SourceLine &line, StyleKind kind)
{
    constexpr qsizetype longestTitleLine = 110; // title, speaker and day
    const bool hasLead = kind == StyleKind::LinkLead || kind == StyleKind::BulletLinkLead
        || kind == StyleKind::BulletBold || kind == StyleKind::BoldLead;
    const LineSpan *lead = hasLead && line.text.size() > longestTitleLine ? leadOf(line) : nullptr;
    return lead != nullptr && hasWordSign(lead->text) ? lead->text : line.text;
}

/// Tells the style of one line after another.
class CandidateFinder final
{
public:
    explicit CandidateFinder(const Notes &notes)
        : m_notes(notes)
        , m_runIns(notes)
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
    [[nodiscard]] bool isCountedTitle(int line) const;
    [[nodiscard]] bool isNamedBelow(int line, int next) const;
    [[nodiscard]] bool standsFirst(int line) const;
    [[nodiscard]] int nextText(int line) const;
    void addRunIns();
    [[nodiscard]] std::vector<Candidate> candidates() const;

    struct FoundLine {
        int line = 0;
        StyleKind kind = StyleKind::Heading;
        std::optional<RunInTalk> runIn;
    };
    const Notes &m_notes;
    int m_rules = 0;
    std::vector<FoundLine> m_lines;
    RunIns m_runIns;
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
        return m_notes.indent(line) == 0 ? styleOfBullet(line) : std::nullopt;
    case LineSort::Text:
        return m_notes.indent(line) < 2 ? styleOfPlain(line) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// "1) Title, Jane Roe" with text right below that is not set in: no item of a list, but a title that is
/// counted.
bool CandidateFinder::isCountedTitle(int line) const
{
    constexpr double surely = 0.6;
    const SourceLine &item = m_notes.line(line);
    const bool isCounted = !item.raw.isEmpty() && item.raw.front().isDigit();
    return isCounted && standsFirst(line) && line + 1 < m_notes.size()
        && m_notes.sort(line + 1) == LineSort::Text && m_notes.indent(line + 1) == 0
        && nameWithin(item.text, m_notes.people()) >= surely;
}

std::optional<StyleKind> CandidateFinder::styleOfBullet(int line) const
{
    const SourceLine &bullet = m_notes.line(line);
    if (isCountedTitle(line)) {
        return StyleKind::PlainNamed;
    }
    if (timeLength(bullet.text) > 0) {
        return StyleKind::BulletTimed;
    }
    if (isField(bullet.text)) {
        return StyleKind::PlainField;
    }
    if (bullet.isWholeLink) {
        return StyleKind::BulletLink;
    }
    if (bullet.startsStrong) {
        return StyleKind::BulletBold;
    }
    if (beginsWithLink(bullet)) {
        return StyleKind::BulletLinkLead;
    }
    const int next = nextText(line);
    if (next == m_notes.size() || m_notes.indent(next) < 2) {
        return std::nullopt;
    }
    const LineSort sort = m_notes.sort(next);
    const bool isChild = sort == LineSort::Bullet || sort == LineSort::Text || sort == LineSort::Indented;
    return isChild ? std::optional(StyleKind::BulletParent) : std::nullopt;
}

std::optional<StyleKind> CandidateFinder::styleOfPlain(int line) const
{
    const QString &text = m_notes.text(line);
    if (standsFirst(line) && beginsWithLink(m_notes.line(line))) {
        return StyleKind::LinkLead;
    }
    if (text.size() > longestPlain || hasPieces(text, mostPlainWords + 1) || isIdentity(text)
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
    const bool endsList = line > 0
        && ((m_notes.sort(line - 1) == LineSort::Bullet && !isCountedTitle(line - 1))
            || m_notes.indent(line - 1) >= 2);
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
            || (m_notes.sort(next) == LineSort::Text && m_notes.indent(next) >= 2))) {
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

/// Candidates are large, so there is room for exactly as many as there are.
std::vector<Candidate> CandidateFinder::candidates() const
{
    std::vector<Candidate> result(m_lines.size());
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const FoundLine &found = m_lines[index];
        Candidate &candidate = result[index];
        candidate.line = found.line;
        candidate.kind = found.kind;
        candidate.text = titleTextOf(m_notes.line(found.line), found.kind);
        const bool isBoldLead = found.kind == StyleKind::BulletBold || found.kind == StyleKind::BoldLead;
        const auto runIn = isBoldLead ? namedLead(m_notes.line(found.line), m_notes.people()) : found.runIn;
        candidate.runIn = runIn ? std::make_shared<const RunInTalk>(*runIn) : nullptr;
        candidate.level =
            found.kind == StyleKind::Heading ? m_notes.line(found.line).level : levelOf(found.kind);
    }
    return result;
}

/// A line with a title in its text is no plain line as well.
void CandidateFinder::addRunIns()
{
    const std::map<int, FoundRunIn> chosen = m_runIns.repeated();
    std::erase_if(m_lines, [&](const FoundLine &found) { return chosen.contains(found.line); });
    for (const auto &[line, found] : chosen) {
        m_lines.push_back({line, found.kind, found.talk});
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
        if (sort == LineSort::Text && m_notes.indent(line) < 2 && text.size() > fewestForRunIn) {
            m_runIns.look(line, !style || style == StyleKind::PlainOther || style == StyleKind::BoldLead);
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
