// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/recovery.h"
#include "store/sql/filelocks_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/replacement_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTest>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::namesIn;
using Store::Testing::sampleSource;

namespace {

Result<Restored> restore(const QString &path, const QString &backup)
{
    SilentProgress progress;
    return restoreLibrary(path, backup, progress, {});
}

QStringList commentsIn(const QString &path)
{
    const auto opened = Database::open(path, OpenMode::ReadWrite);
    if (!opened) {
        return {opened.error().message};
    }
    QStringList comments;
    const auto marks = MarkRepository(**opened).marks();
    for (const MarkRow &mark : *marks) {
        comments += mark.comment;
    }
    return comments;
}

/// A library with a mark "first", a backup of it, then a mark "second".
struct Backed : Library {
    Backed()
    {
        import(sampleSource());
        mark(talk(u"Fun with asyncio"_s), u"Coroutines"_s, MarkKind::Key, u"first"_s);
        if (!database->backupTo(backup())) {
            qFatal("no backup");
        }
        mark(talk(u"Fun with asyncio"_s), u"threads"_s, MarkKind::Key, u"second"_s);
    }
    [[nodiscard]] QString backup() const { return folder.filePath(u"backup.sqlite"_s); }
    void close() { database.reset(); }
};

/// Another process that has a library open, until the end of this object.
class OtherProcess final
{
    Q_DISABLE_COPY_MOVE(OtherProcess)
public:
    OtherProcess(const QString &path, const char *sql)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) {
            qFatal("no pipe");
        }
        m_process = ::fork();
        if (m_process == 0) {
            sqlite3 *connection = nullptr;
            const bool isOpen = sqlite3_open(path.toUtf8().constData(), &connection) == SQLITE_OK
                && sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
            [[maybe_unused]] const auto told = ::write(ends[1], isOpen ? "y" : "n", 1);
            ::pause();
            ::_exit(0);
        }
        char answer = 'n';
        if (::read(ends[0], &answer, 1) != 1 || answer != 'y') {
            qFatal("the other process has no library");
        }
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~OtherProcess()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    [[nodiscard]] QString number() const { return QString::number(m_process); }

private:
    pid_t m_process = 0;
};

} // namespace

class TestRestore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBackupComesAndWhatWasThereIsKept();
    void restoringWhatWasKeptUndoesIt();
    void whatWasSetAsideIsListed();
    void changesInALogAreKeptWithTheirLibrary();
    void damagedLibraryIsReplaced();
    void missingLibraryIsRestored();
    void damagedBackupIsRefused();
    void otherFilesAreRefused();
    void whatIsNoLibraryIsNotPutAside();
    void openLibraryIsRefused();
    void olderBackupIsBroughtUpToDate();
    void libraryBehindALinkIsReplacedThere();
    void replacementThatWasCutOffIsCompleted_data();
    void replacementThatWasCutOffIsCompleted();
    void whatAKilledProcessLeftGoes();
    void lockWithoutANameGoesSoon();
    void whoWritesIsNamed();
};

