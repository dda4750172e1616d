// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

#include <optional>

namespace Lectern::Store {

class Database;

/// Where a talk is told. A null `event`: at none; an empty `day`: on none.
struct TalkPlace {
    QUuid event;
    QString day; ///< its wording; a day that the event does not have is made
    /// Instead of `event`: one of this name and year, made if the library does not know it.
    std::optional<EventName> newEvent = {};
};

/// What a person says code is written in that the notes name no language for.
struct CodeLanguage {
    QString code; ///< the block's text
    QString language; ///< empty: the guess is good again
};

/// What a person does to talks in one go. What is not set stays as it is.
struct TalkChange {
    std::optional<ReadStatus> status = {};
    std::optional<bool> isStarred = {};
    QStringList addedTags = {};
    QStringList removedTags = {};
    // Corrections by hand: they survive every re-import.
    std::optional<QString> title = {};
    std::optional<QStringList> speakers = {};
    std::optional<TalkPlace> place = {};
    std::optional<CodeLanguage> codeLanguage = {};
    std::optional<bool> isInBin = {}; ///< said alone: what is in the bin is not changed otherwise
};

/// What is known of a talk besides its row.
struct TalkDetails {
    TalkRow row;
    QStringList why; ///< it was taken for a talk, and its title and speakers for what they are
    QStringList corrected; ///< fields a person gave: "title", "speakers", "event", "day", "kind"
    QDateTime created; ///< when it first came into the library
    QDateTime modified;
    QDateTime imported; ///< the version of the file that it is read from
};

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
    /// A talk by id, by its `lectern:` link, by a unique start of an id (at least 4 characters), or by a
    /// unique title (case-folded; whole title first, then a part of it). NotFound, or InvalidInput naming the
    /// candidates when more than one fits.
    [[nodiscard]] Result<QUuid> find(const QString &idOrTitle);

    /// NotFound if there is no such talk.
    [[nodiscard]] Result<TalkDetails> details(const QUuid &talk);

    /// Changes several talks in one transaction and one batch of the change log, which is answered; 0 if all
    /// is as wanted already. Nothing is changed when one of them is not there or is in the bin (NotFound,
    /// unless `isInBin` is said), or when a title or tag has no letters or an event is not known
    /// (InvalidInput).
    [[nodiscard]] Result<qint64> change(const std::vector<QUuid> &talks, const TalkChange &wanted);

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

    /// Persons that talks have, by the names they are shown by (SpeakerRepository).
    [[nodiscard]] Result<std::vector<SpeakerRow>> speakers();
    [[nodiscard]] Result<std::vector<TagRow>> tags();
    /// Hue 0 to 7; makes the tag if it is not there.
    [[nodiscard]] Result<void> setTagHue(const QString &tag, int hue);
    /// In the order of sources and lines. `newest`: so many of the sources that came last; below 0: all.
    [[nodiscard]] Result<std::vector<FollowUpRow>> followUps(int newest = -1);
    /// The follow-up whose id is, or alone begins with, `id`. NotFound: none; InvalidInput: several.
    [[nodiscard]] Result<QUuid> findFollowUp(const QString &id);
    /// Kept when the changed notes are imported again. NotFound: no such follow-up.
    [[nodiscard]] Result<void> setFollowUpDone(const QUuid &followUp, bool done);
    /// In the order of talks and places. `newest`: so many of the talks that came last; below 0: all.
    [[nodiscard]] Result<std::vector<LinkRow>> links(int newest = -1);

private:
    Database &m_database;
};

} // namespace Lectern::Store
