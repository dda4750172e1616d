// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvexporter.h"

#include "markplaces.h"
#include "talkshape.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"

namespace Lectern::Exporters {

namespace {

/// Contract of the format: columns may be added, never renamed, so they are not translated.
constexpr QStringView header =
    u"id,event,year,day,talk,speakers,section,kind,state,quote,comment,tags,todo,start,end,created,modified";

QString todoName(Todo todo)
{
    switch (todo) {
    case Todo::None:
        return {};
    case Todo::Open:
        return QStringLiteral("open");
    case Todo::Done:
        return QStringLiteral("done");
    }
    return {};
}

QString row(const TalkText &talk, const PlacedMark &entry, bool withTags)
{
    const MarkRow &mark = *entry.mark;
    const TalkRow &about = talk.row;
    const auto place = [&](qint64 position) {
        return entry.isOrphan() ? QString() : QString::number(position);
    };
    const QStringList cells{toText(mark.id), about.eventName.name,
        about.eventName.year > 0 ? QString::number(about.eventName.year) : QString(), about.day, about.title,
        about.speakers.join(u"; "), mark.section, markKindName(mark.kind), anchorStateName(mark.state),
        quoteOf(talk, entry), mark.comment, withTags ? mark.tags.join(u"; ") : QString(), todoName(mark.todo),
        place(mark.range.begin), place(mark.range.end), utcTime(mark.created), utcTime(mark.modified)};
    QStringList escaped;
    for (const QString &cell : cells) {
        escaped.append(csvCell(cell));
    }
    return escaped.join(u',') + u"\r\n";
}

} // namespace

QString CsvExporter::name() const { return Texts::tr("Table of marks (CSV)"); }

Result<ExportedFile> CsvExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    QString text = header + u"\r\n";
    const auto marks = placedMarks(talks, options);
    for (size_t i = 0; i < talks.size(); ++i) {
        for (const PlacedMark &entry : marks[i]) {
            text += row(talks[i], entry, options.withTags);
        }
    }
    ExportedFile file;
    file.bytes = text.toUtf8();
    if (options.withNotes) {
        file.losses << Texts::tr("The notes themselves are not in this format, only the marks on them.");
    }
    return file;
}

} // namespace Lectern::Exporters
