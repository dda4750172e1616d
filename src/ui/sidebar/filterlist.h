// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filterlistmodel.h"

#include <QListView>

namespace Lectern::Ui {

/// The rows above the tree: All talks, Unread, Reading, To-dos, Starred, then the saved searches, each with
/// its count. A click or Enter asks a saved search, F2 renames it, Del removes it.
class FilterList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterList)
public:
    explicit FilterList(Models::FilterListModel &model, QWidget *parent = nullptr);

    /// Emits nothing.
    void setFilter(Models::LibraryFilter filter);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void filterChosen(Lectern::Models::LibraryFilter filter);
    void searchChosen(const QString &query);
    void searchRemoved(const Lectern::Store::SavedSearch &search);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void connectParts();
    void remove(const QModelIndex &index);

    Models::FilterListModel &m_model;
    bool m_isSilent = false;
};

} // namespace Lectern::Ui
