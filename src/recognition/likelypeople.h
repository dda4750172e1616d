// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"

#include <QStringView>

namespace Lectern::Recognition {

/// Whether a piece of a text may look like a name by 0.4 or more (People::piecesIn()), by the begins of its
/// words alone: a no is sure, and most lines of prose get one. Whoever changes what a name is (people,
/// names, nametail, namespelling) looks here, too; tst_people holds both against each other.
[[nodiscard]] bool mayNamePeople(QStringView text, const Lexicon &lexicon);

} // namespace Lectern::Recognition
