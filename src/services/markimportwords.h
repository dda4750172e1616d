// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/markimport.h"

namespace Lectern::Services {

/// What an import of marks did, for people. Window and command line say the same.
struct MarkImportWords {
    QString counts; ///< "3 new, 1 updated, 0 known already."
    QStringList more; ///< sentences on what did not just come in
    QStringList
        problems; ///< sentences on marks that are not in the library, and on what of the file is not kept
};

[[nodiscard]] MarkImportWords inWords(const MarkImportReport &report);

} // namespace Lectern::Services
