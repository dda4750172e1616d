// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/inlinetext.h"

#include <array>

namespace Lectern::Readers::Org {

/// Mark-up inside a paragraph: *strong*, /emphasis/, _underlined_ (as emphasis), +deleted+, =literal=,
/// ~code~,
/// [[target][text]], [[image.png]], <https://…>, "\\" at the end of a line. Footnotes, time stamps, entities
/// and macros stay as they are.
class OrgInline final : public InlineMarkup
{
public:
    [[nodiscard]] QStringView signs() const override { return u"*/_+=~[<\\"; }
    [[nodiscard]] std::optional<InlinePiece> pieceAt(
        QStringView source, qsizetype begin, qsizetype at) override;

private:
    [[nodiscard]] std::optional<InlinePiece> emphasisAt(QStringView source, qsizetype begin, qsizetype at);

    std::array<EndSearch, 6> m_ends; ///< of emphasis, one a sign
    EndSearch m_linkEnds;
};

} // namespace Lectern::Readers::Org
