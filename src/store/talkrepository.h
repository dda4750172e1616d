// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

namespace Lectern::Store {

class Database;

struct LibraryCounts {
    int talks = 0;
    int unread = 0;
    int reading = 0;
    int openTodos = 0;
    int starred = 0;
    int events = 0;
    int marks = 0;
};

/// Events, talks and what a person says of them. Every change is one transaction and one row of the change
/// log.
class TalkRepository final
{
public:
    explicit TalkRepository(Database &database);

    [[nodiscard]] Result<LibraryCounts> counts();
    /// Newest year first, then by name. Talks without an event stand under an EventRow with a null id, last.
    [[nodiscard]] Result<std::vector<EventRow>> events();
    /// All talks in the order of events(), day and order. With an event (a null id: those without one), only
    /// its talks.
    [[nodiscard]] Result<std::vector<TalkRow>> talks();
    [[nodiscard]] Result<std::vector<TalkRow>> talksOfEvent(const QUuid &event);
    /// Rows of these talks, in this order; ids that are not there (or in the bin) are left out.
    [[nodiscard]] Result<std::vector<TalkRow>> talks(const std::vector<QUuid> &ids);
    /// NotFound if there is no such talk.
    [[nodiscard]] Result<TalkText> text(const QUuid &talk);
    /// A talk by id, by a unique start of an id (at least 4 characters), or by a unique title (case-folded;
    /// whole title first, then a part of it). NotFound, or InvalidInput naming the candidates when more than
    /// one fits.
    [[nodiscard]] Result<QUuid> find(const QString &idOrTitle);

    [[nodiscard]] Result<void> setStatus(const QUuid &talk, ReadStatus status);
    [[nodiscard]] Result<void> setStarred(const QUuid &talk, bool starred);
    /// `progress` from 0 to 1. Kept without a row of the change log: it is a place, not a decision.
    [[nodiscard]] Result<void> setProgress(const QUuid &talk, double progress);
    [[nodiscard]] Result<void> addTag(const QUuid &talk, const QString &tag);
    [[nodiscard]] Result<void> removeTag(const QUuid &talk, const QString &tag);
    /// A correction by hand: survives every re-import.
    [[nodiscard]] Result<void> setTitle(const QUuid &talk, const QString &title);
    [[nodiscard]] Result<void> setSpeakers(const QUuid &talk, const QStringList &speakers);
    /// The language of code that the notes name none for, told by its text: outlives restarts and imports,
    /// and moves with the code inside the talk. Empty: the guess is good again.
    [[nodiscard]] Result<void> setCodeLanguage(
        const QUuid &talk, const QString &code, const QString &language);
    [[nodiscard]] Result<void> moveToBin(const QUuid &talk);
    [[nodiscard]] Result<void> restoreFromBin(const QUuid &talk);

    [[nodiscard]] Result<std::vector<SpeakerRow>> speakers();
    [[nodiscard]] Result<std::vector<TagRow>> tags();
    /// Hue 0 to 7; makes the tag if it is not there.
    [[nodiscard]] Result<void> setTagHue(const QString &tag, int hue);
    [[nodiscard]] Result<std::vector<FollowUpRow>> followUps();
    /// The follow-up whose id is, or alone begins with, `id`. NotFound: none; InvalidInput: several.
    [[nodiscard]] Result<QUuid> findFollowUp(const QString &id);
    /// Kept when the changed notes are imported again. NotFound: no such follow-up.
    [[nodiscard]] Result<void> setFollowUpDone(const QUuid &followUp, bool done);
    [[nodiscard]] Result<std::vector<LinkRow>> links();

private:
    Database &m_database;
};

} // namespace Lectern::Store
