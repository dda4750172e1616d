// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace Lectern::Ui {

/// Row of commands above the tree of the import dialog. Where there is no room for all words, the glyphs
/// stand alone, with the words as tooltips.
class PlanBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanBar)
public:
    explicit PlanBar(QWidget *parent = nullptr);

    /// A command with its word; `menu`: what a press opens instead.
    void addCommand(QAction *action, QMenu *menu = nullptr);
    /// A command whose word stays longest.
    void addList(QAction *action);
    /// From here on glyphs only, at the other end.
    void addEnd();
    void addSign(QAction *action);
    /// The same for one that takes no room while it can do nothing.
    void addPassingSign(QAction *action);
    /// A thin line between groups of commands.
    void addDivider();
    /// To be called when the word of a command changed.
    void chooseWords();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add(QAction *action);

    QHBoxLayout *m_row;
    std::vector<QToolButton *> m_worded;
    QToolButton *m_list = nullptr;
};

} // namespace Lectern::Ui
