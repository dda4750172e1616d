// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkhistory.h"

namespace Lectern::Ui {

namespace {

ReadingPlace step(std::vector<ReadingPlace> &from, std::vector<ReadingPlace> &to, const ReadingPlace &here)
{
    if (from.empty()) {
        return {};
    }
    const ReadingPlace place = from.back();
    from.pop_back();
    if (!here.talk.isNull()) {
        to.push_back(here);
    }
    return place;
}

} // namespace

void TalkHistory::leave(const ReadingPlace &from)
{
    if (from.talk.isNull()) {
        return;
    }
    m_forward.clear();
    m_back.push_back(from);
    if (m_back.size() > most) {
        m_back.erase(m_back.begin());
    }
}

ReadingPlace TalkHistory::back(const ReadingPlace &from) { return step(m_back, m_forward, from); }

ReadingPlace TalkHistory::forward(const ReadingPlace &from) { return step(m_forward, m_back, from); }

} // namespace Lectern::Ui
