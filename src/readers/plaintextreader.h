// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// Text without mark-up; also what other readers fall back to.
class PlainTextReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("text"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;

    /// The document that a reader of `format` gives when it had to give up: plain text and a warning that
    /// says so.
    [[nodiscard]] static Document readInstead(
        Format format, const QString &source, const ReadOptions &options);
};

} // namespace Lectern::Readers
