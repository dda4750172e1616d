// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frontmatter.h"

#include "plaintextmarkup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;
constexpr size_t longestBlock = 1200; // lines; a rule at the top of a long text must not swallow it
constexpr int longestFolded = 200; // characters that continued lines may add to a value

bool matches(const QRegularExpression &pattern, QStringView text)
{
    return pattern.matchView(text).hasMatch();
}

/// The first lines of a text, at most `most`.
std::vector<QStringView> firstLines(QStringView text, size_t most)
{
    std::vector<QStringView> lines;
    for (qsizetype begin = 0; lines.size() < most && begin <= text.size();) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        lines.push_back(text.sliced(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

using Lines = std::vector<QStringView>;

/// Number of lines of a block between '---', '+++' or ';;;' marks.
std::optional<size_t> lengthOfMarkedBlock(const Lines &lines)
{
    static const QRegularExpression yamlField(uR"(^\s*\w[\w-]*\s*:(\s|$))"_s, unicode);
    static const QRegularExpression tomlField(uR"(^\s*\w[\w-]*\s*=)"_s, unicode);
    const QStringView opening = lines[0].trimmed();
    if (opening != "---"_L1 && opening != "+++"_L1 && opening != "---json"_L1 && opening != ";;;"_L1) {
        return std::nullopt;
    }
    const QStringView closing = opening.first(3);
    const QRegularExpression &field = opening == "+++"_L1 ? tomlField : yamlField;
    bool hasField = false;
    for (size_t line = 1; line < lines.size(); ++line) {
        const QStringView text = lines[line].trimmed();
        if (text == closing || text == "..."_L1) {
            return hasField ? std::optional(line + 1) : std::nullopt;
        }
        if (line == 1 && text.isEmpty()) {
            return std::nullopt; // a rule, not a mark
        }
        hasField = hasField || matches(field, lines[line]);
    }
    return std::nullopt;
}

/// Whether paragraphs further down begin with the same two keys as the head: it is the first of several
/// records, and text as they are.
bool opensAgain(const Lines &lines, size_t length)
{
    const auto keyOf = [](QStringView line) { return line.first(line.indexOf(u':') + 1); };
    const QStringView first = keyOf(lines[0]);
    const QStringView second = keyOf(lines[1]);
    for (size_t line = length + 1; line + 1 < lines.size(); ++line) {
        if (lines[line - 1].trimmed().isEmpty() && lines[line].startsWith(first)
            && lines[line + 1].startsWith(second)) {
            return true;
        }
    }
    return false;
}

/// `Key: value` lines as mail and old blog tools write them: at least two, then a blank line.
std::optional<size_t> lengthOfKeyLines(const Lines &lines)
{
    static const QRegularExpression opening(
        uR"(^(?:[A-Z][\w-]{2,14}|title|date|author|tags|slug|layout|category|permalink|draft):\s+\S)"_s,
        unicode);
    static const QRegularExpression second(uR"(^[A-Za-z][\w-]{2,14}:(\s|$))"_s, unicode);
    static const QRegularExpression further(uR"(^[A-Za-z][\w-]{1,20}:)"_s, unicode);
    if (lines.size() < 2 || !matches(opening, lines[0]) || !matches(second, lines[1])) {
        return std::nullopt;
    }
    size_t line = 0;
    for (; line < lines.size() && !lines[line].trimmed().isEmpty(); ++line) {
        const QChar sign = lines[line].front();
        if (sign != u' ' && sign != u'\t' && sign != u'-' && !matches(further, lines[line])) {
            return std::nullopt;
        }
    }
    const bool isHead = line >= 2 && line < longestBlock && !opensAgain(lines, line);
    return isHead ? std::optional(line) : std::nullopt;
}

/// `@title` or `%` lines (Pandoc, slide tools).
std::optional<size_t> lengthOfSignLines(const Lines &lines)
{
    static const QRegularExpression opening(uR"(^[@%](?:title|author|\s))"_s, unicode);
    if (!matches(opening, lines[0])) {
        return std::nullopt;
    }
    const auto end = std::ranges::find_if_not(
        lines, [](QStringView line) { return line.startsWith(u'@') || line.startsWith(u'%'); });
    return static_cast<size_t>(end - lines.begin());
}

/// `#+TITLE:` lines of Org.
std::optional<size_t> lengthOfOrgLines(const Lines &lines)
{
    static const QRegularExpression keyword(uR"(^#\+\w+:)"_s, unicode);
    const auto end = std::ranges::find_if_not(lines, [](QStringView line) { return matches(keyword, line); });
    return end == lines.begin() ? std::nullopt : std::optional(static_cast<size_t>(end - lines.begin()));
}

/// Keys that tools for blogs and sites write; two of them tell such a head from lines that a person wrote.
bool isKnownKey(QStringView key)
{
    static constexpr std::array<QStringView, 20> known{u"title", u"date", u"author", u"authors", u"tags",
        u"category", u"categories", u"slug", u"layout", u"summary", u"status", u"published", u"modified",
        u"lang", u"language", u"draft", u"permalink", u"event", u"speaker", u"conference"};
    return std::ranges::any_of(
        known, [key](QStringView name) { return key.compare(name, Qt::CaseInsensitive) == 0; });
}

int countKnownKeys(const Lines &lines, size_t count)
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.begin() + static_cast<qsizetype>(count), [](QStringView line) {
            return isKnownKey(line.first(std::max<qsizetype>(line.indexOf(u':'), 0)).trimmed());
        }));
}

