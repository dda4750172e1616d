// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// The part of reStructuredText that notes use: titles by any sign with or without overline, lists of every
/// kind, literal blocks, quotes, line blocks, tables, directives, inline mark-up, links by name. It never
/// includes a file and never passes raw text on.
///
/// Every word of the source is shown, but for what the format itself keeps for machines: comments,
/// definitions of substitutions, link targets, names of roles and of code languages, options of directives,
/// directives without words (contents, role, …), and the text of `raw`. Signs and numbers of lists live in
/// their containers.
class RstReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("rst"); }
    [[nodiscard]] int version() const override { return 3; }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
