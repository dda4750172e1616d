// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace Lectern::Testing {

/// What is wrong with how the controls and labels of a window stand at its present size: words that are cut
/// and have no tool tip, parts that overlap, parts outside the window or of no size. Each fault is a
/// sentence that names the part. What a scroll area moves is judged inside it. GUI thread.
[[nodiscard]] QStringList layoutFaults(const QWidget &window);

} // namespace Lectern::Testing
