// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sameperson.h"

#include "base/folding.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>

namespace Lectern::Services {

namespace {

/// Letters and digits between all else; an apostrophe parts no word ("O'Neil").
QStringList wordsOf(const QString &name)
{
    QStringList words(QString{});
    for (const QChar c : folded(name)) {
        const bool isApostrophe = c == u'\'' || c == u'\u2019' || c == u'\u02bc';
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            words.last() += c;
        } else if (!isApostrophe && !words.last().isEmpty()) {
            words += QString();
        }
    }
    words.removeAll(QString());
    return words;
}

/// A single letter of a script that has capitals: elsewhere one sign is a word.
bool isInitial(const QString &word) { return word.size() == 1 && word.front().toUpper() != word.front(); }

bool isInitialOf(const QString &initial, const QString &word)
{
    return isInitial(initial) && word.startsWith(initial);
}

/// "Fern, Ada" with its words as they are spoken; others as they are.
QStringList spokenWords(const QString &name)
{
    const qsizetype comma = name.indexOf(u',');
    return comma < 0 ? wordsOf(name) : wordsOf(name.sliced(comma + 1)) + wordsOf(name.first(comma));
}

bool fits(const QString &one, const QString &other)
{
    return one == other || isInitialOf(one, other) || isInitialOf(other, one);
}

/// First and last words fit, and those between them, as far as both have any: what is left over are initials
/// alone. At least the last ones are the same, so that not all of a name is a letter.
bool areAlikeButForInitials(const QStringList &one, const QStringList &other)
{
    if (one.size() < 2 || other.size() < 2 || one.last() != other.last() || isInitial(one.last())
        || !fits(one.first(), other.first())) {
        return false;
    }
    const QStringList middle = one.sliced(1, one.size() - 2);
    const QStringList otherMiddle = other.sliced(1, other.size() - 2);
    const QStringList &longer = middle.size() > otherMiddle.size() ? middle : otherMiddle;
    const qsizetype both = std::min(middle.size(), otherMiddle.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (!fits(middle[i], otherMiddle[i])) {
            return false;
        }
    }
    return std::all_of(longer.begin() + both, longer.end(), isInitial);
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

QStringList namesOf(const SpeakerRow &speaker) { return QStringList{speaker.name} + speaker.aliases; }

/// What names that are likely the same have in common: so that not all are compared with all.
QStringList keysOf(const SpeakerRow &speaker)
{
    QStringList keys;
    for (const QString &name : namesOf(speaker)) {
        const QStringList words = spokenWords(name);
        if (words.size() > 1) {
            keys += sorted(words).join(u' ');
            keys += words.first().first(1) + u'.' + words.last();
        }
    }
    keys.removeDuplicates();
    return keys;
}

std::optional<SameReason> reasonFor(const SpeakerRow &one, const SpeakerRow &other)
{
    std::optional<SameReason> reason;
    for (const QString &name : namesOf(one)) {
        for (const QString &otherName : namesOf(other)) {
            const std::optional<SameReason> found = likelySame(name, otherName);
            if (found == SameReason::Words) {
                return found;
            }
            reason = found ? found : reason;
        }
    }
    return reason;
}

bool comesFirst(const SpeakerRow &one, const SpeakerRow &other)
{
    const auto rank = [](const SpeakerRow &speaker) {
        return std::tuple(!speaker.name.contains(u','), speaker.name.size(), speaker.talks);
    };
    return rank(one) > rank(other);
}

} // namespace

std::optional<SameReason> likelySame(const QString &name, const QString &other)
{
    const QStringList one = spokenWords(name);
    const QStringList two = spokenWords(other);
    if (one.size() < 2 || two.size() < 2) {
        return std::nullopt;
    }
    if (sorted(one) == sorted(two)) {
        return SameReason::Words;
    }
    return areAlikeButForInitials(one, two) ? std::optional(SameReason::Initials) : std::nullopt;
}

std::vector<LikelySame> likelySamePersons(
    const std::vector<SpeakerRow> &speakers, const std::vector<Store::SpeakerPair> &different)
{
    std::set<std::pair<QUuid, QUuid>> decided;
    for (const Store::SpeakerPair &pair : different) {
        decided.insert({std::min(pair.one, pair.other), std::max(pair.one, pair.other)});
    }
    QHash<QString, std::vector<const SpeakerRow *>> byKey;
    std::vector<LikelySame> found;
    for (const SpeakerRow &speaker : speakers) {
        for (const QString &key : keysOf(speaker)) {
            std::vector<const SpeakerRow *> &alike = byKey[key];
            for (const SpeakerRow *other : alike) {
                const bool isNew =
                    decided.insert({std::min(speaker.id, other->id), std::max(speaker.id, other->id)}).second;
                const std::optional<SameReason> reason = isNew ? reasonFor(speaker, *other) : std::nullopt;
                if (reason && comesFirst(speaker, *other)) {
                    found.push_back({speaker, *other, *reason});
                } else if (reason) {
                    found.push_back({*other, speaker, *reason});
                }
            }
            alike.push_back(&speaker);
        }
    }
    std::ranges::stable_sort(found, [](const LikelySame &left, const LikelySame &right) {
        return left.one.talks + left.other.talks > right.one.talks + right.other.talks;
    });
    return found;
}

} // namespace Lectern::Services
