// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/keyhints.h"
#include "ui/search/resultspane.h"
#include "ui/sidebar/chip.h"
#include "ui/sidebar/dropdownbutton.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

Store::SearchHit hit(const QString &snippet, qint64 at)
{
    Store::SearchHit hit;
    hit.snippet = snippet;
    hit.hits = {{0, 3}};
    hit.range = {at, at + 3};
    return hit;
}

Store::SearchResult twoTalks()
{
    Store::SearchResult result;
    result.totalPassages = 4;
    result.totalTalks = 2;
    result.talks.resize(2);
    result.talks[0].talk.id = QUuid::createUuidV5(QUuid(), u"one"_s);
    result.talks[0].talk.title = u"One"_s;
    result.talks[0].total = 3;
    result.talks[0].hits = {hit(u"first"_s, 1), hit(u"second"_s, 5)};
    result.talks[1].talk.id = QUuid::createUuidV5(QUuid(), u"two"_s);
    result.talks[1].talk.title = u"Two"_s;
    result.talks[1].total = 1;
    result.talks[1].hits = {hit(u"third"_s, 9)};
    return result;
}

} // namespace

class TestResultsPane : public QObject
{
    Q_OBJECT
    std::unique_ptr<ResultsPane> m_pane;

    [[nodiscard]] QString current() const { return m_pane->view()->currentIndex().data().toString(); }

    /// A visible label with such text; null if there is none.
    [[nodiscard]] QLabel *shownLabel(const QString &text) const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return label;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<ResultsPane>();
        m_pane->resize(468, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->showSearching(u"x"_s);
        m_pane->showResult(u"x"_s, twoTalks());
    }

    void cleanup() { m_pane.reset(); }

    void theOrderStandsAtTheEndOfTheChips_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("all in a row") << 468;
        QTest::newRow("wrapped") << 260;
    }

    void theOrderStandsAtTheEndOfTheChips()
    {
        QFETCH(int, width);
        m_pane->resize(width, 600);
        QApplication::processEvents();
        const auto *order = m_pane->findChild<DropDownButton *>();
        QVERIFY(order);
        QCOMPARE(order->geometry().right(), order->parentWidget()->rect().right());
        const auto chips = m_pane->findChildren<Chip *>();
        QCOMPARE(chips.size(), 4);
        for (const Chip *chip : chips) {
            QVERIFY(!chip->geometry().intersects(order->geometry()));
            QVERIFY(order->parentWidget()->rect().contains(chip->geometry()));
        }
    }

    void theHeaderCounts()
    {
        QCOMPARE(m_pane->findChild<QLabel *>(u"resultsCount"_s)->text(), u"4 passages in 2 talks"_s);
    }

    void keyHintsWithoutRoomAreLeftOut()
    {
        const QString last = u"back to reading"_s;
        QVERIFY(shownLabel(last));
        m_pane->findChild<KeyHints *>()->resize(150, 30);
        QVERIFY(!shownLabel(last));
        m_pane->findChild<KeyHints *>()->resize(468, 30);
        QVERIFY(shownLabel(last));
    }

    void arrowsGoFromPassageToPassageAndPreview()
    {
        QSignalSpy preview(m_pane.get(), &ResultsPane::previewRequested);
        m_pane->focusResults();
        QCOMPARE(current(), u"first"_s);
        QCOMPARE(m_pane->matchPosition(), (std::pair{1, 3}));
        QTest::keyClick(m_pane->view(), Qt::Key_Down);
        QTest::keyClick(m_pane->view(), Qt::Key_Down);
        QCOMPARE(current(), u"1 more in this talk"_s);
        QTest::keyClick(m_pane->view(), Qt::Key_Down);
        QCOMPARE(current(), u"third"_s);
        QCOMPARE(preview.size(), 3);
        QCOMPARE(preview.last().at(1).value<CodePointRange>(), (CodePointRange{9, 12}));
        QTest::keyClick(m_pane->view(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(current(), u"first"_s);
        QTest::keyClick(m_pane->view(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(current(), u"third"_s);
    }

    void enterOpensAndEscapeCloses()
    {
        QSignalSpy opened(m_pane.get(), &ResultsPane::openRequested);
        QSignalSpy closed(m_pane.get(), &ResultsPane::closeRequested);
        m_pane->focusResults();
        QTest::keyClick(m_pane->view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().at(3).toBool());
        QTest::keyClick(m_pane->view(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

    void theCurrentPassageStaysForTheNextAnswer()
    {
        m_pane->focusResults();
        m_pane->selectNext();
        QSignalSpy preview(m_pane.get(), &ResultsPane::previewRequested);
        m_pane->showResult(u"xy"_s, twoTalks());
        QCOMPARE(current(), u"second"_s);
        QCOMPARE(preview.size(), 0);
    }

    void nothingOffersTheNearestSpelling()
    {
        Store::SearchResult nothing;
        nothing.suggestions = {u"bulkhead"_s};
        m_pane->showResult(u"bulkhed"_s, nothing);
        QVERIFY(shownLabel(u"bulkhead"_s));
    }

    void nothingOffersToLeaveOutAFilter()
    {
        QSignalSpy chosen(m_pane.get(), &ResultsPane::suggestionChosen);
        Store::SearchResult nothing;
        nothing.withoutFilters.push_back({u"year:2023"_s, u"bulkhead"_s, 4, true});
        m_pane->showResult(u"bulkhead year:2023"_s, nothing);
        QLabel *label = shownLabel(u"year:2023</a> for 4 passages"_s);
        QVERIFY(label);
        Q_EMIT label->linkActivated(u"bulkhead"_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), u"bulkhead"_s);
    }
};

QTEST_MAIN(TestResultsPane)
#include "tst_resultspane.moc"
