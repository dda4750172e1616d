// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagepreview.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

#include "printing/pagednotes.h"

namespace Lectern::Ui {

namespace {

constexpr int narrowestPage = 160;
constexpr int widestPage = 620; ///< beyond, a page grows no clearer
constexpr int roomAround = 16;

QToolButton *stepButton(const char *glyph, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(glyphIcon(QLatin1StringView(glyph)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pagePreview"));
    m_steps = new QWidget(this);
    m_previous = stepButton("chevron-left", tr("Previous page"), m_steps);
    m_next = stepButton("chevron-right", tr("Next page"), m_steps);
    m_number = new QLabel(m_steps);
    m_number->setObjectName(QStringLiteral("pagePreview.number"));
    m_sheet = new QLabel(this);
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sheet->setBackgroundRole(QPalette::AlternateBase);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins({});
    steps->addWidget(m_previous);
    steps->addWidget(m_number);
    steps->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_scroll, 1);
    connect(m_previous, &QToolButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showPage(m_page + 1); });
}

void PagePreview::setPages(const std::shared_ptr<const Printing::PagedNotes> &pages)
{
    m_pages = pages;
    m_steps->setVisible(pages != nullptr);
    showPage(std::max(0, m_page));
}

void PagePreview::showPage(int page)
{
    const int count = m_pages ? m_pages->pageCount() : 0;
    const int before = m_page;
    m_page = std::min(std::max(0, page), count - 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
    m_number->setText(count > 0 ? tr("Page %1 of %2").arg(m_page + 1).arg(count) : QString());
    m_sheet->setAccessibleName(m_number->text());
    if (m_page != before) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
    paintSheet();
}

void PagePreview::paintSheet()
{
    if (m_page < 0 || !isVisible()) {
        m_sheet->clear();
        return;
    }
    const int room = m_scroll->viewport()->width() - scaled(roomAround);
    const int width = std::clamp(room, scaled(narrowestPage), scaled(widestPage));
    const QSizeF page = m_pages->pageSize();
    const double scale = width / page.width();
    const double ratio = devicePixelRatioF();
    QPixmap sheet(QSizeF(width * ratio, page.height() * scale * ratio).toSize());
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(Qt::white); // paper, in dark colours too
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.save();
    painter.scale(scale, scale);
    m_pages->paint(painter, m_page);
    painter.restore();
    painter.setPen(tokens().lineStrong);
    painter.drawRect(QRectF(0.5, 0.5, width - 1, page.height() * scale - 1));
    painter.end();
    m_sheet->setPixmap(sheet);
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    paintSheet();
}

void PagePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    paintSheet();
}

} // namespace Lectern::Ui
