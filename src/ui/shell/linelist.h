// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/linelistmodel.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace Lectern::Ui {

class ChipRow;
class EmptyState;
class InkLabel;

/// Follow-ups and links of the whole library, in place of the sidebar: chips say which, a field narrows them.
/// Enter opens the talk at the line, Space ticks, Esc goes back.
class LineList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineList)
public:
    explicit LineList(QWidget *parent = nullptr);
    ~LineList() override;

    [[nodiscard]] Models::LineListModel &model() { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *wordsField() const { return m_words; }
    /// The first line becomes current and the list takes the focus.
    void focusLines();
    /// After the model was given other lines.
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A click, an arrow key or Enter on a line; with Enter the reader takes the focus.
    void lineChosen(const QUuid &talk, const QString &text, bool isOpened);
    void ticked(const QUuid &followUp, bool isDone);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildFoot();
    void buildView();
    void tick(const QModelIndex &index);
    void choose(const QModelIndex &index, bool isOpened);
    void step(int direction);
    [[nodiscard]] bool handleKey(int key);

    Models::LineListModel m_model;
    ChipRow *m_chips = nullptr;
    InkLabel *m_older = nullptr; ///< says that older lines are not here
    QLineEdit *m_words = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace Lectern::Ui
