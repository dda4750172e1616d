// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frontmatterend.h"

#include <algorithm>
#include <array>

namespace Lectern::Readers {

namespace {

/// A head longer than this is a rule with text below it.
constexpr int maxHeadLines = 2000;

/// Takes the line that begins at `position` and moves it to the next one.
QStringView takeLine(QStringView source, qsizetype &position)
{
    qsizetype end = source.indexOf(u'\n', position);
    end = end < 0 ? source.size() : end;
    const QStringView line = source.sliced(position, end - position);
    position = std::min(end + 1, source.size());
    return line;
}

/// Name before the colon (or `=` in TOML), if the line is an entry.
QStringView keyOf(QStringView line, QChar separator)
{
    const qsizetype colon = line.indexOf(separator);
    if (colon <= 0 || colon > 40 || !line[0].isLetter()) {
        return {};
    }
    const QStringView key = line.first(colon).trimmed();
    const bool isName = std::all_of(key.begin(), key.end(),
        [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u' ' || c == u'.'; });
    return isName ? key : QStringView();
}

qsizetype fencedEnd(QStringView source, QStringView fence, QStringView otherEnd, QChar separator)
{
    qsizetype position = 0;
    if (takeLine(source, position).trimmed() != fence) {
        return 0;
    }
    bool hasEntry = false;
    for (int i = 0; i < maxHeadLines && position < source.size(); ++i) {
        const QStringView line = takeLine(source, position);
        const QStringView bare = line.trimmed();
        if (line.startsWith(fence.first(1)) && (bare == fence || bare == otherEnd)) {
            return hasEntry ? position : 0;
        }
        hasEntry = hasEntry || !keyOf(line, separator).isEmpty();
    }
    return 0;
}

bool isKnownKey(QStringView key)
{
    static constexpr std::array<QStringView, 20> known{u"title", u"date", u"author", u"authors", u"tags",
        u"category", u"categories", u"slug", u"layout", u"summary", u"status", u"published", u"modified",
        u"lang", u"language", u"draft", u"permalink", u"event", u"speaker", u"conference"};
    return std::any_of(known.begin(), known.end(),
        [key](QStringView name) { return key.compare(name, Qt::CaseInsensitive) == 0; });
}

qsizetype openHeadEnd(QStringView source)
{
    qsizetype position = 0;
    int known = 0;
    for (int i = 0; i < 40 && position < source.size(); ++i) {
        const QStringView line = takeLine(source, position);
        if (line.trimmed().isEmpty()) {
            return known >= 2 ? position : 0;
        }
        const QStringView key = keyOf(line, u':');
        const bool continuesValue = i > 0 && line[0].isSpace();
        if (key.isEmpty() && !continuesValue) {
            return 0;
        }
        known += isKnownKey(key) ? 1 : 0;
    }
    return 0;
}

} // namespace

qsizetype frontMatterEnd(QStringView source)
{
    if (source.startsWith(u"---")) {
        const qsizetype end = fencedEnd(source, u"---", u"...", u':');
        return end;
    }
    if (source.startsWith(u"+++")) {
        return fencedEnd(source, u"+++", u"+++", u'=');
    }
    return openHeadEnd(source);
}

} // namespace Lectern::Readers
