// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/markplaces.h"

#include <QTextDocument>

#include <memory>

#include "printing/blocksetter.h"
#include "printing/pageform.h"

namespace Lectern::Printing {

/// A talk in type, laid out in one column.
struct SetTalk {
    std::unique_ptr<QTextDocument> document;
    std::vector<SetHeading> headings; ///< its title first
    /// Notes that go beside the column, in the order of their words.
    struct Beside {
        const Exporters::PlacedMark *mark = nullptr;
        int position = 0; ///< of the words, in the document
    };
    std::vector<Beside> beside;
};

/// Sets a talk with its marks (those of it alone, see placedMarks()) and comments where the options want
/// them. Comments that are too long for the margin stand below their paragraph.
[[nodiscard]] SetTalk setTalk(const TalkText &talk, const std::vector<Exporters::PlacedMark> &marks,
    const Exporters::ExportOptions &options, const PageForm &form);

/// Name of the place in the file that links to a talk lead to.
[[nodiscard]] QString anchorOf(const TalkText &talk);

} // namespace Lectern::Printing
