// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/liststeps.h"

#include <QAbstractListModel>
#include <QSet>

#include <algorithm>

namespace Lectern::Models {

/// A flat list of rows that are values, replaced as a whole and told as exact steps, so that the selection
/// stays on the rows that stay; only where that would take longer than showing the list anew is it a reset.
/// `Row` can be compared.
template <typename Row>
class RowListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// `keysOf(rows)` answers a list with a key for each row, unique within the list, that is the same as
    /// long as it is the same thing that is shown.
    template <typename KeysOf>
    void setRows(const QList<Row> &rows, const KeysOf &keysOf);
    /// One row with other content; told if it is other.
    void setRow(int place, const Row &row);

private:
    /// How many times rows without a partner in the other list begin: each is a step.
    template <typename Key>
    [[nodiscard]] static qsizetype runsWithoutPartner(const QList<Key> &keys, const QList<Key> &others);
    void doStep(const ListStep &step, const QList<Row> &rows);

    QList<Row> m_rows;
};

template <typename Row>
template <typename KeysOf>
void RowListModel<Row>::setRows(const QList<Row> &rows, const KeysOf &keysOf)
{
    if (rows == m_rows) {
        return;
    }
    const auto before = keysOf(m_rows);
    const auto after = keysOf(rows);
    constexpr qsizetype mostMoved = 2'000'000; // by all steps; so many take a few milliseconds
    const qsizetype steps = runsWithoutPartner(before, after) + runsWithoutPartner(after, before);
    if (steps * std::max(before.size(), after.size()) > mostMoved) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (const ListStep &step : stepsBetween(before, after)) {
        doStep(step, rows);
    }
    for (int place = 0; place < static_cast<int>(rows.size()); ++place) {
        setRow(place, rows[place]);
    }
}

template <typename Row>
template <typename Key>
qsizetype RowListModel<Row>::runsWithoutPartner(const QList<Key> &keys, const QList<Key> &others)
{
    const QSet<Key> partners(others.begin(), others.end());
    qsizetype runs = 0;
    bool hadPartner = true;
    for (const Key &key : keys) {
        const bool hasPartner = partners.contains(key);
        runs += hadPartner && !hasPartner ? 1 : 0;
        hadPartner = hasPartner;
    }
    return runs;
}

template <typename Row>
void RowListModel<Row>::setRow(int place, const Row &row)
{
    if (m_rows[place] != row) {
        m_rows[place] = row;
        Q_EMIT dataChanged(index(place), index(place));
    }
}

template <typename Row>
void RowListModel<Row>::doStep(const ListStep &step, const QList<Row> &rows)
{
    const int last = step.from + step.count - 1;
    switch (step.kind) {
    case ListStep::Kind::Remove:
        beginRemoveRows({}, step.from, last);
        m_rows.remove(step.from, step.count);
        endRemoveRows();
        break;
    case ListStep::Kind::Insert:
        beginInsertRows({}, step.from, last);
        m_rows.insert(step.from, step.count, Row());
        std::copy_n(rows.begin() + step.from, step.count, m_rows.begin() + step.from);
        endInsertRows();
        break;
    case ListStep::Kind::Move:
        beginMoveRows({}, step.from, step.from, {}, step.to);
        m_rows.move(step.from, step.to);
        endMoveRows();
        break;
    }
}

} // namespace Lectern::Models
