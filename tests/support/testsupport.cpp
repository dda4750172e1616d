// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace Lectern::Testing {

QString sourceFolder() { return QStringLiteral(LECTERN_SOURCE_DIR); }

QString dataFolder() { return sourceFolder() + QStringLiteral("/tests/data"); }

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("LECTERN_SHARED");
    const QString folder = named.isEmpty() ? sourceFolder() + QStringLiteral("/../shared") : named;
    return QFileInfo::exists(folder + QStringLiteral("/seeds")) ? QDir(folder).canonicalPath() : QString();
}

QString program(const QString &name) { return QStringLiteral(LECTERN_BIN_DIR "/") + name; }

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QByteArray keptLibrary(int version)
{
    const QByteArray bytes =
        qUncompress(fileBytes(dataFolder() + QStringLiteral("/libraries/version-%1.qz").arg(version)));
    if (bytes.isEmpty()) {
        qFatal("no library of version %d", version);
    }
    return bytes;
}

Document documentFromLines(const QString &lines)
{
    Document document;
    document.format = Format::Markdown;
    document.source = lines;
    qsizetype at = 0;
    int number = 0;
    int list = -1;
    const QStringList all = lines.split(u'\n');
    for (const QString &raw : all) {
        ++number;
        SourceLine line;
        line.number = number;
        line.raw = raw;
        Block block;
        qsizetype skip = 0;
        if (raw.startsWith(u'#')) {
            block.kind = BlockKind::Heading;
            while (raw.mid(skip).startsWith(u'#')) {
                ++skip;
            }
            block.level = static_cast<int>(skip++);
            line.kind = LineKind::Heading;
            line.level = block.level;
        } else if (raw.startsWith(QStringLiteral("- "))) {
            skip = 2;
            if (list < 0) {
                list = static_cast<int>(document.containers.size());
                document.containers.push_back({.kind = ContainerKind::BulletList});
            }
            block.container = static_cast<int>(document.containers.size());
            document.containers.push_back({.kind = ContainerKind::Item, .parent = list});
            line.kind = LineKind::Bullet;
        } else if (raw.startsWith(QStringLiteral("    "))) {
            skip = 4;
            block.kind = BlockKind::Code;
        } else if (!raw.trimmed().isEmpty()) {
            line.kind = LineKind::Plain;
        }
        if (line.kind != LineKind::Bullet) {
            list = -1;
        }
        line.text = raw.mid(skip).trimmed();
        document.lines.push_back(line);
        if (!line.text.isEmpty()) {
            if (!document.text.isEmpty()) {
                document.text += QStringLiteral("\n\n");
            }
            const QString text = raw.mid(skip);
            block.text = {document.text.size(), document.text.size() + text.size()};
            block.source = {at, at + raw.size()};
            document.runs.push_back({document.text.size(), at + skip, text.size()});
            document.text += text;
            document.blocks.push_back(block);
        }
        at += raw.size() + 1;
    }
    return document;
}

namespace {

QString kindName(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return QStringLiteral("h%1").arg(block.level);
    case BlockKind::Paragraph:
        return QStringLiteral("p");
    case BlockKind::Code:
        return QStringLiteral("code(%1%2)")
            .arg(block.language, block.languageGuessed ? QStringLiteral("?") : QString());
    case BlockKind::TableCell:
        return QStringLiteral("%1(%2,%3)")
            .arg(block.isHeader ? QStringLiteral("th") : QStringLiteral("td"))
            .arg(block.row)
            .arg(block.column);
    case BlockKind::Image:
        return QStringLiteral("img(%1)").arg(block.target);
    case BlockKind::Rule:
        return QStringLiteral("rule");
    case BlockKind::Placeholder:
        return QStringLiteral("placeholder");
    case BlockKind::Html:
        return QStringLiteral("html");
    }
    return {};
}

QString spanName(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Emphasis:
        return QStringLiteral("em");
    case SpanKind::Strong:
        return QStringLiteral("strong");
    case SpanKind::Strikethrough:
        return QStringLiteral("del");
    case SpanKind::Code:
        return QStringLiteral("code");
    case SpanKind::Link:
        return QStringLiteral("link");
    case SpanKind::Image:
        return QStringLiteral("image");
    case SpanKind::HardBreak:
        return QStringLiteral("br");
    case SpanKind::Html:
        return QStringLiteral("html");
    }
    return {};
}

} // namespace

QString dump(const Document &document)
{
    QString out;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks[i];
        const BlockContext context = contextOf(document, i);
        QString line(2 * context.listDepth, u' ');
        line += QString(context.quoteDepth, u'>');
        if (context.isItemStart) {
            line += context.isOrdered ? QStringLiteral("%1. ").arg(context.number) : QStringLiteral("* ");
            if (context.isTask) {
                line += context.isDone ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
            }
        }
        QString text = document.text.mid(block.text.begin, block.text.length());
        text.replace(u'\n', u'⏎');
        line += kindName(block) + u' ' + text;
        for (const Span &span : block.spans) {
            line += QStringLiteral(" {%1 %2-%3%4}")
                        .arg(spanName(span.kind))
                        .arg(span.text.begin - block.text.begin)
                        .arg(span.text.end - block.text.begin)
                        .arg(span.target.isEmpty() ? QString() : u' ' + span.target);
        }
        out += line + u'\n';
    }
    return out;
}

} // namespace Lectern::Testing
