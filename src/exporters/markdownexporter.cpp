// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownexporter.h"

#include "markdownblocks.h"
#include "markdownpieces.h"
#include "markplaces.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"
#include "document/eventnotes.h"

#include <algorithm>
#include <utility>

namespace Lectern::Exporters {

namespace {

/// Writes one file.
class File
{
public:
    File(const std::vector<TalkText> &talks, const ExportOptions &options, MarkdownFlavour flavour)
        : m_talks(talks)
        , m_options(options)
        , m_marks(placedMarks(talks, options))
        , m_isGithub(flavour == MarkdownFlavour::Github)
        , m_flavour(flavour)
    {
    }

    ExportedFile run()
    {
        const bool isSingle = m_talks.size() == 1 && m_options.title.isEmpty();
        m_lines.append(frontMatter(isSingle));
        if (isSingle) {
            addSingle();
        } else if (!m_talks.empty()) {
            addBlock({u"# " + markdownLine(Texts::titleOf(m_talks, m_options.title))});
            addEvents();
        }
        for (const QStringList &footnote : std::as_const(m_footnotes)) {
            addBlock(footnote);
        }
        ExportedFile file;
        file.bytes = scalarValues(QString(m_lines.join(u'\n') + u'\n')).toUtf8();
        file.losses = losses();
        return file;
    }

private:
    [[nodiscard]] const EventName &eventOf(size_t talk) const { return m_talks[talk].row.eventName; }

    /// A talk alone stands below its event and its day, as it would among others.
    void addSingle()
    {
        const QString event = Texts::eventName(eventOf(0));
        if (!event.isEmpty()) {
            addBlock({u"# " + markdownLine(event)});
        }
        addDays(0, 1, 1 + (event.isEmpty() ? 0 : 1) + (m_talks.front().row.day.isEmpty() ? 0 : 1));
    }

    /// All talks: events as headings where there are several, days as headings below, talks below these. A
    /// day's heading counts for all talks behind it, so talks without a day come first in their event.
    void addEvents()
    {
        const bool isOneEvent = hasOneEvent();
        const bool hasDays =
            std::ranges::any_of(m_talks, [](const TalkText &talk) { return !talk.row.day.isEmpty(); });
        const int level = (isOneEvent ? 2 : 3) + (hasDays ? 1 : 0);
        for (size_t begin = 0; begin < m_talks.size();) {
            size_t end = begin + 1;
            while (end < m_talks.size() && eventOf(end) == eventOf(begin)) {
                ++end;
            }
            const QString label = Texts::eventName(eventOf(begin));
            if (!isOneEvent) {
                addBlock({u"## " + (label.isEmpty() ? Texts::tr("Other talks") : markdownLine(label))});
            }
            addDays(begin, end, level);
            begin = end;
        }
    }

    void addDays(size_t begin, size_t end, int level)
    {
        std::vector<size_t> order;
        for (size_t i = begin; i < end; ++i) {
            order.push_back(i);
        }
        std::ranges::stable_partition(order, [this](size_t i) { return m_talks[i].row.day.isEmpty(); });
        std::ranges::stable_partition(order, [this](size_t i) { return isEventNotes(m_talks[i].row); });
        QString day;
        for (const size_t talk : order) {
            if (m_talks[talk].row.day != day) {
                day = m_talks[talk].row.day;
                addBlock({QString(level - 1, u'#') + u' ' + markdownLine(day)});
            }
            if (isEventNotes(m_talks[talk].row) && m_options.withNotes && end - begin > 1) {
                addEventNotes(talk, level);
            } else {
                addTalk(talk, level);
            }
        }
    }

    /// As a callout: below a heading they would be read as a talk, and a day that they name as that of the
    /// talks behind them.
    void addEventNotes(size_t index, int level)
    {
        QStringList before = std::exchange(m_lines, {});
        addPart(index, untitledShape(m_talks[index], level));
        QStringList lines{
            QString((m_isGithub ? u"> " : u"> [!abstract] ") + Texts::tr("Notes of the event"))};
        for (const QString &line : std::exchange(m_lines, std::move(before))) {
            lines.append(line.isEmpty() ? QStringLiteral(">") : QString(u"> " + line));
        }
        addBlock(lines);
    }

    [[nodiscard]] bool hasOneEvent() const
    {
        return std::ranges::all_of(
            m_talks, [this](const TalkText &talk) { return talk.row.eventName == eventOf(0); });
    }

