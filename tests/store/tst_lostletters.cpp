// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/search/lostletters_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// "piece piece>whole", one a broken word.
QStringList broken(const QString &text, Format format = Format::Pdf)
{
    Document document = Lectern::Testing::documentFromLines(text);
    document.format = format;
    QStringList words;
    for (const BrokenWord &word : brokenWords(document)) {
        words << document.text.sliced(word.place.begin, word.place.length()) + u'>' + word.whole;
    }
    return words;
}

} // namespace

/// Words whose middle was lost on a slide are found by the word.
class TestLostLetters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesAreTheWordThatTheDocumentSaysElsewhere()
    {
        QCOMPARE(broken(u"We use aioh p for all.\nSee the manual of aiohttp."_s),
            QStringList(u"aioh p>aiohttp"_s));
        QCOMPARE(
            broken(u"E\uE000cient queues\nan efficient one"_s), QStringList(u"E\uE000cient>efficient"_s));
        QCOMPARE(broken(u"the con g file and\nthe con g folder\nof config"_s),
            (QStringList{u"con g>config"_s, u"con g>config"_s}));
    }

    void whatStandsNowhereWholeStaysAsItIs() { QCOMPARE(broken(u"We use aioh p for all."_s), QStringList()); }

    void wordsThatStandAloneAsWellAreThemselves()
    {
        QCOMPARE(broken(u"a piece of ice\nmuch of it\nice is cold\nan office"_s), QStringList());
    }

    void notesThatSomebodyTypedAreNotMended()
    {
        QCOMPARE(broken(u"We use aioh p for all.\nSee aiohttp."_s, Format::Markdown), QStringList());
    }

    void searchFindsTheSlideByTheWholeWord()
    {
        const Library library;
        ImportedSource source = makeSource(u"/notes/deck.pdf"_s, {u"Harbour Days"_s, 2022, {}},
            {{u"Clients"_s, {u"Ines Okafor"_s}, u"a session of aioh p lives long\nand is closed"_s, {}},
                {u"Servers"_s, {u"Tomasz Wilk"_s}, u"written with aiohttp"_s, {}}});
        source.document.format = Format::Pdf;
        (void)library.import(source);
        const SearchResult result = find(library, u"aiohttp"_s);
        QCOMPARE(titles(library, u"aiohttp"_s), u"Clients Servers"_s);
        for (const TalkHits &talk : result.talks) {
            QCOMPARE(talk.hits.size(), 1U);
            QCOMPARE(marked(talk.hits.front()), talk.talk.title == u"Clients"_s ? u"aioh p"_s : u"aiohttp"_s);
        }
        QCOMPARE(titles(library, u"\"aioh p\""_s), u"Clients"_s); // as it stands, too
        QCOMPARE(library.health(), QString());
    }
};

QTEST_GUILESS_MAIN(TestLostLetters)
#include "tst_lostletters.moc"
