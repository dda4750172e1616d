// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pictureview.h"

#include "ui/reader/picturedecoding.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace Lectern::Ui {

namespace {

/// The only one of its cache.
QString pictureKey() { return QStringLiteral("picture"); }

} // namespace

PictureView::PictureView(const Picture &picture, QWidget *window)
    : QWidget(window)
    , m_caption(picture.caption)
    , m_focusBefore(QApplication::focusWidget())
{
    setObjectName(QStringLiteral("pictureView"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_caption.isEmpty() ? tr("Picture") : tr("Picture: %1").arg(m_caption));
    setCursor(Qt::PointingHandCursor);
    setGeometry(window->rect());
    window->installEventFilter(this);
    m_cache.setOpener(picture.opener);
    m_cache.restart(picture.sourcePath);
    m_cache.add(pictureKey(), picture.target);
    connect(&m_cache, &PictureCache::sizesKnown, this, qOverload<>(&QWidget::update));
    connect(&m_cache, &PictureCache::imageReady, this, qOverload<>(&QWidget::update));
    show();
    raise();
    setFocus();
}

QRect PictureView::room() const
{
    const int margin = scaled(24);
    return rect().adjusted(margin, margin, -margin, m_caption.isEmpty() ? -margin : -scaled(64));
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.fillRect(rect(), t.window);
    const QSize natural = m_cache.size(pictureKey());
    const QSize pixels = (QSizeF(room().size()) * devicePixelRatioF()).toSize();
    if (const QImage image = m_cache.image(pictureKey(), pixels, t.isDark); !image.isNull()) {
        QRect place({}, fittedSize(natural, room().size()));
        place.moveCenter(room().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, image);
    }
    painter.setPen(t.muted);
    painter.setFont(uiFont());
    const QString refusal = m_cache.refusal(pictureKey());
    painter.drawText(rect().adjusted(scaled(24), height() - scaled(52), -scaled(24), -scaled(8)),
        Qt::AlignCenter | Qt::TextWordWrap, refusal.isEmpty() ? m_caption : refusal);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        leave();
        break;
    default:
        break; // nothing below may hear of keys
    }
    event->accept();
}

void PictureView::mouseReleaseEvent(QMouseEvent *) { leave(); }

bool PictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent()) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void PictureView::leave()
{
    if (m_focusBefore != nullptr) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    close();
}

} // namespace Lectern::Ui
