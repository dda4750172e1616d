// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporters/talkmaker.h"

#include <QElapsedTimer>
#include <QTest>

#include <poppler-qt6.h>

#include "printing/pdffile.h"

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Printing;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// PDF files as others read them.
class TestPdf final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installPageWriter(); }

    void everyWordStandsOnAPageOnce()
    {
        const TalkText talk = longTalk();
        const auto file = opened({talk}, {});
        QVERIFY(file->numPages() > 3);
        const QStringList words = textOf(*file).split(QRegularExpression(u"\\s+"_s));
        for (int word = 0; word < longTalkWords; ++word) {
            QVERIFY2(words.count(u"w%1x"_s.arg(word)) == 1, qPrintable(u"w%1x"_s.arg(word)));
        }
    }

    void pagesAreNumberedAndNamed()
    {
        const auto file = opened({longTalk()}, {});
        for (int page = 0; page < file->numPages(); ++page) {
            const QString text = file->page(page)->text({});
            QVERIFY2(text.contains(u"OtherDays 2024"_s), qPrintable(text.left(200)));
            const QRectF corner(400, 30, 195, 25);
            QCOMPARE(file->page(page)->text(corner).trimmed(), QString::number(page + 1));
        }
    }

    void theOutlineNamesTalksAndSections()
    {
        const auto file = opened({longTalk(), secondTalk()}, {});
        const auto talks = file->outline();
        QCOMPARE(talks.size(), 2);
        QCOMPARE(talks[0].name(), u"A long talk"_s);
        QCOMPARE(talks[0].destination()->pageNumber(), 1);
        QCOMPARE(talks[1].name(), secondTalk().row.title);
        const auto sections = talks[0].children();
        QCOMPARE(sections.size(), 3);
        for (const Poppler::OutlineItem &section : sections) {
            const int page = section.destination()->pageNumber();
            QVERIFY2(file->page(page - 1)->text({}).contains(section.name()), qPrintable(section.name()));
        }
    }

    void linksLeadToTheWebAndNowhereUnsafe()
    {
        DocumentMaker maker;
        maker.paragraph(u"See the paper and the trap."_s);
        maker.span(SpanKind::Link, u"paper"_s, u"https://example.org/paper"_s);
        maker.span(SpanKind::Link, u"trap"_s, u"javascript:alert(1)"_s);
        TalkText talk = secondTalk();
        talk.document = maker.document;
        const auto file = opened({talk}, {});
        QStringList addresses;
        for (const auto &link : file->page(0)->links()) {
            if (link->linkType() == Poppler::Link::Browse) {
                addresses << static_cast<const Poppler::LinkBrowse &>(*link).url();
            }
        }
        QCOMPARE(addresses, QStringList(u"https://example.org/paper"_s));
    }

    void theContentsLeadToTheTalks()
    {
        ExportOptions options;
        options.withContents = true;
        const auto file = opened({longTalk(), secondTalk()}, options);
        const QString contents = file->page(0)->text({});
        QVERIFY2(contents.contains(u"A long talk"_s) && contents.contains(secondTalk().row.title),
            qPrintable(contents));
        QList<int> pages;
        for (const auto &link : file->page(0)->links()) {
            QCOMPARE(link->linkType(), Poppler::Link::Goto);
            pages << static_cast<const Poppler::LinkGoto &>(*link).destination().pageNumber();
        }
        QVERIFY(pages.contains(2));
        QVERIFY(file->page(1)->text({}).contains(u"A long talk"_s));
        QVERIFY(contents.contains(QString::number(pages.last())));
        QCOMPARE(file->outline().front().name(), u"Contents"_s);
    }

    void theContentsOfOneTalkAreItsSections()
    {
        ExportOptions options;
        options.withContents = true;
        const auto file = opened({longTalk()}, options);
        QList<int> pages;
        for (const auto &link : file->page(0)->links()) {
            pages << static_cast<const Poppler::LinkGoto &>(*link).destination().pageNumber();
        }
        QCOMPARE(pages.size(), 3);
        for (qsizetype section = 0; section < pages.size(); ++section) {
            const QString title = u"Section number %1"_s.arg(section + 1);
            QVERIFY(file->page(0)->text({}).contains(title));
            QVERIFY2(file->page(pages[section] - 1)->text({}).contains(title), qPrintable(title));
        }
    }

    void commentsGoWhereTheyAreWanted_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("margin") << static_cast<int>(CommentPlace::Margin);
        QTest::newRow("below") << static_cast<int>(CommentPlace::BelowParagraph);
        QTest::newRow("end") << static_cast<int>(CommentPlace::End);
    }

    void commentsGoWhereTheyAreWanted()
    {
        QFETCH(int, place);
        TalkText talk = longTalk();
        addMark(talk, u"w5x"_s, MarkKind::Doubt, u"says who?"_s);
        ExportOptions options;
        options.comments = static_cast<CommentPlace>(place);
        const auto file = opened({talk}, options);
        const QRectF comment = placeOf(*file->page(0), u"who?"_s);
        const QRectF words = placeOf(*file->page(0), u"w5x"_s);
        if (place == static_cast<int>(CommentPlace::Margin)) {
            QVERIFY(comment.left() > 430);
            QVERIFY(qAbs(comment.top() - words.top()) < 30);
        } else if (place == static_cast<int>(CommentPlace::BelowParagraph)) {
            QVERIFY(comment.left() < 200);
            QVERIFY(comment.top() > words.top());
        } else {
            QVERIFY(comment.isNull());
            QVERIFY(!placeOf(*file->page(file->numPages() - 1), u"who?"_s).isNull());
            const QString text = file->page(file->numPages() - 1)->text({});
            QVERIFY2(text.contains(u"1 · Doubt"_s), qPrintable(text.right(300)));
            QVERIFY(file->page(0)->text({}).contains(u"w5x1"_s));
        }
    }

    void commentsOnATitleAreWrittenAtTheEndToo()
    {
        TalkText talk = longTalk();
        addMark(talk, talk.row.title, MarkKind::Key, u"overhere"_s);
        ExportOptions options;
        options.comments = CommentPlace::End;
        const auto file = opened({talk}, options);
        QString text;
        for (int page = 0; page < file->numPages(); ++page) {
            text += file->page(page)->text({});
        }
        QVERIFY(text.contains(u"overhere"_s));
    }

    void everyCommentIsWrittenWhateverItsLength()
    {
        TalkText talk = longTalk();
        QStringList last;
        for (int word = 0; word < 60; ++word) {
            last << u"c%1end"_s.arg(word);
            addMark(talk, u"w%1x"_s.arg(word), MarkKind::Key,
                QString(u"note "_s.repeated(word * 8) + last.back()));
        }
        for (const CommentPlace place :
            {CommentPlace::Margin, CommentPlace::BelowParagraph, CommentPlace::End}) {
            ExportOptions options;
            options.comments = place;
            options.readComment = [](const QString &comment) {
                DocumentMaker maker;
                maker.paragraph(comment);
                return std::optional(maker.document);
            };
            const QString text = textOf(*opened({talk}, options)).remove(u'\n');
            for (const QString &word : std::as_const(last)) {
                QVERIFY2(text.contains(word), qPrintable(word));
            }
        }
    }

    void aCommentOfManyShortLinesIsWrittenToItsLastLine()
    {
        TalkText talk = longTalk();
        QStringList lines;
        for (int line = 0; line < 100; ++line) {
            lines << u"- l%1e"_s.arg(line);
        }
        addMark(talk, u"w5x"_s, MarkKind::Key, lines.join(u'\n'));
        ExportOptions options;
        options.comments = CommentPlace::Margin;
        const QString text = textOf(*opened({talk}, options));
        QVERIFY(text.contains(u"l0e"_s));
        QVERIFY(text.contains(u"l99e"_s));
    }

    void aRowHigherThanAPageGoesOnOverleaf()
    {
        DocumentMaker maker;
        const int table = maker.container(ContainerKind::Table);
        QStringList words;
        for (int i = 0; i < 1500; ++i) {
            words << u"r%1x"_s.arg(i);
        }
        maker.cell(table, 0, 0, u"lamp"_s, true);
        maker.cell(table, 0, 1, u"tale"_s, true);
        maker.cell(table, 1, 0, u"first"_s);
        maker.cell(table, 1, 1, words.join(u' '));
        maker.cell(table, 2, 0, u"lastlamp"_s);
        maker.cell(table, 2, 1, u"short"_s);
        TalkText talk = longTalk();
        talk.document = maker.document;
        const QStringList set = textOf(*opened({talk}, {})).split(QRegularExpression(u"\\s+"_s));
        for (const QString &word : std::as_const(words)) {
            QVERIFY2(set.count(word) == 1, qPrintable(word));
        }
        QCOMPARE(set.count(u"lastlamp"_s), 1);
    }

    void aPictureInsideTheNotesIsNotWrittenOut()
    {
        DocumentMaker maker;
        maker.block(BlockKind::Image, u"a lamp"_s).target =
            u"data:image/png;base64,"_s + u"QUJD"_s.repeated(5000);
        TalkText talk = longTalk();
        talk.document = maker.document;
        for (const QString &format : {u"pdf"_s, u"html"_s}) {
            const auto file = exporterById(format)->write({talk}, {});
            QVERIFY(file);
            QVERIFY2(!file->bytes.contains("QUJDQUJD"), qPrintable(format));
        }
        QVERIFY(textOf(*opened({talk}, {})).contains(u"a lamp"_s));
        QVERIFY(opened({talk}, {})->numPages() < 3);
    }

    void picturesThatAreLeftOutAreSaid()
    {
        const auto file = exporterById(u"pdf"_s)->write({annotatedTalk()}, {});
        QCOMPARE(file->losses, QStringList(u"1 picture is named, not shown."_s));
        QVERIFY(exporterById(u"pdf"_s)->write({longTalk()}, {})->losses.isEmpty());
    }

    void sameTalksGiveTheSameBytes()
    {
        const std::vector<TalkText> talks{annotatedTalk(), secondTalk()};
        const QByteArray first = bytesOf(talks, {});
        QCOMPARE(bytesOf(talks, {}), first);
        QVERIFY(!first.contains("CreationDate"));
    }

    void everyKindOfBlockAndEveryNastyTextIsSet()
    {
        const auto file = opened({annotatedTalk(), nastyTalk()}, {});
        QVERIFY(file->numPages() >= 2);
        const QString text = textOf(*file);
        for (const MarkRow &mark : annotatedTalk().marks) {
            const QString word = mark.quote.section(u' ', 0, 0);
            QVERIFY2(text.contains(word), qPrintable(mark.quote));
        }
    }

    void paperAndMarkedPassagesAlone()
    {
        ExportOptions options;
        options.paper = Paper::Letter;
        options.withNotes = false;
        const auto file = opened({annotatedTalk()}, options);
        QCOMPARE(file->page(0)->pageSize(), QSize(612, 792));
        QVERIFY(textOf(*file).contains(annotatedTalk().marks.front().quote.section(u' ', 0, 0)));
    }

    void noTalkIsAnEmptyPage() { QCOMPARE(opened({}, {})->numPages(), 1); }

    void aFileOfAnotherFormIsRefused()
    {
        for (const char *bytes : {"", "%PDF-1.4\n", "xref\n0 1\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n",
                 "xref\n0 9\ntrailer\n<< /Root 8 0 R >>\nstartxref\n99999\n"}) {
            QVERIFY(!withOutline(bytes, {}, 100));
        }
    }

    /// An object was once looked for in a copy of all that stands behind it: minutes for such a file.
    void manyObjectsOfALargeFileAreReadInTime()
    {
        constexpr int objects = 20'000;
        QByteArray pdf = "%PDF-1.4\n";
        QByteArray table = "0000000000 65535 f \n";
        const auto add = [&](const QByteArray &object) {
            table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += object + "endobj\n";
        };
        add("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n");
        add("2 0 obj\n<< /Kids [4 0 R] /Count 1 >>\n");
        add("3 0 obj\n<< /Producer (a test) >>\n");
        for (int number = 4; number <= objects; ++number) {
            add(QByteArray::number(number) + " 0 obj\n" + QByteArray(500, 'x') + '\n');
        }
        const QByteArray count = QByteArray::number(objects + 1);
        const QByteArray start = QByteArray::number(pdf.size());
        pdf += "xref\n0 " + count + '\n' + table + "trailer\n<<\n/Root 1 0 R\n/Info 3 0 R\n>>\nstartxref\n"
            + start + "\n%%EOF\n";
        QElapsedTimer since;
        since.start();
        QVERIFY(withOutline(pdf, {}, 100));
        QVERIFY2(since.elapsed() < 5'000, qPrintable(QString::number(since.elapsed())));
    }

private:
    static constexpr int longTalkWords = 3'000;

    static TalkText longTalk()
    {
        DocumentMaker maker;
        int word = 0;
        for (int section = 1; section <= 3; ++section) {
            maker.heading(2, u"Section number %1"_s.arg(section));
            for (int paragraph = 0; paragraph < 25; ++paragraph) {
                QStringList words;
                for (int i = 0; i < 40; ++i) {
                    words << u"w%1x"_s.arg(word++);
                }
                maker.paragraph(words.join(u' '));
            }
        }
        TalkText talk = secondTalk();
        talk.marks.clear();
        talk.row.title = u"A long talk"_s;
        talk.row.id = QUuid::createUuidV5(QUuid(), "long"_ba);
        talk.document = maker.document;
        return talk;
    }

    static QByteArray bytesOf(const std::vector<TalkText> &talks, const ExportOptions &options)
    {
        const auto file = exporterById(u"pdf"_s)->write(talks, options);
        return file ? file->bytes : QByteArray();
    }

    static std::unique_ptr<Poppler::Document> opened(
        const std::vector<TalkText> &talks, const ExportOptions &options)
    {
        auto document = Poppler::Document::loadFromData(bytesOf(talks, options));
        if (!document) {
            qFatal("not a PDF file");
        }
        return document;
    }

    static QString textOf(const Poppler::Document &file)
    {
        QString text;
        for (int page = 0; page < file.numPages(); ++page) {
            text += file.page(page)->text({}) + u'\n';
        }
        return text;
    }

    /// Of a word, in points; null if it is not there.
    static QRectF placeOf(const Poppler::Page &page, const QString &word)
    {
        for (const auto &box : page.textList()) {
            if (box->text() == word) {
                return box->boundingBox();
            }
        }
        return {};
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
