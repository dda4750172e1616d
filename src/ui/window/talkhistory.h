// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QUuid>

#include <vector>

namespace Lectern::Ui {

/// A place to read at: a talk, and in it a passage, a mark or a scroll place.
struct ReadingPlace {
    QUuid talk;
    CodePointRange range; ///< in the talk's text; empty: none
    QUuid mark; ///< null: none
    double scroll = -1; ///< 0 to 1; below 0: none
    bool operator==(const ReadingPlace &) const = default;
};

/// Back and forward over places, as browsers do. A pure value.
class TalkHistory final
{
public:
    /// Leaves `from` for another place; what was forward is gone. A null talk is not kept.
    void leave(const ReadingPlace &from);
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    /// Answers where to go and remembers `from` on the other side. A place with a null talk when there is
    /// none.
    [[nodiscard]] ReadingPlace back(const ReadingPlace &from);
    [[nodiscard]] ReadingPlace forward(const ReadingPlace &from);

private:
    static constexpr size_t most = 200;
    std::vector<ReadingPlace> m_back;
    std::vector<ReadingPlace> m_forward;
};

} // namespace Lectern::Ui
