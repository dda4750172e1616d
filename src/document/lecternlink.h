// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace Lectern {

/// A place of the library as other programs can name it: `lectern:talk/ID` or `lectern:mark/ID`.
struct LecternLink {
    enum class Kind { Talk, Mark };
    Kind kind = Kind::Talk;
    QUuid id; ///< never null
    bool operator==(const LecternLink &) const = default;
};

/// The address of such a place: what lecternLink() reads again.
[[nodiscard]] QString addressOf(const LecternLink &link);
/// Whether an argument or address wants to be such a link, also a wrong one.
[[nodiscard]] bool isLecternLink(const QString &address);
/// Nothing if it is none, or names something else.
[[nodiscard]] std::optional<LecternLink> lecternLink(const QString &address);
/// The id, without braces, that a link of this kind names; every other text as it is.
[[nodiscard]] QString idOrText(const QString &text, LecternLink::Kind kind);

} // namespace Lectern
