// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcereading.h"

#include "base/sha256.h"
#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "services/filereading.h"
#include "services/pandoc.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

constexpr QLatin1StringView pandocPrefix("pandoc "); // of PlannedDocument::reader

void setBytes(PlannedDocument &planned, QByteArray bytes)
{
    planned.sha256 = sha256Of(bytes);
    planned.bytes = std::move(bytes);
}

} // namespace

Error emptySource(const QString &path)
{
    return {
        ErrorKind::InvalidInput, Texts::tr("“%1” is empty, so there is nothing to import.").arg(path), {}};
}

Result<PlannedDocument> readSource(
    const QString &path, const QString &absolutePath, QByteArray bytes, const QString &name)
{
    if (bytes.trimmed().isEmpty()) {
        return std::unexpected(emptySource(path));
    }
    const QString fileName = QFileInfo(path).fileName();
    auto document = Readers::readDocument(bytes, name.isEmpty() ? fileName : name, std::nullopt);
    if (!document) {
        return passOn(document);
    }
    PlannedDocument planned;
    planned.path = path;
    planned.absolutePath = absolutePath;
    planned.reader = Readers::readerName(document->format);
    planned.readerVersion = Readers::readerVersion(document->format);
    planned.document = std::move(*document);
    planned.document.name = fileName;
    setBytes(planned, std::move(bytes));
    return planned;
}

std::optional<PlannedDocument> readBeginOf(const QString &path)
{
    constexpr qint64 most = 16 * 1024; // bytes: most files say their first lines in them
    const auto bytes = readBegin(path, most);
    const QString name = QFileInfo(path).fileName();
    auto begin = bytes
        ? Readers::readFirstLines(*bytes, name, Recognition::leadingLines + 1, bytes->size() < most)
        : std::nullopt;
    const bool isFar =
        begin && bytes->size() == most && std::ssize(begin->lines) <= Recognition::leadingLines;
    if (!begin || isFar) {
        return std::nullopt;
    }
    PlannedDocument planned;
    planned.path = path;
    planned.absolutePath = QFileInfo(path).absoluteFilePath();
    planned.document = std::move(*begin);
    planned.isPutAway = true;
    return planned;
}

void noteWhole(PlannedDocument &planned, const PlannedDocument &whole)
{
    planned.sha256 = whole.sha256;
    planned.reader = whole.reader;
    planned.readerVersion = whole.readerVersion;
    planned.document = headOf(whole.document);
}

Result<PlannedDocument> readAgain(const PlannedDocument &planned)
{
    auto bytes = planned.bytes.isEmpty() ? readRegularFile(planned.absolutePath, true)
                                         : Result<QByteArray>(planned.bytes);
    if (!bytes) {
        return passOn(bytes);
    }
    auto again = readSource(planned.path, planned.absolutePath, std::move(*bytes));
    if (again && !planned.sha256.isEmpty() && again->sha256 != planned.sha256) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” was changed while it was being read. Import it again.").arg(planned.path));
    }
    return again;
}

Result<void> bringBack(PlannedDocument &planned)
{
    if (!planned.isPutAway) {
        return {};
    }
    auto again = readAgain(planned);
    if (!again) {
        return passOn(again);
    }
    if (planned.sha256.isEmpty()) {
        noteWhole(planned, *again);
    }
    planned.document = std::move(again->document);
    planned.bytes = std::move(again->bytes);
    planned.isPutAway = false;
    return {};
}

bool isReadByPandoc(const PlannedDocument &planned) { return planned.reader.startsWith(pandocPrefix); }

Result<PlannedDocument> readByPandoc(const QString &path, QByteArray bytes, const std::stop_token &stop)
{
    auto markdown = markdownByPandoc(bytes, path, stop);
    if (!markdown) {
        return passOn(markdown);
    }
    auto planned =
        readSource(path, QFileInfo(path).absoluteFilePath(), *markdown, QStringLiteral("pandoc.md"));
    if (!planned) {
        return planned;
    }
    planned->document.diagnostics.insert(planned->document.diagnostics.begin(),
        {Severity::Note, 0, 0, Texts::tr("The file was read by pandoc.")});
    planned->reader = pandocPrefix + planned->reader;
    setBytes(*planned, std::move(bytes));
    return planned;
}

} // namespace Lectern::Services
