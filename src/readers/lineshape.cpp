// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineshape.h"

#include "base/signset.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

QStringView withoutEnd(QStringView text, bool (*isCut)(QChar))
{
    while (!text.isEmpty() && isCut(text.back())) {
        text.chop(1);
    }
    return text;
}

bool isBlank(QChar c) { return c.isSpace(); }

bool isHash(QChar c) { return c == u'#'; }

/// Position behind the bullet that begins at `at`; `at` if none does.
qsizetype behindBullet(QStringView line, qsizetype at)
{
    const QChar first = line[at];
    static constexpr SignSet bullets(u"-*+•–·◦▪");
    if (bullets.has(first)) {
        return at + 1;
    }
    qsizetype end = at;
    while (end < line.size() && end - at < 3 && line[end].isDigit()) {
        ++end;
    }
    if (end > at) {
        return end < line.size() && (line[end] == u'.' || line[end] == u')') ? end + 1 : at;
    }
    const bool isLetter = first >= u'a' && first <= u'z';
    return isLetter && at + 1 < line.size() && line[at + 1] == u')' ? at + 2 : at;
}

bool mayBeginBold(QStringView trimmed)
{
    const QChar first = trimmed.isEmpty() ? QChar() : trimmed.front();
    return first == u'<' || ((first == u'*' || first == u'_') && trimmed.size() > 1 && trimmed[1] == first);
}

} // namespace

qsizetype signRun(QStringView text, QChar sign)
{
    qsizetype run = 0;
    while (run < text.size() && text[run] == sign) {
        ++run;
    }
    return run;
}

int indentOf(QStringView line)
{
    int column = 0;
    for (const QChar sign : line) {
        if (sign == u'\t') {
            column += 4 - column % 4;
        } else if (sign.isSpace()) {
            ++column;
        } else {
            break;
        }
    }
    return column;
}

bool isUnderline(QStringView trimmed)
{
    static constexpr SignSet signs(u"=-~^\"'*+#:.`_");
    return trimmed.size() >= 3 && signs.has(trimmed.front())
        && signRun(trimmed, trimmed.front()) == trimmed.size();
}

bool isRule(QStringView trimmed)
{
    static constexpr SignSet signs(u"-*_=~^#+.\"'`");
    if (trimmed.size() < 3 || !signs.has(trimmed.front())) {
        return false;
    }
    const QChar sign = trimmed.front();
    int count = 0;
    for (qsizetype at = 0; at < trimmed.size(); ++count) {
        if (trimmed[at] != sign) {
            return false;
        }
        ++at;
        at += at < trimmed.size() && trimmed[at].isSpace() ? 1 : 0;
    }
    return count >= 3;
}

std::optional<QStringView> textBehindBullet(QStringView line)
{
    const qsizetype begin = skipBlanks(line, 0);
    const qsizetype behind = begin < line.size() ? behindBullet(line, begin) : begin;
    if (behind == begin || behind == line.size() || !line[behind].isSpace()) {
        return std::nullopt;
    }
    return line.sliced(skipBlanks(line, behind));
}

std::optional<HashHeading> hashHeadingIn(QStringView line)
{
    const qsizetype indent = signRun(line, u' ');
    const qsizetype run = signRun(line.sliced(indent), u'#');
    if (indent > 3 || run == 0) {
        return std::nullopt;
    }
    const qsizetype level = std::min<qsizetype>(run, 6);
    const qsizetype begin = skipBlanks(line, indent + level);
    QStringView title = withoutEnd(line.sliced(begin), isBlank);
    title = withoutEnd(withoutEnd(title, isHash), isBlank);
    return HashHeading{int(level), title, begin == indent + level};
}

QString boldTextOf(QStringView trimmed)
{
    static const QRegularExpression bold(
        uR"re(^(?:\*\*|__|<b>|<strong>|<span style="font-weight: ?(?:bold|700);?">|'{3})(.+?)(?:\*\*|__|</b>|</strong>|</span>|'{3})\s*[:：.]?\s*(?:<br ?/?>|\\)?\s*$)re"_s,
        caseless);
    const bool mayBeBold = mayBeginBold(trimmed) || trimmed.startsWith(u"'''");
    return mayBeBold ? bold.matchView(trimmed).captured(1) : QString();
}

bool hasBoldLead(QStringView trimmed)
{
    static const QRegularExpression lead(
        uR"(^(?:\*\*|__|<b>|<strong>)(.{3,100}?)(?:\*\*|__|</b>|</strong>)(.*)$)"_s, caseless);
    return mayBeginBold(trimmed) && lead.matchView(trimmed).hasMatch();
}

bool isOneLink(QStringView trimmed)
{
    static const QRegularExpression link(uR"(^\W*\[.*\]\s?\(.*\)\W*$|^\W*\[.*\]\[.*\]\W*$)"_s, unicode);
    return !trimmed.isEmpty() && !trimmed.front().isLetterOrNumber() && !trimmed.back().isLetterOrNumber()
        && trimmed.count(u"](") <= 1 && link.matchView(trimmed).hasMatch();
}

bool holdsHeadingTag(QStringView text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && at + 2 < text.size();
        at = text.indexOf(u'<', at + 1)) {
        const bool isHeading = text[at + 1] == u'h' || text[at + 1] == u'H';
        if (isHeading && text[at + 2] >= u'1' && text[at + 2] <= u'6') {
            return true;
        }
    }
    return false;
}

} // namespace Lectern::Readers
