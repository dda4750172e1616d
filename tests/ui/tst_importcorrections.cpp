// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdriver.h"

#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/plannedtalkfields.h"
#include "ui/dialogs/sourceview.h"
#include "ui/dialogs/speakerfield.h"
#include "ui/shell/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;
using namespace Testing;

/// The dialog driven as a person does: through its actions and keys.
class ImportCorrectionsTest final : public ImportDriver
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtTheCaretAndTakesItBack();
    void notesOfTheEventHaveARow();
    void aFileWithoutTalksCanBeOne();
    void mergesWithPrevious();
    void notATalkBecomesASectionOrNotes();
    void movesBetweenDaysByKeysAndByDragging();
    void leavingOutCanBeUndone();
    void missingSpeakerIsToBeCheckedWhereOthersHaveOne();
    void lookingAtATalkSettlesIt();
    void speakersAreCompletedFromWhatIsKnown();
    void theRestOfAKnownNameIsWrittenBehind();
    void modelKeepsItsPromisesThroughAllEdits();
    void correctionsComeBackWithTheOutcome();
};

void ImportCorrectionsTest::splitsAtTheCaretAndTakesItBack()
{
    open({talk(1, 12, u"One"_s, u"Friday"_s)});
    QVERIFY(!m_dialog->findChild<QAction *>(u"import.split"_s)->isEnabled());
    putCaretAt(6);
    QTest::keyClick(m_dialog->findChild<SourceView *>(), Qt::Key_S, Qt::AltModifier);
    QCOMPARE(ranges(), u"1-6 7-12"_s);
    const QModelIndex current = m_dialog->findChild<QTreeView *>(u"import.tree"_s)->currentIndex();
    QCOMPARE(current.data(ImportTitleRole).toString(), u"Heading 7"_s);
    press(u"import.undo"_s);
    QCOMPARE(ranges(), u"1-12"_s);
    press(u"import.redo"_s);
    QCOMPARE(ranges(), u"1-6 7-12"_s);
}

void ImportCorrectionsTest::notesOfTheEventHaveARow()
{
    open({talk(4, 6, u"Four"_s, u"Friday"_s), talk(7, 9, u"Seven"_s, {})});
    ImportPlanModel &model = *m_dialog->model();
    const QModelIndex notes = model.rowAtLine(0, 2);
    QVERIFY(notes.isValid());
    QVERIFY(!model.talkAtLine(0, 2).isValid());
    QCOMPARE(notes.data(ImportLineRole).toInt(), 1);
    QCOMPARE(notes.data(ImportEndLineRole).toInt(), 2);
    QCOMPARE(notes.parent().data().toString(), u"Notes of the event"_s);
    QCOMPARE(model.rowCount(notes.parent()), 2);
    QVERIFY(!notes.flags().testFlag(Qt::ItemIsUserCheckable));

    auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"Four"_s); // the first talk, not the first row
    tree->setCurrentIndex(notes);
    QVERIFY(!m_dialog->findChild<QAction *>(u"import.merge"_s)->isEnabled());
    press(u"import.split"_s); // the caret went there: this is a talk
    QCOMPARE(ranges(), u"1-3 4-6 7-9"_s);
    QCOMPARE(tree->currentIndex().data().toString(), u"Heading 1"_s);
    choose(4);
    press(u"import.eventNotes"_s);
    QCOMPARE(tree->currentIndex().data(ImportLineRole).toInt(), 4);
    QCOMPARE(tree->currentIndex().data(ImportTalkRole).toInt(), -1);
    press(u"import.undo"_s);
    press(u"import.undo"_s);
    QCOMPARE(ranges(), u"4-6 7-9"_s);
    QVERIFY(model.rowAtLine(0, 2).isValid());
}

