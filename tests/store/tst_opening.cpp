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

/// What opening a path meets, and what it leaves there.
class TestOpening final : public QObject
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
    void namesWithOddCharactersWork();
};

void TestOpening::createdLibraryIsPrivateAndEmpty()
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

void TestOpening::createRefusesWhatIsThere()
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

void TestOpening::createMakesMissingFolders()
{
    const QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"a/b/library.sqlite"_s), OpenMode::Create);
    QVERIFY(opened);
}

void TestOpening::failedCreateLeavesNothing()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"file"_s), "x");
    const auto opened = Database::open(folder.filePath(u"file/library.sqlite"_s), OpenMode::Create);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Io);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"file"_s});
}

void TestOpening::missingPathIsNeverCreated_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::newRow("writing") << OpenMode::ReadWrite;
    QTest::newRow("reading") << OpenMode::ReadOnly;
}

void TestOpening::missingPathIsNeverCreated()
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

void TestOpening::otherFilesAreRefusedUnchanged_data()
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

void TestOpening::otherFilesAreRefusedUnchanged()
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

void TestOpening::olderLibrariesAreUpgraded()
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

void TestOpening::newerLibraryIsRefusedUnchanged()
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

void TestOpening::addedTriggerIsRefused_data()
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

void TestOpening::addedTriggerIsRefused()
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

void TestOpening::truncatedLibraryIsCorrupt()
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

void TestOpening::foreignLogBesideARefusedFileStays()
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

void TestOpening::openingAgainKeepsTheLocksOfTheProcess()
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

void TestOpening::libraryThatCanOnlyBeReadOpensForReading_data()
{
    QTest::addColumn<bool>("isFolderWritable");
    QTest::newRow("folder and file") << false;
    QTest::newRow("file alone") << true;
}

void TestOpening::libraryThatCanOnlyBeReadOpensForReading()
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

void TestOpening::unwritableLibraryWithALogSaysSo()
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

void TestOpening::namesWithOddCharactersWork()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"50% of #1? & ünï “x” .sqlite"_s);
    QVERIFY(Database::open(path, OpenMode::Create));
    QVERIFY(QFile::exists(path));
    const auto opened = Database::open(path, OpenMode::ReadWrite);
    QVERIFY(opened);
    QCOMPARE((*opened)->path(), path);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
