// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/siblingedits.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

namespace {

PlannedTalk talk(int line, int endLine, const QString &title, const QStringList &speakers = {})
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    made.speakers = speakers;
    return made;
}

Document headings(const QList<int> &levels)
{
    Document made;
    for (const int level : levels) {
        SourceLine line;
        line.number = static_cast<int>(made.lines.size()) + 1;
        line.kind = LineKind::Heading;
        line.level = level;
        line.style = u"h%1"_s.arg(level);
        line.text = line.raw = u"Heading %1"_s.arg(line.number);
        made.lines.push_back(line);
    }
    return made;
}

} // namespace

class TestSiblingEdits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsAtHeadingsOfTheSameLevel()
    {
        Plan plan;
        plan.talks = {talk(1, 5, u"All"_s)};
        const SiblingEdit edit = splitLikeLine(headings({2, 3}).lines[1]);
        const auto split = edit(plan, headings({1, 3, 2, 3, 4}));
        QVERIFY(split);
        QCOMPARE(split->talks.size(), 3U);
        QCOMPARE(split->talks[1].line, 2);
        QCOMPARE(split->talks[2].line, 4);
        QVERIFY(!edit(plan, headings({1, 2, 2})));
    }

    void titlesAreComparedWithoutCase()
    {
        Plan plan;
        plan.talks = {talk(1, 2, u"Ropes"_s), talk(3, 4, u"Q  and a"_s), talk(5, 6, u"Q and A"_s)};
        const auto changed = titlesAre(u"Q and A"_s, LineDecision::Kind::Section)(plan, {});
        QVERIFY(changed);
        QCOMPARE(changed->talks.size(), 1U);
        QCOMPARE(changed->talks[0].endLine, 6);
        QVERIFY(!titlesAre(u"Tides"_s, LineDecision::Kind::Section)(plan, {}));
    }

    void titlesAreReadInTheSameWay_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("speakers");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("expected");
        const QStringList ada{u"Ada Example"_s};
        QTest::newRow("brackets") << u"Queues (Ada Example)"_s << u"Queues"_s << ada << u"Ropes (Bo Sample)"_s
                                  << u"Ropes | Bo Sample"_s;
        QTest::newRow("name first") << u"Ada Example: Queues"_s << u"Queues"_s << ada
                                    << u"Bo Sample: Ropes: a view"_s << u"Ropes: a view | Bo Sample"_s;
        QTest::newRow("words around") << u"Talk 'Queues' by: Ada Example."_s << u"Queues"_s << ada
                                      << u"Talk 'Ropes' by: Bo Sample."_s << u"Ropes | Bo Sample"_s;
        QTest::newRow("several names")
            << u"Queues [Ada Example]"_s << u"Queues"_s << ada << u"Ropes [Bo Sample, Cleo Fictitious]"_s
            << u"Ropes | Bo Sample, Cleo Fictitious"_s;
        QTest::newRow("other signs") << u"Queues (Ada Example)"_s << u"Queues"_s << ada
                                     << u"Ropes - Bo Sample"_s << QString();
        QTest::newRow("no sign between")
            << u"Queues Ada Example"_s << u"Queues"_s << ada << u"Ropes Bo Sample"_s << QString();
        QTest::newRow("a name of its own")
            << u"Queues"_s << u"Queues"_s << ada << u"Ropes (Bo Sample)"_s << QString();
        QTest::newRow("nobody") << u"Queues (Ada Example)"_s << u"Queues"_s << QStringList()
                                << u"Ropes (Bo Sample)"_s << QString();
    }

    void titlesAreReadInTheSameWay()
    {
        QFETCH(QString, before);
        QFETCH(QString, title);
        QFETCH(QStringList, speakers);
        QFETCH(QString, other);
        QFETCH(QString, expected);
        Plan plan;
        plan.talks = {talk(1, 2, other)};
        const auto edit = titlesReadLike(talk(1, 2, before), talk(1, 2, title, speakers));
        const auto changed = edit ? (*edit)(plan, {}) : std::nullopt;
        QCOMPARE(
            changed ? changed->talks[0].title + u" | " + changed->talks[0].speakers.join(u", ") : QString(),
            expected);
        if (edit) {
            plan.talks[0].isChecked = true;
            QVERIFY(!(*edit)(plan, {})); // somebody looked at it
        }
    }
};

QTEST_GUILESS_MAIN(TestSiblingEdits)
#include "tst_siblingedits.moc"
