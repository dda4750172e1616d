// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdriver.h"

#include "ui/shell/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMap>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

/// The list of what is to be checked, and that every key of the import dialog does one thing.
class ImportChecksTest final : public Lectern::Testing::ImportDriver
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open({Testing::talk(1, 3, u"One"_s, u"Friday"_s), Testing::talk(4, 6, u"Two"_s, u"Friday"_s, 0.4),
            Testing::talk(7, 9, u"Three"_s, u"Saturday"_s),
            Testing::talk(10, 12, u"Four"_s, u"Sunday"_s, 0.5)});
        choose(1);
    }

    void theListHasOnlyWhatIsToCheck()
    {
        auto *toCheck = action(u"import.toCheck"_s);
        QCOMPARE(toCheck->text(), u"To check (2)"_s);
        QCOMPARE(shownTalks(), QStringList({u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s}));
        choose(4);
        toCheck->trigger();
        QCOMPARE(shownTalks(), QStringList({u"Two"_s, u"Four"_s}));
        toCheck->trigger();
        QCOMPARE(shownTalks().size(), 4);
    }

    /// Nothing moves under the pointer: what was put right goes when the list is asked for anew.
    void whatWasCheckedStaysUntilTheListIsAskedForAnew()
    {
        choose(4);
        action(u"import.toCheck"_s)->trigger();
        ImportPlanModel &model = *m_dialog->model();
        QVERIFY(model.setTalk(model.talkAtLine(0, 4), u"Two, looked at"_s, {u"Ines Okafor"_s}));
        QCOMPARE(shownTalks(), QStringList({u"Two, looked at"_s, u"Four"_s}));
        m_dialog->stepToCheck(1);
        QCOMPARE(shownTalks(), QStringList({u"Two, looked at"_s, u"Four"_s}));
        action(u"import.toCheck"_s)->trigger();
        action(u"import.toCheck"_s)->trigger();
        QCOMPARE(shownTalks(), QStringList(u"Four"_s));
        press(u"import.undo"_s);
        QCOMPARE(shownTalks(), QStringList({u"Two"_s, u"Four"_s}));
    }

    void theListEndsWhenNothingIsLeft()
    {
        choose(4);
        auto *toCheck = action(u"import.toCheck"_s);
        toCheck->trigger();
        ImportPlanModel &model = *m_dialog->model();
        model.setData(model.talkAtLine(0, 4), Qt::Unchecked, Qt::CheckStateRole);
        model.setData(model.talkAtLine(0, 10), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(!toCheck->isChecked());
        QVERIFY(!toCheck->isEnabled());
        QCOMPARE(shownTalks().size(), 4);
    }

    void theListSurvivesNewRows()
    {
        choose(4);
        action(u"import.toCheck"_s)->trigger();
        press(u"import.laterDay"_s);
        QCOMPARE(shownTalks(), QStringList({u"Two"_s, u"Four"_s}));
    }

    /// Shortcuts and underlined letters that are there at the same time.
    void everyKeyDoesOneThing()
    {
        Services::PlanOutcome files = Testing::outcome({Testing::talk(1, 12, u"One"_s, {})});
        files.documents.push_back(Testing::notes(u"other.md"_s));
        files.documents[1].plan.talks = {Testing::talk(1, 12, u"One"_s, {})};
        openAll(std::move(files));
        QCOMPARE(doubledKeys(), QStringList());
        putCaretAt(4);
        press(u"import.split"_s); // which offers the others
        QCOMPARE(m_dialog->findChild<MessageBar *>()->message().kind, MessageKind::Information);
        QCOMPARE(doubledKeys(), QStringList());
        Q_EMIT m_dialog->findChild<MessageBar *>()->actionTriggered(); // and then the other file
        QCOMPARE(m_dialog->findChild<MessageBar *>()->message().kind, MessageKind::Information);
        QCOMPARE(doubledKeys(), QStringList());
    }

private:
    [[nodiscard]] QAction *action(const QString &name) const { return m_dialog->findChild<QAction *>(name); }

    [[nodiscard]] QStringList shownTalks() const
    {
        const auto *tree = m_dialog->findChild<QTreeView *>(u"import.tree"_s);
        QStringList titles;
        for (QModelIndex row = tree->model()->index(0, 0); row.isValid(); row = tree->indexBelow(row)) {
            if (row.data(ImportTalkRole).toInt() >= 0) {
                titles << row.data(ImportTitleRole).toString();
            }
        }
        return titles;
    }

    [[nodiscard]] QStringList doubledKeys() const
    {
        QMap<QString, int> uses;
        for (const QAction *done : m_dialog->actions()) {
            if (!done->shortcut().isEmpty()) {
                ++uses[done->shortcut().toString()];
            }
        }
        for (const auto *button : m_dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->shortcut().isEmpty()) {
                ++uses[button->shortcut().toString()];
            }
        }
        for (const auto *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy()) {
                ++uses[QKeySequence::mnemonic(label->text()).toString()];
            }
        }
        QStringList doubled;
        for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
            if (use.value() > 1 && !use.key().isEmpty()) {
                doubled << use.key();
            }
        }
        return doubled;
    }
};

QTEST_MAIN(ImportChecksTest)
#include "tst_importchecks.moc"
