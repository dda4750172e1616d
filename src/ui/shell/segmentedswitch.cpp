// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "segmentedswitch.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

namespace Lectern::Ui {

namespace {

constexpr double groundRadius = 6;
constexpr int rim = 2; ///< of the ground around the chosen segment

/// One of a few is chosen by the arrows: a combo box that shows all it has.
class AccessibleSwitch final : public QAccessibleWidget
{
public:
    explicit AccessibleSwitch(SegmentedSwitch *shown)
        : QAccessibleWidget(shown, QAccessible::ComboBox)
        , m_switch(shown)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_switch->segments().value(m_switch->current())
                                          : QAccessibleWidget::text(kind);
    }

private:
    SegmentedSwitch *m_switch;
};

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *shown = qobject_cast<SegmentedSwitch *>(object);
    return shown ? new AccessibleSwitch(shown) : nullptr;
}

} // namespace

SegmentedSwitch::SegmentedSwitch(const QStringList &segments, QWidget *parent)
    : QWidget(parent)
    , m_segments(segments)
{
    QAccessible::installFactory(accessibleOf); // once: the same one is not taken twice
    setFocusPolicy(Qt::TabFocus);
    setProperty("lecternFocusRing", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateAccess();
}

void SegmentedSwitch::setCurrent(int segment)
{
    m_current = qBound(0, segment, count() - 1);
    updateAccess();
    update();
}

void SegmentedSwitch::setSegments(const QStringList &segments)
{
    m_segments = segments;
    setCurrent(m_current);
    updateGeometry();
}

void SegmentedSwitch::setSamples(const QString &sample, const QList<QFont> &fonts)
{
    m_sample = sample;
    m_sampleFonts = fonts;
    updateGeometry();
    update();
}

void SegmentedSwitch::setExpanding(bool expanding)
{
    m_isExpanding = expanding;
    setSizePolicy(expanding ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
}

QSize SegmentedSwitch::sizeHint() const
{
    int width = 2 * rim;
    for (int segment = 0; segment < count(); ++segment) {
        width += widthOf(segment);
    }
    const int line = fontMetrics().height();
    const int height =
        m_sample.isEmpty() ? qMax(scaled(26), line + scaled(8)) : qMax(scaled(54), line + scaled(40));
    return {width, height};
}

int SegmentedSwitch::widthOf(int segment) const
{
    return QFontMetrics(uiFont(0, QFont::Medium)).horizontalAdvance(m_segments.at(segment)) + scaled(22);
}

QRect SegmentedSwitch::rectOf(int segment) const
{
    const QRect inner = rect().adjusted(rim, rim, -rim, -rim);
    int x = inner.x();
    int width = 0;
    if (m_isExpanding) {
        x += inner.width() * segment / count();
        width = inner.x() + inner.width() * (segment + 1) / count() - x;
    } else {
        for (int before = 0; before < segment; ++before) {
            x += widthOf(before);
        }
        width = widthOf(segment);
    }
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, inner.y(), width, inner.height()));
}

int SegmentedSwitch::segmentAt(const QPoint &point) const
{
    for (int segment = 0; segment < count(); ++segment) {
        if (rectOf(segment).contains(point)) {
            return segment;
        }
    }
    return -1;
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::letTextsLead(painter);
    Painting::roundedBox(painter, rect(), scaled(groundRadius), tokens().window2, QColor());
    for (int segment = 0; segment < count(); ++segment) {
        paintSegment(painter, segment);
    }
}

void SegmentedSwitch::paintSegment(QPainter &painter, int segment) const
{
    const Tokens &t = tokens();
    const QRect place = rectOf(segment);
    const bool isCurrent = segment == m_current;
    if (isCurrent) {
        Painting::roundedBox(
            painter, place, scaled(groundRadius) - 1, t.isDark ? t.field : t.raised, t.lineStrong);
    }
    painter.setPen(!isEnabled() ? t.disabled : isCurrent ? t.text : t.muted);
    QRect word = place;
    if (!m_sample.isEmpty()) {
        const int wordHeight = fontMetrics().height() + scaled(6);
        word.setTop(word.bottom() - wordHeight - scaled(2));
        painter.setFont(m_sampleFonts.value(segment, font()));
        painter.drawText(place.adjusted(0, scaled(4), 0, -wordHeight + scaled(2)), Qt::AlignCenter, m_sample);
    }
    painter.setFont(uiFont(m_sample.isEmpty() ? 0 : -1, isCurrent ? QFont::Medium : QFont::Normal));
    painter.drawText(word, Qt::AlignCenter | Qt::TextSingleLine, m_segments.at(segment));
}

void SegmentedSwitch::mousePressEvent(QMouseEvent *event)
{
    if (const int segment = segmentAt(event->position().toPoint()); segment >= 0) {
        choose(segment);
    }
}

void SegmentedSwitch::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        choose(m_current + ((event->key() == Qt::Key_Right) != isMirrored ? 1 : -1));
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(count() - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedSwitch::choose(int segment)
{
    if (segment < 0 || segment >= count() || segment == m_current) {
        return;
    }
    setCurrent(segment);
    Q_EMIT chosen(segment);
}

void SegmentedSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        update();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

void SegmentedSwitch::updateAccess()
{
    setAccessibleDescription(
        tr("%1, %2 of %3").arg(m_segments.value(m_current)).arg(m_current + 1).arg(count()));
}

} // namespace Lectern::Ui
