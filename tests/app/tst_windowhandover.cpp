// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/windowhandover.h"

using namespace Lectern;
using namespace Lectern::App;

/// Two starts on one library, as processes, over a session bus of their own.
class TestWindowHandover final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) {
            QSKIP("There is no dbus-daemon here, so no window can hand over to another.");
        }
        m_bus.start(daemon,
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--nosyslog"), QStringLiteral("--print-address=1")});
        QTRY_VERIFY(m_bus.canReadLine());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void cleanupTestCase() { end(m_bus); }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLibraryHasOneNameHoweverItIsWritten()
    {
        const QString plain = path("library.sqlite");
        const QString name = WindowHandover::nameOf(plain);
        QCOMPARE(WindowHandover::nameOf(path("sub/../library.sqlite")), name);
        QVERIFY(QFile::link(m_folder->path(), path("link")));
        QCOMPARE(WindowHandover::nameOf(path("link/library.sqlite")), name);
        QFile made(plain);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(WindowHandover::nameOf(plain), name);
        QVERIFY(WindowHandover::nameOf(path("other.sqlite")) != name);
    }

    void aSecondStartHandsOverWhatItWasGiven()
    {
        WindowHandover window;
        QVERIFY(window.hold(path("library.sqlite")));
        QSignalSpy asked(&window, &WindowHandover::asked);
        QFile notes(path("märz 100%.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        const QString link = QStringLiteral("lectern:talk/0190d7f2-0000-7000-8000-000000000001");
        QProcess second;
        start(second, {QStringLiteral("märz 100%.md"), link});
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(asked.size(), 1);
        const QString inFolder = QDir(m_folder->path()).canonicalPath() + QStringLiteral("/märz 100%.md");
        QCOMPARE(asked.front().front().toStringList(), (QStringList{inFolder, link}));
    }

    void aWindowThatIsOpenTakesOverUntilItCloses()
    {
        QProcess first;
        start(first, {});
        QTRY_VERIFY_WITH_TIMEOUT(isHeld("library.sqlite"), patienceMs);
        QProcess second;
        start(second, {});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(second.readAllStandardError().contains("taken over"));
        QCOMPARE(first.state(), QProcess::Running);
        end(first);
        QTRY_VERIFY(!isHeld("library.sqlite"));
    }

    void anotherLibraryHasAWindowOfItsOwn()
    {
        WindowHandover window;
        QVERIFY(window.hold(path("other.sqlite")));
        const QSignalSpy asked(&window, &WindowHandover::asked);
        QProcess second;
        start(second, {});
        QTRY_VERIFY_WITH_TIMEOUT(isHeld("library.sqlite"), patienceMs);
        QCOMPARE(second.state(), QProcess::Running);
        QVERIFY(asked.isEmpty());
        // The window changes to a library that another one shows: it stays with its own.
        QVERIFY(!window.hold(path("library.sqlite")));
        QVERIFY(isHeld("other.sqlite"));
        end(second);
    }

    void aWindowAsksAnotherWithoutWaiting()
    {
        QProcess first;
        start(first, {});
        QTRY_VERIFY_WITH_TIMEOUT(isHeld("library.sqlite"), patienceMs);
        WindowHandover window;
        QVERIFY(!window.hold(path("library.sqlite")));
        std::optional<bool> isTaken;
        window.handOverLater(path("library.sqlite"), [&isTaken](bool taken) { isTaken = taken; });
        QVERIFY(!isTaken);
        QTRY_VERIFY_WITH_TIMEOUT(isTaken, patienceMs);
        QVERIFY(*isTaken);
        isTaken.reset();
        window.handOverLater(path("other.sqlite"), [&isTaken](bool taken) { isTaken = taken; });
        QTRY_VERIFY_WITH_TIMEOUT(isTaken, patienceMs);
        QVERIFY(!*isTaken); // nobody holds that name
        end(first);
    }

    void withoutABusEachStartIsAWindow()
    {
        WindowHandover window;
        QVERIFY(window.hold(path("library.sqlite")));
        const QSignalSpy asked(&window, &WindowHandover::asked);
        QFile notes(path("notes.md"));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("# Canal Days 2023\n\n## Quiet locks, Rosa Finch\n\n- the water does not wait\n");
        notes.close();
        QProcess import;
        start(import, {QStringLiteral("import"), QStringLiteral("notes.md")});
        QTRY_COMPARE_WITH_TIMEOUT(import.state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(import.exitCode(), 0);
        QVERIFY(!QFile::exists(path("library.sqlite-wal")));
        QProcess second;
        start(second, {}, QStringLiteral("unix:path=/nowhere/bus"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("library.sqlite-wal")), patienceMs); // it is open
        QCOMPARE(second.state(), QProcess::Running);
        QVERIFY(asked.isEmpty());
        end(second);
    }

private:
    static constexpr int patienceMs = 60'000;

    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    [[nodiscard]] bool isHeld(const char *library) const
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(
            WindowHandover::nameOf(path(library)));
    }

    /// `lectern` in the folder, its library named by a relative path.
    void start(QProcess &process, const QStringList &targets, const QString &bus = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("LECTERN_LIBRARY"), QStringLiteral("library.sqlite"));
        for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
            environment.insert(QString::fromLatin1(place), m_folder->path());
        }
        if (!bus.isEmpty()) {
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(Testing::program(QStringLiteral("lectern")), targets);
    }

    static void end(QProcess &process)
    {
        process.terminate();
        process.waitForFinished(patienceMs);
    }

    QProcess m_bus;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestWindowHandover)
#include "tst_windowhandover.moc"
