// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"
#include "ui/reader/linkpolicy.h"
#include "ui/reader/links.h"

#include <QRegularExpression>
#include <QTest>

using namespace Lectern;

namespace Lectern::Ui {

namespace {

QString unescaped(QString text)
{
    static const QRegularExpression code(QStringLiteral("\\\\u([0-9a-f]{4})"));
    const QString backslash(QChar(0xE000)); // stands for one until the end
    text.replace(QStringLiteral("\\\\"), backslash);
    text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    text.replace(QStringLiteral("\\t"), QStringLiteral("\t"));
    text.replace(QStringLiteral("\\r"), QStringLiteral("\r"));
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text)) {
        text.replace(
            match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return text.replace(backslash, QStringLiteral("\\"));
}

QString nameOf(LinkGoal goal)
{
    switch (goal) {
    case LinkGoal::Text:
        break;
    case LinkGoal::Outside:
        return QStringLiteral("outside");
    case LinkGoal::Lectern:
        return QStringLiteral("lectern");
    case LinkGoal::Notes:
        return QStringLiteral("notes");
    }
    return QStringLiteral("text");
}

} // namespace

class LinkPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetLeadsWhereTheTableSays_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("goal");
        const QByteArray table =
            Testing::fileBytes(Testing::dataFolder() + QStringLiteral("/links/targets.tsv"));
        int rows = 0;
        for (const QByteArray &line : table.split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#')) {
                const QString text = QString::fromUtf8(line);
                const QString written = text.section(u'\t', 1);
                QTest::addRow("%d %s", ++rows, qPrintable(written))
                    << unescaped(written) << text.section(u'\t', 0, 0);
            }
        }
        QVERIFY(rows >= 300);
    }

    void everyTargetLeadsWhereTheTableSays()
    {
        QFETCH(QString, target);
        QFETCH(QString, goal);
        const PageLink link = pageLink(target);
        QCOMPARE(nameOf(link.goal), goal);
        if (link.goal == LinkGoal::Outside) {
            const QStringList schemes{
                QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
            QVERIFY(schemes.contains(link.url.scheme()));
            QVERIFY(!LinkPolicy::placeOf(link.url).isEmpty());
        }
        if (link.goal == LinkGoal::Notes) {
            QVERIFY(!link.path.startsWith(u'/'));
            QVERIFY(!link.path.contains(u':'));
        }
    }

    void addressesOfAnyLengthAreNotFollowed()
    {
        const QString long4k = QStringLiteral("https://example.org/") + QString(4100, u'a');
        QCOMPARE(nameOf(pageLink(long4k).goal), QStringLiteral("text"));
        QCOMPARE(nameOf(pageLink(QString(5000, u'a') + QStringLiteral(".md")).goal), QStringLiteral("text"));
    }

    void thePlaceIsTheRealHostInPunycode_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *address, const char *place) {
            QTest::newRow(address) << QString::fromUtf8(address) << QString::fromLatin1(place);
        };
        row("https://Example.ORG/a", "example.org");
        row("https://bücher.example/", "xn--bcher-kva.example");
        row("https://exаmple.org/", "xn--exmple-4nf.org"); // the а is Cyrillic
        row("https://bank.example@other.example/", "other.example");
        row("https://example.org:8080/", "example.org:8080");
        row("mailto:Some.One@example.org?subject=x", "mailto:some.one@example.org");
        row("lectern:talk/1", "");
        row("file:///etc/passwd", "");
    }

    void thePlaceIsTheRealHostInPunycode()
    {
        QFETCH(QString, address);
        QFETCH(QString, place);
        QCOMPARE(LinkPolicy::placeOf(QUrl(address)), place);
    }

    void whatWasAllowedStaysSo()
    {
        LinkPolicy policy;
        const QUrl talk(QStringLiteral("https://example.org/talk"));
        QVERIFY(!policy.mayOpen(talk));
        policy.allow(talk);
        policy.allow(talk);
        const LinkPolicy again(policy.text());
        QVERIFY(again.mayOpen(QUrl(QStringLiteral("http://EXAMPLE.org/other"))));
        QVERIFY(!again.mayOpen(QUrl(QStringLiteral("https://sub.example.org/"))));
        QVERIFY(!again.mayOpen(QUrl(QStringLiteral("https://example.org:81/"))));
        QVERIFY(!again.mayOpen(QUrl(QStringLiteral("mailto:a@example.org"))));
        QCOMPARE(again.text(), QStringLiteral("example.org"));
    }

    void anythingMayStandInTheSetting()
    {
        const LinkPolicy policy(QStringLiteral("\n\nexample.org\nno place\n\u202e\n"));
        QCOMPARE(policy.text(), QStringLiteral("example.org"));
        LinkPolicy full;
        for (int i = 0; i < LinkPolicy::mostPlaces + 5; ++i) {
            full.allow(QUrl(QStringLiteral("https://h%1.example/").arg(i)));
        }
        QCOMPARE(full.text().count(u'\n'), LinkPolicy::mostPlaces - 1);
        QVERIFY(full.mayOpen(QUrl(QStringLiteral("https://h1004.example/"))));
        QVERIFY(!full.mayOpen(QUrl(QStringLiteral("https://h1.example/"))));
        full.allow(QUrl(QStringLiteral("file:///etc/passwd")));
        QVERIFY(!full.mayOpen(QUrl(QStringLiteral("file:///etc/passwd"))));
    }
};

} // namespace Lectern::Ui

QTEST_GUILESS_MAIN(Lectern::Ui::LinkPolicyTest)

#include "tst_linkpolicy.moc"
