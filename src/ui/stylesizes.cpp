// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylesizes.h"

#include "stylepainting.h"

#include "ui/theme.h"

#include <QStyleOption>
#include <QWidget>

namespace Lectern::Ui::StyleSizes {

namespace {

/// Height and side room of a push button, in pixels of the design.
struct ButtonSize {
    int height;
    int padding;
};

ButtonSize sizeOf(const QWidget *widget)
{
    const QString size = widget ? widget->property("lecternSize").toString() : QString();
    if (size == QLatin1StringView("large")) {
        return {40, 20};
    }
    if (size == QLatin1StringView("small")) {
        return {28, 10};
    }
    return Painting::roleOf(widget) == QLatin1StringView("quiet") ? ButtonSize{28, 8} : ButtonSize{34, 16};
}

} // namespace

QSize pushButton(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonSize size = sizeOf(widget);
    int width = 2 * scaled(size.padding) + option.fontMetrics.size(Qt::TextHideMnemonic, option.text).width();
    if (!option.icon.isNull()) {
        width += option.iconSize.width() + (option.text.isEmpty() ? 0 : scaled(8));
    }
    return {width, qMax(scaled(size.height), option.fontMetrics.height() + scaled(8))};
}

QSize toolButton(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const int height = qMax(scaled(32), option.fontMetrics.height() + scaled(10));
    if (!hasText) {
        return {height, height};
    }
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const int text = option.fontMetrics.size(Qt::TextHideMnemonic, option.text).width();
    const bool isSmall = widget && widget->property("lecternSize").toString() == QLatin1StringView("small");
    return {scaled(isSmall ? 16 : 24) + text + (hasIcon ? option.iconSize.width() + scaled(8) : 0), height};
}

QSize menuItem(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {scaled(40), scaled(9)};
    }
    const QStringList parts = option.text.split(u'\t');
    int width =
        scaled(36) + option.fontMetrics.size(Qt::TextHideMnemonic, parts.value(0)).width() + scaled(20);
    // Menus line their shortcuts up at the end: room for the widest of them is in reservedShortcutWidth.
    width += option.reservedShortcutWidth > 0 ? option.reservedShortcutWidth + scaled(20) : scaled(16);
    return {width, qMax(scaled(30), option.fontMetrics.height() + scaled(10))};
}

} // namespace Lectern::Ui::StyleSizes
