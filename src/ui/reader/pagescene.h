// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/documentbuilder.h"
#include "ui/reader/pagemetrics.h"
#include "ui/reader/picturecache.h"

#include <QHash>
#include <QRectF>
#include <QTextDocument>
#include <QUuid>

#include <vector>

namespace Lectern::Ui {

/// A mark on the page.
struct PageMark {
    QUuid id;
    MarkKind kind = MarkKind::Key;
    Utf16Range talk;
    Utf16Range doc;
    int lane = 0; ///< marks that overlap are drawn 3 px lower, one below the other
    size_t row = 0; ///< index into PageScene::marks
};

/// What changes about a code block while it is read.
struct CodeState {
    double scroll = 0; ///< pixels the lines are moved to the left
    double width = -1; ///< of the longest line; -1: not measured yet
    bool isCopied = false; ///< the button says "Copied"
    QString label; ///< language, shown in the frame's header
};

/// What changes about a table while it is read.
struct TableState {
    double scroll = 0; ///< as of a code block
    bool isWide = false; ///< wider than the column: it moves sideways
};

/// All that painters need to know; owned and filled by ReaderView. Positions are in document coordinates.
struct PageScene {
    const QTextDocument *document = nullptr;
    const JoinedTalks *talks = nullptr;
    const DocumentBuilder *builder = nullptr;
    ReaderAppearance appearance;
    PageMetrics metrics;
    QHash<QString, int> tagHues;

    /// Text before this has its place on the page; what is behind is in the document, but not laid out yet.
    qsizetype laidOut = 0;
    std::vector<MarkRow> marks;
    std::vector<PageMark> placed; ///< by place
    QUuid active;
    QUuid hovered;
    std::vector<Utf16Range> hits; ///< in the document
    int currentHit = -1;
    Utf16Range selection; ///< in the document
    Utf16Range spoken; ///< sentence that is read aloud, in the document
    Utf16Range spokenWord; ///< the word of it, where that is known
    std::vector<CodeState> code; ///< one a code group
    std::vector<TableState> tables; ///< one a table group
    PictureCache *pictures = nullptr;
    int hoveredCopy = -1; ///< code group whose button is under the pointer
    int hoveredLanguage = -1; ///< code group whose language is under the pointer and can be chosen
    Utf16Range hoveredLink; ///< under the pointer, leading out of the program; in the document
    bool canTag = true; ///< a chip behind the tags offers to add one
    int hoveredAddTag = -1; ///< talk whose chip is under the pointer

    [[nodiscard]] const PageMark *find(const QUuid &id) const;
    [[nodiscard]] int hueOf(const QString &tag) const;
    /// The words a mark stands on in the text that is shown; empty where it has no place.
    [[nodiscard]] QString wordsNow(const QUuid &mark) const;
};

/// Gives overlapping marks their lanes; `marks` must be sorted by place.
void assignLanes(std::vector<PageMark> &marks);

} // namespace Lectern::Ui
