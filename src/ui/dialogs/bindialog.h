// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/binmodel.h"

#include <QDialog>

class QListView;
class QPushButton;
class QStackedWidget;

namespace Lectern::Ui {

class EmptyState;

/// What was taken away, the last first, and the way back: one thing, several, or all. Restores nothing
/// itself.
class BinDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BinDialog)
public:
    explicit BinDialog(QWidget *parent = nullptr);
    ~BinDialog() override;

    void setRows(const std::vector<Store::BinnedRow> &rows);
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void restoreRequested(const std::vector<QUuid> &ids);

private:
    void build();
    [[nodiscard]] QWidget *buildFoot();
    void refresh();
    [[nodiscard]] std::vector<QUuid> ids(bool areSelectedOnly) const;

    Models::BinModel m_model;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_restoreAll = nullptr;
};

} // namespace Lectern::Ui
