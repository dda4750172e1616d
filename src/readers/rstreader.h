// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// The part of reStructuredText that notes use: titles by any sign with or without overline, lists, literal
/// blocks, code-block, image, admonitions, inline mark-up, link targets. Never includes a file and never
/// passes raw text on.
class RstReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("rst"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
