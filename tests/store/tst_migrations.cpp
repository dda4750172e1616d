// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/sql/database_p.h"
#include "store/sql/migrations_p.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;

class TestMigrations final : public QObject
{
    Q_OBJECT

    static QString dump(sqlite3 *handle) { return *schemaText(handle, u"x"_s); }

private Q_SLOTS:
    void numbersAscendWithoutGaps();
    void schemaDumpIsTrue();
    void tablesAreStrict();
    void thereAreNoTriggersAndViews();
    void migratingAgainChangesNothing();
    void failingMigrationLeavesTheLibraryAsItWas();
    void expectedSchemaIsThatOfTheMigrations();
};

void TestMigrations::numbersAscendWithoutGaps()
{
    QVERIFY(!migrations().empty());
    const QStringList files = QDir(Lectern::Testing::sourceFolder() + u"/database/migrations"_s)
                                  .entryList({u"*.sql"_s}, QDir::Files);
    int version = 0;
    for (const Migration &migration : migrations()) {
        QCOMPARE(migration.version, ++version);
        QVERIFY2(files.contains(migration.name + u".sql"_s), qPrintable(migration.name));
    }
    QCOMPARE(newestVersion(), version);
    QCOMPARE(files.size(), static_cast<qsizetype>(migrations().size()));
}

void TestMigrations::schemaDumpIsTrue()
{
    sqlite3 *memory = nullptr;
    sqlite3_open(":memory:", &memory);
    QVERIFY(migrate(memory, 0, newestVersion(), u"x"_s));
    const QString made = dump(memory);
    sqlite3_close(memory);
    const QString path = Lectern::Testing::sourceFolder() + u"/database/schema.sql"_s;
    const QString file = QString::fromUtf8(Lectern::Testing::fileBytes(path));
    const qsizetype start = file.indexOf("CREATE "_L1);
    if (qEnvironmentVariableIsSet("LECTERN_WRITE_SCHEMA") && file.sliced(start) != made) {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write((file.first(start) + made).toUtf8());
        QSKIP("database/schema.sql was written anew: build again");
    }
    QCOMPARE(file.sliced(start), made);
}

void TestMigrations::tablesAreStrict()
{
    const Library library;
    // Shadow tables of FTS5 are its own.
    QCOMPARE(library.value(u"SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table' "
                           "AND name NOT LIKE '%\\_index%' ESCAPE '\\' AND sql NOT LIKE '%STRICT%'"_s),
        QString());
}

void TestMigrations::thereAreNoTriggersAndViews()
{
    const Library library;
    QCOMPARE(
        library.value(u"SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"_s), u"0"_s);
}

void TestMigrations::migratingAgainChangesNothing()
{
    const Library library;
    sqlite3 *handle = library.database->d().handle();
    const QString before = dump(handle);
    QVERIFY(migrate(handle, newestVersion(), newestVersion(), library.path()));
    QCOMPARE(dump(handle), before);
}

void TestMigrations::failingMigrationLeavesTheLibraryAsItWas()
{
    sqlite3 *memory = nullptr;
    sqlite3_open(":memory:", &memory);
    // Something stands in the way of the last table.
    QCOMPARE(sqlite3_exec(memory, "CREATE TABLE mark_index(a)", nullptr, nullptr, nullptr), SQLITE_OK);
    const QString before = dump(memory);
    const auto outcome = migrate(memory, 0, newestVersion(), u"library.sqlite"_s);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.contains(u"library.sqlite"_s));
    QCOMPARE(dump(memory), before);
    QVERIFY(sqlite3_get_autocommit(memory) != 0);
    sqlite3_close(memory);
}

void TestMigrations::expectedSchemaIsThatOfTheMigrations()
{
    const Library library;
    QCOMPARE(*expectedSchema(newestVersion()), dump(library.database->d().handle()));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
