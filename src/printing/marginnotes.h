// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace Lectern::Printing {

/// A note beside the text of a page.
struct MarginNote {
    int page = 0; ///< from 0
    qreal y = 0; ///< of its upper edge below that of the page's text: wanted, then given
    qreal height = 0;
};

/// Gives notes, which come by page and wanted height, places in a column of this height: none over another,
/// each as near to where it is wanted as that allows. What does not fit on a page goes to the next, so the
/// last note may need pages that have no text.
void arrange(std::vector<MarginNote> &notes, qreal height, qreal gap);

} // namespace Lectern::Printing
