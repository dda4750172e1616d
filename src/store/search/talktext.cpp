// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/search/talktext_p.h"

namespace Lectern::Store {

TextPart partOf(const Document &document, const Block &block, bool isFirst, const QString &title)
{
    if (isFirst) {
        const QString text = folded(QStringView(document.text).sliced(block.text.begin, block.text.length()));
        if (!title.isEmpty() && text.contains(folded(title))) {
            return TextPart::Title;
        }
    }
    switch (block.kind) {
    case BlockKind::Code:
        return TextPart::Code;
    case BlockKind::Heading:
        return TextPart::Heading;
    default:
        return TextPart::Body;
    }
}

} // namespace Lectern::Store
