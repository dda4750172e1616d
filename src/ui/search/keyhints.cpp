// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyhints.h"

#include "keycap.h"

#include "ui/sidebar/mutedlabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>

namespace Lectern::Ui {

KeyHints::KeyHints(int margin, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(scaled(margin), scaled(5), scaled(margin), scaled(5));
    m_layout->setSpacing(scaled(5));
}

QList<QWidget *> KeyHints::add(const QStringList &keys, const QString &what)
{
    QList<QWidget *> widgets;
    for (const QString &key : keys) {
        widgets.append(new KeyCap(key, this));
    }
    widgets.append(new MutedLabel(what, this));
    if (m_layout->count() > 0) {
        m_layout->addSpacing(scaled(8));
    }
    for (QWidget *widget : std::as_const(widgets)) {
        m_layout->addWidget(widget);
    }
    m_hints.append(widgets);
    return widgets;
}

void KeyHints::addStretch() { m_layout->addStretch(1); }

void KeyHints::leaveOutWhatDoesNotFit()
{
    m_leavesOut = true;
    fit();
}

QSize KeyHints::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return m_leavesOut ? QSize(0, least.height()) : least;
}

void KeyHints::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_leavesOut) {
        fit();
    }
}

void KeyHints::fit()
{
    const QMargins margins = m_layout->contentsMargins();
    // Spaces between hints stay where hints go.
    const auto spaces = static_cast<int>(m_hints.size()) - 1;
    const int room = width() - margins.left() - margins.right() - spaces * scaled(8);
    int end = 0;
    for (const QList<QWidget *> &hint : std::as_const(m_hints)) {
        for (const QWidget *widget : hint) {
            end += (end > 0 ? m_layout->spacing() : 0) + widget->sizeHint().width();
        }
        for (QWidget *widget : hint) {
            widget->setVisible(end <= room);
        }
    }
}

} // namespace Lectern::Ui
