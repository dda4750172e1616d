// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportoffers.h"

#include "document/eventnotes.h"
#include "models/librarylayout.h"
#include "ui/reader/readingtime.h"

#include <QCoreApplication>

#include <algorithm>

namespace Lectern::Ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Ui::ExportOffers)
};

QList<QUuid> idsOf(const std::vector<PlacedTalk> &talks)
{
    QList<QUuid> ids;
    for (const PlacedTalk &talk : talks) {
        ids.append(talk.id);
    }
    return ids;
}

/// `counted`: how many of them are talks; the event's own notes are none.
ExportOffer offer(const QString &id, const QString &text, const QList<QUuid> &talks, std::ptrdiff_t counted)
{
    return {{.id = id,
                .text = text,
                .detail = counted > 0 ? talksInWords(static_cast<size_t>(counted)) : QString(),
                .fileStem = Services::fileStemFor(text),
                .isEnabled = !talks.isEmpty()},
        {talks.begin(), talks.end()}};
}

std::ptrdiff_t countOf(const std::vector<PlacedTalk> &talks)
{
    return std::ranges::count(talks, false, &PlacedTalk::isNotes);
}

QString nameOf(const EventName &event)
{
    return event.name.isEmpty() ? Words::tr("Talks without an event") : eventLabel(event);
}

} // namespace

QString talksInWords(size_t count) { return Words::tr("%Ln talk(s)", nullptr, static_cast<int>(count)); }

std::vector<ExportOffer> exportOffers(const std::vector<PlacedTalk> &event, const TalkRow &open)
{
    if (open.id.isNull()) {
        return {};
    }
    std::vector<ExportOffer> offers{
        offer(QStringLiteral("talk"), open.title, {open.id}, isEventNotes(open) ? 0 : 1)};
    if (const QString time = readingTime(open.words); !time.isEmpty()) {
        offers.front().scope.detail = time;
    }
    const QString name = nameOf(open.eventName);
    if (!open.day.isEmpty()) {
        const auto day = Models::talksBeside(event, open.id);
        offers.push_back(
            offer(QStringLiteral("day"), name + QStringLiteral(", ") + open.day, idsOf(day), countOf(day)));
    }
    offers.push_back(offer(QStringLiteral("event"), name, idsOf(event), countOf(event)));
    return offers;
}

ExportOffer selectionOffer(const QList<QUuid> &talks)
{
    return offer(QStringLiteral("selection"), Words::tr("Selected talks"), talks, talks.size());
}

ExportOffer searchOffer(const QString &typed, const QString &query)
{
    const QString text = Words::tr("Search: %1").arg(typed);
    return {{.id = QStringLiteral("search"),
                .text = text,
                .detail = {}, // counted with the first preview
                .fileStem = Services::fileStemFor(text),
                .isEnabled = true},
        {}, query};
}

} // namespace Lectern::Ui
