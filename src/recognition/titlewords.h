// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"

#include <QHash>
#include <QStringList>

class QJsonObject;

namespace Lectern::Recognition {

/// What the words of a line say for it being the title of a talk: titles say other things than the headings
/// of sections. Read-only once read; any thread.
class TitleWords final
{
public:
    /// Weights by the names that titleWordsOf() gives.
    void read(const QJsonObject &weights);
    /// Sum of the weights: over 0 where titles have such words more often than other lines; 0 for unknown
    /// ones.
    [[nodiscard]] double weigh(QStringView title, const Lexicon &lexicon) const;

private:
    QHash<QString, float> m_weights;
};

/// The words that count, in small letters, each once; the first is there as "^word" too, the last as "word$".
/// Numbers do not count, nor does what stands behind the fourteenth word.
[[nodiscard]] QStringList titleWordsOf(QStringView title);

/// Whether a title is nothing but a word for talks ("Lightning talks"): its words say nothing against it.
[[nodiscard]] bool onlySaysTalk(QStringView title, const Lexicon &lexicon);

} // namespace Lectern::Recognition
