// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace Lectern::Ui {

/// The list of results: arrows go from passage to passage over the talks' rows, Ctrl with arrows from talk to
/// talk.
class ResultsView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsView)
public:
    explicit ResultsView(QWidget *parent = nullptr);

    /// The next passage in a direction (1 or -1); invalid at the end.
    [[nodiscard]] QModelIndex passageBeside(const QModelIndex &index, int step) const;
    /// First passage of the next talk, or of this or the one before.
    [[nodiscard]] QModelIndex talkBeside(const QModelIndex &index, int step) const;
    [[nodiscard]] QModelIndex firstPassage() const;
    /// Grey bars below the rows: more is on its way.
    void setUnfinished(bool isUnfinished);

Q_SIGNALS:
    void opened(const QModelIndex &index, bool keepList); ///< Enter, double click
    void closed(); ///< Esc
    void leftUpwards(); ///< Up on the first passage

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGreyBars();
    void go(const QModelIndex &index);

    bool m_isUnfinished = false;
};

} // namespace Lectern::Ui
