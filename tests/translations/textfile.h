// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace Lectern::Testing {

/// A text of a .ts file.
struct Text {
    QByteArray context;
    QByteArray source;
    QByteArray comment; ///< what tr() is given to tell two meanings apart; empty: nothing
    QStringList forms; ///< one, or with a number: for one, for many; an empty form waits for its words
    bool hasNumber = false;
    bool isFinished = true; ///< false: lupdate put it in, nobody has looked at it
};

/// All texts of a .ts file; none if it cannot be read or is none.
[[nodiscard]] std::vector<Text> textsOf(const QString &path);

/// "Context: text", for people.
[[nodiscard]] QString nameOf(const Text &text);

/// "%1" and its like, each once.
[[nodiscard]] QSet<QString> placesIn(const QString &text);

/// What lupdate makes of a file of resources/translations when it reads the sources of today.
struct Updated {
    std::vector<Text> texts; ///< none: lupdate failed, or is not known
    QString complaints; ///< what it said; empty: nothing
};

/// On a copy, with the command that ctest put into the environment variable `variable`.
[[nodiscard]] Updated updated(const char *fileName, const char *variable);

/// The path of a file of resources/translations.
[[nodiscard]] QString translationFile(const char *fileName);

} // namespace Lectern::Testing
