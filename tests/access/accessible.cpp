// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessible.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

constexpr const char *accessibleInterface = "org.a11y.atspi.Accessible";
constexpr const char *textInterface = "org.a11y.atspi.Text";
const auto registry = u"org.a11y.atspi.Registry"_s;
const auto registryRoot = u"/org/a11y/atspi/accessible/root"_s;

/// Two words of 32 bits.
quint64 statesOf(const QDBusMessage &reply)
{
    if (reply.arguments().isEmpty()) {
        return 0;
    }
    const auto words = qdbus_cast<QList<quint32>>(reply.arguments().constFirst());
    return words.value(0) | (quint64{words.value(1)} << 32);
}

} // namespace

struct AccessibleReader::Reference {
    QString service;
    QString path;
};

AccessibleReader::AccessibleReader(QDBusConnection bus)
    : m_bus(std::move(bus))
{
}

QDBusMessage AccessibleReader::call(const QString &service, const QString &path, const char *interface,
    const char *method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        service, path, QString::fromLatin1(interface), QString::fromLatin1(method));
    message.setArguments(arguments);
    return m_bus.call(message);
}

QVariant AccessibleReader::property(
    const QString &service, const QString &path, const char *interface, const char *name) const
{
    const QDBusMessage reply = call(service, path, "org.freedesktop.DBus.Properties", "Get",
        {QString::fromLatin1(interface), QString::fromLatin1(name)});
    return reply.arguments().isEmpty() ? QVariant()
                                       : reply.arguments().constFirst().value<QDBusVariant>().variant();
}

Accessible AccessibleReader::read(const Reference &object) const
{
    const auto &[service, path] = object;
    return {.service = service,
        .path = path,
        .role = call(service, path, accessibleInterface, "GetRoleName").arguments().value(0).toString(),
        .name = property(service, path, accessibleInterface, "Name").toString(),
        .description = property(service, path, accessibleInterface, "Description").toString(),
        .states = states(object)};
}

/// The answer is of the type a(so).
QList<AccessibleReader::Reference> AccessibleReader::references(const Reference &parent) const
{
    QList<Reference> found;
    const QDBusMessage reply = call(parent.service, parent.path, accessibleInterface, "GetChildren");
    if (reply.arguments().isEmpty()) {
        return found;
    }
    const auto list = reply.arguments().constFirst().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        found.append({service, path.path()});
    }
    list.endArray();
    return found;
}

quint64 AccessibleReader::states(const Reference &object) const
{
    return statesOf(call(object.service, object.path, accessibleInterface, "GetState"));
}

std::optional<Accessible> AccessibleReader::program(qint64 processId) const
{
    for (const Reference &child : references({registry, registryRoot})) {
        const QDBusReply<uint> id = m_bus.interface()->servicePid(child.service);
        if (id.isValid() && id.value() == processId) {
            return read(child);
        }
    }
    return std::nullopt;
}

QList<Accessible> AccessibleReader::children(const Accessible &parent) const
{
    QList<Accessible> found;
    for (const Reference &child : references({parent.service, parent.path})) {
        found.append(read(child));
    }
    return found;
}

std::optional<AccessibleReader::Reference> AccessibleReader::focusedBelow(const Reference &object) const
{
    Accessible seen;
    seen.states = states(object);
    // The current row of a list says that it has the focus even where the list has not.
    const bool isElsewhere = seen.has(AccessibleState::Focusable) && !seen.has(AccessibleState::Focused);
    if (!seen.has(AccessibleState::Showing) || isElsewhere) {
        return std::nullopt;
    }
    for (const Reference &child : references(object)) {
        if (const std::optional<Reference> focused = focusedBelow(child)) {
            return focused;
        }
    }
    const bool isFocused = seen.has(AccessibleState::Focused) && seen.has(AccessibleState::Focusable);
    return isFocused ? std::optional(object) : std::nullopt;
}

std::optional<Accessible> AccessibleReader::focusedIn(const Accessible &root) const
{
    const std::optional<Reference> focused = focusedBelow({root.service, root.path});
    return focused ? std::optional(read(*focused)) : std::nullopt;
}

void AccessibleReader::walk(
    const Accessible &from, const std::function<bool(const Accessible &)> &visit) const
{
    if (!visit(from)) {
        return;
    }
    for (const Accessible &child : children(from)) {
        if (child.has(AccessibleState::Visible) && child.has(AccessibleState::Showing)) {
            walk(child, visit);
        }
    }
}

QString AccessibleReader::text(const Accessible &object) const
{
    const QDBusMessage reply = call(object.service, object.path, textInterface, "GetText", {0, -1});
    return reply.arguments().value(0).toString();
}

int AccessibleReader::caret(const Accessible &object) const
{
    const QVariant offset = property(object.service, object.path, textInterface, "CaretOffset");
    return offset.isValid() ? offset.toInt() : -1;
}

/// The answer is of the type a{ss}ii.
QMap<QString, QString> AccessibleReader::attributes(const Accessible &object, qsizetype place) const
{
    const QDBusMessage reply =
        call(object.service, object.path, textInterface, "GetAttributeRun", {static_cast<int>(place), true});
    return reply.arguments().isEmpty() ? QMap<QString, QString>()
                                       : qdbus_cast<QMap<QString, QString>>(reply.arguments().constFirst());
}

} // namespace Lectern::Testing
