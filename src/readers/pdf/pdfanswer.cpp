// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfanswer.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

namespace Lectern::Readers {

namespace {

/// The next number; nothing unless it is one from 0 to `most`.
std::optional<int> nextNumber(QCborStreamReader &reader, int most)
{
    if (!reader.isUnsignedInteger() || reader.toUnsignedInteger() > static_cast<quint64>(most)) {
        return std::nullopt;
    }
    const int number = static_cast<int>(reader.toUnsignedInteger());
    return reader.next() ? std::optional(number) : std::nullopt;
}

/// Whether the array ends here. Leaving an array that does not is an error of ours to Qt, and said in the
/// log.
bool leaveArray(QCborStreamReader &reader)
{
    return reader.lastError() == QCborError::NoError && !reader.hasNext() && reader.leaveContainer();
}

/// An array of at most so many texts.
std::optional<QStringList> nextTexts(QCborStreamReader &reader, int most)
{
    if (!reader.isArray() || !reader.enterContainer()) {
        return std::nullopt;
    }
    QStringList texts;
    while (reader.hasNext()) {
        if (texts.size() == most || !reader.isString()) {
            return std::nullopt;
        }
        texts << reader.readAllString();
        if (reader.lastError() != QCborError::NoError) {
            return std::nullopt;
        }
    }
    return leaveArray(reader) ? std::optional(texts) : std::nullopt;
}

} // namespace

QByteArray bytesOf(const PdfAnswer &answer)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(static_cast<int>(answer.outcome));
    writer.append(answer.pageCount);
    writer.startArray(answer.pages.size());
    for (const QString &page : answer.pages) {
        writer.append(page);
    }
    writer.endArray();
    writer.endArray();
    return bytes;
}

std::optional<PdfAnswer> pdfAnswerOf(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    if (!reader.isArray() || !reader.enterContainer()) {
        return std::nullopt;
    }
    const std::optional<int> outcome = nextNumber(reader, static_cast<int>(PdfOutcome::TooManyPages));
    const std::optional<int> pageCount = outcome ? nextNumber(reader, mostPdfPages) : std::nullopt;
    std::optional<QStringList> pages = pageCount ? nextTexts(reader, *pageCount) : std::nullopt;
    if (!pages || !leaveArray(reader) || reader.currentOffset() != bytes.size()) {
        return std::nullopt;
    }
    return PdfAnswer{static_cast<PdfOutcome>(*outcome), *pageCount, std::move(*pages)};
}

} // namespace Lectern::Readers
