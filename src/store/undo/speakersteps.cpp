// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/rows/speakerrows_p.h"
#include "store/sql/database_p.h"
#include "store/undo/speakersteps_p.h"

namespace Lectern::Store {

namespace {

bool takeBackMerge(Database::Private &d, const StoredSpeaker &speaker, const QUuid &was, const QUuid &is)
{
    if (speaker.into != is) {
        return false;
    }
    if (was.isNull()) {
        writeInto(d, speaker.id, 0);
        return true;
    }
    const std::optional<StoredSpeaker> person = speakerOf(d, was);
    if (!person || !person->into.isNull() || !mergedInto(d, speaker.id).empty()) {
        return false;
    }
    writeInto(d, speaker.id, person->id);
    return true;
}

} // namespace

bool takeBackSpeaker(
    Database::Private &d, const QUuid &uuid, const QJsonObject &before, const QJsonObject &after)
{
    const std::optional<StoredSpeaker> speaker = speakerOf(d, uuid);
    if (!speaker) {
        return false;
    }
    if (after.contains(intoField)) {
        return takeBackMerge(d, *speaker, QUuid::fromString(before.value(intoField).toString()),
            QUuid::fromString(after.value(intoField).toString()));
    }
    if (after.contains(nameField)) {
        if (speaker->name != after.value(nameField).toString()) {
            return false;
        }
        writeSpeakerName(d, speaker->id, before.value(nameField).toString());
    }
    return true; // who is somebody else, the log alone says
}

} // namespace Lectern::Store
