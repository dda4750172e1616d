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

    void undo() override { m_editor.takeBack(m_kept); }
    void redo() override
    {
        if (m_wasDone) {
            m_editor.takeBack(m_kept);
        } else {
            m_editor.keep(m_before, m_after, m_kept.add());
        }
        m_wasDone = true;
    }

private:
    SavedSearchEditor &m_editor;
    std::optional<Store::SavedSearch> m_before;
    std::optional<Store::SavedSearch> m_after;
    bool m_wasDone = false;
    KeptDeed m_kept;
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

void SavedSearchEditor::keep(const std::optional<Store::SavedSearch> &before,
    const std::optional<Store::SavedSearch> &after, const KeptDeed::Part &kept)
{
    m_library.run(
        this,
        [before, after, kept](Services::LibrarySession &session, const std::stop_token &) -> Result<void> {
            auto searches = session.savedSearches();
            const auto change = [&]() -> Result<void> {
                if (!after) {
                    return searches.moveToBin(before->id);
                }
                return before ? searches.rename(after->id, after->name)
                              : searches.add(*after).transform([](const auto &) { });
            };
            const auto batches = Services::keepDeed(session, after ? after->id : before->id, change);
            if (!batches) {
                return passOn(batches);
            }
            *kept = *batches;
            return {};
        },
        [this](const Result<void> &outcome) { answer(outcome); });
}

void SavedSearchEditor::takeBack(KeptDeed &deed)
{
    m_library.run(this, takingBack(deed), [this](const Result<void> &outcome) { answer(outcome); });
}

void SavedSearchEditor::answer(const Result<void> &outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
    }
    Q_EMIT changed();
}

} // namespace Lectern::Editing