void ImportCorrectionsTest::aFileWithoutTalksCanBeOne()
{
    open({});
    auto *bar = m_dialog->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"import.accept"_s)->isEnabled());
    Q_EMIT bar->actionTriggered();
    QCOMPARE(ranges(), u"1-12"_s);
    QVERIFY(m_dialog->findChild<QPushButton *>(u"import.accept"_s)->isEnabled());
    QVERIFY(!m_dialog->findChild<QAction *>(u"import.oneTalk"_s)->isEnabled());
    press(u"import.undo"_s);
    QCOMPARE(ranges(), QString());
    QTest::keyClick(m_dialog.get(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(ranges(), u"1-12"_s);
    QCOMPARE(m_dialog->takeOutcome().documents.size(), 1U);

    open({talk(1, 3, u"One"_s, {}), talk(4, 12, u"Four"_s, {})}); // too many were found
    press(u"import.oneTalk"_s);
    QCOMPARE(ranges(), u"1-12"_s);
}

void ImportCorrectionsTest::mergesWithPrevious()
{
    open({talk(1, 3, u"One"_s, {}), talk(4, 12, u"Four"_s, {})});
    choose(1);
    QVERIFY(!m_dialog->findChild<QAction *>(u"import.merge"_s)->isEnabled());
    choose(4);
    press(u"import.merge"_s);
    QCOMPARE(ranges(), u"1-12"_s);
}

void ImportCorrectionsTest::notATalkBecomesASectionOrNotes()
{
    open({talk(1, 3, u"One"_s, {}), talk(4, 6, u"Four"_s, {}), talk(7, 12, u"Seven"_s, {})});
    choose(4);
    press(u"import.section"_s);
    QCOMPARE(ranges(), u"1-6 7-12"_s);
    choose(7);
    press(u"import.eventNotes"_s);
    QCOMPARE(ranges(), u"1-6"_s);
    // The caret in the event's own notes lets a talk begin there again.
    putCaretAt(10);
    press(u"import.split"_s);
    QCOMPARE(ranges(), u"1-6 10-12"_s);
}

void ImportCorrectionsTest::movesBetweenDaysByKeysAndByDragging()
{
    open({talk(1, 3, u"One"_s, u"Friday"_s), talk(4, 6, u"Four"_s, u"Friday"_s),
        talk(7, 12, u"Seven"_s, u"Saturday"_s)});
    ImportPlanModel &model = *m_dialog->model();
    choose(4);
    press(u"import.laterDay"_s);
    QCOMPARE(model.talkAtLine(0, 4).parent().data().toString(), u"Saturday"_s);
    press(u"import.earlierDay"_s);
    QCOMPARE(model.talkAtLine(0, 4).parent().data().toString(), u"Friday"_s);
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.talkAtLine(0, 1)}));
    const QModelIndex saturday = model.talkAtLine(0, 7).parent();
    QVERIFY(model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, saturday));
    QCOMPARE(model.talkAtLine(0, 1).parent().data().toString(), u"Saturday"_s);
    QVERIFY(m_dialog->takeOutcome().documents[0].plan.talks[0].given.day);
}

void ImportCorrectionsTest::leavingOutCanBeUndone()
{
    open({talk(1, 3, u"One"_s, {}), talk(4, 12, u"Four"_s, {})});
    auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
    choose(4);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_dialog->model()->counts().talks, 1);
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_dialog->model()->counts().talks, 2);
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_dialog->model()->counts().talks, 1);
}

void ImportCorrectionsTest::missingSpeakerIsToBeCheckedWhereOthersHaveOne()
{
    PlannedTalk alone = talk(4, 12, u"Four"_s, {});
    alone.speakers.clear();
    open({talk(1, 3, u"One"_s, {}), alone});
    QCOMPARE(m_dialog->model()->counts().toCheck, 1);
    QCOMPARE(m_dialog->model()->talkAtLine(0, 4).data(ImportReasonRole).toString(), u"No speaker found."_s);
    open({alone});
    QCOMPARE(m_dialog->model()->counts().toCheck, 0);
}

void ImportCorrectionsTest::lookingAtATalkSettlesIt()
{
    open({talk(1, 3, u"One"_s, {}), talk(4, 12, u"Four"_s, {}, 0.3)});
    auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_F8);
    QCOMPARE(tree->currentIndex().data(ImportTitleRole).toString(), u"Four"_s);
    QTest::keyClick(tree, Qt::Key_F2);
    QTest::keyClick(tree->viewport()->findChildren<QLineEdit *>().constFirst(), Qt::Key_Return);
    QCOMPARE(m_dialog->model()->counts().toCheck, 0);
    QVERIFY(m_dialog->findChild<MessageBar *>()->isHidden());
    QCOMPARE(m_dialog->takeOutcome().documents[0].plan.talks[1].given, GivenFields());
}

