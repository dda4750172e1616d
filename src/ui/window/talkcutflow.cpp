// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkcutflow.h"

#include "editing/talkeditor.h"
#include "ui/dialogs/splitdialog.h"

namespace Lectern::Ui {

TalkCutFlow::TalkCutFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_editor(editor)
    , m_edits(editor)
    , m_window(window)
{
}

SplitDialog *TalkCutFlow::dialog() const { return m_dialog; }

void TalkCutFlow::split(const TalkRow &talk)
{
    m_library.run(
        this,
        [id = talk.id](Services::LibrarySession &session, const std::stop_token &) {
            return Services::sectionsToSplitAt(session, id);
        },
        [this, talk](const Result<std::vector<Services::TalkSection>> &sections) {
            if (!sections) {
                Q_EMIT failed(sections.error());
                return;
            }
            delete m_dialog;
            m_dialog = new SplitDialog(talk.title, *sections, &m_window);
            m_dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(m_dialog, &QDialog::accepted, this, [this, talk] {
                const Services::TalkSection section = m_dialog->section();
                m_edits.split(talk, section.line);
                Q_EMIT done(tr("“%1” is a talk of its own now").arg(section.title));
            });
            m_dialog->open();
        });
}

void TalkCutFlow::merge(const TalkRow &talk)
{
    m_library.run(
        this,
        [id = talk.id](Services::LibrarySession &session, const std::stop_token &) {
            return Services::talkBefore(session, id);
        },
        [this, talk](const Result<QUuid> &before) {
            if (!before) {
                Q_EMIT failed(before.error());
                return;
            }
            if (m_editor.talk().row.id == talk.id) {
                Q_EMIT openRequested({.talk = *before, .range = {}, .mark = {}, .scroll = -1});
            }
            m_edits.mergeWithTalkBefore(talk);
            Q_EMIT done(tr("“%1” was merged with the talk before it").arg(talk.title));
        });
}

} // namespace Lectern::Ui
