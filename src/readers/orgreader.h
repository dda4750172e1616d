// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// The part of Org that notes use: headlines, lists with check boxes and descriptions, blocks, drawers,
/// tables, links, emphasis. It never includes a file and never passes raw text on.
///
/// Every word of the source is shown, but for what the format itself keeps for machines: states, priorities
/// and tags of headlines, planning lines, properties and log books, keywords (the head of the file becomes
/// meta fields), comments, link targets, and the text of `export` blocks. Signs and numbers of lists live in
/// their containers.
class OrgReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("org"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
