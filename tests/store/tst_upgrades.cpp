// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/sql/database_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/tables_p.h"

#include <QTest>

#include <sqlite3.h>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// Libraries of older versions, as they were written then (tests/data/libraries).
class TestUpgrades final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keptLibrariesUpgrade_data();
    void keptLibrariesUpgrade();
    void whatAKilledUpgradeLeftIsFilledIn();
    void tablesBeginWhereTheyDoInANewLibrary();
    void logIsNotDoubtedBeforeItIsSealed();
};

void TestUpgrades::keptLibrariesUpgrade_data()
{
    QTest::addColumn<int>("version");
    for (int version = 3; version < newestVersion(); ++version) {
        QTest::addRow("version %d", version) << version;
    }
}

void TestUpgrades::keptLibrariesUpgrade()
{
    QFETCH(int, version);
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(version));
    library.reopen();
    QCOMPARE(library.database->outcome(), OpenOutcome::Upgraded);
    QCOMPARE(library.health(), QString());
    QCOMPARE(library.talks().talks()->size(), 3U);
    const auto marks = library.marks().marks();
    QCOMPARE(marks->size(), 2U);
    QCOMPARE(marks->at(0).comment, u"as queues are"_s);
    QCOMPARE(marks->at(0).tags, QStringList{u"craft/rope"_s});
    QCOMPARE(library.talks().followUps()->at(0).isDone, true);
    QCOMPARE(library.value(u"SELECT count(*) FROM change WHERE length(sha256) <> 32"_s), u"0"_s);
    QCOMPARE(library.value(u"SELECT count(*) FROM library WHERE key LIKE 'to_fill%'"_s), u"0"_s);
    QCOMPARE(library.value(u"SELECT count(*) FROM talk_outline"_s), u"3"_s);
    // Its files unpack, however they were packed then.
    const QString notes = library.talks().text(library.talk(u"Quiet engines"_s))->sourceText;
    QVERIFY2(notes.contains("Quiet engines"_L1), qPrintable(notes));
    // And it is a library like any other from then on.
    library.mark(library.talk(u"Quiet engines"_s), u"quiet"_s);
    library.reopen();
    QCOMPARE(library.database->outcome(), OpenOutcome::Current);
    QCOMPARE(library.health(), QString());
}

void TestUpgrades::whatAKilledUpgradeLeftIsFilledIn()
{
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(3));
    // As it lies there when the process was killed between the migration and the rest.
    execute(library.path(), "DELETE FROM word_part");
    sqlite3 *raw = nullptr;
    sqlite3_open(library.path().toUtf8().constData(), &raw);
    QVERIFY(migrate(raw, 3, newestVersion(), library.path()));
    sqlite3_close(raw);
    library.reopen();
    QCOMPARE(library.database->outcome(), OpenOutcome::Current);
    QVERIFY(library.value(u"SELECT count(*) FROM word_part"_s).toInt() > 0);
    QCOMPARE(library.value(u"SELECT count(*) FROM change WHERE length(sha256) <> 32"_s), u"0"_s);
    QCOMPARE(library.health(), QString());
}

void TestUpgrades::tablesBeginWhereTheyDoInANewLibrary()
{
    const Library library;
    const QByteArrayList tables = tablesWithRows(library.database->d().handle());
    const auto begins = [&tables](const QString &path) {
        QStringList pages;
        for (const QByteArray &table : tables) {
            pages += QString::fromLatin1(table) + u' ' + QString::number(rootPage(path, table));
        }
        return pages;
    };
    // None of them has a map of its pages.
    const QString fresh = library.folder.filePath(u"fresh.sqlite"_s);
    Lectern::Testing::writeBytes(fresh, {});
    QVERIFY(fillNewLibrary(fresh, newestVersion(), PageMap::None));
    QVERIFY(begins(fresh) != begins(library.path()));
    for (int version = 3; version < newestVersion(); ++version) {
        Library kept;
        kept.database.reset();
        Lectern::Testing::writeBytes(kept.path(), Lectern::Testing::keptLibrary(version));
        kept.reopen();
        QCOMPARE(begins(kept.path()), begins(fresh));
    }
}

void TestUpgrades::logIsNotDoubtedBeforeItIsSealed()
{
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(3));
    sqlite3 *raw = nullptr;
    sqlite3_open(library.path().toUtf8().constData(), &raw);
    QVERIFY(migrate(raw, 3, newestVersion(), library.path()));
    sqlite3_close(raw);
    library.reopen(OpenMode::ReadOnly);
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestUpgrades)
#include "tst_upgrades.moc"
