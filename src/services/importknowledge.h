// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/planservice.h"
#include "services/siblingedits.h"
#include "store/sourcecomparison.h"

#include <stop_token>

namespace Lectern::Services {

/// What the library knows about an import before it is kept.
struct ImportKnowledge {
    std::vector<Store::SourceComparison> files; ///< by document
    std::vector<SpeakerRow> speakers; ///< of all talks, each once, most talks first
    std::vector<TagRow> tags;
    /// By document: what was corrected in other files of its folder and applies to it; empty for most.
    std::vector<std::vector<SiblingEdit>> siblingEdits;
    /// By document: the known source that it looks like a renamed and edited copy of.
    std::vector<std::optional<RenamedSource>> likeSources;
};

/// Looks up what is known of the documents, whose plans first follow what a person said of earlier versions
/// (planmemory.h) and show what they corrected. Fails with the first error of the library, or when stopped.
[[nodiscard]] Result<ImportKnowledge> knowledgeOf(
    LibrarySession &session, std::vector<PlannedDocument> &documents, const std::stop_token &stop);

} // namespace Lectern::Services
