// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of notes: what is chosen and done there, and how marks that have to be checked get their places.

#include "talkpane.h"

#include "document/markwords.h"
#include "services/markservice.h"
#include "ui/reader/readerpage.h"
#include "ui/sidebar/placecard.h"
#include "ui/theme.h"
#include "ui/window/markinghint.h"
#include "ui/window/notesflow.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace Lectern::Ui {

void TalkPane::connectList()
{
    m_notes->wordsNow = [this](const MarkRow &mark) {
        const TalkText &talk = m_parts.editor.talk();
        const bool isShown = mark.talk == talk.row.id && mark.state != AnchorState::Orphan;
        const Utf16Range range = isShown ? rangeOf(mark) : Utf16Range();
        return talk.document->text.mid(range.begin, range.length());
    };
    connect(m_flow, &NotesFlow::failed, this, &TalkPane::failed);
    connect(m_notes, &NotesList::scopeShown, m_header, &TalkHeader::fitNotesTool);
    connect(m_notes, &NotesList::markChosen, this, &TalkPane::chooseMark);
    connect(m_notes, &NotesList::todoTicked, this, &TalkPane::tickTodoOf);
    connect(m_notes, &NotesList::removeRequested, this, &TalkPane::removeMarkOf);
    connect(m_notes, &NotesList::markMenuRequested, this, &TalkPane::showMarkMenu);
    connect(m_notes, &NotesList::placeConfirmed, this, &TalkPane::confirmPlaceOf);
    connect(m_notes, &NotesList::keepRequested, this, &TalkPane::keepWithoutPlaceOf);
    connect(m_notes, &NotesList::moveRequested, this,
        [this](const QUuid &mark) { atMark(mark, [this, mark] { waitForWords(mark); }); });
    connect(m_notes, &NotesList::left, this, &TalkPane::goToPage);
    // Their keys, whichever they are, work in both forms of the notes.
    for (const ActionId id : {ActionId::RemoveMark, ActionId::PlaceIsRight, ActionId::KeepWithoutPlace}) {
        m_notes->view()->addAction(m_parts.actions.action(id));
    }
    connect(&m_parts.actions, &ActionCatalogue::keysChanged, this, &TalkPane::nameMarkingKeys);
    nameMarkingKeys();
    connect(m_notes, &NotesList::offersWanted, this, &TalkPane::readOffers);
    connect(m_notes, &NotesList::offerTaken, this, [this](const QUuid &mark, CodePointRange range) {
        atMark(mark, [this, mark, range] { m_parts.editor.setMarkPlace(mark, toUtf16(range)); });
    });
    connect(m_notes, &NotesList::narrowed, this, [this] { setNotesForm(NotesForm::List); });
    connect(m_notes, &NotesList::narrowingChanged, m_header, &TalkHeader::setNotesNarrowed);
    connect(m_page, &ReaderPage::todoTyped, &m_parts.editor, &Editing::TalkEditor::setTodo);
    connect(m_page, &ReaderPage::tagTyped, this,
        [this](const QUuid &mark, const QString &tag) { applyTag(mark, tag, true); });
}

void TalkPane::nameMarkingKeys()
{
    const QString hint = markingHint(m_parts.actions);
    m_notes->setMarkingHint(hint);
    m_page->setWhatsThis(tr("The talk. %1", "a hint follows").arg(hint));
}

void TalkPane::reloadNotes() { m_flow->reload(); }

void TalkPane::readOffers(const QUuid &mark)
{
    m_parts.library.run(
        this,
        [mark](Services::LibrarySession &session, const std::stop_token &) {
            return Services::suggestPlaces(session, mark);
        },
        [this, mark](const Result<std::vector<Services::PlaceSuggestion>> &places) {
            if (!places) {
                return; // a mark that is gone wants no place
            }
            std::vector<PlaceOffer> offers;
            for (const Services::PlaceSuggestion &place : *places) {
                offers.push_back({place.range, place.words, place.reason});
            }
            m_notes->showOffers(mark, offers);
        });
}

void TalkPane::goToPage()
{
    m_isGlance = false;
    m_isListAlone = false;
    applyForm();
    m_page->view()->setFocus(Qt::OtherFocusReason);
}

void TalkPane::chooseMark(const QUuid &talk, const QUuid &id, bool isOpened)
{
    const ReadingPlace place{.talk = talk, .range = {}, .mark = id, .scroll = -1};
    const bool isHere = isOnPage(talk);
    if (isHere) {
        goTo(place);
    } else if (isOpened) {
        Q_EMIT openRequested(place);
    } else {
        ReadingPlace glance = place; // one only looks: that is no step of the history
        glance.isGlance = true;
        show(glance);
    }
    const MarkRow *mark = m_parts.editor.mark(id);
    if (!isOpened || !mark) {
        return;
    }
    const auto read = [this, id, isToPlace = needsLook(*mark) || mark->isKept] {
        goToPage();
        if (isToPlace) {
            waitForWords(id);
        }
    };
    if (isHere) {
        read();
    } else {
        m_afterShown = read;
    }
}

