// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/menus.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QWidget>

using namespace Lectern::Ui;

class ActionCatalogueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInTheOrderOfTheirIds();
    void everyRowHasTextAndUniqueName();
    void everyGlyphExists();
    void noShortcutIsTakenTwiceWhereBothWork();
    void keysOfTheDesignAreThere_data();
    void keysOfTheDesignAreThere();
    void readerLettersTriggerTheirAction();
    void readerLettersCanBeTurnedOff();
    void everyActionIsInAMenuOfTheMenuBar();
    void tooltipsNameTheKeys();
};

namespace {

/// Keys of a row by the place where they work.
QList<std::pair<ActionContext, QKeySequence>> keysOf(const ActionRow &row)
{
    QList<std::pair<ActionContext, QKeySequence>> keys;
    for (const QKeySequence &key : defaultShortcuts(row)) {
        keys.append({row.context, key});
    }
    if (*row.readerKey != '\0') {
        keys.append({ActionContext::Reader, QKeySequence(QString::fromLatin1(row.readerKey))});
    }
    return keys;
}

} // namespace

void ActionCatalogueTest::rowsStandInTheOrderOfTheirIds()
{
    int expected = 0;
    for (const ActionRow &row : allActionRows()) {
        QCOMPARE(static_cast<int>(row.id), expected++);
    }
    QCOMPARE(expected, static_cast<int>(ActionId::Separator));
}

void ActionCatalogueTest::everyRowHasTextAndUniqueName()
{
    QSet<QString> names;
    for (const ActionRow &row : allActionRows()) {
        QVERIFY2(!plainText(row).isEmpty(), row.name);
        const QString name = QString::fromLatin1(row.name);
        QVERIFY2(!name.isEmpty() && !names.contains(name), row.name);
        names.insert(name);
    }
}

void ActionCatalogueTest::everyGlyphExists()
{
    for (const ActionRow &row : allActionRows()) {
        const QString glyph = QString::fromLatin1(row.glyph);
        QVERIFY2(glyph.isEmpty() || QFile::exists(QStringLiteral(":/icons/%1.svg").arg(glyph)), row.name);
    }
}

void ActionCatalogueTest::noShortcutIsTakenTwiceWhereBothWork()
{
    // A key of the window works everywhere, so it may not be used by any other context either.
    QList<std::pair<ActionContext, QKeySequence>> taken;
    for (const ActionRow &row : allActionRows()) {
        for (const auto &[context, key] : keysOf(row)) {
            for (const auto &[otherContext, otherKey] : std::as_const(taken)) {
                const bool bothWork = context == otherContext || context == ActionContext::Window
                    || otherContext == ActionContext::Window;
                QVERIFY2(!(bothWork && key == otherKey),
                    qPrintable(QLatin1StringView(row.name) + u' ' + key.toString()));
            }
        }
        taken.append(keysOf(row));
    }
}

void ActionCatalogueTest::keysOfTheDesignAreThere_data()
{
    QTest::addColumn<ActionId>("id");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *key, ActionId id) {
        QTest::newRow(key) << id << QString::fromLatin1(key);
    };
    row("Ctrl+O", ActionId::Import);
    row("Ctrl+Shift+O", ActionId::ImportFolder);
    row("Ctrl+E", ActionId::Export);
    row("Ctrl+K", ActionId::Search);
    row("Ctrl+L", ActionId::Search);
    row("Ctrl+Z", ActionId::Undo);
    row("Ctrl+Shift+Z", ActionId::Redo);
    row("Ctrl+Shift+C", ActionId::CopyAsQuote);
    row("Alt+Left", ActionId::Back);
    row("Ctrl+PgDown", ActionId::NextTalk);
    row("F6", ActionId::NextPane);
    row("Shift+F6", ActionId::PreviousPane);
    row("Ctrl+1", ActionId::FocusSidebar);
    row("F9", ActionId::ToggleSidebar);
    row("Shift+F9", ActionId::ToggleNotes);
    row("Ctrl+Shift+L", ActionId::MarginOrList);
    row("Ctrl+0", ActionId::ZoomReset);
    row("F11", ActionId::FullScreen);
    row("Ctrl+Shift+F", ActionId::FullScreen);
    row("Ctrl+Return", ActionId::DoneAndNext);
    row("Ctrl+Shift+U", ActionId::MarkUnread);
    row("Ctrl+B", ActionId::Star);
    row("Ctrl+F", ActionId::Find);
    row("F3", ActionId::FindNext);
    row("Alt+PgDown", ActionId::NextMark);
    row("Ctrl+H", ActionId::MarkWithLast);
    row("1", ActionId::MarkKey);
    row("5", ActionId::MarkQuote);
    row("Ctrl+Alt+M", ActionId::Comment);
    row("Ctrl+T", ActionId::Tags);
    row("Ctrl+Shift+D", ActionId::Todo);
    row("Ctrl+M", ActionId::MenuBar);
    row("F10", ActionId::MainMenu);
}

