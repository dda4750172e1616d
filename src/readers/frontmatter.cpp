// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frontmatter.h"

#include "plaintextmarkup.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;
constexpr int longestBlock = 1200; // lines; a rule at the top of a long text must not swallow it
constexpr int longestFolded = 200; // characters that continued lines may add to a value

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

/// Line behind the last one of a block between '---', '+++' or ';;;' marks.
std::optional<int> endOfMarkedBlock(const QStringList &lines, int first)
{
    static const QStringList marks{u"---"_s, u"+++"_s, u"---json"_s, u";;;"_s};
    static const QRegularExpression field(uR"(^\s*[\w-]+\s*[:=])"_s, unicode);
    const QString opening = lines.at(first).trimmed();
    if (!marks.contains(opening)) {
        return std::nullopt;
    }
    const QString closing = opening.left(3);
    bool hasField = false;
    for (int line = first + 1; line < std::min<int>(int(lines.size()), longestBlock); ++line) {
        const QString text = lines.at(line).trimmed();
        if (text == closing || text == "..."_L1) {
            return hasField ? std::optional(line + 1) : std::nullopt;
        }
        if (line == first + 1 && text.isEmpty()) {
            return std::nullopt; // a rule, not a mark
        }
        hasField = hasField || matches(field, lines.at(line));
    }
    return std::nullopt;
}

/// `Key: value` lines as mail and old blog tools write them: at least two, then a blank line.
std::optional<int> endOfKeyLines(const QStringList &lines, int first)
{
    static const QRegularExpression opening(
        uR"(^(?:[A-Z][\w-]{2,14}|title|date|author|tags):\s+\S)"_s, unicode);
    static const QRegularExpression second(uR"(^[A-Za-z][\w-]{2,14}:(\s|$))"_s, unicode);
    static const QRegularExpression further(uR"(^[A-Za-z][\w-]{1,20}:)"_s, unicode);
    if (first + 1 >= lines.size() || !matches(opening, lines.at(first))
        || !matches(second, lines.at(first + 1))) {
        return std::nullopt;
    }
    int line = first;
    while (line < lines.size() && !lines.at(line).trimmed().isEmpty()) {
        const QChar sign = lines.at(line).at(0);
        if (sign != u' ' && sign != u'\t' && sign != u'-' && !matches(further, lines.at(line))) {
            return std::nullopt;
        }
        ++line;
    }
    return line - first >= 2 ? std::optional(line) : std::nullopt;
}

/// `@title` or `%` lines (Pandoc, slide tools).
std::optional<int> endOfSignLines(const QStringList &lines, int first)
{
    static const QRegularExpression opening(uR"(^[@%](?:title|author|\s))"_s, unicode);
    if (!matches(opening, lines.at(first))) {
        return std::nullopt;
    }
    int line = first;
    while (line < lines.size() && (lines.at(line).startsWith(u'@') || lines.at(line).startsWith(u'%'))) {
        ++line;
    }
    return line;
}