void TalkPane::atMark(const QUuid &id, const std::function<void()> &deed)
{
    const MarkRow *mark = m_parts.editor.mark(id);
    if (!mark) {
        return;
    }
    if (isOnPage(mark->talk)) {
        (void)switchToMark(id);
        deed();
        return;
    }
    show({.talk = mark->talk, .range = {}, .mark = id, .scroll = -1});
    m_afterShown = deed;
}

std::vector<MarkRow> TalkPane::marksOnPage() const
{
    std::vector<MarkRow> marks;
    for (const JoinedTalks::Part &part : m_page->talks().parts()) {
        marks.insert(marks.end(), part.talk.marks.begin(), part.talk.marks.end());
    }
    return marks;
}

void TalkPane::showDifference(const std::vector<MarkRow> &before)
{
    const std::vector<MarkRow> now = marksOnPage();
    const auto firstOf = [](const std::vector<MarkRow> &marks, const std::vector<MarkRow> &others) {
        QHash<QUuid, const MarkRow *> known;
        for (const MarkRow &mark : others) {
            known.insert(mark.id, &mark);
        }
        return std::ranges::find_if(marks, [&known](const MarkRow &mark) {
            const MarkRow *other = known.value(mark.id);
            return mark.state != AnchorState::Orphan && (!other || *other != mark);
        });
    };
    if (const auto changed = firstOf(now, before); changed != now.end()) {
        showPlaceOf(*changed);
    } else if (const auto gone = firstOf(before, now); gone != before.end()) {
        showPlaceOf(*gone);
    }
}

/// Brings the words of a mark into view, whichever talk of the page they are in.
void TalkPane::showPlaceOf(const MarkRow &mark)
{
    const JoinedTalks &talks = m_page->talks();
    if (const auto part = talks.find(mark.talk)) {
        const TalkText &talk = talks.parts()[*part].talk;
        const CodePointMap map(talk.document->text);
        const Utf16Range range = map.toUtf16({mark.range.begin - talk.offset, mark.range.end - talk.offset});
        m_page->scrollTo(talks.inWhole(*part, range), false);
    }
}

