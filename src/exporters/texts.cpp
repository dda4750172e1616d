// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include <algorithm>

namespace Lectern::Exporters {

QString Texts::kindName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return tr("Key idea");
    case MarkKind::Definition:
        return tr("Definition");
    case MarkKind::Technique:
        return tr("Technique");
    case MarkKind::Doubt:
        return tr("Doubt");
    case MarkKind::Quote:
        return tr("Quote");
    }
    return {};
}

QString Texts::stateName(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return tr("in place");
    case AnchorState::Changed:
        return tr("words changed");
    case AnchorState::Moved:
        return tr("moved");
    case AnchorState::Review:
        return tr("to check");
    case AnchorState::Orphan:
        return tr("without a place");
    }
    return {};
}

QString Texts::statusName(ReadStatus status)
{
    switch (status) {
    case ReadStatus::Unread:
        return tr("unread");
    case ReadStatus::Reading:
        return tr("reading");
    case ReadStatus::Done:
        return tr("done");
    }
    return {};
}

QString Texts::eventName(const EventName &event)
{
    const QString label = eventLabel(event);
    return event.place.isEmpty() || label.isEmpty() ? label : QString(label + u", " + event.place);
}

QString Texts::titleOf(const std::vector<TalkText> &talks, const QString &given)
{
    if (!given.isEmpty()) {
        return given;
    }
    if (talks.size() == 1) {
        return talks.front().row.title;
    }
    const bool isOneEvent = !talks.empty() && std::ranges::all_of(talks, [&](const TalkText &talk) {
        return talk.row.eventName == talks.front().row.eventName;
    });
    const QString event = isOneEvent ? eventName(talks.front().row.eventName) : QString();
    return event.isEmpty() ? tr("Notes of talks") : event;
}

QString Texts::byline(const TalkRow &talk)
{
    QStringList parts;
    parts << talk.speakers.join(u", ") << talk.day;
    if (talk.kind != u"talk") {
        parts << talk.kind;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace Lectern::Exporters
