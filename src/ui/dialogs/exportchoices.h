// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/exportservice.h"

#include <QHash>
#include <QString>

namespace Lectern::Ui {

/// What a person wants of an export, for one format.
struct ExportChoices {
    bool wholeNotes = true; ///< false: marked passages only
    bool withMarks = true;
    bool withComments = true;
    bool withTodos = true;
    bool withTags = true;
    bool withContents = false;
    std::optional<Exporters::CommentPlace> comments; ///< nothing: the format's usual place
    Exporters::Paper paper = Exporters::Paper::A4;

    bool operator==(const ExportChoices &) const = default;
};

/// Choices by id of the format; a format that is not in it has the usual ones.
using ChoicesOfFormats = QHash<QString, ExportChoices>;

/// As JSON in one line, for the settings: {"html":{"withTags":false}}. What is as usual is left out.
[[nodiscard]] QString textOf(const ChoicesOfFormats &choices);
/// What cannot be understood reads as usual.
[[nodiscard]] ChoicesOfFormats choicesFrom(const QString &text);

/// Takes over what was chosen, to the request for it.
void apply(const ExportChoices &choices, Services::ExportRequest &request);

} // namespace Lectern::Ui
