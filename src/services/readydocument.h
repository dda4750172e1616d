// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planneddocument.h"
#include "store/preparedsource.h"

namespace Lectern::Services {

/// What other threads do of an import before the one that writes takes a document.
struct ReadyDocument {
    Result<void> fetched; ///< why the document could not be read again
    /// Of the plan as it is; the document then is put away, but for its bytes. Nothing where that would be in
    /// vain: no talks, or the library has to be asked first what was said of earlier versions.
    std::optional<Store::PreparedSource> prepared;
};

/// Fetches a document, if it was put away, and prepares it. Any thread.
[[nodiscard]] ReadyDocument makeReady(const Store::SourcePreparer &preparer, PlannedDocument &document);

/// Prepares a document that is here for the library, and puts it away, but for its bytes. Any thread.
[[nodiscard]] Store::PreparedSource prepare(const Store::SourcePreparer &preparer, PlannedDocument &document);

/// Whether a plan has nothing that is to be kept.
[[nodiscard]] bool isAllLeftOut(const Plan &plan);

} // namespace Lectern::Services
