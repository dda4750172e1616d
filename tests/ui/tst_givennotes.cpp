// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/planservice.h"
#include "ui/shell/givennotes.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TestGivenNotes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesComeBeforeText();
    void wordsOfAnEditorStayAsTheyAre();
    void structureOfAPageIsKept();
    void nothingIsNothing();
};

void TestGivenNotes::filesComeBeforeText()
{
    QMimeData given;
    given.setUrls({QUrl::fromLocalFile(u"/notes/days.md"_s), QUrl(u"https://days.example/notes"_s)});
    given.setText(u"file:///notes/days.md"_s);
    const GivenNotes notes = givenNotes(given);
    QCOMPARE(notes.paths, QStringList(u"/notes/days.md"_s));
    QVERIFY(notes.text.isEmpty());
}

void TestGivenNotes::wordsOfAnEditorStayAsTheyAre()
{
    QMimeData given;
    given.setText(u"# Days 2024\n\n## One, Ines Okafor"_s);
    given.setHtml(u"<html><body><pre><span style='color:#00f'># Days 2024</span></pre></body></html>"_s);
    QCOMPARE(givenNotes(given).text, given.text());
}

void TestGivenNotes::structureOfAPageIsKept()
{
    QMimeData given;
    given.setText(u"Days 2024 One"_s);
    given.setHtml(u"<meta charset='utf-8'><h1>Days 2024</h1><h2>One, Ines Okafor</h2><p>words of one</p>"_s);
    const auto planned = Services::planBytes(u"Pasted"_s, givenNotes(given).text.toUtf8());
    QVERIFY(planned);
    QCOMPARE(planned->document.format, Format::Html);
    QVERIFY(planned->document.text.contains(u"words of one"_s));
}

void TestGivenNotes::nothingIsNothing()
{
    QVERIFY(givenNotes(QMimeData()).isEmpty());
    QMimeData blank;
    blank.setText(u"  \n"_s);
    QVERIFY(givenNotes(blank).isEmpty());
}

QTEST_GUILESS_MAIN(TestGivenNotes)
#include "tst_givennotes.moc"
