// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Lectern::Ui {

/// Height of a line of a note.
[[nodiscard]] double noteLinePitch();
/// Breaks a text of the UI font, larger by `delta` pixels, into lines of `width`: at most `limit` (0: no
/// limit). `isCut`, which may be null, is set where some did not fit.
[[nodiscard]] QStringList brokenLines(
    const QString &text, double width, int limit, bool *isCut = nullptr, int delta = 0);

} // namespace Lectern::Ui
