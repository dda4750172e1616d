// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linelistmodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

FollowUpRow followUp(const QString &text, const QString &talk, bool isDone = false)
{
    FollowUpRow row;
    row.id = idOf(text);
    row.talk = idOf(talk);
    row.text = text;
    row.isDone = isDone;
    return row;
}

LibraryLines someLines()
{
    return {{followUp(u"read the paper"_s, u"Alpha"_s), followUp(u"ask Mira"_s, u"Alpha"_s, true),
                followUp(u"try the tool"_s, u"Bravo"_s), followUp(u"lost"_s, u"Nowhere"_s)},
        {{idOf(u"Alpha"_s), u"https://example.org/paper"_s, u"The paper"_s},
            {idOf(u"Bravo"_s), u"https://example.org/tool"_s, {}}}};
}

} // namespace

class TestLineListModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<LineListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<LineListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setLines(someLines(), {{idOf(u"Alpha"_s), u"Alpha"_s}, {idOf(u"Bravo"_s), u"Bravo"_s}});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void whatIsCutIsSaid()
    {
        QVERIFY(!m_model->isCut(LineListModel::Shown::Links));
        LibraryLines lines = someLines();
        lines.most = 4; // as many as there are follow-ups
        m_model->setLines(lines, {{idOf(u"Alpha"_s), u"Alpha"_s}});
        QVERIFY(!m_model->isCut(LineListModel::Shown::Open));
        lines.most = 3;
        m_model->setLines(lines, {{idOf(u"Alpha"_s), u"Alpha"_s}});
        QVERIFY(m_model->isCut(LineListModel::Shown::Open));
        QVERIFY(m_model->isCut(LineListModel::Shown::Done));
        QCOMPARE(m_model->count(LineListModel::Shown::Open), 0); // the one that came first is left out
        QVERIFY(!m_model->isCut(LineListModel::Shown::Links));
    }

    void linesStandUnderTheirTalks()
    {
        QCOMPARE(treeText(*m_model), u"Alpha\nread the paper\nBravo\ntry the tool\n"_s);
        QCOMPARE(m_model->count(LineListModel::Shown::Open), 2);
        QCOMPARE(m_model->count(LineListModel::Shown::Done), 1);
        m_model->setShown(LineListModel::Shown::Done);
        QCOMPARE(treeText(*m_model), u"Alpha\nask Mira\n"_s);
        m_model->setShown(LineListModel::Shown::Links);
        QCOMPARE(treeText(*m_model), u"Alpha\nThe paper\nBravo\nhttps://example.org/tool\n"_s);
        QCOMPARE(m_model->index(1).data(LineTargetRole).toString(), u"https://example.org/paper"_s);
    }

    void linesAreReadWithWhatTheyAre()
    {
        m_model->setLines(someLines(), {{idOf(u"Alpha"_s), u"Alpha"_s}}, {{idOf(u"Alpha"_s), u"Mira Tal"_s}});
        QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"Alpha, Mira Tal"_s);
        QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(), u"To do: read the paper"_s);
        m_model->setShown(LineListModel::Shown::Links);
        QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(), u"The paper"_s);
    }

    void wordsNarrowTheList()
    {
        m_model->setWords(u"PAPER"_s);
        QCOMPARE(treeText(*m_model), u"Alpha\nread the paper\n"_s);
        m_model->setWords(u"bravo tool"_s);
        QCOMPARE(treeText(*m_model), u"Bravo\ntry the tool\n"_s);
        m_model->setWords(u"nobody"_s);
        QCOMPARE(treeText(*m_model), QString());
        QCOMPARE(m_model->count(LineListModel::Shown::Open), 2);
        m_model->setWords({});
        QCOMPARE(m_model->rowCount(), 4);
    }

    void aTickedLineStaysUntilAnotherListIsShown()
    {
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setDone(idOf(u"try the tool"_s), true);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->index(3).data(LineDoneRole).toBool());
        LibraryLines later = someLines();
        later.followUps[2].isDone = true;
        m_model->setLines(later, {{idOf(u"Alpha"_s), u"Alpha"_s}, {idOf(u"Bravo"_s), u"Bravo"_s}});
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->count(LineListModel::Shown::Open), 1);
        m_model->setShown(LineListModel::Shown::Open);
        QCOMPARE(treeText(*m_model), u"Alpha\nread the paper\n"_s);
    }

    void linesThatStayAreNeitherTakenAwayNorReset()
    {
        const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex line = m_model->index(3);
        QCOMPARE(line.data().toString(), u"try the tool"_s);
        m_model->setWords(u"tool"_s);
        QCOMPARE(line.row(), 1);
        m_model->setWords({});
        QCOMPARE(line.row(), 3);
        LibraryLines more = someLines();
        more.followUps.insert(more.followUps.begin() + 1, followUp(u"draw it"_s, u"Alpha"_s));
        more.followUps[3].text = u"try the new tool"_s;
        m_model->setLines(more, {{idOf(u"Alpha"_s), u"Alpha"_s}, {idOf(u"Bravo"_s), u"Bravo"_s}});
        QCOMPARE(treeText(*m_model), u"Alpha\nread the paper\ndraw it\nBravo\ntry the new tool\n"_s);
        QCOMPARE(line.data().toString(), u"try the new tool"_s);
        QCOMPARE(reset.size(), 0);
    }

    void talksAndLinksThatComeTwiceStandTwice()
    {
        const LinkRow link{idOf(u"Alpha"_s), u"https://example.org/paper"_s, u"The paper"_s};
        const LinkRow other{idOf(u"Bravo"_s), u"https://example.org/tool"_s, {}};
        m_model->setShown(LineListModel::Shown::Links);
        m_model->setLines({{}, {link, link, other, link}},
            {{idOf(u"Alpha"_s), u"Alpha"_s}, {idOf(u"Bravo"_s), u"Bravo"_s}});
        QCOMPARE(treeText(*m_model),
            u"Alpha\nThe paper\nThe paper\nBravo\nhttps://example.org/tool\nAlpha\nThe paper\n"_s);
    }

    void aListThatChangesThroughoutIsShownAnew()
    {
        LibraryLines many;
        for (int number = 0; number < 4000; ++number) {
            many.followUps.push_back(
                followUp(u"%1 %2"_s.arg(number % 2 ? u"odd"_s : u"even"_s).arg(number), u"Alpha"_s));
        }
        m_model->setLines(many, {{idOf(u"Alpha"_s), u"Alpha"_s}});
        const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setWords(u"odd"_s);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(m_model->rowCount(), 2001);
        m_model->setWords(u"odd 3999"_s);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(m_model->rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLineListModel)
#include "tst_linelistmodel.moc"
