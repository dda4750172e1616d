// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/modeltext.h"
#include "models/searchresultsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

Store::SearchHit hit(const QString &snippet, qint64 at, Store::SearchField field = Store::SearchField::Text)
{
    Store::SearchHit hit;
    hit.snippet = snippet;
    hit.field = field;
    hit.section = u"Part"_s;
    hit.hits = {{0, 3}};
    hit.range = {at, at + 3};
    return hit;
}

Store::TalkHits group(const QString &title, int year, int total, std::vector<Store::SearchHit> hits)
{
    Store::TalkHits group;
    group.talk = makeTalk(makeEvent(u"Event"_s, year), title);
    group.total = total;
    group.hits = std::move(hits);
    return group;
}

Store::SearchResult result(std::vector<Store::TalkHits> talks)
{
    Store::SearchResult result;
    result.totalTalks = int(talks.size());
    for (const Store::TalkHits &talk : talks) {
        result.totalPassages += talk.total;
    }
    result.talks = std::move(talks);
    return result;
}

QString lines(const SearchResultsModel &model)
{
    return treeText(model, [](const QModelIndex &index) {
        static const QStringList signs{u"#"_s, u"-"_s, u"+"_s, u"="_s, u"~"_s};
        return u"%1 %2"_s.arg(signs[index.data(ResultKindRole).toInt()], index.data().toString()).trimmed();
    });
}

} // namespace

class TestSearchResultsModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<SearchResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<SearchResultsModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setResult(result({group(u"One"_s, 2019, 3, {hit(u"first"_s, 10), hit(u"second"_s, 20)}),
            group(u"Two"_s, 2023, 1, {hit(u"third"_s, 5)})}));
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void talksStandAboveTheirPassages()
    {
        QCOMPARE(lines(*m_model), u"# One\n- first\n- second\n+ 1 more in this talk\n# Two\n- third\n"_s);
        QCOMPARE(m_model->totalPassages(), 4);
        const QModelIndex first = m_model->index(1);
        QCOMPARE(first.data(ResultRangeRole).value<CodePointRange>(), (CodePointRange{10, 13}));
        QCOMPARE(first.data(ResultMatchesRole).value<QList<Utf16Range>>(), (QList<Utf16Range>{{0, 3}}));
        QCOMPARE(first.data(ResultTalkRole).toUuid(), idOf(u"One"_s));
    }

    void aHitInTheTitleIsTheTalksOwnRow()
    {
        m_model->setResult(result(
            {group(u"One"_s, 2019, 2, {hit(u"One"_s, 0, Store::SearchField::Title), hit(u"first"_s, 10)})}));
        QCOMPARE(lines(*m_model), u"# One\n- first\n"_s);
        QCOMPARE(m_model->index(0).data(ResultMatchesRole).value<QList<Utf16Range>>().size(), 1);
    }

    void aFullerAnswerNeverMovesRows()
    {
        SignalLog log(*m_model);
        m_model->addResult(result({group(u"Late"_s, 2020, 1, {hit(u"fourth"_s, 1)}),
            group(u"One"_s, 2019, 2, {hit(u"first"_s, 10), hit(u"second"_s, 20)}),
            group(u"Later"_s, 2021, 1, {hit(u"fifth"_s, 1)})}));
        QCOMPARE(lines(*m_model),
            u"# One\n- first\n- second\n# Two\n- third\n=\n# Late\n- fourth\n# Later\n- fifth\n"_s);
        QVERIFY(!log.take().contains(u"reset"_s));
    }

    void moreOfOneTalkUnfoldsInPlace()
    {
        SignalLog log(*m_model);
        m_model->setTalkHits(
            idOf(u"One"_s), {hit(u"first"_s, 10), hit(u"second"_s, 20), hit(u"extra"_s, 30)});
        QCOMPARE(lines(*m_model), u"# One\n- first\n- second\n- extra\n# Two\n- third\n"_s);
        QCOMPARE(log.take(),
            (QStringList{u"remove 3-3 under root"_s, u"insert 3-3 under root"_s, u"change One of 3"_s}));
    }

    void ordersByYear()
    {
        m_model->setOrder(ResultOrder::Newest);
        QVERIFY(lines(*m_model).startsWith(u"# Two\n- third\n# One\n"_s));
        m_model->setOrder(ResultOrder::Oldest);
        QVERIFY(lines(*m_model).startsWith(u"# One\n"_s));
    }

    void whatMatchesOtherwiseStandsLastInEveryOrder()
    {
        Store::TalkHits other = group(u"Other"_s, 2030, 1, {hit(u"forms"_s, 1)});
        other.match = Store::MatchKind::Form;
        Store::SearchResult fuller = result({group(u"One"_s, 2019, 1, {hit(u"first"_s, 10)}),
            group(u"Two"_s, 2023, 1, {hit(u"third"_s, 5)}), other});
        fuller.standIns = {{Store::MatchKind::Form, {u"form"_s, u"forms"_s}}};
        m_model->addResult(fuller);
        const QString late =
            u"# One\n- first\n# Two\n- third\n~ Other forms: form, forms\n# Other\n- forms\n"_s;
        QCOMPARE(lines(*m_model), late);
        QVERIFY(!m_model->index(4).flags().testFlag(Qt::ItemIsEnabled));
        m_model->setOrder(ResultOrder::Newest);
        QCOMPARE(lines(*m_model),
            u"# Two\n- third\n# One\n- first\n~ Other forms: form, forms\n# Other\n- forms\n"_s);
        m_model->setOrder(ResultOrder::BestMatch);
        m_model->setResult(fuller);
        QCOMPARE(lines(*m_model), late);
        m_model->clear();
        m_model->addResult(fuller);
        QCOMPARE(lines(*m_model), late);
    }

    void passagesAreCountedByYear()
    {
        QCOMPARE(m_model->passagesByYear(), (QList<std::pair<int, int>>{{2019, 3}, {2023, 1}}));
        QCOMPARE(m_model->rowOf(idOf(u"One"_s), {20, 23}, {}), 2);
        QCOMPARE(m_model->rowOf(idOf(u"One"_s), {21, 23}, {}), -1);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchResultsModel)
#include "tst_searchresultsmodel.moc"
