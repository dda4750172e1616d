// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include "base/textposition.h"

#include <QString>

#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// What can part title and people in one line.
enum class Separator { Dash, Bar, By, Comma, Colon, Bracket, Slash, With, At, Tab, Stop, On };
enum class PeopleSide { Last, First };

/// One way to cut a line.
struct Cut {
    Separator separator = Separator::Dash;
    PeopleSide side = PeopleSide::Last;
    QString title;
    QString people;
    double likeness = 0; ///< of the people side being people
};

/// All ways to cut a line, in the order of the separators, earlier cuts first. Nothing for very long lines.
[[nodiscard]] std::vector<Cut> cutsOf(const QString &text, const People &people);

/// Best likeness of people on one side of any cut; speakers in front of commas and colons count a little
/// less.
[[nodiscard]] double nameWithin(const QString &text, const People &people);

/// Title and people of 'name - @handle - title - link' lines and their like.
struct SegmentedTitle {
    QString title;
    QString people;
};
[[nodiscard]] std::optional<SegmentedTitle> segmentsOf(
    const QString &text, bool isLoose, const People &people);

} // namespace Lectern::Recognition
