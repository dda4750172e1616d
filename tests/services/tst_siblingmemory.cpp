// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "services/importknowledge.h"
#include "services/planedits.h"
#include "services/planmemory.h"
#include "services/siblingmemory.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using Services::Testing::LibraryFixture;
using namespace Qt::StringLiterals;

namespace {

const auto monday = u"# Quayside Days 2024\n\n## Ropes and knots, Ines Okafor\n\nA knot is a promise.\n\n"
                    "## Tides explained, Tomasz Wilk\n\nThe moon pulls.\n\n"
                    "## Anchors that hold, Mira Sol\n\nWho ties the boat?\n"_s;
const auto tuesday = u"# Quayside Days 2024\n\n## Sails, Emil Madeup\n\nWind is free.\n\n"
                     "## Hulls, Cleo Fictitious\n\nWood floats.\n\n"
                     "## Anchors that hold, Mira Sol\n\nWho swims?\n"_s;

} // namespace

/// What a person corrected in a file is known when another one of its folder comes later.
class TestSiblingMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_library = std::make_unique<LibraryFixture>(); }
    void cleanup() { m_library.reset(); }

    void aSectionOfAnEarlierFileIsOfferedInALaterOne()
    {
        PlannedDocument first = m_library->planned(u"/notes/monday.md"_s, monday);
        QCOMPARE(first.plan.talks.size(), 3U);
        first.plan = *madeSection(first.plan, 2);
        m_library->keep(first);
        std::vector<PlannedDocument> later{m_library->planned(u"/notes/tuesday.md"_s, tuesday),
            m_library->planned(u"/other/tuesday.md"_s, tuesday)};
        const auto knowledge = knowledgeOf(*m_library->session, later, {});
        QVERIFY(knowledge);
        QCOMPARE(knowledge->siblingEdits.size(), 2U);
        QCOMPARE(knowledge->siblingEdits[0].size(), 1U);
        QVERIFY(knowledge->siblingEdits[1].empty()); // another folder
        QCOMPARE(later[0].plan.talks.size(), 3U); // offered, not done
        const auto same = withSiblingEdits(later[0].plan, later[0].document, knowledge->siblingEdits[0]);
        QVERIFY(same);
        QCOMPARE(same->talks.size(), 2U);
        QCOMPARE(same->talks[1].endLine, static_cast<int>(later[0].document.lines.size()));
    }

    void titlesWrittenWithTheSameSignsAreReadInTheSameWay()
    {
        const Store::SiblingCorrections corrections{
            {}, {{u"Small queues (Ada Example)"_s, u"Small queues"_s, {u"Ada Example"_s}}}};
        Plan plan;
        plan.talks.resize(1);
        plan.talks[0].title = u"Ropes (Emil Madeup)"_s;
        const auto read = withSiblingEdits(plan, {}, editsLike(corrections));
        QVERIFY(read);
        QCOMPARE(read->talks[0].title, u"Ropes"_s);
        QCOMPARE(read->talks[0].speakers, QStringList(u"Emil Madeup"_s));
    }

    void aKnownFileIsOfferedThemOnceItChanged()
    {
        PlannedDocument first = m_library->planned(u"/notes/monday.md"_s, monday);
        first.plan = *madeSection(first.plan, 2);
        m_library->keep(m_library->planned(u"/notes/tuesday.md"_s, tuesday));
        m_library->keep(first);
        std::vector<PlannedDocument> again{m_library->planned(u"/notes/tuesday.md"_s, tuesday)};
        const auto unchanged = knowledgeOf(*m_library->session, again, {});
        QVERIFY(unchanged && unchanged->siblingEdits.at(0).empty());
        again = {m_library->planned(u"/notes/tuesday.md"_s, QString(tuesday).replace(u"Wood"_s, u"Steel"_s))};
        const auto changed = knowledgeOf(*m_library->session, again, {});
        QVERIFY(changed && changed->siblingEdits.at(0).size() == 1);
    }

    /// Neither its own corrections nor what contradicts them.
    void aFileIsNotOfferedWhatWasSaidOfItself()
    {
        PlannedDocument first = m_library->planned(u"/notes/monday.md"_s, monday);
        first.plan = *madeSection(first.plan, 2);
        m_library->keep(first);
        PlannedDocument second = m_library->planned(u"/notes/tuesday.md"_s, tuesday);
        second.plan = *madeEventNotes(second.plan, 2);
        m_library->keep(second);
        std::vector<PlannedDocument> again{
            m_library->planned(u"/notes/tuesday.md"_s, QString(tuesday).replace(u"Wood"_s, u"Steel"_s))};
        const auto knowledge = knowledgeOf(*m_library->session, again, {});
        QVERIFY(knowledge && knowledge->siblingEdits.at(0).empty());
    }

    void aChangedFileShowsWhatWasCorrected()
    {
        PlannedDocument first = m_library->planned(u"/notes/monday.md"_s, monday);
        first.plan = *withFields(first.plan, 0, u"Knots"_s, {u"I. Okafor"_s});
        first.plan = *withEvent(first.plan, {.name = u"Quay"_s, .year = 2024, .place = u"Delft"_s});
        first.isAgain = true;
        m_library->keep(first);
        std::vector<PlannedDocument> changed{m_library->planned(
            u"/notes/monday.md"_s, QString(monday).replace(u"The moon pulls."_s, u"The moon pulls hard."_s))};
        QVERIFY(changed[0].plan.talks[0].title != u"Knots"_s);
        const auto knowledge = knowledgeOf(*m_library->session, changed, {});
        QVERIFY(knowledge);
        const Plan &plan = changed[0].plan;
        QCOMPARE(plan.talks[0].title, u"Knots"_s);
        QCOMPARE(plan.talks[0].foundTitle, first.plan.talks[0].foundTitle);
        QCOMPARE(plan.talks[0].speakers, QStringList(u"I. Okafor"_s));
        QCOMPARE(plan.talks[0].given, GivenFields());
        QCOMPARE(plan.event->name, u"Quay"_s);
        QCOMPARE(plan.event->place, u"Delft"_s);
        // What is shown is what is kept.
        changed[0].isAgain = true;
        m_library->keep(changed[0]);
        const auto rows = m_library->session->talks().talks();
        const auto knots = std::ranges::find(*rows, u"Knots"_s, &TalkRow::title);
        QVERIFY(knots != rows->end());
        QCOMPARE(knots->speakers, QStringList(u"I. Okafor"_s));
        QCOMPARE(knots->eventName.name, u"Quay"_s);
    }

    /// The days are those of the event that the talks have, not of the one that the notes name.
    void aCorrectedEventShowsItsOwnDays()
    {
        const DateSpan days{QDate(2024, 5, 4), QDate(2024, 5, 6)};
        PlannedDocument first = m_library->planned(u"/notes/monday.md"_s, monday);
        first.plan = *withEvent(first.plan, {.name = u"Quay"_s, .year = 2024, .place = {}, .dates = days});
        first.isAgain = true;
        m_library->keep(first);
        PlannedDocument other = m_library->planned(u"/notes/tuesday.md"_s, tuesday);
        QCOMPARE(other.plan.event->name, u"Quayside Days"_s);
        other.plan.event->dates = {QDate(2024, 9, 1), QDate(2024, 9, 2)};
        m_library->keep(other);
        std::vector<PlannedDocument> changed{m_library->planned(
            u"/notes/monday.md"_s, QString(monday).replace(u"The moon pulls."_s, u"The moon pulls hard."_s))};
        QVERIFY(knowledgeOf(*m_library->session, changed, {}));
        QCOMPARE(changed[0].plan.event->name, u"Quay"_s);
        QCOMPARE(changed[0].plan.event->dates, days);
    }

private:
    std::unique_ptr<LibraryFixture> m_library;
};

QTEST_GUILESS_MAIN(TestSiblingMemory)
#include "tst_siblingmemory.moc"
