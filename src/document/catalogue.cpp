// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

namespace Lectern {

namespace {

using Name = QLatin1StringView;
constexpr std::array markKindNames{
    Name("key"), Name("definition"), Name("technique"), Name("doubt"), Name("quote")};
constexpr std::array anchorStateNames{
    Name("exact"), Name("changed"), Name("moved"), Name("review"), Name("orphan")};
constexpr std::array readStatusNames{Name("unread"), Name("reading"), Name("done")};

template <typename Enum, size_t count>
QString nameIn(const std::array<Name, count> &names, Enum value)
{
    return names[static_cast<size_t>(value)];
}

template <typename Enum, size_t count>
std::optional<Enum> valueIn(const std::array<Name, count> &names, const QString &name)
{
    for (size_t i = 0; i < count; ++i) {
        if (name == names[i]) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString markKindName(MarkKind kind) { return nameIn(markKindNames, kind); }

std::optional<MarkKind> markKindFromName(const QString &name)
{
    return valueIn<MarkKind>(markKindNames, name);
}

QString anchorStateName(AnchorState state) { return nameIn(anchorStateNames, state); }

std::optional<AnchorState> anchorStateFromName(const QString &name)
{
    return valueIn<AnchorState>(anchorStateNames, name);
}

QString readStatusName(ReadStatus status) { return nameIn(readStatusNames, status); }

std::optional<ReadStatus> readStatusFromName(const QString &name)
{
    return valueIn<ReadStatus>(readStatusNames, name);
}

} // namespace Lectern
