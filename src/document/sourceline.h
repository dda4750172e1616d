// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Lectern {

/// What one line of the source is, for the recogniser: it sees kinds and levels and never a format's signs.
/// Underline: the line of signs below (or above) a heading, belongs to that heading.
enum class LineKind : quint8 {
    Blank,
    Heading,
    Bold,
    BoldLead,
    Bullet,
    Quote,
    Table,
    Rule,
    Underline,
    Plain,
    FrontMatter
};

/// What a line says of itself as a task: "TODO", "[ ]"; "DONE", "[x]".
enum class TaskMark : quint8 { None, Open, Done };

/// Stretches of a source in which no talk can start.
enum class LineZone : quint8 { None, FrontMatter, Code, Comment };

/// A stretch of a line that its mark-up sets off from the rest.
struct LineSpan {
    enum class Kind { Strong, Link };
    Kind kind = Kind::Strong;
    QString text; ///< mark-up off
    QString target; ///< Link: as written
    bool startsLine = false; ///< nothing but a bullet or quote sign stands before it

    bool operator==(const LineSpan &) const = default;
};

/// One line of Document::source, without its end. Lines count from 1 and are split at '\n'.
struct SourceLine {
    int number = 0; ///< from 1
    int level = 9; ///< Heading: 1 to 6 (deeper ones may follow); 7: Bold; 9: not a heading
    QString raw; ///< as it stands
    QString text; ///< mark-up, bullets and link targets off, blanks trimmed; empty inside code and comments
    QString style; ///< which way of writing made it a heading ("h2", "u=", "o1"); empty for others
    std::vector<LineSpan> spans; ///< strong text and links with inline targets, in order
    QStringList struck; ///< stretches of `text` that are struck through, in order
    int indent = 0; ///< columns before the text, tabs to the next multiple of 4
    LineKind kind = LineKind::Blank;
    LineZone zone = LineZone::None;
    TaskMark task = TaskMark::None;
    bool hasUrl = false;
    bool isWholeLink = false; ///< nothing but one link
    bool startsStrong = false; ///< Bullet, BoldLead: the text begins with strong text
};

} // namespace Lectern
