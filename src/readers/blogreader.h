// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// Text as it lies in a blog's database or export: shortcodes, every line a paragraph, simple HTML between
/// the words or, where it is written in HTML, the blocks of that.
class BlogReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("blog"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