void TalkPane::showMarkMenu(const QUuid &id, const QPoint &position)
{
    const MarkRow *mark = m_parts.editor.mark(id);
    if (!mark) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("markMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        tr("Go to the passage"), this, [this, talk = mark->talk, id] { chooseMark(talk, id, true); });
    menu->addSeparator();
    for (const MarkKind kind : allMarkKinds) {
        QAction *action = menu->addAction(glyphIcon(glyphOf(kind), tokens().lineOf(kind)), nameOf(kind), this,
            [this, id, kind] { m_parts.editor.setKind(id, kind); });
        action->setCheckable(true);
        action->setChecked(kind == mark->kind);
    }
    menu->addSeparator();
    menu->addAction(glyphIcon(QStringLiteral("pencil")), tr("Edit note"), this,
        [this, id] { atMark(id, [this, id] { m_page->editNote(id); }); });
    menu->addAction(glyphIcon(QStringLiteral("tag")), tr("Tags…"), this,
        [this, id, position] { openTagPopup(id, position); });
    menu->addAction(glyphIcon(QStringLiteral("todo")),
        mark->todo == Todo::None ? tr("Make it a to-do") : tr("Take the to-do off"), this,
        [this, id] { toggleTodoOf(id); });
    menu->addSeparator();
    if (mark->state != AnchorState::Orphan) {
        menu->addAction(
            tr("One word longer"), this, [this, id] { atMark(id, [this, id] { stretchMarkOf(id, 1); }); });
        menu->addAction(
            tr("One word shorter"), this, [this, id] { atMark(id, [this, id] { stretchMarkOf(id, -1); }); });
    }
    if (mark->state != AnchorState::Exact && mark->state != AnchorState::Orphan) {
        menu->addAction(tr("The place is right"), this, [this, id] { confirmPlaceOf(id); });
    }
    if (mark->state == AnchorState::Orphan && !mark->isKept) {
        menu->addAction(tr("Keep without a place"), this, [this, id] { keepWithoutPlaceOf(id); });
    }
    menu->addAction(
        tr("Move to the selection"), this, [this, id] { atMark(id, [this, id] { waitForWords(id); }); });
    menu->addSeparator();
    menu->addAction(
        glyphIcon(QStringLiteral("copy")), tr("Copy"), this, [this, row = *mark] { copyMark(row); });
    menu->addAction(
        glyphIcon(QStringLiteral("bin")), tr("Remove mark"), this, [this, id] { removeMarkOf(id); });
    menu->popup(position);
}

void TalkPane::copyMark(const MarkRow &mark)
{
    const QString quote = QStringLiteral("“%1”").arg(mark.quote.trimmed());
    QGuiApplication::clipboard()->setText(
        mark.comment.isEmpty() ? quote : quote + QStringLiteral("\n\n") + mark.comment);
}

void TalkPane::showList()
{
    m_parts.actions.action(ActionId::ToggleNotes)->setChecked(true);
    setNotesVisible(true);
    m_isListAlone = true;
    setNotesForm(NotesForm::List);
}

void TalkPane::focusNotes()
{
    showList();
    m_notes->setFocus(Qt::ShortcutFocusReason);
}

void TalkPane::showMarksInState(const std::vector<AnchorState> &states)
{
    showList();
    m_notes->showStates(states);
    listLibrary();
}

/// The marks of the library that the list lets through, the first one chosen.
void TalkPane::listLibrary()
{
    m_notes->setCurrentMark({});
    m_flow->setScope(NotesList::Scope::Library, [this] {
        const bool isAny = m_notes->chooseNext();
        m_notes->view()->setFocus(Qt::OtherFocusReason);
        Q_EMIT statusText(isAny ? QString() : tr("No such notes"));
    });
}

void TalkPane::stepToCheck()
{
    const bool isListed = m_form == NotesForm::List && m_notes->scope() == NotesList::Scope::Library;
    if (!isListed || !m_notes->chooseNext(true)) {
        showList();
        m_notes->showToCheck();
        listLibrary();
    }
}

void TalkPane::confirmPlace()
{
    const QUuid mark = isListInUse() ? m_notes->currentMark() : m_page->markAtHand();
    confirmPlaceOf(mark.isNull() ? m_waiting : mark);
}

void TalkPane::confirmPlaceOf(const QUuid &id)
{
    atMark(id, [this, id] {
        const MarkRow *mark = m_parts.editor.mark(id);
        if (mark && mark->state != AnchorState::Orphan && mark->state != AnchorState::Exact) {
            m_waiting = {};
            m_parts.editor.setMarkPlace(id, rangeOf(*mark));
        }
    });
}

void TalkPane::keepWithoutPlace()
{
    // A lost mark stands nowhere on the page, so the list says which one is meant wherever the focus is.
    const QUuid listed = m_notes->isVisible() ? m_notes->currentMark() : QUuid();
    keepWithoutPlaceOf(m_waiting.isNull() ? listed : m_waiting);
}

void TalkPane::keepWithoutPlaceOf(const QUuid &id)
{
    const MarkRow *mark = m_parts.editor.mark(id);
    if (!mark || mark->state != AnchorState::Orphan) {
        Q_EMIT statusText(tr("Only a mark without a place can be kept so"));
        return;
    }
    if (m_waiting == id) {
        m_waiting = {};
        Q_EMIT statusText({});
    }
    m_parts.editor.keepWithoutPlace(id);
    // In the list of what is to check the next row took its place already.
    if (m_notes->currentMark() == id) {
        m_notes->chooseNext(true);
    }
}

void TalkPane::waitForWords(const QUuid &mark)
{
    m_waiting = mark;
    goToPage();
    (void)switchToMark(mark);
    if (!selectionInTalk().isEmpty()) {
        moveMarkToSelection();
        return;
    }
    Q_EMIT statusText(tr("Select the words the mark belongs to, then press Enter"));
}

void TalkPane::moveMarkToSelection()
{
    const QUuid mark = m_waiting.isNull() ? m_page->activeMark() : m_waiting;
    if (mark.isNull()) {
        return;
    }
    (void)switchToMark(mark);
    const Utf16Range range = selectionInTalk();
    if (range.isEmpty()) {
        waitForWords(mark);
        return;
    }
    m_waiting = {};
    Q_EMIT statusText({});
    m_page->clearSelection();
    m_parts.editor.setMarkPlace(mark, range);
    m_page->setActiveMark(mark);
}

void TalkPane::accessibilityActiveChanged(bool isActive)
{
    if (isActive) {
        setNotesForm(NotesForm::List);
    }
}

bool TalkPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page->view() && event->type() == QEvent::KeyPress && !m_waiting.isNull()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::NoModifier && !m_page->selectedRange().isEmpty()) {
            moveMarkToSelection();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_waiting = {};
            Q_EMIT statusText({});
            return m_page->talks().isJoined(); // else it would take the talk out of its page as well
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Lectern::Ui
