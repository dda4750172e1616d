// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "base/childprocess.h"
#include "base/logging.h"
#include "base/textposition.h"
#include "readers/pdf/pdfanswer.h"

#include <QCoreApplication>
#include <QProcess>

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::Pdf)
};

Error invalid(const QString &sentence, const QString &name)
{
    return {ErrorKind::InvalidInput, sentence.arg(name), {}};
}

/// It needs nothing of ours: a program taken over by a PDF shall find no name and no key in its environment.
void prepare(QProcess &process, const QString &program, const ReadOptions &options, qint64 mostText)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (qEnvironmentVariableIsSet("LD_LIBRARY_PATH")) { // where another Qt than that of the system is used
        environment.insert(QStringLiteral("LD_LIBRARY_PATH"), qEnvironmentVariable("LD_LIBRARY_PATH"));
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setProgram(program);
    process.setArguments({QString::number(options.deadline.count()), QString::number(mostText)});
}

/// The sentence for a worker that did not do its work.
Error noAnswer(ChildEnd end, const QString &name)
{
    switch (end) {
    case ChildEnd::NotStarted:
        return {ErrorKind::Unsupported,
            Tr::tr("“%1” was left out: the part of Lectern that reads PDF files is missing. Install Lectern "
                   "again.")
                .arg(name),
            {}};
    case ChildEnd::TooLate:
        return invalid(Tr::tr("“%1” was left out: it takes too long to read. It may be damaged."), name);
    case ChildEnd::TooMuch:
        return invalid(Tr::tr("“%1” was left out: it holds too much text."), name);
    case ChildEnd::Done:
    case ChildEnd::Stopped:
    case ChildEnd::Failed:
        break;
    }
    return invalid(
        Tr::tr("“%1” was left out: it broke the program that reads PDF files. It may be damaged."), name);
}

Result<PdfAnswer> askWorker(
    const QByteArray &bytes, const QString &name, const ReadOptions &options, const PdfWorker &worker)
{
    constexpr qint64 bytesOfUnit = 4; // three in UTF-8 at most, and some for the last page
    const qint64 mostText = 4 * bytes.size() + options.spareOutput;
    QProcess process;
    prepare(process, worker.program, options, mostText);
    const ChildAnswer said = converse(process, bytes,
        {options.deadline + worker.grace, bytesOfUnit * std::min(mostText, options.maxBytes)});
    if (said.end != ChildEnd::Done) {
        qCWarning(lcReaders) << "lectern-pdf:" << process.errorString();
        return std::unexpected(noAnswer(said.end, name));
    }
    std::optional<PdfAnswer> answer = pdfAnswerOf(said.said);
    if (!answer) {
        return std::unexpected(noAnswer(ChildEnd::Failed, name));
    }
    return std::move(*answer);
}

/// The pages as one text; a diagnostic where some are missing.
DecodedText joined(const PdfAnswer &answer)
{
    DecodedText result;
    result.encoding = QStringLiteral("PDF");
    result.text = answer.pages.join(QStringLiteral("\n\f\n"));
    if (answer.pages.size() < answer.pageCount) {
        result.text += QStringLiteral("\n");
        result.diagnostics.push_back({Severity::Warning, static_cast<int>(result.text.count(u'\n')), 1,
            Tr::tr("Only %1 of %2 pages were read: the file takes too long or holds too much text.")
                .arg(answer.pages.size())
                .arg(answer.pageCount)});
    }
    return result;
}

} // namespace

bool isPdf(const QByteArray &bytes)
{
    constexpr qsizetype reach = 1024;
    return QByteArrayView(bytes).first(std::min(bytes.size(), reach)).contains("%PDF-");
}

PdfWorker installedPdfWorker()
{
    return {
        QCoreApplication::applicationDirPath() + QStringLiteral("/" LECTERN_HELPER_FOLDER "/lectern-pdf")};
}

Result<DecodedText> textOfPdf(
    const QByteArray &bytes, const QString &name, const ReadOptions &options, const PdfWorker &worker)
{
    if (bytes.size() > options.maxBytes) {
        return std::unexpected(tooLarge(bytes.size(), name, options));
    }
    const Result<PdfAnswer> answer = askWorker(bytes, name, options, worker);
    if (!answer) {
        return passOn(answer);
    }
    switch (answer->outcome) {
    case PdfOutcome::Read:
        break;
    case PdfOutcome::Damaged:
        return std::unexpected(invalid(Tr::tr("“%1” is damaged, or no PDF. Nothing of it was read."), name));
    case PdfOutcome::Locked:
        return std::unexpected(invalid(
            Tr::tr("“%1” is locked by a password. Print it to a new PDF, or copy its text, and import that."),
            name));
    case PdfOutcome::TooManyPages:
        return failure(ErrorKind::InvalidInput,
            Tr::tr("“%1” has more than %2 pages and was left out.").arg(name).arg(mostPdfPages));
    }
    DecodedText result = joined(*answer);
    if (QStringView(result.text).trimmed().isEmpty()) {
        return std::unexpected(invalid(
            Tr::tr("“%1” holds no text, perhaps only pictures of pages. Nothing of it was read."), name));
    }
    result.text = canonicalised(std::move(result.text));
    return result;
}

} // namespace Lectern::Readers
