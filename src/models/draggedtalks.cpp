// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draggedtalks.h"

#include <QMimeData>

namespace Lectern::Models {

namespace {

const auto talksType = QStringLiteral("application/x-lectern-talks");

} // namespace

QStringList draggedTalksTypes() { return {talksType}; }

QMimeData *draggedTalks(const QList<QUuid> &talks)
{
    if (talks.isEmpty()) {
        return nullptr;
    }
    QByteArray ids;
    for (const QUuid &talk : talks) {
        ids += talk.toRfc4122();
    }
    auto *dragged = new QMimeData;
    dragged->setData(talksType, ids);
    return dragged;
}

QList<QUuid> talksIn(const QMimeData *dragged)
{
    QList<QUuid> talks;
    const QByteArray ids = dragged ? dragged->data(talksType) : QByteArray();
    constexpr qsizetype idBytes = 16;
    for (qsizetype at = 0; at + idBytes <= ids.size(); at += idBytes) {
        talks.append(QUuid::fromRfc4122(QByteArrayView(ids).sliced(at, idBytes)));
    }
    return talks;
}

} // namespace Lectern::Models
