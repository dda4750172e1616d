// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Editing {

class TalkEditor;

/// What a person says of speakers (Store::SpeakerRepository): each call is one step to undo. What the library
/// refuses, TalkEditor::failed() says. GUI thread.
class SpeakerEditor final
{
public:
    explicit SpeakerEditor(TalkEditor &editor);

    void merge(const std::vector<QUuid> &speakers, const QUuid &into);
    void rename(const QUuid &speaker, const QString &name);
    void takeApart(const QUuid &speaker, const QString &alias);
    void setDifferent(const Store::SpeakerPair &pair);

private:
    TalkEditor &m_editor;
};

} // namespace Lectern::Editing
