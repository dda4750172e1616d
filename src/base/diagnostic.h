// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern {

enum class Severity { Note, Warning, Error };

/// Something a reader or recogniser has to say about a place of a source, while the document still came
/// through. `line` and `column` count from 1; 0 means the whole document.
struct Diagnostic {
    Severity severity = Severity::Note;
    int line = 0;
    int column = 0;
    QString message;

    bool operator==(const Diagnostic &) const = default;
};

} // namespace Lectern
