// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recogniser.h"

#include "drafting.h"
#include "folders.h"
#include "followups.h"
#include "knowledge.h"
#include "notesevidence.h"
#include "planning.h"

namespace Lectern::Recognition {

namespace {

/// Whether a document is long enough to be notes of anything: a talk has a title and something said below it.
/// A word or two (a shopping list, a version number) is no talk, whatever its lines look like, unless the
/// head says that it is one.
bool holdsNotes(const Notes &notes)
{
    const int fewestWords = notes.headNamesTalk() ? 2 : 8;
    int words = 0;
    for (const SourceLine &line : notes.document().lines) {
        words += line.zone == LineZone::FrontMatter ? 0 : countWords(line.text);
        if (words >= fewestWords) {
            return true;
        }
    }
    return false;
}

} // namespace

Recogniser::Recogniser(std::shared_ptr<const Knowledge> knowledge)
    : m_knowledge(std::move(knowledge))
{
}

Result<Recogniser> Recogniser::load()
{
    const auto knowledge = sharedKnowledge();
    if (!knowledge) {
        return passOn(knowledge);
    }
    return Recogniser(*knowledge);
}

Result<Recogniser> Recogniser::loadWithWeights(const QString &path)
{
    const auto knowledge = knowledgeWithWeights(path);
    if (!knowledge) {
        return passOn(knowledge);
    }
    return Recogniser(*knowledge);
}

Plan Recogniser::recognise(const Document &document, const RecognitionContext &context) const
{
    const Notes notes(document, *m_knowledge);
    if (!holdsNotes(notes)) {
        return {};
    }
    const DocumentDraft draft = draftDocument(notes);
    const EventHints hints = context.useNames ? EventHints{context.fileName, context.folders} : EventHints();
    const std::optional<EventName> event = eventOf(draft, hints);
    Plan plan = planOf(draft, event, findFollowUps(notes));
    doubt(&plan, notesScore(draft, event, hints));
    return plan;
}

std::vector<Plan> Recogniser::recogniseTree(
    const std::vector<TreeFile> &files, const QString &folderName) const
{
    std::vector<TreeEntry> entries;
    entries.reserve(files.size());
    for (const TreeFile &file : files) {
        entries.push_back(
            {file.relativePath, file.document ? leadingHeadings(*file.document) : QStringList()});
    }
    // The caller owns them: a pointer that lets nothing go.
    const auto documentOf = [&files](size_t file) {
        return std::shared_ptr<const Document>(std::shared_ptr<void>(), files[file].document);
    };
    SilentProgress progress;
    return recogniseTree(entries, documentOf, folderName, progress, {});
}

std::vector<Plan> Recogniser::recogniseTree(const std::vector<TreeEntry> &files, const DocumentOf &documentOf,
    const QString &folderName, Progress &progress, const std::stop_token &stop) const
{
    return planFolder(files, documentOf, folderName, *m_knowledge, progress, stop);
}

} // namespace Lectern::Recognition
