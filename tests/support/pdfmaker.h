// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// PDFs for tests.
namespace Lectern::Testing {

struct PdfPage {
    QString title; ///< in large letters; lines by '\n'
    QStringList lines; ///< in small letters
    QString foot; ///< in smaller ones, at the lower edge
    QString head; ///< at the upper edge
};

/// Pages as a program for slides prints them, by QPdfWriter: needs a QGuiApplication. Upright pages are of
/// paper.
[[nodiscard]] QByteArray pdfOf(const std::vector<PdfPage> &pages, bool isUpright = false);

/// A PDF written by hand: a page for each list of lines, all of one size and distance, and an outline entry
/// for each page that `titles` names. ASCII only.
[[nodiscard]] QByteArray plainPdf(const std::vector<QStringList> &pages, const QStringList &titles = {});

} // namespace Lectern::Testing
