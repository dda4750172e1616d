// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmenu.h"

#include "document/eventnotes.h"
#include "document/lecternlink.h"
#include "editing/talkeditor.h"
#include "models/librarymodel.h"
#include "services/talkcuts.h"
#include "services/treereading.h"
#include "ui/dialogs/talkdetailsdialog.h"
#include "ui/dialogs/talkplacedialog.h"
#include "ui/shell/tagpopup.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/talkplaces.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// More would be a wall; the others are in the details.
constexpr int mostEvents = 30;

template <typename Value, typename Of>
bool haveAll(const std::vector<TalkRow> &rows, Of of, const Value &value)
{
    return std::ranges::all_of(rows, [&](const TalkRow &row) { return std::invoke(of, row) == value; });
}

QAction *add(QMenu &menu, const char *name, const char *glyph, const QString &text)
{
    QAction *action =
        *glyph != '\0' ? menu.addAction(glyphIcon(QLatin1StringView(glyph)), text) : menu.addAction(text);
    action->setObjectName(QLatin1StringView(name));
    return action;
}

/// The event's own notes are counted as no talks.
QString countOf(const std::vector<TalkRow> &rows)
{
    const auto notes =
        static_cast<int>(std::ranges::count_if(rows, [](const TalkRow &row) { return isEventNotes(row); }));
    const int talks = static_cast<int>(rows.size()) - notes;
    return talks > 0 ? TalkMenu::tr("%Ln talk(s)", nullptr, talks) : TalkMenu::tr("Notes of the event");
}

} // namespace

TalkMenu::TalkMenu(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_talks(parts.editor)
    , m_tags(new TagPopup(&parts.window))
{
    m_tags->setObjectName(QStringLiteral("talksTagPopup"));
    connect(m_tags, &TagPopup::tagToggled, this, &TalkMenu::applyTag);
    connect(m_tags, &TagPopup::newTagRequested, this, [this](const QString &tag) { applyTag(tag, true); });
}

TalkDetailsDialog *TalkMenu::details() const { return m_details; }

TalkPlaceDialog *TalkMenu::places() const { return m_places; }

void TalkMenu::read(const TreeChoice &choice, bool hasPlaces, const std::function<void(const Chosen &)> &then)
{
    m_parts.library.run(
        this,
        [choice, hasPlaces, query = m_parts.talks.query(),
            isEvent = m_parts.talks.query().grouping == TreeGrouping::Event && choice.groups.size() == 1](
            Services::LibrarySession &session, const std::stop_token &) -> Result<Chosen> {
            Store::LibraryTree tree = Services::treeOf(session);
            auto rows = tree.chosen(query, choice);
            auto places = rows && hasPlaces ? tree.places() : Result<std::vector<EventPlaces>>();
            if (!rows) {
                return passOn(rows);
            }
            const bool isOne = hasPlaces && places && rows->size() == 1;
            const auto hasBefore =
                isOne ? Services::hasTalkBefore(session, rows->front().id) : Result<bool>(false);
            if (!places || !hasBefore) {
                return places ? Result<Chosen>(passOn(hasBefore)) : passOn(places);
            }
            return Chosen{std::move(*rows), std::move(*places), isEvent, *hasBefore};
        },
        [this, then](const Result<Chosen> &chosen) {
            if (chosen) {
                then(*chosen);
            } else {
                Q_EMIT failed(chosen.error());
            }
        });
}

void TalkMenu::read(const QList<QUuid> &talks, const std::function<void(const Rows &)> &then)
{
    read({talks, {}}, false, [then](const Chosen &chosen) { then(chosen.rows); });
}

TreeChoice TalkMenu::targets() const
{
    if (m_parts.window.focusWidget() == m_parts.sidebar.treeView()) {
        return m_parts.sidebar.selection();
    }
    return {{m_parts.editor.talk().row.id}, {}};
}

void TalkMenu::showAt(const QPoint &globalPosition)
{
    const TreeChoice choice = m_parts.sidebar.selection();
    if (choice.isEmpty()) {
        return;
    }
    read(choice, true, [this, globalPosition](const Chosen &chosen) {
        delete m_menu;
        if (chosen.rows.empty()) {
            return;
        }
        m_menu = new QMenu(&m_parts.window);
        m_menu->setObjectName(QStringLiteral("talkMenu"));
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*m_menu, chosen);
        m_menu->popup(globalPosition);
    });
}

