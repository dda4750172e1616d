// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which talk is shown, and where in it one reads: coming, leaving, coming back.

#include "talkpane.h"

#include "services/librarythread.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/window/notesflow.h"
#include "ui/window/openevent.h"
#include "ui/window/pagereading.h"

#include <cmath>
#include <utility>

namespace Lectern::Ui {

void TalkPane::show(const ReadingPlace &place)
{
    keepPlace();
    if (!place.isGlance && m_isListAlone) {
        m_isListAlone = false; // who opens a talk reads it
        applyForm();
    }
    const PageExtent standing = isOnPage(place.talk) ? m_extent : PageExtent::Talk;
    const PageExtent extent = place.extent == PageExtent::AsOpen ? standing : place.extent;
    // A mark that was made elsewhere is not among those of the page yet: it is read anew.
    const MarkRow *known = m_parts.editor.mark(place.mark);
    const bool hasMark = place.mark.isNull() || (known && known->talk == place.talk);
    ++m_request;
    m_afterShown = {};
    if (isOnPage(place.talk) && extent == m_extent && hasMark) {
        m_isGlance = place.isGlance;
        goTo(place);
        Q_EMIT talkShown(m_parts.editor.talk().row);
        return;
    }
    ReadingPlace wanted = place;
    wanted.extent = extent;
    if (extent == PageExtent::Talk) {
        showAlone(wanted);
    } else {
        showTogether(wanted);
    }
}

void TalkPane::showAlone(const ReadingPlace &place)
{
    struct Read {
        TalkText talk;
        qint64 place = 0;
    };
    m_parts.library.run(
        this,
        [id = place.talk](Services::LibrarySession &session, const std::stop_token &) -> Result<Read> {
            auto talk = session.talks().text(id);
            const auto kept = talk ? session.readingPlace(id) : Result<qint64>(passOn(talk));
            if (!kept) {
                return passOn(kept);
            }
            return Read{std::move(*talk), *kept};
        },
        [this, request = m_request, place](const Result<Read> &read) {
            if (request != m_request) {
                return;
            }
            if (read) {
                pageRead(remembered(place, read->talk, read->place), JoinedTalks(read->talk));
            } else {
                Q_EMIT failed(read.error());
            }
        });
}

void TalkPane::showTogether(const ReadingPlace &place)
{
    m_reading->read({.talks = {place.talk}, .extent = place.extent},
        [this, request = m_request, place](Result<JoinedTalks> talks) {
            if (request != m_request) {
                return;
            }
            if (!talks) {
                Q_EMIT failed(talks.error());
            } else if (!talks->isEmpty()) {
                pageRead(place, std::move(*talks));
            }
        });
}

/// The page is there, whole as far as one can see; `place` says what it has around its talk.
void TalkPane::pageRead(const ReadingPlace &place, JoinedTalks talks)
{
    Q_EMIT textsLeaving();
    m_isGlance = place.isGlance;
    m_extent = place.extent;
    m_part = talks.find(place.talk).value_or(0); // the page tells of sections while it takes them
    m_page->setTalks(std::move(talks));
    enterTalk(m_part);
    m_header->setDoneOffered(false);
    m_waiting = {};
    goTo(place);
    if (const auto deed = std::exchange(m_afterShown, {})) {
        deed();
    }
    Q_EMIT talkShown(m_parts.editor.talk().row);
}

/// Where a talk is opened for which nothing was said: at the line where it was left.
ReadingPlace TalkPane::remembered(const ReadingPlace &wanted, const TalkText &talk, qint64 kept) const
{
    ReadingPlace place = wanted;
    if (wanted.mark.isNull() && wanted.range.isEmpty() && wanted.scroll < 0) {
        place.scroll =
            kept > 0 ? 1.0 + static_cast<double>(CodePointMap(talk.document->text).toUtf16(kept)) : 0;
        place.selection = m_selections.selectionIn(wanted.talk);
    }
    return place;
}

void TalkPane::goTo(const ReadingPlace &place)
{
    if (const auto part = m_page->talks().find(place.talk)) {
        switchTo(*part);
    }
    const MarkRow *mark = m_parts.editor.mark(place.mark);
    const bool hasWords = mark && mark->state != AnchorState::Orphan;
    if (!place.mark.isNull() || place.scroll >= 0) {
        m_page->setActiveMark(hasWords ? mark->id : QUuid());
    }
    if (place.scroll >= 0 && (place.scroll >= 1 || m_part == 0)) {
        const auto begin = static_cast<double>(m_page->talks().parts()[m_part].text.begin);
        m_page->restoreScrollPlace(place.scroll < 1 ? place.scroll : place.scroll + begin);
        restoreSelection(place.selection);
        m_page
            ->noticeTalk(); // the line at the top may be the last of one talk, and what is read the next one
        return;
    }
    if (place.scroll >= 0) {
        m_page->scrollToTalk(m_part);
    } else if (hasWords) {
        m_page->scrollTo(onPage(rangeOf(*mark)));
    } else if (!place.range.isEmpty()) {
        m_page->scrollTo(onPage(toUtf16(place.range)));
    } else if (m_page->talks().isJoined()) {
        m_page->scrollToTalk(m_part);
    }
    m_page->setCurrentTalk(m_part);
}

void TalkPane::restoreSelection(const KeptSelection &selection)
{
    const Utf16Range range = toUtf16(selection.range);
    // Other words may stand there since: the file was imported again.
    const bool isThere =
        selection.fits(m_parts.editor.talk().document->text.mid(range.begin, range.length()));
    m_page->restoreSelection(isThere ? onPage(range) : Utf16Range());
}

void TalkPane::clear()
{
    keepPlace();
    ++m_request;
    m_parts.editor.clear();
    Q_EMIT textsLeaving();
    m_page->clear();
    m_header->clear();
    m_flow->clear();
    m_waiting = {};
    m_extent = PageExtent::Talk;
    m_part = 0;
    m_parts.talks.setSections({}, {});
}

ReadingPlace TalkPane::place() const
{
    if (!m_parts.editor.hasTalk()) {
        return {};
    }
    const JoinedTalks &talks = m_page->talks();
    const double scroll = m_page->scrollPlace();
    // The talk of the line at the top, which is not always the one that is read.
    const size_t part = scroll < 1 ? 0 : talks.partAt(static_cast<qsizetype>(std::floor(scroll)) - 1);
    const JoinedTalks::Part &top = talks.parts()[part];
    const Utf16Range selected = m_page->selectedRange();
    KeptSelection selection;
    if (talks.partAt(selected.begin) == part) {
        const CodePointMap map(top.talk.document->text);
        selection = {map.toCodePoints(talks.inPart(part, selected)), m_page->selectedText()};
    }
    return {.talk = top.talk.row.id,
        .range = {},
        .mark = m_page->activeMark(),
        .scroll = scroll < 1 ? scroll : scroll - static_cast<double>(top.text.begin),
        .selection = selection,
        .extent = m_extent};
}

ReadingPlace TalkPane::placeAs(PageExtent extent) const
{
    ReadingPlace here = place();
    if (here.talk != talk()) { // its title is in sight
        here = {.talk = talk(), .range = {}, .mark = {}, .scroll = 0};
    }
    here.extent = extent;
    return here;
}

void TalkPane::keepPlace()
{
    if (!m_parts.editor.hasTalk()) {
        return;
    }
    const ReadingPlace here = place();
    m_selections.remember(here.talk, here.selection);
    if (m_isGlance || m_parts.editor.isReadOnly()) {
        return;
    }
    const auto part = m_page->talks().find(here.talk);
    const CodePointMap map(m_page->talks().parts()[part.value_or(0)].talk.document->text);
    const qint64 line =
        here.scroll < 1 ? 0 : map.toCodePoint(static_cast<qsizetype>(std::floor(here.scroll)) - 1);
    m_parts.library.run(
        this,
        [id = here.talk, line](Services::LibrarySession &session, const std::stop_token &) {
            return session.keepReadingPlace(id, line);
        },
        // A talk that went meanwhile has no place; nothing of the person's is lost with it.
        [](const Result<void> &) {});
}

void TalkPane::noteProgress(double progress, size_t part)
{
    if (part == m_part) {
        noteProgress(progress);
    } else {
        m_parts.editor.setProgress(m_page->talks().parts()[part].talk.row, progress);
    }
}

void TalkPane::noteProgress(double progress)
{
    constexpr double nearlyAll = 0.95;
    constexpr double begun = 0.1;
    auto &editor = m_parts.editor;
    const TalkRow before = editor.talk().row;
    editor.setProgress(progress);
    if (editor.isReadOnly() || m_isGlance) {
        return;
    }
    if (before.progress < nearlyAll && progress >= nearlyAll && before.status != ReadStatus::Done) {
        m_header->setDoneOffered(true);
    }
    const bool mayMark = m_parts.settings.isOn(Services::Setting::MarkReading);
    if (mayMark && progress >= begun && before.status == ReadStatus::Unread) {
        editor.setStatus(ReadStatus::Reading);
    }
}

} // namespace Lectern::Ui
