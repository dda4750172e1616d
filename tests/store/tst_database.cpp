// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/sql/database_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/transaction_p.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::namesIn;
using Store::Testing::sampleSource;

namespace {

/// While it lives a file, and its folder unless `isFolderWritable`, can only be read. Permissions do not bind
/// the superuser, so a test that runs as one is an ordinary user for that time.
class ReadOnlyPlace final
{
    Q_DISABLE_COPY_MOVE(ReadOnlyPlace)
public:
    ReadOnlyPlace(const QString &folder, const QString &file, bool isFolderWritable)
        : m_folder(QFile::encodeName(folder))
    {
        constexpr uid_t nobody = 65534;
        const QByteArray path = QFile::encodeName(file);
        const bool isDone = ::chmod(path.constData(), 0444) == 0
            && ::chmod(m_folder.constData(), isFolderWritable ? 0777 : 0555) == 0
            && (!m_isRoot || ::seteuid(nobody) == 0);
        if (!isDone) {
            qFatal("cannot take the right to write away");
        }
    }
    ~ReadOnlyPlace()
    {
        if ((m_isRoot && ::seteuid(0) != 0) || ::chmod(m_folder.constData(), 0700) != 0) {
            qFatal("cannot give the right to write back");
        }
    }

private:
    QByteArray m_folder;
    bool m_isRoot = ::geteuid() == 0;
};

} // namespace

class TestDatabase final : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void createdLibraryIsPrivateAndEmpty();
    void createRefusesWhatIsThere();
    void createMakesMissingFolders();
    void failedCreateLeavesNothing();
    void everyConnectionIsHardened_data();
    void everyConnectionIsHardened();
    void pragmasAreAsWritten_data();
    void pragmasAreAsWritten();
    void limitsAreLow();
    void forbiddenStatementsAreRefused_data();
    void forbiddenStatementsAreRefused();
    void missingPathIsNeverCreated_data();
    void missingPathIsNeverCreated();
    void otherFilesAreRefusedUnchanged_data();
    void otherFilesAreRefusedUnchanged();
    void olderLibrariesAreUpgraded();
    void newerLibraryIsRefusedUnchanged();
    void addedTriggerIsRefused_data();
    void addedTriggerIsRefused();
    void truncatedLibraryIsCorrupt();
    void foreignLogBesideARefusedFileStays();
    void openingAgainKeepsTheLocksOfTheProcess();
    void libraryThatCanOnlyBeReadOpensForReading_data();
    void libraryThatCanOnlyBeReadOpensForReading();
    void unwritableLibraryWithALogSaysSo();
    void errorsForPeopleHoldNoSql();
    void readOnlyConnectionNeverWrites();
    void secondWriterWaitsAndThenSaysBusy();
    void stopRequestInterrupts();
    void dataVersionTellsOfOthers();
    void closingEmptiesTheLog();
    void namesWithOddCharactersWork();
    void backupIsWholeAndRefusesExisting();
};

void TestDatabase::createdLibraryIsPrivateAndEmpty()
{
    const Library library;
    QCOMPARE(library.database->outcome(), OpenOutcome::Created);
    QCOMPARE(QFile::permissions(library.path())
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
    QCOMPARE(library.talks().counts()->talks, 0);
    const QString device = library.value(u"SELECT value FROM library WHERE key = 'device'"_s);
    QVERIFY2(!QUuid::fromString(device).isNull() && device.at(14) == u'7', qPrintable(device));
    QCOMPARE(library.health(), QString());
    // Nothing but the library and its log.
    const QStringList files = QDir(library.folder.path()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        QVERIFY2(file.startsWith(u"library.sqlite"_s), qPrintable(file));
    }
}

void TestDatabase::createRefusesWhatIsThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"there"_s);
    write(path, "my thesis");
    const auto opened = Database::open(path, OpenMode::Create);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(Lectern::Testing::fileBytes(path), "my thesis"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestDatabase::createMakesMissingFolders()
{
    const QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"a/b/library.sqlite"_s), OpenMode::Create);
    QVERIFY(opened);
}

void TestDatabase::failedCreateLeavesNothing()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"file"_s), "x");
    const auto opened = Database::open(folder.filePath(u"file/library.sqlite"_s), OpenMode::Create);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Io);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"file"_s});
}

