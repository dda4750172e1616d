// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "separators.h"

#include <QString>
#include <QStringList>

/// Why a talk was found, in sentences for the person who reads the plan.
namespace Lectern::Recognition {

[[nodiscard]] QString reasonSeparator(Separator separator, int titles, int talks);
[[nodiscard]] QString reasonSpeakerLine(SpeakerSort sort, int talks, int allTalks);
[[nodiscard]] QString reasonNameBesideTitle();
[[nodiscard]] QString reasonNameFirst();
[[nodiscard]] QString reasonNameAbove();
[[nodiscard]] QString reasonSentence();
[[nodiscard]] QString reasonLineIsName();
[[nodiscard]] QString reasonCommonPlace();
[[nodiscard]] QString reasonWholeFile();
[[nodiscard]] QString reasonSlideText();
[[nodiscard]] QString reasonFileName();
[[nodiscard]] QString reasonFrontMatter();
/// Not a reason: what is said where talks cannot be told apart by their lines.
[[nodiscard]] QString noticeOfSharedLine();

/// The up to three clues that speak loudest for a line, strongest first.
[[nodiscard]] QStringList reasonsOfLine(const Analysis &analysis, const Candidate &candidate);

} // namespace Lectern::Recognition
