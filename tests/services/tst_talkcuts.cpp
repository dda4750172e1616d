// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Talks split and merged after their import.

#include "libraryfixture.h"

#include "services/markservice.h"
#include "services/talkcuts.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;
using Services::Testing::LibraryFixture;

namespace {

const QString notes =
    u"# Quay Days 2022\n\nTwo days by the water.\n\n## Mon 5 Sep\n\n### Ropes and knots, Ines Okafor\n\n"
    "#### How a knot holds\n\n- a knot holds until it is asked to\n\n#### Tides by heart\n\n"
    "- the moon keeps the calendar\n- TODO read the tables of the moon\n\n"
    "### Fog horns, Rosa Finch\n\n- a horn says where not to go\n"_s;

/// A library of these notes, with a mark on each talk and part.
struct Quay {
    LibraryFixture library;
    QString path = library.write(u"quay.md"_s, notes);
    QUuid knots;
    QUuid horns;

    Quay()
    {
        library.keep(LibraryFixture::planned(path));
        knots = id(u"Ropes and knots"_s);
        horns = id(u"Fog horns"_s);
        mark(knots, u"until it is asked"_s);
        mark(knots, u"keeps the calendar"_s);
        mark(horns, u"where not to go"_s);
    }

    [[nodiscard]] LibrarySession &session() const { return *library.session; }
    [[nodiscard]] QUuid id(const QString &title) const
    {
        const auto rows = session().talks().talks();
        const auto row = std::ranges::find(*rows, title, &TalkRow::title);
        return row == rows->end() ? QUuid() : row->id;
    }
    void mark(const QUuid &talk, const QString &quote) const
    {
        QVERIFY(markQuote(session(), {.talk = talk, .quote = quote}));
    }
    /// "title | speakers | day | event | first to last line | words of its marks" of each row.
    [[nodiscard]] QStringList rows() const
    {
        QStringList lines;
        const auto all = session().talks().talks();
        for (const TalkRow &row : *all) {
            QStringList quotes;
            const auto marks = session().marks().marksOfTalk(row.id);
            for (const MarkRow &mark : *marks) {
                quotes += mark.state == AnchorState::Exact ? mark.quote : u"?"_s + mark.quote;
            }
            lines += QStringList{row.title, row.speakers.join(u'|'), row.day, row.eventName.name,
                u"%1 to %2"_s.arg(row.line).arg(row.endLine), quotes.join(u'|')}
                         .join(u" | "_s);
        }
        const auto followUps = session().talks().followUps();
        for (const FollowUpRow &row : *followUps) {
            lines += row.text;
        }
        return lines;
    }
    [[nodiscard]] QString health() const
    {
        QString found;
        SilentProgress progress;
        const auto findings = Store::checkHealth(session().database(), progress, {});
        for (const Store::HealthFinding &finding : *findings) {
            found += finding.message + u'\n';
        }
        return found;
    }
    [[nodiscard]] int lineOf(const QString &section) const
    {
        const auto sections = sectionsToSplitAt(session(), knots);
        const auto found = std::ranges::find(*sections, section, &TalkSection::title);
        return found == sections->end() ? 0 : found->line;
    }
};

} // namespace

class TestTalkCuts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sectionBecomesATalkWithItsMarks();
    void splitOutlivesTheNextVersionOfTheFile();
    void correctionsOfTalksStay();
    void mergedTalkGivesItsMarksToTheOneBefore();
    void mergedTalkWithAStarGoesToTheBin();
    void cutsNeedNoFile();
    void talkWithoutHeadingsIsSplitAtAParagraph_data();
    void talkWithoutHeadingsIsSplitAtAParagraph();
    void whatCannotBeCutIsRefused();
};

