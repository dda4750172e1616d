// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <map>
#include <optional>
#include <vector>

namespace Lectern::Recognition {

struct FoundRunIn {
    RunInTalk talk;
    StyleKind kind = StyleKind::RunIn; ///< or Prose
};

/// Titles that stand within text: 'Title (Name): what was said', or a sentence with a quoted title and a
/// name.
class RunIns final
{
public:
    /// `notes` must outlive it.
    explicit RunIns(const Notes &notes)
        : m_notes(notes)
    {
    }

    /// Looks at one line of text (from 0). `isFree`: the line has no other sign of being a title, so that it
    /// may be a sentence about a talk.
    void look(int line, bool isFree);

    /// What was found, by line; only where the writer does it more than once, else it is a turn of phrase.
    [[nodiscard]] std::map<int, FoundRunIn> repeated() const;

private:
    struct Likely {
        int line = 0;
        RunInTalk talk;
        double likeness = 0; ///< of the name being people
    };

    void lookForProse(int line);
    [[nodiscard]] QString nameInProse(int line) const;

    const Notes &m_notes;
    std::vector<Likely> m_runIns;
    std::vector<Likely> m_prose;
};

/// "**Title** (Name) and what was said", "**Title** by Name: …": a bold title with a name right behind it.
[[nodiscard]] std::optional<RunInTalk> namedLead(const SourceLine &source, const People &people);

} // namespace Lectern::Recognition
