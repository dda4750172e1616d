// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "knowledge.h"
#include "recogniser.h"

#include <vector>

namespace Lectern::Recognition {

/// Plans the files of a folder, a talk each: the event from folder names and index files, the day from a
/// folder, a field or the file's name, the title from the first heading unless several files share it, else
/// from the file name. Several documents are looked at at a time: `documentOf` is
/// called from several threads. When stopped, none has talks.
[[nodiscard]] std::vector<Plan> planFolder(const std::vector<TreeEntry> &files, const DocumentOf &documentOf,
    const QString &folderName, const Knowledge &knowledge, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Recognition
