// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Editing {

class TalkEditor;

/// What a person does to several talks in one go, open or not: each call is one step to undo, and one batch
/// of the change log. `talks` are the rows as they are shown; no talks: nothing happens. GUI thread.
class TalksEditor final
{
public:
    explicit TalksEditor(TalkEditor &editor);

    void setStatus(const std::vector<TalkRow> &talks, ReadStatus status);
    void setStarred(const std::vector<TalkRow> &talks, bool isStarred);
    void setTag(const std::vector<TalkRow> &talks, const QString &tag, bool isOn);
    void move(const std::vector<TalkRow> &talks, const Store::TalkPlace &place);
    void moveToBin(const std::vector<TalkRow> &talks);
    /// Title, speakers and place of one talk, as far as they are given.
    void correct(const TalkRow &talk, const Store::TalkChange &correction);
    /// Lets another talk begin at a section of this one (Services::splitTalk()).
    void split(const TalkRow &talk, int line);
    /// Gives it to the talk before (Services::mergeWithTalkBefore()).
    void mergeWithTalkBefore(const TalkRow &talk);
    /// Takes things of the bin out of it (Store::Bin::restore()).
    void restore(const std::vector<QUuid> &binned);

private:
    void change(const QString &text, const std::vector<TalkRow> &talks, const Store::TalkChange &wanted);

    TalkEditor &m_editor;
};

} // namespace Lectern::Editing
