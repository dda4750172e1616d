// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchresultsmodel.h"

#include "librarymodel.h"

#include "services/searchwords.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Lectern::Models {

namespace {

using Store::SearchField;
using Store::SearchHit;
using Store::TalkHits;

/// A title is shown by the talk's own row, so a hit in it is no row of its own.
const SearchHit *titleHit(const TalkHits &talk)
{
    const auto isTitle = [](const SearchHit &hit) { return hit.field == SearchField::Title; };
    const auto found = std::find_if(talk.hits.begin(), talk.hits.end(), isTitle);
    return found == talk.hits.end() ? nullptr : &*found;
}

QList<Utf16Range> matchesOf(const SearchHit *hit)
{
    return hit ? QList<Utf16Range>(hit->hits.begin(), hit->hits.end()) : QList<Utf16Range>();
}

} // namespace

SearchResultsModel::SearchResultsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SearchResultsModel::setResult(const Store::SearchResult &result)
{
    beginResetModel();
    m_groups.clear();
    for (const TalkHits &talk : result.talks) {
        m_groups.append({talk, false});
    }
    m_bestFirst.resize(m_groups.size());
    std::iota(m_bestFirst.begin(), m_bestFirst.end(), 0);
    takeTotals(result);
    m_rows = allRows();
    endResetModel();
}

void SearchResultsModel::clear() { setResult({}); }

void SearchResultsModel::addResult(const Store::SearchResult &result)
{
    takeTotals(result);
    const bool isLate = !m_groups.isEmpty(); // where nothing stood, nothing comes late
    for (const TalkHits &talk : result.talks) {
        const auto isSame = [&talk](const Group &group) { return group.hits.talk.id == talk.talk.id; };
        const auto known = std::find_if(m_groups.begin(), m_groups.end(), isSame);
        if (known != m_groups.end()) {
            replaceHits(int(known - m_groups.begin()), talk);
            continue;
        }
        const auto number = int(m_groups.size());
        m_groups.append({talk, isLate});
        m_bestFirst.append(number);
        QList<Row> rows = headedRowsOf(number, number - 1);
        const bool isFirstLate = isLate && !m_groups[number - 1].isLate;
        if (isFirstLate && rows.first().kind == ResultRowKind::Talk) {
            rows.prepend({ResultRowKind::Late, number, 0});
        }
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows.append(rows);
        endInsertRows();
    }
}

void SearchResultsModel::setTalkHits(const QUuid &talk, const std::vector<SearchHit> &hits)
{
    const auto isSame = [&talk](const Group &group) { return group.hits.talk.id == talk; };
    const auto known = std::find_if(m_groups.begin(), m_groups.end(), isSame);
    if (known == m_groups.end()) {
        return;
    }
    TalkHits all = known->hits;
    all.hits = hits;
    all.total = int(hits.size());
    replaceHits(int(known - m_groups.begin()), all);
}

void SearchResultsModel::replaceHits(int group, const TalkHits &hits)
{
    const QList<Row> before = rowsOf(m_groups[group], group);
    const int first = firstRowOf(group);
    const QList<Row> after = rowsOf({hits, m_groups[group].isLate}, group);
    // Rows common to both stay, the rest is exchanged at the group's end.
    const auto [kept, unused] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto same = int(kept - before.begin());
    if (same < before.size()) {
        beginRemoveRows({}, first + same, first + int(before.size()) - 1);
        m_rows.remove(first + same, before.size() - same);
        endRemoveRows();
    }
    m_groups[group].hits = hits;
    if (same < after.size()) {
        beginInsertRows({}, first + same, first + int(after.size()) - 1);
        for (qsizetype row = same; row < after.size(); ++row) {
            m_rows.insert(first + row, after[row]);
        }
        endInsertRows();
    }
    Q_EMIT dataChanged(index(first), index(first + same - 1));
}

void SearchResultsModel::setOrder(ResultOrder order)
{
    if (std::exchange(m_order, order) == order) {
        return;
    }
    beginResetModel();
    m_rows = allRows();
    endResetModel();
}

QList<SearchResultsModel::Row> SearchResultsModel::rowsOf(const Group &group, int number)
{
    QList<Row> rows{{ResultRowKind::Talk, number, 0}};
    int inTitle = 0;
    for (size_t hit = 0; hit < group.hits.hits.size(); ++hit) {
        if (group.hits.hits[hit].field == SearchField::Title) {
            ++inTitle;
        } else {
            rows.append({ResultRowKind::Hit, number, int(hit)});
        }
    }
    if (group.hits.total > rows.size() - 1 + inTitle) {
        rows.append({ResultRowKind::More, number, 0});
    }
    return rows;
}

QList<SearchResultsModel::Row> SearchResultsModel::allRows() const
{
    QList<int> order = m_bestFirst;
    const auto matchOf = [this](int group) { return m_groups[group].hits.match; };
    if (m_order != ResultOrder::BestMatch) {
        const bool isNewest = m_order == ResultOrder::Newest;
        std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
            const int leftYear = m_groups[left].hits.talk.eventName.year;
            const int rightYear = m_groups[right].hits.talk.eventName.year;
            return isNewest ? leftYear > rightYear : leftYear < rightYear;
        });
    }
    std::ranges::stable_sort(order, {}, matchOf);
    QList<Row> rows;
    int above = -1;
    for (const int group : order) {
        rows += headedRowsOf(group, above);
        above = group;
    }
    return rows;
}

