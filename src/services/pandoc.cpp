// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pandoc.h"

#include "base/childprocess.h"
#include "services/filereading.h"
#include "services/notesnames.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Pandoc)
};

std::unexpected<Error> invalid(const QString &sentence, const QString &path, const QString &detail = {})
{
    return failure(ErrorKind::InvalidInput, sentence.arg(path), detail);
}

/// The process itself: no file grows by its hand, and memory has an end. Pandoc reserves far more addresses
/// than it uses, so that its data are limited and not its address space.
void limitChild()
{
    constexpr rlim_t mostData = 1024UL * 1024 * 1024;
    const rlimit noFiles{0, 0};
    const rlimit data{mostData, mostData};
    ::setrlimit(RLIMIT_FSIZE, &noFiles);
    ::setrlimit(RLIMIT_DATA, &data);
}

void prepare(QProcess &process, const QString &format)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setChildProcessModifier(limitChild);
    process.setProgram(QStandardPaths::findExecutable(u"pandoc"_s));
    process.setArguments({u"--sandbox"_s, u"--from=%1"_s.arg(format), u"--to=gfm"_s, u"--wrap=none"_s});
}

} // namespace

bool isPandocInstalled() { return !QStandardPaths::findExecutable(u"pandoc"_s).isEmpty(); }

Error pandocNotAllowed(const QString &path)
{
    return {ErrorKind::Unsupported,
        Texts::tr(
            "“%1” is of a format that only the program pandoc can read, and Lectern may not use it. Allow "
            "it in the menu File, on the command line with --pandoc, or save the notes as text.")
            .arg(path),
        {}};
}

Result<QByteArray> markdownByPandoc(const QByteArray &bytes, const QString &path, const std::stop_token &stop,
    std::chrono::milliseconds deadline)
{
    QProcess process;
    prepare(process, pandocFormat(path));
    if (process.program().isEmpty()) {
        return failure(ErrorKind::Unsupported,
            Texts::tr("“%1” is of a format that only the program pandoc can read, and it is not installed. "
                      "Install pandoc, or save the notes as text.")
                .arg(path));
    }
    ChildAnswer answer = converse(process, bytes, {deadline, mostSourceBytes}, stop);
    switch (answer.end) {
    case ChildEnd::Done:
        return std::move(answer.said);
    case ChildEnd::Stopped:
        return failure(ErrorKind::Cancelled, Texts::tr("Stopped on request. Nothing was changed."));
    case ChildEnd::TooLate:
        return invalid(Texts::tr("“%1” was left out: pandoc takes too long to read it."), path);
    case ChildEnd::TooMuch:
        return invalid(Texts::tr("“%1” was left out: it holds too much text."), path);
    case ChildEnd::NotStarted:
    case ChildEnd::Failed:
        break;
    }
    return invalid(Texts::tr("“%1” could not be read by pandoc; it may be damaged."), path,
        QString::fromUtf8(process.readAllStandardError()).left(2'000));
}

} // namespace Lectern::Services
