// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/recovery.h"

#include <QDialog>

#include <vector>

class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace Lectern::Ui {

class EmptyState;
class InkLabel;

/// Chooses the backup that shall take the place of the library, and says what will happen before it does.
/// Opened with open(), never exec(); after accepted() the caller restores chosen().
class RestoreDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreDialog)
public:
    /// `library`: the file that will be replaced.
    RestoreDialog(
        QString library, std::vector<Services::RestoreCandidate> candidates, QWidget *parent = nullptr);
    ~RestoreDialog() override;

    /// What is in the file of a candidate; until then its row shows no numbers, nor does one that only
    /// restoring can count. One with an error cannot be chosen.
    void setContents(const QString &path, const Result<std::optional<Services::LibraryContents>> &contents);
    /// Adds a candidate on top, or finds it in the list, and selects it.
    void choose(const Services::RestoreCandidate &candidate);
    /// Path of the candidate that is selected; empty: none.
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void fileRequested(); ///< another file shall be chosen; choose() answers

private:
    void build();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildFoot();
    void addRow(int row, const Services::RestoreCandidate &candidate);
    void refresh();
    [[nodiscard]] int rowOf(const QString &path) const;
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] QString promiseOf(int row) const;

    struct Row {
        Services::RestoreCandidate candidate;
        /// Nothing: not known, or not known yet.
        Result<std::optional<Services::LibraryContents>> contents = std::nullopt;
    };

    QString m_library;
    std::vector<Row> m_rows; ///< as in the list
    QStandardItemModel *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    InkLabel *m_promise = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace Lectern::Ui
