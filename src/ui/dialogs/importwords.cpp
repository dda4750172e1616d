// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lectern::Ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportDialog)
};

QString formatWords(Format format)
{
    switch (format) {
    case Format::PlainText:
        return Texts::tr("Plain text");
    case Format::Markdown:
        return Texts::tr("Markdown");
    case Format::RestructuredText:
        return Texts::tr("reStructuredText");
    case Format::Org:
        return Texts::tr("Org");
    case Format::Html:
        return Texts::tr("HTML");
    case Format::BlogText:
        return Texts::tr("Blog text");
    case Format::SlideText:
        return Texts::tr("Slide text");
    case Format::Pdf:
        return Texts::tr("PDF");
    }
    return {};
}

} // namespace

QString detailOf(const Document &document)
{
    const auto lines = static_cast<int>(document.source.count(u'\n')) + 1;
    const QString count = Texts::tr("%Ln line(s)", nullptr, lines);
    if (document.format == Format::Pdf) {
        return Texts::tr("%1, %2", "format, lines").arg(formatWords(document.format), count); // no encoding
    }
    return Texts::tr("%1, %2, %3", "format, lines, encoding")
        .arg(formatWords(document.format), count, document.encoding);
}

QString countWords(const ImportPlanModel::Counts &counts)
{
    QStringList words;
    if (counts.events > 0) {
        words << (Texts::tr("%Ln event(s)", nullptr, counts.events));
    }
    if (counts.days > 0) {
        words << (Texts::tr("%Ln day(s)", nullptr, counts.days));
    }
    words << (Texts::tr("%Ln talk(s)", nullptr, counts.talks));
    words << (Texts::tr("%Ln speaker(s)", nullptr, counts.speakers));
    return words.join(QStringLiteral(" · "));
}

QString checkWords(const ImportPlanModel::Counts &counts)
{
    const int others = counts.toCheck - counts.withoutSpeaker;
    QStringList words;
    if (counts.withoutSpeaker > 0) {
        words << (Texts::tr("%Ln talks have no speaker", nullptr, counts.withoutSpeaker));
    }
    if (others > 0) {
        words << (Texts::tr("%Ln are uncertain", nullptr, others));
    }
    return Texts::tr("%1.", "a sentence")
        .arg(words.join(Texts::tr(", and ", "between two parts of a sentence")));
}

QString knownWords(const Store::SourceComparison &file)
{
    const QString day = QLocale().toString(file.imported.toLocalTime().date(), QLocale::LongFormat);
    if (file.outcome == Store::SourceOutcome::Unchanged) {
        return Texts::tr("Imported on %1; nothing changed since then.").arg(day);
    }
    QStringList changes;
    if (file.changedTalks > 0) {
        changes << (Texts::tr("%Ln talks changed", nullptr, file.changedTalks));
    }
    if (file.newTalks > 0) {
        changes << Texts::tr("%Ln new", nullptr, file.newTalks);
    }
    if (file.goneTalks > 0) {
        changes << Texts::tr("%Ln gone", nullptr, file.goneTalks);
    }
    if (changes.isEmpty()) {
        changes << Texts::tr("changed outside its talks");
    }
    return Texts::tr("Imported on %1; %2.").arg(day, changes.join(QStringLiteral(", ")));
}

} // namespace Lectern::Ui
