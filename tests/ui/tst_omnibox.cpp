// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/omnibox.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class TestOmnibox : public QObject
{
    Q_OBJECT
    std::unique_ptr<QWidget> m_window;
    Omnibox *m_box = nullptr;

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 400);
        m_box = new Omnibox(m_window.get());
        m_box->setGeometry(50, 10, 560, 33);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_box->activate();
    }

    void typingIsAnnouncedOnceItRests()
    {
        QSignalSpy changed(m_box, &Omnibox::queryChanged);
        QTest::keyClicks(m_box->lineEdit(), u"retry"_s);
        QVERIFY(changed.wait(1000));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), u"retry"_s);
    }

    void aBlankTurnsAFilterIntoAChipAndBackspaceTurnsItBack()
    {
        QTest::keyClicks(m_box->lineEdit(), u"is:unread "_s);
        QCOMPARE(m_box->lineEdit()->text(), QString());
        QCOMPARE(m_box->query(), u"is:unread"_s);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Backspace);
        QTRY_COMPARE(m_box->lineEdit()->text(), u"is:unread"_s);
        QCOMPARE(m_box->query(), u"is:unread"_s);
    }

    void allThatIsSelectedGoesWithItsFilters()
    {
        QTest::keyClicks(m_box->lineEdit(), u"is:unread retry"_s);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Backspace);
        QCOMPARE(m_box->query(), QString());
        // Words alone go alone.
        QTest::keyClicks(m_box->lineEdit(), u"is:unread retry"_s);
        m_box->lineEdit()->selectAll();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Backspace);
        QCOMPARE(m_box->query(), u"is:unread"_s);
    }

    void valuesAreAskedForAndTaken()
    {
        QSignalSpy asked(m_box, &Omnibox::completionsRequested);
        QTest::keyClicks(m_box->lineEdit(), u"tag:re"_s);
        QCOMPARE(asked.last(), (QList<QVariant>{u"tag"_s, u"re"_s}));
        m_box->setCompletions(u"tag"_s, u"r"_s, {{u"outdated"_s, 1, 0}});
        m_box->setCompletions(u"tag"_s, u"re"_s, {{u"reliability"_s, 18, 1}, {u"read again"_s, 9, 0}});
        QVERIFY(m_box->isPopupVisible());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Down);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Tab);
        QCOMPARE(m_box->query(), u"tag:\"read again\""_s);
    }

    void placesStandAboveTheCompletions()
    {
        QSignalSpy asked(m_box, &Omnibox::jumpsRequested);
        QSignalSpy jumped(m_box, &Omnibox::jumpChosen);
        QTest::keyClicks(m_box->lineEdit(), u"tag"_s);
        QCOMPARE(asked.last().first().toString(), u"tag"_s);
        m_box->setJumps(u"ta"_s, {makeJumpRow(JumpKind::Talk, u"Outdated"_s, {}, u"0"_s)});
        m_box->setJumps(u"tag"_s, {makeJumpRow(JumpKind::Talk, u"Tagged boats"_s, {}, u"1"_s)});
        auto *view = m_window->findChild<QListView *>();
        QCOMPARE(view->model()->index(0, 0).data().toString(), u"Tagged boats"_s);
        QCOMPARE(view->model()->index(1, 0).data().toString(), u"tag:"_s);
        QCOMPARE(view->currentIndex().row(), 1); // Tab completes the filter
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Up);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.first().first().value<JumpRow>().key, u"1"_s);
        QCOMPARE(m_box->query(), QString());
    }

    void enterAndDownOnPlainWordsSearch()
    {
        const QSignalSpy jumped(m_box, &Omnibox::jumpChosen);
        const QSignalSpy submitted(m_box, &Omnibox::submitted);
        const QSignalSpy down(m_box, &Omnibox::downPressed);
        const auto type = [this] {
            m_box->clear();
            QTest::keyClicks(m_box->lineEdit(), u"boats"_s);
            m_box->setJumps(u"boats"_s, {makeJumpRow(JumpKind::Talk, u"Boats"_s, {}, u"1"_s)});
            QVERIFY(m_box->isPopupVisible());
        };
        type();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        type();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Down);
        QCOMPARE(down.size(), 1);
        QVERIFY(!m_box->isPopupVisible());
        QCOMPARE(jumped.size(), 0);
        type();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Tab);
        QCOMPARE(jumped.size(), 1);
    }

    void anAngleAsksForActionsAndSearchesNothing()
    {
        QSignalSpy asked(m_box, &Omnibox::jumpsRequested);
        QSignalSpy jumped(m_box, &Omnibox::jumpChosen);
        QSignalSpy changed(m_box, &Omnibox::queryChanged);
        QTest::keyClicks(m_box->lineEdit(), u">fu"_s);
        QCOMPARE(asked.last().first().toString(), u">fu"_s);
        m_box->setJumps(u">fu"_s,
            {makeJumpRow(JumpKind::Action, u"Fuse"_s, u"not possible now"_s, u"a"_s, false),
                makeJumpRow(JumpKind::Action, u"Full screen"_s, u"F11"_s, u"b"_s)});
        QCOMPARE(m_box->query(), QString());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return); // what cannot be done is not done
        QCOMPARE(jumped.size(), 0);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Down);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.first().first().value<JumpRow>().key, u"b"_s);
        QCOMPARE(changed.size(), 0);
    }

    void aLinkIsOpenedAndNotSearchedFor()
    {
        const QSignalSpy changed(m_box, &Omnibox::queryChanged);
        const QSignalSpy jumped(m_box, &Omnibox::jumpChosen);
        const QString link = u"lectern:mark/018f5a3c-0000-7000-8000-000000000001"_s;
        m_box->lineEdit()->insert(u' ' + link);
        QVERIFY(m_box->isPopupVisible());
        QCOMPARE(m_box->query(), QString());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.first().first().value<JumpRow>().kind, JumpKind::Link);
        QCOMPARE(jumped.first().first().value<JumpRow>().key, link);
        QCOMPARE(m_box->lineEdit()->text(), QString());
        QCOMPARE(changed.size(), 0);
        QTest::keyClicks(m_box->lineEdit(), u"lectern: reading"_s); // words like others
        QCOMPARE(m_box->query(), u"lectern: reading"_s);
    }

    void recentAndSavedSearchesAreOfferedOnce()
    {
        m_box->setRecentSearches({u"retry"_s, u"queue"_s});
        m_box->setSavedSearches({u"queue"_s, u"is:unread"_s});
        QTest::keyClicks(m_box->lineEdit(), u"x"_s);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Backspace);
        QVERIFY(m_box->isPopupVisible());
        const auto *list = m_box->window()->findChild<QListView *>();
        QStringList rows;
        for (int row = 0; row < 4; ++row) {
            rows += list->model()->index(row, 0).data().toString();
        }
        QCOMPARE(rows.join(u' '), u"retry queue is:unread speaker:"_s);
    }

    void escapeClosesThePopupFirst()
    {
        QSignalSpy escaped(m_box, &Omnibox::escaped);
        QTest::keyClicks(m_box->lineEdit(), u"is:"_s);
        QVERIFY(m_box->isPopupVisible());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Escape);
        QVERIFY(!m_box->isPopupVisible());
        QCOMPARE(escaped.size(), 0);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Escape);
        QCOMPARE(escaped.size(), 1);
    }

    void enterSubmitsAndDownGoesToTheResults()
    {
        QSignalSpy submitted(m_box, &Omnibox::submitted);
        QSignalSpy down(m_box, &Omnibox::downPressed);
        QTest::keyClicks(m_box->lineEdit(), u"x y"_s);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Down);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(down.size(), 1);
    }

    void errorsStandBelowInWords()
    {
        m_box->setQuery(u"a near:x(b c)"_s);
        m_box->setError(u"“x” is no number; write near:5(next word)."_s, 7, 1);
        auto *label = m_window->findChild<QLabel *>(u"omniboxError"_s);
        QVERIFY(label && label->isVisible());
        QVERIFY(label->mapTo(m_window.get(), QPoint(0, 0)).y() >= m_box->geometry().bottom());
        QCOMPARE(label->text(), u"“<u>x</u>” is no number; write near:5(next word)."_s);
        m_box->setError(u"“near:x” cannot be <so>."_s, 2, 11);
        QCOMPARE(label->text(), u"“<u>near:x</u>” cannot be &lt;so&gt;."_s);
        m_box->setError(u"The bracket is not closed."_s, 2, 11);
        QCOMPARE(label->text(), u"The bracket is not closed. <u>near:x(b c)</u>"_s);
        m_box->setError({});
        QVERIFY(!label->isVisible());
    }

    void errorsWaitUntilNoCompletionsStandThere()
    {
        QTest::keyClicks(m_box->lineEdit(), u"mark:do"_s);
        QTRY_VERIFY(m_box->isPopupVisible());
        m_box->setError(u"“do” is no kind of mark."_s, 5, 2);
        auto *label = m_window->findChild<QLabel *>(u"omniboxError"_s);
        QVERIFY(label && !label->isVisible());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Escape);
        QVERIFY(!m_box->isPopupVisible());
        QTRY_VERIFY(label->isVisible());
        QTest::keyClick(m_box->lineEdit(), Qt::Key_U); // on with the word
        QTRY_VERIFY(m_box->isPopupVisible());
        QTRY_VERIFY(!label->isVisible());
    }
};

QTEST_MAIN(TestOmnibox)
#include "tst_omnibox.moc"
