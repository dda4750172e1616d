// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkseditor.h"
#include "services/librarythread.h"

#include <QObject>
#include <QPointer>

namespace Lectern::Ui {

class BinDialog;

/// The bin: read when it is opened and after every change, restored from as a step to undo.
class BinFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BinFlow)
public:
    BinFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window);

    void open();
    /// Null while it is closed.
    [[nodiscard]] BinDialog *dialog() const;

Q_SIGNALS:
    void failed(const Lectern::Error &error);

private:
    void read();

    Services::LibraryThread &m_library;
    Editing::TalksEditor m_edits;
    QWidget &m_window;
    QPointer<BinDialog> m_dialog;
};

} // namespace Lectern::Ui