void TestDatabase::everyConnectionIsHardened_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<int>("expected");
    QTest::newRow("defensive") << int(SQLITE_DBCONFIG_DEFENSIVE) << 1;
    QTest::newRow("trusted schema") << int(SQLITE_DBCONFIG_TRUSTED_SCHEMA) << 0;
    QTest::newRow("triggers") << int(SQLITE_DBCONFIG_ENABLE_TRIGGER) << 0;
    QTest::newRow("views") << int(SQLITE_DBCONFIG_ENABLE_VIEW) << 0;
    QTest::newRow("fts3 tokenizer") << int(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER) << 0;
    QTest::newRow("extensions") << int(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION) << 0;
    QTest::newRow("quoted strings, data") << int(SQLITE_DBCONFIG_DQS_DML) << 0;
    QTest::newRow("quoted strings, schema") << int(SQLITE_DBCONFIG_DQS_DDL) << 0;
}

void TestDatabase::everyConnectionIsHardened()
{
    QFETCH(int, setting);
    QFETCH(int, expected);
    Library library;
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        library.reopen(mode);
        int value = -1;
        QCOMPARE(sqlite3_db_config(library.database->d().handle(), setting, -1, &value), SQLITE_OK);
        QCOMPARE(value, expected);
    }
    int keepsLog = -1;
    sqlite3_db_config(library.database->d().handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, -1, &keepsLog);
    QCOMPARE(keepsLog, 1);
}

void TestDatabase::pragmasAreAsWritten_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("expected");
    QTest::newRow("cell size check") << u"cell_size_check"_s << u"1"_s;
    QTest::newRow("mmap") << u"mmap_size"_s << u"0"_s;
    QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
    QTest::newRow("busy") << u"busy_timeout"_s << u"10000"_s;
    QTest::newRow("journal") << u"journal_mode"_s << u"wal"_s;
    QTest::newRow("synchronous") << u"synchronous"_s << u"2"_s;
    QTest::newRow("checkpoints") << u"wal_autocheckpoint"_s << u"0"_s;
    QTest::newRow("page") << u"page_size"_s << u"8192"_s;
    QTest::newRow("application") << u"application_id"_s << u"1281713012"_s;
    QTest::newRow("version") << u"user_version"_s << QString::number(newestVersion());
}

void TestDatabase::pragmasAreAsWritten()
{
    QFETCH(QString, pragma);
    QFETCH(QString, expected);
    Library library;
    QCOMPARE(library.value(u"PRAGMA "_s + pragma), expected);
    library.reopen(OpenMode::ReadWrite);
    QCOMPARE(library.value(u"PRAGMA "_s + pragma), expected);
}

void TestDatabase::limitsAreLow()
{
    const Library library;
    sqlite3 *handle = library.database->d().handle();
    QCOMPARE(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1), 0);
    QCOMPARE(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1), 256 << 20);
    QCOMPARE(sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, -1), 100);
    QCOMPARE(sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, -1), 100'000);
}

void TestDatabase::forbiddenStatementsAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    const QStringList statements{u"ATTACH ':memory:' AS other"_s, u"DETACH main"_s,
        u"PRAGMA writable_schema=1"_s, u"PRAGMA foreign_keys=0"_s, u"PRAGMA journal_mode=DELETE"_s,
        u"PRAGMA user_version=7"_s, u"CREATE TABLE x(a)"_s, u"CREATE TEMP TABLE x(a)"_s,
        u"CREATE VIEW v AS SELECT 1"_s, u"CREATE TRIGGER t AFTER INSERT ON mark BEGIN SELECT 1; END"_s,
        u"DROP TABLE mark"_s, u"ALTER TABLE mark ADD COLUMN x"_s, u"CREATE INDEX i ON mark(kind)"_s,
        u"REINDEX"_s, u"ANALYZE"_s, u"VACUUM"_s, u"VACUUM INTO '/tmp/lectern-must-not-be-there'"_s,
        u"UPDATE sqlite_schema SET sql = ''"_s, u"DELETE FROM talk_index_data"_s,
        u"INSERT INTO talk_index_config VALUES('x', 1)"_s, u"SELECT load_extension('x')"_s,
        u"SELECT fts3_tokenizer('simple')"_s, u"CREATE VIRTUAL TABLE v USING fts5(a)"_s,
        u"SELECT \"not a column\""_s};
    for (const QString &sql : statements) {
        QTest::newRow(qPrintable(sql)) << sql;
    }
}

