// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "services/diskstate.h"

#include <QFile>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;
using Lectern::Services::Testing::LibraryFixture;

namespace {

const auto notes =
    u"# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- a job is a promise to somebody\n"_s;

}

class TestDiskState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheFile()
    {
        const LibraryFixture library;
        const QString path = library.write(u"days.md"_s, notes);
        (void)library.keep(library.planned(path));
        const auto look = [&] { return lookAtDisk(*library.session, path).value_or(DiskLook{}); };
        QCOMPARE(look().state, DiskState::Same);
        (void)library.write(u"days.md"_s, notes + u"- more\n"_s);
        QCOMPARE(look().state, DiskState::Changed);
        QCOMPARE(look().path, path);
        QVERIFY(QFile::remove(path));
        const DiskLook gone = look();
        QCOMPARE(gone.state, DiskState::Gone);
        QVERIFY(gone.isNews);
        QVERIFY(library.session->sources().sources()->front().missing.isValid());
        QVERIFY(!look().isNews);
        (void)library.write(u"days.md"_s, notes);
        QCOMPARE(look().state, DiskState::Same);
        QVERIFY(!library.session->sources().sources()->front().missing.isValid());
    }

    void labelsAreNoFiles()
    {
        const LibraryFixture library;
        QCOMPARE(lookAtDisk(*library.session, u"Pasted today"_s)->state, DiskState::NoFile);
    }

    void updatesAndAdditionsAreTakenBackTogether()
    {
        const LibraryFixture library;
        const QString path = library.write(u"days.md"_s, notes);
        const QUuid talk = library.keep(library.planned(path)).talks.front();
        (void)library.write(u"days.md"_s, notes + u"- more of it\n"_s);
        const ImportReport update = library.keep(library.planned(path));
        QCOMPARE(update.updatedSources.size(), 1U);
        const ImportReport added = library.keep(library.planned(
            library.write(u"more.md"_s, u"# Canal Days 2023\n\n## Loud locks, Emil Kranz\n\n- a bell\n"_s)));
        QVERIFY(library.session->talks().text(talk)->document->text.contains(u"more of it"_s));
        QCOMPARE(*takeBack(*library.session, added.addedSources, update.updatedSources), 0);
        QVERIFY(!library.session->talks().text(talk)->document->text.contains(u"more of it"_s));
        QCOMPARE(library.session->talks().counts()->talks, 1);
        // A second time there is nothing of it to take back, and nothing else is touched.
        QVERIFY(!takeBack(*library.session, {}, update.updatedSources));
    }
};

QTEST_GUILESS_MAIN(TestDiskState)
#include "tst_diskstate.moc"
