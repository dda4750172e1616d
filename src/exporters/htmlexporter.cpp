// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlexporter.h"

#include "htmlblocks.h"
#include "htmlstyle.h"
#include "markplaces.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

QString element(QStringView tag, const QString &content)
{
    return u'<' + tag + u'>' + content + u"</" + tag + u'>';
}

QString line(QStringView tag, QStringView classes, const QString &content)
{
    return content.isEmpty()
        ? QString()
        : QString(u'<' + tag + u" class=\"" + classes + u"\" dir=\"auto\">" + content + u"</" + tag + u">\n");
}

QString tagList(const QStringList &tags)
{
    QString items;
    for (const QString &tag : tags) {
        items += element(u"li", htmlEscaped(oneLine(tag)));
    }
    return line(u"ul", u"tags", items);
}

/// Foreign text as paragraphs; what it may mean in Markdown is shown as it was written.
QString paragraphs(const QString &text)
{
    QString result;
    QStringList lines;
    const auto flush = [&] {
        if (!lines.isEmpty()) {
            result += u"<p dir=\"auto\">" + lines.join(QStringLiteral("<br />\n")) + u"</p>\n";
            lines.clear();
        }
    };
    for (const QString &one : linesOf(text)) {
        if (one.trimmed().isEmpty()) {
            flush();
        } else {
            lines.append(htmlEscaped(one));
        }
    }
    flush();
    return result;
}

/// Writes one page.
class Page
{
public:
    Page(const std::vector<TalkText> &talks, const ExportOptions &options)
        : m_talks(talks)
        , m_options(options)
        , m_marks(placedMarks(talks, options))
        , m_title(Texts::titleOf(talks, options.title))
    {
    }

    QString run()
    {
        const QString body = articles();
        return u"<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(language()) + u"\">\n" + head() + u"<body>\n"
            + front() + u"<main>\n" + body + u"</main>\n<footer>"
            + htmlEscaped(Texts::tr("Written by Lectern")) + u"</footer>\n</body>\n</html>\n";
    }

private:
    QString language() const
    {
        const QString one = m_talks.empty() ? QString() : m_talks.front().document->language;
        const bool isShared = std::ranges::all_of(
            m_talks, [&](const TalkText &talk) { return talk.document->language == one; });
        return one.isEmpty() || !isShared ? QStringLiteral("en") : one;
    }

    QString head() const
    {
        return u"<head>\n<meta charset=\"utf-8\" />\n"
               u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
               u"'unsafe-inline'; img-src data:\" />\n"
               u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
               u"<meta name=\"generator\" content=\"Lectern\" />\n"
            + element(u"title", htmlEscaped(m_title)) + u"\n<style>\n" + pageStyle() + u"</style>\n</head>\n";
    }

    QString front() const
    {
        if (isSingle()) {
            return {}; // the talk's own head says it all
        }
        return u"<header class=\"front\">\n" + element(u"h1", htmlEscaped(m_title)) + u'\n' + talkList()
            + u"</header>\n";
    }

    bool isSingle() const { return m_talks.size() == 1 && m_options.title.isEmpty(); }

    QString eventLine() const
    {
        return line(u"p", u"byline", htmlEscaped(Texts::eventName(m_talks.front().row.eventName)));
    }

    static QString talkId(const TalkText &talk) { return u"talk-" + toText(talk.row.id); }

    QString talkList() const
    {
        QString events;
        for (size_t i = 0; i < m_talks.size();) {
            const EventName &event = m_talks[i].row.eventName;
            QString talks;
            for (; i < m_talks.size() && m_talks[i].row.eventName == event; ++i) {
                const TalkRow &row = m_talks[i].row;
                const QString who = row.speakers.isEmpty()
                    ? QString()
                    : QString(u" <span class=\"who\">" + htmlEscaped(row.speakers.join(u", ")) + u"</span>");
                talks += u"<li><a href=\"#" + talkId(m_talks[i]) + u"\">" + htmlEscaped(oneLine(row.title))
                    + u"</a>" + who + u"</li>\n";
            }
            const QString name = htmlEscaped(Texts::eventName(event));
            events += u"<li>" + name + u"\n<ul>\n" + talks + u"</ul>\n</li>\n";
        }
        return events.isEmpty() ? QString() : contents(events);
    }

