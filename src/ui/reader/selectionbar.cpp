// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/selectionbar.h"

#include "ui/reader/barbuttons.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int barHeight = 44;
constexpr int distance = 8;

} // namespace

SelectionBar::SelectionBar(QWidget *viewport)
    : QWidget(viewport)
    , m_remove(new BarButton(QStringLiteral("bin"), {}, tr("Remove mark (Delete)"), this))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("Mark the selection"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    const int room = Painting::shadowRoom();
    row->setContentsMargins(room + scaled(5), room, room + scaled(8), room);
    row->setSpacing(0);
    for (const MarkKind kind : allMarkKinds) {
        auto *swatch = new SwatchButton(kind, this);
        m_swatches[static_cast<size_t>(kind)] = swatch;
        connect(swatch, &QToolButton::clicked, this, [this, kind] { Q_EMIT kindChosen(kind); });
        row->addWidget(swatch);
    }
    row->addSpacing(scaled(22));
    auto *comment = new BarButton(QStringLiteral("comment"), tr("Comment"), tr("Comment (C)"), this);
    auto *tag = new BarButton(QStringLiteral("tag"), tr("Tag"), tr("Tags… (T)"), this);
    auto *todo = new BarButton(QStringLiteral("todo"), tr("To-do"), tr("Turn to-do on and off (X)"), this);
    for (BarButton *button : {comment, tag, todo, m_remove}) {
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    connect(comment, &QToolButton::clicked, this, &SelectionBar::commentChosen);
    connect(tag, &QToolButton::clicked, this,
        [this, tag] { Q_EMIT tagChosen(tag->mapToGlobal(QPoint(0, tag->height()))); });
    connect(todo, &QToolButton::clicked, this, &SelectionBar::todoChosen);
    connect(m_remove, &QToolButton::clicked, this, &SelectionBar::removeChosen);
    hide();
}

QRect SelectionBar::body() const
{
    const int room = Painting::shadowRoom();
    return rect().adjusted(room, room, -room, -room);
}

void SelectionBar::showAt(const QRect &anchor, int below, std::optional<MarkKind> kind)
{
    for (SwatchButton *swatch : m_swatches) {
        swatch->setChecked(kind == swatch->kind());
    }
    m_remove->setVisible(kind.has_value());
    layout()->invalidate();
    const QSize size(layout()->sizeHint().width(), scaled(barHeight) + 2 * Painting::shadowRoom());
    const QRect room = parentWidget()->rect();
    int y = anchor.top() - distance - scaled(barHeight);
    if (y < room.top() + 2) {
        y = below + distance;
    }
    y = std::clamp(y, room.top() + 2, std::max(room.top() + 2, room.bottom() - scaled(barHeight) - 2));
    const int width = size.width() - 2 * Painting::shadowRoom();
    const int x = std::clamp(anchor.center().x() - width / 2, room.left() + 4,
        std::max(room.left() + 4, room.right() - width - 4));
    setGeometry(QRect(QPoint(x - Painting::shadowRoom(), y - Painting::shadowRoom()), size));
    show();
    raise();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    const double radius = scaled(Painting::cardRadius);
    Painting::softShadow(painter, body(), radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(QRectF(body()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int x = m_swatches.back()->geometry().right() + scaled(12);
    painter.fillRect(QRect(x, body().center().y() - scaled(10), 1, scaled(20)), t.lineStrong);
}

void SelectionBar::mousePressEvent(QMouseEvent *event)
{
    // A click beside the buttons must not reach the page and drop the selection.
    event->accept();
}

} // namespace Lectern::Ui
