// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/roles.h"

#include <QSortFilterProxyModel>
#include <QStringList>
#include <QUuid>

namespace Lectern::Models {

/// Narrows and orders a LibraryModel: by filter, by tag (`a` includes `a/b`) and by words typed into the
/// tree. Events and days stay while one of their talks does.
class LibraryFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryFilterModel)
public:
    explicit LibraryFilterModel(QObject *parent = nullptr);

    void setFilter(LibraryFilter filter);
    [[nodiscard]] LibraryFilter filter() const { return m_filter; }
    /// Empty: any.
    void setTag(const QString &tag);
    [[nodiscard]] QString tag() const { return m_tag; }
    /// Every word must be in title, speakers or event (any case). Empty: no narrowing.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_words.join(QLatin1Char(' ')); }
    /// A talk that stays whatever the filter says: the open one, so that it does not vanish while it is read.
    void keepTalk(const QUuid &talk);
    void setOrder(LibraryOrder order);
    [[nodiscard]] LibraryOrder order() const { return m_order; }
    [[nodiscard]] bool isNarrowed() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool acceptsTalk(const QModelIndex &talk) const;
    [[nodiscard]] bool hasTag(const QModelIndex &talk) const;
    [[nodiscard]] bool hasWords(const QModelIndex &talk) const;

    LibraryFilter m_filter = LibraryFilter::All;
    LibraryOrder m_order = LibraryOrder::ByDate;
    QString m_tag;
    QStringList m_words;
    QUuid m_kept;
};

} // namespace Lectern::Models
