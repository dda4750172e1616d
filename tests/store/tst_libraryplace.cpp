// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/sql/libraryplace_p.h"

#include <QDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::sampleSource;

class TestLibraryPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void networkFileSystemsAreKnown_data();
    void networkFileSystemsAreKnown();
    void foldersOfSyncProgramsAreKnown_data();
    void foldersOfSyncProgramsAreKnown();
    void aSyncedLibraryIsWarnedOfOnceAndHasNoLog();
};

void TestLibraryPlace::networkFileSystemsAreKnown_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("nfs") << "nfs4"_ba << true;
    QTest::newRow("smb") << "cifs"_ba << true;
    QTest::newRow("sshfs") << "fuse.sshfs"_ba << true;
    QTest::newRow("ext4") << "ext4"_ba << false;
    QTest::newRow("a disk of Windows") << "fuseblk"_ba << false;
}

void TestLibraryPlace::networkFileSystemsAreKnown()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, isNetwork);
    QCOMPARE(isNetworkFileSystem(type), isNetwork);
}

void TestLibraryPlace::foldersOfSyncProgramsAreKnown_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isSynced");
    QTest::newRow("marked above") << u"marked/notes/library.sqlite"_s << true;
    QTest::newRow("named") << u"Dropbox (Work)/library.sqlite"_s << true;
    QTest::newRow("named, a part of it") << u"OneDrive - Harbour/talks/library.sqlite"_s << true;
    QTest::newRow("only begins so") << u"Dropboxes/library.sqlite"_s << false;
    QTest::newRow("plain") << u"notes/library.sqlite"_s << false;
}

void TestLibraryPlace::foldersOfSyncProgramsAreKnown()
{
    QFETCH(const QString, folder);
    QFETCH(const bool, isSynced);
    const QTemporaryDir place;
    const QString path = place.filePath(folder);
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QVERIFY(QDir().mkpath(place.filePath(u"marked/.stfolder"_s)));
    QCOMPARE(placeOfLibrary(path), isSynced ? LibraryPlace::Synced : LibraryPlace::Local);
    QCOMPARE(warningAbout(placeOfLibrary(path), path).isEmpty(), !isSynced);
}

void TestLibraryPlace::aSyncedLibraryIsWarnedOfOnceAndHasNoLog()
{
    Library library;
    QVERIFY(library.database->takePlaceWarning().isEmpty());
    QVERIFY(QDir().mkpath(library.folder.filePath(u".stfolder"_s)));
    library.reopen();
    QVERIFY(library.database->takePlaceWarning().contains(library.path()));
    QVERIFY(library.database->takePlaceWarning().isEmpty());
    QCOMPARE(library.value(u"PRAGMA journal_mode"_s), u"delete"_s);
    QCOMPARE(library.value(u"PRAGMA synchronous"_s), u"3"_s); // EXTRA
    library.import(sampleSource());
    QVERIFY(!QFileInfo::exists(library.path() + u"-wal"_s));
    library.reopen();
    QVERIFY(library.database->takePlaceWarning().isEmpty());
    QCOMPARE(library.talks().talks()->size(), 2U);
}

QTEST_GUILESS_MAIN(TestLibraryPlace)
#include "tst_libraryplace.moc"
