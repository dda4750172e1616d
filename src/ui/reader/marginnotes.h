// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/notepainter.h"
#include "ui/reader/passagegeometry.h"

#include <memory>
#include <optional>

namespace Lectern::Ui {

/// Notes beside their passages: where each stands, how it looks and what is under the pointer. Holds no
/// widget; the view asks it to lay out after anything moved, to paint, and to name a point. Document
/// coordinates.
class MarginNotes final
{
public:
    /// A note on the page.
    struct Item {
        QUuid mark;
        size_t row = 0; ///< index into PageScene::marks
        NoteLook look = NoteLook::Plain;
        double height = 0; ///< of the shape, or of what stands in for it
        std::shared_ptr<const NoteShape>
            shape; ///< none: a badge. Shared, for all are placed anew with each key
        QRectF rect;
        double wanted = 0;
    };

    struct Hit {
        QUuid mark;
        NotePart part = NotePart::None;
    };

    explicit MarginNotes(const PageScene &scene);

    /// Places all notes anew, none below `pageEnd` as far as there is room. `editing` stands in for a note
    /// that is being written, `editorHeight` high.
    void layOut(const QUuid &editing, double editorHeight, double pageEnd);
    /// Paints what touches `visible`. In the narrow layout: badges, and the active note as a card over the
    /// text.
    void paint(QPainter &painter, const QRectF &visible) const;
    [[nodiscard]] Hit hitAt(QPointF position) const;
    void setHot(const Hit &hit) { m_hot = hit; }
    [[nodiscard]] const Hit &hot() const { return m_hot; }

    [[nodiscard]] const Item *find(const QUuid &mark) const;
    /// Where a note is written: its place in the margin, or the pop-up's place below its passage.
    [[nodiscard]] QRectF editorRect(const QUuid &mark, double height) const;

private:
    /// The margin stands left of the text.
    [[nodiscard]] bool isMirrored() const { return m_scene.metrics.notesLeft < m_scene.metrics.columnLeft; }
    [[nodiscard]] std::shared_ptr<const NoteShape> shapeOf(
        const MarkRow &row, double width, NoteLook look) const;
    void forgetShapes();
    [[nodiscard]] NoteLook lookOf(const MarkRow &row, bool isFolded) const;
    void place();
    bool foldFarNotes();
    void paintLeader(QPainter &painter, const Item &item, const QRectF &visible) const;
    /// Where a leader begins: behind the text of the whole line, which it would strike out, and not behind
    /// `to`.
    [[nodiscard]] double leaderStart(const LineBox &line, bool isMirrored, double to) const;
    void paintBadges(QPainter &painter, const QRectF &visible) const;
    [[nodiscard]] QRectF popUpRect(const Item &item, double width, double height) const;

    /// A note as it was shaped last. Breaking its lines takes far longer than placing it.
    struct Shaped {
        MarkRow row;
        double width = 0;
        NoteLook look = NoteLook::Plain;
        QString words; ///< those the mark stands on now
        bool isMirrored = false;
        std::shared_ptr<const NoteShape> shape;
    };

    const PageScene &m_scene;
    mutable QHash<QUuid, Shaped> m_shapes;
    QFont m_shapeFont; ///< the window's, when they were made
    std::vector<Item> m_items;
    QUuid m_editing;
    double m_pageEnd = 0;
    double m_editorHeight = 0;
    Hit m_hot;
};

} // namespace Lectern::Ui
