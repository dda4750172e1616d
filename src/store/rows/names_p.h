// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/folding.h" // what names are found and sorted by
#include "document/plan.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <initializer_list>

namespace Lectern::Store {

/// Text a person typed, made legal for SQLite and PostgreSQL alike: no NUL, no lone surrogate.
[[nodiscard]] QString legal(const QString &text);

/// One line of it, trimmed: names, titles, tags.
[[nodiscard]] QString legalLine(const QString &text);

/// "A/ b //c" becomes "A/b/c"; empty when nothing is left.
[[nodiscard]] QString tagPath(const QString &typed);
/// "a/b/c": "a", "a/b", "a/b/c".
[[nodiscard]] QStringList tagAndAncestors(const QString &path);

/// Last part of a path or label.
[[nodiscard]] QString fileNameOf(const QString &path);

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
[[nodiscard]] QByteArray sha256(const QString &text);
/// Hash over the fields of a row that a person made; each with its length, so that no two rows run together.
[[nodiscard]] QByteArray rowHash(std::initializer_list<QVariant> fields);

/// A JSON array of texts, and back.
[[nodiscard]] QString toJson(const QStringList &texts);
[[nodiscard]] QStringList listFromJson(const QString &json);
/// As revision.decisions holds them, and back; what a newer program wrote and this one does not know is left
/// out.
[[nodiscard]] QString toJson(const std::vector<LineDecision> &decisions);
[[nodiscard]] std::vector<LineDecision> decisionsFromJson(const QString &json);

} // namespace Lectern::Store
