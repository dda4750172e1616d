// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include "base/uuid.h"
#include "store/bin.h"
#include "store/speakerrepository.h"
#include "store/tagrepository.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace Lectern::Store::Testing {

using namespace Qt::StringLiterals;

inline QString lineOf(const TalkRow &talk)
{
    return QStringList{u"talk"_s, toText(talk.id), talk.title, talk.speakers.join(u'|'),
        readStatusName(talk.status), talk.isStarred ? u"starred"_s : u""_s, talk.tags.join(u'|'),
        QString::number(talk.marks), talk.eventName.name, talk.day, QString::number(talk.order)}
        .join(u';');
}

inline QString lineOf(const MarkRow &mark)
{
    return QStringList{u"mark"_s, toText(mark.id), markKindName(mark.kind), mark.quote, mark.comment,
        mark.tags.join(u'|'), QString::number(static_cast<int>(mark.todo)), QString::number(mark.range.begin),
        QString::number(mark.range.end), anchorStateName(mark.state), mark.prefix, mark.suffix, mark.section}
        .join(u';');
}

/// All that a person sees, but for times.
inline QString dumpOf(const Library &library)
{
    QStringList lines;
    const auto talks = library.talks().talks();
    for (const TalkRow &talk : *talks) {
        lines += lineOf(talk);
    }
    const auto marks = library.marks().marks();
    for (const MarkRow &mark : *marks) {
        lines += lineOf(mark);
    }
    const auto tags = library.talks().tags();
    for (const TagRow &tag : *tags) {
        lines += u"tag;%1;%2;%3;%4"_s.arg(tag.name).arg(tag.hue).arg(tag.talks).arg(tag.marks);
    }
    const auto speakers = library.talks().speakers();
    for (const SpeakerRow &speaker : *speakers) {
        lines += u"speaker;%1;%2"_s.arg(speaker.name).arg(speaker.talks);
    }
    const auto different = SpeakerRepository(*library.database).different();
    lines += u"different;%1"_s.arg(different->size());
    const auto followUps = library.talks().followUps();
    for (const FollowUpRow &followUp : *followUps) {
        lines += u"follow-up;%1;%2"_s.arg(followUp.text).arg(followUp.isDone);
    }
    lines += library.value(u"SELECT group_concat(corrected) FROM talk"_s);
    return lines.join(u'\n');
}

/// A person who does this and that. Deeds that change nothing leave no row, so they count as none.
class Person final
{
public:
    Person(Library &library, unsigned seed)
        : m_library(library)
        , m_random(seed)
    {
    }

    void act()
    {
        const auto rows = m_library.talks().talks();
        const auto marks = m_library.marks().marks();
        const QUuid talk = rows->empty() ? m_binned : rows->at(upTo(rows->size())).id;
        switch (upTo(18)) {
        case 0:
        case 1:
            addMark(talk);
            break;
        case 2:
        case 3:
        case 4:
            if (!marks->empty()) {
                editMark(marks->at(upTo(marks->size())));
            }
            break;
        case 5:
            if (!marks->empty()) {
                QVERIFY(m_library.marks().moveToBin(marks->at(upTo(marks->size())).id));
            }
            break;
        case 6:
            QVERIFY(m_library.talks().setStatus(talk, static_cast<ReadStatus>(upTo(3))));
            break;
        case 7:
            QVERIFY(m_library.talks().setStarred(talk, upTo(2) == 0));
            break;
        case 8:
            QVERIFY(upTo(2) == 0 ? m_library.talks().addTag(talk, tag())
                                 : m_library.talks().removeTag(talk, tag()));
            break;
        case 9:
            QVERIFY(upTo(2) == 0
                    ? m_library.talks().setTitle(talk, u"Title %1"_s.arg(upTo(5)))
                    : m_library.talks().setSpeakers(talk, {u"Speaker %1"_s.arg(upTo(4)), u"Grace Hopper"_s}));
            break;
        case 10:
            binOrRestore(talk, rows->size());
            break;
        case 11:
            editTags();
            break;
        case 12:
            changeMany(*rows);
            break;
        case 13:
            restoreSomething();
            break;
        case 14:
            if (!marks->empty()) {
                place(marks->at(upTo(marks->size())));
            }
            break;
        case 15:
            editSpeakers();
            break;
        default:
            QVERIFY(m_library.talks().setTagHue(tag(), static_cast<int>(upTo(8))));
            tick();
        }
    }

private:
    size_t upTo(size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(m_random); }
    QString tag() { return u"t%1/u%2"_s.arg(upTo(3)).arg(upTo(2)); }

