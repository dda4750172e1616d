// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pdf/pdffile.h"

#include <QVariant>

#include <poppler-qt6.h>

#include <memory>
#include <mutex>

namespace Lectern::Readers {

namespace {

constexpr int mostOutlineEntries = 10'000;
constexpr int deepestOutline = 16;

/// Poppler speaks to the log of the whole program otherwise, and says pieces of the file there.
void quietenPoppler()
{
    static std::once_flag once;
    std::call_once(
        once, [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {}); });
}

using TitlesOfPages = QHash<int, QStringList>;

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

/// Poppler asks with a value that it was given.
bool asksIsPast(const QVariant &isPast)
{
    const auto *ask = static_cast<const std::function<bool()> *>(isPast.value<const void *>());
    return (*ask)();
}

class PopplerFile final : public PdfFile
{
public:
    explicit PopplerFile(std::unique_ptr<Poppler::Document> document)
        : m_document(std::move(document))
    {
    }

    [[nodiscard]] bool isLocked() const override { return m_document->isLocked(); }

    [[nodiscard]] int pageCount() const override { return m_document->numPages(); }

    [[nodiscard]] QHash<int, QStringList> outlineByPage() const override
    {
        TitlesOfPages titles;
        int left = mostOutlineEntries;
        addOutline(m_document->outline(), 0, left, titles);
        return titles;
    }

    [[nodiscard]] std::vector<PlacedWord> words(int page, const std::function<bool()> &isPast) const override
    {
        std::vector<PlacedWord> words;
        if (const std::unique_ptr<Poppler::Page> read = m_document->page(page)) {
            const auto asked = QVariant::fromValue(static_cast<const void *>(&isPast));
            for (const auto &box : read->textList(Poppler::Page::Rotate0, asksIsPast, asked)) {
                words.push_back({box->text(), box->boundingBox(), box->hasSpaceAfter()});
            }
        }
        return words;
    }

private:
    std::unique_ptr<Poppler::Document> m_document;
};

} // namespace

} // namespace Lectern::Readers

extern "C" Q_DECL_EXPORT Lectern::Readers::PdfFile *lecternMakePdfFile(const QByteArray &bytes)
{
    Lectern::Readers::quietenPoppler();
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    return document ? new Lectern::Readers::PopplerFile(std::move(document)) : nullptr;
}
