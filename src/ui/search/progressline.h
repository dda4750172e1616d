// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace Lectern::Ui {

/// A line of 2 px that says that something runs. Moves only where widgets may move.
class ProgressLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    void setRunning(bool isRunning);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isRunning = false;
    int m_step = 0;
    QTimer m_timer;
};

} // namespace Lectern::Ui
