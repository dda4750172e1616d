// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <QString>

/// What holds of every document and every plan, whatever the source was: property tests and fuzzers ask here.
/// Each answer is what is wrong, in words; empty when all is well. Linear.
namespace Lectern::Testing {

/// The promises of document/document.h and document/block.h: the text is the blocks' texts joined, ranges lie
/// inside what they belong to, ascend and nest, runs stand in the source as they stand in the text and inside
/// their block, and containers form a tree.
[[nodiscard]] QString brokenPromise(const Document &document);

/// The promises of document/plan.h: each line of `document` belongs to exactly one talk or to the event's own
/// notes, talks ascend, and what is told has a place in the document.
[[nodiscard]] QString brokenPromise(const Plan &plan, const Document &document);

} // namespace Lectern::Testing