void TestTalkCuts::sectionBecomesATalkWithItsMarks()
{
    const Quay quay;
    const QStringList before = quay.rows();
    const auto cut = splitTalk(quay.session(), quay.knots, quay.lineOf(u"Tides by heart"_s));
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
    const QUuid tides = quay.id(u"Tides by heart"_s);
    QVERIFY(!tides.isNull());
    QVERIFY(quay.rows().size() == before.size() + 1);
    const auto marks = quay.session().marks().marksOfTalk(tides);
    QCOMPARE(marks->size(), 1U);
    QCOMPARE(marks->front().quote, u"keeps the calendar"_s);
    QCOMPARE(marks->front().state, AnchorState::Exact);
    const auto rows = quay.session().talks().talks({quay.knots, tides});
    QCOMPARE(rows->at(0).speakers, QStringList{u"Ines Okafor"_s});
    QCOMPARE(rows->at(1).day, rows->at(0).day);
    QCOMPARE(rows->at(1).event, rows->at(0).event);
    QCOMPARE(quay.session().talks().followUps()->front().talk, tides);
    QCOMPARE(quay.health(), QString());

    QVERIFY(takeBack(quay.session(), *cut));
    QCOMPARE(quay.rows(), before);
    QCOMPARE(quay.health(), QString());
    QVERIFY(splitTalk(quay.session(), quay.knots, quay.lineOf(u"Tides by heart"_s)));
    QCOMPARE(quay.id(u"Tides by heart"_s), tides); // known again
}

void TestTalkCuts::splitOutlivesTheNextVersionOfTheFile()
{
    const Quay quay;
    QVERIFY(splitTalk(quay.session(), quay.knots, quay.lineOf(u"Tides by heart"_s)));
    const QUuid tides = quay.id(u"Tides by heart"_s);
    const QStringList split = quay.rows();
    QCOMPARE(quay.library.keep(LibraryFixture::planned(quay.path)).unchanged, 1);
    QCOMPARE(quay.rows(), split);

    QString newer = notes;
    newer.replace(u"the moon keeps"_s, u"the old moon keeps"_s);
    QCOMPARE(quay.library.write(u"quay.md"_s, u"Written by the water.\n\n"_s + newer), quay.path);
    QCOMPARE(quay.library.keep(LibraryFixture::planned(quay.path)).changed, 1);
    QCOMPARE(quay.id(u"Tides by heart"_s), tides);
    QCOMPARE(quay.session().marks().marksOfTalk(tides)->size(), 1U);
}

void TestTalkCuts::correctionsOfTalksStay()
{
    const Quay quay;
    QVERIFY(quay.session().talks().setTitle(quay.knots, u"Knots"_s));
    QVERIFY(quay.session().talks().setSpeakers(quay.horns, {u"Ada Fern"_s}));
    QVERIFY(quay.session().talks().moveToBin(quay.horns));
    QVERIFY(splitTalk(quay.session(), quay.knots, quay.lineOf(u"Tides by heart"_s)));
    QCOMPARE(quay.session().talks().talks({quay.knots})->front().title, u"Knots"_s);
    QVERIFY(quay.id(u"Fog horns"_s).isNull());
    QVERIFY(quay.session().talks().restoreFromBin(quay.horns));
    QCOMPARE(quay.session().talks().talks({quay.horns})->front().speakers, QStringList{u"Ada Fern"_s});
    QCOMPARE(quay.health(), QString());
}

void TestTalkCuts::mergedTalkGivesItsMarksToTheOneBefore()
{
    const Quay quay;
    const QStringList before = quay.rows();
    QCOMPARE(*talkBefore(quay.session(), quay.horns), quay.knots);
    QVERIFY(*hasTalkBefore(quay.session(), quay.horns));
    QVERIFY(!*hasTalkBefore(quay.session(), quay.knots));
    const auto cut = mergeWithTalkBefore(quay.session(), quay.horns);
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
    QVERIFY(quay.id(u"Fog horns"_s).isNull());
    QCOMPARE(quay.session().marks().marksOfTalk(quay.knots)->size(), 3U);
    const TalkRow merged = quay.session().talks().talks({quay.knots})->front();
    QCOMPARE(merged.title, u"Ropes and knots"_s);
    QCOMPARE(merged.speakers, QStringList{u"Ines Okafor"_s});
    QCOMPARE(quay.library.write(u"quay.md"_s, notes + u"- and it is loud\n"_s), quay.path);
    QCOMPARE(quay.library.keep(LibraryFixture::planned(quay.path)).changed, 1);
    QVERIFY(quay.id(u"Fog horns"_s).isNull()); // still one talk

    const Quay other;
    const auto again = mergeWithTalkBefore(other.session(), other.horns);
    QVERIFY(takeBack(other.session(), *again));
    QCOMPARE(other.rows(), before);
    QCOMPARE(other.id(u"Fog horns"_s), other.horns);
    QCOMPARE(other.health(), QString());
}

