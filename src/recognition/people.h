// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "labels.h"
#include "names.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <vector>

namespace Lectern::Recognition {

/// A piece of text that may be a name, with how much it looks like one.
struct NamePiece {
    QString name;
    double likeness = 0;
};

/// "TBA", "n/a" and their like: somebody will speak, but nobody is named.
[[nodiscard]] bool namesNobody(QStringView text);

/// Reads people out of text that may also hold roles, firms, handles and links ("A. Name (Firm), B. Name and
/// C"). Like Names: one object per thread, one per document.
class People final
{
public:
    /// As Names.
    explicit People(const Lexicon &lexicon, const OrdinaryWords *ordinary = nullptr)
        : m_names(lexicon, ordinary)
    {
        m_scores.reserve(Names::usuallyKnown);
    }

    [[nodiscard]] const Names &names() const { return m_names; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_names.lexicon(); }
    [[nodiscard]] double likeness(QStringView text) const { return m_names.likeness(text); }

    /// All pieces in order. `isLabelled`: the text stands behind "Speaker:" or its like, so that an unknown
    /// word in front may be a name.
    [[nodiscard]] std::vector<NamePiece> piecesIn(const QString &text, bool isLabelled = false) const;
    /// Names of at least `threshold`, each once.
    [[nodiscard]] QStringList namesIn(
        const QString &text, double threshold = 0.5, bool isLabelled = false) const;
    /// How much the whole text is a list of people, 0 to 1; roles and firms may follow the first name. Where
    /// it is under 0.4 the value says no more than that.
    [[nodiscard]] double score(QStringView text) const;

private:
    /// As NamePiece, with a view of the name.
    struct Piece {
        QStringView name;
        double likeness = 0;
    };
    /// A text on its way to names. `body` and the pieces point into the text that is read, into `cleaned` or
    /// into `handles`, which are not changed any more: it can be moved, not copied.
    struct Reading {
        Reading() = default;
        Q_DISABLE_COPY(Reading)
        Reading(Reading &&) = default;
        Reading &operator=(Reading &&) = default;
        ~Reading() = default;

        QStringView body; ///< links, handles, brackets and pictograms off, single blanks
        QString cleaned; ///< what is left of a text that held any of them
        QStringList handles;
        int restOfHandles = 0; ///< words beside the handles, where these are all that looks like people
        QVarLengthArray<Piece, 8> pieces;
    };
    [[nodiscard]] Reading read(QStringView text, bool isLabelled) const;
    void clean(Reading *reading) const;
    [[nodiscard]] Piece readPiece(QStringView piece, bool hasHandles, bool isLabelledFirst) const;
    [[nodiscard]] QStringView nameBeforeRole(QStringView piece) const;
    [[nodiscard]] double labelledLikeness(QStringView piece) const;
    [[nodiscard]] double weigh(QStringView whole) const;

    Names m_names;
    mutable QHash<QString, double> m_scores;
};

/// Two or three capitalised words and nothing else: what an unknown name looks like.
[[nodiscard]] bool isCapitalisedName(QStringView text, int fewest = 2, int most = 3);

} // namespace Lectern::Recognition
