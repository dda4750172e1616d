// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedsearcheditor.h"

#include "base/uuid.h"
#include "editing/talkcommands.h"

#include <optional>

namespace Lectern::Editing {

/// From one state of a search to another; either may be missing. It belongs to no talk.
class SavedSearchCommand final : public EditCommand
{
public:
    SavedSearchCommand(SavedSearchEditor &editor, std::optional<Store::SavedSearch> before,
        std::optional<Store::SavedSearch> after, const QString &text)
        : EditCommand({}, text)
        , m_editor(editor)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { go(m_after, m_before); }
    void redo() override { go(m_before, m_after); }

private:
    using State = std::optional<Store::SavedSearch>;

    void go(const State &from, const State &to) const
    {
        if (!to) {
            m_editor.moveToBin(from->id);
        } else if (!from) {
            m_editor.keep(*to);
        } else {
            m_editor.keepName(to->id, to->name);
        }
    }

    SavedSearchEditor &m_editor;
    State m_before;
    State m_after;
};

SavedSearchEditor::SavedSearchEditor(Services::LibraryThread &library, QUndoStack &undoStack, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_undoStack(undoStack)
{
}

void SavedSearchEditor::save(const QString &name, const QString &query)
{
    m_undoStack.push(new SavedSearchCommand(
        *this, std::nullopt, Store::SavedSearch{makeUuidV7(), name, query}, tr("Save the search")));
}

void SavedSearchEditor::rename(const Store::SavedSearch &search, const QString &name)
{
    if (name.trimmed().isEmpty() || name == search.name) {
        return;
    }
    m_undoStack.push(new SavedSearchCommand(
        *this, search, Store::SavedSearch{search.id, name, search.query}, tr("Rename the saved search")));
}

void SavedSearchEditor::remove(const Store::SavedSearch &search)
{
    m_undoStack.push(new SavedSearchCommand(*this, search, std::nullopt, tr("Remove the saved search")));
}

void SavedSearchEditor::keep(const Store::SavedSearch &search)
{
    m_library.run(
        this,
        [search](Services::LibrarySession &session, const std::stop_token &) -> Result<void> {
            return session.savedSearches().add(search).transform([](const auto &) { });
        },
        [this](const Result<void> &outcome) { answer(outcome); });
}

void SavedSearchEditor::keepName(const QUuid &id, const QString &name)
{
    m_library.run(
        this,
        [id, name](Services::LibrarySession &session, const std::stop_token &) {
            return session.savedSearches().rename(id, name);
        },
        [this](const Result<void> &outcome) { answer(outcome); });
}

void SavedSearchEditor::moveToBin(const QUuid &id)
{
    m_library.run(
        this,
        [id](Services::LibrarySession &session, const std::stop_token &) {
            return session.savedSearches().moveToBin(id);
        },
        [this](const Result<void> &outcome) { answer(outcome); });
}

void SavedSearchEditor::answer(const Result<void> &outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
    }
    Q_EMIT changed();
}

} // namespace Lectern::Editing
