// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/modeltext.h"
#include "models/tagtreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

TagRow tag(const QString &name, int hue, int talks) { return {idOf(name), name, hue, talks, 0}; }

QString lines(const TagTreeModel &model)
{
    return treeText(model, [](const QModelIndex &index) {
        return u"%1 %2 hue %3"_s.arg(index.data().toString())
            .arg(index.data(TagCountRole).toInt())
            .arg(index.data(TagHueRole).toInt());
    });
}

} // namespace

class TestTagTreeModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<TagTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<TagTreeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTags({tag(u"queues"_s, 0, 9), tag(u"reliability"_s, 1, 18),
            tag(u"reliability/retries"_s, 1, 7), tag(u"ops/deploy"_s, 3, 4), tag(u"ops/build"_s, 3, 2)});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void slashesMakeLevels()
    {
        QCOMPARE(lines(*m_model),
            u"ops 6 hue 3\n  build 2 hue 3\n  deploy 4 hue 3\nqueues 9 hue 0\nreliability 18 hue 1\n  retries 7 hue 1\n"_s);
    }

    void changesAreExact()
    {
        SignalLog log(*m_model);
        m_model->setTags({tag(u"queues"_s, 0, 10), tag(u"reliability"_s, 1, 18),
            tag(u"reliability/retries"_s, 1, 7), tag(u"reliability/timeouts"_s, 1, 6)});
        QCOMPARE(log.take(),
            (QStringList{
                u"remove 0-0 under root"_s, u"change queues of 1"_s, u"insert 1-1 under reliability"_s}));
        QVERIFY(!m_model->indexOf(u"ops/build"_s).isValid());
        m_model->setTags({});
        QVERIFY(m_model->isEmpty());
    }

    void aChildHasTheHueOfItsNearestAncestor()
    {
        QCOMPARE(m_model->hueOf(u"reliability/retries/backoff"_s), 1);
        QCOMPARE(m_model->hueOf(u"brand new"_s), m_model->hueOf(u"brand new/part"_s));
    }
};

QTEST_GUILESS_MAIN(TestTagTreeModel)
#include "tst_tagtreemodel.moc"
