// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzing.h"

#include "readers/registry.h"
#include "support/promises.h"

using namespace Lectern;

/// The way of a file nobody named a format for: decoding, detection, whichever reader comes of it, and the
/// codec of the store. The first byte chooses an extension, which votes on the format.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QStringList names{QStringLiteral("a"), QStringLiteral("a.txt"), QStringLiteral("a.md"),
        QStringLiteral("a.rst"), QStringLiteral("a.org"), QStringLiteral("a.html")};
    if (size == 0) {
        return 0;
    }
    const Result<Document> document = Readers::readDocument(
        Fuzzing::bytesOf(data + 1, size - 1), names[data[0] % names.size()], std::nullopt);
    if (!document) {
        return 0;
    }
    Fuzzing::expectNothing(Testing::brokenPromise(*document));
    Document stored;
    const bool comesBack = decodeBlocks(encodeBlocks(*document), document->text, &stored);
    const bool isSame = comesBack && stored.blocks == document->blocks;
    Fuzzing::expectNothing(isSame ? QString() : QStringLiteral("blocks do not come back from their bytes"));
    return 0;
}
