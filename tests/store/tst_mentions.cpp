// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/mentions.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

std::vector<TalkMentions> mentions(const Library &library, const QStringList &terms)
{
    auto found = findMentions(*library.database, terms, {});
    if (!found) {
        qFatal("%s", qPrintable(found.error().message));
    }
    return std::move(*found);
}

/// Letters and digits without case and accents, everything else a blank: a scan that shares nothing with the
/// search.
QStringList plainWords(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing) {
            plain += c.isLetterOrNumber() ? c : QChar(u' ');
        }
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestMentions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAreThoseOfAPlainScan();
    void rangesHoldTheWord();
    void twoTermsAreCountedApart();
    void wordsThatFollowEachOtherAreOneTerm();
    void titlesCorrectedByHandAreNoText();
    void talksInTheBinAreLeftOut();
    void linesAreCutAtWords();
    void signsOnlyAreRefused();
};

void TestMentions::countsAreThoseOfAPlainScan()
{
    Library library;
    QRandomGenerator random(11);
    const QStringList words{u"retry"_s, u"Retry"_s, u"RÉTRY"_s, u"retries"_s, u"queue,"_s, u"(queue)"_s,
        u"wait_for"_s, u"file"_s, u"naïve"_s, u"naive"_s, u"über"_s, u"\U0001F680"_s, u"the"_s, u"x2"_s};
    for (int file = 0; file < 6; ++file) {
        std::vector<TalkLines> talks;
        for (int talk = 0; talk < 5; ++talk) {
            QString body;
            for (int line = 0; line < 6; ++line) {
                body += line == 2 ? u"### "_s : line == 4 ? u"    "_s : line % 2 ? u"- "_s : QString();
                for (int word = 0; word < 9; ++word) {
                    body += words.at(random.bounded(static_cast<int>(words.size()))) + u' ';
                }
                body += u'\n';
            }
            talks.push_back({u"Talk %1 on retry %2"_s.arg(talk).arg(file), {}, body, {}});
        }
        library.import(makeSource(u"/notes/%1.md"_s.arg(file), {u"Days"_s, 2010 + file, {}}, talks));
    }
    for (const QString &term :
        {u"retry"_s, u"naive"_s, u"QUEUE"_s, u"wait"_s, u"x2"_s, u"uber"_s, u"the"_s}) {
        QHash<QUuid, int> expected;
        const auto rows = library.talks().talks();
        for (const TalkRow &row : *rows) {
            const auto text = library.talks().text(row.id);
            const auto count = plainWords(text->document->text).count(plainWords(term).front());
            if (count > 0) {
                expected.insert(row.id, static_cast<int>(count));
            }
        }
        QHash<QUuid, int> found;
        for (const TalkMentions &talk : mentions(library, {term})) {
            QCOMPARE(talk.lines.size(), static_cast<size_t>(talk.counts.at(0)));
            found.insert(talk.talk.id, talk.counts.at(0));
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(found, expected);
    }
}

void TestMentions::rangesHoldTheWord()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {},
        {{u"Before"_s, {}, u"\U0001F680 nothing here"_s, {}},
            {u"Alpha"_s, {}, u"\U0001F680 a Cafe\u0301 and a CAFÉ.\n    cafe()"_s, {}}}));
    const auto found = mentions(library, {u"café"_s});
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].counts, std::vector<int>{3});
    const QList<uint> text = library.talks().text(found[0].talk.id)->document->text.toUcs4();
    QStringList words;
    for (const Mention &line : found[0].lines) {
        const QList<uint> part = text.mid(line.range.begin, line.range.length());
        words += QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
        QCOMPARE(line.word, words.back());
    }
    QCOMPARE(words.join(u'|'), u"Cafe\u0301|CAFÉ|cafe"_s);
}

void TestMentions::twoTermsAreCountedApart()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {u"Days"_s, 2020, {}},
        {{u"Alpha"_s, {}, u"event loop, event bus"_s, {}}, {u"Bravo"_s, {}, u"a loop"_s, {}},
            {u"Charlie"_s, {}, u"neither"_s, {}}}));
    const auto found = mentions(library, {u"event"_s, u"event loop"_s});
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].counts, (std::vector<int>{2, 1}));
    QCOMPARE(found[0].lines.size(), size_t(3));
    const auto both = mentions(library, {u"loop"_s, u"bus"_s});
    QCOMPARE(both.size(), size_t(2));
    QCOMPARE(both[0].counts, (std::vector<int>{1, 1}));
    QCOMPARE(both[1].counts, (std::vector<int>{1, 0}));
    QVERIFY(mentions(library, {u"nowhere"_s}).empty());
}

/// The index keeps headings and code apart, the text of a talk goes on over them.
void TestMentions::wordsThatFollowEachOtherAreOneTerm()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {},
        {{u"Alpha"_s, {}, u"the slow\n### Worker pool\n    worker.start()\nC++ and c"_s, {}}}));
    QCOMPARE(mentions(library, {u"slow worker"_s}).at(0).counts, std::vector<int>{1});
    QCOMPARE(mentions(library, {u"pool worker.start"_s}).at(0).counts, std::vector<int>{1});
    QCOMPARE(mentions(library, {u"c++"_s}).at(0).counts, std::vector<int>{1});
    QCOMPARE(mentions(library, {u"c"_s}).at(0).counts, std::vector<int>{2});
    QCOMPARE(mentions(library, {u"wor*"_s}).at(0).counts, std::vector<int>{2});
}

void TestMentions::titlesCorrectedByHandAreNoText()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, u"text"_s, {}}}));
    QVERIFY(library.talks().setTitle(library.talk(u"Alpha"_s), u"Omega"_s));
    QCOMPARE(mentions(library, {u"alpha"_s}).size(), size_t(1));
    QVERIFY(mentions(library, {u"omega"_s}).empty());
}

void TestMentions::talksInTheBinAreLeftOut()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, u"text"_s, {}}}));
    QVERIFY(library.talks().moveToBin(library.talk(u"Alpha"_s)));
    QVERIFY(mentions(library, {u"text"_s}).empty());
}

void TestMentions::linesAreCutAtWords()
{
    Library library;
    const QString filler = u"abcdefg "_s.repeated(20);
    library.import(
        makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, filler + u"target "_s + filler.trimmed(), {}}}));
    const auto found = mentions(library, {u"target"_s});
    const Mention &line = found.at(0).lines.at(0);
    QVERIFY(line.before.size() > 50 && line.before.size() <= 60);
    QVERIFY(line.after.size() > 50 && line.after.size() <= 60);
    QCOMPARE(line.before, u"abcdefg "_s.repeated(line.before.size() / 8));
    QCOMPARE(line.after, u" abcdefg"_s.repeated(line.after.size() / 8));
}

void TestMentions::signsOnlyAreRefused()
{
    Library library;
    for (const QString &term : {u"--"_s, u""_s, u"*"_s}) {
        const auto found = findMentions(*library.database, {term}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
