// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/backups.h"
#include "services/librarysession.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Services;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 1, 1), QTime(18, 0), QTimeZone::UTC).addDays(number);
}

Result<std::optional<QString>> backUp(const QString &library, const QString &folder, const QDateTime &now)
{
    SilentProgress progress;
    return backUpIfDue(library, folder, now, progress, {});
}

} // namespace

class TestBackups final : public QObject
{
    Q_OBJECT

    void writeTo()
    {
        const auto session = LibrarySession::open(m_library, Store::OpenMode::ReadWrite);
        QVERIFY(session);
        QVERIFY((*session)->talks().setTagHue(QStringLiteral("tag%1").arg(++m_changes), 3));
    }

private Q_SLOTS:
    void init()
    {
        m_changes = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = m_folder->filePath(QStringLiteral("library.sqlite"));
        QVERIFY(LibrarySession::open(m_library, Store::OpenMode::Create));
    }

    void daysWeeksAndMonthsStay()
    {
        std::vector<QDateTime> made;
        for (int i = 0; i < 400; ++i) {
            made.push_back(day(i));
            for (const QDateTime &gone : supersededBackups(made)) {
                std::erase(made, gone);
            }
            QVERIFY(made.size() <= 17);
            for (int back = 0; back < std::min(i + 1, 7); ++back) {
                QVERIFY(std::ranges::find(made, day(i - back)) != made.end());
            }
        }
        QCOMPARE(made.back(), day(399));
        std::ranges::sort(made);
        QVERIFY(made.front().daysTo(made.back()) > 120); // the end of the month five months ago
        int older = 0;
        for (const QDateTime &time : made) {
            older += time.daysTo(made.back()) >= 7 ? 1 : 0;
        }
        QCOMPARE(older, 6); // two weeks and four months that hold no other of them
    }

    void manyOfOneDayAreOne()
    {
        std::vector<QDateTime> made;
        for (int hour = 0; hour < 24; ++hour) {
            made.push_back(QDateTime(QDate(2026, 5, 4), QTime(hour, 0), QTimeZone::UTC));
        }
        QCOMPARE(supersededBackups(made).size(), 23U);
        QVERIFY(supersededBackups({}).empty());
        QVERIFY(supersededBackups({day(1)}).empty());
    }

    void newestThatOpensIsNamed()
    {
        const QString folder = backupFolder(m_library, m_folder->filePath(QStringLiteral("backups")));
        QVERIFY(!newestSoundBackup(folder));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto good = backUp(m_library, folder, now);
        QVERIFY(good && *good);
        // A newer one that a disk has spoilt.
        QFile spoilt(folder + u"/library-" + now.addDays(1).toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"))
            + u".sqlite");
        QVERIFY(spoilt.open(QIODevice::WriteOnly) && spoilt.write("nothing of it is left") > 0);
        spoilt.close();
        QCOMPARE(backupsIn(folder).size(), 2U);
        QCOMPARE(newestSoundBackup(folder), **good);
    }

    void backupsAreMadeOnceADayIfSomethingChanged()
    {
        const QString folder = backupFolder(m_library, m_folder->filePath(QStringLiteral("backups")));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto first = backUp(m_library, folder, now);
        QVERIFY2(first && *first, first ? "" : qPrintable(first.error().message));
        QVERIFY(LibrarySession::open(**first, Store::OpenMode::ReadOnly));
        QVERIFY(!*backUp(m_library, folder, now.addSecs(3600)));
        writeTo();
        QVERIFY(!*backUp(m_library, folder, now.addSecs(3600)));
        QFile file(m_library);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(now.addSecs(4000), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(*backUp(m_library, folder, now.addDays(1)));
        QVERIFY(!*backUp(m_library, folder, now.addDays(3))); // nothing was written since
        QCOMPARE(backupsIn(folder).size(), 2U);
        QVERIFY(backupsIn(folder)[0].made > backupsIn(folder)[1].made);
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    }

    void onlyOwnFilesGo()
    {
        const QString folder = backupFolder(m_library, m_folder->filePath(QStringLiteral("backups")));
        QVERIFY(QDir().mkpath(folder));
        QFile other(folder + QStringLiteral("/library-of-a-friend.sqlite"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        for (int i = 0; i < 30; ++i) {
            QFile old(
                folder + QStringLiteral("/library-2020-01-%1T120000Z.sqlite").arg(i + 1, 2, 10, QChar(u'0')));
            QVERIFY(old.open(QIODevice::WriteOnly));
        }
        QVERIFY(backUp(m_library, folder, QDateTime::currentDateTimeUtc()));
        QVERIFY(other.exists());
        QVERIFY(backupsIn(folder).size() < 15);
    }

    void damagedLibraryPushesNothingOut()
    {
        const QString folder = backupFolder(m_library, m_folder->filePath(QStringLiteral("backups")));
        QVERIFY(QDir().mkpath(folder));
        writeTo();
        for (int i = 0; i < 10; ++i) {
            QFile old(folder + QStringLiteral("/library-2020-01-0%1T120000Z.sqlite").arg(i));
            QVERIFY(old.open(QIODevice::WriteOnly));
        }
        const size_t before = backupsIn(folder).size();
        QFile file(m_library);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("tag1"));
        bytes.replace("tag1", "tbg1");
        file.seek(0);
        file.write(bytes);
        file.close();
        const auto outcome = backUp(m_library, folder, QDateTime::currentDateTimeUtc());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Corrupt);
        QCOMPARE(backupsIn(folder).size(), before);
    }

    void foldersOfTwoLibrariesDiffer()
    {
        QVERIFY(backupFolder(QStringLiteral("/a/library.sqlite"))
            != backupFolder(QStringLiteral("/b/library.sqlite")));
        QVERIFY(!backupFolder(m_library).startsWith(m_folder->path()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    int m_changes = 0;
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
