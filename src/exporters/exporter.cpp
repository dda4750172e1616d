// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporter.h"

#include "csvexporter.h"
#include "htmlblocks.h"
#include "htmlexporter.h"
#include "jsonexporter.h"
#include "markdownexporter.h"
#include "pdfexporter.h"
#include "textexporter.h"

namespace Lectern::Exporters {

namespace {

std::vector<std::unique_ptr<Exporter>> made()
{
    std::vector<std::unique_ptr<Exporter>> exporters;
    exporters.push_back(std::make_unique<MarkdownExporter>());
    exporters.push_back(std::make_unique<GithubMarkdownExporter>());
    exporters.push_back(std::make_unique<HtmlExporter>());
    exporters.push_back(std::make_unique<PdfExporter>());
    exporters.push_back(std::make_unique<TextExporter>());
    exporters.push_back(std::make_unique<CsvExporter>());
    exporters.push_back(std::make_unique<JsonExporter>());
    return exporters;
}

} // namespace

const std::vector<std::unique_ptr<Exporter>> &allExporters()
{
    static const std::vector<std::unique_ptr<Exporter>> exporters = made();
    return exporters;
}

const Exporter *exporterById(const QString &id)
{
    const QString wanted = id.toLower();
    for (const auto &exporter : allExporters()) {
        if (exporter->id() == wanted || exporter->synonyms().contains(wanted)) {
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
