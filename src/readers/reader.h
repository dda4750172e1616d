// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QString>

#include <chrono>

namespace Lectern::Readers {

/// What a reader may do and spend. The defaults are those of the program (reliability.md, B3).
struct ReadOptions {
    /// Raw HTML of Markdown is kept as it stands (Html blocks and spans), as a CommonMark renderer wants it.
    /// Otherwise simple HTML becomes blocks, comments go, and the rest is kept as text.
    bool trusted = false;
    /// Markdown: CommonMark only, no tables, no front matter, no shortcodes, raw HTML left alone.
    bool strictCommonMark = false;
    /// More bytes than this are refused.
    qint64 maxBytes = qint64{64} * 1024 * 1024;
    /// More than this (and four times the source) is never put out.
    qint64 spareOutput = qint64{1024} * 1024;
    /// After this the rest is read as plain text.
    std::chrono::milliseconds deadline{10'000};
};

/// Deepest nesting of containers and of spans that is kept; what is deeper is flattened into it.
inline constexpr int maxDepth = 64;

/// Reads one format. Stateless: one object may serve many threads.
class Reader
{
public:
    Reader() = default;
    virtual ~Reader() = default;
    Q_DISABLE_COPY_MOVE(Reader)

    /// "markdown", "text", …: stored with every revision beside version().
    [[nodiscard]] virtual QString id() const = 0;
    /// Goes up when the same source would give another text, so that marks are placed anew.
    [[nodiscard]] virtual int version() const { return 1; }
    /// Never fails: what cannot be understood comes out as text, with a diagnostic.
    /// `source` is decoded and canonicalised; `lines` and `encoding` of the result are left empty.
    [[nodiscard]] virtual Document read(const QString &source, const ReadOptions &options) const = 0;
};

} // namespace Lectern::Readers