void TestDatabase::forbiddenStatementsAreRefused()
{
    QFETCH(QString, sql);
    const Library library;
    QVERIFY(!library.database->d().execute(sql.toUtf8()));
    QVERIFY(!QFile::exists(u"/tmp/lectern-must-not-be-there"_s));
}

void TestDatabase::missingPathIsNeverCreated_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::newRow("writing") << OpenMode::ReadWrite;
    QTest::newRow("reading") << OpenMode::ReadOnly;
}

void TestDatabase::missingPathIsNeverCreated()
{
    QFETCH(OpenMode, mode);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no/library.sqlite"_s);
    const auto opened = Database::open(path, mode);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY(opened.error().message.contains(path));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestDatabase::otherFilesAreRefusedUnchanged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << "# Notes of a talk\n\nnot a library\n"_ba.repeated(100);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zip") << "PK\003\004"_ba + QByteArray(4000, 'z');
    QTest::newRow("nul bytes") << QByteArray(20000, '\0');
    QTest::newRow("short text") << "hi"_ba;
    QTest::newRow("truncated header") << "SQLite format 3\0"_ba + QByteArray(20, '\1');

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.sqlite"_s);
    sqlite3 *other = nullptr;
    sqlite3_open(path.toUtf8().constData(), &other);
    sqlite3_exec(
        other, "CREATE TABLE recipes(name); INSERT INTO recipes VALUES('soup')", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    QTest::newRow("other SQLite") << Lectern::Testing::fileBytes(path);
    sqlite3_open(path.toUtf8().constData(), &other);
    sqlite3_exec(other, "PRAGMA journal_mode=WAL; PRAGMA user_version=1", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    QTest::newRow("other SQLite with a log") << Lectern::Testing::fileBytes(path);
}

void TestDatabase::otherFilesAreRefusedUnchanged()
{
    QFETCH(QByteArray, bytes);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        write(path, bytes);
        const auto opened = Database::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
        QCOMPARE(Lectern::Testing::fileBytes(path), bytes);
        QCOMPARE(namesIn(folder.path()), QStringList{u"library.sqlite"_s});
    }
}

void TestDatabase::olderLibrariesAreUpgraded()
{
    for (int version = 1; version < newestVersion(); ++version) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        sqlite3 *raw = nullptr;
        sqlite3_open(path.toUtf8().constData(), &raw);
        QVERIFY(migrate(raw, 0, version, path));
        sqlite3_exec(raw,
            "INSERT INTO source(uuid, path, imported_at, actor) VALUES(randomblob(16), 'days.md', 1, 'test');"
            "INSERT INTO revision(source_id, n, format, encoding, language, reader, reader_version, "
            "bytes_sha256, text_sha256, imported_at, meta, text, blocks, bytes) "
            "VALUES(1, 1, 'text', 'UTF-8', '', 'text', 1, x'00', x'00', 1, '[]', '', x'', x'')",
            nullptr, nullptr, nullptr);
        sqlite3_close(raw);
        QCOMPARE(Database::open(path, OpenMode::ReadOnly).error().kind, ErrorKind::Unsupported);
        const auto opened = Database::open(path, OpenMode::ReadWrite);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE((*opened)->outcome(), OpenOutcome::Upgraded);
        SourceRepository sources(**opened);
        QCOMPARE(sources.sources()->size(), 1U);
        QVERIFY(!*sources.decisions(u"days.md"_s)); // nothing was said of what was imported before
    }
}

