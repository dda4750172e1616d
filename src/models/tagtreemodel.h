// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

namespace Lectern::Models {

/// Tags as a tree along their slashes. A branch that is no tag itself gets the hue of its first tag and the
/// count of its tags together.
class TagTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagTreeModel)
public:
    explicit TagTreeModel(QObject *parent = nullptr);

    void setTags(const std::vector<TagRow> &tags);
    [[nodiscard]] QModelIndex indexOf(const QString &tag) const;
    /// Hue of a tag or of its nearest known ancestor; a steady one of the eight for a new tag.
    [[nodiscard]] int hueOf(const QString &tag) const;
    [[nodiscard]] bool isEmpty() const { return m_roots.isEmpty(); }
    /// Whole names of all rows, by name.
    [[nodiscard]] QStringList names() const;
    /// Whether a tag can stand inside another one (empty: inside none) and does not yet.
    [[nodiscard]] static bool canPut(const QString &tag, const QString &into);
    /// What it is called there.
    [[nodiscard]] static QString nameInside(const QString &tag, const QString &into);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    // Talks that are dropped on a tag get it; a tag goes inside, and out again where no other tag is.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    void talksDropped(const QList<QUuid> &talks, const QString &tag);
    void tagDropped(const QString &tag, const QString &into); ///< empty `into`: on none

private:
    struct Node {
        QString name; ///< whole path
        int parent = -1;
        int hue = 0;
        int count = 0;
        bool isTag = true;
        QList<int> children;
    };
    struct Branch;

    [[nodiscard]] QModelIndex indexOfNode(int node) const;
    [[nodiscard]] QList<int> &childrenOf(int node);
    [[nodiscard]] const QList<int> &childrenOf(int node) const;
    void applyLevel(int node, const QString &name, const QHash<QString, Branch> &branches);
    void forget(int node);

    QList<Node> m_nodes; ///< by id; ids are not used again
    QList<int> m_roots;
    QHash<QString, int> m_nodeOfName;
};

} // namespace Lectern::Models
