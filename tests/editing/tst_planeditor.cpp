// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing/planeditor.h"
#include "services/planedits.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Editing;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

namespace {

PlannedDocument notesWith(int talks)
{
    PlannedDocument made;
    for (int number = 0; number < talks; ++number) {
        PlannedTalk talk;
        talk.line = 3 * number + 1;
        talk.endLine = talk.line + 2;
        talk.title = u"Talk %1"_s.arg(number + 1);
        made.plan.talks.push_back(talk);
    }
    return made;
}

} // namespace

class TestPlanEditor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsUndoneAndDoneAgain()
    {
        PlanEditor editor({notesWith(4)});
        std::vector<Plan> states{editor.plan(0)};
        const auto step = [&](const std::optional<Plan> &plan) {
            QVERIFY(editor.apply(0, plan, u"edit"_s));
            states.push_back(editor.plan(0));
        };
        step(mergedWithPrevious(editor.plan(0), 1));
        step(withDay(editor.plan(0), 0, u"Friday"_s));
        step(withFields(editor.plan(0), 1, u"Other"_s, {u"Ines Okafor"_s}));
        step(madeEventNotes(editor.plan(0), 2));
        step(withEvent(editor.plan(0), {.name = u"Northbank"_s, .year = 2018, .place = {}}));
        step(withLeftOut(editor.plan(0), 0, true));
        for (int back = 5; back >= 0; --back) {
            editor.undoStack().undo();
            QVERIFY(isSame(editor.plan(0), states[static_cast<size_t>(back)]));
        }
        for (size_t on = 1; on < states.size(); ++on) {
            editor.undoStack().redo();
            QVERIFY(isSame(editor.plan(0), states[on]));
        }
    }

    void anEditThatChangesNothingLeavesNoStep()
    {
        PlanEditor editor({notesWith(1)});
        const QSignalSpy changed(&editor, &PlanEditor::planChanged);
        QVERIFY(editor.apply(0, withLeftOut(editor.plan(0), 0, false), u"edit"_s));
        QVERIFY(!editor.apply(0, mergedWithPrevious(editor.plan(0), 0), u"edit"_s));
        QCOMPARE(editor.undoStack().count(), 0);
        QVERIFY(editor.apply(0, withLeftOut(editor.plan(0), 0, true), u"edit"_s));
        QCOMPARE(changed.size(), 1);
    }

    void tagsAreForAllThatIsKept()
    {
        PlanEditor editor({notesWith(1), notesWith(1)});
        editor.setTags({u" sea "_s, {}, u"sea"_s, u"rope"_s});
        QCOMPARE(editor.tags(), QStringList({u"sea"_s, u"rope"_s}));
        editor.setTags(editor.tags());
        QCOMPARE(editor.undoStack().count(), 1);
        editor.undoStack().undo();
        QVERIFY(editor.tags().isEmpty());
        editor.undoStack().redo();
        for (const PlannedDocument &document : editor.takeKept()) {
            QCOMPARE(document.tags, QStringList({u"sea"_s, u"rope"_s}));
        }
    }

    void documentsWithoutATalkAreNotKept()
    {
        PlanEditor editor({notesWith(2), notesWith(1)});
        editor.applyAll(
            {{0, *withLeftOut(editor.plan(0), 0, true)}, {1, *withLeftOut(editor.plan(1), 0, true)}},
            u"leave out"_s);
        QCOMPARE(editor.undoStack().count(), 1);
        const auto kept = editor.takeKept();
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept[0].plan.talks.size(), 2U);
        QVERIFY(kept[0].plan.talks[0].isLeftOut);
    }

private:
    static bool isSame(const Plan &left, const Plan &right)
    {
        return left.talks == right.talks && left.event == right.event && left.decisions == right.decisions;
    }
};

QTEST_GUILESS_MAIN(TestPlanEditor)
#include "tst_planeditor.moc"
