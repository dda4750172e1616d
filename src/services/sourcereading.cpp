// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcereading.h"

#include "readers/registry.h"
#include "services/pandoc.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

void setBytes(PlannedDocument &planned, QByteArray bytes)
{
    planned.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
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
    planned->reader = QStringLiteral("pandoc ") + planned->reader;
    setBytes(*planned, std::move(bytes));
    return planned;
}

} // namespace Lectern::Services
