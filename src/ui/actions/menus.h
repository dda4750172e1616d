// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actioncatalogue.h"

#include <vector>

namespace Lectern::Ui {

/// A menu is a title and a list of ids; it may end with one menu more.
struct MenuRow {
    const char *name; ///< object name
    const char *title; ///< source text of a translation in the context "Menus"
    std::vector<ActionId> ids;
    const char *partTitle = ""; ///< of the menu at the end, as `title`; empty: there is none
    std::vector<ActionId> part{};

    /// All that the menu holds, lines left out.
    [[nodiscard]] std::vector<ActionId> commands() const;
};

/// Menus of the menu bar: File, Edit, Go, Talk, Mark, View, Help.
[[nodiscard]] const std::vector<MenuRow> &menuBarRows();
/// The short menu behind the button at the end of the toolbar; ends with "All commands", the whole menu bar.
[[nodiscard]] const std::vector<ActionId> &mainMenuIds();

/// How the tree of talks is grouped and ordered: for the menu of its heading, and in the menu View.
[[nodiscard]] const std::vector<ActionId> &treeMenuIds();

void fillMenuBar(const ActionCatalogue &actions, QMenuBar *bar);
void fillMainMenu(const ActionCatalogue &actions, QMenu *menu);

} // namespace Lectern::Ui
