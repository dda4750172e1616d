// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <functional>

namespace Lectern::App {

/// One window a library. A window holds a name on the session bus that is made of its library's path, and
/// whoever starts Lectern on the same library finds the name taken and hands over what it was given. Speaks
/// org.freedesktop.Application, so that launchers and scripts can ask the same way. Without a session bus
/// nothing is ever held or handed over: each start opens a window of its own. GUI thread.
class WindowHandover final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHandover)
public:
    explicit WindowHandover(QObject *parent = nullptr);
    /// Gives the name back.
    ~WindowHandover() override;

    /// The name of a library's window on the bus: the same however the path is written. The file need not
    /// exist.
    [[nodiscard]] static QString nameOf(const QString &library);

    /// Holds the name of this library from now on, and no other. False if another process holds it; then the
    /// name held so far stays. True also where there is no session bus.
    [[nodiscard]] bool hold(const QString &library);
    /// Also answers to the name of the program itself, which the desktop calls to open files and links and,
    /// where nobody has it, starts the program for. Where another window has it, this one waits its turn.
    static void holdApplication();
    /// Asks the window that holds the name to come to the front and to open these: paths, which are made
    /// absolute here, and `lectern:` links. False if it does not answer within 10 seconds.
    [[nodiscard]] static bool handOver(const QString &library, const QStringList &targets);
    /// The same without waiting, for a window that goes on meanwhile: `done` is called with the answer as
    /// long as this object lives.
    void handOverLater(const QString &library, const std::function<void(bool isTaken)> &done);

Q_SIGNALS:
    /// Another start asks the window to come to the front and to open paths and `lectern:` links, maybe none.
    void asked(const QStringList &targets);

private:
    QString m_name; ///< held now; empty: none
};

} // namespace Lectern::App
