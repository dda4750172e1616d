// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

namespace {

/// Headings of the second level at 1, 4, 7 and 10, a line of words and an empty one below each.
Services::PlannedDocument notes(const QString &path)
{
    Services::PlannedDocument made;
    made.path = path;
    made.document.encoding = u"UTF-8"_s;
    QStringList source;
    for (int number = 1; number <= 12; ++number) {
        SourceLine line;
        line.number = number;
        if (number % 3 == 1) {
            line.text = u"Heading %1"_s.arg(number);
            line.kind = LineKind::Heading;
            line.level = 2;
            line.style = u"h2"_s;
        } else if (number % 3 == 2) {
            line.text = u"words %1"_s.arg(number);
            line.kind = LineKind::Plain;
        }
        line.raw = line.text;
        source << line.raw;
        made.document.lines.push_back(line);
    }
    made.document.source = source.join(u'\n');
    return made;
}

PlannedTalk talk(int line, int endLine, const QString &title, const QString &day, double confidence = 0.95)
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    made.speakers = {u"Ines Okafor"_s};
    made.day = day;
    made.confidence = confidence;
    return made;
}

Services::PlanOutcome outcome(std::vector<PlannedTalk> talks)
{
    Services::PlanOutcome made;
    made.documents.push_back(notes(u"notes.md"_s));
    made.documents[0].plan.talks = std::move(talks);
    return made;
}

} // namespace

/// The dialog driven as a person does: through its actions and keys.
class ImportCorrectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtTheCaretAndTakesItBack();
    void notesOfTheEventHaveARow();
    void aFileWithoutTalksCanBeOne();
    void offersTheSameInSiblings();
    void offersToReadLikeTitlesInTheSameWay();
    void anOfferEndsWithTheNextChange();
    void offersToSplitAtAllAlike();
    void mergesWithPrevious();
    void notATalkBecomesASectionOrNotes();
    void movesBetweenDaysByKeysAndByDragging();
    void leavingOutCanBeUndone();
    void missingSpeakerIsToBeCheckedWhereOthersHaveOne();
    void lookingAtATalkSettlesIt();
    void speakersAreCompletedFromWhatIsKnown();
    void modelKeepsItsPromisesThroughAllEdits();
    void correctionsComeBackWithTheOutcome();

