// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

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

    void theBusStartsAWindowForWhoeverCallsTheProgram()
    {
        const QString name = QStringLiteral("org.lectern.Lectern");
        QVERIFY(QDir().mkpath(path("dbus-1/services")));
        Testing::writeBytes(path("dbus-1/services/org.lectern.Lectern.service"),
            "[D-BUS Service]\nName=org.lectern.Lectern\nExec="
                + Testing::program(QStringLiteral("lectern-window")).toUtf8() + '\n');
        QProcess bus; // what it starts has its environment
        bus.setProcessEnvironment(environmentOf({}));
        bus.setWorkingDirectory(m_folder->path());
        bus.start(QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--nosyslog"), QStringLiteral("--print-address=1")});
        QTRY_VERIFY(bus.canReadLine());
        auto desktop = QDBusConnection::connectToBus(
            QString::fromUtf8(bus.readLine().trimmed()), QStringLiteral("desktop"));
        QVERIFY(desktop.isConnected());
        auto open = QDBusMessage::createMethodCall(name, QStringLiteral("/org/lectern/Lectern"),
            QStringLiteral("org.freedesktop.Application"), QStringLiteral("Activate"));
        open << QVariantMap();
        const QDBusMessage answer = desktop.call(open, QDBus::BlockWithGui, patienceMs);
        QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
        QVERIFY(desktop.interface()->isServiceRegistered(WindowHandover::nameOf(path("library.sqlite"))));
        const qint64 window = desktop.interface()->servicePid(name).value();
        QVERIFY(window > 0);
        ::kill(static_cast<pid_t>(window), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.interface()->isServiceRegistered(name), patienceMs);
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        end(bus);
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

    /// With a library and settings in the folder, and no display.
    [[nodiscard]] QProcessEnvironment environmentOf(const QString &bus) const
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
        return environment;
    }

    /// `lectern` in the folder, its library named by a relative path.
    void start(QProcess &process, const QStringList &targets, const QString &bus = {}) const
    {
        process.setProcessEnvironment(environmentOf(bus));
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
