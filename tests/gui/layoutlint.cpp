// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layoutlint.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Lectern::Testing {

namespace {

constexpr int hair = 1; ///< pixels that rounding may take

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QLabel *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget);
}

/// Parts of another control are its own business.
bool isPartOfControl(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up != nullptr && !up->isWindow();
        up = up->parentWidget()) {
        if (isControl(*up)) {
            return true;
        }
    }
    return false;
}

/// The viewport that moves a widget; null: none does.
const QWidget *viewportOf(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up != nullptr && !up->isWindow();
        up = up->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(up->parentWidget());
        if (area != nullptr && area->viewport() == up) {
            return up;
        }
    }
    return nullptr;
}

QString nameOf(const QWidget &widget)
{
    QString words;
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        words = label->text();
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        words = button->text();
    }
    return QStringLiteral("%1 %2 “%3” in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), words,
            widget.parentWidget() != nullptr
                ? QString::fromLatin1(widget.parentWidget()->metaObject()->className())
                : QString());
}

bool showsWords(const QWidget &widget)
{
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget)) {
        return tool->toolButtonStyle() != Qt::ToolButtonIconOnly && !tool->text().isEmpty();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return !button->text().isEmpty();
    }
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return !label->text().isEmpty();
    }
    return false;
}

bool isCut(const QWidget &widget)
{
    if (!showsWords(widget) || !widget.toolTip().isEmpty()) {
        return false;
    }
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label != nullptr && label->wordWrap()) {
        return label->height() + hair < label->heightForWidth(label->width());
    }
    return widget.width() + hair < widget.sizeHint().width()
        || widget.height() + hair < qMin(widget.sizeHint().height(), widget.fontMetrics().height());
}

struct Part {
    const QWidget *widget;
    QRect place; ///< in the window
    const QWidget *viewport;
};

/// Whether another part of the window lies over all of a widget: a drawer, say. What only overlaps it does
/// not.
bool isCovered(const QWidget &window, const QWidget &widget, const QRect &place)
{
    const QWidget *top = window.childAt(place.center());
    if (top == nullptr || top == &widget || widget.isAncestorOf(top)) {
        return false;
    }
    while (top->parentWidget() != &window && !top->parentWidget()->isAncestorOf(&widget)) {
        top = top->parentWidget();
    }
    // A control alone does not hide what it lies over, it overlaps it.
    return !isControl(*top) && QRect(top->mapTo(&window, QPoint()), top->size()).contains(place);
}

std::vector<Part> partsOf(const QWidget &window)
{
    std::vector<Part> parts;
    const auto children = window.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (child->window() == &window && child->isVisible() && isControl(*child)
            && !isPartOfControl(*child)) {
            const QRect place(child->mapTo(&window, QPoint()), child->size());
            if (!isCovered(window, *child, place)) {
                parts.push_back({child, place, viewportOf(*child)});
            }
        }
    }
    return parts;
}

QString placeWords(const QRect &rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

} // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    const std::vector<Part> parts = partsOf(window);
    const QRect inside = window.rect().adjusted(-hair, -hair, hair, hair);
    for (const Part &part : parts) {
        const QString name = nameOf(*part.widget);
        if (part.place.isEmpty() && showsWords(*part.widget)) {
            faults << QStringLiteral("%1 has no size").arg(name);
            continue;
        }
        if (isCut(*part.widget)) {
            faults << QStringLiteral("%1 is cut: %2, wanted are %3")
                          .arg(name, placeWords(part.place))
                          .arg(part.widget->sizeHint().width());
        }
        // Pictures may be moved sideways, words shall not have to be.
        const bool isBeside = part.viewport != nullptr && showsWords(*part.widget)
            && (part.place.left() < part.viewport->mapTo(&window, QPoint()).x() - hair
                || part.place.right()
                    > part.viewport->mapTo(&window, QPoint(part.viewport->width(), 0)).x() + hair);
        if (isBeside || (part.viewport == nullptr && !inside.contains(part.place))) {
            faults << QStringLiteral("%1 stands outside: %2").arg(name, placeWords(part.place));
        }
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        for (size_t j = i + 1; j < parts.size(); ++j) {
            const QRect both = parts[i].place.intersected(parts[j].place);
            if (parts[i].viewport == parts[j].viewport && both.width() > hair && both.height() > hair) {
                faults << QStringLiteral("%1 (%2) overlaps %3 (%4)")
                              .arg(nameOf(*parts[i].widget), placeWords(parts[i].place),
                                  nameOf(*parts[j].widget), placeWords(parts[j].place));
            }
        }
    }
    return faults;
}

} // namespace Lectern::Testing
