// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkeditor.h"
#include "services/librarythread.h"
#include "ui/shell/linelist.h"
#include "ui/window/talkhistory.h"

#include <QTimer>

namespace Lectern::Ui {

/// Joins the list of follow-ups and links with the library: reads it, keeps ticks, finds the line in its
/// talk. Ticks are undone like any other change.
class LineFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineFlow)
public:
    LineFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, LineList &list,
        QObject *parent = nullptr);

    /// Reads all lines for a list that was just shown; it takes the focus once they are there.
    void open();
    /// Reads all lines anew.
    void reload();

Q_SIGNALS:
    /// A line was chosen; `isOpened`: to be read, not only looked at.
    void openRequested(const Lectern::Ui::ReadingPlace &place, bool isOpened);
    void failed(const Lectern::Error &error);

private:
    void show(const Models::LibraryLines &lines, const std::vector<TalkRow> &talks);
    void find(const QUuid &talk, const QString &text, bool isOpened);
    void tick(const QUuid &followUp, bool isDone);

    Services::LibraryThread &m_library;
    Editing::TalkEditor &m_editor;
    LineList &m_list;
    QTimer m_later; ///< the undo stack changes in many steps at once
    bool m_isOpening = false; ///< the list waits for its lines, to take the focus
};

} // namespace Lectern::Ui
