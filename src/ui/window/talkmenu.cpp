// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmenu.h"

#include "document/eventnotes.h"
#include "document/lecternlink.h"
#include "editing/talkeditor.h"
#include "models/librarymodel.h"
#include "ui/dialogs/talkdetailsdialog.h"
#include "ui/shell/tagpopup.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/exportflow.h"
#include "ui/window/exportoffers.h"
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

QList<QUuid> idsOf(const std::vector<TalkRow> &rows)
{
    QList<QUuid> ids;
    for (const TalkRow &row : rows) {
        ids.append(row.id);
    }
    return ids;
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

TalkMenu::Rows TalkMenu::rowsOf(const QList<QUuid> &talks) const
{
    Rows rows;
    for (const QUuid &id : talks) {
        if (const TalkRow *row = m_parts.talks.talk(id)) {
            rows.push_back(*row);
        }
    }
    return rows;
}

TalkMenu::Rows TalkMenu::targets() const
{
    if (m_parts.window.focusWidget() == m_parts.sidebar.treeView()) {
        return rowsOf(m_parts.sidebar.selectedTalks());
    }
    return rowsOf({m_parts.editor.talk().row.id});
}

void TalkMenu::showAt(const QPoint &globalPosition)
{
    const Rows rows = rowsOf(m_parts.sidebar.selectedTalks());
    if (rows.empty()) {
        return;
    }
    delete m_menu;
    m_menu = new QMenu(&m_parts.window);
    m_menu->setObjectName(QStringLiteral("talkMenu"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*m_menu, rows);
    m_menu->popup(globalPosition);
}

void TalkMenu::fill(QMenu &menu, const Rows &rows)
{
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
        menu.addAction(tr("%Ln talk(s)", nullptr, static_cast<int>(rows.size())))->setEnabled(false);
        menu.addSeparator();
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
    addPlaces(menu, rows);
    if (isOne) {
        addCuts(menu, rows.front());
    }
    connect(add(menu, "talkMenu.export", "export", tr("E&xport…")), &QAction::triggered, this,
        [this, rows] { exportTalks(rows); });
    menu.addSeparator();
    QAction *bin = add(menu, "talkMenu.bin", "bin", tr("&Move to the bin"));
    bin->setDisabled(isReadOnly);
    connect(bin, &QAction::triggered, this, [this, rows] { binTalks(rows); });
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
void TalkMenu::addPlaces(QMenu &menu, const Rows &rows)
{
    QMenu *places = menu.addMenu(tr("Mo&ve to"));
    places->setObjectName(QStringLiteral("talkMenu.places"));
    places->setDisabled(m_parts.editor.isReadOnly());
    const auto offer = [&](const QString &text, const Store::TalkPlace &place) {
        connect(places->addAction(text), &QAction::triggered, this,
            [this, rows, place] { m_talks.move(rows, place); });
    };
    const std::vector<EventChoice> events = eventChoices(m_parts.talks);
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
}

/// The event's own notes are what lies between talks: they are neither split nor merged.
void TalkMenu::addCuts(QMenu &menu, const TalkRow &row)
{
    const bool mayCut = !m_parts.editor.isReadOnly() && !isEventNotes(row) && !row.hasLeftFile;
    QAction *split = add(menu, "talkMenu.split", "split", tr("S&plit…"));
    QAction *merge = add(menu, "talkMenu.merge", "merge", tr("Mer&ge with the talk before"));
    split->setEnabled(mayCut);
    merge->setEnabled(mayCut);
    connect(split, &QAction::triggered, this, [this, row] { Q_EMIT splitRequested(row); });
    connect(merge, &QAction::triggered, this, [this, row] { Q_EMIT mergeRequested(row); });
}

void TalkMenu::exportTalks(const Rows &rows)
{
    m_parts.exports.open(rows.size() == 1 ? exportOffers(m_parts.talks, rows.front())
                                          : std::vector{selectionOffer(idsOf(rows))});
}

void TalkMenu::openTags(const Rows &rows, const QPoint &globalPosition)
{
    m_tagged = idsOf(rows);
    m_parts.library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) { return session.talks().tags(); },
        [this, globalPosition](const Result<std::vector<TagRow>> &tags) {
            if (!tags) {
                Q_EMIT failed(tags.error());
                return;
            }
            const Rows tagged = rowsOf(m_tagged);
            QHash<QString, int> counts;
            for (const TalkRow &row : tagged) {
                for (const QString &tag : row.tags) {
                    ++counts[tag];
                }
            }
            QHash<QString, Qt::CheckState> states;
            for (auto tag = counts.begin(); tag != counts.end(); ++tag) {
                states.insert(tag.key(),
                    tag.value() == static_cast<int>(tagged.size()) ? Qt::Checked : Qt::PartiallyChecked);
            }
            m_tags->setTags(*tags, states);
            m_tags->showAt(globalPosition);
        });
}

void TalkMenu::applyTag(const QString &tag, bool isOn) { m_talks.setTag(rowsOf(m_tagged), tag, isOn); }

void TalkMenu::moveTalks(const QList<QUuid> &talks, const QUuid &event, const QString &day)
{
    m_talks.move(rowsOf(talks), {.event = event, .day = day});
}

void TalkMenu::tagTalks(const QList<QUuid> &talks, const QString &tag)
{
    m_talks.setTag(rowsOf(talks), tag, true);
}

void TalkMenu::moveToBin() { binTalks(targets()); }

void TalkMenu::binTalks(const Rows &rows)
{
    if (rows.empty()) {
        return;
    }
    leaveOpenTalk(rows);
    m_talks.moveToBin(rows);
    if (!m_parts.editor.isReadOnly()) {
        Q_EMIT binned(static_cast<int>(rows.size()));
    }
}

/// Whoever reads a talk that goes reads on in the next one, or in the one before.
void TalkMenu::leaveOpenTalk(const Rows &binned)
{
    const QList<QUuid> going = idsOf(binned);
    const QUuid open = m_parts.editor.talk().row.id;
    if (!going.contains(open) || m_parts.editor.isReadOnly()) {
        return;
    }
    QUuid next = open;
    while (!next.isNull() && going.contains(next)) {
        next = m_parts.talks.nextTalk(next);
    }
    if (next.isNull()) {
        next = open;
        while (!next.isNull() && going.contains(next)) {
            next = m_parts.talks.previousTalk(next);
        }
    }
    if (!next.isNull()) {
        Q_EMIT openRequested({.talk = next, .range = {}, .mark = {}, .scroll = -1});
    }
}

void TalkMenu::openDetails()
{
    if (const Rows rows = targets(); !rows.empty()) {
        readDetails(rows.front().id);
    }
}

void TalkMenu::readDetails(const QUuid &talk)
{
    struct Read {
        Store::TalkDetails details;
        std::vector<SpeakerRow> speakers;
    };
    m_parts.library.run(
        this,
        [talk](Services::LibrarySession &session, const std::stop_token &) -> Result<Read> {
            auto details = session.talks().details(talk);
            if (!details) {
                return passOn(details);
            }
            auto speakers = session.talks().speakers();
            return speakers ? Result<Read>(Read{std::move(*details), std::move(*speakers)})
                            : passOn(speakers);
        },
        [this](const Result<Read> &read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            delete m_details;
            m_detailed = read->details.row.id;
            m_details = new TalkDetailsDialog(read->details, eventChoices(m_parts.talks), &m_parts.window);
            m_details->setAttribute(Qt::WA_DeleteOnClose);
            m_details->setKnownSpeakers(read->speakers);
            m_details->setReadOnly(m_parts.editor.readOnlyReason());
            connect(m_details, &QDialog::accepted, this, &TalkMenu::correct);
            m_details->open();
        });
}

void TalkMenu::correct()
{
    const TalkRow *row = m_parts.talks.talk(m_detailed);
    if (row && m_details) {
        m_talks.correct(*row, m_details->correction());
    }
}

} // namespace Lectern::Ui
