// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace Lectern::Cli {

/// Exit codes of the program: a contract (shared/product.md).
enum class ExitCode {
    Done = 0,
    PartlyOrNothing = 1,
    Usage = 2,
    Library = 3,
    File = 4,
    Interrupted = 130,
};

/// Text as it may reach a terminal: control characters (but '\n' and '\t') and direction overrides become
/// escapes such as "\u{1b}". `isTerminal` false: unchanged, so that pipes get the bytes as they are.
[[nodiscard]] QString terminalSafe(const QString &text, bool isTerminal);

/// A name of a file, a title or the like as it may stand in one line: line ends, tabs and control characters
/// as escapes, on terminals and in pipes.
[[nodiscard]] QString onOneLine(const QString &name);

/// Standard output and standard error: the only places where a command speaks.
class Output final
{
public:
    Output();

    /// Whether all that was said on standard output got there; asked once at the end.
    [[nodiscard]] static bool isComplete();

    /// A line on standard output.
    void line(const QString &text);
    /// Text as it is on standard output, with a final line end if it has none.
    void text(const QString &text);
    /// Bytes as they are on standard output (an export to "-").
    void bytes(const QByteArray &bytes);
    /// The one object of `--json`, compact, on standard output.
    void json(const QJsonObject &object);

    /// A sentence on standard error; errors that are a bug of ours with their detail.
    void note(const QString &sentence);
    void error(const Error &error);
    void diagnostic(const QString &path, const Diagnostic &diagnostic);

    /// Bold for titles where a terminal shows it and NO_COLOR is unset.
    [[nodiscard]] QString strong(const QString &text) const;

private:
    bool m_isTerminal = false;
    bool m_isErrorTerminal = false;
    bool m_hasColour = false;
};

} // namespace Lectern::Cli
