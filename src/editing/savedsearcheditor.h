// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarythread.h"

#include <QObject>
#include <QUndoStack>

namespace Lectern::Editing {

/// Saves, renames and removes searches; each is an undo command on the window's stack, kept by the library
/// thread. GUI thread.
class SavedSearchEditor final : public QObject
{
    Q_OBJECT
public:
    SavedSearchEditor(Services::LibraryThread &library, QUndoStack &undoStack, QObject *parent = nullptr);

    void save(const QString &name, const QString &query);
    void rename(const Store::SavedSearch &search, const QString &name);
    void remove(const Store::SavedSearch &search);

Q_SIGNALS:
    void changed(); ///< what is kept; the list is to be read anew
    void failed(const Lectern::Error &error);

private:
    friend class SavedSearchCommand;
    void keep(const Store::SavedSearch &search);
    void keepName(const QUuid &id, const QString &name);
    void moveToBin(const QUuid &id);
    void answer(const Result<void> &outcome);

    Services::LibraryThread &m_library;
    QUndoStack &m_undoStack;
};

} // namespace Lectern::Editing
