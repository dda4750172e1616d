// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include "base/uuid.h"
#include "store/changehistory.h"

#include <QTest>

namespace Lectern::Store::Testing {

using namespace Qt::StringLiterals;

inline QStringList linesOf(const TalkRow &talk)
{
    return {toText(talk.id), talk.title, talk.speakers.join(u'|'), talk.day, QString::number(talk.dayOrder),
        QString::number(talk.order), talk.eventName.name, QString::number(talk.eventName.year),
        talk.eventName.place, talk.eventName.dates.first.toString(Qt::ISODate),
        talk.eventName.dates.last.toString(Qt::ISODate), talk.kind, readStatusName(talk.status),
        talk.isStarred ? u"starred"_s : u""_s, talk.tags.join(u'|'), QString::number(talk.words),
        QString::number(talk.marks), QString::number(talk.openTodos),
        QString::number(talk.confidence, 'g', 17), QString::number(talk.line), QString::number(talk.endLine),
        talk.hasLeftFile ? u"left"_s : u""_s};
}

inline QStringList linesOf(const MarkRow &mark)
{
    return {u"mark"_s, toText(mark.id), toText(mark.talk), markKindName(mark.kind), mark.quote,
        anchorStateName(mark.state), QString::number(mark.range.begin), QString::number(mark.range.end),
        mark.reason, mark.section, mark.comment, mark.isKept ? u"kept"_s : u""_s};
}

/// As Ctrl+Z does: the deed that stands on top.
inline void undoLast(const Library &library)
{
    ChangeHistory history(*library.database);
    const auto undone = history.takeBack(history.stacks(1)->done.front().batches);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
}

/// As Ctrl+Shift+Z does.
inline void redoLast(const Library &library)
{
    ChangeHistory history(*library.database);
    const auto redone = history.takeBack(history.stacks(1)->undone.front().batches);
    QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message + redone.error().detail));
}

/// All that a person sees of a library, but for how often a file changed and when.
inline QStringList dumpOf(const Library &library)
{
    QStringList lines;
    const auto talks = library.talks().talks();
    for (const TalkRow &talk : *talks) {
        const auto text = library.talks().text(talk.id);
        lines += linesOf(talk).join(u';') + u'\n' + text->document->text + u'\n' + text->sourceText
            + QString::fromLatin1(text->sourceSha256.toHex());
        for (const MarkRow &mark : text->marks) {
            lines += linesOf(mark).join(u';');
        }
    }
    const auto followUps = library.talks().followUps();
    for (const FollowUpRow &followUp : *followUps) {
        lines += QStringList{toText(followUp.id), toText(followUp.talk), followUp.text,
            QString::number(followUp.line), followUp.isDone ? u"done"_s : u"open"_s}
                     .join(u';');
    }
    const auto links = library.talks().links();
    for (const LinkRow &link : *links) {
        lines += toText(link.talk) + link.target + link.text;
    }
    const auto tags = library.talks().tags();
    for (const TagRow &tag : *tags) {
        lines += u"tag;%1;%2;%3"_s.arg(tag.name).arg(tag.talks).arg(tag.marks);
    }
    const auto speakers = library.talks().speakers();
    for (const SpeakerRow &speaker : *speakers) {
        lines += u"speaker;%1;%2"_s.arg(speaker.name).arg(speaker.talks);
    }
    const auto sources = library.sources().sources();
    for (const SourceRow &source : *sources) {
        lines += source.path + QString::fromLatin1(source.sha256.toHex()) + QString::number(source.talks);
    }
    return lines;
}

inline ImportedSource harbour(const std::vector<TalkLines> &talks, const QString &place = {})
{
    return makeSource(u"/notes/harbour.md"_s, {u"Harbour Days"_s, 2024, place}, talks);
}

/// Three talks with a link, a follow-up and marks to come.
inline ImportedSource before()
{
    ImportedSource source =
        harbour({{u"Tide gauges"_s, {u"Ines Okafor"_s},
                     u"A drum turns once a day. See https://tides.example/a for more."_s, u"Monday"_s},
            {u"Small queues"_s, {u"Tomasz Wilk"_s}, u"A job is a promise. TODO read the paper on drums"_s,
                u"Monday"_s},
            {u"Old lamps"_s, {u"Mira Lund"_s}, u"A lamp burns oil all night long."_s, u"Tuesday"_s}});
    source.plan.followUps.push_back({.line = 5, .text = u"read the paper on drums"_s});
    return source;
}

/// Talks reworded, renamed, one gone, one new, in another order.
inline ImportedSource after()
{
    ImportedSource source =
        harbour({{u"New bells"_s, {u"Ada Fern"_s},
                     u"A bell of bronze rings far, https://bells.example. TODO buy a bell"_s, u"Sunday"_s},
                    {u"Smaller queues"_s, {u"Tomasz Wilk"_s, u"Ada Fern"_s},
                        u"A job is a promise to somebody."_s, u"Tuesday"_s},
                    {u"Tide gauges"_s, {u"Ines Okafor"_s}, u"The drum turns twice a day."_s, {}}},
            u"Northbank"_s);
    source.plan.followUps.push_back({.line = 3, .text = u"buy a bell"_s});
    source.plan.event->dates = {QDate(2024, 5, 1), QDate(2024, 5, 3)};
    source.tags = QStringList{u"harbour/2024"_s};
    return source;
}

inline void put(const Library &library)
{
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    library.mark(gauges, u"turns once a day"_s, MarkKind::Doubt, u"really?"_s, {u"clocks"_s});
    library.mark(library.talk(u"Small queues"_s), u"promise"_s);
    QVERIFY(library.talks().setStarred(gauges, true));
    QVERIFY(library.talks().setFollowUpDone(library.talks().followUps()->front().id, true));
}

inline SourceUpdate updateOf(const SourceImport &import) { return {import.source, import.version}; }

} // namespace Lectern::Store::Testing
