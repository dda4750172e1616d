// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/recovery.h"
#include "store/repair/mending_p.h"
#include "store/repair/salvage_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/backup_p.h"
#include "store/sql/database_p.h"
#include "store/sql/filelocks_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/passingfile_p.h"
#include "store/sql/replacement_p.h"
#include "store/sql/tables_p.h"
#include "store/sql/transaction_p.h"
#include "store/talkrepository.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// What writing changes of a library and its log: sizes and times. An empty log says as much as none.
QList<qint64> stateOf(const QString &path)
{
    QList<qint64> state;
    for (const QString &name : QStringList{path, path + u"-wal"_s}) {
        const QFileInfo file(name);
        const qint64 size = file.exists() ? file.size() : 0;
        state << size << (size > 0 ? file.lastModified().toMSecsSinceEpoch() : 0);
    }
    return state;
}

bool isOfIndex(const HealthFinding &finding) { return finding.area == "index"_L1; }

/// Damage that repairing is for; anything else is handed on.
bool isDamage(const Error &error)
{
    return error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::InvalidInput
        || error.kind == ErrorKind::Internal;
}

Result<void> countAndCheck(Database &library, Repair &repair, Progress &progress, const std::stop_token &stop)
{
    auto left = checkHealth(library, progress, stop);
    if (!left) {
        return passOn(left);
    }
    repair.left = std::move(*left);
    const auto counts = TalkRepository(library).counts();
    if (!counts) {
        return passOn(counts);
    }
    repair.talks = counts->talks;
    repair.marks = counts->marks;
    return {};
}

/// Fills Repair::found. True when nothing is left to do: it is healthy, or was mended in place.
Result<bool> lookAndMendIndex(
    const QString &path, Repair &repair, Progress &progress, const std::stop_token &stop)
{
    const auto opened = Database::open(path, OpenMode::ReadWrite);
    if (!opened) {
        if (!isDamage(opened.error())) {
            return passOn(opened);
        }
        // Not its message: that says what to do instead of a repair.
        repair.found = {{u"sqlite"_s, Sentences::tr("The file is damaged and does not open as a library.")}};
        return false;
    }
    if ((*opened)->isReadOnly()) {
        return failure(ErrorKind::Io, (*opened)->readOnlyReason(), path);
    }
    auto found = checkHealth(**opened, progress, stop);
    if (!found) {
        return passOn(found);
    }
    repair.found = std::move(*found);
    if (!std::ranges::all_of(repair.found, isOfIndex)) {
        return false;
    }
    if (!repair.found.empty()) {
        if (const auto rebuilt = rebuildIndex(**opened); !rebuilt) {
            if (!isDamage(rebuilt.error())) {
                return passOn(rebuilt);
            }
            return false; // its pages are in a state that only a new file gets rid of
        }
        repair.mended += Sentences::tr("The search index was made anew.");
    }
    if (auto checked = countAndCheck(**opened, repair, progress, stop); !checked) {
        return passOn(checked);
    }
    return repair.left.empty();
}

/// Whether all rows can be read, and only what is in some of them is wrong: they need no saving one by one
/// then.
bool isStructureWhole(const Repair &repair)
{
    return std::ranges::none_of(
        repair.found, [](const HealthFinding &finding) { return finding.area == "sqlite"_L1; });
}

void sayUnreadable(const QStringList &tables, Repair &repair, Mended &mended)
{
    for (const QString &table : tables) {
        const QString sentence = Sentences::tr("Some rows of the table “%1” could not be read.").arg(table);
        repair.found.push_back({u"sqlite"_s, sentence});
        // The log knows each mark; which of them it gives back, and which not, is said one by one.
        if (table != "mark"_L1 || tables.contains(u"change"_s)) {
            mended.lost += sentence;
        }
    }
}

/// The damaged library, or where its list of tables is damaged, too, `copy`, which gets that of a new one;
/// then `isListNew`.
DamagedLibrary openWithList(const QString &path, const QString &copy, bool *isListNew)
{
    DamagedLibrary library = openDamaged(path);
    const auto fresh = PassingFile::make(path);
    if (!fresh || !fillNewLibrary(fresh->path(), newestVersion(), pageMapOf(path))) {
        return library;
    }
    const DamagedLibrary whole = openDamaged(fresh->path());
    if (!whole || !isListDamaged(library.get(), whole.get()) || !copyWithListOf(fresh->path(), path, copy)) {
        return library;
    }
    DamagedLibrary listed = openDamaged(copy);
    if (!listed) {
        return library;
    }
    *isListNew = true;
    return listed;
}