/// `#+TITLE:` lines of Org.
std::optional<int> endOfOrgLines(const QStringList &lines, int first)
{
    static const QRegularExpression keyword(uR"(^#\+\w+:)"_s, unicode);
    int line = first;
    while (line < lines.size() && matches(keyword, lines.at(line))) {
        ++line;
    }
    return line > first ? std::optional(line) : std::nullopt;
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
void readTitleBlock(const QStringList &lines, FrontMatter *matter)
{
    static const QStringList keys{u"title"_s, u"author"_s, u"date"_s};
    for (int index = 0; index < keys.size() && matter->firstLine + index < matter->bodyLine; ++index) {
        const int line = matter->firstLine + index;
        add(matter, keys.at(index), lines.at(line).mid(1).trimmed(), line);
    }
}

/// A value may go on in indented lines or in a list below its key.
void continueValue(FrontMatter *matter, const QString &key, const QString &line)
{
    const auto field = std::ranges::find(matter->fields, key, &MetaField::key);
    if (field != matter->fields.end() && field->value.size() < longestFolded) {
        const QString more = withoutSigns(line, u" -\"'\t");
        field->value = QString(field->value + u' ' + withoutMarkup(more.left(longestFolded))).trimmed();
    }
}

void readFields(const QStringList &lines, FrontMatter *matter)
{
    static const QRegularExpression field(uR"(^([A-Za-z][\w-]*)\s*[:=]\s*(.*)$)"_s, unicode);
    static const QRegularExpression signField(
        uR"(^(?:#\+|@)([A-Za-z][\w-]*)(?:\s*[:=]|\s)\s*(.*)$)"_s, unicode);
    static const QStringList foldedMarks{u">"_s, u"|"_s, u">-"_s, u"|-"_s};
    QString key;
    for (int line = matter->firstLine; line < matter->bodyLine; ++line) {
        const QString &text = lines.at(line);
        if (text.startsWith("+++"_L1) || text.startsWith("..."_L1)) {
            continue;
        }
        const bool hasSign = text.startsWith(u'@') || text.startsWith(u'#');
        const QRegularExpressionMatch match = (hasSign ? signField : field).match(text);
        if (match.hasMatch()) {
            key = match.captured(1).toLower();
            const QString value = match.captured(2).trimmed();
            add(matter, key, foldedMarks.contains(value) ? QString() : withoutSigns(value, u"\"'"), line);
        } else if (!key.isEmpty() && !text.trimmed().isEmpty()) {
            continueValue(matter, key, text);
        }
    }
}

} // namespace

const MetaField *FrontMatter::find(const QString &key) const
{
    const auto field = std::ranges::find(fields, key, &MetaField::key);
    return field == fields.end() ? nullptr : &*field;
}

FrontMatter readFrontMatter(const QStringList &lines)
{
    FrontMatter matter;
    while (matter.firstLine < lines.size() && lines.at(matter.firstLine).trimmed().isEmpty()) {
        ++matter.firstLine;
    }
    matter.bodyLine = matter.firstLine;
    if (matter.firstLine == lines.size()) {
        return matter;
    }
    std::optional<int> end = endOfMarkedBlock(lines, matter.firstLine);
    for (const auto &endOf : {endOfKeyLines, endOfSignLines, endOfOrgLines}) {
        if (!end) {
            end = endOf(lines, matter.firstLine);
        }
    }
    if (end) {
        matter.bodyLine = *end;
        if (lines.at(matter.firstLine).startsWith(u'%')) {
            readTitleBlock(lines, &matter);
        }
        readFields(lines, &matter);
    }
    return matter;
}

void readPageHead(const QString &source, FrontMatter *matter)
{
    constexpr qsizetype longestHead = 20000;
    static const QRegularExpression title(
        uR"(<title>(.*?)</title>)"_s, caseless | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression author(uR"re(<meta name="author" content="([^"]*)")re"_s, caseless);
    const QString head = source.left(longestHead);
    const auto lineOf = [&head](const QRegularExpressionMatch &match) {
        return int(QStringView(head).left(match.capturedStart()).count(u'\n'));
    };
    if (const auto match = title.match(head); match.hasMatch()) {
        add(matter, u"page title"_s, match.captured(1), lineOf(match));
    }
    if (const auto match = author.match(head); match.hasMatch()) {
        add(matter, u"page author"_s, withoutSigns(match.captured(1), u"() "), lineOf(match));
    }
}

void readDefinitionList(const QStringList &lines, FrontMatter *matter)
{
    constexpr int farthest = 14; // lines below the begin of the text
    static const QRegularExpression term(uR"(^(author|speaker|title)s?$)"_s, caseless);
    static const QRegularExpression definition(uR"(^:\s+\S)"_s, unicode);
    const int last = std::min<int>(int(lines.size()) - 1, matter->bodyLine + farthest);
    for (int line = matter->bodyLine; line < last; ++line) {
        const QRegularExpressionMatch match = term.match(lines.at(line).trimmed());
        if (match.hasMatch() && matches(definition, lines.at(line + 1))) {
            add(matter, match.captured(1).toLower(), lines.at(line + 1).mid(1).trimmed(), line + 1);
            matter->hasDefinitionList = true;
        }
    }
}

} // namespace Lectern::Readers
