// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/siblingedits.h"

#include <QHash>

#include <vector>

/// What a person corrected in files of a folder that were imported earlier, to be offered for those that come
/// later.
namespace Lectern::Services {

/// The corrections as edits of other files: what holds for headings set alike, for titles of the same words,
/// and for titles written with the same signs. Each source is read anew for it. Any thread.
[[nodiscard]] std::vector<SiblingEdit> editsLike(const Store::SiblingCorrections &corrections);

/// All of them, one after the other; nothing if none applies.
[[nodiscard]] std::optional<Plan> withSiblingEdits(
    const Plan &plan, const Document &document, const std::vector<SiblingEdit> &edits);

/// Edits by the folder of a source, asked of the library once a folder. The thread of the session.
class SiblingMemory final
{
public:
    /// `session` must outlive it.
    explicit SiblingMemory(LibrarySession &session)
        : m_session(session)
    {
    }

    /// Empty for what is no file. `isCorrected`: the file has corrections of its own, which are not to be
    /// offered to it. Fails with an error of the library.
    [[nodiscard]] Result<std::vector<SiblingEdit>> editsFor(
        const QString &absolutePath, bool isCorrected = false);

private:
    LibrarySession &m_session;
    QHash<QString, std::vector<SiblingEdit>> m_known; ///< by folder
};

} // namespace Lectern::Services
