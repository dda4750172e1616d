// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasklist.h"

namespace Lectern::Recognition {

TaskListTracker::TaskListTracker(const Notes &notes)
    : m_notes(notes)
{
}

void TaskListTracker::open(int line, Head head)
{
    m_head = head;
    m_headLine = line;
    m_indent.reset();
}

/// An outline has no bullets: its points are headings.
bool TaskListTracker::isOutlineItem(int line) const
{
    const SourceLine &head = m_notes.line(m_headLine);
    const SourceLine &heading = m_notes.line(line);
    return m_head == Head::Heading && head.style.startsWith(u'o') && heading.style.startsWith(u'o')
        && heading.level == head.level + 1;
}

/// A lone line heads a list if a bullet follows, blank lines aside.
bool TaskListTracker::startsList(int line) const
{
    int next = line + 1;
    while (next < m_notes.size() && m_notes.sort(next) == LineSort::Blank) {
        ++next;
    }
    return next < m_notes.size() && m_notes.sort(next) == LineSort::Bullet
        && m_notes.line(next).indent >= m_notes.line(line).indent;
}

TaskListTracker::Part TaskListTracker::partOfHeading(int line)
{
    const SourceLine &heading = m_notes.line(line);
    if (isOutlineItem(line)) {
        return Part::Item;
    }
    if (m_head == Head::Heading && heading.level > m_notes.line(m_headLine).level) {
        return Part::None; // a part of the list, or a detail of an item
    }
    m_head = Head::None;
    if (!m_notes.knowledge().asking.headsTasks(heading.text)) {
        return Part::None;
    }
    open(line, Head::Heading);
    return Part::Head;
}

TaskListTracker::Part TaskListTracker::partOfText(int line)
{
    const SourceLine &text = m_notes.line(line);
    if (startsList(line) && m_notes.knowledge().asking.headsTasks(text.text)) {
        open(line, Head::Lead);
        return Part::Head;
    }
    if (m_head == Head::Lead) {
        m_head = Head::None;
    }
    return m_head == Head::Heading && text.isWholeLink ? Part::Item : Part::None;
}

TaskListTracker::Part TaskListTracker::partOfBullet(int line)
{
    const SourceLine &bullet = m_notes.line(line);
    if (m_head == Head::None || bullet.text.isEmpty()) {
        return Part::None;
    }
    m_indent = m_indent.value_or(bullet.indent);
    return bullet.indent <= *m_indent ? Part::Item : Part::None;
}

TaskListTracker::Part TaskListTracker::partOf(int line)
{
    switch (m_notes.sort(line)) {
    case LineSort::Heading:
    case LineSort::Bold:
        return partOfHeading(line);
    case LineSort::Text:
        return partOfText(line);
    case LineSort::Bullet:
        return partOfBullet(line);
    default:
        return Part::None;
    }
}

} // namespace Lectern::Recognition
