// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportoffers.h"

#include "models/librarymodel.h"

#include <QCoreApplication>

namespace Lectern::Ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Ui::ExportOffers)
};

/// Talks of an event in the order of the tree.
QList<QUuid> talksBelow(const Models::LibraryModel &model, const QModelIndex &parent)
{
    QList<QUuid> talks;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (const TalkRow *talk = model.talk(index)) {
            talks << talk->id;
        } else {
            talks << talksBelow(model, index);
        }
    }
    return talks;
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

std::vector<ExportOffer> exportOffers(const Models::LibraryModel &library, const TalkRow &open)
{
    if (open.id.isNull()) {
        return {};
    }
    std::vector<ExportOffer> offers{offer(QStringLiteral("talk"), open.title, {open.id})};
    const QString event = nameOf(open.eventName);
    if (!open.day.isEmpty()) {
        offers.push_back(
            offer(QStringLiteral("day"), event + QStringLiteral(", ") + open.day, library.siblings(open.id)));
    }
    offers.push_back(
        offer(QStringLiteral("event"), event, talksBelow(library, library.indexOfEvent(open.event))));
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
