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
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ReadStatus m_status = ReadStatus::Unread;
    double m_progress = 0;
};

/// "Unread", "Reading", "Done": translated.
[[nodiscard]] QString statusText(ReadStatus status);
/// The same as an icon for menus, drawn anew in every scheme.
[[nodiscard]] QIcon statusIcon(ReadStatus status);
/// Dot, ring with the part that was read, or tick; centred in `rect`, in the colours of the design.
void paintStatus(QPainter &painter, const QRectF &rect, ReadStatus status, double progress);

} // namespace Lectern::Ui
