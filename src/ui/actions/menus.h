// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actioncatalogue.h"

#include <vector>

namespace Lectern::Ui {

/// A menu is a title and a list of ids.
struct MenuRow {
    const char *name; ///< object name
    const char *title; ///< source text of a translation in the context "Menus"
    std::vector<ActionId> ids;
};

/// Menus of the menu bar: File, Edit, Go, Talk, Mark, View, Help.
[[nodiscard]] const std::vector<MenuRow> &menuBarRows();
/// The short menu behind the button at the end of the toolbar; ends with "All commands", the whole menu bar.
[[nodiscard]] const std::vector<ActionId> &mainMenuIds();

void fillMenuBar(const ActionCatalogue &actions, QMenuBar *bar);
void fillMainMenu(const ActionCatalogue &actions, QMenu *menu);

} // namespace Lectern::Ui
