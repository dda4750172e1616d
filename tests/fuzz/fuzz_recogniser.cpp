// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzing.h"

#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "support/promises.h"

using namespace Lectern;

/// The recogniser over what a reader makes of the bytes; the first byte chooses the format. The plan keeps
/// its promises, and so does the document once it is cut at the talks.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto recogniser = Recognition::Recogniser::load();
    if (size == 0 || !recogniser) {
        return recogniser ? 0 : (std::abort(), 0);
    }
    const auto format = static_cast<Format>(data[0] % 7);
    Result<Document> document =
        Readers::readDocument(Fuzzing::bytesOf(data + 1, size - 1), QStringLiteral("fuzz"), format);
    if (!document) {
        return 0;
    }
    const Plan plan = recogniser->recognise(*document, {{}, QStringLiteral("fuzz"), true});
    Fuzzing::expectNothing(Testing::brokenPromise(plan, *document));
    std::vector<int> cuts;
    for (const PlannedTalk &talk : plan.talks) {
        cuts.push_back(talk.line);
        cuts.push_back(talk.endLine + 1);
    }
    splitBlocksAtLines(*document, cuts);
    Fuzzing::expectNothing(Testing::brokenPromise(*document));
    return 0;
}
