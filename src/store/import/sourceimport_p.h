// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/import/followupmatching_p.h"
#include "store/import/preparedsource_p.h"
#include "store/rows/catalogue_p.h"
#include "store/sourcerepository.h"
#include "store/sql/statement_p.h"

#include <memory>
#include <vector>

namespace Lectern::Store {

/// Expression on rows of `revision r`: the hash that the bytes of an import are compared with. None where a
/// repair lost talks of it, so that importing the same bytes brings them back.
inline constexpr QStringView comparedHash =
    u"CASE WHEN r.reader_version = 0 THEN x'' ELSE r.bytes_sha256 END";

/// Field of `before` in the row of an import: the source was in the bin, and came back for it.
inline constexpr QLatin1StringView inBinField("bin");
/// Field of `after`: ImportedSource::run.
inline constexpr QLatin1StringView runField("run");

/// A talk of the revision being imported.
struct ImportedTalk {
    RowId id = 0;
    QUuid uuid;
    CodePointRange range;
    int line = 0;
    int endLine = 0;
    bool isNew = true;
    bool isInBin = false;
};

/// One import of one source, as steps inside one write transaction of the caller. Nothing is kept unless that
/// commits.
class SourceImporter final
{
    Q_DISABLE_COPY_MOVE(SourceImporter)
public:
    /// `wasInBin`: the source was brought back for this import; the log says so, for who takes the import
    /// back. The revision of `parts` is used up.
    SourceImporter(Database::Private &database, const SourceParts &parts, bool wasInBin);

    [[nodiscard]] SourceImport run();

private:
    struct OldTalk {
        RowId id = 0;
        QUuid uuid;
        qint64 version = 0;
        QString foundTitle;
        RowId revision = 0;
        CodePointRange range;
        QStringList corrected;
        bool isInBin = false; ///< put there by a person
        bool hadLeft = false; ///< the file before, too
    };

    struct OldFollowUp {
        RowId id = 0;
        FollowUpForm form; ///< at the revision before
        QString text;
        bool isDone = false;
    };

    struct KnownEvent {
        RowId id = 0; ///< 0: none
        QString name;
        int year = 0;
    };

    struct KnownTag {
        RowId id = 0;
        QUuid uuid;
        QString path;
    };

    void writeSource();
    void writeRevision();
    [[nodiscard]] std::vector<OldTalk> oldTalks();
    void writeTalks(const std::vector<OldTalk> &old);
    void insertTalk(const PlannedTalk &planned, const PreparedTalk &prepared, ImportedTalk &talk);
    [[nodiscard]] KnownEvent eventRow(const PlannedTalk &planned);
    [[nodiscard]] RowId dayRow(RowId event, const QString &wording);
    [[nodiscard]] const std::vector<KnownTag> &tagRows();
    void updateTalk(
        const PlannedTalk &planned, const PreparedTalk &prepared, const OldTalk &old, ImportedTalk &talk);
    /// `untouched`: fields that stay as a person gave them.
    void placeTalk(const PlannedTalk &planned, ImportedTalk &talk, const QStringList &untouched);
    [[nodiscard]] RowId eventRowOfTalk(RowId talk) const;
    void tagTalk(const PlannedTalk &planned, RowId talk);
    void retireTalks(const std::vector<OldTalk> &old);
    void noteLeaving(const OldTalk &talk);
    void numberTalks();
    [[nodiscard]] std::vector<OldFollowUp> oldFollowUps() const;
    [[nodiscard]] QString sourceBefore(const std::vector<OldFollowUp> &known) const;
    void writeFollowUps();
    void writeFollowUp(const FollowUpFound &found, const QString &key, RowId known);
    void retireFollowUp(const OldFollowUp &followUp);
    void indexAll();
    void log();

    [[nodiscard]] std::optional<EventName> eventOf(const PlannedTalk &planned) const;
    [[nodiscard]] QString textOf(CodePointRange range) const;

    Database::Private &m_database;
    const SourceParts &m_parts;
    const ImportedSource &m_source; ///< its plan, path and the like: see SourceParts::source
    bool m_wasInBin = false;
    std::shared_ptr<Revision> m_revision;
    RowId m_sourceId = 0;
    int m_number = 1; ///< of the revision
    std::vector<ImportedTalk> m_talks;
    std::vector<std::pair<EventName, KnownEvent>> m_events;
    std::map<std::pair<RowId, QString>, RowId> m_days; ///< by event and wording
    std::optional<std::vector<KnownTag>> m_tags;
    std::vector<RowId> m_retired; ///< talks that are no longer in the source
    QString m_stateBefore; ///< packedState() of a changed source
    SourceImport m_outcome;
};

/// Gives the talks of an event (0: those without one) their numbers, in the order that they have.
void numberEvent(Database::Private &database, RowId event);
/// The links in the text of a talk, in the place of those it had.
void writeLinksOf(Database::Private &database, RowId talk, const Revision &revision, CodePointRange range);
/// Links of a talk that has none.
void addLinks(Database::Private &database, RowId talk, const std::vector<PreparedLink> &links);
/// What the notes call a talk: by that it is found again in their next version.
[[nodiscard]] QString foundTitleOf(const PlannedTalk &planned);
/// Fields that a person gave in the preview, as the library names them.
[[nodiscard]] QStringList givenFields(const Plan &plan, const PlannedTalk &planned);

/// The talks of a source in order, without those in the bin and without the event's own notes.
[[nodiscard]] std::vector<QUuid> talksOfSource(Database::Private &database, RowId source);

} // namespace Lectern::Store
