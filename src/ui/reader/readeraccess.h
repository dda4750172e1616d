// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/pagescene.h"

namespace Lectern::Ui {

/// What screen readers are told of the marks at one place of the page.
struct MarksAtPlace {
    /// As IAccessible2 writes text attributes, "mark:Doubt;mark-comment:really?;": kinds, comments, tags and
    /// what became of their places. Of several marks the one that begins last comes first. Empty: no mark.
    QString attributes;
    Utf16Range range; ///< positions of the document in a row with the same marks
};

/// `length`: of the document. GUI thread.
[[nodiscard]] MarksAtPlace marksAtPlace(const PageScene &scene, qsizetype position, qsizetype length);

/// From now on the page shows itself to screen readers with its lines, and with its marks as text
/// attributes. GUI thread; more than once is no harm.
void makePagesAccessible();

} // namespace Lectern::Ui
