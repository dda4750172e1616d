// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of the header stand, and which of them there is room for.

#include "talkheader.h"

#include "ui/shell/crumbbutton.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/previewbar.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/shell/statuspill.h"
#include "ui/theme.h"

#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int edge = 18; ///< with the crumb's own padding 24
constexpr int chevronRoom = 16;
constexpr int toolGap = 2;
constexpr int notesGap = 12;
constexpr int listEdge = 16; ///< from the line beside the list to the switch
constexpr int leastTitle = 120; ///< below it the steps before the title become "…"
constexpr int leastSection = 72; ///< below it the section is left out

constexpr std::array levels{CrumbLevel::Event, CrumbLevel::Day, CrumbLevel::Talk, CrumbLevel::Section};

size_t indexOf(CrumbLevel level) { return static_cast<size_t>(level); }

} // namespace

void TalkHeader::placeAll()
{
    const bool hasTools = !m_isEmpty && !m_isPreviewing;
    for (QToolButton *tool : std::as_const(m_tools)) {
        tool->setVisible(hasTools && !isLeftOut(*tool));
    }
    m_pill->setVisible(hasTools);
    m_preview->setVisible(!m_isEmpty && m_isPreviewing);
    m_separators.clear();
    int right = placeNotesPart(width() - scaled(notesGap));
    right = m_isPreviewing ? placePreview(right) : placeTools(right);
    placeCrumbs(right);
    update();
}

int TalkHeader::placeNotesPart(int right)
{
    const bool isList = notesForm() == NotesForm::List && m_notesTool;
    // A list needs the way back to the margin, whatever the room.
    const bool isShown =
        !m_isEmpty && !m_isPreviewing && m_hasNotesPart && width() >= scaled(560) && (!m_isCompact || isList);
    QWidget *end = isList ? m_notesTool : m_count;
    QWidget *other = isList ? m_count : m_notesTool;
    m_switch->setVisible(isShown);
    m_filter->setVisible(isShown && m_filter->menu() != nullptr);
    end->setVisible(isShown);
    if (other) {
        other->hide();
    }
    m_notesEdge = -1;
    if (!isShown) {
        return right;
    }
    const auto place = [this](int left, const QSize &size) {
        return QStyle::visualRect(
            layoutDirection(), rect(), QRect(QPoint(left, (height() - size.height()) / 2), size));
    };
    if (m_filter->menu() != nullptr) {
        const QSize size = m_filter->sizeHint();
        m_filter->setGeometry(place(right - size.width(), size));
        right -= size.width() + scaled(toolGap);
    }
    const QSize switchSize = m_switch->sizeHint();
    const QSize endSize = end->sizeHint();
    const int wanted = switchSize.width() + scaled(notesGap) + endSize.width();
    int x = right - wanted;
    if (m_notesStart >= 0 && m_notesStart + wanted <= right) {
        x = m_notesStart;
    }
    m_switch->setGeometry(place(x, switchSize));
    const int behind = x + switchSize.width() + scaled(notesGap);
    end->setGeometry(place(isList ? right - endSize.width() : behind, endSize));
    if (isList && x == m_notesStart) {
        m_notesEdge = x - scaled(listEdge);
        return m_notesEdge - scaled(notesGap);
    }
    return x - scaled(notesGap);
}

/// Export has its key and its menu; a narrow row keeps to what is about reading.
bool TalkHeader::isLeftOut(const QToolButton &tool) const
{
    return m_isCompact && &tool == m_tools.constLast();
}

int TalkHeader::placePreview(int right)
{
    const QSize size = m_preview->sizeHint();
    const QRect place(QPoint(right - size.width(), (height() - size.height()) / 2), size);
    m_preview->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    return place.x() - scaled(notesGap);
}

int TalkHeader::placeTools(int right)
{
    if (m_isEmpty) {
        return right;
    }
    const auto place = [this, &right](QWidget *widget, int gap) {
        const QSize size = widget->sizeHint();
        right -= size.width();
        widget->setGeometry(QStyle::visualRect(
            layoutDirection(), rect(), QRect(QPoint(right, (height() - size.height()) / 2), size)));
        right -= gap;
    };
    for (qsizetype index = m_tools.size() - 1; index >= 0; --index) {
        if (!isLeftOut(*m_tools.at(index))) {
            place(m_tools.at(index), scaled(index == 0 ? 3 : toolGap));
        }
    }
    place(m_pill, scaled(notesGap));
    return right;
}

