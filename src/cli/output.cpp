// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <unistd.h>

#include <cstdio>

namespace Lectern::Cli {

namespace {

bool isHidden(char16_t c)
{
    const bool isControl = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
    const bool isDirection = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
    return isControl || isDirection;
}

QString escaped(const QString &text, bool (*isBad)(char16_t))
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (isBad(c.unicode())) {
            safe += QStringLiteral("\\u{%1}").arg(static_cast<int>(c.unicode()), 0, 16);
        } else {
            safe += c;
        }
    }
    return safe;
}

void put(std::FILE *stream, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stream);
    std::fputc('\n', stream);
}

} // namespace

QString terminalSafe(const QString &text, bool isTerminal)
{
    if (!isTerminal) {
        return text;
    }
    return escaped(text, isHidden);
}

QString onOneLine(const QString &name)
{
    return escaped(
        name, [](char16_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; });
}

Output::Output()
    : m_isTerminal(::isatty(STDOUT_FILENO) == 1)
    , m_isErrorTerminal(::isatty(STDERR_FILENO) == 1)
    , m_hasColour(m_isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR"))
{
}

bool Output::isComplete() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void Output::line(const QString &text) { put(stdout, text); }

void Output::text(const QString &text)
{
    const QString safe = terminalSafe(text, m_isTerminal);
    put(stdout, safe.endsWith(u'\n') ? safe.chopped(1) : safe);
}

void Output::bytes(const QByteArray &bytes)
{
    if (m_isTerminal) {
        text(QString::fromUtf8(bytes));
        return;
    }
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void Output::json(const QJsonObject &object)
{
    // JSON escapes C0 by itself; what else a terminal would act on is escaped as JSON does.
    QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (isHidden(c.unicode())) {
            safe += QStringLiteral("\\u%1").arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            safe += c;
        }
    }
    put(stdout, safe);
}

void Output::note(const QString &sentence) { put(stderr, terminalSafe(sentence, m_isErrorTerminal)); }

void Output::error(const Error &error)
{
    QString sentence = QStringLiteral("lectern: ") + error.message;
    // A bug of ours is worth reporting; of everything else the sentence says what a person can use.
    if (error.kind == ErrorKind::Internal && !error.detail.isEmpty()) {
        sentence += QStringLiteral(" (%1)").arg(error.detail);
    }
    note(onOneLine(sentence)); // names in it may hold line ends
}

void Output::diagnostic(const QString &path, const Diagnostic &diagnostic)
{
    if (diagnostic.severity == Severity::Note) {
        return;
    }
    QString place = onOneLine(path);
    if (diagnostic.line > 0) {
        place += u':' + QString::number(diagnostic.line);
    }
    note(QStringLiteral("%1: %2").arg(place, diagnostic.message));
}

QString Output::strong(const QString &text) const
{
    const QString safe = terminalSafe(text, m_isTerminal);
    return m_hasColour ? QStringLiteral("\x1b[1m%1\x1b[0m").arg(safe) : safe;
}

} // namespace Lectern::Cli
