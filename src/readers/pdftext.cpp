// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "base/logging.h"
#include "base/textposition.h"
#include "readers/pdf/pdffile.h"

#include <QCoreApplication>
#include <QLibrary>

#include <chrono>
#include <memory>

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::Pdf)
};

using Clock = std::chrono::steady_clock;

constexpr int mostPages = 2'000; // shared/reliability.md, B3

Error invalid(const QString &sentence, const QString &name)
{
    return {ErrorKind::InvalidInput, sentence.arg(name), {}};
}

/// The plug-in's function; null where the plug-in is missing. It stays loaded.
MakePdfFile loadedMaker()
{
    static const auto maker = [] {
        QLibrary plugin(QCoreApplication::applicationDirPath()
            + QStringLiteral("/" LECTERN_PLUGIN_FOLDER "/lectern-pdf.so"));
        const QFunctionPointer found = plugin.resolve(makePdfFileName);
        if (!found) {
            qCWarning(lcReaders) << "PDF files cannot be read:" << plugin.errorString();
        }
        return reinterpret_cast<MakePdfFile>(found);
    }();
    return maker;
}

/// The pages one after the other, until the text is too long or time is up.
class PageText final
{
public:
    PageText(const PdfFile &file, qint64 fileSize, const ReadOptions &options)
        : m_file(file)
        , m_deadline(Clock::now() + options.deadline)
        , m_most(4 * fileSize + options.spareOutput)
    {
    }

    void read()
    {
        const int pages = m_file.pageCount();
        const QHash<int, QStringList> titles = m_file.outlineByPage();
        const auto isPast = [this] { return Clock::now() > m_deadline; };
        for (int number = 0; number < pages; ++number) {
            if (isPast() || m_text.size() > m_most) {
                m_text += QStringLiteral("\n");
                m_diagnostics.push_back({Severity::Warning, static_cast<int>(m_text.count(u'\n')), 1,
                    Tr::tr("Only %1 of %2 pages were read: the file takes too long or holds too much text.")
                        .arg(number)
                        .arg(pages)});
                return;
            }
            if (number > 0) {
                m_text += QStringLiteral("\n\f\n");
            }
            m_text += layOut(m_file.words(number, isPast), titles.value(number + 1));
        }
    }

    [[nodiscard]] QString &text() { return m_text; }
    [[nodiscard]] std::vector<Diagnostic> &diagnostics() { return m_diagnostics; }

private:
    const PdfFile &m_file;
    Clock::time_point m_deadline;
    qint64 m_most;
    QString m_text;
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace

bool isPdf(const QByteArray &bytes)
{
    constexpr qsizetype reach = 1024;
    return QByteArrayView(bytes).first(std::min(bytes.size(), reach)).contains("%PDF-");
}

Result<DecodedText> textOfPdf(const QByteArray &bytes, const QString &name, const ReadOptions &options)
{
    if (bytes.size() > options.maxBytes) {
        return std::unexpected(tooLarge(bytes.size(), name, options));
    }
    const MakePdfFile makePdfFile = loadedMaker();
    if (!makePdfFile) {
        return failure(ErrorKind::Unsupported,
            Tr::tr("“%1” was left out: the part of Lectern that reads PDF files is missing. Install Lectern "
                   "again.")
                .arg(name));
    }
    const std::unique_ptr<PdfFile> file(makePdfFile(bytes));
    if (!file) {
        return std::unexpected(invalid(Tr::tr("“%1” is damaged, or no PDF. Nothing of it was read."), name));
    }
    if (file->isLocked()) {
        return std::unexpected(invalid(
            Tr::tr("“%1” is locked by a password. Print it to a new PDF, or copy its text, and import that."),
            name));
    }
    if (file->pageCount() > mostPages) {
        return failure(ErrorKind::InvalidInput,
            Tr::tr("“%1” has more than %2 pages and was left out.").arg(name).arg(mostPages));
    }
    PageText pages(*file, bytes.size(), options);
    pages.read();
    if (QStringView(pages.text()).trimmed().isEmpty()) {
        return std::unexpected(invalid(
            Tr::tr("“%1” holds no text, perhaps only pictures of pages. Nothing of it was read."), name));
    }
    DecodedText result;
    result.text = canonicalised(std::move(pages.text()));
    result.encoding = QStringLiteral("PDF");
    result.diagnostics = std::move(pages.diagnostics());
    return result;
}

} // namespace Lectern::Readers
