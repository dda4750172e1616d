// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// findOccurrence(): the nth place of words as a person writes them.

#include "matchform.h"
#include "reanchor.h"

namespace Lectern::Anchoring {

namespace {

/// A text with runs of blanks drawn together, and where each unit of it came from.
struct BlankFolded {
    QString text;
    std::vector<qsizetype> places;
};

BlankFolded foldBlanks(const QString &text)
{
    BlankFolded result;
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBlank = text[i].isSpace();
        if (!isBlank || !result.text.endsWith(u' ')) {
            result.text.append(isBlank ? QChar(u' ') : text[i]);
            result.places.push_back(i);
        }
    }
    return result;
}

/// Begin of the `occurrence`-th place of `quote`, overlaps not counted; -1 for none. `any` tells whether
/// there is one.
template <typename Text, typename Find>
qsizetype nthPlace(const Text &quote, int occurrence, bool *any, Find find)
{
    qsizetype at = find(0);
    *any = at >= 0;
    for (int n = 1; at >= 0 && n < occurrence; ++n) {
        at = find(at + static_cast<qsizetype>(quote.size()));
    }
    return at;
}

Utf16Range occurrenceAsWritten(const QString &text, const QString &quote, int occurrence, bool *any)
{
    const auto find = [&](qsizetype from) { return text.indexOf(quote, from); };
    const qsizetype at = nthPlace(quote, occurrence, any, find);
    return at < 0 ? Utf16Range{} : Utf16Range{at, at + quote.size()};
}

Utf16Range occurrenceWithBlanksFolded(const QString &text, const QString &quote, int occurrence, bool *any)
{
    const BlankFolded folded = foldBlanks(text);
    const QString wanted = foldBlanks(quote).text.trimmed();
    if (wanted.isEmpty()) {
        return {};
    }
    const auto find = [&](qsizetype from) { return folded.text.indexOf(wanted, from); };
    const qsizetype at = nthPlace(wanted, occurrence, any, find);
    if (at < 0) {
        return {};
    }
    return {folded.places[static_cast<size_t>(at)],
        folded.places[static_cast<size_t>(at + wanted.size()) - 1] + 1};
}

Utf16Range occurrenceInMatchForm(const QString &text, const QString &quote, int occurrence)
{
    const MatchForm form = fold(text);
    const SqueezedForm squeezed = squeeze(form);
    const SqueezedForm squeezedQuote = squeeze(fold(quote));
    const std::u32string_view wanted = trimmed(squeezedQuote.characters);
    if (wanted.empty()) {
        return {};
    }
    const auto find = [&](qsizetype from) {
        const size_t at = squeezed.characters.find(wanted, static_cast<size_t>(from));
        return at == std::u32string::npos ? qsizetype{-1} : static_cast<qsizetype>(at);
    };
    bool any = false;
    const qsizetype at = nthPlace(wanted, occurrence, &any, find);
    if (at < 0) {
        return {};
    }
    const auto first = static_cast<size_t>(squeezed.places[static_cast<size_t>(at)]);
    const auto last = static_cast<size_t>(squeezed.places[static_cast<size_t>(at) + wanted.size() - 1]);
    return CodePointMap(text).toUtf16(CodePointRange{form.begins[first], form.ends[last]});
}

} // namespace

Utf16Range findOccurrence(const QString &text, const QString &quote, int occurrence)
{
    if (quote.isEmpty() || occurrence < 1) {
        return {};
    }
    bool any = false;
    Utf16Range range = occurrenceAsWritten(text, quote, occurrence, &any);
    if (!any) {
        range = occurrenceWithBlanksFolded(text, quote, occurrence, &any);
    }
    return any ? range : occurrenceInMatchForm(text, quote, occurrence);
}

} // namespace Lectern::Anchoring
