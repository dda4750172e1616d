// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

#include <span>

namespace Lectern::Ui {

/// Where keys work that belong to one part of the window and are no commands of it.
enum class FixedKeyPlace { Search, Results, Reader, Lists, Import };

/// Keys that cannot be changed, because they are how a field, a list or a dialog is used.
struct FixedKeyRow {
    FixedKeyPlace place;
    const char *keys; ///< portable text, several split by "; "
    const char *text; ///< source text of a translation in the context "FixedKeys"
};

[[nodiscard]] std::span<const FixedKeyRow> fixedKeyRows();
[[nodiscard]] QList<QKeySequence> keysOf(const FixedKeyRow &row);
[[nodiscard]] QString textOf(const FixedKeyRow &row);
[[nodiscard]] QString titleOf(FixedKeyPlace place);

} // namespace Lectern::Ui
