// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

#include "printing/pagination.h"

class QPainter;
class QTextDocument;

namespace Lectern::Printing {

/// Paints what a page shows of a document, and no more: Qt's own painting draws a line beyond the edge, cut
/// off for the eye but there for whoever selects or searches. `origin`: upper left corner of the page's text.
void paintSlice(QPainter &painter, const QTextDocument &document, const Slice &slice, const QPointF &origin);

} // namespace Lectern::Printing
