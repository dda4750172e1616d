// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

/// Two persons of SpeakerRow::id, in no order.
struct SpeakerPair {
    QUuid one;
    QUuid other;

    bool operator==(const SpeakerPair &) const = default;
};

/// Persons with several names. Each name that notes use stays a speaker of its own, and talks stay with the
/// name they say; a person is a name with others merged into it, and is shown, counted and found as one.
/// Speakers are named by SpeakerRow::id. Every change is one transaction and one batch of the change log,
/// which is answered: 0 if all is as wanted already. NotFound for speakers that are not there.
class SpeakerRepository final
{
public:
    explicit SpeakerRepository(Database &database);

    /// The speakers, with all their names, are `into` from now on.
    [[nodiscard]] Result<qint64> merge(const std::vector<QUuid> &speakers, const QUuid &into);
    /// The name that the person is shown by; the one so far stays an alias. InvalidInput for an empty name
    /// and for one of another person.
    [[nodiscard]] Result<qint64> rename(const QUuid &speaker, const QString &name);
    /// Makes an alias a person again, with the talks whose notes say so. NotFound if the speaker has no such
    /// alias.
    [[nodiscard]] Result<qint64> takeApart(const QUuid &speaker, const QString &alias);

    /// Remembers that two are not the same person, however alike their names are.
    [[nodiscard]] Result<qint64> setDifferent(const SpeakerPair &pair);
    /// All such pairs of persons as they are now, each once.
    [[nodiscard]] Result<std::vector<SpeakerPair>> different();

private:
    Database &m_database;
};

} // namespace Lectern::Store
