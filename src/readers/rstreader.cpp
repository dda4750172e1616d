// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstreader.h"

#include "readers/codeshape.h"
#include "readers/rstparser.h"

namespace Lectern::Readers {

Document RstReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::RestructuredText, source, options);
    Rst::RstParser(builder).parse();
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace Lectern::Readers
