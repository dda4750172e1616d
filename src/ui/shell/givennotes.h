// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace Lectern::Ui {

/// Notes that were dropped or pasted: files, else text.
struct GivenNotes {
    QStringList paths; ///< of files on this machine
    QString text; ///< as HTML where that says more than the words; empty with paths

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && text.trimmed().isEmpty(); }
};

/// A web page brings its headings, paragraphs and lists along as HTML; an editor brings no more than colours
/// around the words, and then the words are what was meant.
[[nodiscard]] GivenNotes givenNotes(const QMimeData &given);

} // namespace Lectern::Ui
