// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/speakereditor.h"
#include "services/librarythread.h"

#include <QObject>
#include <QPointer>

namespace Lectern::Ui {

class SpeakersDialog;

/// The speakers of the library: read when they are opened and after every change, changed as steps to undo.
class SpeakersFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakersFlow)
public:
    SpeakersFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window);

    void open();
    /// Null while it is closed.
    [[nodiscard]] SpeakersDialog *dialog() const;

Q_SIGNALS:
    void failed(const Lectern::Error &error);
    void talksRequested(const QString &query); ///< the dialog is closed

private:
    void connectDialog();
    void read();

    Services::LibraryThread &m_library;
    Editing::TalkEditor &m_editor;
    Editing::SpeakerEditor m_edits;
    QWidget &m_window;
    QPointer<SpeakersDialog> m_dialog;
};

} // namespace Lectern::Ui
