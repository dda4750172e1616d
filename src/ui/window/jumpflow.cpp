// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumpflow.h"

#include "ui/actions/actioncatalogue.h"
#include "ui/reader/readerpage.h"
#include "ui/search/jumppopup.h"
#include "ui/search/omnibox.h"
#include "ui/shell/talkabout.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QLineEdit>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr size_t mostInBox = 5;
constexpr size_t mostOfAKind = 2;
constexpr size_t mostActions = 8;
constexpr size_t mostInPopup = 50;

/// Names of a library, in the thread that reads it.
Result<std::vector<JumpRow>> readNames(Services::LibrarySession &session, const std::stop_token &)
{
    std::vector<JumpRow> rows;
    const auto talks = session.talks().talks();
    const auto tags = talks ? session.talks().tags() : Result<std::vector<TagRow>>(passOn(talks));
    const auto speakers = tags ? session.talks().speakers() : Result<std::vector<SpeakerRow>>(passOn(tags));
    if (!speakers) {
        return passOn(speakers);
    }
    for (const TalkRow &talk : *talks) {
        rows.push_back(
            makeJumpRow(JumpKind::Talk, talk.title, aboutTalk(talk), talk.id.toString(QUuid::WithoutBraces)));
    }
    for (const TagRow &tag : *tags) {
        rows.push_back(makeJumpRow(JumpKind::Tag, tag.name, {}, tag.name));
    }
    for (const SpeakerRow &speaker : *speakers) {
        rows.push_back(makeJumpRow(JumpKind::Speaker, speaker.name,
            JumpListModel::tr("%Ln talk(s)", nullptr, speaker.talks), speaker.name));
        for (const QString &alias : speaker.aliases) {
            rows.push_back(makeJumpRow(JumpKind::Speaker, alias, speaker.name, speaker.name));
        }
    }
    return rows;
}

} // namespace

JumpFlow::JumpFlow(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_popup(new JumpPopup(&parts.pane))
{
    connect(&parts.box, &Omnibox::jumpsRequested, this, &JumpFlow::offerToBox);
    connect(&parts.box, &Omnibox::jumpChosen, this, &JumpFlow::chosen);
    connect(m_popup, &JumpPopup::typedChanged, this, &JumpFlow::offerToPopup);
    connect(m_popup, &JumpPopup::chosen, this, &JumpFlow::chosen);
    connect(&parts.feed, &LibraryFeed::reloaded, this, [this] { m_library.reset(); });
}

JumpFlow::~JumpFlow() = default;

void JumpFlow::open()
{
    m_popup->openOver(m_parts.pane);
    offerToPopup();
}

void JumpFlow::offerToBox(const QString &typed)
{
    const bool isForActions = typed.startsWith(u'>');
    const QString name = isForActions ? typed.sliced(1).trimmed() : typed.trimmed();
    if (isForActions && name.isEmpty()) {
        Rows all = actions();
        all.resize(std::min(all.size(), mostActions));
        m_parts.box.setJumps(typed, all);
        return;
    }
    if (isForActions) {
        m_parts.box.setJumps(typed,
            bestJumps(actions(), {}, {.typed = name, .most = mostActions, .mostOfAKind = mostActions}));
        return;
    }
    Rows live = sections();
    std::ranges::move(actions(), std::back_inserter(live));
    readLibrary();
    rank(std::move(live), {.typed = name, .most = mostInBox, .mostOfAKind = mostOfAKind},
        [this, typed](const Rows &rows) { m_parts.box.setJumps(typed, rows); });
}

void JumpFlow::offerToPopup()
{
    const QString typed = m_popup->typed().trimmed();
    if (typed.isEmpty()) {
        const Rows outline = sections();
        m_popup->setRows(outline.empty() ? siblings() : outline, m_parts.pane.page().currentSection());
        return;
    }
    readLibrary();
    rank(sections(), {.typed = typed, .most = mostInPopup, .mostOfAKind = mostInPopup},
        [this, typed](Rows rows) {
            std::erase_if(rows, [](const JumpRow &row) {
                return row.kind != JumpKind::Section && row.kind != JumpKind::Talk;
            });
            if (m_popup->typed().trimmed() == typed) {
                m_popup->setRows(std::move(rows));
            }
        });
}

void JumpFlow::rank(Rows live, const JumpChoice &choice, const std::function<void(const Rows &)> &done)
{
    m_ranking.start(
        this,
        [live = std::move(live), library = m_library, choice](const std::stop_token &stop) -> Result<Rows> {
            return bestJumps(live, library ? *library : Rows(), choice, stop);
        },
        [done](const Result<Rows> &rows) { done(*rows); });
}

void JumpFlow::readLibrary()
{
    if (m_library || m_isReading) {
        return;
    }
    m_isReading = true;
    m_parts.search.runBeside(this, &readNames, [this](const Result<Rows> &rows) {
        m_isReading = false;
        if (!rows) {
            return; // there is nothing to jump to; what is typed is searched, which says why it fails
        }
        m_library = std::make_shared<const Rows>(*rows);
        if (m_popup->isVisible()) {
            offerToPopup();
        } else if (m_parts.box.lineEdit()->hasFocus() && !m_parts.box.lineEdit()->text().isEmpty()) {
            offerToBox(m_parts.box.lineEdit()->text());
        }
    });
}

JumpFlow::Rows JumpFlow::sections() const
{
    Rows rows;
    int number = 0;
    for (const ReaderSection &section : m_parts.pane.page().sections()) {
        rows.push_back(makeJumpRow(JumpKind::Section, section.title, {}, QString::number(number++)));
    }
    return rows;
}

JumpFlow::Rows JumpFlow::siblings() const
{
    Rows rows;
    const Models::LibraryModel &talks = m_parts.feed.talks();
    const auto ids = talks.siblings(m_parts.pane.place().talk);
    for (const QUuid &id : ids) {
        if (const TalkRow *talk = talks.talk(id)) {
            rows.push_back(makeJumpRow(
                JumpKind::Talk, talk->title, aboutTalk(*talk), id.toString(QUuid::WithoutBraces)));
        }
    }
    return rows;
}

JumpFlow::Rows JumpFlow::actions() const
{
    Rows rows;
    for (const ActionRow &row : allActionRows()) {
        const QAction *action = m_parts.actions.action(row.id);
        if (!action->isVisible() || row.id == ActionId::MainMenu || row.id == ActionId::Search) {
            continue;
        }
        const QString refusal = m_parts.actions.refusal(row.id);
        const QString keys = m_parts.actions.keys(row.id).own.value(0).toString(QKeySequence::NativeText);
        const QString about = action->isEnabled() ? keys
            : refusal.isEmpty()                   ? tr("not possible now")
                                                  : refusal;
        rows.push_back(makeJumpRow(JumpKind::Action, m_parts.actions.name(row.id), about,
            QString::fromLatin1(row.name), action->isEnabled()));
    }
    return rows;
}

} // namespace Lectern::Ui
