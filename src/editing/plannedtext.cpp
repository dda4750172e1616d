// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plannedtext.h"

namespace Lectern::Editing {

TalkText plannedText(const Services::PlannedDocument &planned, const PlannedTalk &found)
{
    Document document = planned.document;
    splitBlocksAtLines(document, {found.line, found.endLine + 1});
    TalkText text;
    text.document = excerpt(document, textOfLines(document, found.line, found.endLine));
    text.row.title = found.title;
    text.row.speakers = found.speakers;
    text.row.day = found.day;
    text.row.eventName = found.event.value_or(planned.plan.event.value_or(EventName{}));
    text.row.kind = found.kind;
    return text;
}

} // namespace Lectern::Editing
