// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "store/librarytree.h"

namespace Lectern::Services {

/// The tree of an open library. In the session's thread.
[[nodiscard]] inline Store::LibraryTree treeOf(LibrarySession &session)
{
    return Store::LibraryTree(session.database());
}

} // namespace Lectern::Services
