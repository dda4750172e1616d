// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkeditor.h"
#include "models/marklistmodel.h"
#include "services/librarythread.h"
#include "ui/sidebar/noteslist.h"

#include <QTimer>

namespace Lectern::Ui {

/// Keeps the list of notes equal to the open talk, its event or the library: marks of other talks are read in
/// the library thread, and what is done to marks is shown at once.
class NotesFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesFlow)
public:
    NotesFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, Models::MarkListModel &marks,
        NotesList &list, QObject *parent = nullptr);

    /// `shown` is called once the marks are in the list: at once for those of the talk.
    void setScope(NotesList::Scope scope, const std::function<void()> &shown = {});
    /// Reads marks of other talks anew, soon and once for many calls; of the talk alone nothing has to be
    /// read.
    void reload();
    /// No talk is open, and nothing is listed.
    void clear();

Q_SIGNALS:
    void failed(const Lectern::Error &error);

private:
    void showTalk();
    void showElsewhere(const std::optional<MarkRow> &before, const std::optional<MarkRow> &after);
    void read();
    [[nodiscard]] bool isTalk() const { return m_list.scope() == NotesList::Scope::Talk; }

    Services::LibraryThread &m_library;
    Editing::TalkEditor &m_editor;
    Models::MarkListModel &m_marks;
    NotesList &m_list;
    QTimer m_later;
    QUuid m_event; ///< whose marks are listed
    quint64 m_request = 0;
    std::function<void()> m_shown;
};

} // namespace Lectern::Ui
