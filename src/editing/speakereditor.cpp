// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakereditor.h"

#include "editing/deedtexts.h"
#include "editing/talkeditor.h"

namespace Lectern::Editing {

SpeakerEditor::SpeakerEditor(TalkEditor &editor)
    : m_editor(editor)
{
}

void SpeakerEditor::merge(const std::vector<QUuid> &speakers, const QUuid &into)
{
    m_editor.doDeed(
        {.text = mergeSpeakersText(), .change = [speakers, into](Services::LibrarySession &session) {
             return session.speakers().merge(speakers, into);
         }});
}

void SpeakerEditor::rename(const QUuid &speaker, const QString &name)
{
    m_editor.doDeed(
        {.text = renameSpeakerText(), .change = [speaker, name](Services::LibrarySession &session) {
             return session.speakers().rename(speaker, name);
         }});
}

void SpeakerEditor::takeApart(const QUuid &speaker, const QString &alias)
{
    m_editor.doDeed(
        {.text = partSpeakersText(), .change = [speaker, alias](Services::LibrarySession &session) {
             return session.speakers().takeApart(speaker, alias);
         }});
}

void SpeakerEditor::setDifferent(const Store::SpeakerPair &pair)
{
    m_editor.doDeed({.text = differentSpeakersText(), .change = [pair](Services::LibrarySession &session) {
                         return session.speakers().setDifferent(pair);
                     }});
}

} // namespace Lectern::Editing
