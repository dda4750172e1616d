// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unfoldedrows.h"

#include "models/librarymodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTreeView>

namespace Lectern::Ui {

UnfoldedRows::UnfoldedRows(const Models::LibraryModel &library, QTreeView &tree)
    : m_library(library)
    , m_tree(tree)
{
}

void UnfoldedRows::remember()
{
    m_groups.clear();
    for (int row = 0; row < m_library.rowCount(); ++row) {
        const QModelIndex group = m_library.index(row, 0);
        if (!m_tree.isExpanded(group)) {
            continue;
        }
        QStringList parts;
        for (int child = 0; child < m_library.rowCount(group); ++child) {
            if (const QModelIndex part = m_library.index(child, 0, group); m_tree.isExpanded(part)) {
                parts.append(part.data(Models::KeyRole).toString());
            }
        }
        m_groups.insert(group.data(Models::KeyRole).toString(), parts);
    }
}

void UnfoldedRows::restore() const
{
    m_tree.collapseAll();
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        const QModelIndex index = m_library.indexOfGroup(group.key());
        if (index.isValid()) {
            m_tree.expand(index);
            restoreParts(index);
        }
    }
}

void UnfoldedRows::restoreParts(const QModelIndex &group) const
{
    const QStringList parts = m_groups.value(group.data(Models::KeyRole).toString());
    for (int row = 0; row < m_library.rowCount(group); ++row) {
        const QModelIndex part = m_library.index(row, 0, group);
        const bool isPart =
            part.data(Models::RowKindRole).toInt() == static_cast<int>(Models::LibraryRowKind::Part);
        if (isPart && parts.contains(part.data(Models::KeyRole).toString())) {
            m_tree.expand(part);
        }
    }
}

QString UnfoldedRows::toText() const
{
    QJsonObject groups;
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        groups.insert(group.key(), QJsonArray::fromStringList(group.value()));
    }
    return QString::fromUtf8(QJsonDocument(groups).toJson(QJsonDocument::Compact));
}

void UnfoldedRows::setText(const QString &text)
{
    constexpr qsizetype mostGroups = 30; // the talks of each are read before the tree is at rest
    const QJsonObject groups = QJsonDocument::fromJson(text.toUtf8()).object();
    m_groups.clear();
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        if (m_groups.size() < mostGroups) {
            m_groups.insert(group.key(), group.value().toVariant().toStringList());
        }
    }
}

} // namespace Lectern::Ui
