// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The talks that stand on the page: one, or all of a day or event. The editor has one of them, the one that
// is read or worked on; what is done in another one makes that the editor's first. Decision 060.

#include "talkpane.h"

#include "services/librarythread.h"
#include "ui/reader/readerpage.h"
#include "ui/shell/talkheader.h"
#include "ui/window/notesflow.h"
#include "ui/window/openevent.h"
#include "ui/window/pagereading.h"

#include <algorithm>

namespace Lectern::Ui {

void TalkPane::connectTalks()
{
    auto &editor = m_parts.editor;
    m_reading = new PageReading(m_parts.library, this);
    m_refreshing = new PageReading(m_parts.library, this);
    connect(
        m_page, &ReaderPage::talkEntered, this, [this](int talk) { switchTo(static_cast<size_t>(talk)); });
    connect(m_page, &ReaderPage::titleActivated, this, [this](int talk) {
        Q_EMIT openRequested({.talk = m_page->talks().parts()[static_cast<size_t>(talk)].talk.row.id,
            .range = {},
            .mark = {},
            .scroll = 0,
            .selection = {},
            .extent = PageExtent::Talk});
    });
    connect(&editor, &Editing::TalkEditor::markElsewhereChanged, this, &TalkPane::followMark);
    connect(&editor, &Editing::TalkEditor::talkReloaded, this, [this](const TalkText &talk) {
        if (const auto part = m_page->talks().find(talk.row.id)) {
            m_page->setMarks(talk.marks, *part);
        }
    });
    // What is on the page is newer than what a list was read of.
    editor.markElsewhere = [this, listed = editor.markElsewhere](const QUuid &id) -> const MarkRow * {
        for (const JoinedTalks::Part &part : m_page->talks().parts()) {
            const auto mark = std::ranges::find(part.talk.marks, id, &MarkRow::id);
            if (mark != part.talk.marks.end()) {
                return &*mark;
            }
        }
        return listed ? listed(id) : nullptr;
    };
}

bool TalkPane::isOnPage(const QUuid &talk) const
{
    return m_parts.editor.hasTalk() && m_page->talks().find(talk).has_value();
}

/// The editor takes up a talk of the page.
void TalkPane::enterTalk(size_t part)
{
    const TalkText talk = m_page->talks().parts()[part].talk; // the page may change its own meanwhile
    m_part = part;
    m_page->setCurrentTalk(part);
    m_map = CodePointMap(talk.document->text);
    m_parts.editor.setTalk(talk);
    refreshHeader();
    m_event->setTalk(talk.row);
}

void TalkPane::switchTo(size_t part)
{
    if (part != m_part && part < m_page->talks().parts().size()) {
        enterTalk(part);
        Q_EMIT talkEntered(m_parts.editor.talk().row);
    }
}

/// To the talk that a range begins in; answers what of the range is in it, counted as it counts.
Utf16Range TalkPane::switchTo(Utf16Range onPage)
{
    switchTo(m_page->talks().partAt(onPage.begin));
    return m_page->talks().inPart(m_part, onPage);
}

/// To the talk of a mark if it is on the page. Null: nobody knows such a mark.
const MarkRow *TalkPane::switchToMark(const QUuid &id)
{
    const MarkRow *mark = m_parts.editor.mark(id);
    const auto part = mark ? m_page->talks().find(mark->talk) : std::nullopt;
    if (part && m_parts.editor.hasTalk()) {
        switchTo(*part);
        return m_parts.editor.mark(id); // the other one may be gone with the talk before
    }
    return mark;
}

Utf16Range TalkPane::onPage(Utf16Range inTalk) const
{
    return m_page->talks().isEmpty() ? inTalk : m_page->talks().inWhole(m_part, inTalk);
}

/// What is selected in the talk that is read.
Utf16Range TalkPane::selectionInTalk() const
{
    return m_page->talks().isEmpty() ? Utf16Range() : m_page->talks().inPart(m_part, m_page->selectedRange());
}

/// A mark belongs to one talk: of words of several, each talk gets one.
void TalkPane::markEach(Utf16Range range, MarkKind kind)
{
    const JoinedTalks &talks = m_page->talks();
    const size_t first = talks.partAt(range.begin);
    QUuid active;
    for (size_t part = first; part < talks.parts().size() && talks.parts()[part].text.begin < range.end;
        ++part) {
        const Utf16Range inTalk = talks.inPart(part, range);
        if (!inTalk.isEmpty()) {
            switchTo(part);
            const QUuid mark = m_parts.editor.addMark(inTalk, kind);
            active = active.isNull() ? mark : active;
        }
    }
    m_page->clearSelection();
    m_page->setActiveMark(active);
}

QUuid TalkPane::markForSelection(Utf16Range range, Todo todo)
{
    const QUuid mark = m_parts.editor.addMark(switchTo(range), m_lastKind, {}, {}, todo);
    m_page->clearSelection();
    m_page->setActiveMark(mark);
    return mark;
}

/// A mark on the page that is not the editor's talk's was changed, by a list or by an undo.
void TalkPane::followMark(const std::optional<MarkRow> &before, const std::optional<MarkRow> &after)
{
    const QUuid id = before ? before->id : after->id;
    const auto part = m_page->talks().find(before ? before->talk : after->talk);
    if (!part) {
        return;
    }
    std::vector<MarkRow> marks = m_page->talks().parts()[*part].talk.marks;
    const auto place = std::ranges::find(marks, id, &MarkRow::id);
    if (after && place != marks.end()) {
        *place = *after;
    } else if (after) {
        marks.push_back(*after);
    } else if (place != marks.end()) {
        marks.erase(place);
    }
    m_page->setMarks(marks, *part);
}

int TalkPane::firstBlock() const
{
    const JoinedTalks &talks = m_page->talks();
    return talks.isEmpty() ? 0 : static_cast<int>(talks.parts()[m_part].firstBlock);
}

/// Of the sections on the page those of the talk that is read: the first, and the one behind the last.
std::pair<int, int> TalkPane::sectionsOfTalk() const
{
    if (m_page->talks().isEmpty()) {
        return {0, 0};
    }
    const Utf16Range text = m_page->talks().parts()[m_part].text;
    const auto &sections = m_page->sections();
    const auto begin = [](const ReaderSection &section) { return section.heading.begin; };
    const auto first = std::ranges::lower_bound(sections, text.begin, {}, begin);
    const auto end = std::ranges::upper_bound(sections, text.end, {}, begin);
    return {static_cast<int>(first - sections.begin()), static_cast<int>(end - sections.begin())};
}

void TalkPane::followSection()
{
    const auto [first, end] = sectionsOfTalk();
    const int current = m_page->currentSection();
    const int ofTalk = current >= first && current < end ? current - first : -1;
    m_parts.talks.setCurrentSection(ofTalk);
    m_header->setCurrentSection(ofTalk);
}

void TalkPane::scrollToSection(int section)
{
    if (section < 0 && m_page->talks().isJoined()) {
        m_page->scrollToTalk(m_part);
    } else {
        m_page->scrollToSection(section < 0 ? section : section + sectionsOfTalk().first);
    }
}

void TalkPane::refresh()
{
    m_flow->reload();
    if (!m_parts.editor.hasTalk()) {
        return;
    }
    if (m_extent == PageExtent::Talk) {
        refreshAlone();
    } else {
        refreshTogether();
    }
}

void TalkPane::refreshAlone()
{
    auto &editor = m_parts.editor;
    const quint64 request = m_request;
    const int edit = editor.undoStack().index();
    m_parts.library.run(
        this,
        [id = editor.talk().row.id](
            Services::LibrarySession &session, const std::stop_token &) { return session.talks().text(id); },
        [this, request, edit](const Result<TalkText> &talk) {
            auto &open = m_parts.editor;
            // Another talk was asked for meanwhile, or this one is in the bin: the window sees to it.
            if (!talk || request != m_request || talk->row.id != open.talk().row.id) {
                return;
            }
            if (edit != open.undoStack().index()) {
                refresh(); // read before the latest edit was kept
            } else if (talk->document->text != open.talk().document->text) {
                ReadingPlace here = place();
                here.isGlance = m_isGlance;
                pageRead(here, JoinedTalks(*talk));
            } else {
                open.setTalk(*talk);
                Q_EMIT open.talkChanged(talk->row);
            }
        });
}

/// Talks may have come to the day or event, gone from it, or have another text.
void TalkPane::refreshTogether()
{
    auto &editor = m_parts.editor;
    PageReading::Wish wish{.talks = {editor.talk().row.id}, .extent = m_extent};
    for (const JoinedTalks::Part &part : m_page->talks().parts()) {
        wish.talks.push_back(part.talk.row.id);
    }
    wish.home = {editor.talk().row.event, editor.talk().row.day};
    const quint64 request = m_request;
    const int edit = editor.undoStack().index();
    m_refreshing->read(wish, [this, request, edit](Result<JoinedTalks> talks) {
        if (!talks || request != m_request) {
            return;
        }
        if (edit != m_parts.editor.undoStack().index()) {
            refresh(); // read before the latest edit was kept
        } else if (talks->isEmpty()) {
            Q_EMIT emptied();
        } else {
            takeRefreshed(std::move(*talks));
        }
    });
}

namespace {

/// Whether two parts look the same but for what is set on the page part by part: tags, status, marks.
bool isSetAlike(const JoinedTalks::Part &a, const JoinedTalks::Part &b)
{
    const TalkRow &row = a.talk.row;
    const TalkRow &other = b.talk.row;
    return row.id == other.id && a.heading == b.heading && a.talk.document->text == b.talk.document->text
        && a.talk.document->blocks == b.talk.document->blocks && row.title == other.title
        && row.speakers == other.speakers && row.day == other.day && row.eventName == other.eventName
        && row.words == other.words;
}

} // namespace

/// Of these the one that is read or, if that is gone, the next one of those on the page, else the last one.
QUuid TalkPane::nearestTalk(const JoinedTalks &among) const
{
    const auto &parts = m_page->talks().parts();
    for (size_t part = m_part; part < parts.size(); ++part) {
        if (among.find(parts[part].talk.row.id)) {
            return parts[part].talk.row.id;
        }
    }
    return among.parts().back().talk.row.id;
}

void TalkPane::takeRefreshed(JoinedTalks talks)
{
    if (std::ranges::equal(talks.parts(), m_page->talks().parts(), isSetAlike)) {
        for (size_t part = 0; part < talks.parts().size(); ++part) {
            const TalkText &talk = talks.parts()[part].talk;
            if (part != m_part && talk.row != m_page->talks().parts()[part].talk.row) {
                m_page->setTalkRow(talk.row);
            }
            if (part != m_part && talk.marks != m_page->talks().parts()[part].talk.marks) {
                m_page->setMarks(talk.marks, part);
            }
        }
        const TalkText &open = talks.parts()[m_part].talk;
        m_parts.editor.setTalk(open);
        Q_EMIT m_parts.editor.talkChanged(open.row);
        return;
    }
    ReadingPlace here = place();
    if (!talks.find(here.talk)) { // the line at the top is gone with its talk
        here = {.talk = nearestTalk(talks), .range = {}, .mark = {}, .scroll = 0};
    }
    here.extent = m_extent;
    here.isGlance = m_isGlance;
    pageRead(here, std::move(talks));
}

} // namespace Lectern::Ui
