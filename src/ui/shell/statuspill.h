// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QToolButton>

namespace Lectern::Ui {

/// Ring, tick or dot with the word and a chevron: the reading status of a talk, with a menu to change it.
class StatusPill final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusPill)
public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setStatus(ReadStatus status, double progress);
    /// Says "Done?" and emits doneChosen() when it is pressed, until it is told otherwise.
    void setDoneOffered(bool isOffered);
    [[nodiscard]] bool isDoneOffered() const { return m_isDoneOffered; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void doneChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ReadStatus m_status = ReadStatus::Unread;
    double m_progress = 0;
    bool m_isDoneOffered = false;
};

/// "Unread", "Reading", "Done": translated.
[[nodiscard]] QString statusText(ReadStatus status);
/// The same as an icon for menus, drawn anew in every scheme.
[[nodiscard]] QIcon statusIcon(ReadStatus status);
/// Dot, ring with the part that was read, or tick; centred in `rect`, in the colours of the design.
void paintStatus(QPainter &painter, const QRectF &rect, ReadStatus status, double progress);

} // namespace Lectern::Ui