QString withoutSigns(QString text, QStringView signs)
{
    while (!text.isEmpty() && signs.contains(text.back())) {
        text.chop(1);
    }
    qsizetype begin = 0;
    while (begin < text.size() && signs.contains(text.at(begin))) {
        ++begin;
    }
    return text.mid(begin);
}

void add(FrontMatter *matter, const QString &key, const QString &value, int lineFromZero)
{
    if (!matter->find(key)) {
        matter->fields.push_back({key, withoutMarkup(value), lineFromZero + 1});
    }
}

/// Pandoc's title block has no keys: title, author, date, a line each.
void readTitleBlock(const Lines &head, FrontMatter *matter)
{
    static const QStringList keys{u"title"_s, u"author"_s, u"date"_s};
    for (size_t index = 0; index < size_t(keys.size()) && index < head.size(); ++index) {
        add(matter, keys.at(qsizetype(index)), head[index].sliced(1).trimmed().toString(),
            matter->firstLine + int(index));
    }
}

/// A key whose value may go on below it.
struct OpenKey {
    QString key;
    bool isNested = false; ///< has nothing in its own line: a list or a map may follow
    bool isNamed = false; ///< holds maps, and they have names
};

/// What a line of a map gives: its name and year stand for it, the rest is about it. `open` learns that the
/// map has a name.
QString partOfMap(OpenKey *open, const QString &line)
{
    static const QRegularExpression part(uR"(^[\s-]*(\w+):\s+(\S.*)$)"_s, unicode);
    const QRegularExpressionMatch match = open->isNested ? part.match(line) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return line;
    }
    const bool isName = match.captured(1) == "name"_L1;
    open->isNamed = open->isNamed || isName;
    if (isName || (open->isNamed && match.captured(1) == "year"_L1)) {
        return match.captured(2);
    }
    return open->isNamed ? QString() : line;
}

/// A value may go on in indented lines, in a list or in a map below its key.
void continueValue(FrontMatter *matter, OpenKey *open, QStringView line)
{
    const auto field = std::ranges::find(matter->fields, open->key, &MetaField::key);
    if (field == matter->fields.end() || field->value.size() >= longestFolded) {
        return;
    }
    const QString more = withoutSigns(partOfMap(open, line.toString()), u" -\"'\t");
    if (!more.isEmpty()) {
        const bool isItem = open->isNested && !field->value.isEmpty() && line.trimmed().startsWith(u'-');
        field->value += isItem ? u", "_s : u" "_s;
        field->value = QString(field->value + withoutMarkup(more.left(longestFolded))).trimmed();
    }
}

void readFields(const Lines &head, FrontMatter *matter)
{
    static const QRegularExpression field(uR"(^([A-Za-z][\w-]*)\s*[:=]\s*(.*)$)"_s, unicode);
    static const QRegularExpression signField(
        uR"(^(?:#\+|@)([A-Za-z][\w-]*)(?:\s*[:=]|\s)\s*(.*)$)"_s, unicode);
    static const QStringList foldedMarks{u">"_s, u"|"_s, u">-"_s, u"|-"_s};
    OpenKey open;
    for (size_t index = 0; index < head.size(); ++index) {
        const QStringView text = head[index];
        if (text.startsWith("+++"_L1) || text.startsWith("..."_L1)) {
            continue;
        }
        const bool hasSign = text.startsWith(u'@') || text.startsWith(u'#');
        const QRegularExpressionMatch match = (hasSign ? signField : field).matchView(text);
        if (match.hasMatch()) {
            const QString value = match.captured(2).trimmed();
            open = {match.captured(1).toLower(), value.isEmpty(), false};
            add(matter, open.key, foldedMarks.contains(value) ? QString() : withoutSigns(value, u"\"'"),
                matter->firstLine + int(index));
        } else if (!open.key.isEmpty() && !text.trimmed().isEmpty()) {
            continueValue(matter, &open, text);
        }
    }
}

