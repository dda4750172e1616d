// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/markplaces.h"

#include <QTextCursor>

namespace Lectern::Printing {

/// How what a person wrote to a mark is set.
struct NoteStyle {
    qreal indent = 0; ///< in units
    int number = 0; ///< of the note, said where it stands away from its words; 0: none
    bool hasQuote = false; ///< the marked words as well
    const Exporters::ExportOptions *options = nullptr;
};

/// Sets kind, comment, to-do and tags of a mark at the end of a document, below what stands there.
void setNote(
    QTextCursor &cursor, const TalkText &talk, const Exporters::PlacedMark &mark, const NoteStyle &style);

/// Makes a document ready to be filled: laid out to this width in units, without margins of its own and
/// without undo.
void prepare(QTextDocument &document, qreal width);

} // namespace Lectern::Printing
