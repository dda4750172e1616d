// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importknowledge.h"

#include "services/planmemory.h"
#include "services/siblingmemory.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportKnowledge)
};

QStringList speakersOf(const std::vector<TalkRow> &talks)
{
    QHash<QString, int> counts;
    for (const TalkRow &talk : talks) {
        for (const QString &name : talk.speakers) {
            ++counts[name];
        }
    }
    QStringList names = counts.keys();
    std::ranges::sort(names, [&counts](const QString &left, const QString &right) {
        const int more = counts.value(left) - counts.value(right);
        return more != 0 ? more > 0 : left.localeAwareCompare(right) < 0;
    });
    return names;
}

} // namespace

Result<ImportKnowledge> knowledgeOf(
    LibrarySession &session, std::vector<PlannedDocument> &documents, const std::stop_token &stop)
{
    ImportKnowledge knowledge;
    SiblingMemory siblings(session);
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
        std::vector<SiblingEdit> edits;
        if (file->outcome == Store::SourceOutcome::Added) {
            auto found = siblings.editsFor(planned.absolutePath);
            if (!found) {
                return passOn(found);
            }
            edits = withSiblingEdits(planned.plan, planned.document, *found) ? std::move(*found)
                                                                             : std::vector<SiblingEdit>();
        }
        knowledge.siblingEdits.push_back(std::move(edits));
        knowledge.files.push_back(*file);
    }
    auto tags = session.talks().tags();
    if (!tags) {
        return passOn(tags);
    }
    knowledge.tags = std::move(*tags);
    const auto talks = session.talks().talks();
    if (!talks) {
        return passOn(talks);
    }
    knowledge.speakers = speakersOf(*talks);
    return knowledge;
}

} // namespace Lectern::Services
