// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

namespace Lectern {

namespace {

constexpr std::array markKindNames{"key", "definition", "technique", "doubt", "quote"};
constexpr std::array anchorStateNames{"exact", "changed", "moved", "review", "orphan"};
constexpr std::array readStatusNames{"unread", "reading", "done"};

template<typename Enum, size_t count>
QString nameIn(const std::array<const char *, count> &names, Enum value)
{
    return QString::fromLatin1(names[static_cast<size_t>(value)]);
}

template<typename Enum, size_t count>
std::optional<Enum> valueIn(const std::array<const char *, count> &names, const QString &name)
{
    for (size_t i = 0; i < count; ++i) {
        if (name == QLatin1StringView(names[i])) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString markKindName(MarkKind kind)
{
    return nameIn(markKindNames, kind);
}

std::optional<MarkKind> markKindFromName(const QString &name)
{
    return valueIn<MarkKind>(markKindNames, name);
}

QString anchorStateName(AnchorState state)
{
    return nameIn(anchorStateNames, state);
}

std::optional<AnchorState> anchorStateFromName(const QString &name)
{
    return valueIn<AnchorState>(anchorStateNames, name);
}

QString readStatusName(ReadStatus status)
{
    return nameIn(readStatusNames, status);
}

std::optional<ReadStatus> readStatusFromName(const QString &name)
{
    return valueIn<ReadStatus>(readStatusNames, name);
}

} // namespace Lectern
