// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "givennotes.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

namespace Lectern::Ui {

namespace {

bool hasStructure(const QString &html)
{
    static const QRegularExpression parts(
        QStringLiteral("<(h[1-6]|p|li|table|article)[\\s>]"), QRegularExpression::CaseInsensitiveOption);
    return parts.match(html).hasMatch();
}

/// A whole page, so that what reads it is in no doubt about its kind.
QString pageOf(const QString &html)
{
    return html.contains(QLatin1StringView("<html"), Qt::CaseInsensitive)
        ? html.sliced(html.indexOf(QLatin1StringView("<html"), 0, Qt::CaseInsensitive))
        : QStringLiteral("<html><body>%1</body></html>").arg(html);
}

} // namespace

GivenNotes givenNotes(const QMimeData &given)
{
    GivenNotes notes;
    const auto urls = given.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            notes.paths << url.toLocalFile();
        }
    }
    if (notes.paths.isEmpty()) {
        notes.text = hasStructure(given.html()) ? pageOf(given.html()) : given.text();
    }
    return notes;
}

} // namespace Lectern::Ui
