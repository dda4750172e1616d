// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QHash>
#include <QString>

namespace Lectern::Readers {

/// md4c says what a span is but not where its mark-up stands; these find it around the content. All work on
/// the whole source, look at a bounded neighbourhood, and give `content` back where the expected signs are
/// missing.

/// Emphasis, strong, strikethrough: up to `width` signs of "*_~" on both sides.
[[nodiscard]] Utf16Range growOverMarks(QStringView source, Utf16Range content, int width);
/// Code span: blanks and the run of backticks on both sides.
[[nodiscard]] Utf16Range growOverBackticks(QStringView source, Utf16Range content);
/// Autolink: the angle brackets if there are any.
[[nodiscard]] Utf16Range growOverAngles(QStringView source, Utf16Range content);
/// Link or image: from `[` or `![` to the end of `](target "title")`, `][label]` or `]`.
[[nodiscard]] Utf16Range growOverLink(QStringView source, Utf16Range content, bool isImage);
/// The empty link or image that begins at or after `from`; an empty range at `from` if none is near.
[[nodiscard]] Utf16Range findEmptyLink(QStringView source, qsizetype from, bool isImage);

/// Decodes HTML character references; remembers named ones, since each costs a small parse. One object a
/// thread.
class EntityDecoder
{
public:
    /// `entity` is the whole reference from '&' to ';'. Unknown ones come back as they are.
    [[nodiscard]] QString decode(QStringView entity);

private:
    QHash<QString, QString> m_known;
};

} // namespace Lectern::Readers