void TalkMenu::fill(QMenu &menu, const Chosen &chosen)
{
    const Rows &rows = chosen.rows;
    const bool isOne = rows.size() == 1;
    if (isOne) {
        connect(add(menu, "talkMenu.open", "document", tr("&Open")), &QAction::triggered, this,
            [this, id = rows.front().id] {
                Q_EMIT openRequested({.talk = id, .range = {}, .mark = {}, .scroll = -1});
            });
        connect(add(menu, "talkMenu.details", "info", tr("D&etails…")), &QAction::triggered, this,
            [this, id = rows.front().id] { readDetails(id); });
        connect(add(menu, "talkMenu.link", "", tr("Copy lin&k")), &QAction::triggered, this,
            [this, id = rows.front().id] {
                QGuiApplication::clipboard()->setText(addressOf({LecternLink::Kind::Talk, id}));
                Q_EMIT linkCopied();
            });
    } else {
        menu.addAction(countOf(rows))->setEnabled(false);
        menu.addSeparator();
        addReading(menu, chosen);
    }
    const bool isReadOnly = m_parts.editor.isReadOnly();
    QAction *tags = add(menu, "talkMenu.tags", "tag", tr("&Tags…"));
    connect(tags, &QAction::triggered, this, [this, rows, at = &menu] { openTags(rows, at->pos()); });
    tags->setDisabled(isReadOnly);
    addStatus(menu, rows);
    const bool areStarred = haveAll(rows, &TalkRow::isStarred, true);
    QAction *star = add(menu, "talkMenu.star", "star", areStarred ? tr("Take the &star off") : tr("&Star"));
    star->setDisabled(isReadOnly);
    connect(
        star, &QAction::triggered, this, [this, rows, areStarred] { m_talks.setStarred(rows, !areStarred); });
    addPlaces(menu, chosen);
    if (isOne) {
        addCuts(menu, chosen);
    }
    connect(add(menu, "talkMenu.export", "export", tr("E&xport…")), &QAction::triggered, this,
        [this, rows] { exportTalks(rows); });
    menu.addSeparator();
    QAction *bin = add(menu, "talkMenu.bin", "bin", tr("&Move to the bin"));
    bin->setDisabled(isReadOnly);
    connect(bin, &QAction::triggered, this, [this, rows] { binTalks(rows); });
}

/// An event or a day from its begin, where just one of them is chosen.
void TalkMenu::addReading(QMenu &menu, const Chosen &chosen)
{
    const TalkRow &first = chosen.rows.front();
    const bool isDay = !first.day.isEmpty() && haveAll(chosen.rows, &TalkRow::day, first.day);
    if (!haveAll(chosen.rows, &TalkRow::event, first.event) || !(isDay || chosen.isEvent)) {
        return;
    }
    ReadingPlace begin{.talk = first.id, .range = {}, .mark = {}, .scroll = -1};
    begin.extent = chosen.isEvent ? PageExtent::Event : PageExtent::Day;
    const QString text = chosen.isEvent ? tr("&Read the event as one page") : tr("&Read the day as one page");
    connect(add(menu, "talkMenu.asPage", "document", text), &QAction::triggered, this,
        [this, begin] { Q_EMIT openRequested(begin); });
}

