// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"
#include "readers/registry.h"

#include <QString>

namespace Lectern::Testing {

/// A document from its text, read like a file of that name.
[[nodiscard]] inline Document read(const QString &source, const QString &name)
{
    return Readers::readDocument(source.toUtf8(), name, std::nullopt).value_or(Document());
}

/// A plan as text, one finding a line: golden files hold it.
[[nodiscard]] inline QString planText(const Plan &plan)
{
    QString text = QStringLiteral("event -\n");
    if (plan.event) {
        text = QStringLiteral("event %1 | %2 | %3\n")
                   .arg(plan.event->name)
                   .arg(plan.event->year)
                   .arg(plan.event->place);
    }
    for (const PlannedTalk &talk : plan.talks) {
        text += QStringLiteral("%1-%2 %3 | %4 | %5 | %6\n")
                    .arg(talk.line)
                    .arg(talk.endLine)
                    .arg(talk.kind, talk.title, talk.speakers.join(QStringLiteral(", ")), talk.day);
    }
    for (const NotTalk &line : plan.notTalks) {
        text += QStringLiteral("not %1 %2\n").arg(line.line).arg(line.text);
    }
    for (const FollowUpFound &found : plan.followUps) {
        text += QStringLiteral("follow up %1 %2\n").arg(found.line).arg(found.text);
    }
    return text;
}

} // namespace Lectern::Testing
