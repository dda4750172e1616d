// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialect.h"

#include "lineshape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Lines that are a run of `sign` of a length between the two, one blank and text.
qsizetype countTitles(const ScannedLines &lines, QChar sign, qsizetype least, qsizetype most)
{
    return std::ranges::count_if(lines, [=](const ScannedLine &line) {
        const qsizetype run = signRun(line.text, sign);
        return run >= least && run <= most && run + 1 < line.text.size() && line.text[run] == u' '
            && !line.text[run + 1].isSpace();
    });
}

} // namespace

Dialect dialectOf(const ScannedLines &lines, const QString &name, Format format)
{
    constexpr qsizetype longest = 2000; // no run is longer: lines are cut there
    const QString extension = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    Dialect dialect;
    dialect.isOrg = format == Format::Org || extension == "org"_L1
        || (countTitles(lines, u'*', 2, 5) >= 3 && countTitles(lines, u'#', 1, longest) == 0);
    dialect.isRst = format == Format::RestructuredText || extension == "rst"_L1;
    dialect.isAsciiDoc =
        extension == "adoc"_L1 || extension == "asciidoc"_L1 || countTitles(lines, u'=', 2, 4) >= 2;
    const auto first =
        std::ranges::find_if_not(lines, [](const ScannedLine &line) { return line.trimmed.isEmpty(); });
    dialect.isHtml = first != lines.end()
        && (first->trimmed.startsWith(u"<!doctype html", Qt::CaseInsensitive)
            || first->trimmed.startsWith(u"<html", Qt::CaseInsensitive));
    dialect.hasPlainName = extension.isEmpty() || extension == "txt"_L1;
    return dialect;
}

} // namespace Lectern::Readers
