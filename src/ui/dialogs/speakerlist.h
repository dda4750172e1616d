// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/speakerlistmodel.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedWidget;

namespace Lectern::Ui {

class EmptyState;

/// Speakers with a field above that narrows them by any of their names. The keys that move among rows work in
/// the field, too.
class SpeakerList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerList)
public:
    explicit SpeakerList(QWidget *parent = nullptr);
    ~SpeakerList() override;

    /// The selection stays on who stays; else the first row is selected.
    void setRows(const std::vector<SpeakerRow> &rows);
    void setSeveral(bool areSeveral); ///< whether more than one can be selected
    /// In the order of the list.
    [[nodiscard]] std::vector<SpeakerRow> selected() const;
    void select(const QUuid &speaker);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void selectionChanged();
    void activated(const Lectern::SpeakerRow &speaker); ///< Enter or a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void narrow(const QString &words);
    void refresh();
    [[nodiscard]] const SpeakerRow &speakerAt(const QModelIndex &shown) const;

    Models::SpeakerListModel m_model;
    QSortFilterProxyModel *m_shown = nullptr;
    QLineEdit *m_field = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace Lectern::Ui
