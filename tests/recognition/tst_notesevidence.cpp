// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/notesevidence.h"
#include "recognition/recogniser.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

namespace {

const QString talks =
    u"# Lakeside Days 2024\n\n## Piers, Ines Okafor\n\n- wood first\n- the audience asked about ice\n\n"
    "## Boats, Tomasz Wilk\n\n- slides are online\n- a good talk\n"_s;
const QString manual =
    u"# pump-control\n\n## Installation\n\nDownload the package and run it. You need root.\n\n"
    "## Configuration\n\nYour options stand in one file. See the reference.\n\n"
    "## Known issues\n\nYou may have to restart it.\n\n## License\n\nCopyright 2024 the authors.\n"_s;

} // namespace

class TestNotesEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notesOfTalksAreTold();
    void doubtLowersConfidence();
    void doubtLeavesNoTalkInAManual();
    void siblingsOfAFolderSpeakForEachOther();

private:
    [[nodiscard]] Plan planOf(const QString &text, const QString &name) const
    {
        return m_recogniser->recognise(Testing::read(text, name), {.folders = {}, .fileName = name});
    }

    std::optional<Recogniser> m_recogniser;
};

void TestNotesEvidence::initTestCase()
{
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = *recogniser;
}

void TestNotesEvidence::notesOfTalksAreTold()
{
    const Plan plan = planOf(talks, u"lakeside.md"_s);
    QCOMPARE(plan.talks.size(), 2U);
    for (const PlannedTalk &talk : plan.talks) {
        QVERIFY2(talk.confidence > 0.75, qPrintable(QString::number(talk.confidence)));
    }
    for (const PlannedTalk &talk : planOf(manual, u"README.md"_s).talks) {
        QVERIFY2(talk.confidence < 0.5, qPrintable(QString::number(talk.confidence)));
    }
}

void TestNotesEvidence::doubtLowersConfidence()
{
    Plan plan;
    plan.event = EventName{u"Lakeside Days"_s, 2024, {}};
    plan.talks.resize(1);
    plan.talks.front().confidence = 0.8;
    doubt(&plan, 0);
    QCOMPARE(plan.talks.front().confidence, 0.4);
    QVERIFY(plan.event.has_value());
    doubt(&plan, 30);
    QCOMPARE(plan.talks.front().confidence, 0.4);
}

void TestNotesEvidence::doubtLeavesNoTalkInAManual()
{
    Plan plan;
    plan.event = EventName{u"Manual"_s, 0, {}};
    plan.talks.resize(2);
    plan.talks[0].line = 4;
    plan.talks[1].line = 9;
    plan.notTalks.push_back({7, u"between"_s});
    doubt(&plan, -6);
    QVERIFY(plan.talks.empty());
    QVERIFY(!plan.event.has_value());
    QCOMPARE(plan.notTalks.size(), 3U);
    QVERIFY(std::ranges::is_sorted(plan.notTalks, {}, &NotTalk::line));
}

void TestNotesEvidence::siblingsOfAFolderSpeakForEachOther()
{
    const QString bare = u"# Wells\n\n- dig where the grass is green\n- stones below, bricks above\n"_s;
    const Document alone = Testing::read(bare, u"wells.md"_s);
    const Document first = Testing::read(
        u"# Piers\n\nSpeaker: Ines Okafor\n\n- slides online\n- the audience asked about ice\n"_s,
        u"piers.md"_s);
    const Document second = Testing::read(
        u"# Boats\n\nSpeaker: Tomasz Wilk\n\n- keynote, many slides\n- a good talk\n"_s, u"boats.md"_s);
    const auto confidence = [&](const std::vector<TreeFile> &files, const QString &folder) {
        const std::vector<Plan> plans = m_recogniser->recogniseTree(files, folder);
        return plans.front().talks.empty() ? 0.0 : plans.front().talks.front().confidence;
    };
    const double amongTalks =
        confidence({{u"wells.md"_s, &alone}, {u"piers.md"_s, &first}, {u"boats.md"_s, &second}},
            u"lakeside-conf-2024"_s);
    const Document guide = Testing::read(manual, u"guide.md"_s);
    const double amongManuals =
        confidence({{u"wells.md"_s, &alone}, {u"guide.md"_s, &guide}, {u"more.md"_s, &guide}}, u"pumps"_s);
    QVERIFY2(amongTalks > amongManuals, qPrintable(u"%1 %2"_s.arg(amongTalks).arg(amongManuals)));
}

QTEST_APPLESS_MAIN(TestNotesEvidence)

#include "tst_notesevidence.moc"
