// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "popplerfile.h"

#include "readers/pagelayout.h"

#include <QHash>
#include <QVariant>

#include <poppler-qt6.h>

#include <functional>
#include <memory>

namespace Lectern::Readers {

namespace {

using Clock = std::chrono::steady_clock;
/// Entries of the outline by the page that they lead to, from 1.
using TitlesOfPages = QHash<int, QStringList>;

constexpr int mostOutlineEntries = 10'000;
constexpr int deepestOutline = 16;

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

TitlesOfPages outlineOf(const Poppler::Document &document)
{
    TitlesOfPages titles;
    int left = mostOutlineEntries;
    addOutline(document.outline(), 0, left, titles);
    return titles;
}

using Ask = std::function<bool()>;

/// Poppler asks with a value that it was given.
bool asksIsPast(const QVariant &isPast)
{
    return (*static_cast<const Ask *>(isPast.value<const void *>()))();
}

/// Words of a page, from 0; those found until `isPast` said so, none of a page that cannot be read.
std::vector<PlacedWord> wordsOf(const Poppler::Document &document, int page, const Ask &isPast)
{
    std::vector<PlacedWord> words;
    if (const std::unique_ptr<Poppler::Page> read = document.page(page)) {
        const auto asked = QVariant::fromValue(static_cast<const void *>(&isPast));
        for (const auto &box : read->textList(Poppler::Page::Rotate0, asksIsPast, asked)) {
            words.push_back({box->text(), box->boundingBox(), box->hasSpaceAfter()});
        }
    }
    return words;
}

QStringList pagesOf(const Poppler::Document &document, const Ask &isPast, qint64 mostText)
{
    const TitlesOfPages titles = outlineOf(document);
    QStringList pages;
    qint64 length = 0;
    while (pages.size() < document.numPages() && length <= mostText && !isPast()) {
        const int page = static_cast<int>(pages.size());
        pages << layOut(wordsOf(document, page, isPast), titles.value(page + 1));
        length += pages.back().size();
    }
    return pages;
}

} // namespace

PdfAnswer readByPoppler(const QByteArray &bytes, PdfLimits limits)
{
    const Clock::time_point deadline = Clock::now() + limits.deadline;
    Poppler::setDebugErrorFunction(
        [](const QString &, const QVariant &) { }, {}); // it says pieces of the file
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document) {
        return {PdfOutcome::Damaged, 0, {}};
    }
    if (document->isLocked()) {
        return {PdfOutcome::Locked, 0, {}};
    }
    if (document->numPages() > mostPdfPages) {
        return {PdfOutcome::TooManyPages, 0, {}};
    }
    const auto isPast = [deadline] { return Clock::now() > deadline; };
    return {PdfOutcome::Read, std::max(document->numPages(), 0), pagesOf(*document, isPast, limits.mostText)};
}

} // namespace Lectern::Readers
