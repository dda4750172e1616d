// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumpflow.h"

#include "services/treereading.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/reader/readerpage.h"
#include "ui/search/jumppopup.h"
#include "ui/search/omnibox.h"
#include "ui/shell/talkabout.h"
#include "ui/window/openevent.h"
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
constexpr int mostCandidates = 200; ///< of a kind, out of which the best are ranked

/// Names of the library that could be meant, in the thread that reads it.
Result<std::vector<JumpRow>> readNames(Services::LibrarySession &session, const QString &typed)
{
    std::vector<JumpRow> rows;
    Store::LibraryTree tree = Services::treeOf(session);
    const auto talks = tree.talksNamed(typed, mostCandidates);
    const auto tags = talks ? session.talks().tags() : Result<std::vector<TagRow>>(passOn(talks));
    const auto speakers =
        tags ? tree.speakersNamed(typed, mostCandidates) : Result<std::vector<SpeakerRow>>(passOn(tags));
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
    , m_newest(std::make_shared<std::atomic<quint64>>(0))
{
    connect(&parts.box, &Omnibox::jumpsRequested, this, &JumpFlow::offerToBox);
    connect(&parts.box, &Omnibox::jumpChosen, this, &JumpFlow::chosen);
    connect(m_popup, &JumpPopup::typedChanged, this, &JumpFlow::offerToPopup);
    connect(m_popup, &JumpPopup::chosen, this, &JumpFlow::chosen);
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
    const quint64 number = ++*m_newest;
    m_parts.search.runBeside(
        this,
        [live, choice, number, newest = m_newest](
            Services::LibrarySession &session, const std::stop_token &stop) -> Result<Rows> {
            if (number != *newest) {
                return Rows();
            }
            const auto names = readNames(session, choice.typed);
            return bestJumps(live, names ? *names : Rows(), choice, stop);
        },
        [this, live, choice, number, done](const Result<Rows> &rows) {
            if (number == *m_newest) {
                // Without a library there are sections and actions still.
                done(rows ? *rows : bestJumps(live, {}, choice));
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
    for (const PlacedTalk &talk : m_parts.pane.event().siblings()) {
        rows.push_back(
            makeJumpRow(JumpKind::Talk, talk.title, talk.day, talk.id.toString(QUuid::WithoutBraces)));
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
