// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/shortcutstore.h"

#include <QDialog>

class QKeySequenceEdit;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace Lectern::Ui {

class InkLabel;

/// Changes the keys of commands. A key that another command has is refused, that command named, until the
/// person takes it from there. What is changed holds at once and is kept. Opened with open() or show().
class ShortcutDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutDialog)
public:
    /// `file`: where what differs is kept, see saveShortcuts().
    ShortcutDialog(ActionCatalogue &actions, QString file, QWidget *parent = nullptr);

    /// Puts the keyboard on a command.
    void select(const KeyOwner &owner);
    /// Gives the selected command a key, or takes its keys away with an empty one; asks if another has it.
    void setKey(const QKeySequence &key);
    /// The question is answered: the other command loses the key.
    void takeKey();
    /// The question is answered: all stays as it is.
    void leaveKey();
    /// Gives the selected command its own keys back, asking as setKey() does.
    void resetKey();
    void resetAll();
    [[nodiscard]] bool isAsking() const { return m_other.has_value(); }

private:
    void build();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildEditor();
    [[nodiscard]] QWidget *buildQuestion();
    void fill();
    void addRow(QStandardItem *menu, const KeyOwner &owner, const QString &name);
    void refresh();
    void give(const KeyOwner &owner, const QList<QKeySequence> &keys);
    void takeFrom(const KeyOwner &owner, const QKeySequence &key);
    void showSelected();
    void ask(const KeyOwner &other, const QList<QKeySequence> &wanted);
    void stopAsking();
    [[nodiscard]] QList<QKeySequence> keysOf(const KeyOwner &owner) const;
    [[nodiscard]] std::optional<KeyOwner> selected() const;
    [[nodiscard]] QString nameOf(const KeyOwner &owner) const;

    ActionCatalogue &m_actions;
    QString m_file;
    std::optional<KeyOwner> m_other; ///< has a key that is wanted
    QList<QKeySequence> m_wanted;
    QStandardItemModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    QLineEdit *m_words = nullptr;
    QTreeView *m_tree = nullptr;
    QKeySequenceEdit *m_key = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_reset = nullptr;
    QWidget *m_question = nullptr;
    InkLabel *m_questionText = nullptr;
};

} // namespace Lectern::Ui
