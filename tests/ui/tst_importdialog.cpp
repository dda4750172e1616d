// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importplanmodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class ImportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void daysHoldTheirTalks();
    void severalDocumentsGetARowEach();
    void untickedTalksAreLeftOut();
    void documentWithoutTalksIsLeftOut();
    void untickingADayUnticksItsTalks();
    void editedTalkIsSureAndComesBack();
    void emptyTitleIsRefused();
    void nextToCheckWraps();
    void buttonCountsTheTalks();
    void eventOfTheFieldsComesBack();
    void f2EditsInPlace();
    void whatWasLookedThroughGoesOn();
};

namespace {

PlannedTalk talk(int line, int endLine, const QString &title, const QString &speaker, const QString &day,
    double confidence)
{
    PlannedTalk made;
    made.line = line;
    made.endLine = endLine;
    made.title = title;
    made.speakers = {speaker};
    made.day = day;
    made.confidence = confidence;
    made.why = {u"why "_s + title};
    return made;
}

Services::PlannedDocument document(const QString &path)
{
    Services::PlannedDocument made;
    made.path = path;
    made.document.source = u"one\n\ntwo\n\nthree\n\nfour\n"_s;
    made.document.encoding = u"UTF-8"_s;
    made.plan.event = EventName{u"Northbank DevDays"_s, 2018, u"Leeds"_s};
    made.plan.talks = {talk(1, 2, u"One"_s, u"Oskar Lind"_s, u"Friday"_s, 0.9),
        talk(3, 4, u"Two"_s, u"Kavita Rao"_s, u"Friday"_s, 0.3),
        talk(5, 6, u"Three"_s, u"Oskar Lind"_s, u"Saturday"_s, 0.6),
        talk(7, 7, u"Four"_s, u"Dario Conti"_s, u"Saturday"_s, 0.2)};
    return made;
}

std::vector<Services::PlannedDocument> documents(const QStringList &paths)
{
    std::vector<Services::PlannedDocument> made;
    for (const QString &path : paths) {
        made.push_back(document(path));
    }
    return made;
}

Services::PlanOutcome outcome()
{
    Services::PlanOutcome made;
    made.documents = documents({u"notes.md"_s});
    return made;
}

QModelIndex talkRow(const ImportPlanModel &model, int line) { return model.talkAtLine(0, line); }

} // namespace

void ImportDialogTest::modelKeepsItsPromises()
{
    ImportPlanModel model(documents({u"a.md"_s, u"b.md"_s}));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setData(talkRow(model, 1), Qt::Unchecked, Qt::CheckStateRole);
    model.setTalk(talkRow(model, 3), u"Other"_s, {});
    QCOMPARE(model.takeKept().size(), 2U);
    QCOMPARE(model.rowCount(), 0);
}