private:
    void open(std::vector<PlannedTalk> talks);
    void openAll(Services::PlanOutcome made);
    void choose(int line, int document = 0)
    {
        m_dialog->findChild<QTreeView *>(u"import.tree"_s)
            ->setCurrentIndex(m_dialog->model()->talkAtLine(document, line));
    }
    void putCaretAt(int line);
    void press(const QString &action)
    {
        auto *found = m_dialog->findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        QVERIFY2(found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    [[nodiscard]] QString ranges(int document = 0) const;

    std::unique_ptr<ImportDialog> m_dialog;
};

void ImportCorrectionsTest::open(std::vector<PlannedTalk> talks) { openAll(outcome(std::move(talks))); }

void ImportCorrectionsTest::openAll(Services::PlanOutcome made)
{
    m_dialog = std::make_unique<ImportDialog>(std::move(made));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ImportCorrectionsTest::putCaretAt(int line)
{
    auto *source = m_dialog->findChild<SourceView *>();
    source->setFocus();
    source->setTextCursor(QTextCursor(source->document()->findBlockByNumber(line - 1)));
}

QString ImportCorrectionsTest::ranges(int document) const
{
    QStringList words;
    for (const PlannedTalk &planned : m_dialog->model()->editor().plan(document).talks) {
        words << u"%1-%2"_s.arg(planned.line).arg(planned.endLine);
    }
    return words.join(u' ');
}

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

void ImportCorrectionsTest::offersTheSameInSiblings()
{
    // The second file has the heading, the third is not imported, the fourth has nothing of the kind.
    Services::PlanOutcome files = outcome({talk(1, 6, u"One"_s, {}), talk(7, 12, u"Questions"_s, {})});
    for (const QString &title : {u"questions"_s, u"Questions"_s, u"Ten"_s}) {
        files.documents.push_back(notes(u"other.md"_s));
        files.documents.back().plan.talks = {talk(1, 9, u"One"_s, {}), talk(10, 12, title, {})};
    }
    for (PlannedTalk &left : files.documents[2].plan.talks) {
        left.isLeftOut = true;
    }
    openAll(std::move(files));
    auto *bar = m_dialog->findChild<MessageBar *>();
    choose(7);
    press(u"import.section"_s);
    QCOMPARE(bar->message().kind, MessageKind::Information);
    QVERIFY2(bar->message().action.contains(u"1 "_s), qPrintable(bar->message().action));
    QCOMPARE(ranges(1), u"1-9 10-12"_s); // offered, not done
    Q_EMIT bar->actionTriggered();
    QCOMPARE(ranges(1), u"1-12"_s);
    QCOMPARE(ranges(2), u"1-9 10-12"_s);
    QCOMPARE(ranges(3), u"1-9 10-12"_s);
    press(u"import.undo"_s);
    QCOMPARE(ranges(1), u"1-9 10-12"_s);
    QCOMPARE(ranges(0), u"1-12"_s);
}

void ImportCorrectionsTest::offersToReadLikeTitlesInTheSameWay()
{
    Services::PlanOutcome files = outcome({talk(1, 6, u"Small queues (Ada Example)"_s, {}),
        talk(7, 12, u"Logs (Bo Sample, Cleo Fictitious)"_s, {})});
    files.documents.push_back(notes(u"other.md"_s));
    files.documents[1].plan.talks = {talk(1, 9, u"Ropes (Emil Madeup)"_s, {}), talk(10, 12, u"Tides"_s, {})};
    for (Services::PlannedDocument &document : files.documents) {
        for (PlannedTalk &planned : document.plan.talks) {
            planned.speakers.clear();
        }
    }
    openAll(std::move(files));
    ImportPlanModel &model = *m_dialog->model();
    choose(1);
    QVERIFY(model.setTalk(model.talkAtLine(0, 1), u"Small queues"_s, {u"Ada Example"_s}));
    auto *bar = m_dialog->findChild<MessageBar *>();
    QCOMPARE(bar->message().kind, MessageKind::Information);
    Q_EMIT bar->actionTriggered();
    const PlannedTalk &logs = model.editor().plan(0).talks[1];
    QCOMPARE(logs.title, u"Logs"_s);
    QCOMPARE(logs.speakers, QStringList({u"Bo Sample"_s, u"Cleo Fictitious"_s}));
    QVERIFY(logs.given.speakers);
    QCOMPARE(model.editor().plan(1).talks[0].title, u"Ropes"_s);
    QCOMPARE(model.editor().plan(1).talks[1].title, u"Tides"_s);
}

void ImportCorrectionsTest::anOfferEndsWithTheNextChange()
{
    Services::PlanOutcome files = outcome({talk(1, 6, u"One"_s, {}), talk(7, 12, u"Questions"_s, {})});
    files.documents.push_back(notes(u"other.md"_s));
    files.documents[1].plan.talks = {talk(1, 9, u"One"_s, {}), talk(10, 12, u"Questions"_s, {})};
    openAll(std::move(files));
    choose(7);
    press(u"import.section"_s);
    auto *bar = m_dialog->findChild<MessageBar *>();
    QCOMPARE(bar->message().kind, MessageKind::Information);
    QVERIFY(
        m_dialog->model()->setData(m_dialog->model()->talkAtLine(1, 1), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!bar->isVisible() || bar->message().kind != MessageKind::Information);
}

void ImportCorrectionsTest::offersToSplitAtAllAlike()
{
    open({talk(1, 12, u"One"_s, {})});
    putCaretAt(4);
    press(u"import.split"_s);
    auto *bar = m_dialog->findChild<MessageBar *>();
    QCOMPARE(bar->message().kind, MessageKind::Information);
    QVERIFY2(bar->message().action.contains(u'2'), qPrintable(bar->message().action));
    Q_EMIT bar->actionTriggered();
    QCOMPARE(ranges(), u"1-3 4-6 7-9 10-12"_s);
    QVERIFY(bar->message().kind != MessageKind::Information);
    press(u"import.undo"_s);
    QCOMPARE(ranges(), u"1-3 4-12"_s);
    press(u"import.undo"_s);
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
    QCOMPARE(m_dialog->model()->talkAtLine(0, 4).data(ImportReasonRole).toString(), u"No speaker found"_s);
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
    QCOMPARE(speakers->completer()->completionCount(), 1);
    Q_EMIT speakers->completer()->activated(u"Ines Okafor"_s);
    QTRY_COMPARE(speakers->text(), QString());
    QCOMPARE(fields->speakers(), QStringList({u"Joy Mbeki"_s, u"Ines Okafor"_s}));
    QTest::keyClick(speakers, Qt::Key_Return);
    QCOMPARE(m_dialog->model()->editor().plan(0).talks[0].speakers,
        QStringList({u"Joy Mbeki"_s, u"Ines Okafor"_s}));
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
