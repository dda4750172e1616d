// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/marklistmodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

MarkRow mark(const QString &quote, MarkKind kind, const QString &section, const QString &comment = {})
{
    MarkRow row;
    row.id = idOf(quote);
    row.talk = idOf(u"talk"_s);
    row.quote = quote;
    row.kind = kind;
    row.section = section;
    row.comment = comment;
    return row;
}

std::vector<MarkRow> someMarks()
{
    std::vector<MarkRow> marks{mark(u"top"_s, MarkKind::Key, {}),
        mark(u"a"_s, MarkKind::Key, u"One"_s, u"note"_s), mark(u"b"_s, MarkKind::Doubt, u"One"_s),
        mark(u"c"_s, MarkKind::Quote, u"Two"_s)};
    marks[2].todo = Todo::Done;
    marks[3].tags = {u"ops/deploy"_s};
    return marks;
}

} // namespace

class TestMarkListModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<MarkListModel> m_model;
    std::unique_ptr<MarkFilterModel> m_shown;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_shownTester;

private Q_SLOTS:
    void init()
    {
        constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
        m_model = std::make_unique<MarkListModel>();
        m_shown = std::make_unique<MarkFilterModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), fatal);
        m_shownTester = std::make_unique<QAbstractItemModelTester>(m_shown.get(), fatal);
        m_shown->setSource(m_model.get());
        m_model->setMarksOfTalk(someMarks());
    }

    void cleanup()
    {
        m_shownTester.reset();
        m_tester.reset();
        m_shown.reset();
        m_model.reset();
    }

    void marksStandUnderTheirSections()
    {
        QCOMPARE(treeText(*m_model), u"top\nOne\na\nb\nTwo\nc\n"_s);
        QCOMPARE(m_model->index(2).data(Qt::AccessibleTextRole).toString(), u"Key idea: a, note: note"_s);
    }

    void aMarkSaysWhatBecameOfItsPlace()
    {
        std::vector<MarkRow> marks = someMarks();
        marks[1].state = AnchorState::Review;
        marks[1].reason = u"Two places fit."_s;
        marks[2].state = AnchorState::Changed;
        m_model->setMarksOfTalk(marks);
        const auto spoken = [this](int row) {
            return m_model->index(row).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0), u"Key idea: top"_s);
        QCOMPARE(spoken(2), u"Key idea: a, To check, note: note"_s);
        QCOMPARE(spoken(3), u"Doubt: b, Words changed, to-do done"_s);
        QCOMPARE(m_model->index(2).data(Qt::ToolTipRole).toString(), u"Two places fit."_s);
        QCOMPARE(AnchorState(m_model->index(2).data(MarkStateRole).toInt()), AnchorState::Review);
    }

    void orphansComeLast()
    {
        std::vector<MarkRow> marks = someMarks();
        marks[1].state = AnchorState::Orphan;
        m_model->setMarksOfTalk(marks);
        QCOMPARE(treeText(*m_model), u"top\nOne\nb\nTwo\nc\nWithout a place\na\n"_s);
    }

    void aNewMarkIsOneInsert()
    {
        SignalLog log(*m_model);
        std::vector<MarkRow> marks = someMarks();
        marks.insert(marks.begin() + 2, mark(u"new"_s, MarkKind::Key, u"One"_s));
        m_model->setMarksOfTalk(marks);
        QCOMPARE(log.take(), QStringList{u"insert 3-3 under root"_s});
        marks[2].comment = u"said"_s;
        m_model->setMarksOfTalk(marks);
        QCOMPARE(log.take(), QStringList{u"change new of 1"_s});
        marks.erase(marks.begin() + 4);
        m_model->setMarksOfTalk(marks);
        QCOMPARE(log.take(), QStringList{u"remove 5-6 under root"_s});
    }

    void headersStayWhileOneOfTheirMarksDoes()
    {
        m_shown->setFilter({.notesOnly = true});
        QCOMPARE(treeText(*m_shown), u"One\na\n"_s);
        m_shown->setFilter({.todosOnly = true});
        QCOMPARE(treeText(*m_shown), u"One\nb\n"_s);
        m_shown->setFilter({.kind = MarkKind::Key});
        QCOMPARE(treeText(*m_shown), u"top\nOne\na\n"_s);
        m_shown->setFilter({.tag = u"ops"_s});
        QCOMPARE(treeText(*m_shown), u"Two\nc\n"_s);
        m_shown->setFilter({});
        QCOMPARE(m_shown->rowCount(), m_model->rowCount());
    }

    void aMarkThatLeavesTheFilterTakesItsHeaderAlong()
    {
        m_shown->setFilter({.notesOnly = true});
        std::vector<MarkRow> marks = someMarks();
        marks[1].comment.clear();
        marks[3].comment = u"late"_s;
        m_model->setMarksOfTalk(marks);
        QCOMPARE(treeText(*m_shown), u"Two\nc\n"_s);
    }

    void marksOfManyTalksStandUnderTheirTalks()
    {
        std::vector<MarkRow> marks = someMarks();
        marks[3].talk = idOf(u"other"_s);
        m_model->showRows(rowsOfTalks(marks, {{idOf(u"talk"_s), u"Talk"_s}, {idOf(u"other"_s), u"Other"_s}}));
        QCOMPARE(treeText(*m_model), u"Talk\ntop\na\nb\nOther\nc\n"_s);
        QCOMPARE(m_model->count({}), 4);
        QCOMPARE(m_model->count({.todosOnly = true}), 1);
        QCOMPARE(m_model->rowOf(idOf(u"c"_s)), 5);
    }

    void marksOfOneTalkAreShownAnewInTheirPlaces()
    {
        std::vector<MarkRow> marks = someMarks();
        marks[3].talk = idOf(u"other"_s);
        m_model->showRows(rowsOfTalks(marks, {{idOf(u"talk"_s), u"Talk"_s}, {idOf(u"other"_s), u"Other"_s}}));
        SignalLog log(*m_model);
        marks[1].todo = Todo::Open;
        marks[3].comment = u"of the other talk"_s;
        QVERIFY(m_model->updateTalk(idOf(u"talk"_s), {marks[0], marks[1], marks[2]}));
        QCOMPARE(log.take(), QStringList{u"change a of 1"_s});
        QVERIFY(m_model->updateTalk(idOf(u"talk"_s), {marks[0], marks[2]}));
        QCOMPARE(treeText(*m_model), u"Talk\ntop\nb\nOther\nc\n"_s);
        QVERIFY(!m_model->updateTalk(idOf(u"talk"_s), marks)); // "a" is new: nobody knows where it goes
        m_model->updateMark(marks[3]);
        QCOMPARE(m_model->mark(4)->comment, u"of the other talk"_s);
        m_model->removeMark(idOf(u"c"_s));
        QCOMPARE(treeText(*m_model), u"Talk\ntop\nb\n"_s);
    }

    void wordsAndStatesNarrow()
    {
        std::vector<MarkRow> marks = someMarks();
        marks[1].comment = u"Über die Brücke"_s;
        marks[2].state = AnchorState::Review;
        m_model->setMarksOfTalk(marks);
        m_shown->setFilter({.words = filterWords(u" BRUCKE uber"_s)});
        QCOMPARE(treeText(*m_shown), u"One\na\n"_s);
        m_shown->setFilter({.words = filterWords(u"deploy"_s)});
        QCOMPARE(treeText(*m_shown), u"Two\nc\n"_s);
        m_shown->setFilter({.words = filterWords(u"brucke deploy"_s)});
        QCOMPARE(treeText(*m_shown), QString());
        m_shown->setFilter({.states = {AnchorState::Review, AnchorState::Orphan}});
        QCOMPARE(treeText(*m_shown), u"One\nb\n"_s);
        marks[3].state = AnchorState::Orphan;
        m_model->setMarksOfTalk(marks);
        QCOMPARE(m_model->count({.needsLook = true}), 2);
        marks[3].isKept = true;
        m_model->setMarksOfTalk(marks);
        QCOMPARE(m_model->count({.needsLook = true}), 1);
        m_shown->setFilter({.needsLook = true});
        QCOMPARE(treeText(*m_shown), u"One\nb\n"_s);
        m_shown->setFilter({.states = {AnchorState::Orphan}});
        QCOMPARE(treeText(*m_shown), u"Without a place\nc\n"_s);
        const std::vector<std::pair<QString, int>> tags{{u"ops/deploy"_s, 1}};
        QCOMPARE(m_model->tags(), tags);
    }
};

QTEST_GUILESS_MAIN(TestMarkListModel)
#include "tst_marklistmodel.moc"
