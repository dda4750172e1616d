// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/speakerlistmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;

class TestSpeakerListModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsSayAllNames()
    {
        SpeakerListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({m_fern, m_wilk});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Ada Fern"));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Ada Fern, 3 talks, also A. Fern, Fern, Ada"));
        QCOMPARE(
            model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Tomasz Wilk, 1 talk"));
        QVERIFY(model.index(0).data(SpeakerSoughtRole).toString().contains(QStringLiteral("a. fern")));
    }

    void whoStaysKeepsTheirPlace()
    {
        SpeakerListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({m_fern, m_wilk});
        const QPersistentModelIndex kept(model.index(1));
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        SpeakerRow renamed = m_wilk;
        renamed.name = QStringLiteral("T. Wilk");
        model.setRows({renamed});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(kept.data().toString(), QStringLiteral("T. Wilk"));
        QVERIFY(reset.isEmpty());
    }

private:
    const SpeakerRow m_fern{QUuid::createUuid(), QStringLiteral("Ada Fern"), 3,
        {QStringLiteral("A. Fern"), QStringLiteral("Fern, Ada")}};
    const SpeakerRow m_wilk{QUuid::createUuid(), QStringLiteral("Tomasz Wilk"), 1, {}};
};

QTEST_GUILESS_MAIN(TestSpeakerListModel)
#include "tst_speakerlistmodel.moc"
