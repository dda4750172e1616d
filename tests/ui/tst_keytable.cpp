// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actioncatalogue.h"
#include "ui/actions/fixedkeys.h"

#include <QTest>

#include <algorithm>

using namespace Lectern::Ui;

/// The keyboard table of the design, row by row: each key belongs to a command of the catalogue, to the
/// single letters of the page, or to a part of the window. Keys of Insights (Ctrl+I, Alt+Home, Ctrl+Shift+T
/// and the keys of plots) come with its pages.
class TestKeyTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysOfCommandsAreThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *key, const char *name) {
            QTest::addRow("%s %s", key, name) << QString::fromLatin1(name) << QString::fromLatin1(key);
        };
        row("Ctrl+O", "file.import");
        row("Ctrl+E", "file.export");
        row("Ctrl+P", "file.print");
        row("Ctrl+W", "file.close");
        row("Ctrl+Q", "file.quit");
        row("Ctrl+Z", "edit.undo");
        row("Ctrl+Shift+Z", "edit.redo");
        row("Ctrl+C", "edit.copy");
        row("Ctrl+Shift+C", "edit.copyAsQuote");
        row("Ctrl+V", "file.importClipboard");
        row("Ctrl+A", "edit.selectAll");
        row("Ctrl+Shift+A", "edit.selectNone");
        row("Alt+Left", "go.back");
        row("Alt+Right", "go.forward");
        row("Alt+Up", "go.event");
        row("Ctrl+PgDown", "go.nextTalk");
        row("Ctrl+PgUp", "go.previousTalk");
        row("F6", "go.nextPane");
        row("Shift+F6", "go.previousPane");
        row("Ctrl+1", "go.sidebar");
        row("Ctrl+2", "go.reader");
        row("Ctrl+3", "go.notes");
        row("F9", "view.sidebar");
        row("Shift+F9", "view.notes");
        row("Ctrl+Shift+L", "view.notesAsList");
        row("Ctrl++", "view.zoomIn");
        row("Ctrl+-", "view.zoomOut");
        row("Ctrl+0", "view.zoomReset");
        row("F11", "view.fullScreen");
        row("Ctrl+Shift+F", "view.fullScreen");
        row("Ctrl+Return", "talk.done");
        row("Ctrl+Shift+U", "talk.unread");
        row("Ctrl+B", "talk.star");
        row("F5", "file.compare");
        row("Ctrl+M", "view.menuBar");
        row("F10", "view.mainMenu");
        row("Ctrl+Shift+,", "file.settings");
        row("Ctrl+Alt+,", "file.shortcuts");
        row("F1", "help.handbook");
        row("Shift+F1", "help.whatsThis");
        row("Ctrl+?", "help.keys");
        row("Ctrl+K", "edit.search");
        row("Ctrl+L", "edit.search");
        row("Ctrl+S", "edit.saveSearch");
        row("Ctrl+F", "edit.find");
        row("F3", "edit.findNext");
        row("Shift+F3", "edit.findPrevious");
        row("Ctrl+G", "go.to");
        row("]", "go.nextSection");
        row("[", "go.previousSection");
        row("Alt+PgDown", "go.nextMark");
        row("Alt+PgUp", "go.previousMark");
        row("F7", "view.caret");
        row("1", "mark.key");
        row("2", "mark.definition");
        row("3", "mark.technique");
        row("4", "mark.doubt");
        row("5", "mark.quote");
        row("Ctrl+H", "mark.last");
        row("Ctrl+Alt+M", "mark.comment");
        row("Ctrl+T", "mark.tags");
        row("Ctrl+Shift+D", "mark.todo");
        row("Del", "mark.remove");
        row("Del", "talk.bin");
        row("F2", "mark.edit");
        row("F2", "talk.details");
    }

    void keysOfCommandsAreThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        const auto rows = allActionRows();
        const auto row = std::ranges::find_if(
            rows, [&name](const ActionRow &each) { return QLatin1StringView(each.name) == name; });
        QVERIFY2(row != rows.end(), qPrintable(name));
        QVERIFY(defaultShortcuts(*row).contains(QKeySequence(key, QKeySequence::PortableText)));
    }

    void lettersOfThePageAreThere_data()
    {
        QTest::addColumn<ActionId>("id");
        QTest::addColumn<QString>("letter");
        QTest::newRow("/") << ActionId::Search << QStringLiteral("/");
        QTest::newRow("C") << ActionId::Comment << QStringLiteral("C");
        QTest::newRow("T") << ActionId::Tags << QStringLiteral("T");
        QTest::newRow("X") << ActionId::Todo << QStringLiteral("X");
    }

    void lettersOfThePageAreThere()
    {
        QFETCH(ActionId, id);
        QFETCH(QString, letter);
        QCOMPARE(defaultKeys(actionRow(id)).letter, QKeySequence(letter));
    }

    void keysOfPartsAreThere_data()
    {
        QTest::addColumn<FixedKeyPlace>("place");
        QTest::addColumn<QString>("key");
        const auto row = [](FixedKeyPlace place, const char *key) {
            QTest::addRow("%s %d", key, static_cast<int>(place)) << place << QString::fromLatin1(key);
        };
        row(FixedKeyPlace::Search, "Down");
        row(FixedKeyPlace::Search, "Tab");
        row(FixedKeyPlace::Search, "Return");
        row(FixedKeyPlace::Search, "Backspace");
        row(FixedKeyPlace::Search, "Esc");
        row(FixedKeyPlace::Results, "Ctrl+Down");
        row(FixedKeyPlace::Results, "Ctrl+Up");
        row(FixedKeyPlace::Results, "Return");
        row(FixedKeyPlace::Results, "Ctrl+Return");
        row(FixedKeyPlace::Reader, "Space");
        row(FixedKeyPlace::Reader, "Shift+Space");
        row(FixedKeyPlace::Lists, "Space");
        row(FixedKeyPlace::Lists, "Menu");
        row(FixedKeyPlace::Lists, "Shift+F10");
        row(FixedKeyPlace::Import, "F8");
        row(FixedKeyPlace::Import, "Shift+F8");
        row(FixedKeyPlace::Import, "Alt+S");
        row(FixedKeyPlace::Import, "Alt+M");
        row(FixedKeyPlace::Import, "Alt+N");
    }

    void keysOfPartsAreThere()
    {
        QFETCH(FixedKeyPlace, place);
        QFETCH(QString, key);
        const auto rows = fixedKeyRows();
        const bool isThere = std::ranges::any_of(rows, [&](const FixedKeyRow &row) {
            return row.place == place && keysOf(row).contains(QKeySequence(key, QKeySequence::PortableText));
        });
        QVERIFY(isThere);
    }
};

QTEST_MAIN(TestKeyTable)
#include "tst_keytable.moc"
