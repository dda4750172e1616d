// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QCoreApplication>

namespace Lectern::Exporters {

/// The words for people that exports hold.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Lectern::Exporters)
public:
    [[nodiscard]] static QString kindName(MarkKind kind);
    [[nodiscard]] static QString stateName(AnchorState state);
    [[nodiscard]] static QString statusName(ReadStatus status);
    /// "Name 2024, Place"; empty for no event.
    [[nodiscard]] static QString eventName(const EventName &event);
    /// What stands over the whole: the given title, else the one event of the talks, else the one talk, else
    /// a general word.
    [[nodiscard]] static QString titleOf(const std::vector<TalkText> &talks, const QString &given);
    /// Speakers, day and kind as one line; empty parts left out.
    [[nodiscard]] static QString byline(const TalkRow &talk);
};

} // namespace Lectern::Exporters
