// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readydocument.h"

#include "document/eventnotes.h"
#include "services/sourcereading.h"

#include <algorithm>
#include <utility>

namespace Lectern::Services {

namespace {

/// The plan as the library keeps it: talks that are not left out, and the event's own notes. Cuts the
/// document's blocks there: a person may have moved the talks.
Plan planToKeep(PlannedDocument &document)
{
    cutAtTalks(document);
    Plan kept = document.plan;
    kept.talks = rowsToKeep(document.plan, document.document);
    std::vector<int> lines;
    for (const PlannedTalk &row : kept.talks) {
        lines.push_back(row.line);
        lines.push_back(row.endLine + 1);
    }
    splitBlocksAtLines(document.document, lines);
    // Lines of mark-up alone leave nothing to read.
    std::erase_if(kept.talks, [&document](const PlannedTalk &row) {
        return isEventNotes(row) && textOfLines(document.document, row.line, row.endLine).isEmpty();
    });
    return kept;
}

} // namespace

bool isAllLeftOut(const Plan &plan) { return std::ranges::all_of(plan.talks, &PlannedTalk::isLeftOut); }

Store::PreparedSource prepare(const Store::SourcePreparer &preparer, PlannedDocument &document)
{
    Plan kept = planToKeep(document);
    Document head = headOf(document.document);
    document.isPutAway = true;
    return preparer.prepare({.path = document.absolutePath,
        .bytes = document.bytes,
        .document = std::exchange(document.document, std::move(head)),
        .plan = std::move(kept),
        .reader = document.reader,
        .readerVersion = document.readerVersion,
        .isAgain = document.isAgain,
        .tags = document.tags,
        .sha256 = document.sha256});
}

ReadyDocument makeReady(const Store::SourcePreparer &preparer, PlannedDocument &document)
{
    ReadyDocument ready{fetchDocument(document), std::nullopt};
    const bool isToBeAsked = !document.isAgain && !document.plan.decisions.empty();
    // What pandoc read could not be brought back.
    if (ready.fetched && !isToBeAsked && !isAllLeftOut(document.plan) && !isReadByPandoc(document)) {
        ready.prepared = prepare(preparer, document);
    }
    return ready;
}

} // namespace Lectern::Services
