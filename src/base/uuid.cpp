// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uuid.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>

#include <array>

namespace Lectern {

QUuid makeUuidV7()
{
    static QMutex mutex;
    static qint64 lastMs = 0;
    static quint32 counter = 0;

    const QMutexLocker lock(&mutex);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now > lastMs) {
        lastMs = now;
        counter = QRandomGenerator::system()->bounded(0x800U);
    } else if (++counter > 0xFFFU) {
        ++lastMs; // The 12 bits of the counter are used up: borrow from the future, order matters more.
        counter = 0;
    }

    std::array<quint8, 16> bytes{};
    for (int i = 0; i < 6; ++i) {
        bytes[static_cast<size_t>(i)] = static_cast<quint8>(lastMs >> (8 * (5 - i)));
    }
    bytes[6] = static_cast<quint8>(0x70U | (counter >> 8));
    bytes[7] = static_cast<quint8>(counter);
    const quint64 random = QRandomGenerator::system()->generate64();
    for (int i = 0; i < 8; ++i) {
        bytes[8 + static_cast<size_t>(i)] = static_cast<quint8>(random >> (8 * i));
    }
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), bytes.size()));
}

} // namespace Lectern