void TalkMenu::addStatus(QMenu &menu, const Rows &rows)
{
    QMenu *status = menu.addMenu(tr("Stat&us"));
    status->setDisabled(m_parts.editor.isReadOnly());
    const std::array choices{std::tuple("talkMenu.unread", tr("&Unread"), ReadStatus::Unread),
        std::tuple("talkMenu.reading", tr("&Reading"), ReadStatus::Reading),
        std::tuple("talkMenu.done", tr("&Done"), ReadStatus::Done)};
    for (const auto &[name, text, value] : choices) {
        QAction *action = add(*status, name, "", text);
        action->setCheckable(true);
        action->setChecked(haveAll(rows, &TalkRow::status, value));
        connect(action, &QAction::triggered, this,
            [this, rows, wanted = value] { m_talks.setStatus(rows, wanted); });
    }
}

/// Days of the event that all of them are of, then the other events.
void TalkMenu::addPlaces(QMenu &menu, const Chosen &chosen)
{
    const Rows &rows = chosen.rows;
    QMenu *places = menu.addMenu(tr("Mo&ve to"));
    places->setObjectName(QStringLiteral("talkMenu.places"));
    places->setDisabled(m_parts.editor.isReadOnly());
    const auto offer = [&](const QString &text, const Store::TalkPlace &place) {
        connect(places->addAction(text), &QAction::triggered, this,
            [this, rows, place] { m_talks.move(rows, place); });
    };
    const std::vector<EventChoice> events = eventChoices(chosen.places);
    const QUuid home = rows.front().event;
    const bool isOneEvent = haveAll(rows, &TalkRow::event, home);
    for (const EventChoice &event : events) {
        for (const QString &day : event.id == home && isOneEvent ? event.days : QStringList()) {
            if (!haveAll(rows, &TalkRow::day, day)) {
                offer(day, {.event = home, .day = day});
            }
        }
    }
    places->addSeparator();
    int shown = 0;
    for (const EventChoice &event : events) {
        if ((event.id != home || !isOneEvent) && ++shown <= mostEvents) {
            offer(event.name, {.event = event.id, .day = {}});
        }
    }
    places->addSeparator();
    connect(add(*places, "talkMenu.otherPlace", "", tr("&Other day or event…")), &QAction::triggered, this,
        [this, rows, events] { askForPlace(rows, events); });
}

/// Among those that are there or new.
void TalkMenu::askForPlace(const Rows &rows, const std::vector<EventChoice> &events)
{
    const QUuid event = rows.front().event;
    const QString day = rows.front().day;
    const bool isOnePlace = haveAll(rows, &TalkRow::event, event) && haveAll(rows, &TalkRow::day, day);
    delete m_places;
    m_places = new TalkPlaceDialog(
        events, event, isOnePlace ? day : QString(), static_cast<int>(rows.size()), &m_parts.window);
    m_places->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_places, &QDialog::accepted, this, [this, rows] { m_talks.move(rows, m_places->place()); });
    m_places->open();
}

/// The event's own notes are what lies between talks: they are neither split nor merged.
void TalkMenu::addCuts(QMenu &menu, const Chosen &chosen)
{
    const TalkRow &row = chosen.rows.front();
    const bool mayCut = !m_parts.editor.isReadOnly() && !isEventNotes(row) && !row.hasLeftFile;
    QAction *split = add(menu, "talkMenu.split", "split", tr("S&plit…"));
    QAction *merge = add(menu, "talkMenu.merge", "merge", tr("Mer&ge with the talk before"));
    split->setEnabled(mayCut);
    merge->setEnabled(mayCut && chosen.hasBefore);
    if (mayCut && !chosen.hasBefore) {
        merge->setToolTip(tr("It is the first talk of its file"));
        menu.setToolTipsVisible(true);
    }
    connect(split, &QAction::triggered, this, [this, row] { Q_EMIT splitRequested(row); });
    connect(merge, &QAction::triggered, this, [this, row] { Q_EMIT mergeRequested(row); });
}

} // namespace Lectern::Ui
