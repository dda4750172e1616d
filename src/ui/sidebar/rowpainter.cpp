// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowpainter.h"

#include "overlayscrollbar.h"

#include "ui/stylepainting.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyle>

namespace Lectern::Ui {

namespace {

constexpr const char *keyboardProperty = "lecternKeyboardFocus";

/// Sets the property above on the view it watches.
class FocusWatcher final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isKey = event->type() == QEvent::KeyPress;
        const bool isClick = event->type() == QEvent::MouseButtonPress;
        if (event->type() == QEvent::FocusIn) {
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                || reason == Qt::ShortcutFocusReason;
            remember(isByKey);
        } else if (isKey || isClick) {
            remember(isKey);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void remember(bool isByKey)
    {
        auto *view = static_cast<QAbstractItemView *>(parent());
        if (view->property(keyboardProperty).toBool() != isByKey) {
            view->setProperty(keyboardProperty, isByKey);
            view->viewport()->update();
        }
    }
};

} // namespace

RowPainter::RowPainter(QPainter &painter, const QStyleOptionViewItem &option)
    : m_painter(painter)
    , m_option(option)
    , m_row(option.rect)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    Painting::letTextsLead(m_painter);
}

RowPainter::~RowPainter() { m_painter.restore(); }

QRect RowPainter::mirrored(const QRect &logical) const
{
    return QStyle::visualRect(m_option.direction, m_row, logical);
}

void RowPainter::fill(const QColor &colour, int inset)
{
    if (colour.isValid()) {
        Painting::roundedBox(m_painter, span(inset, inset), 6, colour, QColor());
    }
}

void RowPainter::hover(int inset)
{
    if (m_option.state.testFlag(QStyle::State_MouseOver)) {
        fill(tokens().hover, inset);
    }
}

void RowPainter::focusRing(int inset)
{
    if (showsFocus(m_option)) {
        m_painter.setPen(QPen(tokens().focus, tokens().isHighContrast ? 3 : 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(span(inset, inset)).adjusted(1, 1, -1, -1), 6, 6);
    }
}

bool RowPainter::text(const QRect &logical, const QString &text, const QFont &font, const QColor &colour,
    Qt::Alignment horizontal)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, logical.width());
    m_painter.setFont(font);
    m_painter.setPen(colour);
    const Qt::Alignment side = QStyle::visualAlignment(m_option.direction, horizontal);
    m_painter.drawText(mirrored(logical), int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return shown != text;
}

void RowPainter::glyph(QPoint centre, int size, const QString &name, const QColor &colour)
{
    const QRect target = mirrored(QRect(centre.x() - size / 2, centre.y() - size / 2, size, size));
    m_painter.drawPixmap(target, Ui::glyph(name, size, colour, m_painter.device()->devicePixelRatioF()));
}

void RowPainter::chevron(QPoint centre, bool isOpen, int size)
{
    const QString name = isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    glyph(centre, size, name, tokens().muted);
}

void RowPainter::ring(QPoint centre, double diameter, double progress)
{
    const double width = diameter / 6.0;
    QRectF circle(0, 0, diameter - width, diameter - width);
    circle.moveCenter(QRectF(mirrored(QRect(centre, QSize(1, 1)))).center());
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(tokens().lineStrong, width));
    m_painter.drawEllipse(circle);
    if (progress > 0) {
        m_painter.setPen(QPen(tokens().accent, width, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawArc(circle, 90 * 16, -qRound(qMin(progress, 1.0) * 360 * 16));
    }
}

void RowPainter::disc(QPointF centre, double diameter, const QColor &colour)
{
    const QRect at = mirrored(QRect(qRound(centre.x()), qRound(centre.y()), 1, 1));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(QRectF(at).center(), diameter / 2, diameter / 2);
}

void RowPainter::doneBadge(QPoint centre, double diameter)
{
    disc(centre, diameter, tokens().control);
    const QPointF middle = QRectF(mirrored(QRect(centre, QSize(1, 1)))).center();
    const double unit = diameter / 14;
    QPainterPath tick(middle + QPointF(-3, 0.2) * unit);
    tick.lineTo(middle + QPointF(-0.9, 2.3) * unit);
    tick.lineTo(middle + QPointF(3.1, -2.1) * unit);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(tokens().window, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPath(tick);
}

int RowPainter::dots(int right, int middle, const QList<int> &kinds)
{
    const int step = scaled(9);
    const double size = scaled(6);
    const auto count = int(kinds.size());
    for (int i = 0; i < count; ++i) {
        const double x = right - size / 2 - double(count - 1 - i) * step;
        disc({x, double(middle)}, size, tokens().lineOf(static_cast<MarkKind>(kinds[i])));
    }
    return count == 0 ? 0 : (count - 1) * step + int(size);
}

void RowPainter::bar(const QRect &logical, const QColor &colour, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(mirrored(logical), radius, radius);
}

QFont withTabularFigures(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

void prepareRowView(QAbstractItemView &view, bool scrolls)
{
    view.setFrameShape(QFrame::NoFrame);
    view.viewport()->setAutoFillBackground(false);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalScrollBar()->setSingleStep(scaled(30));
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setMouseTracking(true);
    view.viewport()->setAttribute(Qt::WA_Hover);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (scrolls) {
        new OverlayScrollBar(&view);
    }
    watchKeyboard(view);
}

void watchKeyboard(QAbstractItemView &view)
{
    auto *watcher = new FocusWatcher(&view);
    view.installEventFilter(watcher);
    view.viewport()->installEventFilter(watcher);
}

bool isMovedByKeys(const QWidget &view) { return view.property(keyboardProperty).toBool(); }

bool showsFocus(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.widget && isMovedByKeys(*option.widget);
}

QSize tagChipSize(const QString &name)
{
    const QFontMetrics metrics(uiFont(-1));
    return {metrics.horizontalAdvance(name) + scaled(8 + 8 + 6 + 10),
        qMax(metrics.height() + scaled(6), scaled(22))};
}

void paintTagChip(QPainter &painter, const QRect &rect, const QString &name, const QColor &dot,
    Qt::LayoutDirection direction, const QColor &fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Painting::letTextsLead(painter);
    // Without fills the edge holds dot and name together.
    Painting::roundedBox(painter, rect, rect.height() / 2.0, fill.isValid() ? fill : tokens().window2,
        tokens().isHighContrast ? (fill == tokens().accentSoft ? tokens().accent : tokens().line) : QColor());
    painter.setPen(Qt::NoPen);
    const int size = scaled(8);
    const QRect spot(rect.left() + scaled(8), rect.center().y() - size / 2 + 1, size, size);
    painter.setBrush(dot);
    painter.drawEllipse(QStyle::visualRect(direction, rect, spot));
    const QRect words(
        spot.right() + 1 + scaled(6), rect.top(), rect.right() - spot.right() - scaled(14), rect.height());
    const QFont font = uiFont(-1);
    painter.setFont(font);
    painter.setPen(tokens().text);
    const Qt::Alignment side = QStyle::visualAlignment(direction, Qt::AlignLeft);
    painter.drawText(QStyle::visualRect(direction, rect, words),
        int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(name, Qt::ElideRight, words.width()));
    painter.restore();
}

} // namespace Lectern::Ui
