// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lectern::Ui {

/// Turns the whole of a widget into a dashed target while files hang over it. It takes no events itself: the
/// window handles the drag and calls showFor() and hide().
class DropOverlay final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropOverlay)
public:
    explicit DropOverlay(QWidget *host);

    void showFor(int files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_files = 0;
};

} // namespace Lectern::Ui
