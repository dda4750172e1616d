// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/childprocess.h"
#include "readers/pagelayout.h"
#include "readers/pdftext.h"
#include "readers/registry.h"
#include "support/pdfmaker.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

const std::vector<PdfPage> deck{
    {u"Budgets for retries"_s, {u"Ines Okafor"_s, u"Lakeside Days 2022"_s}, {}, {}},
    {u"Why we retry\nand when we stop"_s,
        {u"• the network is a rumour"_s, u"• clocks are worse"_s, u"and nobody is sure"_s},
        u"Ines Okafor 2 / 5"_s, u"Lakeside Days"_s},
    {u"A budget"_s, {u"Ten percent of all calls, counted"_s, u"over a minute."_s}, u"Ines Okafor 3 / 5"_s,
        u"Lakeside Days"_s},
    {u"What it costs"_s, {u"• a counter"_s, u"• a habit"_s}, u"Ines Okafor 4 / 5"_s, u"Lakeside Days"_s},
    {u"Questions?"_s, {}, u"Ines Okafor 5 / 5"_s, u"Lakeside Days"_s},
};

Document read(const QByteArray &bytes)
{
    auto document = readDocument(bytes, u"deck.pdf"_s, std::nullopt);
    if (!document) {
        qFatal("%s", qPrintable(document.error().message));
    }
    return std::move(*document);
}

/// The text of pages, as a source of its own.
Document readText(const QStringList &pages)
{
    auto document = readDocument(pages.join(u"\n\f\n"_s).toUtf8(), u"deck.txt"_s, Format::Pdf);
    return document ? std::move(*document) : Document();
}

QString textOf(const Document &document, const Block &block)
{
    return document.text.sliced(block.text.begin, block.text.length());
}

/// A script that stands in for the worker.
QString scriptIn(const QTemporaryDir &folder, const QByteArray &lines)
{
    const QString path = folder.filePath(u"worker"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines + "\n") < 0
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        qFatal("cannot write %s", qPrintable(path));
    }
    return path;
}

QStringList headings(const Document &document)
{
    QStringList titles;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Heading) {
            titles << u"%1 %2"_s.arg(block.level).arg(textOf(document, block).replace(u'\n', u'|'));
        }
    }
    return titles;
}

} // namespace

