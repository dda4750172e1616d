// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagednotes.h"

#include "exporters/markcolours.h"
#include "exporters/texts.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

#include "printing/columnpainter.h"
#include "printing/contentspage.h"
#include "printing/notesetter.h"
#include "printing/talksetter.h"

namespace Lectern::Printing {

namespace {

using Exporters::Texts;

constexpr qreal gapOfTalks = points(26); ///< between two on one page
constexpr qreal gapOfNotes = points(7);
constexpr qreal barOfNote = points(1.6); ///< the line in the colour of the mark
constexpr qreal indentOfNote = points(8);

PageForm formOf(
    const Exporters::ExportOptions &options, const std::vector<std::vector<Exporters::PlacedMark>> &marks)
{
    const bool isBeside =
        options.comments.value_or(Exporters::CommentPlace::Margin) == Exporters::CommentPlace::Margin;
    // Without anything to say there the text has the room.
    const bool hasNotes = std::ranges::any_of(marks, [](const auto &ofTalk) {
        return std::ranges::any_of(
            ofTalk, [](const Exporters::PlacedMark &mark) { return mark.hasNote && !mark.isOrphan(); });
    });
    return pageForm(options.paper, isBeside && hasNotes && options.withNotes);
}

QString runningHead(const TalkRow &row)
{
    QStringList parts{Texts::eventName(row.eventName), row.day};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool hasSeveralEvents(const std::vector<TalkText> &talks)
{
    return std::ranges::any_of(
        talks, [&](const TalkText &talk) { return talk.row.eventName != talks.front().row.eventName; });
}

} // namespace

PagedNotes::PagedNotes(const std::vector<TalkText> &talks, const Exporters::ExportOptions &options)
    : m_title(Texts::titleOf(talks, options.title))
{
    setTalks(talks, options);
    if (options.withContents) {
        addContents(talks);
    }
    arrange(m_places, m_form.text.height(), gapOfNotes);
    int last = m_columns.empty() ? 0 : m_columns.back().slices.back().page;
    if (!m_places.empty()) {
        last = std::max(last, m_places.back().page);
    }
    m_pageCount = m_firstPage + last + 1;
    for (OutlineEntry &entry : m_outline) {
        entry.page += m_firstPage;
    }
}

PagedNotes::~PagedNotes() = default;

void PagedNotes::setTalks(const std::vector<TalkText> &talks, const Exporters::ExportOptions &options)
{
    const auto marks = Exporters::placedMarks(talks, options);
    m_form = formOf(options, marks);
    const bool isSorted = hasSeveralEvents(talks);
    PageEnd end;
    for (size_t i = 0; i < talks.size(); ++i) {
        SetTalk set = setTalk(talks[i], marks[i], options, m_form);
        Column column;
        column.slices =
            slicesOf(stripsOf(*set.document, m_form.text.height()), m_form.text.height(), gapOfTalks, end);
        column.head = runningHead(talks[i].row);
        column.foot = talks[i].row.title.simplified();
        const bool isNewEvent = isSorted && (i == 0 || talks[i].row.eventName != talks[i - 1].row.eventName);
        if (isNewEvent) {
            const QString name = Texts::eventName(talks[i].row.eventName);
            m_outline.push_back({name.isEmpty() ? Texts::tr("Other talks") : name, 1,
                column.slices.front().page, m_form.text.top() + column.slices.front().y});
        }
        column.document = std::move(set.document);
        addOutline(column, set, isSorted ? 1 : 0);
        addNotes(talks[i], column, set, options);
        m_columns.push_back(std::move(column));
    }
}

qreal PagedNotes::heightOf(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const QRectF rect = document.documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return rect.top() + (line.isValid() ? line.y() : 0);
}

void PagedNotes::addOutline(const Column &column, const SetTalk &set, int below)
{
    for (const SetHeading &heading : set.headings) {
        const qreal y = heightOf(*column.document, heading.position);
        if (const Slice *slice = sliceAt(column.slices, y)) {
            m_outline.push_back({heading.title, heading.level + below, slice->page,
                m_form.text.top() + slice->y + std::max(0.0, y - slice->top), heading.anchor});
        }
    }
}

void PagedNotes::addNotes(
    const TalkText &talk, const Column &column, const SetTalk &set, const Exporters::ExportOptions &options)
{
    for (const SetTalk::Beside &beside : set.beside) {
        const qreal y = heightOf(*column.document, beside.position);
        const Slice *slice = sliceAt(column.slices, y);
        if (!slice) {
            continue;
        }
        auto document = std::make_unique<QTextDocument>();
        prepare(*document, m_form.notes.width() - indentOfNote);
        QTextCursor cursor(document.get());
        NoteStyle style;
        style.options = &options;
        setNote(cursor, talk, *beside.mark, style);
        m_places.push_back(
            {slice->page, slice->y + std::max(0.0, y - slice->top), document->size().height()});
        m_notes.push_back({std::move(document), beside.mark->mark->kind});
    }
}

/// The talks, below their events where there are several.
std::vector<ContentsEntry> PagedNotes::entriesOf(const std::vector<TalkText> &talks) const
{
    std::vector<ContentsEntry> entries;
    const bool isSorted = hasSeveralEvents(talks);
    for (size_t i = 0; i < talks.size(); ++i) {
        const TalkRow &row = talks[i].row;
        if (isSorted && (i == 0 || row.eventName != talks[i - 1].row.eventName)) {
            const QString name = Texts::eventName(row.eventName);
            entries.push_back({name.isEmpty() ? Texts::tr("Other talks") : name, {}, {}, 0});
        }
        entries.push_back({row.title.simplified(), row.speakers.join(QStringLiteral(", ")),
            anchorOf(talks[i]), m_columns[i].slices.front().page + 1});
    }
    return entries;
}

/// The sections of a talk that is alone; the talk itself where it has none.
std::vector<ContentsEntry> PagedNotes::sectionsOf(const TalkText &talk) const
{
    std::vector<ContentsEntry> entries;
    for (const OutlineEntry &entry : m_outline) {
        if (entry.level == 2) {
            entries.push_back({entry.title, {}, entry.anchor, entry.page + 1});
        }
    }
    return entries.empty() ? entriesOf({talk}) : entries;
}

void PagedNotes::addContents(const std::vector<TalkText> &talks)
{
    std::vector<ContentsEntry> entries = talks.size() == 1 ? sectionsOf(talks.front()) : entriesOf(talks);
    PageEnd end;
    const auto blank = contentsOf(m_title, entries, m_form.text.width());
    m_firstPage =
        slicesOf(stripsOf(*blank, m_form.text.height()), m_form.text.height(), 0, end).back().page + 1;
    for (ContentsEntry &entry : entries) {
        entry.page += entry.page > 0 ? m_firstPage : 0;
    }
    m_contents = contentsOf(m_title, entries, m_form.text.width());
    end = {};
    m_contentsSlices = slicesOf(stripsOf(*m_contents, m_form.text.height()), m_form.text.height(), 0, end);
    m_outline.insert(m_outline.begin(), {Texts::tr("Contents"), 1, -m_firstPage, 0});
}

void PagedNotes::moveToThread(QThread *thread) const
{
    for (const Column &column : m_columns) {
        column.document->moveToThread(thread);
    }
    for (const Note &note : m_notes) {
        note.document->moveToThread(thread);
    }
    if (m_contents) {
        m_contents->moveToThread(thread);
    }
}

void PagedNotes::paint(QPainter &painter, int page) const
{
    if (page < m_firstPage) {
        for (const Slice &slice : m_contentsSlices) {
            if (slice.page == page) {
                paintSlice(painter, *m_contents, slice, m_form.text.topLeft());
            }
        }
        return;
    }
    paintRunning(painter, page);
    for (const Column &column : m_columns) {
        for (const Slice &slice : column.slices) {
            if (slice.page == page - m_firstPage) {
                paintSlice(painter, *column.document, slice, m_form.text.topLeft());
            }
        }
    }
    paintNotes(painter, page);
}

void PagedNotes::paintRunning(QPainter &painter, int page) const
{
    // What stands first on the page names it.
    const Column *first = nullptr;
    for (const Column &column : m_columns) {
        const bool isHere = std::ranges::any_of(
            column.slices, [&](const Slice &slice) { return slice.page == page - m_firstPage; });
        if (isHere) {
            first = &column;
            break;
        }
    }
    const QFont font = sansFont(Size::running);
    const QFontMetricsF metrics(font);
    const qreal right = m_form.hasNotes() ? m_form.notes.right() : m_form.text.right();
    const qreal room = right - m_form.text.left() - points(50);
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor(QLatin1StringView(mutedInk)));
    const QString number = QString::number(page + 1);
    painter.drawText(QPointF(right - metrics.horizontalAdvance(number), m_form.head), number);
    if (first) {
        painter.drawText(QPointF(m_form.text.left(), m_form.head),
            metrics.elidedText(first->head.isEmpty() ? m_title : first->head, Qt::ElideRight, room));
        painter.drawText(QPointF(m_form.text.left(), m_form.foot),
            metrics.elidedText(first->foot, Qt::ElideRight, right - m_form.text.left()));
    }
    painter.restore();
}

void PagedNotes::paintNotes(QPainter &painter, int page) const
{
    for (size_t i = 0; i < m_notes.size(); ++i) {
        const MarginNote &place = m_places[i];
        if (place.page != page - m_firstPage) {
            continue;
        }
        const QPointF at(m_form.notes.left(), m_form.text.top() + place.y);
        const QColor ink(QLatin1StringView(Exporters::markColours(m_notes[i].kind).line));
        painter.fillRect(QRectF(at, QSizeF(barOfNote, place.height)), ink);
        constexpr qreal beyond = points(50); // the last line may reach below the height that is reckoned with
        const Slice whole{-beyond, place.height + beyond, 0, place.y - beyond};
        paintSlice(
            painter, *m_notes[i].document, whole, {m_form.notes.left() + indentOfNote, m_form.text.top()});
    }
}

} // namespace Lectern::Printing
