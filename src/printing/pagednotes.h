// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextDocument>

#include <memory>
#include <vector>

#include "printing/marginnotes.h"
#include "printing/pageform.h"
#include "printing/pagination.h"

class QPainter;
class QThread;

namespace Lectern::Printing {

struct ContentsEntry;
struct SetTalk;

/// A line of a file's outline.
struct OutlineEntry {
    QString title;
    int level = 1; ///< 1: talks, or events where there are several
    int page = 0; ///< from 0
    qreal y = 0; ///< from the page's upper edge, in units
    QString anchor{}; ///< of the place, for links within the file; empty: none
};

/// Talks as pages: the same for the file, the preview and the printer. Made and painted in any thread that Qt
/// Gui may be used in, one at a time.
class PagedNotes final
{
    Q_DISABLE_COPY_MOVE(PagedNotes)
public:
    PagedNotes(const std::vector<TalkText> &talks, const Exporters::ExportOptions &options);
    ~PagedNotes();

    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /// In units.
    [[nodiscard]] QSizeF pageSize() const { return m_form.size; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const std::vector<OutlineEntry> &outline() const { return m_outline; }
    /// Paints a page (from 0) with its upper left corner at the origin, in units.
    void paint(QPainter &painter, int page) const;
    /// For whoever paints in another thread than made it; call in the thread that did.
    void moveToThread(QThread *thread) const;

private:
    /// One document over its pages.
    struct Column {
        std::unique_ptr<QTextDocument> document;
        std::vector<Slice> slices;
        QString head; ///< running, over the pages that begin with it
        QString foot;
    };
    struct Note {
        std::unique_ptr<QTextDocument> document;
        MarkKind kind = MarkKind::Key;
    };

    void addContents(const std::vector<TalkText> &talks);
    [[nodiscard]] std::vector<ContentsEntry> entriesOf(const std::vector<TalkText> &talks) const;
    [[nodiscard]] std::vector<ContentsEntry> sectionsOf(const TalkText &talk) const;
    void setTalks(const std::vector<TalkText> &talks, const Exporters::ExportOptions &options);
    void addNotes(const TalkText &talk, const Column &column, const SetTalk &set,
        const Exporters::ExportOptions &options);
    void addOutline(const Column &column, const SetTalk &set, int below);
    [[nodiscard]] static qreal heightOf(const QTextDocument &document, int position);
    void paintRunning(QPainter &painter, int page) const;
    void paintNotes(QPainter &painter, int page) const;

    PageForm m_form;
    QString m_title;
    std::unique_ptr<QTextDocument> m_contents;
    std::vector<Slice> m_contentsSlices;
    std::vector<Column> m_columns;
    std::vector<Note> m_notes;
    std::vector<MarginNote> m_places; ///< of the notes, one each
    std::vector<OutlineEntry> m_outline;
    int m_firstPage = 0; ///< behind the contents
    int m_pageCount = 0;
};

} // namespace Lectern::Printing
