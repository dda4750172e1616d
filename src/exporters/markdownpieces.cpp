// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownpieces.h"

#include "markdowninlines.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

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

/// The reader's own Markdown, as it is but for what would hide the rest of the file from Obsidian.
QStringList commentLines(const QString &comment)
{
    QString text = scalarValues(comment);
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
    const TalkText &talk, const PlacedMark &entry, const QString &anchor, bool withTags)
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
        lines.append(commentLines(mark.comment));
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
    for (const QString &tag : withTags ? mark.tags : QStringList()) {
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

} // namespace Lectern::Exporters
