// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "document/eventnotes.h"
#include "services/planedits.h"
#include "services/planmemory.h"
#include "support/testsupport.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using Services::Testing::LibraryFixture;
using Kind = LineDecision::Kind;

namespace {

const auto notes = QStringLiteral("# Quayside Days 2024\n\n"
                                  "## Ropes and knots, Ines Okafor\n\nA knot is a promise.\n\n"
                                  "### Second part about splices\n\nTwo ends become one.\n\n"
                                  "## Tides explained, Tomasz Wilk\n\nThe moon pulls.\n\n"
                                  "## Weather for sailors, Ruth Baker\n\nWho ties the boat?\n");

int lineOf(const QString &source, const QString &words)
{
    return static_cast<int>(source.first(source.indexOf(words)).count(u'\n')) + 1;
}

QStringList decisionsIn(const QString &source, const std::vector<LineDecision> &decisions)
{
    const QStringList lines = source.split(u'\n');
    QStringList words;
    for (const LineDecision &decision : decisions) {
        words << QStringLiteral("%1: %2").arg(decisionName(decision.kind), lines.at(decision.line - 1));
    }
    return words;
}

} // namespace

class TestPlanMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_library = std::make_unique<LibraryFixture>(); }
    void cleanup() { m_library.reset(); }

    void decisionsFollowTheWordsOfTheirLines()
    {
        const Store::EarlierDecisions earlier{notes,
            {{lineOf(notes, QStringLiteral("### Second")), Kind::Begins},
                {lineOf(notes, QStringLiteral("## Weather")), Kind::Section}}};
        QCOMPARE(decisionsInNewer(earlier, notes), earlier.decisions);
        QString longer = notes;
        longer.replace(QStringLiteral("A knot is a promise."),
            QStringLiteral("We met at the old pier.\n\nA knot is a promise that holds."));
        longer.replace(
            QStringLiteral("Second part about splices"), QStringLiteral("Second part, about splices"));
        QCOMPARE(decisionsIn(longer, decisionsInNewer(earlier, longer)),
            QStringList({QStringLiteral("begins: ### Second part, about splices"),
                QStringLiteral("section: ## Weather for sailors, Ruth Baker")}));
    }

    void whatIsGoneIsForgotten()
    {
        const Store::EarlierDecisions earlier{
            notes, {{lineOf(notes, QStringLiteral("### Second")), Kind::Begins}, {4000, Kind::Begins}}};
        QString shorter = notes;
        shorter.remove(QStringLiteral("### Second part about splices\n\nTwo ends become one.\n\n"));
        QVERIFY(decisionsInNewer(earlier, shorter).empty());
    }

    /// The whole way: correct, keep, change the file, plan again.
    void correctionsOutliveAChangeOfTheFile()
    {
        PlannedDocument first = planned(notes);
        QCOMPARE(first.plan.talks.size(), 3U);
        first.plan = *splitAt(first.plan, first.document, lineOf(notes, QStringLiteral("### Second")));
        first.plan = *madeSection(first.plan, static_cast<int>(first.plan.talks.size()) - 1);
        const QStringList titles = titlesOf(first.plan);
        first.isAgain = true;
        const auto ids = keep(first);
        QCOMPARE(ids.size(), 3U);

        const QString changed = QString(notes).replace(
            QStringLiteral("The moon pulls."), QStringLiteral("The moon pulls, and so does the sun."));
        PlannedDocument second = planned(changed);
        QVERIFY(recallDecisions(*m_library->session, second));
        QCOMPARE(titlesOf(second.plan), titles);
        // Without anybody looking, as the command line imports, and once more.
        QCOMPARE(keep(planned(changed)), ids);
        PlannedDocument third = planned(QStringLiteral("<!-- tidied -->\n\n") + changed);
        QVERIFY(recallDecisions(*m_library->session, third));
        QCOMPARE(titlesOf(third.plan), titles);
    }

    void aFileThatIsOneTalkStaysOne()
    {
        PlannedDocument first = planned(notes);
        first.plan = *madeOneTalk(first.plan, first.document);
        QCOMPARE(keep(first).size(), 1U);
        PlannedDocument second =
            planned(notes + QStringLiteral("\n## Third party, Bo Sample\n\nMore to say.\n"));
        QVERIFY(recallDecisions(*m_library->session, second));
        QCOMPARE(second.plan.talks.size(), 1U);
        QCOMPARE(second.plan.talks[0].endLine, static_cast<int>(second.document.lines.size()));
    }

    void whatWasSaidOfTheWholeFileNeedsNoLineOfIt()
    {
        const QString note = QStringLiteral("Ropes that hold\n\nInes told us of splices.\n");
        PlannedDocument first = planned(note);
        first.plan = *madeOneTalk(first.plan, first.document);
        QCOMPARE(keep(first).size(), 1U);
        PlannedDocument second = planned(QStringLiteral("milk and bread\n"));
        QVERIFY(second.plan.talks.empty());
        QVERIFY(recallDecisions(*m_library->session, second));
        QCOMPARE(second.plan.talks.size(), 1U);
    }

    /// As the option of the command line says it.
    void whatIsSaidOfTheNewPlanGoesBeforeWhatWasSaid()
    {
        QCOMPARE(keep(planned(notes)).size(), 3U);
        PlannedDocument whole = planned(notes);
        whole.plan = *madeOneTalk(whole.plan, whole.document);
        keep(whole);
        QCOMPARE(recalled(notes).plan.talks.size(), 1U);
        QVERIFY(recallDecisions(*m_library->session, whole));
        QVERIFY(!whole.isAgain); // the library says the same
    }

    void nothingIsRecalledOfAnotherFile()
    {
        PlannedDocument first = planned(notes);
        first.plan = *madeOneTalk(first.plan, first.document);
        keep(first);
        PlannedDocument other = planned(notes);
        other.absolutePath = QStringLiteral("other.md");
        QVERIFY(recallDecisions(*m_library->session, other));
        QCOMPARE(other.plan.talks.size(), 3U);
    }

private:
    static PlannedDocument planned(const QString &text)
    {
        return LibraryFixture::planned(QStringLiteral("days.md"), text);
    }
    PlannedDocument recalled(const QString &text)
    {
        PlannedDocument document = planned(text);
        if (!recallDecisions(*m_library->session, document)) {
            qFatal("cannot be recalled");
        }
        return document;
    }
    static QStringList titlesOf(const Plan &plan)
    {
        QStringList titles;
        for (const PlannedTalk &talk : plan.talks) {
            titles << talk.title;
        }
        return titles;
    }
    std::vector<QUuid> keep(const PlannedDocument &document) { return m_library->keep(document).talks; }

    std::unique_ptr<LibraryFixture> m_library;
};

QTEST_GUILESS_MAIN(TestPlanMemory)
#include "tst_planmemory.moc"
