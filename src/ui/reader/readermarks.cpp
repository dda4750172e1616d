// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and search hits, from the talk's positions to the page's.

#include "ui/reader/notecard.h"
#include "ui/reader/readerview.h"

#include <algorithm>

namespace Lectern::Ui {

void ReaderView::setMarks(size_t part, const std::vector<MarkRow> &marks)
{
    if (part < m_talks.parts().size()) {
        m_talks.setMarks(part, marks);
    }
    m_scene.marks = m_talks.marks();
    placeMarks();
    if (m_card->isOpen()) {
        const auto edited = std::ranges::find(m_scene.marks, m_card->mark(), &MarkRow::id);
        if (edited == m_scene.marks.end()) {
            m_card->abandon();
        } else {
            m_card->refresh(*edited);
        }
    }
    if (!m_scene.active.isNull() && m_scene.find(m_scene.active) == nullptr) {
        m_scene.active = {};
        Q_EMIT markActivated({});
    }
}

void ReaderView::placeMarks()
{
    m_scene.placed.clear();
    if (m_builder == nullptr) {
        return;
    }
    const qsizetype built = m_builder->map().talkEnd();
    for (size_t i = 0; i < m_scene.marks.size(); ++i) {
        const MarkRow &row = m_scene.marks[i];
        const CodePointRange range{row.range.begin - talk().offset, row.range.end - talk().offset};
        if (range.isEmpty() || range.begin < 0 || row.state == AnchorState::Orphan) {
            continue;
        }
        const Utf16Range talk = m_codePoints.toUtf16(range);
        if (talk.isEmpty() || talk.begin >= built) {
            continue;
        }
        m_scene.placed.push_back({row.id, row.kind, talk, m_builder->map().toDocument(talk), 0, i});
    }
    std::ranges::stable_sort(m_scene.placed, {}, &PageMark::doc);
    assignLanes(m_scene.placed);
    setHits(m_talkHits, m_scene.currentHit);
    placeSpoken();
    scheduleLayout();
}

void ReaderView::setTagHues(const QHash<QString, int> &hues)
{
    m_scene.tagHues = hues;
    viewport()->update();
}

bool ReaderView::isShown(Utf16Range range) const
{
    return m_builder != nullptr
        && (range.begin >= m_builder->map().talkEnd() || !m_builder->map().toDocument(range).isEmpty());
}

void ReaderView::setHits(const std::vector<Utf16Range> &talkRanges, int current)
{
    m_talkHits = talkRanges;
    m_scene.hits.clear();
    m_scene.currentHit = current;
    if (m_builder == nullptr) {
        return;
    }
    if (current >= 0 && static_cast<size_t>(current) < talkRanges.size()) {
        ensureBuilt(talkRanges[static_cast<size_t>(current)].end);
    }
    const qsizetype built = m_builder->map().talkEnd();
    m_scene.hits.reserve(talkRanges.size());
    for (const Utf16Range &range : talkRanges) {
        if (range.begin < built) {
            m_scene.hits.push_back(m_builder->map().toDocument(range));
        }
    }
    m_isLayoutDirty = true; // the ruler shows them
    viewport()->update();
}

} // namespace Lectern::Ui
