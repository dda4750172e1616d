// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Lectern {

namespace {

constexpr std::array names{std::pair(LineDecision::Kind::Begins, "begins"),
    std::pair(LineDecision::Kind::WholeFile, "whole"), std::pair(LineDecision::Kind::Merged, "merged"),
    std::pair(LineDecision::Kind::Section, "section"), std::pair(LineDecision::Kind::EventNotes, "notes"),
    std::pair(LineDecision::Kind::LeftOut, "leftout")};

} // namespace

QString eventLabel(const EventName &event)
{
    const QString year = QString::number(event.year);
    return event.year <= 0 || event.name.contains(year) ? event.name
                                                        : QString(event.name + u' ' + year).trimmed();
}

QString decisionName(LineDecision::Kind kind)
{
    const auto found = std::ranges::find(names, kind, &decltype(names)::value_type::first);
    return QString::fromLatin1(found == names.end() ? "" : found->second);
}

std::optional<LineDecision::Kind> decisionFromName(const QString &name)
{
    const auto found = std::ranges::find_if(
        names, [&name](const auto &entry) { return name == QLatin1StringView(entry.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace Lectern
