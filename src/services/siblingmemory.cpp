// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siblingmemory.h"

#include "readers/registry.h"
#include "services/linesalike.h"

#include <QSet>

namespace Lectern::Services {

namespace {

constexpr int mostSiblings = 20; // those imported last say how somebody writes

/// Edits that differ in what they look for: somebody who splits at a heading does so at many.
class Edits final
{
public:
    void addLike(const LineDecision &decision, const SourceLine &line)
    {
        switch (decision.kind) {
        case LineDecision::Kind::Begins:
            if (isNew(wayOfWriting(line))) {
                edits.push_back(splitLikeLine(line));
            }
            break;
        case LineDecision::Kind::Merged:
        case LineDecision::Kind::Section:
        case LineDecision::Kind::EventNotes:
            if (isNew(decisionName(decision.kind) + u' ' + line.text)) {
                edits.push_back(titlesAre(line.text, decision.kind));
            }
            break;
        case LineDecision::Kind::WholeFile:
        case LineDecision::Kind::LeftOut:
            break; // said of one file, not of a way of writing
        }
    }

    std::vector<SiblingEdit> edits;

private:
    bool isNew(const QString &looksFor)
    {
        const qsizetype before = m_met.size();
        m_met.insert(looksFor);
        return m_met.size() > before;
    }

    QSet<QString> m_met;
};

} // namespace

std::vector<SiblingEdit> editsLike(const Store::SiblingCorrections &corrections)
{
    Edits like;
    for (const Store::EarlierDecisions &earlier : corrections.decisions) {
        const auto document = Readers::readDocument(earlier.source.toUtf8(), {}, earlier.format);
        const auto lines = document ? static_cast<int>(document->lines.size()) : 0;
        for (const LineDecision &decision : earlier.decisions) {
            if (decision.line >= 1 && decision.line <= lines) {
                like.addLike(decision, document->lines[static_cast<size_t>(decision.line) - 1]);
            }
        }
    }
    for (const Store::CorrectedTitle &corrected : corrections.titles) {
        PlannedTalk before;
        before.title = corrected.found;
        PlannedTalk after;
        after.title = corrected.title;
        after.speakers = corrected.speakers;
        if (auto edit = titlesReadLike(before, after)) {
            like.edits.push_back(std::move(*edit));
        }
    }
    return std::move(like.edits);
}

std::optional<Plan> withSiblingEdits(
    const Plan &plan, const Document &document, const std::vector<SiblingEdit> &edits)
{
    std::optional<Plan> changed;
    for (const SiblingEdit &edit : edits) {
        if (auto next = edit(changed ? *changed : plan, document)) {
            changed = std::move(next);
        }
    }
    return changed;
}

Result<std::vector<SiblingEdit>> SiblingMemory::editsFor(const QString &absolutePath, bool isCorrected)
{
    const qsizetype slash = absolutePath.lastIndexOf(u'/');
    if (slash <= 0) {
        return std::vector<SiblingEdit>();
    }
    const QString folder = absolutePath.first(slash);
    if (isCorrected) {
        return m_session.sources().correctionsIn(folder, mostSiblings, absolutePath).transform(editsLike);
    }
    if (const auto known = m_known.constFind(folder); known != m_known.constEnd()) {
        return *known;
    }
    const auto corrections = m_session.sources().correctionsIn(folder, mostSiblings);
    if (!corrections) {
        return passOn(corrections);
    }
    return *m_known.insert(folder, editsLike(*corrections));
}

} // namespace Lectern::Services
