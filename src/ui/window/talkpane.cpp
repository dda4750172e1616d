// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkpane.h"

#include "document/lecternlink.h"
#include "services/rendering.h"
#include "services/settings.h"
#include "services/treereading.h"
#include "ui/reader/readerpage.h"
#include "ui/theme.h"
#include "ui/window/leftside.h"
#include "ui/window/notesflow.h"
#include "ui/window/openevent.h"
#include "ui/window/talkplaces.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int roomForList = 760;
constexpr int listWide = 368;
constexpr int leastList = 240;
constexpr int mostList = 640;

} // namespace

TalkPane::TalkPane(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_listWidth(scaled(listWide))
{
    build();
    connectPage();
    connectContent();
    connectEditor();
    connectList();
    connectTalks();
    QAccessible::installActivationObserver(this);
    accessibilityActiveChanged(QAccessible::isActive());
    applyForm();
}

TalkPane::~TalkPane() { QAccessible::removeActivationObserver(this); }

void TalkPane::build()
{
    m_event = new OpenEvent(m_parts.library, this);
    m_header = new TalkHeader(m_parts.actions, this);
    m_header->setObjectName(QStringLiteral("talkHeader"));
    m_page = new ReaderPage(this);
    m_page->setObjectName(QStringLiteral("readerPage"));
    m_page->setHtmlMaker(&Services::htmlForOthers);
    m_notes = new NotesList(m_marks, &m_parts.tags, this);
    m_notes->setObjectName(QStringLiteral("notesList"));
    m_events = new QMenu(this);
    m_events->setObjectName(QStringLiteral("eventMenu"));
    m_header->setEventMenu(m_events);
    connect(m_events, &QMenu::aboutToShow, this, &TalkPane::fillEventMenu);
    m_header->setNotesTool(m_notes->scopeButton());
    m_header->setNotesFilter(m_notes->filterMenu());
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildPageSide());
    m_splitter->addWidget(m_notes);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
    m_flow = new NotesFlow(m_parts.library, m_parts.editor, m_marks, *m_notes, this);
    m_page->view()->installEventFilter(this);
}

void TalkPane::addBar(QWidget *bar) { static_cast<QVBoxLayout *>(layout())->addWidget(bar); }

void TalkPane::connectPage()
{
    auto &editor = m_parts.editor;
    connect(m_page, &ReaderPage::markRequested, this, [this](Utf16Range range, MarkKind kind) {
        m_lastKind = kind;
        markEach(range, kind);
    });
    connect(m_page, &ReaderPage::commentRequested, this, [this](Utf16Range range) {
        const QUuid mark = markForSelection(range);
        if (!mark.isNull()) {
            m_page->editNote(mark);
        }
    });
    connect(m_page, &ReaderPage::todoRequested, this,
        [this](Utf16Range range) { (void)markForSelection(range, Todo::Open); });
    connect(m_page, &ReaderPage::tagRequested, this, [this](Utf16Range range, const QPoint &position) {
        openTagPopup(markForSelection(range), position);
    });
    connect(m_page, &ReaderPage::markTagRequested, this, &TalkPane::openTagPopup);
    connect(m_page, &ReaderPage::talkTagRequested, this,
        [this](const QPoint &position) { openTagPopup({}, position); });
    connect(
        m_page, &ReaderPage::kindChangeRequested, this, [this, &editor](const QUuid &mark, MarkKind kind) {
            m_lastKind = kind;
            editor.setKind(mark, kind);
        });
    connect(m_page, &ReaderPage::commentEdited, &editor, &Editing::TalkEditor::setComment);
    connect(m_page, &ReaderPage::todoToggled, this, &TalkPane::toggleTodoOf);
    connect(m_page, &ReaderPage::todoTicked, this, &TalkPane::tickTodoOf);
    connect(m_page, &ReaderPage::removeRequested, this, &TalkPane::removeMarkOf);
    connect(m_page, &ReaderPage::markMenuRequested, this, &TalkPane::showMarkMenu);
    connect(m_page, &ReaderPage::rangeDragged, this, [this](const QUuid &mark, Utf16Range range) {
        if (switchToMark(mark)) {
            m_parts.editor.setMarkPlace(mark, m_page->talks().inPart(m_part, range));
        }
    });
    connect(m_page, &ReaderPage::notesMoved, this, &TalkPane::placeSwitch);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_listWidth = m_splitter->sizes().value(1);
        placeSwitch();
    });
    connect(m_page, &ReaderPage::markActivated, m_notes, &NotesList::setCurrentMark);
    connect(m_page, &ReaderPage::sectionChanged, this, &TalkPane::followSection);
    connect(m_header, &TalkHeader::sectionChosen, this, &TalkPane::scrollToSection);
    connect(m_page, &ReaderPage::progressed, this,
        [this](double progress, int talk) { noteProgress(progress, static_cast<size_t>(talk)); });
    connect(m_page, &ReaderPage::statusText, this, &TalkPane::statusText);
    connect(m_page, &ReaderPage::speakerActivated, this, &TalkPane::speakerActivated);
    connect(m_page, &ReaderPage::searchLibraryRequested, this, &TalkPane::librarySearchRequested);
}

