// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/liststeps.h"

#include <QTest>

using namespace Lectern::Models;
using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString &letters) { return letters.isEmpty() ? QStringList() : letters.split(u','); }

/// Does the steps as an item model would.
QStringList applied(QStringList list, const QStringList &after, const QList<ListStep> &steps)
{
    for (const ListStep &step : steps) {
        switch (step.kind) {
        case ListStep::Kind::Remove:
            list.remove(step.from, step.count);
            break;
        case ListStep::Kind::Insert:
            for (int row = step.from; row < step.from + step.count; ++row) {
                list.insert(row, after[row]);
            }
            break;
        case ListStep::Kind::Move:
            list.move(step.from, step.to);
            break;
        }
    }
    return list;
}

} // namespace

class TestListSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsLeadFromOneListToTheOther_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << u""_s << u""_s << 0;
        QTest::newRow("same") << u"a,b,c"_s << u"a,b,c"_s << 0;
        QTest::newRow("all new in one step") << u""_s << u"a,b,c"_s << 1;
        QTest::newRow("all gone in one step") << u"a,b,c"_s << u""_s << 1;
        QTest::newRow("all exchanged") << u"a,b"_s << u"c,d"_s << 2;
        QTest::newRow("one in the middle") << u"a,c"_s << u"a,b,c"_s << 1;
        QTest::newRow("runs at both ends") << u"c"_s << u"a,b,c,d,e"_s << 2;
        QTest::newRow("two holes") << u"a,b,c,d,e"_s << u"a,c,e"_s << 2;
        QTest::newRow("last to front") << u"a,b,c"_s << u"c,a,b"_s << 1;
        QTest::newRow("reversed") << u"a,b,c,d"_s << u"d,c,b,a"_s << 3;
        QTest::newRow("all kinds") << u"a,b,c,d"_s << u"d,x,b,y"_s << 5;
    }

    void stepsLeadFromOneListToTheOther()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, steps);
        const QList<ListStep> found = stepsBetween<QString>(split(before), split(after));
        QCOMPARE(applied(split(before), split(after), found), split(after));
        QCOMPARE(found.size(), steps);
    }
};

QTEST_GUILESS_MAIN(TestListSteps)
#include "tst_liststeps.moc"
