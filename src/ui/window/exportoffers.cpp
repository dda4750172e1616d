// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportoffers.h"

#include "models/librarylayout.h"

#include <QCoreApplication>

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

ExportOffer offer(const QString &id, const QString &text, const QList<QUuid> &talks)
{
    return {{.id = id,
                .text = text,
                .detail = talksInWords(static_cast<size_t>(talks.size())),
                .fileStem = Services::fileStemFor(text),
                .isEnabled = !talks.isEmpty()},
        {talks.begin(), talks.end()}};
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
    std::vector<ExportOffer> offers{offer(QStringLiteral("talk"), open.title, {open.id})};
    const QString name = nameOf(open.eventName);
    if (!open.day.isEmpty()) {
        offers.push_back(offer(QStringLiteral("day"), name + QStringLiteral(", ") + open.day,
            idsOf(Models::talksBeside(event, open.id))));
    }
    offers.push_back(offer(QStringLiteral("event"), name, idsOf(event)));
    return offers;
}

ExportOffer selectionOffer(const QList<QUuid> &talks)
{
    return offer(QStringLiteral("selection"), Words::tr("Selected talks"), talks);
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
