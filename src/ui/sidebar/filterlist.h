// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filterlistmodel.h"

#include <QListView>

namespace Lectern::Ui {

/// The rows above the tree: All talks, Unread, Reading, To-dos, Starred, each with its count.
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    Models::FilterListModel &m_model;
    bool m_isSilent = false;
};

} // namespace Lectern::Ui
