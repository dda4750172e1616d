// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which talk is shown, and where in it one reads: coming, leaving, coming back.

#include "talkpane.h"

#include "services/librarythread.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/window/notesflow.h"
#include "ui/window/openevent.h"

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
    // A mark that was made elsewhere is not among those of the open talk yet: it is read anew.
    const MarkRow *known = m_parts.editor.mark(place.mark);
    const bool hasMark = place.mark.isNull() || (known && known->talk == place.talk);
    if (place.talk == m_parts.editor.talk().row.id && m_parts.editor.hasTalk() && hasMark) {
        ++m_request;
        m_afterShown = {};
        m_isGlance = place.isGlance;
        goTo(place);
        Q_EMIT talkShown(m_parts.editor.talk().row);
        return;
    }
    const quint64 request = ++m_request;
    m_afterShown = {};
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
        [this, request, place](const Result<Read> &read) {
            if (request != m_request) {
                return;
            }
            if (read) {
                talkRead(remembered(place, read->talk, read->place), read->talk);
            } else {
                Q_EMIT failed(read.error());
            }
        });
}

void TalkPane::talkRead(const ReadingPlace &place, const TalkText &talk)
{
    m_isGlance = place.isGlance;
    m_map = CodePointMap(talk.document.text);
    m_page->setTalk(talk);
    m_parts.editor.setTalk(talk);
    refreshSections();
    refreshHeader();
    m_event->setTalk(talk.row);
    m_header->setDoneOffered(false);
    m_waiting = {};
    goTo(place);
    if (const auto deed = std::exchange(m_afterShown, {})) {
        deed();
    }
    Q_EMIT talkShown(talk.row);
}

/// Where a talk is opened for which nothing was said: at the line where it was left.
ReadingPlace TalkPane::remembered(const ReadingPlace &wanted, const TalkText &talk, qint64 kept) const
{
    ReadingPlace place = wanted;
    if (wanted.mark.isNull() && wanted.range.isEmpty() && wanted.scroll < 0) {
        place.scroll =
            kept > 0 ? 1.0 + static_cast<double>(CodePointMap(talk.document.text).toUtf16(kept)) : 0;
        place.selection = m_selections.selectionIn(wanted.talk);
    }
    return place;
}

void TalkPane::goTo(const ReadingPlace &place)
{
    const MarkRow *mark = m_parts.editor.mark(place.mark);
    const bool hasWords = mark && mark->state != AnchorState::Orphan;
    if (!place.mark.isNull() || place.scroll >= 0) {
        m_page->setActiveMark(hasWords ? mark->id : QUuid());
    }
    if (place.scroll >= 0) {
        m_page->restoreScrollPlace(place.scroll);
        restoreSelection(place.selection);
    } else if (hasWords) {
        m_page->scrollTo(rangeOf(*mark));
    } else if (!place.range.isEmpty()) {
        m_page->scrollTo(toUtf16(place.range));
    }
}

void TalkPane::restoreSelection(const KeptSelection &selection)
{
    const Utf16Range range = toUtf16(selection.range);
    // Other words may stand there since: the file was imported again.
    const bool isThere = selection.fits(m_parts.editor.talk().document.text.mid(range.begin, range.length()));
    m_page->restoreSelection(isThere ? range : Utf16Range());
}

void TalkPane::clear()
{
    keepPlace();
    ++m_request;
    m_parts.editor.clear();
    m_page->clear();
    m_header->clear();
    m_flow->clear();
    m_waiting = {};
    m_parts.talks.setSections({}, {});
}

ReadingPlace TalkPane::place() const
{
    if (!m_parts.editor.hasTalk()) {
        return {};
    }
    return {.talk = m_parts.editor.talk().row.id,
        .range = {},
        .mark = m_page->activeMark(),
        .scroll = m_page->scrollPlace(),
        .selection = {m_map.toCodePoints(m_page->selectedRange()), m_page->selectedText()}};
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
    const qint64 line =
        here.scroll < 1 ? 0 : m_map.toCodePoint(static_cast<qsizetype>(std::floor(here.scroll)) - 1);
    m_parts.library.run(
        this,
        [id = here.talk, line](Services::LibrarySession &session, const std::stop_token &) {
            return session.keepReadingPlace(id, line);
        },
        // A talk that went meanwhile has no place; nothing of the person's is lost with it.
        [](const Result<void> &) {});
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
