// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace Lectern::Ui {

/// Tags with their check states as indented rows: parents before children, narrowed by a word. A branch that
/// is no tag itself stands there as a row too, and can be ticked like one.
class TagChoiceModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagChoiceModel)
public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString: whole path
        DepthRole, ///< int, from 0
        HueRole, ///< int 0 to 7
        CountRole, ///< int: talks
    };

    explicit TagChoiceModel(QObject *parent = nullptr);

    void setTags(const std::vector<TagRow> &tags, const QHash<QString, Qt::CheckState> &states);
    /// Shows tags that contain the words anywhere in their path, their parents and their children.
    void setFilter(const QString &text);
    /// Adds a tag, ticked, and shows it.
    void addTag(const QString &name);
    [[nodiscard]] bool contains(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        QString name;
        int hue = 0;
        int count = 0;
        Qt::CheckState state = Qt::Unchecked;
    };

    void addMissingParents();
    void sortEntries();
    void refreshShown();
    [[nodiscard]] int depthOf(const Entry &entry) const;

    std::vector<Entry> m_entries; ///< by path
    std::vector<size_t> m_shown;
    QString m_filter;
};

} // namespace Lectern::Ui