    QString sectionList() const
    {
        const TalkText &talk = m_talks.front();
        const TalkShape shape = shapeOf(talk, 1);
        HtmlBlocks blocks(talk.document, {false, true, shape.headingShift, talkId(talk), nullptr});
        QString items;
        for (size_t i = shape.hasOwnTitle || shape.hasTitleLine ? 1 : 0;
            i < talk.document->blocks.size() && m_options.withNotes; ++i) {
            const Block &block = talk.document->blocks[i];
            if (block.kind == BlockKind::Heading && !block.text.isEmpty()) {
                const QString text = talk.document->text.sliced(block.text.begin, block.text.length());
                items += u"<li><a href=\"#" + blocks.headingId(block) + u"\">" + htmlEscaped(oneLine(text))
                    + u"</a></li>\n";
            }
        }
        return items.isEmpty() ? QString() : contents(items);
    }

    static QString contents(const QString &items)
    {
        return u"<nav aria-label=\"" + htmlEscaped(Texts::tr("Contents")) + u"\">\n<ul>\n" + items
            + u"</ul>\n</nav>\n";
    }

    QString articles()
    {
        QString result;
        const bool isOneEvent = std::ranges::all_of(m_talks,
            [&](const TalkText &talk) { return talk.row.eventName == m_talks.front().row.eventName; });
        for (size_t i = 0; i < m_talks.size();) {
            const EventName event = m_talks[i].row.eventName;
            QString talks;
            for (; i < m_talks.size() && m_talks[i].row.eventName == event; ++i) {
                talks += article(m_talks[i], m_marks[i], isSingle() ? 1 : (isOneEvent ? 2 : 3));
            }
            const QString name = htmlEscaped(Texts::eventName(event));
            const QString heading =
                isOneEvent || name.isEmpty() ? QString() : QString(element(u"h2", name) + u'\n');
            result += isOneEvent
                ? talks
                : QString(u"<section class=\"event\">\n" + heading + talks + u"</section>\n");
        }
        return result;
    }

    QString article(const TalkText &talk, const std::vector<PlacedMark> &marks, int level)
    {
        const TalkShape shape = shapeOf(talk, level);
        const QString tag = u'h' + QString::number(level);
        HtmlBlocks blocks(talk.document, {false, true, shape.headingShift, talkId(talk), &marks});
        const QString title = shape.hasOwnTitle && m_options.withNotes
            ? blocks.inlineHtml(talk.document->blocks.front())
            : htmlEscaped(oneLine(talk.row.title));
        const QString header = u"<header>\n" + (isSingle() ? eventLine() : QString()) + u'<' + tag
            + u" dir=\"auto\">" + title + u"</" + tag + u">\n"
            + line(u"p", u"byline", htmlEscaped(Texts::byline(talk.row))) + facts(talk.row)
            + (m_options.withTags ? tagList(talk.row.tags) : QString())
            + (isSingle() ? sectionList() : QString()) + u"</header>\n";
        const QString body = m_options.withNotes
            ? QString(passages(talk, marks, blocks, shape) + endNotes(talk, marks))
            : quotes(talk, marks);
        return u"<article id=\"" + talkId(talk) + u"\">\n" + header + body + orphans(talk, marks)
            + u"</article>\n";
    }

    static QString facts(const TalkRow &row)
    {
        QStringList facts;
        if (row.status != ReadStatus::Unread) {
            facts << Texts::statusName(row.status);
        }
        if (row.isStarred) {
            facts << Texts::tr("starred");
        }
        return line(u"p", u"facts", htmlEscaped(facts.join(QStringLiteral(" · "))));
    }

