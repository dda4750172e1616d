// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include <QString>
#include <QStringList>

namespace Lectern::Recognition {

/// "Jane Roe's talk …": the full names in front; empty where a text begins in another way.
[[nodiscard]] QStringList ownerOfTalk(const QString &text, const People &people);

/// Who spoke, by the first sentence below a title: "Jane Roe showed …", "Jane Roe's talk …", "A talk by Jane
/// Roe and John Doe on …". Only full names that are sure count; empty: the sentence tells of nobody.
[[nodiscard]] QStringList speakersOfSentence(const QString &text, const People &people);

} // namespace Lectern::Recognition
