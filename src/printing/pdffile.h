// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include "printing/pagednotes.h"

namespace Lectern::Printing {

/// The pages as a PDF file with outline and links; the same pages give the same bytes. Internal: Qt wrote a
/// file that we do not understand.
[[nodiscard]] Result<QByteArray> pdfOf(const PagedNotes &pages);

/// Gives a PDF file that QPdfWriter made an outline, and takes the time of its making out of it. Places of
/// entries are in units. Internal where the file is of another form than QPdfWriter's.
[[nodiscard]] Result<QByteArray> withOutline(
    const QByteArray &pdf, const std::vector<OutlineEntry> &outline, qreal pageHeight);

/// Makes the format "pdf" of Exporters work in this program. Needs a QGuiApplication by the time of an
/// export.
void installPageWriter();

} // namespace Lectern::Printing
