// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <stop_token>
#include <vector>

namespace Lectern::Ui {

/// What one can jump to, in the order in which equally good ones stand.
enum class JumpKind { Section, Talk, Tag, Speaker, Action, Link };

/// One place to jump to, or one thing to do.
struct JumpRow {
    JumpKind kind = JumpKind::Talk;
    QString name;
    QString about; ///< speakers and event of a talk, keys of an action, why it cannot be done now
    QString key; ///< by which the window knows it: id, number of the section, tag, name, name of the action,
                 ///< address
    QString folded; ///< folded(name), by makeJumpRow()
    bool isEnabled = true;

    bool operator==(const JumpRow &) const = default;
};

[[nodiscard]] JumpRow makeJumpRow(
    JumpKind kind, const QString &name, const QString &about, const QString &key, bool isEnabled = true);

/// How well a name fits what was typed, the best first.
enum class JumpRank {
    Prefix, ///< begins with it
    WordStarts, ///< each typed word begins a word of it
    Initials, ///< is begins of its words in their order: "qpt", "fullscr"
    None,
};
/// Both folded (base/folding.h). What is empty fits nothing.
[[nodiscard]] JumpRank rankOf(const QString &name, const QString &typed);

/// What to take of the rows that fit.
struct JumpChoice {
    QString typed;
    size_t most = 8;
    size_t mostOfAKind = 8;
};
/// The best rows of both lists, by rank, kind, length of name and then as they came. Stops early, with what
/// was found, when it is told to. Any thread.
[[nodiscard]] std::vector<JumpRow> bestJumps(const std::vector<JumpRow> &first,
    const std::vector<JumpRow> &second, const JumpChoice &choice, const std::stop_token &stop = {});

} // namespace Lectern::Ui
