// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/inlinetext.h"
#include "readers/rsttargets.h"

namespace Lectern::Readers::Rst {

/// Mark-up inside a paragraph: ``literal``, *emphasis*, **strong**, :role:`text`, `text <target>`_, `name`_,
/// name_, name__, [1]_, _`place`, and backslashes. Names of substitutions stay as they are.
class RstInline final : public InlineMarkup
{
public:
    explicit RstInline(Targets &targets)
        : m_targets(targets)
    {
    }

    [[nodiscard]] QStringView signs() const override { return u"*`_[\\:"; }
    [[nodiscard]] std::optional<InlinePiece> pieceAt(
        QStringView source, qsizetype begin, qsizetype at) override;

private:
    [[nodiscard]] std::optional<InlinePiece> quotedAt(QStringView source, qsizetype begin, qsizetype at);
    [[nodiscard]] std::optional<InlinePiece> roleAt(QStringView source, qsizetype begin, qsizetype at);
    [[nodiscard]] std::optional<InlinePiece> referenceAt(QStringView source, qsizetype begin, qsizetype at);
    [[nodiscard]] InlinePiece linkOf(QStringView source, InlinePiece quoted);

    struct Signs {
        EndSearch literal;
        EndSearch strong;
        EndSearch emphasis;
        EndSearch quoted;
    };

    Targets &m_targets;
    Signs m_ends;
};

} // namespace Lectern::Readers::Rst
