// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/pagelayout.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace Lectern::Readers {

/// A PDF, as far as it is looked at. What is behind lies in a plug-in (popplerfile.cpp) that is loaded with
/// the first PDF: poppler brings some 70 libraries along, and no other work should wait for them.
class PdfFile
{
public:
    PdfFile() = default;
    virtual ~PdfFile() = default;
    Q_DISABLE_COPY_MOVE(PdfFile)

    /// By a password: nothing else can be asked then.
    [[nodiscard]] virtual bool isLocked() const = 0;
    [[nodiscard]] virtual int pageCount() const = 0;
    /// Entries of the outline by the page that they lead to, from 1.
    [[nodiscard]] virtual QHash<int, QStringList> outlineByPage() const = 0;
    /// Words of a page, from 0; those found until `isPast` said so, none of a page that cannot be read.
    [[nodiscard]] virtual std::vector<PlacedWord> words(
        int page, const std::function<bool()> &isPast) const = 0;
};

/// What the plug-in gives under the name of `makePdfFileName`: null for bytes that are damaged or no PDF,
/// else a file that the caller owns.
using MakePdfFile = PdfFile *(*)(const QByteArray &bytes);
inline constexpr const char *makePdfFileName = "lecternMakePdfFile";

} // namespace Lectern::Readers
