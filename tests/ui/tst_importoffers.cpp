// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdriver.h"

#include "services/siblingedits.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/tagpopup.h"
#include "ui/sidebar/chip.h"

#include <QPushButton>
#include <QToolButton>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Testing;

/// What the import dialog offers for more than one talk: the same in other places, and tags for all.
class ImportOffersTest final : public ImportDriver
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheSameInSiblings()
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

    void offersToReadLikeTitlesInTheSameWay()
    {
        Services::PlanOutcome files = outcome({talk(1, 6, u"Small queues (Ada Example)"_s, {}),
            talk(7, 12, u"Logs (Bo Sample, Cleo Fictitious)"_s, {})});
        files.documents.push_back(notes(u"other.md"_s));
        files.documents[1].plan.talks = {
            talk(1, 9, u"Ropes (Emil Madeup)"_s, {}), talk(10, 12, u"Tides"_s, {})};
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

    void anOfferEndsWithTheNextChange()
    {
        Services::PlanOutcome files = outcome({talk(1, 6, u"One"_s, {}), talk(7, 12, u"Questions"_s, {})});
        files.documents.push_back(notes(u"other.md"_s));
        files.documents[1].plan.talks = {talk(1, 9, u"One"_s, {}), talk(10, 12, u"Questions"_s, {})};
        openAll(std::move(files));
        choose(7);
        press(u"import.section"_s);
        auto *bar = m_dialog->findChild<MessageBar *>();
        QCOMPARE(bar->message().kind, MessageKind::Information);
        QVERIFY(m_dialog->model()->setData(
            m_dialog->model()->talkAtLine(1, 1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!bar->isVisible() || bar->message().kind != MessageKind::Information);
    }

    void offersToSplitAtAllAlike()
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

    void offersWhatWasDoneInEarlierFiles()
    {
        Services::PlanOutcome files = outcome({talk(1, 12, u"One"_s, {})});
        files.documents.push_back(notes(u"other.md"_s));
        files.documents[1].plan.talks = {talk(1, 12, u"One"_s, {})};
        openAll(std::move(files));
        m_dialog->setKnowledge(knowledge());
        auto *bar = m_dialog->findChild<MessageBar *>();
        QCOMPARE(bar->message().kind, MessageKind::Information);
        QCOMPARE(ranges(0), u"1-12"_s); // offered, not done
        Q_EMIT bar->actionTriggered();
        QCOMPARE(ranges(0), u"1-3 4-6 7-9 10-12"_s);
        QCOMPARE(ranges(1), u"1-12"_s); // it does not apply there
        QVERIFY(bar->message().kind != MessageKind::Information || !bar->isVisible());
        press(u"import.undo"_s);
        QCOMPARE(ranges(0), u"1-12"_s);
        QVERIFY(bar->message().kind != MessageKind::Information || !bar->isVisible());
    }

    void theOfferOfEarlierFilesEndsWithTheFirstChange()
    {
        open({talk(1, 12, u"One"_s, {})});
        m_dialog->setKnowledge(knowledge());
        choose(1);
        press(u"import.eventNotes"_s);
        auto *bar = m_dialog->findChild<MessageBar *>();
        QVERIFY2(!bar->message().lead.contains(u"folder"_s), qPrintable(bar->message().lead));
    }

    void tagsOfAllTalksComeBackAndCanBeUndone()
    {
        open({talk(1, 6, u"One"_s, {}), talk(7, 12, u"Seven"_s, {})});
        m_dialog->resize(wide);
        auto *row = m_dialog->findChild<QWidget *>(u"import.tags"_s);
        auto *add = m_dialog->findChild<QToolButton *>(u"import.addTag"_s);
        QVERIFY(row && add);
        QTest::keyClick(add, Qt::Key_Space);
        auto *popup = row->findChild<TagPopup *>();
        QVERIFY(popup->isVisible());
        Q_EMIT popup->newTagRequested(u"northbank"_s);
        Q_EMIT popup->tagToggled(u"conference/2018"_s, true);
        popup->close();
        const auto shown = [row] {
            int chips = 0;
            for (const auto *chip : row->findChildren<Chip *>()) {
                chips += chip->isVisible() ? 1 : 0;
            }
            return chips;
        };
        QCOMPARE(shown(), 2);
        press(u"import.undo"_s);
        QCOMPARE(shown(), 1);
        press(u"import.redo"_s);
        QCOMPARE(m_dialog->model()->editor().tags(), QStringList({u"northbank"_s, u"conference/2018"_s}));
        row->findChildren<Chip *>().last()->click();
        QCOMPARE(m_dialog->model()->editor().tags(), QStringList(u"northbank"_s));
        QCOMPARE(m_dialog->takeOutcome().documents.at(0).tags, QStringList(u"northbank"_s));
    }

    void manyTagsAreCounted()
    {
        open({talk(1, 12, u"One"_s, {})});
        m_dialog->resize(wide);
        m_dialog->model()->editor().setTags({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
        const auto chips = m_dialog->findChild<QWidget *>(u"import.tags"_s)->findChildren<Chip *>();
        QCOMPARE(chips.size(), 4);
        QCOMPARE(chips.last()->text(), u"+2"_s);
        m_dialog->resize(m_dialog->minimumSize());
        QTRY_COMPARE(m_dialog->findChild<QWidget *>(u"import.tags"_s)->findChildren<Chip *>().size(), 2);
        QVERIFY(
            m_dialog->findChild<QPushButton *>(u"import.accept"_s)->geometry().right() < m_dialog->width());
    }

private:
    static constexpr QSize wide{1240, 784};

    /// Of a library that knows neither file but a correction for the first.
    static Services::ImportKnowledge knowledge()
    {
        Services::ImportKnowledge made;
        made.files.resize(2);
        SourceLine heading;
        heading.kind = LineKind::Heading;
        heading.level = 2;
        heading.style = u"h2"_s;
        heading.text = u"Heading"_s;
        made.siblingEdits.push_back({Services::splitLikeLine(heading)});
        made.siblingEdits.emplace_back();
        return made;
    }
};

QTEST_MAIN(ImportOffersTest)
#include "tst_importoffers.moc"
