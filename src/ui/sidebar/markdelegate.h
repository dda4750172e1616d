// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Lectern::Models {
class TagTreeModel;
}

namespace Lectern::Ui {

/// Rows of the notes list: headers; marks with kind, time, what became of their place, quote in italic serif
/// (two lines), comment, tags and a to-do box. Reads the roles of Models::MarkListModel.
class MarkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkDelegate)
public:
    /// `tags` gives hues and may be null.
    explicit MarkDelegate(const Models::TagTreeModel *tags, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A click on the to-do box.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void todoClicked(const QModelIndex &index);

private:
    struct Parts;
    [[nodiscard]] static Parts partsOf(const QModelIndex &index, const QRect &row);
    [[nodiscard]] static int widthFor(const QStyleOptionViewItem &option);
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Models::TagTreeModel *m_tags;
};

} // namespace Lectern::Ui
