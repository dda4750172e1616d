// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askingwords.h"
#include "lexicon.h"
#include "weights.h"

#include <memory>

namespace Lectern::Recognition {

/// All that recognition knows before it sees a document.
struct Knowledge {
    Lexicon lexicon;
    Weights weights;
    AskingWords asking;
};

/// Read once per process and shared; safe from several threads.
[[nodiscard]] Result<std::shared_ptr<const Knowledge>> sharedKnowledge();

/// With the weights of a file instead of the program's own.
[[nodiscard]] Result<std::shared_ptr<const Knowledge>> knowledgeWithWeights(const QString &path);

} // namespace Lectern::Recognition