    void addMark(const QUuid &talk)
    {
        const QStringList words{u"threads"_s, u"cancel"_s, u"matters"_s, u"data"_s, u"Coroutines"_s};
        const QString word = words.at(static_cast<qsizetype>(upTo(words.size())));
        const auto text = m_library.talks().text(talk);
        if (text && text->document->text.contains(word)) {
            m_library.mark(talk, word, static_cast<MarkKind>(upTo(5)), u"c%1"_s.arg(upTo(9)),
                upTo(2) == 0 ? QStringList() : QStringList{tag()});
        }
    }

    void editMark(MarkRow mark)
    {
        switch (upTo(4)) {
        case 0:
            mark.comment = u"note %1"_s.arg(upTo(9));
            break;
        case 1:
            mark.kind = static_cast<MarkKind>(upTo(5));
            break;
        case 2:
            mark.tags = QStringList{tag()};
            break;
        default:
            mark.todo = static_cast<Todo>(upTo(3));
        }
        QVERIFY(m_library.marks().change(mark));
    }

    void place(const MarkRow &mark)
    {
        const auto text = m_library.talks().text(mark.talk);
        const auto begin = static_cast<qint64>(upTo(static_cast<size_t>(text->document->text.size()) - 9));
        QVERIFY(m_library.marks().setPlace(mark.id, {begin, begin + 1 + static_cast<qint64>(upTo(8))}));
    }

    void binOrRestore(const QUuid &talk, size_t left)
    {
        if (!m_binned.isNull()) {
            QVERIFY(m_library.talks().restoreFromBin(m_binned));
            m_binned = {};
        } else if (left > 1) {
            QVERIFY(m_library.talks().moveToBin(talk));
            m_binned = talk;
        }
    }

    void editTags()
    {
        TagRepository tags(*m_library.database);
        const QString from = upTo(2) == 0 ? tag() : u"t%1"_s.arg(upTo(3));
        const auto done = [&]() -> Result<qint64> {
            switch (upTo(5)) {
            case 0:
                return tags.remove(from);
            case 1:
                return tags.setHue(from, static_cast<int>(upTo(8)));
            case 2:
                return tags.add(u"new %1"_s.arg(upTo(3)));
            case 3:
                return tags.rename(from, from.toUpper(), TagClash::Merge);
            default:
                return tags.rename(from, u"t%1/u%2"_s.arg(upTo(3)).arg(upTo(3)), TagClash::Merge);
            }
        }();
        // Not there, there already, or into itself: said, and nothing is done.
        QVERIFY(
            done || done.error().kind == ErrorKind::NotFound || done.error().kind == ErrorKind::InvalidInput);
    }

    void editSpeakers()
    {
        SpeakerRepository speakers(*m_library.database);
        const auto rows = m_library.talks().speakers();
        if (rows->empty()) {
            return;
        }
        const SpeakerRow &one = rows->at(upTo(rows->size()));
        const SpeakerRow &other = rows->at(upTo(rows->size()));
        const auto done = [&]() -> Result<qint64> {
            switch (upTo(4)) {
            case 0:
                return speakers.rename(one.id, u"Name %1"_s.arg(upTo(4)));
            case 1:
                return speakers.setDifferent({one.id, other.id});
            case 2:
                return one.aliases.isEmpty() ? 0 : speakers.takeApart(one.id, one.aliases.first());
            default:
                return speakers.merge({one.id}, other.id);
            }
        }();
        QVERIFY(done || done.error().kind == ErrorKind::InvalidInput); // the name of somebody else
    }

    void changeMany(const std::vector<TalkRow> &rows)
    {
        std::vector<QUuid> talks;
        for (const TalkRow &row : rows) {
            talks.push_back(row.id);
        }
        TalkChange change;
        switch (upTo(3)) {
        case 0:
            change = {.status = static_cast<ReadStatus>(upTo(3)), .addedTags = {tag()}};
            break;
        case 1:
            change.removedTags = {tag(), tag()};
            break;
        default:
            change.place = TalkPlace{upTo(2) == 0 || rows.empty() ? QUuid() : rows.front().event,
                upTo(2) == 0 ? QString() : u"Day %1"_s.arg(upTo(3))};
        }
        QVERIFY(m_library.talks().change(talks, change));
    }

    void restoreSomething()
    {
        Bin bin(*m_library.database);
        const auto rows = bin.rows();
        if (!rows->empty()) {
            const BinnedRow &row = rows->at(upTo(rows->size()));
            QVERIFY(bin.restore({row.id}));
            const auto left = m_library.talks().talks();
            m_binned = std::ranges::contains(*left, m_binned, &TalkRow::id) ? QUuid() : m_binned;
        }
    }

    void tick()
    {
        const auto followUps = m_library.talks().followUps();
        if (!followUps->empty()) {
            QVERIFY(m_library.talks().setFollowUpDone(followUps->front().id, upTo(2) == 0));
        }
    }

    Library &m_library;
    std::mt19937 m_random;
    QUuid m_binned;
};

} // namespace Lectern::Store::Testing
