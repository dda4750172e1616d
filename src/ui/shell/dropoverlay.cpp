// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dropoverlay.h"

#include "ui/shell/givennotes.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace Lectern::Ui {

DropOverlay::DropOverlay(QWidget *host, QWidget *window)
    : QWidget(host)
    , m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    host->installEventFilter(this);
    hide();
}

void DropOverlay::showFor(int files)
{
    m_files = files;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return (watched == m_window && takeDrag(event)) || QWidget::eventFilter(watched, event);
}

bool DropOverlay::takeDrag(QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        const QMimeData *mime = enter->mimeData();
        if (mime->hasUrls() || mime->hasText() || mime->hasHtml()) {
            enter->acceptProposedAction();
            showFor(mime->hasUrls() ? static_cast<int>(mime->urls().size()) : 1);
        }
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        hide();
        drop->acceptProposedAction();
        takeDrop(*drop->mimeData());
        return true;
    }
    default:
        return false;
    }
}

void DropOverlay::takeDrop(const QMimeData &dropped)
{
    const GivenNotes notes = givenNotes(dropped);
    if (!notes.paths.isEmpty()) {
        Q_EMIT filesDropped(notes.paths);
    } else {
        Q_EMIT textDropped(notes.text);
    }
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    QColor veil = t.page;
    veil.setAlphaF(0.86F);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(t.accent, 2, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3.5, 2.5});
    painter.setPen(dashes);
    painter.setBrush(t.accentSoft);
    const int edge = scaled(9);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), scaled(6), scaled(6));

    QRect middle = rect();
    middle.setHeight(scaled(80));
    middle.moveCenter(rect().center());
    QRect icon = middle;
    icon.setHeight(scaled(28));
    Painting::centredGlyph(painter, icon, QStringLiteral("import"), scaled(26), t.accent);
    painter.setPen(t.accentInk);
    painter.setFont(uiFont(1, QFont::DemiBold));
    const QString call = tr("Drop to import %Ln file(s)", nullptr, m_files);
    painter.drawText(middle.adjusted(0, scaled(32), 0, 0), Qt::AlignHCenter | Qt::AlignTop, call);
    painter.setFont(uiFont());
    painter.drawText(middle, Qt::AlignHCenter | Qt::AlignBottom, tr("You will see what was found first"));
}

} // namespace Lectern::Ui
