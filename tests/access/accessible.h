// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace Lectern::Testing {

/// States of AT-SPI 2 (AtspiStateType) that the tests ask for.
enum class AccessibleState {
    Checked = 4,
    Enabled = 8,
    Focusable = 11,
    Focused = 12,
    Showing = 25,
    Visible = 30
};

/// An object of another program as AT-SPI 2 shows it. A copy of what it said when it was read.
struct Accessible {
    QString service;
    QString path;
    QString role; ///< "push button", "tree", ...
    QString name;
    QString description;
    quint64 states = 0;

    [[nodiscard]] bool has(AccessibleState state) const
    {
        return (states & (quint64{1} << static_cast<int>(state))) != 0;
    }
};

/// Reads accessible objects over one connection to the accessibility bus. What an object does not answer
/// is empty.
class AccessibleReader final
{
public:
    explicit AccessibleReader(QDBusConnection bus);

    /// The program whose process this is; nothing while it is not on the bus.
    [[nodiscard]] std::optional<Accessible> program(qint64 processId) const;
    [[nodiscard]] QList<Accessible> children(const Accessible &parent) const;
    /// `visit` is called for `root` and all that is shown below it, parents first; false: not below this one.
    void walk(const Accessible &root, const std::function<bool(const Accessible &)> &visit) const;
    /// What has the focus, `root` or the innermost below it. Asks little of each object, so that it is quick.
    [[nodiscard]] std::optional<Accessible> focusedIn(const Accessible &root) const;
    /// All of a text object.
    [[nodiscard]] QString text(const Accessible &object) const;
    /// Where the caret of a text object stands; -1: not said.
    [[nodiscard]] int caret(const Accessible &object) const;
    /// What a text object says of one of its places, by name.
    [[nodiscard]] QMap<QString, QString> attributes(const Accessible &object, qsizetype place) const;

private:
    struct Reference;
    [[nodiscard]] Accessible read(const Reference &object) const;
    [[nodiscard]] QList<Reference> references(const Reference &parent) const;
    [[nodiscard]] quint64 states(const Reference &object) const;
    [[nodiscard]] std::optional<Reference> focusedBelow(const Reference &object) const;
    [[nodiscard]] QDBusMessage call(const QString &service, const QString &path, const char *interface,
        const char *method, const QVariantList &arguments = {}) const;
    [[nodiscard]] QVariant property(
        const QString &service, const QString &path, const char *interface, const char *name) const;

    QDBusConnection m_bus;
};

} // namespace Lectern::Testing
