// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfiltermodel.h"

#include "document/catalogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Models {

namespace {

LibraryRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LibraryRowKind>(index.data(RowKindRole).toInt());
}

ReadStatus statusOf(const QModelIndex &talk)
{
    return static_cast<ReadStatus>(talk.data(StatusRole).toInt());
}

} // namespace

LibraryFilterModel::LibraryFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void LibraryFilterModel::setFilter(LibraryFilter filter)
{
    if (std::exchange(m_filter, filter) != filter) {
        invalidateRowsFilter();
    }
}

void LibraryFilterModel::setTag(const QString &tag)
{
    if (std::exchange(m_tag, tag) != tag) {
        invalidateRowsFilter();
    }
}

void LibraryFilterModel::setText(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = text.split(blanks, Qt::SkipEmptyParts);
    if (std::exchange(m_words, words) != words) {
        invalidateRowsFilter();
    }
}

void LibraryFilterModel::keepTalk(const QUuid &talk)
{
    if (std::exchange(m_kept, talk) != talk && isNarrowed()) {
        invalidateRowsFilter();
    }
}

void LibraryFilterModel::setOrder(LibraryOrder order)
{
    m_order = order;
    // The order of the library is that of the source: no sorting at all.
    sort(order == LibraryOrder::ByDate ? -1 : 0);
    invalidate();
}

bool LibraryFilterModel::isNarrowed() const
{
    return m_filter != LibraryFilter::All || !m_tag.isEmpty() || !m_words.isEmpty();
}

bool LibraryFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!isNarrowed()) {
        return true;
    }
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    switch (kindOf(row)) {
    case LibraryRowKind::Talk:
        return acceptsTalk(row);
    case LibraryRowKind::Section:
        return acceptsTalk(sourceParent);
    case LibraryRowKind::Event:
    case LibraryRowKind::Day:
        break;
    }
    return false;
}

bool LibraryFilterModel::acceptsTalk(const QModelIndex &talk) const
{
    if (!m_kept.isNull() && talk.data(IdRole).toUuid() == m_kept && m_words.isEmpty()) {
        return true;
    }
    const auto fits = [&] {
        switch (m_filter) {
        case LibraryFilter::All:
            return true;
        case LibraryFilter::Unread: // notes of an event are no talk to be read
            return statusOf(talk) == ReadStatus::Unread && !talk.data(EventNotesRole).toBool();
        case LibraryFilter::Reading:
            return statusOf(talk) == ReadStatus::Reading && !talk.data(EventNotesRole).toBool();
        case LibraryFilter::Todos:
            return talk.data(OpenTodosRole).toInt() > 0;
        case LibraryFilter::Starred:
            return talk.data(StarredRole).toBool();
        }
        return true;
    };
    return fits() && hasTag(talk) && hasWords(talk);
}

bool LibraryFilterModel::hasTag(const QModelIndex &talk) const
{
    const QStringList tags = m_tag.isEmpty() ? QStringList() : talk.data(TagsRole).toStringList();
    const QString branch = m_tag + QLatin1Char('/');
    return m_tag.isEmpty() || std::any_of(tags.begin(), tags.end(), [&](const QString &tag) {
        return tag.compare(m_tag, Qt::CaseInsensitive) == 0 || tag.startsWith(branch, Qt::CaseInsensitive);
    });
}

bool LibraryFilterModel::hasWords(const QModelIndex &talk) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    QModelIndex event = talk.parent();
    while (event.parent().isValid()) {
        event = event.parent();
    }
    const QString text = talk.data(NameRole).toString() + QLatin1Char('\n')
        + talk.data(SpeakersRole).toStringList().join(QLatin1Char('\n')) + QLatin1Char('\n')
        + event.data(Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool LibraryFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const LibraryRowKind kind = kindOf(left);
    if (const bool isNotes = left.data(EventNotesRole).toBool();
        isNotes != right.data(EventNotesRole).toBool()) {
        return isNotes;
    }
    const bool isFixed = kind == LibraryRowKind::Day || kind == LibraryRowKind::Section;
    if (isFixed || m_order == LibraryOrder::ByDate) {
        return left.row() < right.row();
    }
    if (m_order == LibraryOrder::ByName) {
        const int order = left.data(NameRole).toString().localeAwareCompare(right.data(NameRole).toString());
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    if (kind == LibraryRowKind::Event) {
        const bool leftHas = left.data(UnreadCountRole).toInt() > 0;
        const bool rightHas = right.data(UnreadCountRole).toInt() > 0;
        return leftHas != rightHas ? leftHas : left.row() < right.row();
    }
    const ReadStatus leftStatus = statusOf(left);
    const ReadStatus rightStatus = statusOf(right);
    return leftStatus != rightStatus ? leftStatus < rightStatus : left.row() < right.row();
}

} // namespace Lectern::Models
