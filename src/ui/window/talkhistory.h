// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <functional>
#include <vector>

namespace Lectern::Ui {

/// Words that are selected in a talk. They are selected again only where they still stand.
struct KeptSelection {
    CodePointRange range; ///< in the talk's text; empty: nothing is selected
    quint16 check = 0; ///< of the words

    KeptSelection() = default;
    KeptSelection(CodePointRange place, const QString &words);
    KeptSelection(CodePointRange place, quint16 sum)
        : range(place)
        , check(sum)
    {
    }
    [[nodiscard]] bool fits(const QString &words) const;
    bool operator==(const KeptSelection &) const = default;
};

/// How much stands on the page with a talk.
enum class PageExtent {
    AsOpen, ///< what the page has now if the talk is on it, else the talk alone
    Talk,
    Day,
    Event
};

/// A place to read at: a talk, and in it a passage, a mark or a scroll place.
struct ReadingPlace {
    QUuid talk;
    CodePointRange range; ///< in the talk's text; empty: none
    QUuid mark; ///< null: none
    double scroll = -1; ///< ReaderPage::scrollPlace(); below 0: none
    KeptSelection selection = {}; ///< that was there
    PageExtent extent = PageExtent::AsOpen;
    bool isGlance = false; ///< looked at only, as a preview: where one reads this talk stays what it was

    bool operator==(const ReadingPlace &) const = default;
};

/// Back and forward over places, as browsers do. A pure value.
class TalkHistory final
{
public:
    /// Leaves `from` for another place; what was forward is gone. A null talk is not kept.
    void leave(const ReadingPlace &from);
    /// Whether a talk can be gone to: one that went to the bin cannot.
    using IsThere = std::function<bool(const QUuid &talk)>;
    [[nodiscard]] bool canGoBack(const IsThere &isThere) const;
    [[nodiscard]] bool canGoForward(const IsThere &isThere) const;
    /// Answers where to go and remembers `from` on the other side; places whose talks are gone are passed
    /// over and forgotten. A place with a null talk when there is none.
    [[nodiscard]] ReadingPlace back(const ReadingPlace &from, const IsThere &isThere);
    [[nodiscard]] ReadingPlace forward(const ReadingPlace &from, const IsThere &isThere);
    /// Of all places, on both sides; one as often as it was read.
    [[nodiscard]] QList<QUuid> talks() const;

    /// One line a place, to be kept over a restart; what does not fit is left out when it is read.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static TalkHistory fromText(const QString &text);

private:
    static constexpr size_t most = 200; ///< on each side
    std::vector<ReadingPlace> m_back;
    std::vector<ReadingPlace> m_forward;
};

/// What was selected in each talk when it was left: for coming back, also after a restart. A pure value.
class SelectionMemory final
{
public:
    /// An empty selection forgets the talk.
    void remember(const QUuid &talk, const KeptSelection &selection);
    [[nodiscard]] KeptSelection selectionIn(const QUuid &talk) const;

    /// One line a talk, to be kept; what does not fit is left out when it is read.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static SelectionMemory fromText(const QString &text);

private:
    struct Entry {
        QUuid talk;
        KeptSelection selection;
    };
    static constexpr size_t most = 200;

    std::vector<Entry> m_entries; ///< the newest last
};

} // namespace Lectern::Ui
