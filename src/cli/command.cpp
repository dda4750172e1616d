// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include "services/filereading.h"
#include "services/settings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

class TerminalProgress final : public Progress
{
public:
    TerminalProgress() { m_since.start(); }
    ~TerminalProgress() override
    {
        if (m_wasShown) {
            std::fputs("\r\x1b[K", stderr);
        }
    }

    void report(qint64 done, qint64 total, const QString &label) override
    {
        constexpr int intervalMs = 100;
        if (m_since.elapsed() < (m_wasShown ? intervalMs : 3 * intervalMs)) {
            return;
        }
        m_since.restart();
        m_wasShown = true;
        const QString count = total > 0 ? Texts::tr("%1 of %2").arg(done).arg(total) : QString::number(done);
        std::fprintf(stderr, "\r\x1b[K%s", qUtf8Printable(terminalSafe(count + u' ' + label.left(60), true)));
        std::fflush(stderr);
    }

private:
    QElapsedTimer m_since;
    bool m_wasShown = false;
};

std::unique_ptr<Services::LibrarySession> opened(
    Output &out, Result<std::unique_ptr<Services::LibrarySession>> session)
{
    if (!session) {
        out.error(session.error());
        return nullptr;
    }
    if (const QString warning = (*session)->database().takePlaceWarning(); !warning.isEmpty()) {
        out.note(warning);
    }
    return std::move(*session);
}

std::unique_ptr<Services::LibrarySession> ifWritable(
    Output &out, std::unique_ptr<Services::LibrarySession> session)
{
    if (session && session->database().isReadOnly()) {
        out.error({ErrorKind::Io,
            Texts::tr("%1 Nothing was changed.").arg(session->database().readOnlyReason()), {}});
        return nullptr;
    }
    return session;
}

} // namespace

void LastWords::set(const QString &sentence)
{
    const std::scoped_lock lock(m_mutex);
    m_sentence = sentence;
}

QString LastWords::sentence() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sentence;
}

std::unique_ptr<Services::LibrarySession> CommandContext::openLibrary()
{
    const QString path = Services::libraryPath(libraryOption);
    return opened(out, Services::LibrarySession::open(path, Store::OpenMode::ReadWrite));
}

std::unique_ptr<Services::LibrarySession> CommandContext::openLibraryToChange()
{
    return ifWritable(out, openLibrary());
}

std::unique_ptr<Services::LibrarySession> CommandContext::openOrMakeLibrary()
{
    const QString path = Services::libraryPath(libraryOption);
    const auto mode = Services::modeForImport(path);
    if (!mode) {
        out.error(mode.error());
        return nullptr;
    }
    auto session = ifWritable(out, opened(out, Services::LibrarySession::open(path, *mode)));
    if (session && *mode == Store::OpenMode::Create) {
        out.note(Texts::tr("Made a new library: %1").arg(path));
    }
    return session;
}

ExitCode CommandContext::becomeProgramWithFonts()
{
    const QString program =
        QCoreApplication::applicationDirPath() + QStringLiteral("/" LECTERN_HELPER_FOLDER "/lectern-pages");
    // The file is there only where we are not that program ourselves, which would go on for ever.
    if (arguments && QFileInfo::exists(program)) {
        // execv() is older than const; it changes nothing.
        ::execv(QFile::encodeName(program).constData(), const_cast<char *const *>(arguments));
    }
    return fail({ErrorKind::Io,
                    Texts::tr("“%1”, which sets pages, cannot be started. Nothing was written.").arg(program),
                    QString::fromLocal8Bit(std::strerror(errno))},
        ExitCode::Usage);
}

ExitCode CommandContext::fail(const Error &error, ExitCode fallback)
{
    out.error(error);
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::Corrupt:
    case ErrorKind::Busy:
    case ErrorKind::Unsupported:
        return ExitCode::Library;
    case ErrorKind::Io:
        return ExitCode::File;
    default:
        return fallback;
    }
}

QByteArray readStandardInput()
{
    QByteArray all;
    std::array<char, 65536> buffer{};
    while (all.size() <= Services::mostSourceBytes) {
        const size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
        if (got == 0) {
            break;
        }
        all.append(buffer.data(), static_cast<qsizetype>(got));
    }
    return all;
}

std::unique_ptr<Progress> terminalProgress()
{
    if (::isatty(STDERR_FILENO) == 1) {
        return std::make_unique<TerminalProgress>();
    }
    return std::make_unique<SilentProgress>();
}

} // namespace Lectern::Cli
