// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/pdf/pdfanswer.h"

#include <chrono>

namespace Lectern::Readers {

struct PdfLimits {
    std::chrono::milliseconds deadline; ///< no page is begun after it; from the call on
    qint64 mostText; ///< no page is begun behind so many UTF-16 units
};

/// Pages and outline of a PDF by poppler. Nothing else of the file is looked at: no pictures, actions,
/// attachments or forms. For lectern-pdf alone, which may break down over it.
[[nodiscard]] PdfAnswer readByPoppler(const QByteArray &bytes, PdfLimits limits);

} // namespace Lectern::Readers