void TalkPane::connectEditor()
{
    auto &editor = m_parts.editor;
    connect(m_event, &OpenEvent::changed, this, &TalkPane::refreshHeader);
    connect(&editor, &Editing::TalkEditor::marksChanged, this, &TalkPane::refreshMarks);
    connect(&editor, &Editing::TalkEditor::talkChanged, this, [this, &editor](const TalkRow &row) {
        m_parts.talks.updateTalk(row);
        if (isOnPage(row.id)) {
            m_page->setTalkRow(row);
        }
        if (row.id == editor.talk().row.id) {
            refreshHeader();
        }
    });
    connect(&editor, &Editing::TalkEditor::failed, this, &TalkPane::failed);
    connect(m_header, &TalkHeader::notesFormChosen, this, &TalkPane::setNotesForm);
    connect(m_header, &TalkHeader::doneChosen, this, [&editor] { editor.setStatus(ReadStatus::Done); });
    connect(m_header, &TalkHeader::crumbChosen, this, [this](CrumbLevel, const QVariant &key) {
        Q_EMIT openRequested({.talk = key.toUuid(), .range = {}, .mark = {}, .scroll = -1});
    });
}

/// The events around that of the open talk, as soon as they are read.
void TalkPane::fillEventMenu()
{
    m_events->clear();
    m_events->addActions(
        {m_parts.actions.action(ActionId::EventAsPage), m_parts.actions.action(ActionId::DayAsPage)});
    m_events->addSeparator();
    m_events->addAction(tr("Reading…"))->setEnabled(false); // an empty menu would not open
    m_parts.library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).places();
        },
        [this](const Result<std::vector<EventPlaces>> &places) {
            if (places) {
                showEvents(*places);
            } else {
                Q_EMIT failed(places.error());
            }
        });
}

void TalkPane::showEvents(const std::vector<EventPlaces> &places)
{
    constexpr std::ptrdiff_t mostOnASide = 20;
    const QUuid open = m_parts.editor.talk().row.event;
    const auto here = std::ranges::find(places, open, &EventPlaces::id);
    const std::ptrdiff_t at = here == places.end() ? 0 : here - places.begin();
    const std::ptrdiff_t end = std::min(std::ssize(places), at + mostOnASide + 1);
    m_events->clear();
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, at - mostOnASide); i < end; ++i) {
        const EventPlaces &place = places[static_cast<size_t>(i)];
        if (place.id.isNull() && !open.isNull()) {
            continue; // a place to move to, not always one with talks
        }
        QString text = eventChoices({place}).front().name;
        QAction *action = m_events->addAction(
            text.replace(u'&', QStringLiteral("&&")), this, [this, id = place.id] { openEvent(id); });
        action->setCheckable(true);
        action->setChecked(place.id == open);
    }
}

/// Its first talk.
void TalkPane::openEvent(const QUuid &event)
{
    m_parts.library.run(
        this,
        [event](Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).talksOfEvent(event);
        },
        [this](const Result<std::vector<PlacedTalk>> &talks) {
            if (!talks) {
                Q_EMIT failed(talks.error());
            } else if (!talks->empty()) {
                Q_EMIT openRequested({.talk = talks->front().id, .range = {}, .mark = {}, .scroll = -1});
            }
        });
}

void TalkPane::setSearchHits(const std::vector<CodePointRange> &ranges, int current)
{
    std::vector<Utf16Range> converted;
    for (const CodePointRange range : ranges) {
        converted.push_back(onPage(toUtf16(range)));
    }
    m_page->setSearchHits(converted, current);
}