void ImportDialogTest::daysHoldTheirTalks()
{
    const ImportPlanModel model(documents({u"notes.md"_s}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"Friday"_s);
    QCOMPARE(model.index(0, 0).data(ImportDetailRole).toString(), u"2 talks, 1 to check"_s);
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    QCOMPARE(model.counts().speakers, 3);
    QCOMPARE(model.counts().days, 2);
}

void ImportDialogTest::severalDocumentsGetARowEach()
{
    const ImportPlanModel model(documents({u"a.md"_s, u"b.md"_s}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"Northbank DevDays 2018"_s);
    QCOMPARE(model.counts().talks, 8);
    QCOMPARE(model.counts().events, 1);
}

void ImportDialogTest::untickedTalksAreLeftOut()
{
    ImportPlanModel model(documents({u"notes.md"_s}));
    QVERIFY(model.setData(talkRow(model, 3), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.counts().talks, 3);
    const auto kept = model.takeKept();
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(kept[0].plan.talks.size(), 4U); // the library is told that a person did not want it
    QCOMPARE(std::ranges::count(kept[0].plan.talks, true, &PlannedTalk::isLeftOut), 1);
}

void ImportDialogTest::documentWithoutTalksIsLeftOut()
{
    ImportPlanModel model(documents({u"a.md"_s, u"b.md"_s}));
    model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    const auto kept = model.takeKept();
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(kept[0].path, u"b.md"_s);
}

void ImportDialogTest::untickingADayUnticksItsTalks()
{
    ImportPlanModel model(documents({u"notes.md"_s}));
    const QModelIndex friday = model.index(0, 0);
    model.setData(talkRow(model, 1), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(friday.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    model.setData(friday, Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(friday.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.counts().talks, 2);
}

void ImportDialogTest::editedTalkIsSureAndComesBack()
{
    ImportPlanModel model(documents({u"notes.md"_s}));
    QCOMPARE(model.counts().toCheck, 3);
    QVERIFY(model.setTalk(talkRow(model, 3), u"  Two, edited "_s, {u"Kavita Rao"_s, u"Lena Fuchs"_s}));
    QCOMPARE(model.counts().toCheck, 2);
    const auto kept = model.takeKept();
    QCOMPARE(kept[0].plan.talks[1].title, u"Two, edited"_s);
    QCOMPARE(kept[0].plan.talks[1].speakers.size(), 2);
}

void ImportDialogTest::emptyTitleIsRefused()
{
    ImportPlanModel model(documents({u"notes.md"_s}));
    QVERIFY(!model.setTalk(talkRow(model, 3), u"   "_s, {}));
    QCOMPARE(talkRow(model, 3).data().toString(), u"Two"_s);
}

void ImportDialogTest::nextToCheckWraps()
{
    const ImportPlanModel model(documents({u"notes.md"_s}));
    const QModelIndex first = model.toCheckFrom({}, 1);
    QCOMPARE(first.data().toString(), u"Two"_s);
    const QModelIndex second = model.toCheckFrom(first, 1);
    QCOMPARE(second.data().toString(), u"Three"_s);
    const QModelIndex third = model.toCheckFrom(second, 1);
    QCOMPARE(third.data().toString(), u"Four"_s);
    QCOMPARE(model.toCheckFrom(third, 1), first);
    QCOMPARE(model.toCheckFrom(first, -1), third);
}

void ImportDialogTest::buttonCountsTheTalks()
{
    ImportDialog dialog(outcome());
    const auto *accept = dialog.findChild<QPushButton *>(u"import.accept"_s);
    QCOMPARE(accept->text(), u"&Import 4 talks"_s);
    dialog.model()->setData(dialog.model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(accept->text(), u"&Import 2 talks"_s);
    dialog.model()->setData(dialog.model()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!accept->isEnabled());
}

void ImportDialogTest::eventOfTheFieldsComesBack()
{
    ImportDialog dialog(outcome());
    auto *event = dialog.findChild<QLineEdit *>(u"event"_s);
    QCOMPARE(event->text(), u"Northbank DevDays"_s);
    event->setText(u"Northbank"_s);
    const Services::PlanOutcome kept = dialog.takeOutcome();
    QCOMPARE(kept.documents.size(), 1U);
    QCOMPARE(kept.documents[0].plan.event->name, u"Northbank"_s);
    QCOMPARE(kept.documents[0].plan.event->year, 2018);
}

void ImportDialogTest::f2EditsInPlace()
{
    ImportDialog dialog(outcome());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *tree = dialog.findChild<QTreeView *>(u"import.tree"_s);
    tree->setCurrentIndex(talkRow(*dialog.model(), 3));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F2);
    const auto fields = tree->viewport()->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    fields[0]->setText(u"Two, edited"_s);
    fields[1]->setText(u"Kavita Rao, , Lena Fuchs"_s);
    QTest::keyClick(fields[1], Qt::Key_Return);
    QCOMPARE(talkRow(*dialog.model(), 3).data().toString(), u"Two, edited"_s);
    QCOMPARE(talkRow(*dialog.model(), 3).data(ImportSpeakersRole).toStringList(),
        QStringList({u"Kavita Rao"_s, u"Lena Fuchs"_s}));
    QVERIFY(dialog.isVisible());
}

/// The import asks these for files that are gone, and says what was passed over.
void ImportDialogTest::whatWasLookedThroughGoesOn()
{
    Services::PlanOutcome outcome;
    outcome.documents = documents({u"days.zip/one.md"_s});
    outcome.folders = {u"/notes"_s};
    outcome.archives = {{u"/notes/days.zip"_s, {u"/notes/days.zip/one.md"_s}}};
    outcome.notices = {u"three pictures"_s};
    ImportDialog dialog(outcome);
    const Services::PlanOutcome kept = dialog.takeOutcome();
    QCOMPARE(kept.documents.size(), 1U);
    QCOMPARE(kept.folders, outcome.folders);
    QCOMPARE(kept.archives.size(), 1U);
    QCOMPARE(kept.archives.front().sources, outcome.archives.front().sources);
    QCOMPARE(kept.notices, outcome.notices);
}

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
