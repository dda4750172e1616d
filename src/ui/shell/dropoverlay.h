// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMimeData;

namespace Lectern::Ui {

/// Turns the whole of a widget into a dashed target while files or text hang over its window, and says what
/// was dropped.
class DropOverlay final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropOverlay)
public:
    /// `window` is what takes the drops; the target lies over `host`, a part of it.
    DropOverlay(QWidget *host, QWidget *window);

    void showFor(int files);

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void textDropped(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeDrag(QEvent *event);
    void takeDrop(const QMimeData &dropped);

    QWidget *m_window;
    int m_files = 0;
};

} // namespace Lectern::Ui
