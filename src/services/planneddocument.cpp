// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planneddocument.h"

#include "document/eventnotes.h"
#include "services/filereading.h"
#include "services/sourcereading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

/// Says how much stands beside the talks: whoever looks for a talk that was not found finds it there.
void noticeEventNotes(PlannedDocument &planned)
{
    const std::vector<PlannedTalk> notes = eventNotesOf(planned.plan, planned.document);
    int lines = 0;
    for (const PlannedTalk &stretch : notes) {
        lines += stretch.endLine - stretch.line + 1;
    }
    if (lines > 0) {
        planned.plan.diagnostics.push_back({Severity::Note, notes.front().line, 1,
            Texts::tr("%n line(s) belong to no talk and are kept as notes of the event.", nullptr, lines)});
    }
}

} // namespace

Document headOf(const Document &document)
{
    Document head;
    head.format = document.format;
    head.name = document.name;
    head.encoding = document.encoding;
    return head;
}

void cutAtTalks(PlannedDocument &planned)
{
    std::vector<int> lines;
    for (const PlannedTalk &talk : planned.plan.talks) {
        lines.push_back(talk.line);
        lines.push_back(talk.endLine + 1);
    }
    splitBlocksAtLines(planned.document, lines);
}

void finishPlan(PlannedDocument &planned)
{
    cutAtTalks(planned);
    planned.document.language = planned.plan.language;
    if (planned.isComplete) {
        return;
    }
    planned.isComplete = true;
    auto &diagnostics = planned.plan.diagnostics;
    diagnostics.insert(
        diagnostics.begin(), planned.document.diagnostics.begin(), planned.document.diagnostics.end());
    if (!planned.plan.talks.empty()) {
        noticeEventNotes(planned);
    }
}

void putAway(PlannedDocument &planned)
{
    if (isReadByPandoc(planned)) {
        return;
    }
    planned.document = headOf(planned.document);
    planned.isPutAway = true;
    // Members of archives and what came by standard input have no file of their own.
    if (QDir::isAbsolutePath(planned.absolutePath) && QFileInfo(planned.absolutePath).isFile()) {
        planned.bytes.clear();
    }
}

Result<void> fetchDocument(PlannedDocument &planned)
{
    if (!planned.isPutAway) {
        return {};
    }
    auto back = bringBack(planned);
    if (back) {
        finishPlan(planned);
    }
    return back;
}

} // namespace Lectern::Services
