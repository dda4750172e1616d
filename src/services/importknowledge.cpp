// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importknowledge.h"

#include "services/planmemory.h"
#include "services/renamedfiles.h"
#include "services/siblingmemory.h"

#include <QCoreApplication>

#include <algorithm>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportKnowledge)
};

std::vector<SpeakerRow> mostTalksFirst(std::vector<SpeakerRow> speakers)
{
    std::ranges::stable_sort(speakers, std::greater(), &SpeakerRow::talks); // by name before
    return speakers;
}

bool isBefore(const LineDecision &left, const LineDecision &right)
{
    return std::pair(left.line, left.kind) < std::pair(right.line, right.kind);
}

/// Those that change the plan and leave what a person said of this very file.
std::vector<SiblingEdit> editsThatApply(std::vector<SiblingEdit> edits, const PlannedDocument &planned)
{
    std::erase_if(edits, [&planned](const SiblingEdit &edit) {
        const auto changed = edit(planned.plan, planned.document);
        return !changed || !std::ranges::includes(changed->decisions, planned.plan.decisions, isBefore);
    });
    return edits;
}

} // namespace

Result<ImportKnowledge> knowledgeOf(
    LibrarySession &session, std::vector<PlannedDocument> &documents, const std::stop_token &stop)
{
    ImportKnowledge knowledge;
    SiblingMemory siblings(session);
    RenamedFiles renamed(session);
    for (PlannedDocument &planned : documents) {
        if (stop.stop_requested()) {
            return failure(ErrorKind::Cancelled, Texts::tr("Stopped on request. Nothing was changed."));
        }
        if (auto recalled = recallDecisions(session, planned); !recalled) {
            return passOn(recalled);
        }
        const auto file = Store::compareWithLibrary(
            session.database(), planned.absolutePath, planned.sha256, planned.document, planned.plan);
        if (!file) {
            return passOn(file);
        }
        planned.plan = withCorrected(std::move(planned.plan), file->corrected);
        if (auto recalled = recallEventDates(session, planned.plan); !recalled) {
            return passOn(recalled);
        }
        std::vector<SiblingEdit> edits;
        if (file->outcome != Store::SourceOutcome::Unchanged) {
            auto found = siblings.editsFor(
                planned.absolutePath, !planned.plan.decisions.empty() || !file->corrected.empty());
            if (!found) {
                return passOn(found);
            }
            edits = editsThatApply(std::move(*found), planned);
        }
        knowledge.siblingEdits.push_back(std::move(edits));
        if (file->outcome == Store::SourceOutcome::Added) {
            if (auto noted = renamed.look(planned); !noted) {
                return passOn(noted);
            }
        }
        knowledge.files.push_back(*file);
    }
    for (const PlannedDocument &planned : documents) {
        knowledge.likeSources.push_back(renamed.sourceOf(planned.absolutePath));
    }
    auto tags = session.talks().tags();
    if (!tags) {
        return passOn(tags);
    }
    knowledge.tags = std::move(*tags);
    auto speakers = session.talks().speakers();
    if (!speakers) {
        return passOn(speakers);
    }
    knowledge.speakers = mostTalksFirst(std::move(*speakers));
    return knowledge;
}

} // namespace Lectern::Services
