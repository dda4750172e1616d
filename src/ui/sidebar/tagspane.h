// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tagtreemodel.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace Lectern::Ui {

class PaneHeading;
class TagChips;

/// Tags below the tree: chips of those used most where there is little room, else the nested tree with
/// counts.
class TagsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsPane)
public:
    explicit TagsPane(Models::TagTreeModel &tags, QWidget *parent = nullptr);

    /// Emits nothing. Empty: none.
    void setTag(const QString &tag);
    [[nodiscard]] QString tag() const { return m_tag; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tagChosen(const QString &tag); ///< empty: the chosen one was chosen again
    void tagMenuRequested(const QString &tag, const QPoint &globalPosition);
    void newTagRequested();
    void tagRenameRequested(const QString &tag); ///< F2
    void tagRemoveRequested(const QString &tag); ///< Delete
    void moreRoomRequested(); ///< "+14"

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTree();
    void refreshForm();
    void choose(const QString &tag);

    Models::TagTreeModel &m_model;
    QString m_tag;
    PaneHeading *m_heading = nullptr;
    QStackedWidget *m_stack = nullptr;
    TagChips *m_chips = nullptr;
    QTreeView *m_tree = nullptr;
};

} // namespace Lectern::Ui
