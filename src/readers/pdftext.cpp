// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "base/logging.h"
#include "base/textposition.h"
#include "readers/pagelayout.h"

#include <QCoreApplication>
#include <QHash>
#include <QVariant>

#include <poppler-qt6.h>

#include <chrono>
#include <memory>
#include <mutex>

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::Pdf)
};

using Clock = std::chrono::steady_clock;

constexpr int mostPages = 2'000; // shared/reliability.md, B3
constexpr int mostOutlineEntries = 10'000;
constexpr int deepestOutline = 16;

Error invalid(const QString &sentence, const QString &name)
{
    return {ErrorKind::InvalidInput, sentence.arg(name), {}};
}

/// Poppler speaks to the log of the whole program otherwise, and says pieces of the file there.
void quietenPoppler()
{
    static std::once_flag once;
    std::call_once(once, [] {
        Poppler::setDebugErrorFunction(
            [](const QString &, const QVariant &) { qCDebug(lcReaders) << "poppler met something odd"; }, {});
    });
}

bool isPast(const QVariant &deadline)
{
    return Clock::now().time_since_epoch().count() > deadline.toLongLong();
}

using TitlesOfPages = QHash<int, QStringList>; // by page, from 1

void addOutline(const QVector<Poppler::OutlineItem> &items, int depth, int &left, TitlesOfPages &titles)
{
    for (const Poppler::OutlineItem &item : items) {
        if (--left < 0) {
            return;
        }
        const auto place = item.destination();
        if (place && item.externalFileName().isEmpty() && !item.name().isEmpty()) {
            titles[place->pageNumber()] << item.name();
        }
        if (depth < deepestOutline && item.hasChildren()) {
            addOutline(item.children(), depth + 1, left, titles);
        }
    }
}

std::vector<PlacedWord> wordsOf(const Poppler::Page &page, const QVariant &deadline)
{
    std::vector<PlacedWord> words;
    for (const auto &box : page.textList(Poppler::Page::Rotate0, isPast, deadline)) {
        words.push_back({box->text(), box->boundingBox(), box->hasSpaceAfter()});
    }
    return words;
}

/// The pages one after the other, until the text is too long or time is up.
class PageText final
{
public:
    PageText(const Poppler::Document &document, qint64 fileSize, const ReadOptions &options)
        : m_document(document)
        , m_deadline(qint64((Clock::now() + options.deadline).time_since_epoch().count()))
        , m_most(4 * fileSize + options.spareOutput)
    {
        int left = mostOutlineEntries;
        addOutline(document.outline(), 0, left, m_titles);
    }

    void read()
    {
        const int pages = m_document.numPages();
        for (int number = 0; number < pages; ++number) {
            if (isPast(m_deadline) || m_text.size() > m_most) {
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
            const std::unique_ptr<Poppler::Page> page = m_document.page(number);
            if (page) {
                m_text += layOut(wordsOf(*page, m_deadline), m_titles.value(number + 1));
            }
        }
    }

    [[nodiscard]] QString &text() { return m_text; }
    [[nodiscard]] std::vector<Diagnostic> &diagnostics() { return m_diagnostics; }

private:
    const Poppler::Document &m_document;
    QVariant m_deadline; ///< ticks of Clock
    qint64 m_most;
    TitlesOfPages m_titles;
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
    quietenPoppler();
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document) {
        return std::unexpected(invalid(Tr::tr("“%1” is damaged, or no PDF. Nothing was changed."), name));
    }
    if (document->isLocked()) {
        return std::unexpected(invalid(
            Tr::tr("“%1” is locked by a password. Print it to a new PDF, or copy its text, and import that."),
            name));
    }
    if (document->numPages() > mostPages) {
        return failure(ErrorKind::InvalidInput,
            Tr::tr("“%1” has more than %2 pages and was left out.").arg(name).arg(mostPages));
    }
    PageText pages(*document, bytes.size(), options);
    pages.read();
    if (QStringView(pages.text()).trimmed().isEmpty()) {
        return std::unexpected(invalid(
            Tr::tr("“%1” holds no text, perhaps only pictures of pages. Nothing was changed."), name));
    }
    DecodedText result;
    result.text = canonicalised(std::move(pages.text()));
    result.encoding = QStringLiteral("PDF");
    result.diagnostics = std::move(pages.diagnostics());
    return result;
}

} // namespace Lectern::Readers
