// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Lectern::Anchoring {

/// A text folded for comparing (shared/anchoring.md, "Match form"), never stored. A character with its
/// combining marks goes through together: soft hyphens and zero-width characters vanish, quote marks, dashes
/// and bullets become ASCII, then NFKC, lower case, and every blank a space. Each folded character knows the
/// code points [begins[i], ends[i]) of the text that it stands for.
struct MatchForm {
    std::u32string characters;
    std::vector<int> begins;
    std::vector<int> ends;
    std::vector<int> lineBreaks; ///< indices in `characters` that were '\n', ascending
};
[[nodiscard]] MatchForm fold(QStringView text);

/// The same with runs of blanks drawn together into one: `places[i]` is the index of character i in the match
/// form.
struct SqueezedForm {
    std::u32string characters;
    std::vector<int> places;
};
[[nodiscard]] SqueezedForm squeeze(const MatchForm &form);
/// Without blanks at the ends.
[[nodiscard]] std::u32string_view trimmed(std::u32string_view text);

/// Whether a folded character can be part of a word: letter, digit, '_' or a combining mark.
[[nodiscard]] bool isWordCharacter(char32_t character);

/// A run of word characters; any other visible character stands alone, and so does each character of scripts
/// that are written without blanks (Han, Kana, Thai, …). Blanks are no tokens, so that reflowing a text costs
/// nothing.
struct Token {
    int word = 0; ///< number of its folded characters in the vocabulary; equal numbers, equal words
    int foldBegin = 0; ///< in MatchForm::characters
    int foldEnd = 0;
    int begin = 0; ///< code points of the text
    int end = 0;
    int line = 0; ///< from 0
    bool isWord = false; ///< has a letter or a digit
};

/// Numbers for words, shared by the texts that are compared.
class Vocabulary
{
public:
    [[nodiscard]] int numberOf(std::u32string_view word);
    [[nodiscard]] int size() const { return static_cast<int>(m_numbers.size()); }

private:
    std::unordered_map<std::u32string, int> m_numbers;
};

[[nodiscard]] std::vector<Token> tokensOf(const MatchForm &form, Vocabulary &vocabulary);

} // namespace Lectern::Anchoring
