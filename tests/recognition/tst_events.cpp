// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/linescanner.h"
#include "readers/registry.h"
#include "recognition/drafting.h"
#include "recognition/eventmentions.h"
#include "recognition/events.h"
#include "recognition/knowledge.h"

#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Where names of events are read, and which of them is taken.
class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesStandWithinTexts_data();
    void namesStandWithinTexts();
    void wordsAroundTellThatItIsAnEvent();
    void nothingIsMadeUp_data();
    void nothingIsMadeUp();
    void theEventIsChosen_data();
    void theEventIsChosen();
    void fileNamesOfferNames();

private:
    [[nodiscard]] std::vector<EventMention> mentionsIn(const QString &text) const
    {
        const std::vector<SourceLine> lines;
        return eventMentions(text, m_knowledge->lexicon, OrdinaryWords(lines));
    }
    [[nodiscard]] std::optional<EventName> eventOfText(const QString &text, const QString &fileName) const;

    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestEvents::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

std::optional<EventName> TestEvents::eventOfText(const QString &text, const QString &fileName) const
{
    Document document;
    document.name = fileName;
    document.source = text;
    document.format = Readers::detectFormat(text, fileName);
    document.lines =
        Readers::scanLines(document.source, fileName, document.format, &document.meta, &document.isSlideDeck);
    const Notes notes(document, *m_knowledge);
    return eventOf(draftDocument(notes), EventHints{fileName, {}});
}

void TestEvents::namesStandWithinTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("behind at") << u"Last week I was at Spindle Summit in Delft."_s << u"Spindle Summit"_s;
    QTest::newRow("words between") << u"I attended the first ever Yarn Dev Days"_s << u"Yarn Dev Days"_s;
    QTest::newRow("before conference") << u"It was the \"Loom NEXT\" conference again"_s << u"Loom NEXT"_s;
    QTest::newRow("small words inside")
        << u"Notes from the Future of Woven Things 2016"_s << u"Future of Woven Things 2016"_s;
    QTest::newRow("capital inside") << u"Why We Loved LoomConf 2015"_s << u"LoomConf 2015"_s;
    QTest::newRow("up to the word for events") << u"New Loom Conf Liveblog"_s << u"New Loom Conf"_s;
    QTest::newRow("in a script without capitals")
        << u"先週、新潟にてLOOM CREW NIIGATAという技術カンファレンスに参加"_s << u"LOOM CREW NIIGATA"_s;
}

void TestEvents::namesStandWithinTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const std::vector<EventMention> mentions = mentionsIn(text);
    const auto isIt = [&](const EventMention &mention) { return mention.text == name; };
    QVERIFY2(std::ranges::any_of(mentions, isIt), qPrintable(name));
}

void TestEvents::wordsAroundTellThatItIsAnEvent()
{
    const std::vector<EventMention> led = mentionsIn(u"I was at Rivermouth in May"_s);
    QCOMPARE(led.size(), 3U); // "in May" may belong to it or not, and May may be the name
    QCOMPARE(led.at(0).text, u"Rivermouth in May"_s);
    QCOMPARE(led.at(1).text, u"Rivermouth"_s);
    QCOMPARE(led.at(2).text, u"May"_s);
    QVERIFY(led.at(1).isLed);
    QVERIFY(!led.at(1).isCalled);
    const std::vector<EventMention> called = mentionsIn(u"The Rivermouth conference was full"_s);
    QCOMPARE(called.size(), 1U);
    QVERIFY(called.front().isCalled);
}

void TestEvents::nothingIsMadeUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("small letters") << u"a long walk along the river"_s;
    QTest::newRow("names of people") << u"Jane Roe and John Doe spoke"_s;
    QTest::newRow("an address") << u"see https://loomconf.example/speakers"_s;
    QTest::newRow("signs") << u"*** --- & ( ) [ ]"_s;
}

void TestEvents::nothingIsMadeUp()
{
    QFETCH(QString, text);
    QVERIFY(mentionsIn(text).empty());
}

void TestEvents::theEventIsChosen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("year");
    const QString talks = u"\n\n## Mud pumps\n\nBy Ruth Baker\n\n* they clog\n* they rust\n\n"
                          "## Silt maps\n\nBy Lars Petersen\n\n* old ones lie\n* new ones too\n"_s;
    QTest::newRow("title line") << u"# RiverConf 2018"_s + talks << u"RiverConf"_s << 2018;
    QTest::newRow("a country behind it")
        << u"# Notes from RiverConf DE 2018"_s + talks << u"RiverConf DE"_s << 2018;
    QTest::newRow("brackets in the name") << u"# if(river) 2018"_s + talks << u"if(river)"_s << 2018;
    QTest::newRow("a place in brackets") << u"# RiverConf(Porto) 2018"_s + talks << u"RiverConf"_s << 2018;
    QTest::newRow("called out") << u"# ¡Rivercamp! 2018"_s + talks << u"Rivercamp"_s << 2018;
    QTest::newRow("framed") << u"@@ RiverConf 2018"_s + talks << u"RiverConf"_s << 2018;
    QTest::newRow("front matter") << u"---\ntitle: Notes from RiverConf 2018\n---"_s + talks << u"RiverConf"_s
                                  << 2018;
    QTest::newRow("a sentence") << u"# A week of water\n\nI spent it at the Delta Summit 2017."_s + talks
                                << u"Delta Summit"_s << 2017;
    QTest::newRow("year of its day") << u"# River Summit\n\nIt took place on 15th and 16th April, 2019."_s
            + talks << u"River Summit"_s
                                     << 2019;
    QTest::newRow("none") << u"# What I heard"_s + talks << QString() << 0;
}

void TestEvents::theEventIsChosen()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, year);
    const std::optional<EventName> event = eventOfText(text, u"notes.md"_s);
    QCOMPARE(event ? event->name : QString(), name);
    QCOMPARE(event ? event->year : 0, year);
}

void TestEvents::fileNamesOfferNames()
{
    const QString text = u"## Mud pumps\n\nBy Ruth Baker\n\n* they clog\n* they rust\n\n"
                         "## Silt maps\n\nBy Lars Petersen\n\n* old ones lie\n* new ones too\n"_s;
    const std::optional<EventName> event = eventOfText(text, u"riverconf-2014.md"_s);
    QVERIFY(event.has_value());
    QCOMPARE(event->name, u"riverconf"_s);
    QCOMPARE(event->year, 2014);
    QVERIFY(!eventOfText(text, u"notes.md"_s).has_value());
}

QTEST_GUILESS_MAIN(TestEvents)

#include "tst_events.moc"
