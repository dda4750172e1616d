// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readersession.h"

#include "support/testsupport.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

constexpr int patienceMs = 30'000;
const auto connectionName = u"accessibility"_s;

void end(QProcess &process)
{
    if (process.state() != QProcess::NotRunning) {
        process.terminate();
        process.waitForFinished(patienceMs);
    }
}

} // namespace

QString ReaderSession::missing()
{
    QStringList names;
    for (const char *program : {"Xvfb", "dbus-daemon", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            names << QString::fromLatin1(program);
        }
    }
    if (!QFile::exists(u"/usr/libexec/at-spi-bus-launcher"_s)) {
        names << u"at-spi2-core"_s;
    }
    return names.join(u", "_s);
}

bool ReaderSession::startDisplay()
{
    m_display.start(u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-nolisten"_s, u"tcp"_s, u"-screen"_s, u"0"_s,
            u"1600x1000x24"_s});
    const bool isUp = QTest::qWaitFor([this] { return m_display.canReadLine(); }, patienceMs);
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(m_display.readLine().trimmed()));
    return isUp;
}

bool ReaderSession::startBuses()
{
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(u"dbus-daemon"_s,
        {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--nosyslog"_s, u"--print-address=1"_s});
    if (!QTest::qWaitFor([this] { return m_bus.canReadLine(); }, patienceMs)) {
        return false;
    }
    const QString session = QString::fromUtf8(m_bus.readLine().trimmed());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, session);
    const QDBusConnection bus = QDBusConnection::connectToBus(session, u"session"_s);
    const QDBusMessage address = bus.call(QDBusMessage::createMethodCall(
        u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
    if (address.type() != QDBusMessage::ReplyMessage) {
        return false;
    }
    const QDBusConnection accessibility =
        QDBusConnection::connectToBus(address.arguments().constFirst().toString(), connectionName);
    m_reader = std::make_unique<AccessibleReader>(accessibility);
    return accessibility.isConnected();
}

int ReaderSession::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program, arguments);
    return process.waitForFinished(patienceMs) ? process.exitCode() : -1;
}

bool ReaderSession::importNotes(const QByteArray &notes)
{
    const QString path = m_folder.filePath(u"notes.md"_s);
    writeBytes(path, notes);
    return run(program(u"lectern"_s), {u"import"_s, path}) == 0;
}

bool ReaderSession::start(const QByteArray &notes, QString *why)
{
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        m_environment.insert(QString::fromLatin1(place), m_folder.path());
    }
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_environment.insert(u"NO_AT_BRIDGE"_s, u"0"_s);
    m_environment.remove(u"LECTERN_LIBRARY"_s);
    if (!startDisplay() || !startBuses()) {
        *why = u"no display or no bus"_s;
        return false;
    }
    if (!importNotes(notes)) {
        *why = u"the notes were not imported"_s;
        return false;
    }
    m_program.setProcessEnvironment(m_environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(program(u"lectern"_s), {});
    *why = u"the window did not come"_s;
    // No window manager gives the focus here.
    return QTest::qWaitFor([this] { return window().has_value(); }, patienceMs)
        && run(u"xdotool"_s,
               {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"Lectern$"_s, u"windowfocus"_s,
                   u"--sync"_s})
        == 0;
}

ReaderSession::~ReaderSession()
{
    end(m_program);
    if (m_reader) {
        // The accessibility bus outlives its session otherwise.
        const QDBusConnection bus(connectionName);
        ::kill(static_cast<pid_t>(bus.interface()->servicePid(u"org.freedesktop.DBus"_s).value()), SIGTERM);
    }
    m_reader.reset();
    QDBusConnection::disconnectFromBus(connectionName);
    QDBusConnection::disconnectFromBus(u"session"_s);
    end(m_bus);
    end(m_display);
}

void ReaderSession::press(const QString &keys) const { QCOMPARE(run(u"xdotool"_s, {u"key"_s, keys}), 0); }

std::optional<Accessible> ReaderSession::window() const
{
    const std::optional<Accessible> program = m_reader->program(m_program.processId());
    if (!program) {
        return std::nullopt;
    }
    for (const Accessible &child : m_reader->children(*program)) {
        if (child.has(AccessibleState::Showing)) {
            return child;
        }
    }
    return std::nullopt;
}

std::optional<Accessible> ReaderSession::focused() const
{
    const std::optional<Accessible> top = window();
    return top ? m_reader->focusedIn(*top) : std::nullopt;
}

std::optional<Accessible> ReaderSession::find(const QString &role, const QString &words) const
{
    std::optional<Accessible> found;
    if (const std::optional<Accessible> top = window()) {
        m_reader->walk(*top, [&](const Accessible &object) {
            if (!found && object.role == role && object.name.contains(words)) {
                found = object;
            }
            return !found;
        });
    }
    return found;
}

} // namespace Lectern::Testing
