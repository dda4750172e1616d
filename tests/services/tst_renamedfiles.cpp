// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "services/importknowledge.h"
#include "services/markservice.h"
#include "services/renamedfiles.h"

#include <QFile>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using Services::Testing::LibraryFixture;
using namespace Qt::StringLiterals;

namespace {

const auto notes =
    u"# Quayside Days 2024\n\n## Ropes and knots, Ines Okafor\n\nA knot is a promise to the boat.\n\n"
    "## Tides explained, Tomasz Wilk\n\nThe moon pulls at every harbour.\n\n"
    "## Anchors that hold, Mira Sol\n\nWho ties the boat at night?\n"_s;
const auto others = u"# Quayside Days 2024\n\n## Sails, Emil Madeup\n\nWind is free for everybody here.\n\n"
                    "## Hulls, Cleo Fictitious\n\nWood floats, and so does steel.\n\n"
                    "## Lanterns at sea, Bo Sample\n\nGreen is to the right, red is to the left.\n"_s;

} // namespace

/// A file that comes under another name and with other words.
class TestRenamedFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_library = std::make_unique<LibraryFixture>(); }
    void cleanup() { m_library.reset(); }

    void likenessCountsTheLinesOfBoth()
    {
        const WordyLines whole(notes);
        QCOMPARE(whole.likeness(WordyLines(notes)), 1.0);
        QCOMPARE(whole.likeness(WordyLines(QString())), 0.0);
        QVERIFY(whole.likeness(WordyLines(others)) < 0.3);
        const double edited = whole.likeness(WordyLines(QString(notes).replace(u"moon"_s, u"sun"_s)));
        QVERIFY(edited > 0.6 && edited < 1.0);
        QCOMPARE(whole.likeness(WordyLines(notes + notes + notes)), 0.0); // less than half of it
    }

    void anEditedCopyOfALostFileIsOffered()
    {
        const QString old = m_library->write(u"old.md"_s, notes);
        m_library->keep(m_library->planned(old));
        QVERIFY(QFile::remove(old));
        const QString edited = QString(notes).replace(u"moon"_s, u"sun"_s);
        std::vector<PlannedDocument> documents{m_library->planned(m_library->write(u"new.md"_s, edited)),
            m_library->planned(
                m_library->write(u"copy.md"_s, QString(edited).replace(u"night"_s, u"noon"_s))),
            m_library->planned(m_library->write(u"others.md"_s, others))};
        const auto knowledge = knowledgeOf(*m_library->session, documents, {});
        QVERIFY(knowledge);
        QCOMPARE(knowledge->likeSources.size(), 3U);
        QVERIFY(knowledge->likeSources[0]);
        QCOMPARE(knowledge->likeSources[0]->path, old);
        QVERIFY(!knowledge->likeSources[1]); // one source is one file, the likest
        QVERIFY(!knowledge->likeSources[2]);
    }

    void aFileThatIsStillThereIsNoOffer()
    {
        m_library->keep(m_library->planned(m_library->write(u"old.md"_s, notes)));
        std::vector<PlannedDocument> documents{
            m_library->planned(m_library->write(u"new.md"_s, QString(notes).replace(u"moon"_s, u"sun"_s)))};
        const auto knowledge = knowledgeOf(*m_library->session, documents, {});
        QVERIFY(knowledge && !knowledge->likeSources.at(0));
    }

    void asAnUpdateItKeepsTheTalksAndTheirMarks()
    {
        const QString old = m_library->write(u"old.md"_s, notes);
        const ImportReport first = m_library->keep(m_library->planned(old));
        const auto mark =
            markQuote(*m_library->session, {.talk = first.talks.front(), .quote = u"promise to the boat"_s});
        QVERIFY(mark);
        QVERIFY(QFile::remove(old));
        PlannedDocument document =
            m_library->planned(m_library->write(u"new.md"_s, QString(notes).replace(u"moon"_s, u"sun"_s)));
        std::vector<PlannedDocument> documents{document};
        document.renamedFrom = knowledgeOf(*m_library->session, documents, {})->likeSources.at(0);
        QVERIFY(document.renamedFrom);
        document.isAgain = true;
        const ImportReport second = m_library->keep(document);
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.added, 0);
        QCOMPARE(second.talks, first.talks);
        QCOMPARE(second.renamed.size(), 1U);
        QCOMPARE(second.renamed.front().from, old);
        QCOMPARE(m_library->session->marks().mark(mark->id)->state, AnchorState::Exact);
        QCOMPARE(m_library->session->sources().sources()->size(), 1U);
    }

    void unlessSaidItIsNew()
    {
        const QString old = m_library->write(u"old.md"_s, notes);
        m_library->keep(m_library->planned(old));
        QVERIFY(QFile::remove(old));
        const ImportReport second = m_library->keep(
            m_library->planned(m_library->write(u"new.md"_s, QString(notes).replace(u"moon"_s, u"sun"_s))));
        QCOMPARE(second.added, 1);
        QCOMPARE(m_library->session->sources().sources()->size(), 2U);
    }

private:
    std::unique_ptr<LibraryFixture> m_library;
};

QTEST_GUILESS_MAIN(TestRenamedFiles)
#include "tst_renamedfiles.moc"
