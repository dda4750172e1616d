// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"
#include "ordinarywords.h"

#include <QHash>
#include <QString>

namespace Lectern::Recognition {

/// How much a string looks like the name of one person: a hand-weighted model of given and family names,
/// initials and particles against words of the dictionary, technology, roles and the endings of nouns. Han,
/// Hangul and Katakana by family-name sign and length. Keeps what it worked out, so one object serves one
/// thread; make one per document.
class Names final
{
public:
    /// `ordinary`: the words that the document writes small; null: none are known.
    explicit Names(const Lexicon &lexicon, const OrdinaryWords *ordinary = nullptr)
        : m_lexicon(lexicon)
        , m_ordinary(ordinary)
    {
    }

    /// 0 to 1. Handles ("@name") give 0.7.
    [[nodiscard]] double likeness(QStringView text) const;

    /// "Dr.", "Prof." and their like off the front; in Japanese, Korean and Chinese off the end.
    [[nodiscard]] static QStringView withoutHonours(QStringView text);

    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }

private:
    [[nodiscard]] double likenessOfPieces(QStringView name) const;

    const Lexicon &m_lexicon;
    const OrdinaryWords *m_ordinary;
    mutable QHash<QString, double> m_known;
};

} // namespace Lectern::Recognition
