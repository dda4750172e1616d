// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ringkeeper.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QWidget>

namespace Lectern::Ui {

namespace {

/// A menu or another window took the focus for a while: the ring stays as it was.
bool isPassing(Qt::FocusReason reason)
{
    return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
}

bool isShownFor(const QWidget &widget, Qt::FocusReason reason, bool isByKey)
{
    if (widget.property("lecternRingAtOnce").toBool()) {
        return true;
    }
    // A dialog that opens sends its first widget a focus event before it has the focus: no key was pressed
    // yet.
    return widget.hasFocus() && reason != Qt::MouseFocusReason && !isPassing(reason) && isByKey;
}

} // namespace

/// Whether the last that a person did was done by keyboard. Qt says "Tab" as well where it hands the focus on
/// because its widget was hidden, which a click may have done.
class RingKeeper::LastInput final : public QObject
{
public:
    explicit LastInput(QObject *parent)
        : QObject(parent)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] bool isByKey() const { return m_isByKey; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
            m_isByKey = true;
            break;
        case QEvent::MouseButtonPress:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            m_isByKey = false;
            break;
        default:
            break;
        }
        return false;
    }

private:
    bool m_isByKey = true; ///< nothing was done yet: who sets the focus means it to be seen
};

RingKeeper &RingKeeper::of(QObject &style)
{
    if (auto *keeper = style.findChild<RingKeeper *>(Qt::FindDirectChildrenOnly)) {
        return *keeper;
    }
    return *new RingKeeper(&style);
}

RingKeeper::RingKeeper(QObject *style)
    : QObject(style)
    , m_input(new LastInput(this))
{
}

bool RingKeeper::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::FocusIn && widget) {
        if (isShownFor(*widget, static_cast<QFocusEvent *>(event)->reason(), m_input->isByKey())) {
            show(widget);
        }
    } else if (event->type() == QEvent::FocusOut) {
        if (!isPassing(static_cast<QFocusEvent *>(event)->reason())) {
            hide(watched);
        }
    } else if (event->type() == QEvent::Hide) {
        hide(watched);
    }
    return false;
}

void RingKeeper::show(QWidget *widget)
{
    if (!m_ring) {
        m_ring = new QFocusFrame(widget);
    }
    m_ring->setWidget(widget);
}

void RingKeeper::hide(const QObject *widget)
{
    if (m_ring && m_ring->widget() == widget) {
        m_ring->setWidget(nullptr);
    }
}

} // namespace Lectern::Ui