/// Rows of a group, below the words it was found by if the group above (-1: none) was found by others.
QList<SearchResultsModel::Row> SearchResultsModel::headedRowsOf(int group, int above) const
{
    using enum Store::MatchKind;
    QList<Row> rows = rowsOf(m_groups[group], group);
    const Store::MatchKind match = m_groups[group].hits.match;
    if (match != (above < 0 ? Exact : m_groups[above].hits.match)) {
        rows.prepend({ResultRowKind::StandIns, group, 0});
    }
    return rows;
}

QString SearchResultsModel::standInsText(const Group &group) const
{
    const auto words = std::ranges::find(m_standIns, group.hits.match, &Store::StandIns::match);
    return words == m_standIns.end() ? QString() : Services::standInsText(*words);
}

int SearchResultsModel::firstRowOf(int group) const
{
    const qsizetype row = m_rows.indexOf(Row{ResultRowKind::Talk, group, 0});
    return int(row);
}

void SearchResultsModel::takeTotals(const Store::SearchResult &result)
{
    m_totalTalks = result.totalTalks;
    m_totalPassages = result.totalPassages;
    m_isExactCount = result.isExactCount;
    m_standIns = result.standIns;
}

QList<std::pair<int, int>> SearchResultsModel::passagesByYear() const
{
    std::map<int, int> years;
    for (const Group &group : m_groups) {
        if (const int year = group.hits.talk.eventName.year; year > 0) {
            years[year] += group.hits.total;
        }
    }
    return {years.begin(), years.end()};
}

int SearchResultsModel::rowOf(const QUuid &talk, CodePointRange range, const QUuid &mark) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &entry = m_rows[row];
        const Group &group = m_groups[entry.group];
        if (entry.kind == ResultRowKind::Hit && group.hits.talk.id == talk) {
            const SearchHit &hit = group.hits.hits[size_t(entry.hit)];
            if (hit.range == range && hit.mark == mark) {
                return row;
            }
        }
    }
    return -1;
}

int SearchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex &index) const
{
    const ResultRowKind kind = index.isValid() ? m_rows[index.row()].kind : ResultRowKind::Late;
    if (kind == ResultRowKind::Late || kind == ResultRowKind::StandIns) {
        return Qt::NoItemFlags;
    }
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[index.row()];
    const Group &group = m_groups[row.group];
    if (role == ResultKindRole) {
        return int(row.kind);
    }
    if (role == ResultTalkRole) {
        return group.hits.talk.id;
    }
    switch (row.kind) {
    case ResultRowKind::Talk:
        return talkData(group, role);
    case ResultRowKind::Hit:
        return hitData(group.hits.hits[size_t(row.hit)], role);
    case ResultRowKind::More:
        return moreData(group, row.group, role);
    case ResultRowKind::Late:
        return role == Qt::AccessibleTextRole ? tr("Found later") : QVariant();
    case ResultRowKind::StandIns:
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? standInsText(group) : QVariant();
    }
    return {};
}

QVariant SearchResultsModel::talkData(const Group &group, int role) const
{
    const TalkRow &talk = group.hits.talk;
    const int passages = group.hits.total;
    switch (role) {
    case Qt::DisplayRole:
    case ResultTitleRole:
        return talk.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{talk.title, spokenNames(talk.speakers), eventLabel(talk.eventName),
            tr("%n passage(s)", nullptr, passages)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case ResultSpeakersRole:
        return talk.speakers;
    case ResultEventRole:
        return eventLabel(talk.eventName);
    case ResultCountRole:
        return passages;
    case ResultMatchesRole:
        return QVariant::fromValue(matchesOf(titleHit(group.hits)));
    case ResultFieldRole:
        return int(SearchField::Title);
    case ResultRangeRole:
        return QVariant::fromValue(titleHit(group.hits) ? titleHit(group.hits)->range : CodePointRange{});
    default:
        return {};
    }
}

QVariant SearchResultsModel::hitData(const SearchHit &hit, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case ResultSnippetRole:
        return hit.snippet;
    case Qt::AccessibleTextRole:
        return hit.section.isEmpty() ? hit.snippet
                                     : tr("%1, in %2", "passage, section").arg(hit.snippet, hit.section);
    case ResultMatchesRole:
        return QVariant::fromValue(matchesOf(&hit));
    case ResultFieldRole:
        return int(hit.field);
    case ResultSectionRole:
        return hit.section;
    case ResultMarkRole:
        return hit.mark;
    case ResultMarkKindRole:
        return int(hit.markKind);
    case ResultRangeRole:
        return QVariant::fromValue(hit.range);
    default:
        return {};
    }
}

QVariant SearchResultsModel::moreData(const Group &group, int number, int role) const
{
    // The group's rows but its title and this one are on screen.
    const auto shown = int(rowsOf(group, number).size()) - 2 + (titleHit(group.hits) ? 1 : 0);
    const int hidden = group.hits.total - shown;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%n more in this talk", nullptr, hidden);
    case ResultCountRole:
        return hidden;
    default:
        return {};
    }
}

} // namespace Lectern::Models