    QStringList frontMatter(bool isSingle) const
    {
        QStringList lines{QStringLiteral("---")};
        // Beside an event a title is the talk's; alone in front matter it reads as the name of an event,
        // which a talk without one and the words over several events are not.
        const bool isName = m_talks.empty() ? false
            : isSingle || hasOneEvent()     ? !eventOf(0).isEmpty()
                                            : !m_options.title.isEmpty();
        if (isName) {
            addYaml(lines, QStringLiteral("title"), Texts::titleOf(m_talks, m_options.title));
        }
        if (isSingle) {
            const TalkRow &row = m_talks.front().row;
            addYamlList(lines, QStringLiteral("speakers"), row.speakers);
            addYaml(lines, QStringLiteral("event"), Texts::eventName(row.eventName));
            addYaml(lines, QStringLiteral("day"), row.day);
            addYaml(lines, QStringLiteral("status"), readStatusName(row.status));
            QStringList tags;
            for (const QString &tag : m_options.withTags ? row.tags : QStringList()) {
                tags.append(markdownTag(tag));
            }
            addYamlList(lines, QStringLiteral("tags"), tags);
            addYaml(lines, QStringLiteral("lectern_id"), QString(u"urn:uuid:" + toText(row.id)));
        } else if (!m_talks.empty() && hasOneEvent()) {
            addYaml(lines, QStringLiteral("event"), Texts::eventName(eventOf(0)));
        }
        return lines.size() > 1 ? lines + QStringList(QStringLiteral("---")) : QStringList();
    }

    void addBlock(const QStringList &lines)
    {
        if (!lines.isEmpty()) {
            if (!m_lines.isEmpty()) {
                m_lines.append(QString());
            }
            m_lines.append(lines);
        }
    }

    void addTalk(size_t index, int level)
    {
        const TalkText &talk = m_talks[index];
        const std::vector<PlacedMark> &marks = m_marks[index];
        const TalkShape shape = shapeOf(talk, level);
        const MarkdownBlocks blocks(talk.document, mergedRanges(marks), shape.headingShift, m_flavour);
        const bool isOwnTitle = shape.hasOwnTitle && m_options.withNotes;
        const QString title = isOwnTitle ? blocks.inlines().line(talk.document->blocks.front(), false)
                                         : markdownLine(talk.row.title);
        addBlock({QString(QString(level, u'#') + u' ' + title).trimmed()});
        addFacts(talk.row);
        addPart(index, shape);
    }

