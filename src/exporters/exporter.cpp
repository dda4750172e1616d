// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporter.h"

#include "csvexporter.h"
#include "htmlblocks.h"
#include "htmlexporter.h"
#include "jsonexporter.h"
#include "markdownexporter.h"
#include "textexporter.h"

namespace Lectern::Exporters {

namespace {

std::vector<std::unique_ptr<Exporter>> made()
{
    std::vector<std::unique_ptr<Exporter>> exporters;
    exporters.push_back(std::make_unique<MarkdownExporter>());
    exporters.push_back(std::make_unique<HtmlExporter>());
    exporters.push_back(std::make_unique<TextExporter>());
    exporters.push_back(std::make_unique<CsvExporter>());
    exporters.push_back(std::make_unique<JsonExporter>());
    return exporters;
}

QString knownId(const QString &id)
{
    if (id == u"jsonld" || id == u"w3c") {
        return QStringLiteral("json");
    }
    if (id == u"md") {
        return QStringLiteral("markdown");
    }
    return id == u"txt" ? QStringLiteral("text") : id;
}

} // namespace

const std::vector<std::unique_ptr<Exporter>> &allExporters()
{
    static const std::vector<std::unique_ptr<Exporter>> exporters = made();
    return exporters;
}

const Exporter *exporterById(const QString &id)
{
    const QString wanted = knownId(id.toLower());
    for (const auto &exporter : allExporters()) {
        if (exporter->id() == wanted) {
            return exporter.get();
        }
    }
    return nullptr;
}

QString htmlFragment(const Document &document, bool trusted)
{
    HtmlShape shape;
    shape.isTrusted = trusted;
    return HtmlBlocks(document, shape).html(treeOf(document));
}

} // namespace Lectern::Exporters
