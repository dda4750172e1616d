// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionToolButton;
class QWidget;

/// How large LecternStyle makes what it draws.
namespace Lectern::Ui::StyleSizes {

[[nodiscard]] QSize pushButton(const QStyleOptionButton &option, const QWidget *widget);
[[nodiscard]] QSize toolButton(const QStyleOptionToolButton &option, const QWidget *widget);
[[nodiscard]] QSize menuItem(const QStyleOptionMenuItem &option);

} // namespace Lectern::Ui::StyleSizes
