// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownexporter.h"

#include "markdownblocks.h"
#include "markplaces.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"

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

/// A tag as Obsidian takes it: no blanks, no '#', nested by '/'.
QString tagName(const QString &tag)
{
    QString result;
    for (const QChar c : oneLine(scalarValues(tag))) {
        const bool isAllowed =
            c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'/' || c == u'_' || c == u'-';
        result += isAllowed ? c : QChar(u'-');
    }
    return result;
}

QString escapedLine(const QString &text) { return markdownEscaped(oneLine(scalarValues(text)), true, false); }

QStringList quoted(const QStringList &lines)
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

/// Writes one file.
class File
{
public:
    File(const std::vector<TalkText> &talks, const ExportOptions &options)
        : m_talks(talks)
        , m_options(options)
        , m_marks(placedMarks(talks, options))
    {
    }

    ExportedFile run()
    {
        const bool isSingle = m_talks.size() == 1 && m_options.title.isEmpty();
        m_lines.append(frontMatter(isSingle));
        if (!isSingle) {
            addBlock({u"# " + escapedLine(Texts::titleOf(m_talks, m_options.title))});
        }
        const bool isOneEvent = std::ranges::all_of(m_talks,
            [&](const TalkText &talk) { return talk.row.eventName == m_talks.front().row.eventName; });
        for (size_t i = 0; i < m_talks.size(); ++i) {
            const EventName &event = m_talks[i].row.eventName;
            const bool isNewEvent = i == 0 || !(event == m_talks[i - 1].row.eventName);
            const QString label = Texts::eventName(event);
            if (!isOneEvent && isNewEvent) {
                addBlock({u"## " + (label.isEmpty() ? Texts::tr("Other talks") : escapedLine(label))});
            }
            addTalk(m_talks[i], m_marks[i], isSingle ? 1 : (isOneEvent ? 2 : 3));
        }
        ExportedFile file;
        file.bytes = scalarValues(QString(m_lines.join(u'\n') + u'\n')).toUtf8();
        file.losses = losses();
        return file;
    }

private:
    QStringList frontMatter(bool isSingle) const
    {
        QStringList lines{QStringLiteral("---")};
        addYaml(lines, QStringLiteral("title"), Texts::titleOf(m_talks, m_options.title));
        if (isSingle) {
            const TalkRow &row = m_talks.front().row;
            addYamlList(lines, QStringLiteral("speakers"), row.speakers);
            addYaml(lines, QStringLiteral("event"), Texts::eventName(row.eventName));
            addYaml(lines, QStringLiteral("day"), row.day);
            addYaml(lines, QStringLiteral("status"), readStatusName(row.status));
            QStringList tags;
            for (const QString &tag : m_options.withTags ? row.tags : QStringList()) {
                tags.append(tagName(tag));
            }
            addYamlList(lines, QStringLiteral("tags"), tags);
            addYaml(lines, QStringLiteral("lectern_id"), QString(u"urn:uuid:" + toText(row.id)));
        }
        lines.append(QStringLiteral("---"));
        return lines;
    }

    void addBlock(const QStringList &lines)
    {
        if (!lines.isEmpty()) {
            m_lines.append(QString());
            m_lines.append(lines);
        }
    }

    void addTalk(const TalkText &talk, const std::vector<PlacedMark> &marks, int level)
    {
        const TalkShape shape = shapeOf(talk, level);
        const MarkdownBlocks blocks(talk.document, mergedRanges(marks), shape.headingShift);
        const bool isOwnTitle = shape.hasOwnTitle && m_options.withNotes;
        const QString title = isOwnTitle ? blocks.inlines().line(talk.document.blocks.front(), false)
                                         : escapedLine(talk.row.title);
        addBlock({QString(QString(level, u'#') + u' ' + title).trimmed()});
        addFacts(talk.row);
        if (m_options.withNotes) {
            addPassages(talk, marks, blocks, isOwnTitle);
        } else {
            for (const PlacedMark &entry : marks) {
                addQuote(talk, entry);
            }
        }
        for (const PlacedMark &entry : marks) {
            if (entry.isOrphan()) {
                addCallout(talk, entry, {});
            }
        }
    }

    void addFacts(const TalkRow &row)
    {
        QStringList facts;
        const QString byline = Texts::byline(row);
        if (!byline.isEmpty()) {
            facts.append(escapedLine(byline));
        }
        facts.append(Texts::statusName(row.status)
            + (row.isStarred ? QString(u" · " + Texts::tr("starred")) : QString()));
        QStringList tags;
        for (const QString &tag : m_options.withTags ? row.tags : QStringList()) {
            tags.append(u'#' + tagName(tag));
        }
        if (!tags.isEmpty()) {
            facts.append(tags.join(u' '));
        }
        addBlock({facts.join(QStringLiteral("\\\n")).split(u'\n')});
    }