void TestRestore::theBackupComesAndWhatWasThereIsKept()
{
    Backed library;
    library.close();
    const auto restored = restore(library.path(), library.backup());
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(restored->talks, 2);
    QCOMPARE(restored->marks, 1);
    QCOMPARE(commentsIn(library.path()), QStringList{u"first"_s});
    QCOMPARE(commentsIn(restored->replaced), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(namesIn(library.folder.path()),
        (QStringList{u"backup.sqlite"_s, QFileInfo(restored->replaced).fileName(), u"library.sqlite"_s}));
    QCOMPARE(
        QFile::permissions(library.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestRestore::restoringWhatWasKeptUndoesIt()
{
    Backed library;
    library.close();
    const auto there = restore(library.path(), library.backup());
    QVERIFY(there);
    const auto back = restore(library.path(), there->replaced);
    QVERIFY(back);
    QCOMPARE(commentsIn(library.path()), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(commentsIn(back->replaced), QStringList{u"first"_s});
}

void TestRestore::whatWasSetAsideIsListed()
{
    Backed library;
    library.close();
    const QDir folder(library.folder.path());
    QVERIFY(keptLibraries(library.path()).empty());
    const auto there = restore(library.path(), library.backup());
    QVERIFY(there);
    for (const QString &name :
        {u"library.damaged-2020-01-02-030405.sqlite"_s, u"library.damaged-2020-01-02-030405.sqlite-wal"_s,
            u"library.old.sqlite"_s, u"another.replaced-2020-01-02-030405.sqlite"_s}) {
        QVERIFY(QFile::copy(library.backup(), folder.filePath(name)));
    }
    const std::vector<KeptLibrary> kept = keptLibraries(library.path());
    QCOMPARE(kept.size(), 2U);
    QCOMPARE(QFileInfo(kept[0].path).canonicalFilePath(), QFileInfo(there->replaced).canonicalFilePath());
    QVERIFY(!kept[0].wasDamaged);
    QVERIFY(kept[0].bytes > 0);
    QVERIFY(qAbs(kept[0].setAside.secsTo(QDateTime::currentDateTime())) < 60);
    QVERIFY(kept[1].wasDamaged);
    QCOMPARE(kept[1].setAside, QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5)));
}

/// As after a power cut: the last mark is in the log only.
void TestRestore::changesInALogAreKeptWithTheirLibrary()
{
    const Backed library;
    const QTemporaryDir other;
    const QString path = other.filePath(u"library.sqlite"_s);
    QVERIFY(QFile::copy(library.path(), path));
    QVERIFY(QFile::copy(library.path() + u"-wal"_s, path + u"-wal"_s));
    const auto restored = restore(path, library.backup());
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(commentsIn(path), QStringList{u"first"_s});
    QCOMPARE(commentsIn(restored->replaced), (QStringList{u"first"_s, u"second"_s}));
}

void TestRestore::damagedLibraryIsReplaced()
{
    Backed library;
    library.close();
    QFile file(library.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(5000));
    file.close();
    const QByteArray damaged = Lectern::Testing::fileBytes(library.path());
    const auto restored = restore(library.path(), library.backup());
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(commentsIn(library.path()), QStringList{u"first"_s});
    QCOMPARE(Lectern::Testing::fileBytes(restored->replaced), damaged);
}

void TestRestore::missingLibraryIsRestored()
{
    const Backed library;
    const QString path = library.folder.filePath(u"new/library.sqlite"_s);
    const auto restored = restore(path, library.backup());
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QVERIFY(restored->replaced.isEmpty());
    QCOMPARE(commentsIn(path), QStringList{u"first"_s});
}

void TestRestore::damagedBackupIsRefused()
{
    Backed library;
    library.close();
    QByteArray bytes = Lectern::Testing::fileBytes(library.backup());
    const qsizetype place = bytes.lastIndexOf("first");
    QVERIFY(place > 0);
    bytes[place] = 'F'; // SQLite itself finds nothing wrong with that
    QFile file(library.backup());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const QStringList before = namesIn(library.folder.path());
    const auto restored = restore(library.path(), library.backup());
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Corrupt);
    QCOMPARE(namesIn(library.folder.path()), before);
    QCOMPARE(commentsIn(library.path()), (QStringList{u"first"_s, u"second"_s}));
}

void TestRestore::otherFilesAreRefused()
{
    Backed library;
    library.close();
    QFile file(library.folder.filePath(u"notes.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    const QStringList before = namesIn(library.folder.path());
    QCOMPARE(restore(library.path(), file.fileName()).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(restore(library.path(), library.path()).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(restore(library.path(), library.folder.filePath(u"no"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(namesIn(library.folder.path()), before);
}

void TestRestore::whatIsNoLibraryIsNotPutAside()
{
    Backed library;
    library.close();
    const auto put = [&library](const QByteArray &bytes) {
        QFile file(library.path());
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    };
    const QByteArray letter = "Dear editor, these are my notes of the whole year.\n" + QByteArray(200, 'x');
    QVERIFY(put(letter));
    const auto refused = restore(library.path(), library.backup());
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(Lectern::Testing::fileBytes(library.path()), letter);
    // What a power cut leaves of a library is one.
    for (const QByteArray &rest : {QByteArray(), QByteArray(4096, '\0')}) {
        QVERIFY(put(rest));
        const auto restored = restore(library.path(), library.backup());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    }
}

void TestRestore::openLibraryIsRefused()
{
    Backed library;
    QCOMPARE(restore(library.path(), library.backup()).error().kind, ErrorKind::Busy);
    library.close();
    const OtherProcess other(library.path(), "SELECT count(*) FROM talk");
    const auto restored = restore(library.path(), library.backup());
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Busy);
    QVERIFY2(restored.error().message.contains(other.number()), qPrintable(restored.error().message));
    QCOMPARE(commentsIn(library.path()), (QStringList{u"first"_s, u"second"_s}));
}

void TestRestore::olderBackupIsBroughtUpToDate()
{
    Backed library;
    library.close();
    const QString old = library.folder.filePath(u"old.sqlite"_s);
    sqlite3 *raw = nullptr;
    sqlite3_open(old.toUtf8().constData(), &raw);
    QVERIFY(migrate(raw, 0, 1, old));
    sqlite3_exec(raw, "INSERT INTO library VALUES('device', '0190a6a0-0000-7000-8000-000000000001')", nullptr,
        nullptr, nullptr);
    sqlite3_close(raw);
    const QByteArray bytes = Lectern::Testing::fileBytes(old);
    const auto restored = restore(library.path(), old);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(restored->talks, 0);
    QCOMPARE(Lectern::Testing::fileBytes(old), bytes);
    QCOMPARE(namesIn(library.folder.path()).size(), 4); // nothing but backup, library, old and replaced
}

void TestRestore::libraryBehindALinkIsReplacedThere()
{
    Backed library;
    library.close();
    const QString link = library.folder.filePath(u"link.sqlite"_s);
    QVERIFY(QFile::link(library.path(), link));
    QVERIFY(restore(link, library.backup()));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(commentsIn(library.path()), QStringList{u"first"_s});
}

void TestRestore::replacementThatWasCutOffIsCompleted_data()
{
    QTest::addColumn<int>("moves");
    for (int moves = 0; moves <= 3; ++moves) {
        QTest::addRow("after %d moves", moves) << moves;
    }
}

void TestRestore::replacementThatWasCutOffIsCompleted()
{
    QFETCH(const int, moves);
    const Backed source;
    const QTemporaryDir folder;
    const auto at = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    QVERIFY(QFile::copy(source.path(), at("library.sqlite")));
    QVERIFY(QFile::copy(source.path() + u"-wal"_s, at("library.sqlite-wal")));
    QVERIFY(QFile::copy(source.backup(), at(".new")));
    QFile note(at("library.sqlite-replacing"));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write(".new\nkept.sqlite\n");
    note.close();
    if (moves > 0) {
        QVERIFY(QFile::rename(at("library.sqlite-wal"), at("kept.sqlite-wal")));
    }
    if (moves > 1) {
        QVERIFY(QFile::rename(at("library.sqlite"), at("kept.sqlite")));
    }
    if (moves > 2) {
        QVERIFY(QFile::rename(at(".new"), at("library.sqlite")));
    }
    QCOMPARE(commentsIn(at("library.sqlite")), QStringList{u"first"_s});
    QCOMPARE(commentsIn(at("kept.sqlite")), (QStringList{u"first"_s, u"second"_s}));
    QCOMPARE(namesIn(folder.path()), (QStringList{u"kept.sqlite"_s, u"library.sqlite"_s}));
}

void TestRestore::whatAKilledProcessLeftGoes()
{
    Backed library;
    library.close();
    const auto used = PassingFile::make(library.path());
    QVERIFY(used);
    QString left;
    {
        auto abandoned = PassingFile::make(library.path());
        QVERIFY(abandoned);
        left = abandoned->path();
        abandoned->keep(); // its lock goes, the file stays: as after kill -9
    }
    QFile log(left + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.close();
    library.reopen();
    QVERIFY(!QFileInfo::exists(left));
    QVERIFY(!QFileInfo::exists(log.fileName()));
    QVERIFY(QFileInfo::exists(used->path()));
}

/// Who is killed between making a lock file and writing their name into it leaves it empty.
void TestRestore::lockWithoutANameGoesSoon()
{
    Backed library;
    library.close();
    const auto makeOlder = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadWrite)
            && file.setFileTime(
                QDateTime::currentDateTimeUtc().addSecs(-2), QFileDevice::FileModificationTime);
    };
    const QString left = library.path() + u"-replacing.lock"_s;
    QVERIFY(makeOlder(left));
    library.reopen();
    QVERIFY(!QFileInfo::exists(left));
    library.close();
    QLockFile held(left);
    QVERIFY(held.tryLock());
    QVERIFY(makeOlder(left));
    library.reopen();
    QVERIFY(QFileInfo::exists(left));
}

void TestRestore::whoWritesIsNamed()
{
    Backed library;
    QVERIFY(writerOf(library.path()).isEmpty());
    const OtherProcess other(library.path(), "BEGIN IMMEDIATE");
    const QString who = writerOf(library.path());
    QVERIFY2(who.contains(other.number()) && who.contains("tst_store_resto"_L1), qPrintable(who));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
