// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/sourceline.h"
#include "readers/scannedline.h"

#include <vector>

/// Lines that a mark-up by indent or by headlines sets aside: no talk can start in them, whatever they look
/// like. Lines that have a zone already are left alone. `lines` and `result` have the same size; from line
/// `first`, from 0. Linear; pure but for `result`.
namespace Lectern::Readers {

/// reStructuredText: comments and definitions of substitutions with what is indented below them, and the code
/// below "::" and below directives of code.
void markRstZones(const ScannedLines &lines, size_t first, std::vector<SourceLine> *result);

/// Org: lines of comment, and what stands under a headline that begins with COMMENT.
void markOrgZones(const ScannedLines &lines, size_t first, std::vector<SourceLine> *result);

} // namespace Lectern::Readers
