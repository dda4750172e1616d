// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/picturecache.h"

#include <QPointer>
#include <QWidget>

namespace Lectern::Ui {

/// A picture of the talk over the whole window, as large as it fits. A click, Esc, Return or Space closes it,
/// and gives the focus back to where it was. Deletes itself.
class PictureView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureView)
public:
    /// Of the notes at `sourcePath` the picture `target`, read by `opener`; `caption` may be empty.
    struct Picture {
        PictureOpener opener;
        QString sourcePath;
        QString target;
        QString caption;
    };
    PictureView(const Picture &picture, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leave();
    [[nodiscard]] QRect room() const;

    PictureCache m_cache; ///< its own: the page wants the same picture small
    QString m_caption;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Lectern::Ui
