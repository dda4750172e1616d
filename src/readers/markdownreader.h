// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// CommonMark 0.31.2 with GFM's tables, task lists, strikethrough and bare addresses, through md4c; front
/// matter left out, shortcodes of blog engines read, `#Title` without a blank where the writer does so
/// habitually.
class MarkdownReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("markdown"); }
    /// 2: blank lines at the end of a fence and blanks inside code spans are text.
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
