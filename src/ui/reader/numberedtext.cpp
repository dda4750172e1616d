// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/numberedtext.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace Lectern::Ui {

namespace {

constexpr int leastDigits = 3;

} // namespace

class NumberedText::Gutter final : public QWidget
{
public:
    explicit Gutter(NumberedText &view)
        : QWidget(&view)
        , m_view(view)
    {
        setMouseTracking(true);
        setAttribute(Qt::WA_AlwaysShowToolTips);
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_view.paintGutter(event); }
    void mouseMoveEvent(QMouseEvent *event) override { m_view.gutterHovered(qRound(event->position().y())); }
    void leaveEvent(QEvent *) override { m_view.gutterHovered(-1); }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton) {
            m_view.gutterClicked();
        }
    }
    void wheelEvent(QWheelEvent *event) override
    {
        m_view.gutterHovered(-1);
        event->ignore();
    }

private:
    NumberedText &m_view;
};

NumberedText::NumberedText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(*this))
{
    setReadOnly(true);
    setLayoutDirection(Qt::LeftToRight); // numbers and code stay so; each line of text has its own direction
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setCornerWidget(new QWidget(this)); // else the style paints a frame there
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Source"));
    applyFont();
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int moved) {
        moved != 0 ? m_gutter->scroll(0, moved)
                   : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NumberedText::placeGutter);
}

void NumberedText::setFirstNumber(int number)
{
    m_firstNumber = number;
    placeGutter();
}

QWidget *NumberedText::gutter() const { return m_gutter; }

int NumberedText::roomBehindNumbers() const { return scaled(14); }

void NumberedText::paintBehindNumber(QPainter &, int, const QRect &) const { }

void NumberedText::paintOverGutter(QPainter &) const { }

void NumberedText::gutterHovered(int) { }

void NumberedText::gutterClicked() { }

int NumberedText::gutterWidth() const
{
    const auto digits = static_cast<int>(QString::number(m_firstNumber + blockCount() - 1).size());
    return QFontMetrics(codeFont(scaled(12))).horizontalAdvance(u'9') * qMax(leastDigits, digits) + scaled(12)
        + roomBehindNumbers();
}

void NumberedText::placeGutter()
{
    const int width = gutterWidth();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(isMirrored ? 0 : width, 0, isMirrored ? width : 0, 0);
    const QRect room = contentsRect();
    m_gutter->setGeometry(isMirrored ? room.right() - width + 1 : room.x(), room.y(), width, room.height());
}

void NumberedText::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), tokens().page);
    painter.setFont(codeFont(scaled(12)));
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const QRect row(0, qRound(top), m_gutter->width(), qRound(top + height) - qRound(top));
        if (block.isVisible() && row.bottom() >= event->rect().top()) {
            paintNumber(painter, block.blockNumber() + 1, row);
            paintBehindNumber(painter, block.blockNumber() + 1, row);
        }
        top += height;
        block = block.next();
    }
    paintOverGutter(painter);
}

void NumberedText::paintNumber(QPainter &painter, int lineFromOne, const QRect &row) const
{
    const QRect place(0, row.y(), row.width() - roomBehindNumbers(), row.height());
    painter.setPen(tokens().faint);
    painter.drawText(QStyle::visualRect(layoutDirection(), row, place),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
        QString::number(m_firstNumber + lineFromOne - 1));
}

void NumberedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void NumberedText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_gutter != nullptr) {
        m_gutter->update();
    } else if (event->type() == QEvent::ApplicationFontChange) {
        applyFont();
    }
}

void NumberedText::applyFont()
{
    setFont(codeFont(scaled(13)));
    document()->setDocumentMargin(scaled(6));
    placeGutter();
}

} // namespace Lectern::Ui
