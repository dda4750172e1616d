// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// Pages and pieces of HTML, through gumbo after a check of depth and attributes.
class HtmlReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("html"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
