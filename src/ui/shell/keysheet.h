// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QBoxLayout;
class QVBoxLayout;

namespace Lectern::Ui {

class ActionCatalogue;

/// All keys on one sheet (Ctrl+?): those of the catalogue as they are in force, by menu, and those of single
/// parts of the window. Opened with open() or show().
class KeySheet final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeySheet)
public:
    explicit KeySheet(const ActionCatalogue &actions, QWidget *parent = nullptr);

    /// Only rows with these words in their name or keys stay.
    void filter(const QString &words);

Q_SIGNALS:
    void changeRequested(); ///< the keys shall be changed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        QWidget *widget;
        QString text; ///< name and keys, folded
    };
    struct Group {
        QWidget *heading;
        QList<Row> rows;
    };
    void build(const ActionCatalogue &actions);
    void addGroup(
        QVBoxLayout *column, const QString &title, const QList<std::pair<QString, QStringList>> &rows);
    [[nodiscard]] QWidget *makeRow(const QString &name, const QStringList &keys);

    QLineEdit *m_words = nullptr;
    QBoxLayout *m_columns = nullptr; ///< one below the other where they do not fit side by side
    QList<Group> m_groups;
};

} // namespace Lectern::Ui