    void addPassages(const TalkText &talk, const std::vector<PlacedMark> &marks, const MarkdownBlocks &blocks,
        bool isTitled)
    {
        const Node root = treeOf(talk.document);
        qsizetype from = 0;
        bool wasSecond = false;
        for (size_t i = 0; i < root.children.size(); ++i) {
            const Node &node = root.children[i];
            const bool isLast = i + 1 == root.children.size();
            const qsizetype end = std::max(from, isLast ? talk.document.text.size() : textRangeOf(node).end);
            const auto here = marksBeginningIn(marks, {from, end});
            from = end;
            const QString anchor = here.empty() ? QString() : QString(u"^lec-" + here.front()->shortId);
            wasSecond = i > 0 && isSameList(root.children[i - 1], node) && !wasSecond;
            QStringList lines = isTitled && i == 0 ? QStringList() : blocks.lines(node, wasSecond);
            const bool isInline = node.isBlock(BlockKind::Paragraph) && !lines.isEmpty();
            if (!anchor.isEmpty() && isInline) {
                lines.last() += u' ' + anchor;
            }
            addBlock(lines);
            if (!anchor.isEmpty() && !isInline) {
                addBlock({anchor});
            }
            for (const PlacedMark *entry : here) {
                noteHidden(blocks, talk.document, *entry);
                if (entry->hasNote) {
                    addCallout(talk, *entry, anchor);
                }
            }
        }
    }

    /// Two lists of one kind in a row flow into one unless the second has other signs.
    static bool isSameList(const Node &previous, const Node &node)
    {
        return previous.isList() && node.isList() && previous.container->kind == node.container->kind;
    }

    void noteHidden(const MarkdownBlocks &blocks, const Document &document, const PlacedMark &entry)
    {
        const bool isHidden = std::ranges::any_of(document.blocks, [&](const Block &block) {
            return block.text.intersects(entry.range) && blocks.inlines().isHidden(block, entry.range);
        });
        m_hidden += isHidden ? 1 : 0;
        m_kindless += entry.hasNote ? 0 : 1;
    }

    void addQuote(const TalkText &talk, const PlacedMark &entry)
    {
        if (entry.isOrphan()) {
            return;
        }
        const QString anchor = u"^lec-" + entry.shortId;
        QStringList lines;
        for (const QString &line : linesOf(quoteOf(talk, entry))) {
            lines.append(markdownEscaped(scalarValues(line), true, false).trimmed());
        }
        addBlock(quoted(lines));
        addBlock({anchor});
        m_kindless += entry.hasNote ? 0 : 1;
        if (entry.hasNote) {
            addCallout(talk, entry, anchor);
        }
    }

    /// The comment of a mark. `anchor` is the id of the block that it stands in; empty for orphans.
    void addCallout(const TalkText &talk, const PlacedMark &entry, const QString &anchor)
    {
        const MarkRow &mark = *entry.mark;
        const bool isOrphan = anchor.isEmpty();
        const QString quote = escapedLine(shortened(oneLine(quoteOf(talk, entry)), 120));
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
        for (const QString &tag : m_options.withTags ? mark.tags : QStringList()) {
            tail.append(u'#' + tagName(tag));
        }
        if (!isOrphan) {
            tail.append(u"[[#" + anchor + u'|' + Texts::tr("in the notes") + u"]]");
        }
        if (!tail.isEmpty()) {
            addBreak();
            lines.append(tail.join(u' '));
        }
        addBlock(quoted(lines));
        addBlock({u"^lec-c-" + entry.shortId});
    }

    /// The reader's own Markdown, as it is but for what would hide the rest of the file from Obsidian.
    static QStringList commentLines(const QString &comment)
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

    QStringList losses() const
    {
        QStringList result;
        if (m_kindless > 0) {
            result << Texts::tr(
                "The kinds of %n marks without a comment were not kept.", nullptr, m_kindless);
        }
        if (m_hidden > 0) {
            result << Texts::tr("%n marks in code or beside \"==\" are not highlighted.", nullptr, m_hidden);
        }
        return result;
    }

    const std::vector<TalkText> &m_talks;
    const ExportOptions &m_options;
    std::vector<std::vector<PlacedMark>> m_marks;
    QStringList m_lines;
    int m_hidden = 0;
    int m_kindless = 0;
};

} // namespace

QString MarkdownExporter::name() const { return Texts::tr("Markdown"); }

Result<ExportedFile> MarkdownExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    return File(talks, options).run();
}

} // namespace Lectern::Exporters