void ActionCatalogueTest::keysOfTheDesignAreThere()
{
    QFETCH(ActionId, id);
    QFETCH(QString, key);
    QVERIFY(defaultShortcuts(actionRow(id)).contains(QKeySequence(key, QKeySequence::PortableText)));
}

void ActionCatalogueTest::readerLettersTriggerTheirAction()
{
    QWidget window;
    QWidget reader(&window);
    reader.setFocusPolicy(Qt::StrongFocus);
    QWidget other(&window);
    other.setFocusPolicy(Qt::StrongFocus);
    const auto *catalogue = new ActionCatalogue(&window);
    reader.addActions(catalogue->readerActions());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    int comments = 0;
    int keyIdeas = 0;
    connect(catalogue->action(ActionId::Comment), &QAction::triggered, &window, [&comments] { ++comments; });
    connect(catalogue->action(ActionId::MarkKey), &QAction::triggered, &window, [&keyIdeas] { ++keyIdeas; });
    reader.setFocus();
    QTest::keyClick(&reader, Qt::Key_C);
    QTest::keyClick(&reader, Qt::Key_1);
    QCOMPARE(comments, 1);
    QCOMPARE(keyIdeas, 1);
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_C);
    QTest::keyClick(&other, Qt::Key_1);
    QCOMPARE(comments, 1);
    QCOMPARE(keyIdeas, 1);
}

void ActionCatalogueTest::readerLettersCanBeTurnedOff()
{
    QWidget window;
    auto *catalogue = new ActionCatalogue(&window);
    catalogue->setReaderKeysEnabled(false);
    QVERIFY(catalogue->action(ActionId::MarkKey)->shortcuts().isEmpty());
    QVERIFY(!catalogue->action(ActionId::RemoveMark)->shortcuts().isEmpty());
    QVERIFY(!catalogue->action(ActionId::Comment)->shortcuts().isEmpty());
    catalogue->setReaderKeysEnabled(true);
    QCOMPARE(catalogue->action(ActionId::MarkKey)->shortcut(), QKeySequence(Qt::Key_1));
}

void ActionCatalogueTest::everyActionIsInAMenuOfTheMenuBar()
{
    QSet<int> listed;
    for (const MenuRow &menu : menuBarRows()) {
        for (const ActionId id : menu.commands()) {
            listed.insert(static_cast<int>(id));
        }
    }
    for (const ActionRow &row : allActionRows()) {
        const bool isOwnButton = row.id == ActionId::MainMenu;
        QVERIFY2(isOwnButton || listed.contains(static_cast<int>(row.id)), row.name);
    }
}

void ActionCatalogueTest::tooltipsNameTheKeys()
{
    QWidget window;
    const auto *catalogue = new ActionCatalogue(&window);
    QCOMPARE(catalogue->action(ActionId::ToggleSidebar)->toolTip(), QStringLiteral("Show sidebar (F9)"));
    QCOMPARE(catalogue->action(ActionId::OpenLibrary)->toolTip(), QStringLiteral("Open library"));
}

QTEST_MAIN(ActionCatalogueTest)
#include "tst_actioncatalogue.moc"
