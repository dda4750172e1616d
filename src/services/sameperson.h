// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/speakerrepository.h"

#include <optional>
#include <vector>

namespace Lectern::Services {

/// Why two names look like those of one person.
enum class SameReason {
    Words, ///< the same words, in another order or with other signs between them
    Initials, ///< the same but for words that one of them shortens to a letter, or leaves out as one
};

/// Two persons that may be one. Never merged without a person who says so.
struct LikelySame {
    SpeakerRow one; ///< whose name says more: none with a comma, the longer one, that of more talks
    SpeakerRow other;
    SameReason reason = SameReason::Words;

    bool operator==(const LikelySame &) const = default;
};

/// Why two names may be those of one person; nothing where they are not alike in this way. Names of one word
/// are like no other, a short form of a first name ("Bob") is no reason. Pure, any thread.
[[nodiscard]] std::optional<SameReason> likelySame(const QString &name, const QString &other);

/// All such pairs of these persons, by any of their names, but for those in `different`; those with most
/// talks first. Any thread.
[[nodiscard]] std::vector<LikelySame> likelySamePersons(
    const std::vector<SpeakerRow> &speakers, const std::vector<Store::SpeakerPair> &different);

} // namespace Lectern::Services
