// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/shortcutstore.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/shell/keysheet.h"

#include <QAction>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Lectern::Ui;

/// Keys that a person chose: kept, checked, shown.
class TestShortcuts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("shortcuts.ini"));
        m_window = std::make_unique<QWidget>();
        m_actions = new ActionCatalogue(m_window.get());
    }

    void onlyWhatDiffersIsKept()
    {
        saveShortcuts(*m_actions, m_file);
        QVERIFY(!contents().contains("edit"));
        setOwn(ActionId::Export, "Ctrl+Shift+E");
        saveShortcuts(*m_actions, m_file);
        QVERIFY(contents().contains("file.export=Ctrl+Shift+E"));
        QCOMPARE(contents().count('='), 1);
        auto *other = new ActionCatalogue(m_window.get());
        loadShortcuts(*other, m_file);
        QCOMPARE(other->action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+E")));
        QCOMPARE(other->action(ActionId::Export)->toolTip(), QStringLiteral("Export (Ctrl+Shift+E)"));
        setOwn(ActionId::Export, "Ctrl+E");
        saveShortcuts(*m_actions, m_file);
        QVERIFY(!contents().contains("export"));
    }

    void noKeyAndOtherLettersAreKept()
    {
        setOwn(ActionId::Export, "");
        m_actions->setKeys(
            ActionId::Comment, {m_actions->keys(ActionId::Comment).own, QKeySequence(QStringLiteral("N"))});
        saveShortcuts(*m_actions, m_file);
        auto *other = new ActionCatalogue(m_window.get());
        loadShortcuts(*other, m_file);
        QVERIFY(other->keys(ActionId::Export).own.isEmpty());
        QCOMPARE(other->keys(ActionId::Comment).letter, QKeySequence(QStringLiteral("N")));
        QCOMPARE(other->keys(ActionId::Comment).own, defaultShortcuts(actionRow(ActionId::Comment)));
    }

    void exchangedKeysComeBack()
    {
        setOwn(ActionId::Export, "Ctrl+O");
        setOwn(ActionId::Import, "Ctrl+E");
        saveShortcuts(*m_actions, m_file);
        auto *other = new ActionCatalogue(m_window.get());
        loadShortcuts(*other, m_file);
        QCOMPARE(other->action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));
        QCOMPARE(other->action(ActionId::Import)->shortcut(), QKeySequence(QStringLiteral("Ctrl+E")));
    }

    void whatDoesNotFitIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::newRow("no key") << QByteArray("[General]\nfile.export=banana\n");
        QTest::newRow("taken") << QByteArray("[General]\nfile.export=Ctrl+O\n");
        QTest::newRow("serialised") << QByteArray("[General]\nfile.export=@Variant(\\0\\0\\0\\x2)\n");
        QTest::newRow("list") << QByteArray("[General]\nfile.export=Ctrl+8, Ctrl+9\n");
        QTest::newRow("bare keys of fields") << QByteArray("[General]\nfile.export=Space\nedit.find=Esc\n");
        QTest::newRow("for a letter") << QByteArray("[General]\nmark.comment.letter=Return\n");
        QTest::newRow("one of several") << QByteArray("[General]\nfile.export=\"Ctrl+8; Shift+Tab\"\n");
        QTest::newRow("nobody") << QByteArray("[General]\nfile.nothing=Ctrl+8\n");
    }

    void whatDoesNotFitIsPassedOver()
    {
        QFETCH(QByteArray, ini);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
        file.close();
        loadShortcuts(*m_actions, m_file);
        for (const ActionRow &row : allActionRows()) {
            QCOMPARE(m_actions->keys(row.id), defaultKeys(row));
        }
    }

    void keysThatMoveAboutAreNobodys()
    {
        for (const ActionRow &row : allActionRows()) { // those of the platform are its own affair
            const auto keys = QKeySequence::listFromString(QString::fromLatin1(row.keys));
            QVERIFY2(std::ranges::none_of(keys, isReserved), row.name);
        }
        ShortcutDialog dialog(*m_actions, m_file);
        dialog.show();
        dialog.select({ActionId::Export, KeyPlace::Own});
        auto *field = dialog.findChild<QKeySequenceEdit *>(QStringLiteral("shortcuts.key"));
        const auto *take = dialog.findChild<QPushButton *>(QStringLiteral("shortcuts.take"));
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Down}) {
            field->setKeySequence(QKeySequence(key));
            QCOMPARE(m_actions->keys(ActionId::Export), defaultKeys(actionRow(ActionId::Export)));
            QVERIFY(take->parentWidget()->isVisible()); // why not
            QVERIFY(!take->isVisible());
        }
        field->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Space")));
        QCOMPARE(m_actions->action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Space")));
    }

    void aKeyHasAnOwnerWhereBothWork()
    {
        const KeyOwner exporting{ActionId::Export, KeyPlace::Own};
        QCOMPARE(
            ownerOf(*m_actions, QKeySequence(QStringLiteral("Ctrl+O")), exporting)->id, ActionId::Import);
        QVERIFY(!ownerOf(*m_actions, QKeySequence(QStringLiteral("Ctrl+E")), exporting));
        QVERIFY(!ownerOf(*m_actions, QKeySequence(), exporting));
        // Del works on marks in the reader and on rows of the tree, each in its place.
        QVERIFY(
            !ownerOf(*m_actions, QKeySequence(QStringLiteral("Del")), {ActionId::RemoveMark, KeyPlace::Own}));
        const auto letter = ownerOf(*m_actions, QKeySequence(QStringLiteral("C")), exporting);
        QVERIFY(letter && letter->id == ActionId::Comment && letter->place == KeyPlace::Letter);
    }

    void aTakenKeyIsRefusedUntilItIsTaken()
    {
        ShortcutDialog dialog(*m_actions, m_file);
        dialog.select({ActionId::Export, KeyPlace::Own});
        dialog.setKey(QKeySequence(QStringLiteral("Ctrl+O")));
        QVERIFY(dialog.isAsking());
        const auto *question = dialog.findChild<QLabel *>(QStringLiteral("shortcuts.question"));
        QVERIFY2(question->text().contains(QStringLiteral("Import")), qPrintable(question->text()));
        QCOMPARE(m_actions->keys(ActionId::Export), defaultKeys(actionRow(ActionId::Export)));
        dialog.leaveKey();
        QVERIFY(!dialog.isAsking());
        QCOMPARE(m_actions->keys(ActionId::Import), defaultKeys(actionRow(ActionId::Import)));
        dialog.setKey(QKeySequence(QStringLiteral("Ctrl+O")));
        dialog.takeKey();
        QCOMPARE(m_actions->action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));
        QVERIFY(!m_actions->keys(ActionId::Import).own.contains(QKeySequence(QStringLiteral("Ctrl+O"))));
        QVERIFY(contents().contains("file.export"));
    }

    void aKeyIsPressedAndResetAgain()
    {
        ShortcutDialog dialog(*m_actions, m_file);
        dialog.show();
        dialog.select({ActionId::Export, KeyPlace::Own});
        auto *field = dialog.findChild<QKeySequenceEdit *>(QStringLiteral("shortcuts.key"));
        QVERIFY(field->isEnabled());
        field->setFocus();
        QTest::keyClick(field, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(m_actions->action(ActionId::Export)->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
        dialog.findChild<QPushButton *>(QStringLiteral("shortcuts.reset"))->click();
        QCOMPARE(m_actions->keys(ActionId::Export), defaultKeys(actionRow(ActionId::Export)));
        dialog.setKey(QKeySequence(QStringLiteral("Ctrl+J")));
        dialog.resetAll();
        QCOMPARE(m_actions->keys(ActionId::Export), defaultKeys(actionRow(ActionId::Export)));
        QVERIFY(!contents().contains('='));
    }

    void commandsAreFoundByTheirKeys()
    {
        ShortcutDialog dialog(*m_actions, m_file);
        auto *tree = dialog.findChild<QTreeView *>(QStringLiteral("shortcuts.tree"));
        dialog.findChild<QLineEdit *>(QStringLiteral("shortcuts.words"))
            ->setText(QStringLiteral("ctrl+shift+l"));
        QCOMPARE(tree->model()->rowCount(), 1);
        const QModelIndex view = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(view), 1);
        QCOMPARE(tree->model()->index(0, 0, view).data().toString(), QStringLiteral("Notes as a list"));
    }

    void theSheetShowsTheKeysInForce()
    {
        setOwn(ActionId::Export, "Ctrl+J");
        const KeySheet sheet(*m_actions);
        QStringList caps;
        const auto widgets = sheet.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            caps += widget->accessibleName();
        }
        QVERIFY(caps.contains(QStringLiteral("Ctrl+J")));
        QVERIFY(!caps.contains(QStringLiteral("Ctrl+E")));
        QVERIFY(caps.contains(QStringLiteral("Shift+Space")));
    }

private:
    void setOwn(ActionId id, const char *key) const
    {
        ActionKeys keys = m_actions->keys(id);
        keys.own = QKeySequence::listFromString(QString::fromLatin1(key), QKeySequence::PortableText);
        keys.own.removeAll(QKeySequence());
        m_actions->setKeys(id, keys);
    }

    [[nodiscard]] QByteArray contents() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<QWidget> m_window;
    ActionCatalogue *m_actions = nullptr;
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
