// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rendering.h"

#include "exporters/exporter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace Lectern::Services {

namespace {

QString kindName(BlockKind kind)
{
    static constexpr std::array names{
        "heading", "paragraph", "code", "cell", "image", "rule", "placeholder", "html"};
    return QString::fromLatin1(names[static_cast<size_t>(kind)]);
}

QString spanName(SpanKind kind)
{
    static constexpr std::array names{
        "emphasis", "strong", "strikethrough", "code", "link", "image", "break", "html"};
    return QString::fromLatin1(names[static_cast<size_t>(kind)]);
}

QJsonObject spanObject(const Span &span, const CodePointMap &map)
{
    const CodePointRange range = map.toCodePoints(span.text);
    QJsonObject object{{QStringLiteral("kind"), spanName(span.kind)}, {QStringLiteral("start"), range.begin},
        {QStringLiteral("end"), range.end}};
    if (!span.target.isEmpty()) {
        object.insert(QStringLiteral("target"), span.target);
    }
    return object;
}

QJsonObject blockObject(const Document &document, size_t index, const CodePointMap &map)
{
    const Block &block = document.blocks[index];
    const BlockContext context = contextOf(document, index);
    const CodePointRange range = map.toCodePoints(block.text);
    QJsonArray spans;
    for (const Span &span : block.spans) {
        spans.append(spanObject(span, map));
    }
    QJsonObject object{{QStringLiteral("kind"), kindName(block.kind)},
        {QStringLiteral("text"), document.text.mid(block.text.begin, block.text.length())},
        {QStringLiteral("start"), range.begin}, {QStringLiteral("end"), range.end},
        {QStringLiteral("source"), QJsonArray{block.source.begin, block.source.end}},
        {QStringLiteral("spans"), spans}};
    if (block.kind == BlockKind::Heading) {
        object.insert(QStringLiteral("level"), block.level);
    }
    if (block.kind == BlockKind::Code) {
        object.insert(QStringLiteral("language"), block.language);
        object.insert(QStringLiteral("guessed"), block.languageGuessed);
    }
    if (block.kind == BlockKind::TableCell) {
        object.insert(QStringLiteral("row"), block.row);
        object.insert(QStringLiteral("column"), block.column);
    }
    if (context.listDepth > 0) {
        object.insert(QStringLiteral("list_depth"), context.listDepth);
        object.insert(QStringLiteral("ordered"), context.isOrdered);
        object.insert(QStringLiteral("item_start"), context.isItemStart);
        if (context.isTask) {
            object.insert(QStringLiteral("done"), context.isDone);
        }
    }
    if (context.quoteDepth > 0) {
        object.insert(QStringLiteral("quote_depth"), context.quoteDepth);
    }
    return object;
}

QByteArray jsonOf(const Document &document)
{
    const CodePointMap map(document.text);
    QJsonArray blocks;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        blocks.append(blockObject(document, i, map));
    }
    const QJsonObject root{{QStringLiteral("format"), formatName(document.format)},
        {QStringLiteral("encoding"), document.encoding}, {QStringLiteral("text"), document.text},
        {QStringLiteral("blocks"), blocks}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<QByteArray> renderAs(const Document &document, const QString &format, bool trusted)
{
    if (format == QLatin1StringView("html")) {
        return Exporters::htmlFragment(document, trusted).toUtf8();
    }
    if (format == QLatin1StringView("text")) {
        return Exporters::plainTextOf(document).toUtf8();
    }
    if (format == QLatin1StringView("markdown")) {
        return Exporters::markdownOf(document).toUtf8();
    }
    if (format == QLatin1StringView("json")) {
        return jsonOf(document);
    }
    return failure(ErrorKind::InvalidInput,
        QCoreApplication::translate(
            "Rendering", "A file can be shown as html, text, markdown or json, not as “%1”.")
            .arg(format));
}

QString htmlForOthers(Document part)
{
    const auto leadsToTheWeb = [](const QString &target) {
        const QString address = target.trimmed().toLower();
        return address.startsWith(QLatin1StringView("https://"))
            || address.startsWith(QLatin1StringView("http://"))
            || address.startsWith(QLatin1StringView("mailto:"));
    };
    for (Block &block : part.blocks) {
        if (block.kind == BlockKind::Image) {
            block.kind = BlockKind::Paragraph;
        }
        std::erase_if(block.spans, [&](const Span &span) {
            return span.kind == SpanKind::Image
                || (span.kind == SpanKind::Link && !leadsToTheWeb(span.target));
        });
    }
    return Exporters::htmlFragment(part);
}

} // namespace Lectern::Services