void TestTalkCuts::mergedTalkWithAStarGoesToTheBin()
{
    const Quay quay;
    QVERIFY(quay.session().talks().setStarred(quay.horns, true));
    const QStringList before = quay.rows();
    const auto cut = mergeWithTalkBefore(quay.session(), quay.horns);
    QVERIFY(cut);
    QVERIFY(quay.id(u"Fog horns"_s).isNull());
    const auto binned = quay.session().bin().rows();
    QCOMPARE(binned->size(), 1U);
    QCOMPARE(binned->front().id, quay.horns);
    QVERIFY(takeBack(quay.session(), *cut));
    QCOMPARE(quay.rows(), before);
    QVERIFY(quay.session().talks().talks({quay.horns})->front().isStarred);
    QVERIFY(quay.session().bin().rows()->empty());
    QCOMPARE(quay.health(), QString());
}

void TestTalkCuts::cutsNeedNoFile()
{
    const Quay quay;
    QVERIFY(QFile::remove(quay.path));
    const QUuid source = quay.session().sources().sources()->front().id;
    QVERIFY(quay.session().sources().setMissing(source, true));
    QVERIFY(splitTalk(quay.session(), quay.knots, quay.lineOf(u"Tides by heart"_s)));
    QVERIFY(quay.session().sources().sources()->front().missing.isValid());
}

void TestTalkCuts::talkWithoutHeadingsIsSplitAtAParagraph_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("last"); // line of the talk that comes of it
    QTest::newRow("paragraphs")
        << u"A horn says\nwhere not to go.\n\nBells, Emil Kranz\n\nA bell is brief.\n"_s
        << QStringList{u"Bells, Emil Kranz"_s, u"A bell is brief."_s} << u"Bells, Emil Kranz"_s;
    QTest::newRow("items") << u"- a horn says where not to go\n- a bell is brief\n"_s
                           << QStringList{u"a bell is brief"_s} << u"a bell is brief"_s;
}

void TestTalkCuts::talkWithoutHeadingsIsSplitAtAParagraph()
{
    QFETCH(QString, body);
    QFETCH(QStringList, offered);
    QFETCH(QString, last);
    LibraryFixture library;
    library.keep(LibraryFixture::planned(
        library.write(u"horns.md"_s, u"# Quay Days 2022\n\n## Fog horns, Rosa Finch\n\n"_s + body)));
    LibrarySession &session = *library.session;
    const auto before = session.talks().talks();
    QCOMPARE(before->size(), 1U);
    const auto places = sectionsToSplitAt(session, before->front().id);
    QStringList titles;
    for (const TalkSection &place : *places) {
        QCOMPARE(place.level, 0);
        titles << place.title;
    }
    QCOMPARE(titles, offered);
    const auto cut = splitTalk(session, before->front().id, places->front().line);
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
    const auto after = session.talks().talks();
    QCOMPARE(after->size(), 2U);
    QVERIFY(session.talks().text(after->at(0).id)->document->text.contains(u"horn says"_s));
    QVERIFY(!session.talks().text(after->at(0).id)->document->text.contains(last));
    QVERIFY(session.talks().text(after->at(1).id)->document->text.contains(last));
    QVERIFY(takeBack(session, *cut));
    QCOMPARE(session.talks().talks()->size(), 1U);
}

void TestTalkCuts::whatCannotBeCutIsRefused()
{
    const Quay quay;
    const QStringList before = quay.rows();
    QCOMPARE(mergeWithTalkBefore(quay.session(), quay.knots).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(splitTalk(quay.session(), quay.knots, 1).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(splitTalk(quay.session(), QUuid::createUuid(), 9).error().kind, ErrorKind::NotFound);
    QVERIFY(sectionsToSplitAt(quay.session(), quay.horns)->empty());
    QCOMPARE(quay.rows(), before);
}

QTEST_GUILESS_MAIN(TestTalkCuts)
#include "tst_talkcuts.moc"
