// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkseditor.h"
#include "services/librarythread.h"
#include "ui/window/talkhistory.h"

#include <QObject>
#include <QPointer>

namespace Lectern::Ui {

class SplitDialog;

/// Splits and merges talks after their import: asks where, and says what was done.
class TalkCutFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkCutFlow)
public:
    TalkCutFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window);

    /// Asks for the section at which another talk is to begin.
    void split(const TalkRow &talk);
    /// With the talk before it in its file.
    void merge(const TalkRow &talk);
    /// Null while it is closed.
    [[nodiscard]] SplitDialog *dialog() const;

Q_SIGNALS:
    void openRequested(const Lectern::Ui::ReadingPlace &place);
    void done(const QString &text); ///< the undo toast follows
    void failed(const Lectern::Error &error);

private:
    Services::LibraryThread &m_library;
    Editing::TalkEditor &m_editor;
    Editing::TalksEditor m_edits;
    QWidget &m_window;
    QPointer<SplitDialog> m_dialog;
};

} // namespace Lectern::Ui
