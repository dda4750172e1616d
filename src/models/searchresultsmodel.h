// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/roles.h"
#include "services/librarysession.h"

#include <QAbstractListModel>
#include <QList>

namespace Lectern::Models {

enum class ResultOrder { BestMatch, Newest, Oldest };

/// Search results as a flat list: a row a talk, below it its passages, then "n more in this talk".
/// An answer replaces everything; what comes later for the same query only adds: rows that stand stay where
/// they are, late talks follow below a row of kind Late. Talks that do not match exactly stand last in every
/// order, below a row of kind StandIns.
class SearchResultsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchResultsModel)
public:
    explicit SearchResultsModel(QObject *parent = nullptr);

    /// The answer to a new query.
    void setResult(const Store::SearchResult &result);
    /// A fuller answer to the same query.
    void addResult(const Store::SearchResult &result);
    void clear();
    /// All passages of one talk, asked for by its More row; that row goes.
    void setTalkHits(const QUuid &talk, const std::vector<Store::SearchHit> &hits);
    void setOrder(ResultOrder order);
    [[nodiscard]] ResultOrder order() const { return m_order; }

    [[nodiscard]] int totalTalks() const { return m_totalTalks; }
    [[nodiscard]] int totalPassages() const { return m_totalPassages; }
    [[nodiscard]] bool isExactCount() const { return m_isExactCount; }
    /// Passages by year of their event, ascending; talks without a year are left out.
    [[nodiscard]] QList<std::pair<int, int>> passagesByYear() const;

    /// Row of a hit; -1 if it is not shown.
    [[nodiscard]] int rowOf(const QUuid &talk, CodePointRange range, const QUuid &mark) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Group {
        Store::TalkHits hits;
        bool isLate = false;
    };
    struct Row {
        ResultRowKind kind = ResultRowKind::Talk;
        int group = 0;
        int hit = 0;
        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] static QList<Row> rowsOf(const Group &group, int number);
    [[nodiscard]] QList<Row> allRows() const;
    [[nodiscard]] QList<Row> headedRowsOf(int group, int above) const;
    [[nodiscard]] QString standInsText(const Group &group) const;
    [[nodiscard]] int firstRowOf(int group) const;
    void replaceHits(int group, const Store::TalkHits &hits);
    void takeTotals(const Store::SearchResult &result);
    [[nodiscard]] QVariant talkData(const Group &group, int role) const;
    [[nodiscard]] QVariant hitData(const Store::SearchHit &hit, int role) const;
    [[nodiscard]] QVariant moreData(const Group &group, int number, int role) const;

    QList<Group> m_groups; ///< in the order shown
    QList<int> m_bestFirst; ///< numbers of the groups by rank as they came
    QList<Row> m_rows;
    std::vector<Store::StandIns> m_standIns;
    ResultOrder m_order = ResultOrder::BestMatch;
    int m_totalTalks = 0;
    int m_totalPassages = 0;
    bool m_isExactCount = true;
};

} // namespace Lectern::Models
