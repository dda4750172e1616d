// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actioncatalogue.h"

#include <optional>

namespace Lectern::Ui {

/// Which of an action's keys is meant.
enum class KeyPlace { Own, Letter };

/// A key of an action.
struct KeyOwner {
    ActionId id = ActionId::Separator;
    KeyPlace place = KeyPlace::Own;
};

/// The action that has this key where `wanted` would use it, other than `wanted` itself: a key of the window
/// works everywhere, those of reader, tree and search only there. An empty key has nobody.
[[nodiscard]] std::optional<KeyOwner> ownerOf(
    const ActionCatalogue &actions, const QKeySequence &key, const KeyOwner &wanted);

/// Whether a key is needed by fields, lists and dialogs themselves: Esc, Space, Return, Tab, the arrows and
/// their like, bare or with Shift. No command can have one.
[[nodiscard]] bool isReserved(const QKeySequence &key);

/// Gives a place of a command other keys; of a letter only the first counts.
void give(ActionCatalogue &actions, const KeyOwner &owner, const QList<QKeySequence> &keys);

/// Gives the catalogue the keys that a person chose. Rows that are unknown, no keys, reserved, or taken by
/// another action leave the catalogue's own. `file`: an INI file of portable texts; it need not be there.
void loadShortcuts(ActionCatalogue &actions, const QString &file);
/// Keeps the keys that differ from the catalogue's own, and only those.
void saveShortcuts(const ActionCatalogue &actions, const QString &file);
/// shortcuts.ini beside the settings.
[[nodiscard]] QString standardShortcutFile();

} // namespace Lectern::Ui
