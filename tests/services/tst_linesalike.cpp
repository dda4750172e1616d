// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/linesalike.h"
#include "services/planservice.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

/// Lines that are no headings are known by how they begin.
class TestLinesAlike final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainLinesAreKnownByTheirBegin_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("alike"); // to the first line
        QTest::newRow("times") << u"10:00 Ropes\nwords of it\n11.30 Knots\n"_s << QList<int>{3};
        QTest::newRow("counted") << u"Talk 1: Ropes\nwords of it\nTalk 2: Knots\nDay 2: more\n"_s
                                 << QList<int>{3};
        QTest::newRow("labelled") << u"Talk: Ropes\nwords of it\nTalk: Knots\nRoom: North\n"_s
                                  << QList<int>{3};
        QTest::newRow("capitals") << u"ROPES AND TIDES\nwords of it\nKNOTS OF OLD\nNASA\n"_s << QList<int>{3};
        QTest::newRow("another indent") << u"10:00 Ropes\n    11:30 Knots\n"_s << QList<int>{};
        QTest::newRow("any line") << u"ropes and knots\nwords of it\nmore words\n"_s << QList<int>{};
        QTest::newRow("a number within") << u"in 2019 ropes\nin 2020 knots\n"_s << QList<int>{};
    }

    void plainLinesAreKnownByTheirBegin()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, alike);
        const auto planned = renderDocument(u"notes.txt"_s, text.toUtf8(), {Format::PlainText});
        QVERIFY(planned);
        PlannedTalk first;
        first.line = 1;
        first.endLine = static_cast<int>(planned->lines.size());
        Plan plan;
        plan.talks = {first};
        const std::vector<int> found = linesAlike(plan, *planned, 1);
        QCOMPARE(QList<int>(found.begin(), found.end()), alike);
    }
};

QTEST_GUILESS_MAIN(TestLinesAlike)
#include "tst_linesalike.moc"
