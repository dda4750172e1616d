// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollBar>
#include <QTimer>

class QAbstractScrollArea;

namespace Lectern::Ui {

/// A vertical scroll bar that lies over the rows instead of beside them: there while the pointer is over the
/// view and for a moment after scrolling, so that rows keep their width. Made once per view, whose own bar is
/// switched off; a child of it.
class OverlayScrollBar final : public QScrollBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlayScrollBar)
public:
    explicit OverlayScrollBar(QAbstractScrollArea *area);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeRange();
    void place();
    void refresh();

    QAbstractScrollArea *m_area;
    QTimer m_linger;
    bool m_isNear = false;
};

} // namespace Lectern::Ui
