// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgmarkup.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Org {

namespace {

bool isBlankAt(QStringView text, qsizetype at) { return at >= text.size() || text[at].isSpace(); }

qsizetype behindBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

bool isNameSign(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; }

/// Length of the tags ":one:two:" and the blanks before them at the end of a title; 0: none.
qsizetype tagsLength(QStringView title)
{
    qsizetype begin = title.size();
    while (begin > 0 && !title[begin - 1].isSpace()) {
        --begin;
    }
    const QStringView word = title.sliced(begin);
    const bool areTags = word.size() > 2 && word.startsWith(u':') && word.endsWith(u':')
        && std::ranges::all_of(word,
            [](QChar c) { return isNameSign(c) || c.isSurrogate() || QStringView(u":@#%").contains(c); });
    if (!areTags) {
        return 0;
    }
    while (begin > 0 && title[begin - 1].isSpace()) {
        --begin;
    }
    return title.size() - begin;
}

/// Length of a bullet with the blanks behind; 0: none.
qsizetype bulletLength(QStringView text, bool isIndented, ListItem *item)
{
    constexpr qsizetype mostDigits = 6;
    const QChar sign = text[0];
    if (sign == u'-' || sign == u'+' || (sign == u'*' && isIndented)) {
        return isBlankAt(text, 1) ? behindBlanks(text, 1) : 0;
    }
    qsizetype end = 0;
    while (end < text.size() && end < mostDigits && text[end] >= u'0' && text[end] <= u'9') {
        ++end;
    }
    const bool isLetter = end == 0 && sign >= u'a' && sign <= u'z';
    end = isLetter ? 1 : end;
    const bool isClosed =
        end > 0 && end < text.size() && (text[end] == u')' || (text[end] == u'.' && !isLetter));
    if (!isClosed || !isBlankAt(text, end + 1)) {
        return 0;
    }
    item->isOrdered = true;
    item->number = isLetter ? sign.unicode() - u'a' + 1 : text.first(end).toInt();
    return behindBlanks(text, end + 1);
}

} // namespace

const QStringList &usualStates()
{
    static const QStringList states{u"TODO"_s, u"DONE"_s, u"NEXT"_s, u"WAITING"_s, u"WAIT"_s, u"STARTED"_s,
        u"CANCELLED"_s, u"CANCELED"_s, u"HOLD"_s, u"SOMEDAY"_s};
    return states;
}

std::optional<Headline> headlineOf(QStringView line, const QStringList &states)
{
    qsizetype stars = 0;
    while (stars < line.size() && line[stars] == u'*') {
        ++stars;
    }
    if (stars == 0 || stars >= line.size() || !line[stars].isSpace()) {
        return std::nullopt;
    }
    Utf16Range title{behindBlanks(line, stars), line.size()};
    const auto view = [&] { return line.sliced(title.begin, title.length()); };
    const auto isState = [&](const QString &state) {
        return view().startsWith(state) && isBlankAt(view(), state.size());
    };
    QString found;
    if (const auto state = std::ranges::find_if(states, isState); state != states.end()) {
        found = *state;
        title.begin = behindBlanks(line, title.begin + state->size());
    }
    if (view().startsWith(u"[#") && view().indexOf(u']') == 3) {
        title.begin = behindBlanks(line, title.begin + 4);
    }
    while (title.end > title.begin && line[title.end - 1].isSpace()) {
        --title.end;
    }
    title.end -= tagsLength(view());
    return Headline{static_cast<int>(std::min<qsizetype>(stars, 1000)), title, found};
}

std::optional<Keyword> keywordOf(QStringView text)
{
    if (!text.startsWith(u"#+")) {
        return std::nullopt;
    }
    qsizetype end = 2;
    while (end < text.size() && isNameSign(text[end])) {
        ++end;
    }
    // "#+RESULTS[hash]: …", "#+CAPTION[short]: …"
    const qsizetype nameEnd = end;
    if (end < text.size() && text[end] == u'[') {
        const qsizetype close = text.indexOf(u"]:", end);
        end = close < 0 ? end : close + 1;
    }
    if (nameEnd == 2 || end >= text.size() || text[end] != u':') {
        return std::nullopt;
    }
    return Keyword{text.sliced(2, nameEnd - 2).toString().toLower(), behindBlanks(text, end + 1)};
}

QString blockName(QStringView text)
{
    static constexpr QStringView begin = u"#+begin_";
    if (!text.startsWith(begin, Qt::CaseInsensitive)) {
        return {};
    }
    qsizetype end = begin.size();
    while (end < text.size() && !text[end].isSpace()) {
        ++end;
    }
    return text.sliced(begin.size(), end - begin.size()).toString().toLower();
}

QString blockEndName(QStringView text)
{
    static constexpr QStringView begin = u"#+end_";
    return text.startsWith(begin, Qt::CaseInsensitive) ? text.sliced(begin.size()).toString().toLower()
                                                       : QString();
}

QString drawerName(QStringView text)
{
    const bool isDrawer = text.size() > 2 && text.startsWith(u':') && text.endsWith(u':')
        && std::ranges::all_of(text.sliced(1).chopped(1), isNameSign);
    return isDrawer ? text.sliced(1).chopped(1).toString().toLower() : QString();
}

bool isPlanning(QStringView text)
{
    static constexpr std::array<QStringView, 4> words{u"SCHEDULED:", u"DEADLINE:", u"CLOSED:", u"CLOCK:"};
    return std::ranges::any_of(words, [text](QStringView word) {
        const qsizetype at = behindBlanks(text, word.size());
        return text.startsWith(word) && at < text.size() && (text[at] == u'<' || text[at] == u'[');
    });
}

bool isComment(QStringView text) { return text.startsWith(u'#') && isBlankAt(text, 1); }

bool isFixedWidth(QStringView text) { return text.startsWith(u':') && isBlankAt(text, 1); }

bool isRule(QStringView text)
{
    return text.size() >= 5 && std::ranges::all_of(text, [](QChar c) { return c == u'-'; });
}

bool isTableRule(QStringView text) { return text.startsWith(u"|-"); }

std::optional<ListItem> listItemOf(QStringView text, bool isIndented)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    ListItem item;
    item.content = bulletLength(text, isIndented, &item);
    if (item.content == 0) {
        return std::nullopt;
    }
    if (text.sliced(item.content).startsWith(u"[@")) {
        const qsizetype close = text.indexOf(u']', item.content);
        bool isNumber = false;
        const int start =
            close < 0 ? 0 : text.sliced(item.content + 2, close - item.content - 2).toInt(&isNumber);
        item.number = isNumber ? start : item.number;
        item.content = isNumber ? behindBlanks(text, close + 1) : item.content;
    }
    const QStringView rest = text.sliced(item.content);
    const bool hasBox = rest.size() >= 3 && rest[0] == u'[' && rest[2] == u']' && isBlankAt(rest, 3)
        && QStringView(u" xX-").contains(rest[1]);
    if (hasBox) {
        item.isTask = true;
        item.isDone = rest[1].toLower() == u'x';
        item.content = behindBlanks(text, item.content + 3);
    }
    const qsizetype colons = text.indexOf(u" ::", item.content);
    if (!item.isOrdered && colons > item.content && isBlankAt(text, colons + 3)) {
        item.term = {item.content, colons};
        item.content = colons + 2;
    }
    return item;
}

} // namespace Lectern::Readers::Org
