// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statuspill.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace Lectern::Ui {

namespace {

/// Draws the sign of a status wherever an icon is asked for.
class StatusIconEngine final : public QIconEngine
{
public:
    explicit StatusIconEngine(ReadStatus status)
        : m_status(status)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        constexpr double partShown = 0.62;
        paintStatus(*painter, rect, m_status, partShown);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StatusIconEngine(m_status); }

private:
    ReadStatus m_status;
};

} // namespace

QIcon statusIcon(ReadStatus status) { return QIcon(new StatusIconEngine(status)); }

QString statusText(ReadStatus status)
{
    switch (status) {
    case ReadStatus::Unread:
        return QCoreApplication::translate("StatusPill", "Unread");
    case ReadStatus::Reading:
        return QCoreApplication::translate("StatusPill", "Reading");
    case ReadStatus::Done:
        return QCoreApplication::translate("StatusPill", "Done");
    }
    return {};
}

void paintStatus(QPainter &painter, const QRectF &rect, ReadStatus status, double progress)
{
    const Tokens &t = tokens();
    if (status == ReadStatus::Done) {
        Painting::centredGlyph(painter, rect, QStringLiteral("check"), scaled(14), t.muted);
        return;
    }
    if (status == ReadStatus::Unread) {
        QRectF dot(0, 0, scaled(8), scaled(8));
        dot.moveCenter(rect.center());
        Painting::roundedBox(painter, dot, dot.width() / 2, t.accent, QColor());
        return;
    }
    constexpr int fullCircle = 360 * 16;
    constexpr int top = 90 * 16;
    const double stroke = scaled(2);
    QRectF ring(0, 0, scaled(11), scaled(11));
    ring.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.lineStrong, stroke));
    painter.drawEllipse(ring);
    painter.setPen(QPen(t.accent, stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, top, -qRound(fullCircle * qBound(0.04, progress, 1.0)));
    painter.restore();
}

StatusPill::StatusPill(QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setStatus(ReadStatus::Unread, 0);
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_isDoneOffered) {
            setDoneOffered(false);
            Q_EMIT doneChosen();
        }
    });
}

void StatusPill::setStatus(ReadStatus status, double progress)
{
    m_status = status;
    m_progress = progress;
    m_isDoneOffered = m_isDoneOffered && status != ReadStatus::Done;
    refresh();
}

void StatusPill::setDoneOffered(bool isOffered)
{
    m_isDoneOffered = isOffered && m_status != ReadStatus::Done;
    refresh();
}

void StatusPill::refresh()
{
    // A press answers the question; the menu comes again once it is answered or the talk is left.
    setPopupMode(m_isDoneOffered ? QToolButton::DelayedPopup : QToolButton::InstantPopup);
    setText(m_isDoneOffered ? tr("Done?") : statusText(m_status));
    setToolTip(
        m_isDoneOffered ? tr("You have read to the end: mark the talk as done") : tr("Reading status"));
    setAccessibleName(tr("Reading status: %1").arg(text()));
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + scaled(52),
        qMax(scaled(26), fontMetrics().height() + scaled(8))};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    Painting::letTextsLead(painter);
    const bool isPressed = option.state & QStyle::State_Sunken;
    const bool isHovered = underMouse();
    Painting::roundedBox(painter, rect(), height() / 2.0,
        isPressed       ? t.press
            : isHovered ? t.hover
                        : QColor(),
        m_isDoneOffered ? t.accent : t.lineStrong);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    paintStatus(painter, mirrored(QRect(scaled(8), 0, scaled(14), height())),
        m_isDoneOffered ? ReadStatus::Done : m_status, m_progress);
    painter.setPen(!isEnabled() ? t.disabled : m_isDoneOffered ? t.accentInk : t.text);
    painter.drawText(mirrored(QRect(scaled(27), 0, width() - scaled(50), height())),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        text());
    Painting::centredGlyph(painter, mirrored(QRect(width() - scaled(22), 0, scaled(14), height())),
        QStringLiteral("chevron-down"), scaled(12), t.muted);
}

} // namespace Lectern::Ui
