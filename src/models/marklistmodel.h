// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "models/roles.h"
#include "models/rowlistmodel.h"

#include <QHash>
#include <QSortFilterProxyModel>

#include <optional>

namespace Lectern::Models {

/// Which marks of the list are wanted.
struct MarkFilter {
    bool notesOnly = false; ///< with a comment
    bool todosOnly = false; ///< open or done
    std::optional<MarkKind> kind = std::nullopt;
    QString tag = {}; ///< empty: any; `a` includes `a/b`
    std::vector<AnchorState> states = {}; ///< what became of its place; empty: any
    bool needsLook = false; ///< only what a person should look at: needsLook()
    QStringList words = {}; ///< folded(); each stands in quote, comment or tags

    bool operator==(const MarkFilter &) const = default;
};

/// The words a person typed to narrow a list, as MarkFilter wants them.
[[nodiscard]] QStringList filterWords(const QString &typed);

/// A row of MarkListModel.
struct MarkListRow {
    QString header; ///< text the row stands under
    std::optional<MarkRow> mark = std::nullopt; ///< none: the header itself
    QString words = {}; ///< quote, comment and tags, folded()
    bool operator==(const MarkListRow &) const = default;
};

/// False for headers.
[[nodiscard]] bool accepts(const MarkFilter &filter, const MarkListRow &row);
/// Rows of many talks, a group for each talk in the order they come, marks without a place last in it;
/// `titles` names the talks. Any thread.
[[nodiscard]] QList<MarkListRow> rowsOfTalks(
    const std::vector<MarkRow> &marks, const QHash<QUuid, QString> &titles);

/// Marks of a talk, an event or the library, each group below a header: the section, or the talk.
class MarkListModel final : public RowListModel<MarkListRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkListModel)
public:
    explicit MarkListModel(QObject *parent = nullptr);

    /// Marks of one talk, by place: grouped by section; orphans last, under "Without a place".
    void setMarksOfTalk(const std::vector<MarkRow> &marks);
    /// rowsOfTalks()
    void showRows(const QList<MarkListRow> &wanted);
    /// Shows the marks of one of many talks as they are now, in their places; those that are gone are left
    /// out. False when one of `marks` is not listed: the rows have to be made anew.
    [[nodiscard]] bool updateTalk(const QUuid &talk, const std::vector<MarkRow> &marks);
    /// The same for one mark.
    void updateMark(const MarkRow &mark);
    void removeMark(const QUuid &mark);
    void clear();

    [[nodiscard]] int count(const MarkFilter &filter) const;
    /// Null outside the list.
    [[nodiscard]] const MarkListRow *row(int row) const;
    /// Null when there is none at the row.
    [[nodiscard]] const MarkRow *mark(int row) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(const QUuid &mark) const;
    /// Tags of all marks with the number of marks that have them, most used first.
    [[nodiscard]] std::vector<std::pair<QString, int>> tags() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QVariant markData(const MarkRow &mark, int role);
};

/// Narrows a MarkListModel; a header stays while one of its marks does.
class MarkFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkFilterModel)
public:
    explicit MarkFilterModel(QObject *parent = nullptr);

    void setSource(MarkListModel *marks);
    void setFilter(const MarkFilter &filter);
    [[nodiscard]] const MarkFilter &filter() const { return m_filter; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    MarkListModel *m_marks = nullptr;
    MarkFilter m_filter;
};

} // namespace Lectern::Models
