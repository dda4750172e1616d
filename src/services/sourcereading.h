// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planservice.h"

/// One source read by a reader, not yet recognised: `plan` is left empty.
namespace Lectern::Services {

/// `path` is shown, `absolutePath` the identity of the source, `name` what has a vote on its format (empty:
/// the file name of `path`). InvalidInput for bytes that hold nothing, or no text. Any thread.
[[nodiscard]] Result<PlannedDocument> readSource(
    const QString &path, const QString &absolutePath, QByteArray bytes, const QString &name = {});

/// What readSource() answers for bytes that hold nothing.
[[nodiscard]] Error emptySource(const QString &path);

/// What a file most likely is, by its first bytes: a document that is put away, with its name and format and
/// the lines that Recognition::leadingHeadings() wants, and without hash. Nothing where it has to be read
/// whole. Any thread.
[[nodiscard]] std::optional<PlannedDocument> readBeginOf(const QString &path);

/// The source of a document that was put away, read once more; without a hash it may be any. InvalidInput
/// when its file is no longer as it was, else the errors of readRegularFile() and readSource().
[[nodiscard]] Result<PlannedDocument> readAgain(const PlannedDocument &planned);

/// Notes what readSource() says of a document that only its first bytes were read of.
void noteWhole(PlannedDocument &planned, const PlannedDocument &whole);

/// Puts what readAgain() gives in the place of a document that was put away; the plan stays as it is.
[[nodiscard]] Result<void> bringBack(PlannedDocument &planned);

/// A file that pandoc makes Markdown of; its bytes stay those of the file. Errors: as markdownByPandoc().
[[nodiscard]] Result<PlannedDocument> readByPandoc(
    const QString &path, QByteArray bytes, const std::stop_token &stop);

/// Whether readByPandoc() read it.
[[nodiscard]] bool isReadByPandoc(const PlannedDocument &planned);

} // namespace Lectern::Services
