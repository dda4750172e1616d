// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recognition/drafting.h"

#include <QJsonObject>

/// All clues of a document by name, for training: one object, see tests/tools/recognition/README.md.
[[nodiscard]] QJsonObject evidenceOf(
    const Lectern::Recognition::DocumentDraft &draft, const QString &fileName);
