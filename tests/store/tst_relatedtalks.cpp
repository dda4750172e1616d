// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/relatedtalks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

std::vector<RelatedTalk> related(const Library &library, const QUuid &talk, int most = 10)
{
    auto found = relatedTalks(*library.database, talk, most, {});
    if (!found) {
        qFatal("%s", qPrintable(found.error().message));
    }
    return std::move(*found);
}

/// "Alpha: paxos quorum; Bravo: …"
QString inWords(const std::vector<RelatedTalk> &talks)
{
    QStringList lines;
    for (const RelatedTalk &talk : talks) {
        lines += talk.talk.title + u": "_s + talk.words.join(u' ');
    }
    return lines.join(u"; "_s);
}

} // namespace

class TestRelatedTalks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sharedRareWordsJoinTalks();
    void answersAreThoseOfAPlainComputation();
    void namesDoNotJoinTalks();
    void theBinIsLeftOutAndSoIsWhatIsTooMuch();
    void talksThatShareNothingHaveNone();
    void whatIsNotThereIsNamed();
    void stopIsNotTakenForAMissingTalk();
};

void TestRelatedTalks::sharedRareWordsJoinTalks()
{
    Library library;
    std::vector<TalkLines> talks{
        {u"Alpha"_s, {}, u"Paxos needs a quorum of nodes.\n### Quorum\nmost nodes agree"_s, {}},
        {u"Bravo"_s, {}, u"a quorum, and paxos again, on nodes"_s, {}},
        {u"Charlie"_s, {}, u"the quorum of a club has nodes"_s, {}}};
    for (int other = 0; other < 60; ++other) {
        talks.push_back({u"Other %1"_s.arg(other), {}, u"nodes and more"_s, {}});
    }
    library.import(makeSource(u"/notes/a.md"_s, {u"Days"_s, 2020, {}}, talks));
    // "nodes" is in every talk, "quorum" alone joins nobody.
    QCOMPARE(inWords(related(library, library.talk(u"Alpha"_s))), u"Bravo: quorum Paxos"_s);
    QCOMPARE(inWords(related(library, library.talk(u"Bravo"_s))), u"Alpha: paxos quorum"_s);
    QVERIFY(related(library, library.talk(u"Charlie"_s)).empty());
}

/// The same by counting words in the texts, without the index.
void TestRelatedTalks::answersAreThoseOfAPlainComputation()
{
    constexpr int count = 80;
    Library library;
    QRandomGenerator random(23);
    std::vector<TalkLines> talks;
    std::vector<QHash<QString, int>> said(count);
    for (int talk = 0; talk < count; ++talk) {
        QString body;
        for (int word = 0; word < 24; ++word) {
            const QString text = u"word%1"_s.arg(random.bounded(500));
            ++said[static_cast<size_t>(talk)][text];
            body += text + u' ';
        }
        talks.push_back({u"Talk %1"_s.arg(talk), {}, body, {}});
    }
    library.import(makeSource(u"/notes/a.md"_s, {}, talks));
    QHash<QString, int> talksWith;
    for (const auto &words : said) {
        for (auto word = words.begin(); word != words.end(); ++word) {
            ++talksWith[word.key()];
        }
    }
    int compared = 0;
    for (size_t asked = 0; asked < said.size(); ++asked) {
        std::vector<std::pair<double, QString>> rare;
        for (auto word = said[asked].begin(); word != said[asked].end(); ++word) {
            const int with = talksWith.value(word.key());
            if (with >= 2 && with <= count / 20) {
                rare.emplace_back(
                    (1 + std::log(word.value())) * std::log(1 + double(count) / with), word.key());
            }
        }
        QHash<QString, double> expected;
        for (size_t other = 0; other < said.size(); ++other) {
            double weight = 0;
            int shared = 0;
            for (const auto &[telling, word] : rare) {
                if (other != asked && said[other].contains(word)) {
                    weight += telling;
                    ++shared;
                }
            }
            if (shared >= 2) {
                expected.insert(u"Talk %1"_s.arg(other), weight);
            }
        }
        const double nearest = expected.isEmpty() ? 0 : std::ranges::max(expected);
        expected.removeIf([nearest](const auto &other) { return *other < 0.4 * nearest; });
        double last = std::numeric_limits<double>::max();
        const auto found = related(library, library.talk(u"Talk %1"_s.arg(asked)), count);
        for (const RelatedTalk &talk : found) {
            QVERIFY2(expected.contains(talk.talk.title), qPrintable(talk.talk.title));
            const double weight = expected.value(talk.talk.title);
            QVERIFY(weight <= last + 1e-9);
            last = weight;
            for (const QString &word : talk.words) {
                QVERIFY(said[asked].contains(word));
            }
        }
        QCOMPARE(static_cast<qsizetype>(found.size()), expected.size());
        compared += static_cast<int>(found.size());
    }
    QVERIFY2(compared > count, qPrintable(QString::number(compared)));
}

void TestRelatedTalks::namesDoNotJoinTalks()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {u"Canal Days"_s, 2020, {}},
        {{u"Alpha"_s, {u"Rosa Finch"_s}, u"Rosa Finch at the Canal Days"_s, {}},
            {u"Bravo"_s, {u"Rosa Finch"_s}, u"Rosa Finch at the Canal Days"_s, {}}}));
    QVERIFY(related(library, library.talk(u"Alpha"_s)).empty());
}

void TestRelatedTalks::theBinIsLeftOutAndSoIsWhatIsTooMuch()
{
    Library library;
    const QString words = u"paxos quorum ballot"_s;
    library.import(makeSource(u"/notes/a.md"_s, {u"Days"_s, 2020, {}},
        {{u"Alpha"_s, {}, words, {}}, {u"Bravo"_s, {}, words, {}}, {u"Charlie"_s, {}, words, {}}}));
    QCOMPARE(related(library, library.talk(u"Alpha"_s)).size(), 2U);
    QCOMPARE(related(library, library.talk(u"Alpha"_s), 1).size(), 1U);
    QVERIFY(library.talks().moveToBin(library.talk(u"Charlie"_s)));
    QCOMPARE(inWords(related(library, library.talk(u"Alpha"_s))).section(u':', 0, 0), u"Bravo"_s);
}

void TestRelatedTalks::talksThatShareNothingHaveNone()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {},
        {{u"Alpha"_s, {}, u"12 12 34 34 ab ab 一二三"_s, {}}, {u"Bravo"_s, {}, u"12 34 ab 一二三"_s, {}},
            {u"Empty"_s, {}, QString(), {}}}));
    QVERIFY(related(library, library.talk(u"Alpha"_s)).empty());
    QVERIFY(related(library, library.talk(u"Empty"_s)).empty());
}

void TestRelatedTalks::whatIsNotThereIsNamed()
{
    Library library;
    const auto found = relatedTalks(*library.database, QUuid::createUuid(), 10, {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
}

void TestRelatedTalks::stopIsNotTakenForAMissingTalk()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, u"paxos"_s, {}}}));
    const QUuid talk = library.talk(u"Alpha"_s);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(relatedTalks(*library.database, talk, 10, stop.get_token()).error().kind, ErrorKind::Cancelled);
    QVERIFY(library.talks().moveToBin(talk));
    QCOMPARE(relatedTalks(*library.database, talk, 10, {}).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestRelatedTalks)
#include "tst_relatedtalks.moc"
