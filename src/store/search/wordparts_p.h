// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/tokenizer_p.h"

#include <QStringList>

namespace Lectern::Store {

/// A part of a word of the index, both folded as the index has them.
struct WordPart {
    QByteArray part;
    QByteArray term;
    auto operator<=>(const WordPart &) const = default;
};

/// The parts of a word that is written together: at changes of case ("waitFor", "HTTPServer") and between
/// letters and digits ("python3"). Empty if it has only one. As written, not folded.
[[nodiscard]] QStringList partsOf(QStringView word);

/// The parts of all such words of a text that are worth looking for: two characters or more, one of them a
/// letter. Signs and blanks part words already in the index, so `wait_for` has none.
[[nodiscard]] std::vector<WordPart> wordParts(const Tokenizer &tokenizer, QStringView text);

} // namespace Lectern::Store
