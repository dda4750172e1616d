// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Lectern::Ui {

/// A finished filter of a query, as a chip shows it.
struct QueryChip {
    QString field; ///< "speaker"
    QString value; ///< without quotes
    bool isExcluded = false;

    /// As it is typed: `-tag:a/b`, `event:"Harbour Conf"`.
    [[nodiscard]] QString text() const;
    bool operator==(const QueryChip &) const = default;
};

/// A filter whose value is being typed: `tag:re|`.
struct FilterStart {
    QString field;
    QString prefix; ///< value so far, without a quote
    qsizetype begin = -1; ///< position of the whole filter, its minus included; -1: none
    bool isExcluded = false;

    [[nodiscard]] bool isValid() const { return begin >= 0; }
    bool operator==(const FilterStart &) const = default;
};

/// Takes the finished filters out of typed text: `field:value` followed by a blank, or with a closed quote.
/// With `isWhole` also one at the very end. Words, phrases, unknown fields and what stands in brackets or
/// beside an OR stay in the text in their order.
[[nodiscard]] std::pair<QList<QueryChip>, QString> takeChips(const QString &typed, bool isWhole);

/// The filter that ends at `caret`, if one is being typed there.
[[nodiscard]] FilterStart filterAt(const QString &typed, qsizetype caret);

} // namespace Lectern::Ui
