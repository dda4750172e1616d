// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/textlines.h"

#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// What a line of unmarked text is once its neighbours have been looked at.
enum class Role { Text, Title, Overline, Underline, Code };

struct RoleLine {
    TextLine line;
    Role role = Role::Text;
    int level = 0; ///< Title: from 1
};
using RoleLines = std::vector<RoleLine>;

/// Gives lines that signs underline, and these signs, their roles. Levels go by the order in which signs are
/// first used. Linear.
void findTitles(QStringView source, RoleLines &lines);

/// Gives lines that look like code their role: runs of such lines that convince as a whole. `baseIndent`: of
/// the least indented line. To be called once titles are known. Linear.
void findCode(QStringView source, RoleLines &lines, int baseIndent);

} // namespace Lectern::Readers
