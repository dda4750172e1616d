// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actioncatalogue.h"

#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <array>

namespace Lectern::Ui {

namespace {

using Id = ActionId;
using Context = ActionContext;
using Key = QKeySequence;

// Keys: shared/design/ui.md, section 10. In the order of ActionId.
const std::array actionRows{
    ActionRow{Id::Import, "file.import", QT_TRANSLATE_NOOP("ActionCatalogue", "&Import…"), "import",
        Context::Window, false, Key::Open},
    ActionRow{Id::ImportClipboard, "file.importClipboard",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Import from the clipboar&d"), "", Context::Sidebar, false,
        Key::Paste},
    ActionRow{
        Id::ImportMarks, "file.importMarks", QT_TRANSLATE_NOOP("ActionCatalogue", "Import m&arks…"), ""},
    ActionRow{Id::AllowPandoc, "file.allowPandoc",
        QT_TRANSLATE_NOOP("ActionCatalogue", "&Read other formats with pandoc"), "", Context::Window, true},
    ActionRow{Id::CompareWithDisk, "file.compare",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Co&mpare with the file"), "", Context::Window, false,
        Key::UnknownKey, "F5"},
    ActionRow{Id::WatchFiles, "file.watch", QT_TRANSLATE_NOOP("ActionCatalogue", "Notice changed &files"), "",
        Context::Window, true},
    ActionRow{Id::Export, "file.export", QT_TRANSLATE_NOOP("ActionCatalogue", "E&xport…"), "export",
        Context::Window, false, Key::UnknownKey, "Ctrl+E"},
    ActionRow{Id::Print, "file.print", QT_TRANSLATE_NOOP("ActionCatalogue", "&Print…"), "", Context::Window,
        false, Key::UnknownKey, "Ctrl+P"},
    ActionRow{Id::NewLibrary, "file.newLibrary", QT_TRANSLATE_NOOP("ActionCatalogue", "&New library…"), ""},
    ActionRow{Id::OpenLibrary, "file.openLibrary", QT_TRANSLATE_NOOP("ActionCatalogue", "Open &library…"),
        "library"},
    ActionRow{Id::SampleLibrary, "file.sample",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Open the sample librar&y"), "reading-book"},
    ActionRow{Id::RemoveSample, "file.removeSample",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Remo&ve the sample library"), ""},
    ActionRow{
        Id::Restore, "file.restore", QT_TRANSLATE_NOOP("ActionCatalogue", "R&estore from a backup…"), ""},
    ActionRow{Id::Bin, "file.bin", QT_TRANSLATE_NOOP("ActionCatalogue", "&Bin…"), "bin"},
    ActionRow{Id::Settings, "file.settings", QT_TRANSLATE_NOOP("ActionCatalogue", "Settin&gs…"), "",
        Context::Window, false, Key::UnknownKey, "Ctrl+Shift+,"},
    ActionRow{Id::Shortcuts, "file.shortcuts", QT_TRANSLATE_NOOP("ActionCatalogue", "&Keyboard shortcuts…"),
        "", Context::Window, false, Key::UnknownKey, "Ctrl+Alt+,"},
    ActionRow{Id::CloseWindow, "file.close", QT_TRANSLATE_NOOP("ActionCatalogue", "Close &window"), "close",
        Context::Window, false, Key::Close},
    ActionRow{Id::Quit, "file.quit", QT_TRANSLATE_NOOP("ActionCatalogue", "&Quit"), "", Context::Window,
        false, Key::Quit, "Ctrl+Q"},
    ActionRow{Id::Undo, "edit.undo", QT_TRANSLATE_NOOP("ActionCatalogue", "&Undo"), "undo", Context::Window,
        false, Key::Undo},
    ActionRow{Id::Redo, "edit.redo", QT_TRANSLATE_NOOP("ActionCatalogue", "&Redo"), "redo", Context::Window,
        false, Key::Redo, "Ctrl+Shift+Z"},
    ActionRow{Id::Copy, "edit.copy", QT_TRANSLATE_NOOP("ActionCatalogue", "&Copy"), "copy", Context::Window,
        false, Key::Copy},
    ActionRow{Id::CopyAsQuote, "edit.copyAsQuote", QT_TRANSLATE_NOOP("ActionCatalogue", "Copy as &quote"),
        "mark-quote", Context::Window, false, Key::UnknownKey, "Ctrl+Shift+C"},
    ActionRow{Id::CopyLink, "edit.copyLink", QT_TRANSLATE_NOOP("ActionCatalogue", "Copy lin&k"), ""},
    ActionRow{Id::SelectAll, "edit.selectAll", QT_TRANSLATE_NOOP("ActionCatalogue", "Select &all"), "",
        Context::Window, false, Key::SelectAll},
    ActionRow{Id::SelectNone, "edit.selectNone", QT_TRANSLATE_NOOP("ActionCatalogue", "Select &nothing"), "",
        Context::Window, false, Key::Deselect, "Ctrl+Shift+A"},
    ActionRow{Id::Search, "edit.search", QT_TRANSLATE_NOOP("ActionCatalogue", "&Search the notes"), "search",
        Context::Window, false, Key::UnknownKey, "Ctrl+K; Ctrl+L", "/"},
    ActionRow{Id::SaveSearch, "edit.saveSearch", QT_TRANSLATE_NOOP("ActionCatalogue", "Sa&ve the search"), "",
        Context::Window, false, Key::Save, "Ctrl+S"},
    ActionRow{Id::Find, "edit.find", QT_TRANSLATE_NOOP("ActionCatalogue", "&Find in talk"), "find",
        Context::Window, false, Key::Find},
    ActionRow{Id::FindNext, "edit.findNext", QT_TRANSLATE_NOOP("ActionCatalogue", "Find ne&xt"), "down",
        Context::Window, false, Key::UnknownKey, "F3"}, // the standard key has Ctrl+G too, which is GoTo's
    ActionRow{Id::FindPrevious, "edit.findPrevious", QT_TRANSLATE_NOOP("ActionCatalogue", "Find &previous"),
        "up", Context::Window, false, Key::FindPrevious, "Shift+F3"},
    ActionRow{Id::Back, "go.back", QT_TRANSLATE_NOOP("ActionCatalogue", "&Back"), "back", Context::Window,
        false, Key::Back, "Alt+Left"},
    ActionRow{Id::Forward, "go.forward", QT_TRANSLATE_NOOP("ActionCatalogue", "&Forward"), "forward",
        Context::Window, false, Key::Forward, "Alt+Right"},
    ActionRow{Id::GoTo, "go.to", QT_TRANSLATE_NOOP("ActionCatalogue", "&Go to…"), "", Context::Window, false,
        Key::UnknownKey, "Ctrl+G"},
    ActionRow{Id::UpToEvent, "go.event", QT_TRANSLATE_NOOP("ActionCatalogue", "&Up to the event"), "",
        Context::Window, false, Key::UnknownKey, "Alt+Up"},
    ActionRow{Id::NextTalk, "go.nextTalk", QT_TRANSLATE_NOOP("ActionCatalogue", "&Next talk"), "down",
        Context::Window, false, Key::UnknownKey, "Ctrl+PgDown"},
    ActionRow{Id::PreviousTalk, "go.previousTalk", QT_TRANSLATE_NOOP("ActionCatalogue", "&Previous talk"),
        "up", Context::Window, false, Key::UnknownKey, "Ctrl+PgUp"},
    ActionRow{Id::NextUnread, "go.nextUnread", QT_TRANSLATE_NOOP("ActionCatalogue", "Next unrea&d talk"), ""},
    ActionRow{Id::PreviousUnread, "go.previousUnread",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Previous unread &talk"), ""},
    ActionRow{Id::NextSection, "go.nextSection", QT_TRANSLATE_NOOP("ActionCatalogue", "Ne&xt section"), "",
        Context::Reader, false, Key::UnknownKey, "]"},
    ActionRow{Id::PreviousSection, "go.previousSection",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Previous se&ction"), "", Context::Reader, false,
        Key::UnknownKey, "["},
    ActionRow{Id::NextMark, "go.nextMark", QT_TRANSLATE_NOOP("ActionCatalogue", "Next &mark"), "",
        Context::Window, false, Key::UnknownKey, "Alt+PgDown"},
    ActionRow{Id::PreviousMark, "go.previousMark", QT_TRANSLATE_NOOP("ActionCatalogue", "Previous m&ark"), "",
        Context::Window, false, Key::UnknownKey, "Alt+PgUp"},
    ActionRow{Id::ToCheck, "go.toCheck", QT_TRANSLATE_NOOP("ActionCatalogue", "Notes to chec&k"), "",
        Context::Window, false, Key::UnknownKey, "F8"},
    ActionRow{Id::NextPane, "go.nextPane", QT_TRANSLATE_NOOP("ActionCatalogue", "Next pane"), "",
        Context::Window, false, Key::UnknownKey, "F6"},
    ActionRow{Id::PreviousPane, "go.previousPane", QT_TRANSLATE_NOOP("ActionCatalogue", "Previous pane"), "",
        Context::Window, false, Key::UnknownKey, "Shift+F6"},
    ActionRow{
        Id::FollowUps, "go.followUps", QT_TRANSLATE_NOOP("ActionCatalogue", "Follo&w-ups and links"), "todo"},
    ActionRow{Id::Speakers, "go.speakers", QT_TRANSLATE_NOOP("ActionCatalogue", "Sp&eakers…"), ""},
    ActionRow{Id::FocusSidebar, "go.sidebar", QT_TRANSLATE_NOOP("ActionCatalogue", "Go to the &sidebar"), "",
        Context::Window, false, Key::UnknownKey, "Ctrl+1"},
    ActionRow{Id::FocusReader, "go.reader", QT_TRANSLATE_NOOP("ActionCatalogue", "Go to the &reader"), "",
        Context::Window, false, Key::UnknownKey, "Ctrl+2"},
    ActionRow{Id::FocusNotes, "go.notes", QT_TRANSLATE_NOOP("ActionCatalogue", "Go to t&he notes"), "",
        Context::Window, false, Key::UnknownKey, "Ctrl+3"},
    ActionRow{Id::ToggleSidebar, "view.sidebar", QT_TRANSLATE_NOOP("ActionCatalogue", "&Show sidebar"),
        "sidebar", Context::Window, true, Key::UnknownKey, "F9"},
    ActionRow{Id::ToggleNotes, "view.notes", QT_TRANSLATE_NOOP("ActionCatalogue", "Show &notes"),
        "notes-panel", Context::Window, true, Key::UnknownKey, "Shift+F9"},
    ActionRow{Id::MarginOrList, "view.notesAsList", QT_TRANSLATE_NOOP("ActionCatalogue", "N&otes as a list"),
        "", Context::Window, true, Key::UnknownKey, "Ctrl+Shift+L"},
    ActionRow{Id::ZoomIn, "view.zoomIn", QT_TRANSLATE_NOOP("ActionCatalogue", "&Larger text"), "",
        Context::Window, false, Key::ZoomIn, "Ctrl++; Ctrl+="},
    ActionRow{Id::ZoomOut, "view.zoomOut", QT_TRANSLATE_NOOP("ActionCatalogue", "S&maller text"), "",
        Context::Window, false, Key::ZoomOut, "Ctrl+-"},
    ActionRow{Id::ZoomReset, "view.zoomReset", QT_TRANSLATE_NOOP("ActionCatalogue", "Text at &100 %"), "",
        Context::Window, false, Key::UnknownKey, "Ctrl+0"},
    ActionRow{
        Id::Appearance, "view.appearance", QT_TRANSLATE_NOOP("ActionCatalogue", "&Appearance…"), "text-size"},
    ActionRow{Id::SchemeSystem, "view.schemeSystem",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Colours of the s&ystem"), "", Context::Window, true},
    ActionRow{Id::SchemeLight, "view.schemeLight", QT_TRANSLATE_NOOP("ActionCatalogue", "L&ight colours"), "",
        Context::Window, true},
    ActionRow{Id::SchemeDark, "view.schemeDark", QT_TRANSLATE_NOOP("ActionCatalogue", "&Dark colours"), "",
        Context::Window, true},
    ActionRow{Id::FullScreen, "view.fullScreen", QT_TRANSLATE_NOOP("ActionCatalogue", "&Full screen"), "",
        Context::Window, true, Key::FullScreen, "F11; Ctrl+Shift+F"},
    ActionRow{Id::Caret, "view.caret", QT_TRANSLATE_NOOP("ActionCatalogue", "Text &caret"), "",
        Context::Window, true, Key::UnknownKey, "F7"},
    ActionRow{Id::ShowSource, "view.source", QT_TRANSLATE_NOOP("ActionCatalogue", "Sho&w the source"), "",
        Context::Window, true, Key::UnknownKey, ""},
    ActionRow{Id::DayAsPage, "view.dayAsPage",
        QT_TRANSLATE_NOOP("ActionCatalogue", "The whole day as one &page"), "", Context::Window, true},
    ActionRow{Id::EventAsPage, "view.eventAsPage",
        QT_TRANSLATE_NOOP("ActionCatalogue", "The whole &event as one page"), "", Context::Window, true},
    ActionRow{Id::MenuBar, "view.menuBar", QT_TRANSLATE_NOOP("ActionCatalogue", "Show menu &bar"), "",
        Context::Window, true, Key::UnknownKey, "Ctrl+M"},
    ActionRow{Id::MainMenu, "view.mainMenu", QT_TRANSLATE_NOOP("ActionCatalogue", "Menu"), "menu",
        Context::Window, false, Key::UnknownKey, "F10"},
    ActionRow{Id::MarkUnread, "talk.unread", QT_TRANSLATE_NOOP("ActionCatalogue", "&Unread"), "unread",
        Context::Window, false, Key::UnknownKey, "Ctrl+Shift+U"},
    ActionRow{
        Id::MarkReading, "talk.reading", QT_TRANSLATE_NOOP("ActionCatalogue", "&Reading"), "reading-book"},
    ActionRow{Id::DoneAndNext, "talk.done", QT_TRANSLATE_NOOP("ActionCatalogue", "&Done, go to next"),
        "check", Context::Window, false, Key::UnknownKey, "Ctrl+Return"},
    ActionRow{Id::Star, "talk.star", QT_TRANSLATE_NOOP("ActionCatalogue", "&Star"), "star", Context::Window,
        true, Key::UnknownKey, "Ctrl+B"},
    ActionRow{Id::Related, "talk.related", QT_TRANSLATE_NOOP("ActionCatalogue", "Re&lated talks…"), ""},
    ActionRow{Id::Details, "talk.details", QT_TRANSLATE_NOOP("ActionCatalogue", "D&etails…"), "info",
        Context::Sidebar, false, Key::UnknownKey, "F2"},
    ActionRow{Id::MoveToBin, "talk.bin", QT_TRANSLATE_NOOP("ActionCatalogue", "&Move to the bin"), "bin",
        Context::Sidebar, false, Key::UnknownKey, "Del"},
    ActionRow{Id::MarkKey, "mark.key", QT_TRANSLATE_NOOP("ActionCatalogue", "&Key idea"), "mark-key",
        Context::Reader, false, Key::UnknownKey, "1"},
    ActionRow{Id::MarkDefinition, "mark.definition", QT_TRANSLATE_NOOP("ActionCatalogue", "&Definition"),
        "mark-definition", Context::Reader, false, Key::UnknownKey, "2"},
    ActionRow{Id::MarkTechnique, "mark.technique", QT_TRANSLATE_NOOP("ActionCatalogue", "&Technique"),
        "mark-technique", Context::Reader, false, Key::UnknownKey, "3"},
    ActionRow{Id::MarkDoubt, "mark.doubt", QT_TRANSLATE_NOOP("ActionCatalogue", "D&oubt"), "mark-doubt",
        Context::Reader, false, Key::UnknownKey, "4"},
    ActionRow{Id::MarkQuote, "mark.quote", QT_TRANSLATE_NOOP("ActionCatalogue", "&Quote"), "mark-quote",
        Context::Reader, false, Key::UnknownKey, "5"},
    ActionRow{Id::MarkWithLast, "mark.last", QT_TRANSLATE_NOOP("ActionCatalogue", "&Mark with the last kind"),
        "quick-mark", Context::Window, false, Key::UnknownKey, "Ctrl+H"},
    ActionRow{Id::Comment, "mark.comment", QT_TRANSLATE_NOOP("ActionCatalogue", "&Comment"), "comment",
        Context::Window, false, Key::UnknownKey, "Ctrl+Alt+M", "C"},
    ActionRow{Id::Tags, "mark.tags", QT_TRANSLATE_NOOP("ActionCatalogue", "Ta&gs…"), "tag", Context::Window,
        false, Key::UnknownKey, "Ctrl+T", "T"},
    ActionRow{Id::Todo, "mark.todo", QT_TRANSLATE_NOOP("ActionCatalogue", "To-do on &and off"), "todo",
        Context::Window, false, Key::UnknownKey, "Ctrl+Shift+D", "X"},
    ActionRow{Id::EditNote, "mark.edit", QT_TRANSLATE_NOOP("ActionCatalogue", "&Edit note"), "pencil",
        Context::Reader, false, Key::UnknownKey, "F2"},
    ActionRow{Id::LongerMark, "mark.longer", QT_TRANSLATE_NOOP("ActionCatalogue", "One word &longer"), "",
        Context::Reader, false, Key::UnknownKey, "Shift+Alt+Right"},
    ActionRow{Id::ShorterMark, "mark.shorter", QT_TRANSLATE_NOOP("ActionCatalogue", "One word &shorter"), "",
        Context::Reader, false, Key::UnknownKey, "Shift+Alt+Left"},
    ActionRow{Id::MarkTheSelection, "mark.toSelection",
        QT_TRANSLATE_NOOP("ActionCatalogue", "Move to the selectio&n"), ""},
    ActionRow{Id::PlaceIsRight, "mark.placeIsRight",
        QT_TRANSLATE_NOOP("ActionCatalogue", "The &place is right"), "", Context::Reader, false,
        Key::UnknownKey, "Y"},
    ActionRow{Id::RemoveMark, "mark.remove", QT_TRANSLATE_NOOP("ActionCatalogue", "&Remove mark"), "bin",
        Context::Reader, false, Key::UnknownKey, "Del"},
    ActionRow{Id::Handbook, "help.handbook", QT_TRANSLATE_NOOP("ActionCatalogue", "&Handbook"), "",
        Context::Window, false, Key::UnknownKey, "F1"},
    ActionRow{Id::WhatsThis, "help.whatsThis", QT_TRANSLATE_NOOP("ActionCatalogue", "&What is this?"), "",
        Context::Window, false, Key::UnknownKey, "Shift+F1"},
    ActionRow{Id::KeySheet, "help.keys", QT_TRANSLATE_NOOP("ActionCatalogue", "&Keys"), "", Context::Window,
        false, Key::UnknownKey, "Ctrl+?"},
    ActionRow{Id::About, "help.about", QT_TRANSLATE_NOOP("ActionCatalogue", "&About Lectern"), "info"},
};

static_assert(actionRows.size() == static_cast<size_t>(ActionId::Separator), "one row for each action");

QString translated(const ActionRow &row) { return QCoreApplication::translate("ActionCatalogue", row.text); }

QList<QKeySequence> sequences(const char *keys)
{
    QList<QKeySequence> list =
        QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    list.removeAll(QKeySequence()); // an empty text gives one empty sequence
    return list;
}

} // namespace

std::span<const ActionRow> allActionRows() { return actionRows; }

const ActionRow &actionRow(ActionId id)
{
    Q_ASSERT(id != ActionId::Separator);
    return actionRows[static_cast<size_t>(id)];
}

QList<QKeySequence> defaultShortcuts(const ActionRow &row)
{
    QList<QKeySequence> all = sequences(row.keys);
    if (row.standardKey == QKeySequence::UnknownKey) {
        return all;
    }
    for (const QKeySequence &keys : QKeySequence::keyBindings(row.standardKey)) {
        if (!all.contains(keys)) {
            all.append(keys);
        }
    }
    return all;
}

ActionKeys defaultKeys(const ActionRow &row)
{
    return {defaultShortcuts(row), sequences(row.readerKey).value(0)};
}

QString plainText(const ActionRow &row)
{
    QString text = translated(row);
    text.remove(u'&');
    if (text.endsWith(u'…')) {
        text.chop(1);
    }
    return text;
}

ActionCatalogue::ActionCatalogue(QWidget *window)
    : QObject(window)
{
    m_entries.reserve(actionRows.size());
    for (const ActionRow &row : actionRows) {
        makeAction(row, window);
    }
    groupSchemes();
}

void ActionCatalogue::makeAction(const ActionRow &row, QWidget *window)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(row.name));
    action->setData(static_cast<int>(row.id));
    action->setCheckable(row.isCheckable);
    action->setMenuRole(QAction::NoRole);
    if (*row.glyph != '\0') {
        action->setIcon(glyphIcon(QLatin1StringView(row.glyph)));
    }
    if (row.context == ActionContext::Window) {
        window->addAction(action);
    } else {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    Entry &made = m_entries.emplace_back();
    made.action = action;
    made.keys = defaultKeys(row);
    if (*row.readerKey != '\0') {
        makeReaderKey(row, made);
    }
    action->setText(translated(row));
    apply(row.id);
}

void ActionCatalogue::makeReaderKey(const ActionRow &row, Entry &entry)
{
    entry.letter = new QAction(translated(row), this);
    entry.letter->setObjectName(QLatin1StringView(row.name) + QLatin1StringView(".letter"));
    entry.letter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(entry.letter, &QAction::triggered, entry.action, &QAction::trigger);
}

void ActionCatalogue::groupSchemes()
{
    auto *schemes = new QActionGroup(this);
    for (const ActionId id : {ActionId::SchemeSystem, ActionId::SchemeLight, ActionId::SchemeDark}) {
        schemes->addAction(action(id));
    }
    action(ActionId::SchemeSystem)->setChecked(true);
}

const ActionCatalogue::Entry &ActionCatalogue::entry(ActionId id) const
{
    Q_ASSERT(id != ActionId::Separator);
    return m_entries[static_cast<size_t>(id)];
}

ActionCatalogue::Entry &ActionCatalogue::entry(ActionId id)
{
    Q_ASSERT(id != ActionId::Separator);
    return m_entries[static_cast<size_t>(id)];
}

QAction *ActionCatalogue::action(ActionId id) const { return entry(id).action; }

QList<QAction *> ActionCatalogue::readerActions() const
{
    QList<QAction *> all;
    for (const ActionRow &row : actionRows) {
        if (row.context == ActionContext::Reader) {
            all.append(action(row.id));
        }
        if (QAction *letter = entry(row.id).letter) {
            all.append(letter);
        }
    }
    return all;
}

void ActionCatalogue::setEnabled(std::span<const ActionId> ids, bool enabled)
{
    for (const ActionId id : ids) {
        action(id)->setEnabled(enabled);
    }
}

void ActionCatalogue::addTo(QWidget *widget, std::span<const ActionId> ids) const
{
    for (const ActionId id : ids) {
        if (id == ActionId::Separator) {
            auto *line = new QAction(widget);
            line->setSeparator(true);
            widget->addAction(line);
        } else {
            widget->addAction(action(id));
        }
    }
}

} // namespace Lectern::Ui
