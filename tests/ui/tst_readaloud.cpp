// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakespeech.h"
#include "ui/readertesttalk.h"
#include "ui/speech/readaloud.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;
using Lectern::Test::TalkMaker;

namespace {

TalkMaker weirs()
{
    TalkMaker talk(u"On weirs"_s, {u"Rosa Finch"_s});
    talk.heading(2, u"On weirs"_s)
        .paragraph(u"A weir is a wall. Water goes over it\nand on."_s)
        .code(u"python"_s, u"flow()\nflow()"_s)
        .bullet(u"see https://www.example.org/weirs?page=2 for more"_s)
        .table({{u"depth"_s, u"2 m"_s}, {u"width"_s, u""_s}})
        .rule()
        .image(u"weir.png"_s, u"the weir"_s)
        .paragraph(u"That is all."_s);
    return talk;
}

} // namespace

/// What is said next: texts into sentences, and the engine led through them.
class ReadAloudTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_reader.reset();
        m_log = {};
        m_reader = std::make_unique<ReadAloud>([this] { return std::make_unique<FakeSpeech>(m_log); });
    }

    void aTalkIsSaidFromItsTitleToItsEnd()
    {
        QCOMPARE(allOf(JoinedTalks(weirs().make())),
            (QStringList{u"On weirs, by Rosa Finch"_s, u"A weir is a wall."_s,
                u"Water goes over it and on."_s, u"Code, 2 lines."_s, u"see example.org for more"_s,
                u"depth"_s, u"2 m"_s, u"width"_s, u"Picture: the weir"_s, u"That is all."_s}));
    }

    void theNextTalkBeginsWithItsTitle()
    {
        const JoinedTalks talks = twoTalks();
        QCOMPARE(allOf(talks),
            (QStringList{u"First"_s, u"One stone."_s, u"Second"_s, u"Two stones."_s, u"Three."_s}));
    }

    void whatHasNoWordsIsPassedOver_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("signs") << u"* * *"_s;
        QTest::newRow("blanks") << u"  \n "_s;
        QTest::newRow("nothing") << QString();
    }

    void whatHasNoWordsIsPassedOver()
    {
        QFETCH(QString, text);
        TalkMaker talk(u"Gaps"_s);
        talk.paragraph(text).paragraph(u"Here."_s).paragraph(text);
        QCOMPARE(allOf(JoinedTalks(talk.make())), (QStringList{u"Gaps"_s, u"Here."_s}));
    }

    void anAddressEndsNoSentenceAndMayEndOne()
    {
        TalkMaker talk(u"Links"_s);
        talk.paragraph(u"It is at https://a.example/b?c=1! (Or https://b.example.) Read on."_s);
        QCOMPARE(allOf(JoinedTalks(talk.make())),
            (QStringList{u"Links"_s, u"It is at a.example!"_s, u"(Or b.example.)"_s, u"Read on."_s}));
    }

    void aTalkWithoutTextIsItsTitle()
    {
        QCOMPARE(allOf(JoinedTalks(TalkMaker(u"Alone"_s).make())), (QStringList{u"Alone"_s}));
    }

    void aTableIsReadByItsRows()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const SpokenText text(talks);
        const auto row = text.at(talk.place(u"2 m"_s).begin);
        QVERIFY(row);
        QCOMPARE(text.sentences(*row).size(), size_t(2));
        const auto next = text.next(*row);
        QVERIFY(next);
        QCOMPARE(text.sentences(*next).front().words, u"width"_s);
        QCOMPARE(text.previous(*next), row);
    }

    /// From any position on: what is there, or what follows; back and forth are the same way.
    void everyPlaceIsReachedFromBothSides()
    {
        const JoinedTalks talks = twoTalks();
        const SpokenText text(talks);
        std::vector<SpokenPlace> there;
        for (auto place = text.at(0); place; place = text.next(*place)) {
            there.push_back(*place);
        }
        QCOMPARE(there.size(), size_t(5));
        std::vector<SpokenPlace> back{there.back()};
        for (auto place = text.previous(there.back()); place; place = text.previous(*place)) {
            back.insert(back.begin(), *place);
        }
        QCOMPARE(back, there);
        for (qsizetype position = 0; position <= talks.whole().document->text.size(); ++position) {
            const auto place = text.at(position);
            QVERIFY(place && !text.sentences(*place).empty());
        }
    }

    void theSentenceThatIsSaidStandsInTheText()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, talk.place(u"goes over"_s).begin);
        QCOMPARE(m_log.said, QStringList{u"Water goes over it and on."_s});
        QCOMPARE(begun->last().at(0).value<Utf16Range>(), talk.place(u"Water goes over it\nand on."_s));
    }

    void wordsAreToldInsideTheirSentence()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        QSignalSpy words(m_reader.get(), &ReadAloud::wordBegun);
        const auto begun = begin(talks, talk.place(u"Water"_s).begin);
        m_log.engine->reach(6, 4);
        QCOMPARE(words.takeFirst().at(0).value<Utf16Range>(), talk.place(u"goes"_s));
        m_log.engine->reach(20, 40); // beyond the end of what it was given
        QVERIFY(words.isEmpty());
        m_log.engine->finish(); // to the code, of which other words are said than stand there
        m_log.engine->reach(0, 4);
        QVERIFY(words.isEmpty());
    }

    void aPauseSaysTheSentenceAgain()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, talk.place(u"Water"_s).begin);
        m_reader->pause();
        QVERIFY(!m_log.isSpeaking);
        QCOMPARE(m_reader->state(), ReadAloud::State::Paused);
        m_log.engine->finish(); // that it fell silent is no end of the sentence
        QCOMPARE(m_log.said.size(), 1);
        m_reader->resume();
        QCOMPARE(m_log.said, (QStringList{u"Water goes over it and on."_s, u"Water goes over it and on."_s}));
    }

    void stepsGoByParagraph()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, talk.place(u"Water"_s).begin);
        m_reader->step(-1); // to the begin of the paragraph
        QCOMPARE(m_log.said.last(), u"A weir is a wall."_s);
        m_reader->step(-1);
        QCOMPARE(m_log.said.last(), u"On weirs, by Rosa Finch"_s);
        m_reader->step(-1); // nothing is before it
        QCOMPARE(m_log.said.last(), u"On weirs, by Rosa Finch"_s);
        m_reader->step(1);
        m_reader->step(1);
        QCOMPARE(m_log.said.last(), u"Code, 2 lines."_s);
    }

    void stepsWhilePausedMoveAndAreSilent()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, talk.place(u"A weir"_s).begin);
        m_reader->pause();
        m_reader->step(1);
        QCOMPARE(m_log.said.size(), 1);
        QCOMPARE(begun->size(), 2);
        QCOMPARE(begun->last().at(0).value<Utf16Range>(), talk.place(u"flow()\nflow()"_s));
        m_reader->resume();
        QCOMPARE(m_log.said.last(), u"Code, 2 lines."_s);
    }

    void aStepBehindTheEndStops()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, talk.place(u"That"_s).begin);
        m_reader->step(1);
        QCOMPARE(m_reader->state(), ReadAloud::State::Off);
        QVERIFY(!m_log.isSpeaking);
    }

    void endsThatComeLateAreOfNoConcern()
    {
        const TalkMaker talk = weirs();
        const JoinedTalks talks(talk.make());
        const auto begun = begin(talks, 0);
        m_reader->step(1);
        QCOMPARE(m_log.said.size(), 2);
        m_log.engine->finishLate(); // of the title that was broken off
        QCOMPARE(m_log.said.size(), 2);
        m_reader->stop();
        m_log.engine->finish();
        QCOMPARE(m_log.said.size(), 2);
    }

    void nothingIsAskedOfTheSystemBeforeItIsWanted()
    {
        QCOMPARE(m_log.made, 0);
        const JoinedTalks talks(weirs().make());
        m_reader->start(talks, 0);
        QCOMPARE(m_reader->state(), ReadAloud::State::Opening);
        QCOMPARE(m_log.opened, 1);
        QVERIFY(m_log.said.isEmpty());
        m_reader->stop(); // changed one's mind,
        m_reader->start(talks, 0); // and again, while it is still looking
        m_reader->stop();
        QCOMPARE(m_log.opened, 1);
        m_log.engine->findVoices();
        QVERIFY(m_log.said.isEmpty());
        m_reader->start(talks, 0); // known by now
        QCOMPARE(m_log.opened, 1);
        QCOMPARE(m_log.said.size(), 1);
    }

    void withoutAVoiceItSaysWhyAndIsOff()
    {
        const JoinedTalks talks(weirs().make());
        QSignalSpy failed(m_reader.get(), &ReadAloud::failed);
        m_reader->start(talks, 0);
        m_log.engine->failed(u"no daemon"_s);
        QCOMPARE(failed.takeFirst().at(0).toString(), u"no daemon"_s);
        QCOMPARE(m_reader->state(), ReadAloud::State::Off);
        m_reader->start(talks, 0); // the next time it is looked for again
        QCOMPARE(m_log.opened, 2);
    }

    void withoutAnEngineToo()
    {
        ReadAloud none([] { return std::unique_ptr<SpeechEngine>(); });
        QSignalSpy failed(&none, &ReadAloud::failed);
        const JoinedTalks talks(weirs().make());
        none.start(talks, 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(none.state(), ReadAloud::State::Off);
    }

    void theVoiceFitsTheTalk_data()
    {
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("voice");
        QTest::newRow("nothing known") << u""_s << u""_s << u""_s;
        QTest::newRow("language known") << u""_s << u"de"_s << u"uta"_s;
        QTest::newRow("preferred of that language") << u"kai"_s << u"de"_s << u"kai"_s;
        QTest::newRow("preferred of another one") << u"ann"_s << u"de"_s << u"uta"_s;
        QTest::newRow("preferred, language unknown") << u"ann"_s << u""_s << u"ann"_s;
        QTest::newRow("nobody speaks it") << u"ann"_s << u"fi"_s << u""_s;
        QTest::newRow("preferred that is gone") << u"old"_s << u"en"_s << u"ann"_s;
    }

    void theVoiceFitsTheTalk()
    {
        QFETCH(QString, preferred);
        QFETCH(QString, language);
        QFETCH(QString, voice);
        TalkText talk = weirs().make();
        talk.document.edit().language = language;
        const JoinedTalks talks(std::move(talk));
        m_reader->setVoice(preferred);
        const auto begun = begin(talks, 0);
        QCOMPARE(m_log.voice, voice);
        QCOMPARE(m_reader->voiceInUse(), voice);
    }

    void anotherRateOrVoiceSaysTheSentenceAnew()
    {
        const JoinedTalks talks(weirs().make());
        const auto begun = begin(talks, 0);
        m_reader->setRate(0.5);
        QCOMPARE(m_log.rate, 0.5);
        m_reader->setVoice(u"kai"_s);
        QCOMPARE(m_log.voice, u"kai"_s);
        QCOMPARE(m_log.said, QStringList(3, u"On weirs, by Rosa Finch"_s));
    }

private:
    static JoinedTalks twoTalks()
    {
        JoinedTalks talks(TalkMaker(u"First"_s).paragraph(u"One stone."_s).make());
        talks.add(TalkMaker(u"Second"_s)
                .heading(2, u"Second"_s)
                .paragraph(u"Two stones."_s)
                .paragraph(u"Three."_s)
                .make());
        return talks;
    }

    /// Reads on until it ends by itself.
    QStringList allOf(const JoinedTalks &talks)
    {
        const auto begun = begin(talks, 0);
        while (m_reader->state() == ReadAloud::State::Speaking && m_log.said.size() < 100) {
            m_log.engine->finish();
        }
        return m_log.said;
    }

    /// Speaking from a position on.
    std::unique_ptr<QSignalSpy> begin(const JoinedTalks &talks, qsizetype position)
    {
        auto begun = std::make_unique<QSignalSpy>(m_reader.get(), &ReadAloud::sentenceBegun);
        m_reader->start(talks, position);
        m_log.engine->findVoices();
        return begun;
    }

    FakeSpeech::Log m_log;
    std::unique_ptr<ReadAloud> m_reader;
};

QTEST_GUILESS_MAIN(ReadAloudTest)
#include "tst_readaloud.moc"
