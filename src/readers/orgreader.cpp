// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgreader.h"

#include "readers/codeshape.h"
#include "readers/orgparser.h"

namespace Lectern::Readers {

Document OrgReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::Org, source, options);
    Org::OrgParser(builder).parse();
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace Lectern::Readers
