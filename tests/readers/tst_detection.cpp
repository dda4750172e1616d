// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "support/testsupport.h"

#include <QDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Qt::StringLiterals;

class TestDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentDecidesAndTheExtensionVotes_data();
    void contentDecidesAndTheExtensionVotes();
    void seedsAreTold_data();
    void seedsAreTold();
    void everyFormatHasAReader();
};

void TestDetection::contentDecidesAndTheExtensionVotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    const QString markdown = u"# Day 1\n\n## A talk\n\n- point with `code`\n- [link](http://a.example)\n"_s;
    QTest::newRow("markdown as txt") << markdown << u"notes.txt"_s << u"markdown"_s;
    QTest::newRow("lines") << u"Opening\n\nSomebody speaks\n\n- a point\n- another\n"_s << u"notes.txt"_s
                           << u"text"_s;
    QTest::newRow("lines as md") << u"Opening\n\nSomebody speaks\n"_s << u"notes.md"_s << u"markdown"_s;
    QTest::newRow("page") << u"<!DOCTYPE html><html><body><p>x</p></body></html>"_s << u"notes.txt"_s
                          << u"html"_s;
    QTest::newRow("pieces of html")
        << u"<h2>One</h2>\n<p>text</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>more</p>\n"_s
        << u"notes.txt"_s << u"html"_s;
    QTest::newRow("rst") << u"Title\n=====\n\n.. code-block:: c\n\n   x;\n\n``literal`` and `a <b>`_\n"_s
                         << u"notes.txt"_s << u"rst"_s;
    QTest::newRow("org") << u"#+TITLE: Notes\n* Day\n** TODO Talk\n- a\n** Other\n"_s << u"notes.txt"_s
                         << u"org"_s;
    QTest::newRow("org by name") << u"Keynote\n- a\n- b\n"_s << u"notes.org"_s << u"org"_s;
    QTest::newRow("blog")
        << u"Saturday\nTalk one (Somebody):It began.[gallery ids=\"1,2\"]\nTalk two:[code language=\"c\"]x;[/code]End\n"_s
        << u"notes.txt"_s << u"blog"_s;
    QTest::newRow("slides") << u"My deck My deck Me, 2020\n\nFirst thing First thing some words\n\nSecond "
                               u"thing Second thing more\n\n"
                               "Third thing Third thing\n\nEnd. End. Thanks\n"_s
                            << u"notes.txt"_s << u"slides"_s;
    QTest::newRow("slides in pages")
        << u"My deck\n\nMe, 2020\n\fFirst thing\n\nsome words\n\fSecond thing\n\n"
           "more words\n\fThanks\n\f"_s
        << u"deck.txt"_s << u"slides"_s;
    QTest::newRow("empty") << QString() << u"notes.txt"_s << u"text"_s;
}

void TestDetection::contentDecidesAndTheExtensionVotes()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, format);
    QCOMPARE(formatName(detectFormat(text, name)), format);
}

void TestDetection::seedsAreTold_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("format");
    QTest::newRow("000") << u"000_*"_s << u"markdown"_s;
    QTest::newRow("001") << u"001_*"_s << u"text"_s;
    QTest::newRow("002") << u"002_*"_s << u"markdown"_s;
    QTest::newRow("003") << u"003_*"_s << u"blog"_s;
    QTest::newRow("004") << u"004_*"_s << u"slides"_s;
}

void TestDetection::seedsAreTold()
{
    QFETCH(QString, start);
    QFETCH(QString, format);
    const QDir seeds(Testing::sharedFolder() + u"/seeds"_s);
    const QStringList files = Testing::sharedFolder().isEmpty() ? QStringList() : seeds.entryList({start});
    if (files.isEmpty()) {
        QSKIP("No folder of real notes beside the project (LECTERN_SHARED).");
    }
    const QString text = QString::fromUtf8(Testing::fileBytes(seeds.filePath(files.first())));
    QCOMPARE(formatName(detectFormat(text, files.first())), format);
}

void TestDetection::everyFormatHasAReader()
{
    for (const QString &name :
        {u"text"_s, u"markdown"_s, u"rst"_s, u"org"_s, u"html"_s, u"blog"_s, u"slides"_s}) {
        Format format{};
        QVERIFY(formatFromName(name, &format));
        QCOMPARE(readerName(format), name);
        QVERIFY(readerVersion(format) >= 1);
    }
}

QTEST_GUILESS_MAIN(TestDetection)
#include "tst_detection.moc"
