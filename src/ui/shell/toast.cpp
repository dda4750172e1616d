// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toast.h"

#include "ui/shell/inklabel.h"
#include "ui/shell/popupframe.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace Lectern::Ui {

namespace {

constexpr int shownMs = 6000;
constexpr int fromEdge = 16;

/// The one word on the toast: bold, in the toast's own accent.
class ToastButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(uiFont(0, QFont::DemiBold));
        return {
            metrics.horizontalAdvance(text()) + scaled(20), qMax(scaled(28), metrics.height() + scaled(8))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        Painting::letTextsLead(painter);
        if (underMouse() || isDown()) {
            QColor veil = t.toastText;
            veil.setAlphaF(isDown() ? 0.22F : 0.12F);
            Painting::roundedBox(painter, rect(), scaled(5), veil, QColor());
        }
        if (hasFocus()) {
            Painting::roundedBox(painter, rect(), scaled(5), QColor(), t.toastAction, 2);
        }
        painter.setFont(uiFont(0, QFont::DemiBold));
        painter.setPen(t.toastAction);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
{
    setObjectName(QStringLiteral("toast"));
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (isVisible()) {
            startOrHoldTimer();
        }
    });
    host->installEventFilter(this);
    hide();
}

void Toast::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(8), scaled(6));
    row->setSpacing(scaled(12));
    m_glyph = new GlyphLabel(QStringLiteral("bin"), 16, &Tokens::toastText, this);
    m_text = new InkLabel(&Tokens::toastText, 0, QFont::Normal, this);
    m_action = new ToastButton(this);
    m_action->setFocusPolicy(Qt::StrongFocus);
    m_action->setCursor(Qt::PointingHandCursor);
    row->addWidget(m_glyph);
    row->addWidget(m_text);
    row->addSpacing(scaled(2));
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
}

void Toast::showToast(const QString &text, const QString &action, const QString &glyphName)
{
    m_glyph->setGlyph(glyphName, &Tokens::toastText);
    m_glyph->setVisible(!glyphName.isEmpty());
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    setAccessibleName(text);
    layout()->activate();
    place();
    show();
    raise();
    startOrHoldTimer();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
    place();
}

void Toast::setDurationMs(int durationMs) { m_timer.setInterval(durationMs); }

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

void Toast::startOrHoldTimer()
{
    if (underMouse() || m_action->hasFocus() || QAccessible::isActive()) {
        m_timer.stop();
    } else {
        m_timer.start();
    }
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const QSize wanted = sizeHint();
    const int edge = scaled(fromEdge);
    const QSize size(qMin(wanted.width(), host->width() - 2 * edge), wanted.height());
    const QRect rect(
        QPoint(host->width() - edge - size.width(), host->height() - edge - m_bottomMargin - size.height()),
        size);
    setGeometry(QStyle::visualRect(layoutDirection(), host->rect(), rect));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (isVisible() && !m_action->hasFocus() && !QAccessible::isActive()) {
        m_timer.start();
    }
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), tokens().toast, QColor());
}

} // namespace Lectern::Ui