/// Rows of the damaged library in a new one, with references that lead somewhere.
Result<void> takeRows(const QString &path, const QString &target, Repair &repair, Mended &mended,
    Progress &progress, const std::stop_token &stop)
{
    auto listed = PassingFile::make(path); // outlives the connection to it
    if (!listed) {
        return passOn(listed);
    }
    bool isListNew = false;
    const DamagedLibrary from = openWithList(path, listed->path(), &isListNew);
    if (!from) {
        return failure(ErrorKind::Corrupt,
            Sentences::tr(
                "Nothing of the library “%1” can be read any more. It was left as it is; go back to a "
                "backup of it.")
                .arg(shown(path)),
            path);
    }
    Database::Private to(target, OpenMode::ReadWrite);
    if (auto connected = to.connect("mode=rw"); !connected) {
        return connected;
    }
    if (auto ready = to.execute("PRAGMA foreign_keys=OFF"); !ready) {
        return ready;
    }
    WriteTransaction work(to);
    Statement(to, u"DELETE FROM library"_s).run();
    const auto salvaged = salvageRows(from.get(), to.handle(), progress, stop);
    if (!salvaged) {
        return passOn(salvaged);
    }
    if (isListNew) {
        mended.mended += Sentences::tr("The list of tables was made anew.");
    }
    sayUnreadable(salvaged->tables, repair, mended);
    mended.isLogWhole = !salvaged->tables.contains("change"_L1);
    if (!columnsOf(from.get(), "change").contains("sha256")) {
        // A log of before 0004: its rows get their hashes as those of an upgrade do.
        Statement(to, u"INSERT OR IGNORE INTO library VALUES('to_fill_log', '')"_s).run();
    }
    Statement kept(to, u"SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM revision)"_s);
    // A list that does not fit, since VACUUM had moved the tables, leads to pages of others.
    const bool isListWrong = isListNew && 2 * salvaged->tables.size() > tablesWithRows(to.handle()).size();
    if (work.isGood() && (isListWrong || !kept.next() || kept.integer(0) == 0)) {
        work.refuse(ErrorKind::Corrupt,
            Sentences::tr(
                "Nothing of the library “%1” could be saved. It was left as it is; go back to a backup "
                "of it.")
                .arg(shown(path)));
    }
    Statement(to, u"INSERT OR IGNORE INTO library VALUES('device', ?1), ('created_at', ?2)"_s)
        .run(toText(makeUuidV7()), QString::number(to.now().toMSecsSinceEpoch()));
    makeStandIns(to, mended);
    askForImportAgain(to);
    dropDangling(to, mended);
    return work.commit();
}

/// Only what was mended: the rest of the index came with the copy.
Result<void> indexMended(Database::Private &d, const Mended &mended)
{
    WriteTransaction work(d);
    for (const RowId talk : mended.talks) {
        indexTalk(d, talk, false);
    }
    for (const RowId mark : mended.marks) {
        indexMark(d, mark);
        Statement query(d, u"SELECT talk_id FROM mark WHERE id = ?"_s);
        if (query.bind(mark).next()) {
            indexTalk(d, query.integer(0), false); // for tags
        }
    }
    return work.commit();
}

/// Hashes and the log, then everything that is derived, unless that is known to be whole.
Result<void> mend(Database &library, Mended &mended, bool isIndexWhole)
{
    Database::Private &d = library.d();
    std::map<QUuid, LoggedState> marks;
    {
        WriteTransaction work(d);
        marks = foldLog(d, u"mark"_s);
        mendMarks(d, marks, mended);
        mendTalks(d, foldLog(d, u"talk"_s), mended);
        sealAll(d, mended);
        if (auto done = work.commit(); !done) {
            return done;
        }
    }
    if (auto indexed = isIndexWhole ? indexMended(d, mended) : rebuildIndex(library); !indexed) {
        return indexed;
    }
    remakeMarks(library, marks, mended);
    return {};
}

Result<void> salvage(const QString &path, const QString &target, Repair &repair, Progress &progress,
    const std::stop_token &stop)
{
    Mended mended;
    const bool isWhole = isStructureWhole(repair);
    Result<void> taken = isWhole ? copyLibrary(path, target) : fillNewLibrary(target, newestVersion());
    if (taken && !isWhole) {
        taken = takeRows(path, target, repair, mended, progress, stop);
    }
    if (!taken) {
        return taken;
    }
    const auto library = Database::open(target, OpenMode::ReadWrite);
    if (!library) {
        return passOn(library);
    }
    const bool isIndexWhole = isWhole && std::ranges::none_of(repair.found, isOfIndex);
    if (auto done = mend(**library, mended, isIndexWhole); !done) {
        return done;
    }
    repair.mended += mended.mended;
    repair.doubtful = mended.doubtful;
    repair.lost = mended.lost;
    return countAndCheck(**library, repair, progress, stop);
}

} // namespace

Result<Repair> repairLibrary(const QString &library, Progress &progress, const std::stop_token &stop)
{
    const QString path = realPath(library);
    Repair repair;
    const auto isDone = lookAndMendIndex(path, repair, progress, stop);
    if (!isDone) {
        return passOn(isDone);
    }
    if (*isDone) {
        return repair;
    }
    {
        const auto alone = SoleUse::take(path); // said before the work, not after
        if (!alone) {
            return passOn(alone);
        }
    }
    const QList<qint64> before = stateOf(path);
    auto target = PassingFile::make(path);
    if (!target) {
        return passOn(target);
    }
    if (auto saved = salvage(path, target->path(), repair, progress, stop); !saved) {
        return passOn(saved);
    }
    if (stateOf(path) != before) {
        return failure(ErrorKind::Busy,
            Sentences::tr(
                "The library “%1” was changed by another program while it was repaired. Nothing was "
                "replaced; close it there and try again.")
                .arg(shown(path)));
    }
    auto damaged = replaceLibrary(path, *target, u"damaged"_s);
    if (!damaged) {
        return passOn(damaged);
    }
    repair.damaged = std::move(*damaged);
    return repair;
}

} // namespace Lectern::Store
