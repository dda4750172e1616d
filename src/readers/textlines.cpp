// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textlines.h"

#include "base/signset.h"

#include <algorithm>

namespace Lectern::Readers {

namespace {

constexpr int tabWidth = 4;
/// Indents deeper than this mean nothing.
constexpr int maxIndent = 4000;

/// Length of a bullet sign with the blank behind it; 0 if the text begins with none.
qsizetype bulletLength(QStringView text)
{
    static constexpr SignSet signs(u"-*+•◦‣·∙▪▫●○■□–—»›→⇒✓✗➜➤");
    static constexpr SignSet doubtful(u"-*+–—→⇒");
    if (text.isEmpty() || !signs.has(text[0])) {
        return 0;
    }
    if (text.size() == 1) {
        return 1;
    }
    if (text[1] == u' ' || text[1] == u'\t') {
        return 2;
    }
    // Signs that are nothing but bullets need no blank; "-x" and "*x*" are text.
    return doubtful.has(text[0]) ? 0 : 1;
}

/// Length of "12. ", "3) ", "(4) ", "a) "; 0 if the text begins with none.
qsizetype numberLength(QStringView text, int *number)
{
    qsizetype at = text.front() == u'(' ? 1 : 0;
    const qsizetype begin = at;
    while (at < text.size() && at - begin < 4 && text[at] >= u'0' && text[at] <= u'9') {
        ++at;
    }
    const bool isLetter = at == begin && at < text.size() && text[at] >= u'a' && text[at] <= u'z';
    const qsizetype end = isLetter ? at + 1 : at;
    if (end == begin || end >= text.size()) {
        return 0;
    }
    const bool isClosed = text[end] == u')' || (text[end] == u'.' && begin == 0 && !isLetter);
    if (!isClosed || end + 1 >= text.size() || !text[end + 1].isSpace()) {
        return 0;
    }
    *number = isLetter ? text[at].unicode() - u'a' + 1 : text.sliced(begin, end - begin).toInt();
    return end + 2;
}

void tellShape(QStringView source, TextLine &line)
{
    const QStringView text = source.sliced(line.text.begin, line.text.length());
    line.content = line.text;
    line.contentIndent = line.indent;
    line.shape = TextShape::Plain;
    if (isRuleText(text)) {
        line.shape = TextShape::Rule;
        return;
    }
    qsizetype length = bulletLength(text);
    line.shape = length > 0 ? TextShape::Bullet : TextShape::Plain;
    if (length == 0) {
        length = numberLength(text, &line.number);
        line.shape = length > 0 ? TextShape::Number : TextShape::Plain;
    }
    while (length > 0 && length < text.size() && text[length].isSpace()) {
        ++length;
    }
    line.content.begin += length;
    line.contentIndent = columnBehind(text.first(length), line.indent);
}

} // namespace

int columnBehind(QStringView stretch, int column)
{
    for (const QChar c : stretch) {
        column = c == u'\t' ? (column / tabWidth + 1) * tabWidth : column + 1;
        if (column > maxIndent) {
            break;
        }
    }
    return column;
}

bool isRuleText(QStringView line, int least)
{
    const QStringView text = line.trimmed();
    static constexpr SignSet signs(u"-=*_~#^+\"'`:.─━═—–");
    if (text.isEmpty() || !signs.has(text[0])) {
        return false;
    }
    const QChar sign = text[0];
    const bool isOneSign =
        std::all_of(text.begin(), text.end(), [=](QChar c) { return c == sign || c == u' '; });
    return isOneSign
        && text.count(sign) >= (QStringView(u"\"'`:.").contains(sign) ? std::max(least, 4) : least);
}

std::vector<TextLine> cutTextLines(QStringView source, Utf16Range range)
{
    std::vector<TextLine> lines;
    qsizetype begin = range.begin;
    while (begin < range.end) {
        // Searched inside the range only: a source read in many pieces would be searched to its end for each.
        const qsizetype found = source.sliced(begin, range.end - begin).indexOf(u'\n');
        const qsizetype end = found < 0 ? range.end : begin + found;
        TextLine line;
        line.whole = {begin, end};
        line.text = line.whole;
        while (line.text.begin < end && source[line.text.begin].isSpace()) {
            ++line.text.begin;
        }
        while (line.text.end > line.text.begin && source[line.text.end - 1].isSpace()) {
            --line.text.end;
        }
        line.indent = columnBehind(source.sliced(begin, line.text.begin - begin));
        line.content = line.text;
        lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

std::vector<TextLine> splitTextLines(QStringView source, Utf16Range range)
{
    std::vector<TextLine> lines = cutTextLines(source, range);
    for (TextLine &line : lines) {
        if (!line.text.isEmpty()) {
            tellShape(source, line);
        }
    }
    return lines;
}

} // namespace Lectern::Readers
