// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// Text of slides, one paragraph a slide: a heading each (the first one the title of the deck), words said
/// twice shown once. The source keeps everything.
class SlideReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("slides"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

} // namespace Lectern::Readers
