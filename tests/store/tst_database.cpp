// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/sql/database_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/transaction_p.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <atomic>
#include <thread>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::sampleSource;

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConnectionIsHardened_data();
    void everyConnectionIsHardened();
    void pragmasAreAsWritten_data();
    void pragmasAreAsWritten();
    void limitsAreLow();
    void forbiddenStatementsAreRefused_data();
    void forbiddenStatementsAreRefused();
    void errorsForPeopleHoldNoSql();
    void readOnlyConnectionNeverWrites();
    void secondWriterWaitsAndThenSaysBusy();
    void writersOfAProcessTakeTurns();
    void writerThatWaitedTooLongIsPassedOver();
    void waitingWriterObeysAStop();
    void stopRequestInterrupts();
    void dataVersionTellsOfOthers();
    void closingEmptiesTheLog();
    void backupIsWholeAndRefusesExisting();
};

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

void TestDatabase::writersOfAProcessTakeTurns()
{
    const auto queue = WriterQueue::of(u"/a/library.sqlite"_s);
    QCOMPARE(WriterQueue::of(u"/a/library.sqlite"_s), queue);
    QVERIFY(WriterQueue::of(u"/b/library.sqlite"_s) != queue);
    constexpr std::chrono::seconds patience{60};
    QByteArray order;
    QVERIFY(queue->enter(patience));
    {
        const std::jthread waiting([&] {
            if (queue->enter(patience)) {
                order += "mark ";
                queue->leave();
            }
        });
        while (queue->size() < 2) {
            std::this_thread::yield();
        }
        order += "import ";
        queue->leave();
        // Who was inside and wants in again at once comes behind who waited.
        QVERIFY(queue->enter(patience));
        order += "import";
    }
    queue->leave();
    QCOMPARE(order, "import mark import");
    QCOMPARE(queue->size(), 0);
}

void TestDatabase::writerThatWaitedTooLongIsPassedOver()
{
    const auto queue = WriterQueue::of(u"/a/library.sqlite"_s);
    constexpr std::chrono::seconds patience{60};
    QVERIFY(queue->enter(patience));
    QVERIFY(!queue->enter(std::chrono::milliseconds(1)));
    queue->leave();
    QVERIFY(queue->enter(patience));
    queue->leave();
    QCOMPARE(queue->size(), 0);
}

void TestDatabase::waitingWriterObeysAStop()
{
    const Library library;
    Database::Private &d = library.database->d();
    constexpr std::chrono::seconds patience{60};
    QVERIFY(d.writers()->enter(patience));
    std::stop_source stop;
    const std::jthread later([&] {
        while (d.writers()->size() < 2) {
            std::this_thread::yield();
        }
        stop.request_stop();
    });
    {
        const StopScope scope(d, stop.get_token());
        WriteTransaction work(d);
        QVERIFY(!work.isGood());
        QCOMPARE(work.commit().error().kind, ErrorKind::Cancelled);
    }
    d.writers()->leave();
    QCOMPARE(d.writers()->size(), 0);
    library.import(sampleSource()); // nobody is waited for any more
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
