// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesfiltermenu.h"

#include "document/markwords.h"
#include "ui/placesign.h"
#include "ui/theme.h"

#include <algorithm>
#include <ranges>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

constexpr std::array offeredStates{
    AnchorState::Review, AnchorState::Orphan, AnchorState::Changed, AnchorState::Moved};
constexpr size_t mostTags = 30;

} // namespace

NotesFilterMenu::NotesFilterMenu(const MarkListModel &marks, QWidget *parent)
    : QMenu(parent)
    , m_marks(marks)
{
    setObjectName(QStringLiteral("notesFilter"));
    connect(this, &QMenu::aboutToShow, this, &NotesFilterMenu::fill);
}

void NotesFilterMenu::setStates(const std::vector<AnchorState> &states) { m_states = states; }

void NotesFilterMenu::setToCheck()
{
    m_states = {AnchorState::Review, AnchorState::Orphan};
    m_isToCheck = true;
}

void NotesFilterMenu::clear()
{
    m_isToCheck = false;
    m_states.clear();
    m_tag.clear();
}

QString NotesFilterMenu::words() const
{
    QStringList parts;
    for (const AnchorState state : m_states) {
        parts.append(placeWords(state));
    }
    if (!m_tag.isEmpty()) {
        parts.append(m_tag);
    }
    return parts.join(QStringLiteral(", "));
}

void NotesFilterMenu::fill()
{
    QMenu::clear();
    QAction *all = addAction(tr("All notes"), this, [this] {
        clear();
        Q_EMIT chosen();
    });
    all->setCheckable(true);
    all->setChecked(!isNarrowing());
    addStates();
    addTags();
}

void NotesFilterMenu::addStates()
{
    addSection(tr("Their places"));
    for (const AnchorState state : offeredStates) {
        const int count = m_marks.count({.states = {state}});
        const bool isOn = std::ranges::contains(m_states, state);
        QAction *action = addAction(glyphIcon(signOf(state), signInk(state)),
            tr("%1 (%2)", "what to show, how many").arg(placeWords(state)).arg(count), this,
            [this, state, isOn] {
                m_isToCheck = false;
                if (isOn) {
                    std::erase(m_states, state);
                } else {
                    m_states.push_back(state);
                }
                Q_EMIT chosen();
            });
        action->setCheckable(true);
        action->setChecked(isOn);
        action->setEnabled(isOn || count > 0);
    }
}

void NotesFilterMenu::addTags()
{
    const auto tags = m_marks.tags();
    if (tags.empty()) {
        return;
    }
    addSection(tr("Tags"));
    for (const auto &[tag, count] : tags | std::views::take(mostTags)) {
        QString shown = tag;
        QAction *action = addAction(
            tr("%1 (%2)", "what to show, how many").arg(shown.replace(u'&', QStringLiteral("&&"))).arg(count),
            this, [this, chosenTag = tag] {
                m_tag = m_tag == chosenTag ? QString() : chosenTag;
                Q_EMIT chosen();
            });
        action->setCheckable(true);
        action->setChecked(tag == m_tag);
    }
}

} // namespace Lectern::Ui