/// Position of the first line that is not blank; `line` is its number from 0. The size if all are blank.
qsizetype firstText(QStringView source, int *line)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (source[at] == u'\n') {
            ++*line;
            begin = at + 1;
        } else if (!source[at].isSpace()) {
            return begin;
        }
    }
    *line += source.isEmpty() || source.back() == u'\n' ? 0 : 1;
    return source.size();
}

/// Most sources have no head, and their first line shows it.
bool mayOpenHead(QStringView line)
{
    return QStringView(u"-+;@%#").contains(line.trimmed().front()) || line.contains(u':');
}

/// The lines of the head; `matter` gets its place. Empty if there is no head.
Lines findHead(QStringView source, FrontMatter *matter)
{
    const qsizetype begin = firstText(source, &matter->firstLine);
    matter->bodyLine = matter->firstLine;
    if (begin == source.size()) {
        return {};
    }
    if (!mayOpenHead(firstLines(source.sliced(begin), 1).front())) {
        return {};
    }
    Lines lines = firstLines(source.sliced(begin), longestBlock);
    std::optional<size_t> length = lengthOfMarkedBlock(lines);
    matter->isApart = length.has_value();
    if (!length) {
        length = lengthOfKeyLines(lines);
        matter->isApart = length && *length < lines.size() && countKnownKeys(lines, *length) >= 2;
    }
    for (const auto &lengthOf : {lengthOfSignLines, lengthOfOrgLines}) {
        length = length ? length : lengthOf(lines);
    }
    if (!length) {
        return {};
    }
    matter->bodyLine += int(*length);
    const bool isClosedByBlank = *length < lines.size() && lines[*length].trimmed().isEmpty();
    const QStringView last = lines[*length - (isClosedByBlank ? 0 : 1)];
    matter->bodyBegin = std::min<qsizetype>(source.size(), last.data() + last.size() + 1 - source.data());
    lines.resize(*length);
    return lines;
}

} // namespace

const MetaField *FrontMatter::find(const QString &key) const
{
    const auto field = std::ranges::find(fields, key, &MetaField::key);
    return field == fields.end() ? nullptr : &*field;
}

FrontMatter findFrontMatter(QStringView source)
{
    FrontMatter matter;
    (void)findHead(source, &matter);
    return matter;
}

FrontMatter readFrontMatter(QStringView source)
{
    FrontMatter matter;
    const Lines head = findHead(source, &matter);
    if (!head.empty() && head.front().startsWith(u'%')) {
        readTitleBlock(head, &matter);
    }
    readFields(head, &matter);
    return matter;
}

qsizetype frontMatterEnd(QStringView source)
{
    const FrontMatter matter = findFrontMatter(source);
    return matter.isApart ? matter.bodyBegin : 0;
}

void readPageHead(QStringView source, FrontMatter *matter)
{
    constexpr qsizetype longestHead = 20000;
    static const QRegularExpression title(
        uR"(<title>(.*?)</title>)"_s, caseless | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression author(uR"re(<meta name="author" content="([^"]*)")re"_s, caseless);
    const QStringView head = source.first(std::min(source.size(), longestHead));
    const auto lineOf = [&head](const QRegularExpressionMatch &match) {
        return int(head.first(match.capturedStart()).count(u'\n'));
    };
    if (const auto match = title.matchView(head); match.hasMatch()) {
        add(matter, u"page title"_s, match.captured(1), lineOf(match));
    }
    if (const auto match = author.matchView(head); match.hasMatch()) {
        add(matter, u"page author"_s, withoutSigns(match.captured(1), u"() "), lineOf(match));
    }
}

void readDefinitionList(QStringView source, FrontMatter *matter)
{
    constexpr size_t looked = 15; // lines from the begin of the text
    static const QRegularExpression term(uR"(^(author|speaker|title)s?$)"_s, caseless);
    static const QRegularExpression definition(uR"(^:\s+\S)"_s, unicode);
    const int firstLine = int(source.first(matter->bodyBegin).count(u'\n'));
    const QStringView body = source.sliced(matter->bodyBegin);
    int blankLines = 0;
    (void)firstText(body, &blankLines);
    const Lines lines = firstLines(body, looked + size_t(blankLines));
    for (size_t line = size_t(blankLines); line + 1 < lines.size(); ++line) {
        if (!lines[line + 1].startsWith(u':')) {
            continue;
        }
        const QRegularExpressionMatch match = term.matchView(lines[line].trimmed());
        if (match.hasMatch() && matches(definition, lines[line + 1])) {
            add(matter, match.captured(1).toLower(), lines[line + 1].sliced(1).trimmed().toString(),
                firstLine + int(line) + 1);
            matter->hasDefinitionList = true;
        }
    }
}

} // namespace Lectern::Readers
