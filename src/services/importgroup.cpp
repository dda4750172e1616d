// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importgroup.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Lectern::Services {

void addTo(ImportReport &report, const Store::SourceImport &imported, qint64 lastChange)
{
    switch (imported.outcome) {
    case Store::SourceOutcome::Added:
        ++report.added;
        report.addedSources.push_back({imported.source, lastChange});
        break;
    case Store::SourceOutcome::Changed:
        ++report.changed;
        report.updatedSources.push_back({imported.source, imported.version});
        break;
    case Store::SourceOutcome::Unchanged:
        ++report.unchanged;
        break;
    }
    report.talks.insert(report.talks.end(), imported.talks.begin(), imported.talks.end());
    for (const auto &[state, count] : imported.marks) {
        report.marks[state] += count;
    }
    report.keptTalks.insert(report.keptTalks.end(), imported.kept.begin(), imported.kept.end());
    report.binnedTalks += imported.binned;
    report.lostTicks += imported.lostTicks;
}

ImportGroup::ImportGroup(LibrarySession &session, ImportReport &report)
    : m_group(session.database())
    , m_report(report)
{
}

Result<void> ImportGroup::add(PlannedDocument document, Store::SourceImport imported, qint64 lastChange)
{
    m_written.push_back({std::move(document), std::move(imported), lastChange});
    return settle();
}

Result<void> ImportGroup::settle()
{
    const auto settled = m_group.settle();
    if (!settled) {
        return passOn(settled);
    }
    if (*settled) {
        tell();
    }
    return {};
}

void ImportGroup::addRenamed(RenamedFile renamed) { m_renamed.push_back(std::move(renamed)); }

Result<void> ImportGroup::finish()
{
    auto finished = m_group.finish();
    if (finished) {
        tell();
    }
    return finished;
}

qint64 ImportGroup::kept() const { return static_cast<qint64>(m_report.documents.size() + m_written.size()); }

void ImportGroup::tell()
{
    for (Written &written : m_written) {
        addTo(m_report, written.imported, written.lastChange);
        m_report.documents.push_back(std::move(written.document));
    }
    m_written.clear();
    std::ranges::move(m_renamed, std::back_inserter(m_report.renamed));
    m_renamed.clear();
}

} // namespace Lectern::Services
