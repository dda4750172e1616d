// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/reader/readerview.h"
#include "ui/search/resultscopes.h"
#include "ui/search/yearhistogram.h"
#include "ui/shell/previewbar.h"
#include "ui/sidebar/sidebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Searching in the window: what is found is looked into, opened, left again, and searches are kept.
class TestWindowSearch final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void nothingCanBeSearchedBeforeTheFirstImport()
    {
        writeFile("days.md", harbourNotes);
        openWindow();
        QVERIFY(!m_window->omnibox().isEnabled());
        importPaths({path("days.md")});
        QVERIFY(m_window->omnibox().isEnabled());
    }

    void escapeBringsBackTheTalkThatWasOpen()
    {
        openLibraryOf(harbourNotes);
        const QUuid before = shownTalk().id;
        searchAndPreview(QStringLiteral("broker"));
        QTRY_VERIFY(shownTalk().id != before);
        Q_EMIT m_window->results().closeRequested();
        QTRY_COMPARE(shownTalk().id, before);
        QVERIFY(!m_window->search().isActive());
    }

    void queryErrorsLeaveTheLastGoodResults()
    {
        openLibraryOf(harbourNotes);
        SearchController &search = m_window->search();
        QSignalSpy searched(&search, &SearchController::searched);
        const auto *error = m_window->findChild<QLabel *>(QStringLiteral("omniboxError"));
        QVERIFY(error);
        // Without anything good before it an error does not put empty results in the sidebar's place.
        m_window->omnibox().setQuery(QStringLiteral("year:soon"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(!search.isActive());
        m_window->omnibox().setQuery(QStringLiteral("queues"));
        // The next key comes before the full answer: it is given all the same.
        m_window->omnibox().setQuery(QStringLiteral("queues near:5(job"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().contains(QStringLiteral("<u>near:5(job</u>")));
        QTRY_VERIFY(!searched.isEmpty());
        QTRY_COMPARE(search.foundTalks().size(), 2);
        QTRY_VERIFY(!isStillSearching());
        QVERIFY(search.isActive());
        m_window->omnibox().setQuery(QStringLiteral("queues near:5(job somebody)"));
        QTRY_COMPARE(search.foundTalks().size(), 1);
        QVERIFY(!error->isVisible());
        m_window->omnibox().setQuery(QString());
        QVERIFY(!search.isActive());
    }

    void filtersAloneAreNotCountedByWhereWordsStand()
    {
        makeLibrary(harbourNotes); // another year, so that the years are shown with the counts
        QByteArray older = harbourNotes;
        writeFile("older.md", older.replace("2024", "2019"));
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("older.md")}, {}, progress, {}));
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const auto *years = m_window->results().findChild<YearHistogram *>();
        QVERIFY(years);
        const auto texts = [this] {
            QString all;
            for (const auto *chip : m_window->results().scopes().findChildren<QAbstractButton *>()) {
                all += chip->text() + u' ';
            }
            return all;
        };
        static const QRegularExpression number(QStringLiteral("\\d"));
        m_window->omnibox().setQuery(QStringLiteral("is:unread"));
        QTRY_VERIFY(years->isVisible()); // comes with the counts
        QVERIFY(!texts().contains(number));
        m_window->omnibox().setQuery(QStringLiteral("is:unread queues"));
        QTRY_VERIFY(texts().contains(number));
    }

    void previewSaysWhichMatchAndOpensFromTheHeader()
    {
        openLibraryOf(harbourNotes);
        searchAndPreview(QStringLiteral("broker"));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Large queues"));
        PreviewBar &bar = m_window->talkPane().header().previewBar();
        QTRY_VERIFY(bar.isVisible());
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
        QVERIFY(!m_window->search().isActive());
        QCOMPARE(shownTalk().title, QStringLiteral("Large queues"));
        QVERIFY(action(ActionId::Back)->isEnabled());
    }

    void openedPassageIsToldForAMoment()
    {
        openLibraryOf(harbourNotes);
        searchAndPreview(QStringLiteral("broker"));
        const auto *view = qobject_cast<ReaderView *>(m_window->talkPane().page().view());
        QTRY_VERIFY(view->scene().hits.size() >= 1);
        QTest::mouseClick(
            m_window->talkPane().header().previewBar().findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(view->scene().hits.size(), size_t(1));
        QCOMPARE(view->scene().currentHit, 0);
        QTRY_VERIFY_WITH_TIMEOUT(view->scene().hits.empty(), 10'000);
    }

    void previewEndsWhereNothingIsFound()
    {
        openLibraryOf(harbourNotes);
        const QString reading = shownTalk().title;
        searchAndPreview(QStringLiteral("broker"));
        QTRY_VERIFY(m_window->talkPane().header().previewBar().isVisible());
        m_window->omnibox().setQuery(QStringLiteral("brokerless"));
        QTRY_VERIFY(!m_window->talkPane().header().previewBar().isVisible());
        QTRY_COMPARE(shownTalk().title, reading);
        QVERIFY(m_window->search().isActive());
    }

    void openedPassageHasTheCaret()
    {
        openLibraryOf(harbourNotes);
        searchAndOpen(QStringLiteral("broker"));
        QTest::keyClick(
            m_window->talkPane().page().view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(m_window->talkPane().page().selectedText().trimmed(), QStringLiteral("broker"));
    }

    void aFilterWithoutItsValueLeavesTheSidebar()
    {
        openLibraryOf(canalNotes);
        m_window->omnibox().setQuery(QStringLiteral("tag:"));
        QVERIFY(!m_window->search().isActive());
        m_window->omnibox().setQuery(QStringLiteral("tag:a"));
        QVERIFY(m_window->search().isActive());
        m_window->omnibox().setQuery(QStringLiteral("tag:"));
        QVERIFY(!m_window->search().isActive());
    }

    void whatAnotherSearchDoesNotFindIsNoPreviewAnyMore()
    {
        openLibraryOf(canalNotes);
        const QUuid first = shownTalk().id;
        m_window->omnibox().setQuery(QStringLiteral("bell"));
        QTRY_VERIFY(m_window->search().isAnswered());
        m_window->results().focusResults();
        QTRY_VERIFY(shownTalk().id != first);
        m_window->omnibox().setQuery(QStringLiteral("water"));
        QTRY_COMPARE(shownTalk().id, first);
    }

    void aTalkThatWasOpenedBesideTheResultsIsComeBackTo()
    {
        openLibraryOf(canalNotes);
        const QUuid first = shownTalk().id;
        searchAndPreview(QStringLiteral("bell"));
        QTRY_VERIFY(shownTalk().id != first);
        m_window->openTalk({.talk = first, .range = {}, .mark = {}, .scroll = -1});
        QTRY_COMPARE(shownTalk().id, first);
        searchAndPreview(QStringLiteral("boat"));
        QTRY_VERIFY(shownTalk().id != first);
        Q_EMIT m_window->results().closeRequested();
        QTRY_COMPARE(shownTalk().id, first);
    }

    void savedSearchesStandInTheSidebarAndAreUndone()
    {
        openLibraryOf(canalNotes);
        auto &filters = m_window->feed().filters();
        auto &actions = m_window->actions();
        const auto saved = [&filters] {
            QStringList rows;
            for (int row = 0; row < filters.rowCount(); ++row) {
                if (const auto *search = filters.savedSearch(filters.index(row))) {
                    rows += search->name;
                }
            }
            return rows;
        };
        QVERIFY(!actions.action(ActionId::SaveSearch)->isEnabled());
        m_window->omnibox().setQuery(QStringLiteral("water OR bell"));
        QVERIFY(actions.action(ActionId::SaveSearch)->isEnabled());
        actions.action(ActionId::SaveSearch)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("water OR bell")});
        const QModelIndex row = filters.index(filters.rowCount() - 1);
        QCOMPARE(row.data(Models::FilterCountRole).toInt(), 2);

        m_window->search().close();
        QVERIFY(filters.setData(row, QStringLiteral("Sounds"), Qt::EditRole));
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("Sounds")});
        Q_EMIT m_window->sidebar().searchChosen(row.data(Models::FilterQueryRole).toString());
        QCOMPARE(m_window->omnibox().query(), QStringLiteral("water OR bell"));
        m_window->search().close();

        Q_EMIT m_window->sidebar().searchRemoved(*filters.savedSearch(row));
        QTRY_COMPARE(saved(), QStringList());
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("Sounds")});
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList{QStringLiteral("water OR bell")});
        actions.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(saved(), QStringList());
    }

    void recentSearchesAreKept()
    {
        makeLibrary(canalNotes);
        openWindow();
        m_window->omnibox().setQuery(QStringLiteral("water"));
        Q_EMIT m_window->omnibox().submitted();
        m_window->omnibox().setQuery(QStringLiteral("bell"));
        Q_EMIT m_window->omnibox().submitted();
        QCOMPARE(m_settings->text(Services::Setting::RecentSearches), QStringLiteral("bell\nwater"));
    }

private:
    [[nodiscard]] bool isStillSearching() const
    {
        const auto labels = m_window->results().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(QStringLiteral("Still")); });
    }
};

QTEST_MAIN(TestWindowSearch)
#include "tst_windowsearch.moc"