void TestDatabase::newerLibraryIsRefusedUnchanged()
{
    Library library;
    library.database.reset();
    sqlite3 *raw = nullptr;
    sqlite3_open(library.path().toUtf8().constData(), &raw);
    const QByteArray newer = "PRAGMA user_version=" + QByteArray::number(newestVersion() + 1);
    sqlite3_exec(raw, newer.constData(), nullptr, nullptr, nullptr);
    sqlite3_exec(raw, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
    sqlite3_close(raw);
    const QByteArray before = Lectern::Testing::fileBytes(library.path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Database::open(library.path(), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    }
    QCOMPARE(Lectern::Testing::fileBytes(library.path()), before);
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
}

void TestDatabase::addedTriggerIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM mark; END"_ba;
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM mark"_ba;
    QTest::newRow("table") << "CREATE TABLE extra(a)"_ba;
    QTest::newRow("generated column")
        << "ALTER TABLE tag ADD COLUMN x TEXT GENERATED ALWAYS AS (upper(path))"_ba;
    QTest::newRow("missing table") << "DROP TABLE saved_search"_ba;
    QTest::newRow("index") << "CREATE INDEX evil ON mark(hex(quote))"_ba;
    QTest::newRow("virtual table") << "CREATE VIRTUAL TABLE v USING fts5(a)"_ba;
}

void TestDatabase::addedTriggerIsRefused()
{
    QFETCH(QByteArray, sql);
    Library library;
    library.database.reset();
    sqlite3 *raw = nullptr;
    sqlite3_open(library.path().toUtf8().constData(), &raw);
    QCOMPARE(sqlite3_exec(raw, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
    const auto opened = Database::open(library.path(), OpenMode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
}

void TestDatabase::truncatedLibraryIsCorrupt()
{
    Library library;
    library.import(sampleSource());
    library.database.reset();
    const qint64 size = QFile(library.path()).size();
    for (const qint64 kept : {size - 8192, size / 2, qint64(8192)}) {
        QVERIFY(QFile::resize(library.path(), kept));
        const auto opened = Database::open(library.path(), OpenMode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
        QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
    }
}

void TestDatabase::foreignLogBesideARefusedFileStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    write(path, "not a library, but something has a log beside it"_ba.repeated(10));
    write(path + u"-wal"_s, "somebody's log");
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        QVERIFY(!Database::open(path, mode));
        QCOMPARE(Lectern::Testing::fileBytes(path + u"-wal"_s), "somebody's log"_ba);
    }
    QCOMPARE(namesIn(folder.path()).size(), 2);
}

void TestDatabase::openingAgainKeepsTheLocksOfTheProcess()
{
    const Library library;
    QVERIFY(library.database->d().execute("BEGIN IMMEDIATE"));
    // Had this opened and closed the file by other means than SQLite, the lock would be gone.
    QVERIFY(Database::open(library.path(), OpenMode::ReadOnly));
    QVERIFY(Database::open(library.path(), OpenMode::ReadWrite));
    const QByteArray python = "import fcntl, sys\n"
                              "f = open(sys.argv[1], 'r+b')\n"
                              "fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)\n";
    QProcess other;
    other.start(u"python3"_s, {u"-c"_s, QString::fromLatin1(python), library.path()});
    if (!other.waitForStarted()) {
        QSKIP("no python3 to ask for the lock from outside");
    }
    QVERIFY(other.waitForFinished());
    QVERIFY2(other.exitCode() != 0, "another process could take the lock that this one holds");
    QVERIFY(library.database->d().execute("ROLLBACK"));
}

void TestDatabase::libraryThatCanOnlyBeReadOpensForReading_data()
{
    QTest::addColumn<bool>("isFolderWritable");
    QTest::newRow("folder and file") << false;
    QTest::newRow("file alone") << true;
}

void TestDatabase::libraryThatCanOnlyBeReadOpensForReading()
{
    QFETCH(bool, isFolderWritable);
    Library library;
    const SourceImport first = library.import(sampleSource());
    library.database.reset();
    const ReadOnlyPlace place(library.folder.path(), library.path(), isFolderWritable);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Database::open(library.path(), mode);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY((*opened)->isReadOnly());
        QCOMPARE(
            (*opened)->outcome(), mode == OpenMode::ReadOnly ? OpenOutcome::Current : OpenOutcome::ReadOnly);
        QCOMPARE(TalkRepository(**opened).talks()->size(), size_t(2));
        const auto refused = TalkRepository(**opened).setStarred(first.talks.front(), true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Io);
        QVERIFY(refused.error().message.contains(library.path()));
    }
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
}

void TestDatabase::unwritableLibraryWithALogSaysSo()
{
    Library library;
    library.import(sampleSource());
    // As a crash leaves it: the last changes are in the log alone.
    const QByteArray log = Lectern::Testing::fileBytes(library.path() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    library.database.reset();
    write(library.path() + u"-wal"_s, log);
    const ReadOnlyPlace place(library.folder.path(), library.path(), false);
    const auto opened = Database::open(library.path(), OpenMode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Io);
    QVERIFY2(opened.error().message.contains(u"log"_s), qPrintable(opened.error().message));
}

void TestDatabase::errorsForPeopleHoldNoSql()
{
    const Library library;
    Database::Private &d = library.database->d();
    ReadTransaction work(d);
    Statement broken(d, u"SELECT nothing FROM nowhere"_s);
    QVERIFY(!broken.next());
    const auto outcome = work.finish(0);
    QVERIFY(!outcome);
    QVERIFY2(!outcome.error().message.contains(u"SELECT"_s), qPrintable(outcome.error().message));
    QCOMPARE(outcome.error().detail, u"SQLite 1"_s);
}

void TestDatabase::readOnlyConnectionNeverWrites()
{
    Library library;
    library.import(sampleSource());
    library.reopen(OpenMode::ReadOnly);
    QCOMPARE(library.talks().talks()->size(), size_t(2));
    const auto refused = library.talks().setStarred(library.talk(u"Fun with asyncio"_s), true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Io);
    QVERIFY(!library.database->d().execute("DELETE FROM talk"));
}

void TestDatabase::secondWriterWaitsAndThenSaysBusy()
{
    const Library library;
    library.import(sampleSource());
    auto second = Database::open(library.path(), OpenMode::ReadWrite);
    QVERIFY(second);
    const QUuid talk = library.talk(u"Fun with asyncio"_s);
    QVERIFY(library.database->d().execute("BEGIN IMMEDIATE"));
    sqlite3_busy_timeout((*second)->d().handle(), 50);
    TalkRepository talks(**second);
    // Readers never block.
    QCOMPARE(talks.talks()->size(), size_t(2));
    const auto refused = talks.setStarred(talk, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(library.database->d().execute("ROLLBACK"));
    QVERIFY(talks.setStarred(talk, true));
}

void TestDatabase::stopRequestInterrupts()
{
    const Library library;
    Database::Private &d = library.database->d();
    std::stop_source stop;
    std::atomic_flag isRunning;
    // SQLite calls this from inside the statement, so the request cannot come before it.
    sqlite3_progress_handler(
        d.handle(), 1000,
        [](void *flag) {
            static_cast<std::atomic_flag *>(flag)->test_and_set();
            static_cast<std::atomic_flag *>(flag)->notify_all();
            return 0;
        },
        &isRunning);
    const std::jthread later([&] {
        isRunning.wait(false);
        stop.request_stop();
    });
    {
        const StopScope scope(d, stop.get_token());
        ReadTransaction work(d);
        Statement endless(
            d, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
        QVERIFY(!endless.next());
        const auto outcome = work.finish(0);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    }
    sqlite3_progress_handler(d.handle(), 0, nullptr, nullptr);
    QVERIFY(library.talks().counts());
}

void TestDatabase::dataVersionTellsOfOthers()
{
    const Library library;
    auto second = Database::open(library.path(), OpenMode::ReadOnly);
    QVERIFY(second);
    const qint64 before = (*second)->dataVersion();
    QCOMPARE((*second)->dataVersion(), before);
    library.import(sampleSource());
    QVERIFY((*second)->dataVersion() != before);
}

void TestDatabase::closingEmptiesTheLog()
{
    Library library;
    library.import(sampleSource());
    QVERIFY(library.database->checkpoint());
    QCOMPARE(QFileInfo(library.path() + u"-wal"_s).size(), 0);
    library.import(sampleSource(u"/notes/other.md"_s));
    library.database.reset();
    QVERIFY(!QFile::exists(library.path() + u"-wal"_s));
    QVERIFY(!QFile::exists(library.path() + u"-shm"_s));
}

void TestDatabase::namesWithOddCharactersWork()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"50% of #1? & ünï “x” .sqlite"_s);
    QVERIFY(Database::open(path, OpenMode::Create));
    QVERIFY(QFile::exists(path));
    const auto opened = Database::open(path, OpenMode::ReadWrite);
    QVERIFY(opened);
    QCOMPARE((*opened)->path(), path);
}

void TestDatabase::backupIsWholeAndRefusesExisting()
{
    const Library library;
    library.import(sampleSource());
    const QString copy = library.folder.filePath(u"copy.sqlite"_s);
    QVERIFY(library.database->backupTo(copy));
    auto opened = Database::open(copy, OpenMode::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(TalkRepository(**opened).talks()->size(), size_t(2));
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto again = library.database->backupTo(copy);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Io);
    QVERIFY(QDir(library.folder.path()).entryList({u".*part*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
