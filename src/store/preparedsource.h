// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sourcerepository.h"

#include <memory>

namespace Lectern::Store {

class Tokenizer;
struct SourceParts;

/// A source with all that its import writes and the library need not be asked for: hashes, packed bytes,
/// blocks, words and texts of the index. Movable; of one thread at a time.
struct PreparedSource {
    std::shared_ptr<SourceParts> parts;
    QUuid run = {}; ///< as ImportedSource::run, which is not known before it is kept; null: as there
};

/// Prepares sources, so that several threads can work for the one that writes: preparing is three fifths of
/// the work of keeping. Made in the thread of a library, which has to outlive it.
class SourcePreparer final
{
public:
    explicit SourcePreparer(Database &database);

    /// Any thread, several at a time.
    [[nodiscard]] PreparedSource prepare(ImportedSource source) const;

private:
    const Tokenizer &m_tokenizer; ///< only to make more of
};

/// As SourceRepository::import(), for a source that is prepared, in the thread of the library that it was
/// prepared for.
[[nodiscard]] Result<SourceImport> import(Database &database, const PreparedSource &source);

} // namespace Lectern::Store
