// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/speakerlist.h"
#include "ui/dialogs/speakernamedialog.h"
#include "ui/dialogs/speakerpickdialog.h"
#include "ui/dialogs/speakersdialog.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

const SpeakerRow okafor{QUuid::createUuid(), u"Ines Okafor"_s, 5, {u"Okafor, Ines"_s}};
const SpeakerRow initial{QUuid::createUuid(), u"I. Okafor"_s, 1, {}};
const SpeakerRow wilk{QUuid::createUuid(), u"Tomasz Wilk"_s, 2, {}};
const SpeakerRow fern{QUuid::createUuid(), u"Ada Fern"_s, 1, {}};

} // namespace

/// The list of speakers: what it shows and what it asks for.
class TestSpeakersDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(ColourScheme::Light); }

    void init()
    {
        m_dialog = std::make_unique<SpeakersDialog>();
        show({fern, initial, okafor, wilk});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void anyNameFindsASpeaker()
    {
        field()->setText(u"okafor, i"_s);
        QCOMPARE(names(), QStringList{u"Ines Okafor"_s});
        field()->setText(u"  OKA"_s);
        QCOMPARE(names(), (QStringList{u"I. Okafor"_s, u"Ines Okafor"_s}));
        field()->setText(u"nobody"_s);
        QVERIFY(!view()->isVisible());
        QVERIFY(!button("speakers.rename")->isEnabled());
        field()->clear();
        QCOMPARE(names().size(), 4);
    }

    void keysOfTheFieldMoveAmongTheRows()
    {
        field()->setFocus();
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(m_dialog->list()->selected().front().name, u"Ines Okafor"_s);
        QSignalSpy asked(m_dialog.get(), &SpeakersDialog::talksRequested);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(asked.value(0).value(0).toString(), u"Ines Okafor"_s);
    }

    void questionIsAnsweredOrPutOff()
    {
        auto *question = m_dialog->findChild<QWidget *>(u"speakers.question"_s);
        QVERIFY(!question->isVisible());
        show({fern, initial, okafor, wilk},
            {{okafor, initial, Services::SameReason::Initials}, {wilk, fern, Services::SameReason::Words}});
        QVERIFY(question->isVisible());
        auto *asked = m_dialog->findChild<QLabel *>(u"speakers.asked"_s);
        QVERIFY(asked->text().contains(u"Ines Okafor"_s));
        button("speakers.later")->click();
        QVERIFY(asked->text().contains(u"Tomasz Wilk"_s));
        button("speakers.later")->click();
        QSignalSpy merged(m_dialog.get(), &SpeakersDialog::mergeRequested);
        button("speakers.same")->click();
        QCOMPARE(merged.value(0).value(0).value<std::vector<QUuid>>(), std::vector{initial.id});
        QCOMPARE(merged.value(0).value(1).toUuid(), okafor.id);
        QSignalSpy different(m_dialog.get(), &SpeakersDialog::differentRequested);
        button("speakers.different")->click();
        QCOMPARE(different.size(), 1);
        show({fern, okafor, wilk});
        QVERIFY(!question->isVisible());
    }

    void oneIsMergedWithAnybody()
    {
        m_dialog->list()->select(initial.id);
        button("speakers.merge")->click();
        SpeakerPickDialog *pick = m_dialog->pickDialog();
        QVERIFY(pick);
        QCOMPARE(pick->chosen(), okafor.id); // whose name is alike
        QVERIFY(!pick->list()
                ->view()
                ->model()
                ->match(pick->list()->view()->model()->index(0, 0), Qt::DisplayRole, wilk.name)
                .isEmpty());
        pick->list()->select(wilk.id);
        QSignalSpy merged(m_dialog.get(), &SpeakersDialog::mergeRequested);
        pick->accept();
        QCOMPARE(merged.value(0).value(0).value<std::vector<QUuid>>(), std::vector{initial.id});
        QCOMPARE(merged.value(0).value(1).toUuid(), wilk.id);
    }

    void severalBecomeOneOfThem()
    {
        view()->selectAll();
        QVERIFY(!button("speakers.rename")->isEnabled());
        button("speakers.merge")->click();
        SpeakerPickDialog *pick = m_dialog->pickDialog();
        QCOMPARE(pick->chosen(), okafor.id); // has most talks
        QCOMPARE(pick->others(), (std::vector{fern.id, initial.id, wilk.id}));
        pick->reject();
    }

    void nameOfAnotherSpeakerMerges()
    {
        m_dialog->list()->select(wilk.id);
        QTest::keyClick(m_dialog.get(), Qt::Key_F2);
        SpeakerNameDialog *name = m_dialog->nameDialog();
        QVERIFY(name);
        name->field()->setText(u"T. Wilk"_s);
        QVERIFY(!name->other());
        name->field()->setText(u"okafor,  INES"_s);
        QVERIFY(name->other());
        QCOMPARE(name->other()->id, okafor.id);
        QSignalSpy renamed(m_dialog.get(), &SpeakersDialog::renameRequested);
        QSignalSpy merged(m_dialog.get(), &SpeakersDialog::mergeRequested);
        name->accept();
        QCOMPARE(merged.size(), 1);
        QVERIFY(renamed.isEmpty());
        button("speakers.rename")->click();
        m_dialog->nameDialog()->field()->setText(u" Tomasz  K. Wilk "_s);
        m_dialog->nameDialog()->accept();
        QCOMPARE(renamed.value(0).value(1).toString(), u"Tomasz K. Wilk"_s);
    }

    void aliasesAreTakenApart()
    {
        m_dialog->list()->select(wilk.id);
        QVERIFY(!button("speakers.part")->isEnabled());
        m_dialog->list()->select(okafor.id);
        QVERIFY(button("speakers.part")->isEnabled());
        QMenu *aliases = button("speakers.part")->menu();
        Q_EMIT aliases->aboutToShow();
        QCOMPARE(aliases->actions().size(), 1);
        QSignalSpy parted(m_dialog.get(), &SpeakersDialog::partRequested);
        aliases->actions().first()->trigger();
        QCOMPARE(parted.value(0).value(1).toString(), u"Okafor, Ines"_s);
    }

    void nothingIsChangedInALibraryThatIsOnlyRead()
    {
        m_dialog->setReadOnly(u"Another program writes."_s);
        show({initial, okafor}, {{okafor, initial, Services::SameReason::Initials}});
        QVERIFY(!m_dialog->findChild<QWidget *>(u"speakers.question"_s)->isVisible());
        for (const char *name : {"speakers.merge", "speakers.rename", "speakers.part"}) {
            QVERIFY(!button(name)->isEnabled());
        }
        QVERIFY(button("speakers.talks")->isEnabled());
    }

private:
    void show(const std::vector<SpeakerRow> &speakers, std::vector<Services::LikelySame> likely = {})
    {
        m_dialog->setSpeakers(speakers, std::move(likely));
    }
    [[nodiscard]] QLineEdit *field() const { return m_dialog->list()->field(); }
    [[nodiscard]] QListView *view() const { return m_dialog->list()->view(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            names += view()->model()->index(row, 0).data().toString();
        }
        return names;
    }

    std::unique_ptr<SpeakersDialog> m_dialog;
};

QTEST_MAIN(TestSpeakersDialog)
#include "tst_speakersdialog.moc"
