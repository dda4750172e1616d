// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "librarymodel.h"

#include <variant>

namespace Lectern::Models {

/// A row of a LibraryModel with the rows below it.
struct LibraryNode {
    struct Group {
        TreeGroup row;
        bool isLoaded = false;
        bool isWanted = false; ///< asked for, not answered yet
        bool hasParts = false; ///< children are parts, else talks
    };
    struct Part {
        QString key;
        QString name;
        int talks = 0;
        int done = 0;
        int unread = 0;
        bool operator==(const Part &) const = default;
    };
    struct Talk {
        TalkRow row;
    };
    struct Heading {
    }; ///< the row says which of the sections

    std::variant<Group, Part, Talk, Heading> what; ///< in the order of LibraryRowKind
    LibraryNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<LibraryNode>> children;

    [[nodiscard]] LibraryRowKind kind() const { return static_cast<LibraryRowKind>(what.index()); }
    [[nodiscard]] Group &group() { return std::get<Group>(what); }
    [[nodiscard]] const Group &group() const { return std::get<Group>(what); }
    [[nodiscard]] Part &part() { return std::get<Part>(what); }
    [[nodiscard]] const Part &part() const { return std::get<Part>(what); }
    [[nodiscard]] TalkRow &talk() { return std::get<Talk>(what).row; }
    [[nodiscard]] const TalkRow &talk() const { return std::get<Talk>(what).row; }

    void number()
    {
        for (size_t i = 0; i < children.size(); ++i) {
            children[i]->row = static_cast<int>(i);
        }
    }
};

/// The row at the top above one of its rows, or itself.
[[nodiscard]] inline LibraryNode &topOf(LibraryNode &node)
{
    LibraryNode *top = &node;
    while (top->kind() != LibraryRowKind::Group) {
        top = top->parent;
    }
    return *top;
}

} // namespace Lectern::Models
