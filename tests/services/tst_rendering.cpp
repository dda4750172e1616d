// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/cutting.h"
#include "services/planservice.h"
#include "services/rendering.h"

#include <QTest>

using namespace Lectern;

/// What other programs get when a part of a talk is copied.
class TestRendering final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiedHtmlLeadsToTheWebAlone()
    {
        const QString html =
            htmlOf("# Locks\n\n[here](https://example.org/a) and [there](file:///home/x/y) and "
                   "[beside](../notes.md)\n\n![a gate](pictures/gate.png)\n\n"
                   "<script>alert(1)</script>\n");
        QVERIFY2(html.contains(QStringLiteral("href=\"https://example.org/a\"")), qPrintable(html));
        QVERIFY2(html.contains(QStringLiteral("there")), qPrintable(html));
        for (const char *word : {"file:", "notes.md", "gate.png", "<img", "<script"}) {
            QVERIFY2(!html.contains(QString::fromLatin1(word)), qPrintable(html));
        }
    }

    void aPartOfABlockIsAPart()
    {
        const auto planned = Services::planBytes(QStringLiteral("a.md"), "Some **bold words** here\n");
        QVERIFY(planned);
        const Document &document = planned->document;
        const Document part = cutOut(document, {7, 14});
        QCOMPARE(part.text, QStringLiteral("ld word"));
        QCOMPARE(Services::htmlForOthers(part).trimmed(), QStringLiteral("<p><strong>ld word</strong></p>"));
        QVERIFY(cutOut(document, {3, 3}).blocks.empty());
    }

    void rowsOfATableBeginWithTheFirstThatIsCopied()
    {
        const auto planned = Services::planBytes(QStringLiteral("a.md"),
            "| Lock | Depth |\n| --- | --- |\n| upper | two |\n| middle | three |\n| lower | five |\n");
        QVERIFY(planned);
        const Document &document = planned->document;
        const qsizetype from = document.text.indexOf(QStringLiteral("lower"));
        const QString html = Services::htmlForOthers(cutOut(document, {from, document.text.size()}));
        QVERIFY2(html.contains(QStringLiteral("five")), qPrintable(html));
        QCOMPARE(html.count(QStringLiteral("<tr>")), 1);
    }

private:
    static QString htmlOf(const QByteArray &notes)
    {
        const auto planned = Services::planBytes(QStringLiteral("a.md"), notes);
        return planned ? Services::htmlForOthers(planned->document) : QString();
    }
};

QTEST_GUILESS_MAIN(TestRendering)
#include "tst_rendering.moc"
