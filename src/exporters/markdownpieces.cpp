// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownpieces.h"

#include "markdowninlines.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Exporters {

namespace {

/// Obsidian's callouts that come nearest to the five kinds.
QString calloutOf(const MarkRow &mark)
{
    if (mark.state == AnchorState::Orphan) {
        return QStringLiteral("warning");
    }
    switch (mark.kind) {
    case MarkKind::Key:
        return QStringLiteral("tip");
    case MarkKind::Definition:
        return QStringLiteral("info");
    case MarkKind::Technique:
        return QStringLiteral("example");
    case MarkKind::Doubt:
        return QStringLiteral("question");
    case MarkKind::Quote:
        break;
    }
    return QStringLiteral("quote");
}

/// Where raw HTML of a text begins tags, ascending.
std::vector<qsizetype> rawTagsIn(const QString &text, const Document &document)
{
    std::vector<qsizetype> places;
    const auto add = [&](Utf16Range source) {
        for (qsizetype at = source.begin; at < std::min(source.end, text.size()); ++at) {
            if (text[at] == u'<') {
                places.push_back(at);
            }
        }
    };
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Html) {
            add(block.source);
        }
        for (const Span &span : block.spans) {
            if (span.kind == SpanKind::Html) {
                add(span.source);
            }
        }
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Markdown whose raw HTML has become words. What was hidden inside a tag may mean something once the tag is
/// words, so it is read again; where that finds no end, or nothing can read, every sign of a tag is escaped.
QString withoutRawHtml(QString text, const ExportOptions &options)
{
    constexpr int mostTimes = 4;
    for (int time = 0; time < mostTimes; ++time) {
        const auto document = options.readComment ? options.readComment(text) : std::nullopt;
        if (!document) {
            break;
        }
        const std::vector<qsizetype> places = rawTagsIn(text, *document);
        if (places.empty()) {
            return text;
        }
        for (auto at = places.rbegin(); at != places.rend(); ++at) {
            text.replace(*at, 1, QStringLiteral("&lt;"));
        }
    }
    static const QRegularExpression tag(QStringLiteral("<(?=[A-Za-z/!?])"));
    return text.replace(tag, QStringLiteral("&lt;"));
}

/// The reader's own Markdown, as it is but for raw HTML and what would hide the rest of the file from
/// Obsidian.
QStringList commentLines(const QString &comment, const ExportOptions &options)
{
    QString text = withoutRawHtml(linesOf(scalarValues(comment)).join(u'\n'), options);
    text.replace(QStringLiteral("%%"), QStringLiteral("\\%\\%"));
    QStringList lines = linesOf(text);
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
    }
    // A block id at a line's end is ours to give.
    for (QString &line : lines) {
        const qsizetype at = line.lastIndexOf(u" ^");
        if (at >= 0 && !line.sliced(at + 2).contains(u' ')) {
            line.insert(at + 1, u'\\');
        }
    }
    return lines;
}

} // namespace

QString markdownTag(const QString &tag)
{
    QString result;
    for (const QChar c : oneLine(scalarValues(tag))) {
        const bool isAllowed =
            c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'/' || c == u'_' || c == u'-';
        result += isAllowed ? c : QChar(u'-');
    }
    return result;
}

QString markdownLine(const QString &text)
{
    return markdownEscaped(oneLine(scalarValues(text)), true, false);
}

QStringList quotedLines(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines) {
        result.append(line.isEmpty() ? QStringLiteral(">") : QString(u"> " + line));
    }
    return result;
}

void addYamlList(QStringList &lines, const QString &key, const QStringList &values)
{
    if (values.isEmpty()) {
        return;
    }
    lines.append(key + u':');
    for (const QString &value : values) {
        lines.append(u"  - " + yamlQuoted(value));
    }
}

void addYaml(QStringList &lines, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        lines.append(key + u": " + yamlQuoted(value));
    }
}

QStringList markdownCallout(
    const TalkText &talk, const PlacedMark &entry, const QString &anchor, const ExportOptions &options)
{
    const MarkRow &mark = *entry.mark;
    const bool isOrphan = anchor.isEmpty();
    const QString quote = markdownLine(shortened(oneLine(quoteOf(talk, entry)), 120));
    QString kind = Texts::kindName(mark.kind);
    if (mark.state != AnchorState::Exact) {
        kind += u" (" + Texts::stateName(mark.state) + u')';
    }
    QStringList lines{u"[!" + calloutOf(mark) + (isOrphan ? u"]- " : u"]+ ") + kind + u": " + quote};
    if (isOrphan) {
        for (const QString &line : linesOf(scalarValues(mark.quote))) {
            lines.append(markdownEscaped(line, true, false).trimmed());
        }
    }
    if (!mark.comment.isEmpty()) {
        if (isOrphan) {
            lines.append(QString());
        }
        lines.append(commentLines(mark.comment, options));
    }
    const auto addBreak = [&] {
        if (lines.size() > 1) {
            lines.append(QString());
        }
    };
    if (mark.todo != Todo::None) {
        addBreak();
        lines.append((mark.todo == Todo::Done ? u"- [x] " : u"- [ ] ") + Texts::tr("To do"));
    }
    QStringList tail;
    for (const QString &tag : options.withTags ? mark.tags : QStringList()) {
        tail.append(u'#' + markdownTag(tag));
    }
    if (!isOrphan) {
        tail.append(u"[[#" + anchor + u'|' + Texts::tr("in the notes") + u"]]");
    }
    if (!tail.isEmpty()) {
        addBreak();
        lines.append(tail.join(u' '));
    }
    return quotedLines(lines);
}

QStringList markdownNote(const TalkText &talk, const PlacedMark &entry, const ExportOptions &options)
{
    const MarkRow &mark = *entry.mark;
    QString kind = Texts::kindName(mark.kind);
    if (mark.state != AnchorState::Exact) {
        kind += u" (" + Texts::stateName(mark.state) + u')';
    }
    const QString quote =
        entry.isOrphan() ? oneLine(mark.quote) : shortened(oneLine(quoteOf(talk, entry)), 120);
    QStringList lines{u"**" + kind + u"**: " + markdownLine(quote)};
    const auto add = [&lines](const QStringList &more) {
        if (!more.isEmpty()) {
            lines.append(QString());
            lines.append(more);
        }
    };
    if (!mark.comment.isEmpty()) {
        add(commentLines(mark.comment, options));
    }
    if (mark.todo != Todo::None) {
        add({(mark.todo == Todo::Done ? u"- [x] " : u"- [ ] ") + Texts::tr("To do")});
    }
    if (options.withTags && !mark.tags.isEmpty()) {
        add({markdownLine(Texts::tr("Tags: %1").arg(mark.tags.join(u", ")))});
    }
    return lines;
}

QString footnoteSign(const PlacedMark &entry) { return u"[^lec-" + entry.shortId + u']'; }

QStringList markdownFootnote(const TalkText &talk, const PlacedMark &entry, const ExportOptions &options)
{
    QStringList lines;
    for (const QString &line : markdownNote(talk, entry, options)) {
        lines.append(lines.isEmpty() ? QString(footnoteSign(entry) + u": " + line)
                : line.isEmpty()     ? line
                                     : QString(u"    " + line));
    }
    return lines;
}

} // namespace Lectern::Exporters
