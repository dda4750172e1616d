// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/librarysession.h"
#include "support/testsupport.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// What the program does with the words it is started with, as a process with an unseen window.
class TestStart final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_process = std::make_unique<QProcess>();
    }

    void cleanup()
    {
        m_process->terminate();
        m_process->waitForFinished(patienceMs);
    }

    void theSampleComesWhereThereIsNoLibrary()
    {
        start({u"--sample"_s});
        QTRY_VERIFY_WITH_TIMEOUT(talks() > 0, patienceMs);
        QCOMPARE(m_process->state(), QProcess::Running);
    }

    void anUnknownOptionIsWrongUsage()
    {
        start({u"--frobnicate"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_process->state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(m_process->exitCode(), 2);
        const QString words = QString::fromUtf8(m_process->readAllStandardError());
        QVERIFY2(words.startsWith(u"lectern: There is no option “frobnicate”."_s), qPrintable(words));
        QVERIFY(!QFile::exists(library()));
    }

private:
    static constexpr int patienceMs = 60'000;

    [[nodiscard]] QString library() const { return m_folder->filePath(u"library.sqlite"_s); }

    [[nodiscard]] size_t talks() const
    {
        const auto session = Services::LibrarySession::open(library(), Store::OpenMode::ReadOnly);
        if (!session) {
            return 0; // not made yet
        }
        const auto rows = (*session)->talks().talks();
        return rows ? rows->size() : 0;
    }

    void start(const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"LECTERN_LIBRARY"_s, library());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s);
        for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
            environment.insert(QString::fromLatin1(place), m_folder->path());
        }
        m_process->setProcessEnvironment(environment);
        m_process->start(Testing::program(u"lectern"_s), arguments);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
};

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
