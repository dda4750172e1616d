// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumprows.h"

#include "base/folding.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <tuple>

namespace Lectern::Ui {

namespace {

constexpr qsizetype leastLetters = 3; ///< of initials: two are in every second name

bool isWordStart(const QString &name, qsizetype at)
{
    return at == 0 || (!name[at - 1].isLetterOrNumber() && name[at].isLetterOrNumber());
}

bool startsAWord(const QString &name, const QString &word)
{
    for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (isWordStart(name, at)) {
            return true;
        }
    }
    return false;
}

/// Whether what was typed is begins of words of the name, one behind the other. Anything looser fits half of
/// all names when an ordinary word is typed.
bool areInitials(const QString &name, const QString &typed)
{
    QString letters = typed;
    letters.remove(u' ');
    if (letters.size() < leastLetters) {
        return false;
    }
    std::vector<bool> reached(
        static_cast<size_t>(letters.size()) + 1); // so many letters, by the words until here
    reached[0] = true;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!isWordStart(name, at)) {
            continue;
        }
        for (qsizetype done = letters.size() - 1; done >= 0; --done) { // backwards: a word is begun once
            qsizetype more = reached[static_cast<size_t>(done)] ? 0 : letters.size();
            while (done + more < letters.size() && at + more < name.size()
                && name[at + more] == letters[done + more]) {
                ++more;
                reached[static_cast<size_t>(done + more)] = true;
            }
        }
    }
    return reached.back();
}

struct Found {
    JumpRank rank = JumpRank::None;
    const JumpRow *row = nullptr;
    size_t order = 0;

    [[nodiscard]] auto key() const { return std::tuple(rank, row->kind, row->name.size(), order); }
};

void collect(std::vector<Found> &found, const std::vector<JumpRow> &rows, const QString &typed,
    const std::stop_token &stop)
{
    constexpr size_t between = 1024;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % between == 0 && stop.stop_requested()) {
            return;
        }
        const JumpRank rank = rankOf(rows[i].folded, typed);
        if (rank != JumpRank::None) {
            found.push_back({rank, &rows[i], found.size()});
        }
    }
}

} // namespace

JumpRow makeJumpRow(
    JumpKind kind, const QString &name, const QString &about, const QString &key, bool isEnabled)
{
    return {kind, name, about, key, folded(name), isEnabled};
}

JumpRank rankOf(const QString &name, const QString &typed)
{
    if (typed.isEmpty()) {
        return JumpRank::None;
    }
    if (name.startsWith(typed)) {
        return JumpRank::Prefix;
    }
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (std::ranges::all_of(words, [&name](const QString &word) { return startsAWord(name, word); })) {
        return JumpRank::WordStarts;
    }
    return areInitials(name, typed) ? JumpRank::Initials : JumpRank::None;
}

std::vector<JumpRow> bestJumps(const std::vector<JumpRow> &first, const std::vector<JumpRow> &second,
    const JumpChoice &choice, const std::stop_token &stop)
{
    std::vector<Found> found;
    const QString typed = folded(choice.typed);
    collect(found, first, typed, stop);
    collect(found, second, typed, stop);
    std::ranges::sort(found, {}, &Found::key);
    std::vector<JumpRow> best;
    std::array<size_t, 6> ofKind{};
    for (const Found &each : found) {
        size_t &taken = ofKind[static_cast<size_t>(each.row->kind)];
        if (best.size() < choice.most && taken < choice.mostOfAKind) {
            best.push_back(*each.row);
            ++taken;
        }
    }
    return best;
}

} // namespace Lectern::Ui
