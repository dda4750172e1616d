// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/jumplistmodel.h"
#include "ui/shell/popupframe.h"

class QLabel;
class QLineEdit;
class QListView;

namespace Lectern::Ui {

/// "Go to section or talk" (Ctrl+G): a field and what fits. Shows rows it is given and says what was chosen.
class JumpPopup final : public PopupFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JumpPopup)
public:
    explicit JumpPopup(QWidget *parent = nullptr);
    ~JumpPopup() override;

    /// Below the upper edge of `host`, in its middle, with an empty field.
    void openOver(const QWidget &host);
    /// `current`: the row that the keyboard is on.
    void setRows(std::vector<JumpRow> rows, int current = 0);
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] const JumpListModel &model() const { return m_model; }

Q_SIGNALS:
    void typedChanged(const QString &text);
    void chosen(const Lectern::Ui::JumpRow &row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fit();
    void choose(const QModelIndex &index);
    void stepRow(int step);

    JumpListModel m_model;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace Lectern::Ui
