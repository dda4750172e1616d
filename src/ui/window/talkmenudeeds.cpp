// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menu and the keys of the tree do to talks.

#include "talkmenu.h"

#include "editing/talkeditor.h"
#include "services/treereading.h"
#include "ui/dialogs/talkdetailsdialog.h"
#include "ui/dialogs/talkplacedialog.h"
#include "ui/shell/tagpopup.h"
#include "ui/window/exportflow.h"
#include "ui/window/exportoffers.h"
#include "ui/window/talkplaces.h"

namespace Lectern::Ui {

namespace {

QList<QUuid> idsOf(const std::vector<TalkRow> &rows)
{
    QList<QUuid> ids;
    for (const TalkRow &row : rows) {
        ids.append(row.id);
    }
    return ids;
}

} // namespace

void TalkMenu::exportTalks(const Rows &rows)
{
    if (rows.size() > 1) {
        m_parts.exports.open(std::vector{selectionOffer(idsOf(rows))});
        return;
    }
    m_parts.library.run(
        this,
        [event = rows.front().event](Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).talksOfEvent(event);
        },
        [this, row = rows.front()](const Result<std::vector<PlacedTalk>> &event) {
            if (event) {
                m_parts.exports.open(exportOffers(*event, row));
            } else {
                Q_EMIT failed(event.error());
            }
        });
}

void TalkMenu::openTags(const Rows &rows, const QPoint &globalPosition)
{
    m_tagged = idsOf(rows);
    struct Read {
        std::vector<TagRow> tags;
        Rows rows;
    };
    m_parts.library.run(
        this,
        [ids = std::vector<QUuid>(m_tagged.begin(), m_tagged.end())](
            Services::LibrarySession &session, const std::stop_token &) -> Result<Read> {
            auto tags = session.talks().tags();
            auto tagged = tags ? session.talks().talks(ids) : Result<Rows>(passOn(tags));
            return tagged ? Result<Read>(Read{std::move(*tags), std::move(*tagged)}) : passOn(tagged);
        },
        [this, globalPosition](const Result<Read> &read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            QHash<QString, int> counts;
            for (const TalkRow &row : read->rows) {
                for (const QString &tag : row.tags) {
                    ++counts[tag];
                }
            }
            QHash<QString, Qt::CheckState> states;
            for (auto tag = counts.begin(); tag != counts.end(); ++tag) {
                const bool isOnAll = tag.value() == static_cast<int>(read->rows.size());
                states.insert(tag.key(), isOnAll ? Qt::Checked : Qt::PartiallyChecked);
            }
            m_tags->setTags(read->tags, states);
            m_tags->showAt(globalPosition);
        });
}

void TalkMenu::applyTag(const QString &tag, bool isOn)
{
    read(m_tagged, [this, tag, isOn](const Rows &rows) { m_talks.setTag(rows, tag, isOn); });
}

void TalkMenu::moveTalks(const QList<QUuid> &talks, const QUuid &event, const QString &day)
{
    read(talks, [this, event, day](const Rows &rows) { m_talks.move(rows, {.event = event, .day = day}); });
}

void TalkMenu::tagTalks(const QList<QUuid> &talks, const QString &tag)
{
    read(talks, [this, tag](const Rows &rows) { m_talks.setTag(rows, tag, true); });
}

void TalkMenu::moveToBin()
{
    read(targets(), false, [this](const Chosen &chosen) { binTalks(chosen.rows); });
}

/// Whoever reads a talk that goes reads on in the next one, or in the one before.
void TalkMenu::binTalks(const Rows &rows)
{
    if (rows.empty()) {
        return;
    }
    if (m_parts.editor.isReadOnly()) {
        m_talks.moveToBin(rows); // says why not
        return;
    }
    const QList<QUuid> going = idsOf(rows);
    const QUuid open = m_parts.editor.talk().row.id;
    m_parts.library.run(
        this,
        [open, going](Services::LibrarySession &session, const std::stop_token &) -> Result<QUuid> {
            if (!going.contains(open)) {
                return QUuid();
            }
            Store::LibraryTree tree = Services::treeOf(session);
            const auto next = tree.neighbour(open, 1, false, going);
            return next && next->isNull() ? tree.neighbour(open, -1, false, going) : next;
        },
        [this, rows](const Result<QUuid> &next) {
            if (next && !next->isNull()) {
                Q_EMIT openRequested({.talk = *next, .range = {}, .mark = {}, .scroll = -1});
            }
            m_talks.moveToBin(rows);
            Q_EMIT binned(static_cast<int>(rows.size()));
        });
}

void TalkMenu::openDetails()
{
    read(targets(), false, [this](const Chosen &chosen) {
        if (!chosen.rows.empty()) {
            readDetails(chosen.rows.front().id);
        }
    });
}

void TalkMenu::readDetails(const QUuid &talk)
{
    struct Read {
        Store::TalkDetails details;
        std::vector<SpeakerRow> speakers;
        std::vector<EventPlaces> places;
    };
    m_parts.library.run(
        this,
        [talk](Services::LibrarySession &session, const std::stop_token &) -> Result<Read> {
            auto details = session.talks().details(talk);
            if (!details) {
                return passOn(details);
            }
            auto speakers = session.talks().speakers();
            auto places = speakers ? Services::treeOf(session).places()
                                   : Result<std::vector<EventPlaces>>(passOn(speakers));
            return places ? Result<Read>(Read{std::move(*details), std::move(*speakers), std::move(*places)})
                          : passOn(places);
        },
        [this](const Result<Read> &read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            delete m_details;
            m_detailed = read->details.row;
            m_details = new TalkDetailsDialog(read->details, eventChoices(read->places), &m_parts.window);
            m_details->setAttribute(Qt::WA_DeleteOnClose);
            m_details->setKnownSpeakers(read->speakers);
            m_details->setReadOnly(m_parts.editor.readOnlyReason());
            connect(m_details, &QDialog::accepted, this, &TalkMenu::correct);
            m_details->open();
        });
}

void TalkMenu::correct()
{
    if (m_details) {
        m_talks.correct(m_detailed, m_details->correction());
    }
}

} // namespace Lectern::Ui
