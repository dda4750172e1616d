// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/marklistmodel.h"

#include <QMenu>

namespace Lectern::Ui {

/// Narrows a list of marks to what became of their places and to a tag. The rows are made of what is listed,
/// with their numbers, each time the menu opens.
class NotesFilterMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesFilterMenu)
public:
    explicit NotesFilterMenu(const Models::MarkListModel &marks, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<AnchorState> &states() const { return m_states; }
    /// Empty: any.
    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// Empty: any. Emits nothing.
    void setStates(const std::vector<AnchorState> &states);
    /// What a person should look at: the states that ask for it, without what is kept so. Emits nothing.
    void setToCheck();
    [[nodiscard]] bool isToCheck() const { return m_isToCheck; }
    /// Emits nothing.
    void clear();
    [[nodiscard]] bool isNarrowing() const { return !m_states.empty() || !m_tag.isEmpty(); }
    /// "To check, Without a place, reliability/retries"
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void chosen(); ///< by a person

private:
    void fill();
    void addStates();
    void addTags();

    const Models::MarkListModel &m_marks;
    std::vector<AnchorState> m_states;
    bool m_isToCheck = false; ///< until a person chooses in the menu
    QString m_tag;
};

} // namespace Lectern::Ui
