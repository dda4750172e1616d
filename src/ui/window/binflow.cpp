// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "binflow.h"

#include "editing/talkeditor.h"
#include "ui/dialogs/bindialog.h"

namespace Lectern::Ui {

BinFlow::BinFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_edits(editor)
    , m_window(window)
{
    connect(&editor, &Editing::TalkEditor::listsChanged, this, [this] {
        if (m_dialog) {
            read();
        }
    });
}

BinDialog *BinFlow::dialog() const { return m_dialog; }

void BinFlow::open()
{
    if (!m_dialog) {
        m_dialog = new BinDialog(&m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &BinDialog::restoreRequested, this,
            [this](const std::vector<QUuid> &ids) { m_edits.restore(ids); });
        m_dialog->open();
    }
    read();
}

void BinFlow::read()
{
    m_library.run(
        this, [](Services::LibrarySession &session, const std::stop_token &) { return session.bin().rows(); },
        [this](const Result<std::vector<Store::BinnedRow>> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
            } else if (m_dialog) {
                m_dialog->setRows(*rows);
            }
        });
}

} // namespace Lectern::Ui
