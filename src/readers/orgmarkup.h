// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

/// What a line of Org is by its own signs ("The Org Manual", syntax of orgmode.org/worg). Places are offsets
/// in the line. Pure, linear in the line.
namespace Lectern::Readers::Org {

/// Words that say how far a heading has come, where the file does not name its own.
[[nodiscard]] const QStringList &usualStates();

struct Headline {
    int level = 0; ///< number of stars
    Utf16Range title; ///< without state, priority and tags; may be empty
    QString state; ///< "TODO", "DONE", …; empty: none
};
/// `line` as it stands: a headline begins in the first column.
[[nodiscard]] std::optional<Headline> headlineOf(QStringView line, const QStringList &states = usualStates());

// The rest take a line without the blanks at its ends.

/// "#+NAME: value"
struct Keyword {
    QString name; ///< lower case
    qsizetype value = 0; ///< begin of the value; the size of the line if it has none
};
[[nodiscard]] std::optional<Keyword> keywordOf(QStringView text);
/// NAME of "#+begin_NAME …", lower case; empty for other lines.
[[nodiscard]] QString blockName(QStringView text);
/// NAME of "#+end_NAME", lower case; empty for other lines.
[[nodiscard]] QString blockEndName(QStringView text);
/// NAME of ":NAME:" alone on its line, lower case; empty for other lines. "end" closes a drawer.
[[nodiscard]] QString drawerName(QStringView text);
/// "SCHEDULED: <…>", "DEADLINE: …", "CLOSED: …", "CLOCK: …" with a time stamp behind.
[[nodiscard]] bool isPlanning(QStringView text);
[[nodiscard]] bool isComment(QStringView text);
/// ": text as it stands"
[[nodiscard]] bool isFixedWidth(QStringView text);
[[nodiscard]] bool isRule(QStringView text);
/// Line between rows of a table.
[[nodiscard]] bool isTableRule(QStringView text);

/// "- ", "+ ", "3. ", "3) ", "a) " and, indented, "* ", with what may stand behind: "[@5]", "[X]", "term ::".
struct ListItem {
    bool isOrdered = false;
    int number = 0; ///< Ordered: as written
    bool isTask = false;
    bool isDone = false;
    Utf16Range term; ///< of a description; empty: none
    qsizetype content = 0; ///< begin of the text; of a description behind the first ':' of "::"
};
[[nodiscard]] std::optional<ListItem> listItemOf(QStringView text, bool isIndented);

} // namespace Lectern::Readers::Org