    QString passages(const TalkText &talk, const std::vector<PlacedMark> &marks, HtmlBlocks &blocks,
        const TalkShape &shape)
    {
        QString result;
        const Node root = treeOf(talk.document);
        qsizetype from = 0;
        for (size_t i = 0; i < root.children.size(); ++i) {
            const Node &node = root.children[i];
            const bool isLast = i + 1 == root.children.size();
            const qsizetype end = isLast ? talk.document->text.size() : textRangeOf(node).end;
            const auto here = marksBeginningIn(marks, {from, std::max(from, end)});
            QString cards;
            for (const PlacedMark *entry : here) {
                const bool isHere = entry->hasNote && place() != CommentPlace::End;
                cards += isHere ? card(talk, *entry, false) : QString();
            }
            from = std::max(from, end);
            const FirstBlock form = i == 0 ? firstBlockOf(shape, !here.empty()) : FirstBlock::AsItIs;
            const QString html = form == FirstBlock::AsItIs ? blocks.html(node)
                : form == FirstBlock::AsLine ? line(u"p", u"title-line", blocks.inlineHtml(*node.block))
                                             : QString();
            const bool isBeside = !cards.isEmpty() && place() == CommentPlace::Margin;
            result += !isBeside ? QString(html + cards)
                                : QString(u"<div class=\"passage\">\n<div class=\"notes\">\n" + cards
                                      + u"</div>\n<div class=\"text\">\n" + html + u"</div>\n</div>\n");
        }
        return result;
    }

    [[nodiscard]] CommentPlace place() const { return m_options.comments.value_or(CommentPlace::Margin); }

    /// Comments behind the talk, with the words that they are about.
    QString endNotes(const TalkText &talk, const std::vector<PlacedMark> &marks) const
    {
        QString cards;
        for (const PlacedMark &entry : marks) {
            const bool isHere = entry.hasNote && !entry.isOrphan() && place() == CommentPlace::End;
            cards += isHere ? card(talk, entry, true) : QString();
        }
        return cards.isEmpty() ? cards
                               : QString(line(u"p", u"facts", htmlEscaped(Texts::tr("Comments"))) + cards);
    }

    QString quotes(const TalkText &talk, const std::vector<PlacedMark> &marks) const
    {
        QString result;
        for (const PlacedMark &entry : marks) {
            result += entry.isOrphan() ? QString() : card(talk, entry, true);
        }
        return result;
    }

    QString orphans(const TalkText &talk, const std::vector<PlacedMark> &marks) const
    {
        QString result;
        for (const PlacedMark &entry : marks) {
            result += entry.isOrphan() ? card(talk, entry, true) : QString();
        }
        return result.isEmpty()
            ? result
            : QString(
                  line(u"p", u"facts", htmlEscaped(Texts::tr("Marks without a place in the text"))) + result);
    }

    QString card(const TalkText &talk, const PlacedMark &entry, bool withQuote) const
    {
        const MarkRow &mark = *entry.mark;
        QString kind = htmlEscaped(Texts::kindName(mark.kind));
        if (!entry.isOrphan() && m_options.withNotes) {
            kind = u"<a href=\"#mark-" + toText(mark.id) + u"\">" + kind + u"</a>";
        }
        if (mark.state != AnchorState::Exact) {
            kind += u" · " + htmlEscaped(Texts::stateName(mark.state));
        }
        QString content = line(u"p", u"kind", kind);
        if (withQuote) {
            content += u"<blockquote>\n" + paragraphs(quoteOf(talk, entry)) + u"</blockquote>\n";
        }
        content += comment(mark);
        if (mark.todo != Todo::None) {
            const QStringView checked = mark.todo == Todo::Done ? u" checked=\"\"" : u"";
            content += u"<p><label><input type=\"checkbox\"" + checked + u" disabled=\"\" /> "
                + htmlEscaped(Texts::tr("To do")) + u"</label></p>\n";
        }
        content += m_options.withTags ? tagList(mark.tags) : QString();
        return u"<aside class=\"note " + markKindName(mark.kind) + u"\">\n" + content + u"</aside>\n";
    }

    /// A comment is Markdown; raw HTML in it is shown and never live.
    QString comment(const MarkRow &mark) const
    {
        const auto document = m_options.readComment ? m_options.readComment(mark.comment) : std::nullopt;
        if (!document) {
            return paragraphs(mark.comment);
        }
        constexpr int belowAllHeadings = 5;
        HtmlBlocks blocks(
            *document, {false, true, belowAllHeadings, QString(u"note-" + toText(mark.id)), nullptr});
        return blocks.html(treeOf(*document));
    }

    const std::vector<TalkText> &m_talks;
    const ExportOptions &m_options;
    std::vector<std::vector<PlacedMark>> m_marks;
    QString m_title;
};

} // namespace

QString HtmlExporter::name() const { return Texts::tr("Web page"); }

Result<ExportedFile> HtmlExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    ExportedFile file;
    file.bytes = Page(talks, options).run().toUtf8();
    return file;
}

} // namespace Lectern::Exporters
