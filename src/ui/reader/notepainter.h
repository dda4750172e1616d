// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/chips.h"
#include "ui/reader/notetext.h"
#include "ui/reader/pagescene.h"
#include "ui/reader/placelines.h"

#include <QPainter>

namespace Lectern::Ui {

enum class NoteLook {
    Bar, ///< a mark that has nothing to say: 3x18 only
    Folded, ///< one line
    Plain,
    Card, ///< active: raised, with buttons
};

/// Places of one note's parts, relative to its top left.
struct NoteShape {
    NoteLook look = NoteLook::Plain;
    double height = 0;
    QRectF header;
    PlaceLines place; ///< says so where the place is not exact
    QRectF todo; ///< empty: no box
    QRectF text;
    std::vector<BrokenLine> lines; ///< what of the comment is shown
    bool isCut = false; ///< ends in "more"
    std::vector<Chip> chips;
    QRectF edit, more; ///< Card
    bool isMirrored = false; ///< the bar stands at the right
};

/// What a point of a note is.
enum class NotePart { None, Body, Todo, Edit, More };

/// Whether a mark has neither note, tag nor to-do, and its place needs no word.
[[nodiscard]] bool isBare(const MarkRow &mark);
/// `wordsNow`: those the mark stands on in the text that is shown. `isMirrored`: for a margin left of the
/// text.
[[nodiscard]] NoteShape shapeNote(
    const MarkRow &mark, double width, NoteLook look, const QString &wordsNow = {}, bool isMirrored = false);
[[nodiscard]] NotePart partAt(const NoteShape &shape, QPointF inNote, double width);

/// `rect`: top left and width of the note; `hot`: part under the pointer.
void paintNote(QPainter &painter, const QRectF &rect, const NoteShape &shape, const MarkRow &mark,
    const PageScene &scene, NotePart hot);
/// Round badge of the narrow layout.
void paintBadge(QPainter &painter, QPointF centre, const MarkRow &mark, bool isActive);

/// A comment without the signs of Markdown, for showing it in one face.
[[nodiscard]] QString plainComment(const QString &markdown);

} // namespace Lectern::Ui
