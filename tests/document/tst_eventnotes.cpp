// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;
using Testing::documentFromLines;

namespace {

PlannedTalk talk(int line, int endLine, const QString &title = u"A talk"_s)
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    return made;
}

/// A line for each letter: h heading, w words, b blank, e the event's name, d a day, f front matter.
Document documentOf(const QString &letters)
{
    Document document;
    document.name = u"days.md"_s;
    for (const QChar letter : letters) {
        SourceLine line;
        line.number = static_cast<int>(document.lines.size()) + 1;
        line.kind = letter == u'h' ? LineKind::Heading
            : letter == u'b'       ? LineKind::Blank
            : letter == u'f'       ? LineKind::FrontMatter
                                   : LineKind::Plain;
        line.zone = letter == u'f' ? LineZone::FrontMatter : LineZone::None;
        line.text = letter == u'e' ? u"Quayside Days 2024"_s
            : letter == u'd'       ? u"Friday"_s
            : letter == u'b'       ? QString()
                                   : u"Line %1"_s.arg(line.number);
        line.raw = line.text;
        document.lines.push_back(line);
    }
    return document;
}

/// "1-3 Line 1", by line.
QStringList stretches(const QString &letters, std::vector<PlannedTalk> talks)
{
    Plan plan;
    plan.event = EventName{u"Quayside Days"_s, 2024, {}};
    plan.talks = std::move(talks);
    QStringList found;
    for (const PlannedTalk &notes : eventNotesOf(plan, documentOf(letters))) {
        found << u"%1-%2 %3"_s.arg(notes.line).arg(notes.endLine).arg(notes.title);
    }
    return found;
}

} // namespace

class TestEventNotes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stretchesBetweenTalksAreFound_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QStringList>("found");
        // The talks hold lines 5 and 6, and 9 and 10.
        QTest::newRow("nothing beside talks") << u"bbbbhwbbhw"_s << QStringList();
        QTest::newRow("before the first") << u"hwwbhwbbhw"_s << QStringList{u"1-3 Line 1"_s};
        QTest::newRow("between two") << u"bbbbhwwbhw"_s << QStringList{u"7-7 Line 7"_s};
        QTest::newRow("behind the last") << u"bbbbhwbbhwbhw"_s << QStringList{u"12-13 Line 12"_s};
        QTest::newRow("everywhere") << u"bwbbhwwbhww"_s
                                    << QStringList{u"2-2 Line 2"_s, u"7-7 Line 7"_s, u"11-11 Line 11"_s};
        QTest::newRow("a heading alone") << u"hbbbhwbbhw"_s << QStringList{u"1-1 Line 1"_s};
        QTest::newRow("called by what is new") << u"edwbhwbbhw"_s << QStringList{u"1-3 Line 3"_s};
        QTest::newRow("name of the event and a day") << u"ebdbhwdbhw"_s << QStringList();
        QTest::newRow("front matter") << u"fffbhwbbhw"_s << QStringList();
        QTest::newRow("words below front matter") << u"ffwbhwbbhw"_s << QStringList{u"3-3 Line 3"_s};
    }

    void stretchesBetweenTalksAreFound()
    {
        QFETCH(QString, lines);
        QFETCH(QStringList, found);
        PlannedTalk first = talk(5, 6);
        first.day = u"Friday"_s;
        QCOMPARE(stretches(lines, {first, talk(9, 10)}), found);
    }

    void withoutTalksAllIsNotes() { QCOMPARE(stretches(u"hww"_s, {}), QStringList{u"1-3 Line 1"_s}); }

    void aLongFirstLineGivesAShortName()
    {
        Document document = documentOf(u"w"_s);
        document.lines[0].text = QString(30, u'x') + u' ' + QString(30, u'y') + u' ' + QString(30, u'z');
        document.lines[0].raw = document.lines[0].text;
        QCOMPARE(eventNotesOf({}, document).at(0).title,
            QString(QString(30, u'x') + u' ' + QString(30, u'y') + QChar(0x2026)));
    }

    void notesBelongToTheEventOfTheTalkBefore()
    {
        Plan plan;
        plan.talks = {talk(2, 2), talk(4, 4)};
        plan.talks[0].event = EventName{u"One"_s, 0, {}};
        plan.talks[1].event = EventName{u"Two"_s, 0, {}};
        const std::vector<PlannedTalk> notes = eventNotesOf(plan, documentOf(u"whwhw"_s));
        QCOMPARE(notes.size(), 3U);
        QCOMPARE(notes[0].event->name, u"One"_s);
        QCOMPARE(notes[1].event->name, u"One"_s);
        QCOMPARE(notes[2].event->name, u"Two"_s);
    }

    void whatIsLeftOutIsNeitherTalkNorNotes()
    {
        Plan plan;
        plan.talks = {talk(1, 2), talk(3, 4)};
        plan.talks[0].isLeftOut = true;
        const std::vector<PlannedTalk> rows = rowsToKeep(plan, documentOf(u"hwhww"_s));
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].line, 3);
        QVERIFY(!isEventNotes(rows[0]));
        QCOMPARE(rows[1].line, 5);
        QVERIFY(isEventNotes(rows[1]));
    }

    /// Each line with words stands in exactly one row, whatever the document and its talks.
    void everyLineWithWordsHasOneRow()
    {
        QRandomGenerator random(20240607);
        for (int round = 0; round < 300; ++round) {
            const int count = random.bounded(1, 40);
            QString letters;
            for (int i = 0; i < count; ++i) {
                letters += u"hwbwbw"_s[random.bounded(6)];
            }
            Plan plan;
            for (int line = 1 + random.bounded(4); line <= count; line += 1 + random.bounded(4)) {
                const int end = std::min(count, line + random.bounded(5));
                plan.talks.push_back(talk(line, end));
                line = end;
            }
            const Document document = documentOf(letters);
            std::vector<int> rowsOf(static_cast<size_t>(count) + 1, 0);
            int before = 0;
            for (const PlannedTalk &row : rowsToKeep(plan, document)) {
                QVERIFY(row.line > before);
                before = row.endLine;
                for (int line = row.line; line <= row.endLine; ++line) {
                    ++rowsOf[static_cast<size_t>(line)];
                }
            }
            for (int line = 1; line <= count; ++line) {
                const bool isWords = letters[line - 1] == u'w';
                QVERIFY2(rowsOf[static_cast<size_t>(line)] <= 1, qPrintable(letters));
                QVERIFY2(!isWords || rowsOf[static_cast<size_t>(line)] == 1, qPrintable(letters));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEventNotes)
#include "tst_eventnotes.moc"
