// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/exportservice.h"

#include <utility>
#include <vector>

class QPrinter;

namespace Lectern::Printing {
class PagedNotes;
}

namespace Lectern::Ui {

/// The clipboard as it is offered beside the formats of files.
[[nodiscard]] Services::ExportFormat clipboardFormat();
/// The same talks in the forms that programs paste, by MIME type: plain text, a web page and Markdown.
using ClipboardForms = std::vector<std::pair<QString, QByteArray>>;
/// `request` as for a file; its format does not matter.
[[nodiscard]] Result<ClipboardForms> renderForClipboard(
    Services::LibrarySession &session, Services::ExportRequest request, const std::stop_token &stop);

/// GUI thread.
void putOnClipboard(const ClipboardForms &forms);

/// Paints the pages that were asked for, each as large as its sheet allows. False if the printer fails.
[[nodiscard]] bool printPages(QPrinter &printer, const Printing::PagedNotes &pages);

} // namespace Lectern::Ui
