// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkcommands.h"
#include "services/librarythread.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

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
    /// From one state to another; either may be missing.
    void keep(const std::optional<Store::SavedSearch> &before, const std::optional<Store::SavedSearch> &after,
        const KeptDeed::Part &kept);
    void takeBack(KeptDeed &deed);
    void answer(const Result<void> &outcome);

    Services::LibraryThread &m_library;
    QUndoStack &m_undoStack;
};

} // namespace Lectern::Editing