void ImportCorrectionsTest::speakersAreCompletedFromWhatIsKnown()
{
    open({talk(1, 12, u"One"_s, {})});
    auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
    choose(1);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F2);
    auto *speakers = tree->viewport()->findChildren<QLineEdit *>().constLast();
    const auto *fields = tree->viewport()->findChild<PlannedTalkFields *>();
    QCOMPARE(fields->findChildren<NameChip *>().size(), 1); // who was found
    QTest::keyClick(speakers, Qt::Key_Backspace); // is text again
    QCOMPARE(fields->findChildren<NameChip *>(Qt::FindDirectChildrenOnly).size(), 0);
    QCOMPARE(speakers->text(), u"Ines Okafor"_s);
    speakers->clear();
    QTest::keyClicks(speakers, u"Joy Mbeki,"_s);
    QCOMPARE(speakers->text(), QString());
    QTest::keyClicks(speakers, u"oka"_s);
    auto *completer = speakers->findChild<QCompleter *>();
    QCOMPARE(completer->completionCount(), 1);
    Q_EMIT completer->activated(u"Ines Okafor"_s);
    QCOMPARE(speakers->text(), QString());
    QCOMPARE(fields->speakers(), QStringList({u"Joy Mbeki"_s, u"Ines Okafor"_s}));
    QTest::keyClick(speakers, Qt::Key_Return);
    QCOMPARE(m_dialog->model()->editor().plan(0).talks[0].speakers,
        QStringList({u"Joy Mbeki"_s, u"Ines Okafor"_s}));
}

void ImportCorrectionsTest::theRestOfAKnownNameIsWrittenBehind()
{
    open({talk(1, 12, u"One"_s, {})});
    auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
    choose(1);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F2);
    auto *speakers = tree->viewport()->findChildren<QLineEdit *>().constLast();
    const auto *fields = tree->viewport()->findChild<PlannedTalkFields *>();
    QTest::keyClick(speakers, Qt::Key_Backspace);
    speakers->clear();
    QTest::keyClicks(speakers, u"ine"_s);
    QCOMPARE(speakers->selectedText(), u"s Okafor"_s);
    QCOMPARE(speakers->cursorPosition(), 3);
    QTest::keyClick(speakers, Qt::Key_Delete); // another person
    QCOMPARE(speakers->text(), u"ine"_s);
    QTest::keyClick(speakers, Qt::Key_Backspace); // nothing comes while one deletes
    QCOMPARE(speakers->text(), u"in"_s);
    QTest::keyClicks(speakers, u"es,Ada"_s);
    QCOMPARE(fields->speakers(), QStringList({u"Ines Okafor"_s, u"Ada"_s}));
}

void ImportCorrectionsTest::modelKeepsItsPromisesThroughAllEdits()
{
    open({talk(1, 6, u"One"_s, u"Friday"_s), talk(7, 12, u"Seven"_s, u"Saturday"_s)});
    const QAbstractItemModelTester tester(
        m_dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    putCaretAt(4);
    press(u"import.split"_s);
    press(u"import.laterDay"_s);
    press(u"import.merge"_s);
    choose(7);
    press(u"import.earlierDay"_s);
    press(u"import.eventNotes"_s);
    choose(1);
    press(u"import.eventNotes"_s);
    QCOMPARE(m_dialog->model()->rowCount(), 0);
    for (int step = 0; step < 6; ++step) {
        press(u"import.undo"_s);
    }
    QCOMPARE(ranges(), u"1-6 7-12"_s);
    for (int step = 0; step < 6; ++step) {
        press(u"import.redo"_s);
    }
    QCOMPARE(m_dialog->model()->rowCount(), 0);
}

void ImportCorrectionsTest::correctionsComeBackWithTheOutcome()
{
    open({talk(1, 12, u"One"_s, u"Friday"_s)});
    putCaretAt(7);
    press(u"import.split"_s);
    QVERIFY(m_dialog->model()->setTalk(m_dialog->model()->talkAtLine(0, 7), u"Other"_s, {u"Joy Mbeki"_s}));
    m_dialog->findChild<QLineEdit *>(u"event"_s)->setText(u"Northbank"_s);
    const Services::PlanOutcome kept = m_dialog->takeOutcome();
    const Plan &plan = kept.documents.at(0).plan;
    QVERIFY(plan.isEventGiven);
    QCOMPARE(plan.event->name, u"Northbank"_s);
    QCOMPARE(plan.talks.size(), 2U);
    QCOMPARE(plan.talks[1].foundTitle, u"Heading 7"_s);
    QVERIFY(plan.talks[1].given.title && plan.talks[1].given.speakers);
}

QTEST_MAIN(ImportCorrectionsTest)
#include "tst_importcorrections.moc"
