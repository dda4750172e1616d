// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// The part of Org that notes use: stars, TODO words, priorities and tags off, drawers and planning lines
/// left out, src, example and quote blocks, tables, lists, inline mark-up and links. Nothing is included or
/// run.
class OrgReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("org"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
