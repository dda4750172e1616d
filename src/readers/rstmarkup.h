// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// What a line of reStructuredText is by its own signs (docutils, "reStructuredText Markup Specification").
/// All take a line without the blanks at its ends; lengths count from its begin. Pure, linear in the line.
namespace Lectern::Readers::Rst {

/// Two or more of one ASCII punctuation sign and nothing else.
[[nodiscard]] bool isAdornment(QStringView text);
/// Whether a line of signs makes the line above it a title. It should be as long as the title; writers of
/// notes count badly, so three of the usual signs or four of any are enough.
[[nodiscard]] bool underlines(QStringView signs, QStringView title);
/// A line of signs that stands by itself and parts what is above from what is below.
[[nodiscard]] bool isTransition(QStringView text);

/// Length of a bullet and the blanks behind it; 0: none.
[[nodiscard]] qsizetype bulletLength(QStringView text);

/// "3.", "3)", "(3)", "#.", "c.", "iv)" with a blank or nothing behind.
struct Enumerator {
    qsizetype length = 0; ///< with the blanks behind
    int number = 0; ///< of digits; -1: "#", the next one; 0: letters
    QString letters; ///< lower case
    QString shape; ///< signs before and behind: items of one list have the same

    /// Its number behind `previous` of the same list (0: it begins the list); nothing if it is no item of it.
    /// Letters begin with a or i, since "B. Smith" is a name.
    [[nodiscard]] std::optional<int> numberBehind(int previous) const;
};
[[nodiscard]] std::optional<Enumerator> enumeratorOf(QStringView text);

/// Length of the name of a field ":name:", colons included; 0 if the line begins with none.
[[nodiscard]] qsizetype fieldLength(QStringView text);
/// Length of the options "-o", "--long=VALUE", "/v" that a line begins with and that two blanks or the end of
/// the line follow; 0: none.
[[nodiscard]] qsizetype optionsLength(QStringView text);

[[nodiscard]] bool isDoctest(QStringView text);
[[nodiscard]] bool isLineBlock(QStringView text);
/// First line of a grid table: "+---+---+".
[[nodiscard]] bool isGridBorder(QStringView text);
/// Border of a simple table: "====  ====".
[[nodiscard]] bool isSimpleBorder(QStringView text);

/// What begins with ".. ".
[[nodiscard]] bool isExplicit(QStringView text);

/// Name of a directive and where its argument stands.
struct DirectiveHead {
    qsizetype nameBegin = 0;
    qsizetype nameEnd = 0;
    qsizetype argument = 0; ///< begin of the argument, behind the blanks; the size of the line if it has none
};
[[nodiscard]] std::optional<DirectiveHead> directiveOf(QStringView text);
/// ".. [1] …", ".. [#name] …", ".. [*] …", ".. [CIT2002] …"
[[nodiscard]] bool isFootnote(QStringView text);
/// ".. _name: …", ".. __: …", "__ …"
[[nodiscard]] bool isTarget(QStringView text);

} // namespace Lectern::Readers::Rst