/// Gives the crumb its text; the width it would like, with the sign before it.
int TalkHeader::takeCrumb(CrumbLevel level, const QString &text)
{
    CrumbButton *crumb = m_crumbs[indexOf(level)];
    crumb->setText(text);
    if (level == CrumbLevel::Event) { // what "…" stands for
        const bool isShort = text != m_content.event;
        crumb->setToolTip(isShort ? m_content.event : QString());
        crumb->setAccessibleName(isShort ? m_content.event : QString());
    }
    const int sign = level == CrumbLevel::Event ? 0 : scaled(chevronRoom);
    m_crumbWidths[indexOf(level)] = text.isEmpty() ? 0 : crumb->sizeHint().width();
    return text.isEmpty() ? 0 : crumb->sizeHint().width() + sign;
}

void TalkHeader::fitCrumbs(int room)
{
    m_crumbWidths[indexOf(CrumbLevel::Section)] = 0;
    const int title = takeCrumb(CrumbLevel::Talk, m_content.title);
    const int needed = std::min(title, scaled(leastTitle));
    int event = takeCrumb(CrumbLevel::Event, m_content.event);
    int day = takeCrumb(CrumbLevel::Day, m_content.day);
    if (event + day + needed > room) {
        day = takeCrumb(CrumbLevel::Day, {});
    }
    if (event + needed > room && event > 0) {
        event = takeCrumb(CrumbLevel::Event, QStringLiteral("…"));
    }
    int &shown = m_crumbWidths[indexOf(CrumbLevel::Talk)];
    const int sign = event + day > 0 ? scaled(chevronRoom) : 0;
    shown = std::min(shown, std::max(1, room - event - day - sign));
}

/// The title gives way to its least width before the section is shortened.
void TalkHeader::fitCompactCrumbs(int room)
{
    m_crumbWidths[indexOf(CrumbLevel::Day)] = 0;
    const int event =
        takeCrumb(CrumbLevel::Event, m_content.event.isEmpty() ? QString() : QStringLiteral("…"));
    const int title = takeCrumb(CrumbLevel::Talk, m_content.title);
    const auto &sections = m_siblings[indexOf(CrumbLevel::Section)];
    const int section = takeCrumb(
        CrumbLevel::Section, m_section < 0 ? QString() : sections[static_cast<size_t>(m_section)].text);
    int left = room - event - scaled(event > 0 ? chevronRoom : 0);
    int &titleWidth = m_crumbWidths[indexOf(CrumbLevel::Talk)];
    int &sectionWidth = m_crumbWidths[indexOf(CrumbLevel::Section)];
    if (title + section > left) {
        titleWidth = std::min(titleWidth, std::max(left - section, scaled(leastTitle)));
        const int behind = left - titleWidth - scaled(chevronRoom);
        sectionWidth =
            behind < std::min(sectionWidth, scaled(leastSection)) ? 0 : std::min(sectionWidth, behind);
        titleWidth = sectionWidth > 0 ? titleWidth : std::min(title, std::max(1, left));
    }
}

void TalkHeader::placeCrumbs(int right)
{
    if (m_isEmpty) {
        m_crumbWidths.fill(0);
    } else if (m_isCompact) {
        fitCompactCrumbs(right - scaled(edge));
    } else {
        fitCrumbs(right - scaled(edge));
    }
    int x = scaled(edge);
    for (const CrumbLevel level : levels) {
        CrumbButton *button = m_crumbs[indexOf(level)];
        const int width = m_crumbWidths[indexOf(level)];
        button->setVisible(width > 0);
        if (width == 0) {
            continue;
        }
        if (x > scaled(edge)) {
            m_separators.append(x);
            x += scaled(chevronRoom);
        }
        const int height = button->sizeHint().height();
        const QRect place(x, (this->height() - height) / 2, width, height);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += width;
    }
}

} // namespace Lectern::Ui
