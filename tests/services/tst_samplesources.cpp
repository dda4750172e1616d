// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "services/samplesources.h"
#include "store/sql/database_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;

namespace {

/// An hour has gone by.
class LaterClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(3'600); }
};

} // namespace

/// The sample library goes at any time, but for what a person put on it.
class TestSampleSources final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSamplesOwnMarksDoNotKeepIt()
    {
        const Services::Testing::LibraryFixture library;
        SilentProgress progress;
        QVERIFY(sampleSources(*library.session)->empty());
        QVERIFY(importSample(*library.session, progress, {}));
        const auto sources = sampleSources(*library.session);
        QVERIFY(sources && !sources->empty());
        QCOMPARE(*takeBack(*library.session, *sources), 0);
        QVERIFY(library.session->talks().talks()->empty());
    }

    void whatIsOnesOwnStays()
    {
        const Services::Testing::LibraryFixture library;
        SilentProgress progress;
        QVERIFY(importSample(*library.session, progress, {}));
        library.session->database().d().setClock(std::make_shared<LaterClock>());
        const TalkRow talk = library.session->talks().talks()->back();
        QVERIFY(library.session->talks().addTag(talk.id, QStringLiteral("mine")));
        QCOMPARE(*takeBack(*library.session, *sampleSources(*library.session)), 1);
        QCOMPARE(library.session->talks().talks()->size(), 1U);
        QCOMPARE(library.session->talks().talks()->front().id, talk.id);
    }
};

QTEST_GUILESS_MAIN(TestSampleSources)
#include "tst_samplesources.moc"
