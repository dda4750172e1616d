// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Lectern::Readers {

/// Position behind the head of a source that is about the notes and not part of them: YAML between `---`
/// lines, TOML between `+++` lines, or at least two `Key: value` lines with keys that blog engines know, up
/// to a blank line. 0 if there is none. What the head says is read by scanLines().
[[nodiscard]] qsizetype frontMatterEnd(QStringView source);

} // namespace Lectern::Readers
