// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"
#include "document/document.h"
#include "document/plan.h"

#include <QByteArray>
#include <QUuid>

#include <limits>
#include <map>
#include <optional>

namespace Lectern::Store {

class Database;

/// Everything one import of one source needs. `document` has been cut at the talks' lines
/// (splitBlocksAtLines()).
struct ImportedSource {
    QString path; ///< absolute path, or a label for pasted text; the identity of the source
    QByteArray bytes; ///< as they came
    Document document;
    Plan plan;
    QString reader; ///< name of the reader
    int readerVersion = 0;
    bool isAgain = false; ///< a person wants this plan although the bytes are known: a new revision
    QStringList tags; ///< for all its talks
    QByteArray sha256; ///< of the bytes; empty: not worked out yet
    QUuid run = {}; ///< files of one run are one update to undo (ChangeHistory); null: this one alone
};

enum class SourceOutcome { Added, Changed, Unchanged };

/// A talk that is in no newer version of its file.
struct LeftTalk {
    QUuid id;
    QString title;
};

struct SourceImport {
    SourceOutcome outcome = SourceOutcome::Added;
    QUuid source;
    int version = 0; ///< of the file, counted from 1, that the import made; 0: it made none
    std::vector<QUuid> talks; ///< talks of the source after the import, in order; those that left it last
    std::map<AnchorState, int> marks; ///< how the marks of a changed source stand now, as MarkRow::state
    std::vector<LeftTalk>
        kept; ///< left the file with this version; kept, for something of a person is on them
    int binned = 0; ///< talks that left with it and went to the bin
    QStringList lostTicks; ///< ticked follow-ups that were in its last version and are not found in this one
};

/// An update of a known file, for taking it back.
struct SourceUpdate {
    QUuid source;
    int version = 0; ///< SourceImport::version
};

/// What a person said of lines of a source before it was kept.
struct EarlierDecisions {
    QString source; ///< decoded, whose lines they count
    std::vector<LineDecision> decisions; ///< by line
    Format format = Format::PlainText; ///< of the source
};

/// A title that a person wrote for another one, and the speakers that the talk has.
struct CorrectedTitle {
    QString found; ///< what the notes say
    QString title;
    QStringList speakers;
};

/// What a person said of other sources of a folder.
struct SiblingCorrections {
    std::vector<EarlierDecisions> decisions;
    std::vector<CorrectedTitle> titles;
};

/// Sources, their immutable revisions, and the talks that came out of them.
class SourceRepository final
{
public:
    explicit SourceRepository(Database &database);

    /// What an import of these bytes would meet: Unchanged if the newest revision of `path` has the same
    /// bytes. Cheap: hashes only.
    [[nodiscard]] Result<SourceOutcome> compare(const QString &path, const QByteArray &bytes);

    /// Keeps one source in one transaction. Same bytes as the newest revision: nothing is written
    /// (Unchanged), but that the source is no longer missing; unless ImportedSource::isAgain. Fields of a
    /// talk that a person gave (PlannedTalk::given) count as corrected. Changed bytes: a new revision; talks
    /// that are still there (same title, else the most shared words in order) keep their ids, what a person
    /// corrected, their tags and status; marks are carried by `anchoring`, each with one new anchor row;
    /// talks that are gone stay on their last revision, with their marks as they stood there, if a mark, tag,
    /// star or status stands on them, and go to the bin otherwise. Events are shared between sources by
    /// folded name and year.
    [[nodiscard]] Result<SourceImport> import(const ImportedSource &source);

    /// The same for a source whose bytes were compared() and found unchanged. NotFound when the library has
    /// no such source.
    [[nodiscard]] Result<SourceImport> confirm(const QString &path);

    /// Sources under other paths whose newest revision has these bytes, those in the bin left out: one of
    /// them may be the file that is at `path` now, if its own is no longer there. Empty when `path` is known.
    [[nodiscard]] Result<std::vector<SourceRow>> sameBytesElsewhere(
        const QString &path, const QByteArray &sha256);
    /// Says that the file of a source was renamed or moved. InvalidInput when another source has that path.
    [[nodiscard]] Result<void> setPath(const QUuid &source, const QString &path);
    /// Says whether the file of a source is there; its talks and marks stay either way. Writes nothing when
    /// that is known.
    [[nodiscard]] Result<void> setMissing(const QUuid &source, bool isMissing);

    /// Moves the talks of a source, their marks and itself to the bin (undo of an import). One transaction.
    /// Talks stay, and the source with them, if something of a person is on them (as in import()) and the
    /// change log has a change of them or of their marks behind the sequence `keptSince`. Answers how many.
    [[nodiscard]] Result<int> moveToBin(
        const QUuid &source, qint64 keptSince = std::numeric_limits<qint64>::max());
    /// Brings back what moveToBin() took, and nothing that was in the bin before. Importing the file again
    /// does so too.
    [[nodiscard]] Result<void> restoreFromBin(const QUuid &source);

    /// Takes back updates of changed files as a whole, all or none, in one transaction: talks with their
    /// places, titles, speakers, days and events, the places of marks and the follow-ups are as before; talks
    /// that came with the update go where those go that leave a file. What a person set on talks, marks and
    /// follow-ups that were there before stays. The version before counts as the newest again; importing
    /// the file anew does the update again. InvalidInput, and nothing is changed, where the file was imported
    /// since, or where something would be lost that a person put on the new state: then the message says how
    /// many things.
    [[nodiscard]] Result<void> takeBackUpdates(const std::vector<SourceUpdate> &updates);

    [[nodiscard]] Result<std::vector<SourceRow>> sources();
    /// Those whose path is an address of this scheme ("sample" for `sample:NAME`), without walking the
    /// others.
    [[nodiscard]] Result<std::vector<SourceRow>> sourcesOf(const QString &scheme);

    /// What was said of the newest revision of `path`. Nothing if nothing was, or the source is not known or
    /// in the bin.
    [[nodiscard]] Result<std::optional<EarlierDecisions>> decisions(const QString &path);
    /// The same of the sources directly in a folder, those imported last first, each kind at most `most`
    /// times; sources in the bin left out. `folder`: absolute path without a final '/'.
    /// `exceptPath`: a source that does not count.
    [[nodiscard]] Result<SiblingCorrections> correctionsIn(
        const QString &folder, int most, const QString &exceptPath = {});

    /// The words of a source's newest revision, as its file has them. NotFound where there is no such.
    [[nodiscard]] Result<QString> sourceText(const QUuid &source);

private:
    Database &m_database;
};

} // namespace Lectern::Store
