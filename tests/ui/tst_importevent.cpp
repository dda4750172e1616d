// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdriver.h"

#include "ui/shell/messagebar.h"
#include "ui/shell/segmentedswitch.h"

#include <QLineEdit>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

/// The event of a file in the head of the import dialog, and what the file is taken for.
class ImportEventTest final : public Lectern::Testing::ImportDriver
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Services::PlanOutcome made = Testing::outcome({Testing::talk(1, 6, u"One"_s, u"Friday, 9.11."_s)});
        made.documents[0].plan.event =
            EventName{u"Quay"_s, 2018, u"Leeds"_s, {QDate(2018, 11, 9), QDate(2018, 11, 10)}};
        openAll(std::move(made));
        m_dates = m_dialog->findChild<QLineEdit *>(u"dates"_s);
        QVERIFY(m_dates);
    }

    void datesAreShownAndEdited()
    {
        QCOMPARE(m_dates->text(), u"9–10 Nov 2018"_s);
        type(u"9-11 Nov"_s);
        QCOMPARE(event().dates, (DateSpan{QDate(2018, 11, 9), QDate(2018, 11, 11)}));
        QCOMPARE(m_dates->text(), u"9–11 Nov 2018"_s);
        QVERIFY(plan().areDatesGiven);
        QVERIFY(!plan().isEventGiven);
        press(u"import.undo"_s);
        QCOMPARE(m_dates->text(), u"9–10 Nov 2018"_s);
        QVERIFY(!plan().areDatesGiven);
        press(u"import.redo"_s);
        QCOMPARE(m_dialog->takeOutcome().documents.at(0).plan.event->dates.last, QDate(2018, 11, 11));
    }

    void aYearAloneIsShownAndEdited()
    {
        type(u"2019"_s);
        QCOMPARE(event().year, 2019);
        QVERIFY(event().dates.isEmpty());
        QCOMPARE(m_dates->text(), u"2019"_s);
    }

    void datesThatNameNoDayKeepTheDialogOpen()
    {
        type(u"soon"_s);
        const auto *bar = m_dialog->findChild<MessageBar *>();
        QVERIFY2(bar->message().lead.contains(u"soon"_s), qPrintable(bar->message().lead));
        QCOMPARE(m_dates->text(), u"soon"_s);
        QCOMPARE(event().dates.last, QDate(2018, 11, 10));
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        type(u"9 Nov 2018"_s);
        m_dialog->accept();
        QVERIFY(!m_dialog->isVisible());
    }

    void aDaySaysItsWholeDate()
    {
        const QModelIndex day = m_dialog->model()->talkAtLine(0, 1).parent();
        QCOMPARE(day.data(ImportTitleRole).toString(), u"Friday, 9.11."_s);
        QCOMPARE(day.data(ImportDateRole).toString(), u"9 Nov 2018"_s);
    }

    void anEditedCopyIsNewUnlessSaidOtherwise()
    {
        Services::ImportKnowledge knowledge;
        knowledge.files.resize(1);
        knowledge.likeSources = {Services::RenamedSource{QUuid::createUuid(), u"/notes/old.md"_s}};
        m_dialog->setKnowledge(knowledge);
        auto *choice = m_dialog->findChild<SegmentedSwitch *>(u"import.known"_s);
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->current(), 1); // new
        QVERIFY(!documentOf().renamedFrom);
        QTest::keyClick(choice, Qt::Key_Left);
        QCOMPARE(documentOf().renamedFrom, knowledge.likeSources[0]);
        press(u"import.undo"_s);
        QVERIFY(!documentOf().renamedFrom);
        QCOMPARE(choice->current(), 1);
    }

private:
    void type(const QString &text)
    {
        m_dates->setFocus();
        m_dates->selectAll();
        QTest::keyClicks(m_dates, text);
        m_dialog->findChild<QLineEdit *>(u"place"_s)->setFocus();
    }
    [[nodiscard]] const Services::PlannedDocument &documentOf() const
    {
        return m_dialog->model()->documents().at(0);
    }
    [[nodiscard]] const Plan &plan() const { return documentOf().plan; }
    [[nodiscard]] EventName event() const { return plan().event.value_or(EventName{}); }

    QLineEdit *m_dates = nullptr;
};

QTEST_MAIN(ImportEventTest)
#include "tst_importevent.moc"
