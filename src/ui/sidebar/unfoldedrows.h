// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QModelIndex>
#include <QStringList>

class QTreeView;

namespace Lectern::Models {
class LibraryModel;
}

namespace Lectern::Ui {

/// Which groups and parts of the tree are unfolded: remembered while others are shown, or over a restart.
class UnfoldedRows final
{
public:
    /// Both outlive it.
    UnfoldedRows(const Models::LibraryModel &library, QTreeView &tree);

    /// Takes what is unfolded now.
    void remember();
    /// Unfolds what was, and nothing else. Parts of groups whose talks are not read follow by restoreParts().
    void restore() const;
    void restoreParts(const QModelIndex &group) const;
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }

    /// To be kept in a file; what is no such text is nothing unfolded.
    [[nodiscard]] QString toText() const;
    void setText(const QString &text);

private:
    const Models::LibraryModel &m_library;
    QTreeView &m_tree;
    QHash<QString, QStringList> m_groups; ///< and their parts, by their keys
};

} // namespace Lectern::Ui
