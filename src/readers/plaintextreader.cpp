// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextreader.h"

#include "readers/codeshape.h"
#include "readers/plaintext.h"

#include <QCoreApplication>

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::PlainTextReader)
};

Document readLines(
    Format format, const QString &source, const ReadOptions &options, const PlainTextRules &rules)
{
    DocumentBuilder builder(format, source, options);
    appendPlainText(builder, {0, source.size()}, rules);
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace

Document PlainTextReader::read(const QString &source, const ReadOptions &options) const
{
    return readLines(Format::PlainText, source, options, {});
}

Document PlainTextReader::readInstead(Format format, const QString &source, const ReadOptions &options)
{
    // The time of the first attempt is gone; this reader is linear and gets its own.
    PlainTextRules rules;
    rules.findsCode = false;
    Document document = readLines(format, source, options, rules);
    document.diagnostics.push_back({Severity::Warning, 0, 0,
        Tr::tr("The mark-up is too tangled to be read in good time; the text is shown as it stands.")});
    return document;
}

} // namespace Lectern::Readers