    /// What stands below a talk's head.
    void addPart(size_t index, const TalkShape &shape)
    {
        const TalkText &talk = m_talks[index];
        const std::vector<PlacedMark> &marks = m_marks[index];
        if (m_options.withNotes) {
            const MarkdownBlocks blocks(talk.document, mergedRanges(marks), shape.headingShift, m_flavour);
            addPassages(talk, marks, blocks, shape);
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

    /// What is known of a talk, a line each: names on a line of their own, under a label, are read as names.
    void addFacts(const TalkRow &row)
    {
        QStringList facts;
        if (!row.speakers.isEmpty()) {
            const QString label = Texts::tr("Speaker(s): %1", nullptr, static_cast<int>(row.speakers.size()));
            facts.append(markdownLine(label.arg(row.speakers.join(u", "))));
        }
        QStringList state;
        if (row.kind != u"talk") {
            state.append(markdownLine(row.kind));
        }
        if (row.status != ReadStatus::Unread) {
            state.append(Texts::statusName(row.status));
        }
        if (row.isStarred) {
            state.append(Texts::tr("starred"));
        }
        if (!state.isEmpty()) {
            facts.append(state.join(QStringLiteral(" · ")));
        }
        QStringList tags;
        for (const QString &tag : m_options.withTags ? row.tags : QStringList()) {
            tags.append(m_isGithub ? markdownLine(tag) : QString(u'#' + markdownTag(tag)));
        }
        if (!tags.isEmpty()) {
            // A line that begins with '#' may be read as a heading.
            facts.append(Texts::tr("Tags: %1").arg(tags.join(m_isGithub ? u", " : u" ")));
        }
        if (!facts.isEmpty()) {
            addBlock({facts.join(QStringLiteral("\\\n")).split(u'\n')});
        }
    }

    void addPassages(const TalkText &talk, const std::vector<PlacedMark> &marks, const MarkdownBlocks &blocks,
        const TalkShape &shape)
    {
        const Node root = treeOf(talk.document);
        qsizetype from = 0;
        bool wasSecond = false;
        for (size_t i = 0; i < root.children.size(); ++i) {
            const Node &node = root.children[i];
            const bool isLast = i + 1 == root.children.size();
            const qsizetype end = std::max(from, isLast ? talk.document->text.size() : textRangeOf(node).end);
            const auto here = marksBeginningIn(marks, {from, end});
            from = end;
            const QString anchor = here.empty() ? QString() : signOf(here);
            wasSecond = i > 0 && isSameList(root.children[i - 1], node) && !wasSecond;
            const FirstBlock form = i == 0 ? firstBlockOf(shape, !here.empty()) : FirstBlock::AsItIs;
            const bool isTitleLine = form == FirstBlock::AsLine; // a second heading would be a second talk
            QStringList lines;
            if (isTitleLine) {
                lines.append(blocks.inlines().line(*node.block, false));
            } else if (form == FirstBlock::AsItIs) {
                lines = blocks.lines(node, wasSecond);
            }
            const bool isInline = (node.isBlock(BlockKind::Paragraph) || isTitleLine) && !lines.isEmpty();
            if (!anchor.isEmpty() && isInline) {
                lines.last() += m_isGithub ? anchor : QString(u' ' + anchor);
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
        const QString anchor = signOf({&entry});
        QStringList lines;
        for (const QString &line : linesOf(quoteOf(talk, entry))) {
            lines.append(markdownEscaped(scalarValues(line), true, false).trimmed());
        }
        addBlock(quotedLines(lines));
        if (!anchor.isEmpty()) {
            addBlock({anchor});
        }
        m_kindless += entry.hasNote ? 0 : 1;
        if (entry.hasNote) {
            addCallout(talk, entry, anchor);
        }
    }

    /// What leads from a block to the comments on it: Obsidian's id of the block, or signs of footnotes.
    [[nodiscard]] QString signOf(const std::vector<const PlacedMark *> &here) const
    {
        if (!m_isGithub) {
            return u"^lec-" + here.front()->shortId;
        }
        QString signs;
        for (const PlacedMark *entry : here) {
            signs += entry->hasNote && hasFootnotes() ? footnoteSign(*entry) : QString();
        }
        return signs;
    }

    [[nodiscard]] bool hasFootnotes() const
    {
        return m_options.comments.value_or(CommentPlace::Footnotes) != CommentPlace::BelowParagraph;
    }

    void addCallout(const TalkText &talk, const PlacedMark &entry, const QString &anchor)
    {
        if (m_isGithub && hasFootnotes() && !entry.isOrphan()) {
            m_footnotes.append(markdownFootnote(talk, entry, m_options));
            return;
        }
        if (m_isGithub) {
            addBlock(quotedLines(markdownNote(talk, entry, m_options)));
            return;
        }
        addBlock(markdownCallout(talk, entry, anchor, m_options));
        addBlock({u"^lec-c-" + entry.shortId});
    }

    QStringList losses() const
    {
        QStringList result;
        if (m_kindless > 0) {
            result << Texts::tr(
                "The kinds of %n mark(s) without a comment were not kept.", nullptr, m_kindless);
        }
        if (m_hidden > 0 && m_isGithub) {
            result << Texts::tr("%n mark(s) in code are not highlighted.", nullptr, m_hidden);
        } else if (m_hidden > 0) {
            result << Texts::tr(
                "%n mark(s) in code or beside \"==\" are not highlighted.", nullptr, m_hidden);
        }
        return result;
    }

    const std::vector<TalkText> &m_talks;
    const ExportOptions &m_options;
    std::vector<std::vector<PlacedMark>> m_marks;
    bool m_isGithub = false;
    MarkdownFlavour m_flavour;
    QStringList m_lines;
    QList<QStringList> m_footnotes; ///< for the end of the file
    int m_hidden = 0;
    int m_kindless = 0;
};

} // namespace

QString MarkdownExporter::name() const { return Texts::tr("Markdown for Obsidian"); }

Result<ExportedFile> MarkdownExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    return File(talks, options, MarkdownFlavour::Obsidian).run();
}

QString GithubMarkdownExporter::name() const { return Texts::tr("Markdown for GitHub and others"); }

Result<ExportedFile> GithubMarkdownExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    return File(talks, options, MarkdownFlavour::Github).run();
}

} // namespace Lectern::Exporters