/// PDFs of slides and of pages, and what is left of them.
class TestPdf final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slidesAreSections()
    {
        const Document document = read(pdfOf(deck));
        QCOMPARE(formatName(document.format), u"pdf"_s);
        QCOMPARE(brokenPromise(document), QString());
        QVERIFY(document.isSlideDeck);
        QCOMPARE(headings(document),
            (QStringList{u"1 Budgets for retries"_s, u"2 Why we retry|and when we stop"_s, u"2 A budget"_s,
                u"2 What it costs"_s, u"2 Questions?"_s}));
        QCOMPARE(document.source.count(u'\f'), 4);
        QCOMPARE(document.lines.size(), static_cast<size_t>(document.source.count(u'\n') + 1));
    }

    void bulletsAreListsAndTheirLinesGoOn()
    {
        const Document document = read(pdfOf(deck));
        QStringList items;
        for (size_t at = 0; at < document.blocks.size(); ++at) {
            const BlockContext context = contextOf(document, at);
            if (context.listDepth > 0) {
                items << textOf(document, document.blocks[at]).replace(u'\n', u'|');
            }
        }
        QCOMPARE(items,
            (QStringList{u"the network is a rumour"_s, u"clocks are worse|and nobody is sure"_s,
                u"a counter"_s, u"a habit"_s}));
    }

    void runningHeadsAndPageNumbersStayInTheSource()
    {
        const Document document = read(pdfOf(deck));
        QCOMPARE(document.text.count(u"Lakeside Days"_s), 1); // that of the first slide names the event
        QCOMPARE(document.text.count(u"Ines Okafor"_s), 1);
        QVERIFY2(!document.text.contains(u"/ 5"_s), qPrintable(document.text));
        QVERIFY(document.source.contains(u"Ines Okafor 4 / 5"_s));
        QCOMPARE(document.source.count(u"Lakeside Days"_s), 5);
    }

    void whatOnlySomePagesSayIsNoRunningHead()
    {
        const Document document =
            readText({u"Title\n\nwords"_s, u"Demo\n\none thing"_s, u"Demo\n\nanother"_s, u"Step 1\n\nfirst"_s,
                u"Step 7\n\nsecond"_s, u"Step 9\n\nthird"_s, u"2019\n\nthe year"_s, u"End\n\nthanks"_s});
        QCOMPARE(headings(document).size(), 8);
        QCOMPARE(headings(document).at(4), u"2 Step 7"_s);
    }

    void wordsSaidTwiceAreShownOnce()
    {
        const Document document = readText({u"A first slide\nA first slide\n\nwith words with words"_s,
            u"Queues wait\nQueues wait\n\nfor us"_s, u"End\nEnd\n\nof it"_s});
        QCOMPARE(headings(document), (QStringList{u"1 A first slide"_s, u"2 Queues wait"_s, u"2 End"_s}));
        QCOMPARE(document.text.count(u"with words"_s), 1);
        QCOMPARE(document.source.count(u"with words"_s), 2);
    }

    void pagesOfProseRunOn()
    {
        const QString line = u"A page of a paper says far more than any slide should ever say to us"_s;
        std::vector<PdfPage> pages(4, PdfPage{{}, QStringList(24, line), u"17"_s, {}});
        for (size_t at = 0; at < pages.size(); ++at) {
            pages[at].foot = QString::number(at + 1);
        }
        const Document document = read(pdfOf(pages, true));
        QVERIFY(!document.isSlideDeck);
        QCOMPARE(headings(document), QStringList());
        QCOMPARE(document.text.count(u'3'), 0);
        QCOMPARE(document.source.count(u'3'), 1);
    }

    void theOutlineSaysWhereATitleEnds()
    {
        const std::vector<QStringList> pages{{u"Queues and"_s, u"their limits"_s, u"a rumour"_s},
            {u"Why"_s, u"nobody asked"_s}, {u"End"_s, u"thanks to all"_s}};
        const Document plain = read(plainPdf(pages));
        QVERIFY(headings(plain).contains(u"1 Queues and|their limits|a rumour"_s));
        const Document outlined = read(plainPdf(pages, {u"queues and their limits"_s, u"Why"_s, u"End"_s}));
        QCOMPARE(headings(outlined), (QStringList{u"1 Queues and|their limits"_s, u"2 Why"_s, u"2 End"_s}));
    }

    void wordsAreJoinedAsTheyStand()
    {
        const auto word = [](const QString &text, double left, double top, double height, bool blank) {
            return PlacedWord{text, QRectF(left, top, 10.0 * text.size(), height), blank};
        };
        QCOMPARE(layOut({word(u"a"_s, 0, 0, 20, true), word(u"b"_s, 20, 0, 20, false),
                            word(u"c"_s, 30, 0, 20, false), word(u"next"_s, 0, 22, 20, false),
                            word(u"small"_s, 0, 44, 10, false), word(u"far"_s, 0, 80, 10, false),
                            word(u"column"_s, 200, 0, 10, false)},
                     {}),
            u"a bc\nnext\n\nsmall\n\nfar\n\ncolumn"_s);
        QCOMPARE(layOut({}, {}), QString());
    }

    void whatIsNoPdfIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing behind the head") << QByteArray("%PDF-1.7\n");
        QTest::newRow("text behind the head") << QByteArray("%PDF-1.7\nMilk, bread and a book.\n");
        QTest::newRow("no text on its pages") << plainPdf({{}, {}});
        QTest::newRow("no pages") << plainPdf({});
        QTest::newRow("too many pages") << plainPdf(std::vector<QStringList>(2'001, QStringList{u"a"_s}));
    }

    void whatIsNoPdfIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        const auto document = readDocument(bytes, u"deck.pdf"_s, std::nullopt);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(document.error().message.startsWith(u"“deck.pdf”"_s), qPrintable(document.error().message));
    }

    void damagedFilesGiveADocumentOrASentence()
    {
        for (const QByteArray &whole :
            {pdfOf(deck), plainPdf({{u"One"_s, u"words"_s}, {u"Two"_s}}, {u"One"_s})}) {
            constexpr int copies = 75;
            for (int copy = 0; copy < copies; ++copy) {
                checkSound(whole.first(copy * whole.size() / copies));
                QByteArray flipped = whole;
                const qsizetype at = copy * 7919LL % whole.size();
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << (copy % 8)));
                checkSound(flipped);
            }
        }
    }

    void manyPagesStayQuick()
    {
        std::vector<QStringList> pages;
        for (int page = 1; page <= 1'000; ++page) {
            pages.push_back({u"Slide of number %1"_s.arg(page), u"words of it"_s, u"page %1"_s.arg(page)});
        }
        QElapsedTimer timer;
        timer.start();
        const Document document = read(plainPdf(pages));
        QCOMPARE(document.source.count(u'\f'), 999);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theDeadlineIsSaid()
    {
        ReadOptions options;
        options.deadline = std::chrono::milliseconds(0);
        const auto document =
            readDocument(plainPdf({{u"One"_s}, {u"Two"_s}}), u"deck.pdf"_s, std::nullopt, options);
        QVERIFY(!document); // not one page: there is no text to keep
        QCOMPARE(document.error().kind, ErrorKind::InvalidInput);
    }

    void aWorkerThatFailsCostsOneFile_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("says");
        const QString broken = u"broke the program"_s;
        QTest::newRow("is killed") << QByteArray("cat > /dev/null; kill -SEGV $$") << broken;
        QTest::newRow("leaves before it reads") << QByteArray("exit 0") << broken;
        QTest::newRow("says that it failed") << QByteArray("cat > /dev/null; exit 1") << broken;
        QTest::newRow("says nothing") << QByteArray("cat > /dev/null") << broken;
        QTest::newRow("says other things") << QByteArray("cat > /dev/null; echo hello") << broken;
        QTest::newRow("ends within a text")
            << QByteArray("cat > /dev/null; printf '\\203\\000\\001\\201\\144ab'") << broken;
        QTest::newRow("names a text beyond all memory")
            << QByteArray("cat > /dev/null; printf '\\203\\000\\001\\201\\173\\177aaaaaaab'") << broken;
        QTest::newRow("gives more pages than it counted")
            << QByteArray("cat > /dev/null; printf '\\203\\000\\001\\202\\141a\\141b'") << broken;
        QTest::newRow("goes on behind its answer")
            << QByteArray("cat > /dev/null; printf '\\203\\000\\001\\201\\141a\\000'") << broken;
        QTest::newRow("gives no Unicode")
            << QByteArray("cat > /dev/null; printf '\\203\\000\\001\\201\\141\\377'") << broken;
        QTest::newRow("hangs") << QByteArray("exec sleep 100") << u"too long"_s;
        QTest::newRow("uses up its time") << QByteArray("cat > /dev/null; kill -XCPU $$") << u"too long"_s;
        QTest::newRow("does not stop talking") << QByteArray("exec cat /dev/zero") << u"too much"_s;
        QTest::newRow("does not stop complaining") << QByteArray("exec cat /dev/zero >&2") << u"too long"_s;
    }

    void aWorkerThatFailsCostsOneFile()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        ReadOptions options;
        options.deadline = std::chrono::milliseconds(0);
        const auto grace = says == u"too long"_s ? std::chrono::seconds(1) : std::chrono::seconds(60);
        const auto text =
            textOfPdf(QByteArray(300'000, 'a'), u"deck.pdf"_s, options, {scriptIn(folder, lines), grace});
        QVERIFY(!text);
        QCOMPARE(text.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(text.error().message.startsWith(u"“deck.pdf” was left out: "_s)
                && text.error().message.contains(says),
            qPrintable(text.error().message));
    }

    void aWorkerOfTheRightFormIsBelieved()
    {
        const QTemporaryDir folder;
        const QString script =
            scriptIn(folder, "cat > /dev/null; printf '\\203\\000\\003\\202\\141a\\141b'; env > \"$0.env\"");
        qputenv("LECTERN_TEST_SECRET", "1");
        const auto text = textOfPdf("%PDF-", u"deck.pdf"_s, {}, {script});
        QVERIFY(text);
        QCOMPARE(text->text, u"a\n\f\nb\n"_s);
        QCOMPARE(text->diagnostics.size(), 1U);
        QVERIFY(text->diagnostics.front().message.contains(u"Only 2 of 3 pages"_s));
        QVERIFY(!fileBytes(script + u".env"_s).contains("SECRET"));
    }

    void aMissingWorkerIsSaid()
    {
        const auto text = textOfPdf("%PDF-", u"deck.pdf"_s, {}, {u"/nowhere/lectern-pdf"_s});
        QVERIFY(!text);
        QCOMPARE(text.error().kind, ErrorKind::Unsupported);
        QVERIFY(text.error().message.contains(u"Install Lectern again"_s));
    }

    void theWorkerIsHeldByLayers()
    {
        const QTemporaryDir folder;
        const QString canary = folder.filePath(u"canary"_s);
        QFile file(canary);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QProcess process;
        process.setProgram(installedPdfWorker().program);
        process.setArguments({u"--layers"_s, canary});
        const ChildAnswer answer = converse(process, {}, {std::chrono::seconds(60), 10'000});
        QCOMPARE(answer.end, ChildEnd::Done);
        const QStringList lines = QString::fromUtf8(answer.said).trimmed().split(u'\n');
        for (const QString &line : lines) {
            qInfo("%s", qPrintable(line));
        }
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.filter(u": active ("_s).size() + lines.filter(u": missing ("_s).size(), 6);
        if (lines.filter(u"Landlock: active"_s).isEmpty()) {
            QSKIP("This kernel has no Landlock: the worker could open other files.");
        }
        QCOMPARE(lines.constLast(), u"refused"_s);
    }

private:
    static void checkSound(const QByteArray &bytes)
    {
        const auto document = readDocument(bytes, u"deck.pdf"_s, std::nullopt);
        if (document) {
            QCOMPARE(brokenPromise(*document), QString());
        } else {
            QCOMPARE(document.error().kind, ErrorKind::InvalidInput);
        }
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
