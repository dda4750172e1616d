// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/document.h"
#include "readers/reader.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Lectern::Readers {

/// Reads the bytes of one file: decodes them (of a PDF: takes its text out), tells the format (unless
/// `forced`), reads blocks, and fills `lines`, `meta`, `encoding` and `name`. `name` is a file name or label:
/// its extension has a vote on the format, it stands in messages, and it is never opened. Errors:
/// InvalidInput for what is no text or too large. All else comes through, with diagnostics. Any thread.
[[nodiscard]] Result<Document> readDocument(const QByteArray &bytes, const QString &name,
    std::optional<Format> forced, const ReadOptions &options = {});

/// The lines that a file most likely begins with, by its first bytes: up to `most` of them, of the format
/// that these bytes speak for. No text and no blocks. Nothing where too much depends on what follows (a PDF,
/// bytes that are not UTF-8, no line end). `isWhole`: the file has no more bytes. Any thread.
[[nodiscard]] std::optional<Document> readFirstLines(
    const QByteArray &begin, const QString &name, int most, bool isWhole);

/// Format of a decoded text. Content decides; the extension of `name` counts like a few signs more.
[[nodiscard]] Format detectFormat(const QString &source, const QString &name);

/// Name and version of the reader of a format, as they are stored with revisions.
[[nodiscard]] QString readerName(Format format);
[[nodiscard]] int readerVersion(Format format);

} // namespace Lectern::Readers
