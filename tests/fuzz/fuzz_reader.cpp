// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzing.h"

#include "readers/registry.h"
#include "support/promises.h"

using namespace Lectern;

/// One reader, the one that LECTERN_FUZZ_FORMAT names: whatever the bytes are, it neither fails nor breaks a
/// promise of the document.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<Document> document = Readers::readDocument(
        Fuzzing::bytesOf(data, size), QStringLiteral("fuzz"), Format::LECTERN_FUZZ_FORMAT);
    if (document) {
        Fuzzing::expectNothing(Testing::brokenPromise(*document));
    }
    return 0;
}