void TalkPane::refreshHeader()
{
    const TalkRow &row = m_parts.editor.talk().row;
    m_header->setContent({.event = eventLabel(row.eventName),
        .day = row.day,
        .title = row.title,
        .status = row.status,
        .progress = row.progress,
        .notes = row.marks});
    m_parts.actions.action(ActionId::Star)->setChecked(row.isStarred);
    std::vector<CrumbChoice> talks;
    for (const PlacedTalk &talk : m_event->siblings()) {
        talks.push_back({talk.title, talk.id, talk.id == row.id});
    }
    m_header->setSiblings(CrumbLevel::Talk, talks);
    std::vector<CrumbChoice> days;
    const auto dayList = m_event->days();
    for (const auto &[day, first] : dayList) {
        days.push_back({day, first, day == row.day});
    }
    m_header->setSiblings(CrumbLevel::Day, days);
}

void TalkPane::refreshMarks()
{
    m_page->setMarks(m_parts.editor.marks(), m_part);
    refreshSections();
}

void TalkPane::refreshSections()
{
    const TalkText &talk = m_parts.editor.talk();
    const auto [first, end] = sectionsOfTalk();
    QList<Models::Section> sections;
    for (int i = first; i < end; ++i) {
        const ReaderSection &section = m_page->sections()[static_cast<size_t>(i)];
        const Utf16Range heading = m_page->talks().inPart(m_part, section.heading);
        sections.append({section.title, section.level, 0, m_map.toCodePoint(heading.begin)});
    }
    for (const MarkRow &mark : talk.marks) {
        // Marks of a section: those that begin at or behind its heading and before the next one.
        const auto next = std::upper_bound(sections.begin(), sections.end(), mark.range.begin - talk.offset,
            [](qint64 position, const Models::Section &section) { return position < section.position; });
        if (next != sections.begin()) {
            ++(next - 1)->marks;
        }
    }
    m_parts.talks.setSections(talk.row.id, sections);
    QStringList titles;
    for (const Models::Section &section : std::as_const(sections)) {
        titles += section.title;
    }
    m_header->setSections(titles);
    followSection();
}

void TalkPane::setNotesForm(NotesForm form)
{
    m_form = form;
    m_parts.actions.action(ActionId::MarginOrList)->setChecked(form == NotesForm::List);
    applyForm();
}

NotesForm TalkPane::notesForm() const { return m_form; }

void TalkPane::setListWidth(int width)
{
    m_listWidth = std::clamp(width, scaled(leastList), scaled(mostList));
    applyForm();
}

void TalkPane::setNotesVisible(bool visible)
{
    m_areNotesVisible = visible;
    applyForm();
}

void TalkPane::applyForm()
{
    // With little room the page comes first: the list gives way to the badges in the margin.
    const bool hasRoom = width() >= scaled(roomForList);
    m_isListAlone = m_isListAlone && !hasRoom && m_form == NotesForm::List;
    const bool isList = m_form == NotesForm::List && (hasRoom || m_isListAlone);
    m_page->setVisible(!m_isListAlone);
    m_header->setNotesForm(isList ? NotesForm::List : NotesForm::Margin);
    m_notes->setVisible(m_areNotesVisible && isList);
    m_page->setNotesVisible(m_areNotesVisible && !isList);
    m_header->setNotesPartVisible(m_areNotesVisible && hasRoom);
    m_header->setCompact(LeftSide::isNarrow(window()->width()));
    if (m_notes->isVisibleTo(this) && m_splitter->sizes().value(1) != m_listWidth) {
        m_splitter->setSizes({std::max(scaled(400), width() - m_listWidth), m_listWidth});
    }
    placeSwitch();
}

void TalkPane::placeSwitch()
{
    const bool isList = m_notes->isVisibleTo(this);
    if (!isList) {
        m_header->setNotesStart(m_page->notesStart());
        return;
    }
    const QRect list = QStyle::visualRect(layoutDirection(), rect(), m_notes->geometry());
    m_header->setNotesStart(list.x() + scaled(16));
}

void TalkPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyForm();
    m_splitter->refresh();
    placeSwitch();
}

Utf16Range TalkPane::toUtf16(CodePointRange range) const { return m_map.toUtf16(range); }

} // namespace Lectern::Ui
