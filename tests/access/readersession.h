// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accessible.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Lectern::Testing {

/// A session as a screen reader has it: a display that nobody sees, a session bus, the accessibility bus, and
/// the window of Lectern on it with a library of a given text. Keys come from outside (xdotool).
class ReaderSession final
{
public:
    /// What is missing here for such a session; empty: nothing.
    [[nodiscard]] static QString missing();

    /// Imports `notes` and opens the window. False, with a reason, where something does not start.
    [[nodiscard]] bool start(const QByteArray &notes, QString *why);
    ~ReaderSession();
    ReaderSession() = default;
    Q_DISABLE_COPY_MOVE(ReaderSession)

    /// Keys by their names in X: "ctrl+1", "Tab", "Down".
    void press(const QString &keys) const;
    [[nodiscard]] const AccessibleReader &reader() const { return *m_reader; }
    /// The window as it is now; nothing before it is shown.
    [[nodiscard]] std::optional<Accessible> window() const;
    /// What has the focus now.
    [[nodiscard]] std::optional<Accessible> focused() const;
    /// The first object of a role whose name holds `words`.
    [[nodiscard]] std::optional<Accessible> find(const QString &role, const QString &words) const;

private:
    [[nodiscard]] bool startDisplay();
    [[nodiscard]] bool startBuses();
    [[nodiscard]] bool importNotes(const QByteArray &notes);
    [[nodiscard]] int run(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_display;
    QProcess m_bus;
    QProcess m_program;
    std::unique_ptr<AccessibleReader> m_reader;
};

} // namespace Lectern::Testing
