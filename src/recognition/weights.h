// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clues.h"
#include "titlewords.h"

#include "base/result.h"

#include <QJsonObject>

namespace Lectern::Recognition {

/// Weights of the clues of one kind; clues without a weight count nothing.
template <typename Clue>
class WeightTable
{
public:
    void read(const QJsonObject &weights)
    {
        m_weights.fill(0);
        add(weights);
    }

    /// Adds weights that are set by hand to the learnt ones.
    void add(const QJsonObject &weights)
    {
        const auto names = namesOf(Clue{});
        for (size_t index = 0; index < names.size(); ++index) {
            m_weights[index] += weights.value(names[index]).toDouble();
        }
    }

    [[nodiscard]] double sum(const Evidence<Clue> &evidence) const
    {
        double total = 0;
        evidence.forEach(
            [&](Clue clue, double value) { total += m_weights[static_cast<size_t>(clue)] * value; });
        return total;
    }

    [[nodiscard]] double share(const Evidence<Clue> &evidence, Clue clue) const
    {
        return m_weights[static_cast<size_t>(clue)] * evidence[clue];
    }

private:
    std::array<double, clueCount<Clue>> m_weights{};
};

/// The learnt numbers (resources/recognition/weights.json, made by tests/tools/recognition/train.py).
struct Weights {
    struct Line {
        double bias = 0;
        WeightTable<LineClue> own;
        WeightTable<GroupClue> group;
    };
    struct Style {
        WeightTable<GroupClue> group;
        WeightTable<StyleClue> own;
    };

    TitleWords titleWords;
    Line line; ///< a line by all that is known about it
    Line within; ///< a line among those of a style that holds talks (uses no group clues)
    Style style; ///< softmax over the styles of a document
    double finalBias = 0;
    WeightTable<FinalClue> final;
    double oneTalkBias = 0;
    WeightTable<DocumentClue> oneTalk;
    double notesBias = 0;
    WeightTable<NotesClue> notes;
    WeightTable<EventClue> event;
    double confidenceSlope = 1; ///< fitted on scores of authors left out of training
    double confidenceBias = 0;

    /// Reads the program's own table, or the file at `path` (for training).
    [[nodiscard]] static Result<Weights> load(
        const QString &path = QStringLiteral(":/recognition/weights.json"));
};

} // namespace Lectern::Recognition
