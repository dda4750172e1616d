// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <span>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace Lectern::Ui {

/// Every command of the window. The table in actionrows.cpp has one row for each, in this order.
enum class ActionId {
    Import,
    ImportFolder,
    ImportClipboard,
    ImportMarks,
    AllowPandoc,
    CompareWithDisk,
    WatchFiles,
    Export,
    Print,
    NewLibrary,
    OpenLibrary,
    SampleLibrary,
    RemoveSample,
    Restore,
    Bin,
    Settings,
    Shortcuts,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyAsQuote,
    CopyLink,
    SelectAll,
    SelectNone,
    Search,
    SaveSearch,
    Find,
    FindNext,
    FindPrevious,
    Back,
    Forward,
    GoTo,
    UpToEvent,
    NextTalk,
    PreviousTalk,
    NextUnread,
    PreviousUnread,
    NextSection,
    PreviousSection,
    NextMark,
    PreviousMark,
    ToCheck,
    NextPane,
    PreviousPane,
    FollowUps,
    Speakers,
    FocusSidebar,
    FocusReader,
    FocusNotes,
    ToggleSidebar,
    ToggleNotes,
    MarginOrList,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Appearance,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    FullScreen,
    Caret,
    ShowSource,
    DayAsPage,
    EventAsPage,
    GroupByEvent, ///< what the talks of the tree stand under: one of four
    GroupBySpeaker,
    GroupByYear,
    GroupByTag,
    SortNewest, ///< in which order they stand: one of four
    SortOldest,
    SortByName,
    SortUnread,
    MenuBar,
    MainMenu,
    MarkUnread,
    MarkReading,
    DoneAndNext,
    Star,
    Related,
    ReadAloud,
    Details,
    MoveToBin,
    MarkKey,
    MarkDefinition,
    MarkTechnique,
    MarkDoubt,
    MarkQuote,
    MarkWithLast,
    Comment,
    Tags,
    Todo,
    EditNote,
    LongerMark,
    ShorterMark,
    MarkTheSelection,
    PlaceIsRight,
    KeepWithoutPlace,
    RemoveMark,
    Handbook,
    WhatsThis,
    KeySheet,
    About,
    Separator, ///< only in lists of ids: a line in a menu
};

/// Where an action's keys work.
enum class ActionContext {
    Window, ///< anywhere in the window
    Reader, ///< only while the reader has the focus: single letters, Delete
    Sidebar, ///< only in the events tree
    Search, ///< only in the omnibox and its results
};

/// One row of the catalogue.
struct ActionRow {
    ActionId id;
    const char *name; ///< object name, "mark.key": for tests and the file of shortcuts
    const char *text; ///< source text of a translation in the context "ActionCatalogue", with mnemonic
    const char *glyph; ///< of resources/icons; empty: none
    ActionContext context = ActionContext::Window;
    bool isCheckable = false;
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    const char *keys = ""; ///< portable text, several split by "; "; shown before those of the standard key
    const char *readerKey = ""; ///< a single key that does the same while the reader has the focus
};

/// Keys of one action.
struct ActionKeys {
    QList<QKeySequence> own; ///< in the row's context; the first is the one that is shown
    QKeySequence letter; ///< in the reader

    bool operator==(const ActionKeys &) const = default;
};

[[nodiscard]] std::span<const ActionRow> allActionRows();
[[nodiscard]] const ActionRow &actionRow(ActionId id);
/// Default shortcuts of the row's own context: the `keys` first, then the standard key's of the platform.
[[nodiscard]] QList<QKeySequence> defaultShortcuts(const ActionRow &row);
/// The same with the row's single key.
[[nodiscard]] ActionKeys defaultKeys(const ActionRow &row);
/// Translated, without mnemonic and dots: for tooltips and accessible names.
[[nodiscard]] QString plainText(const ActionRow &row);

/// The actions of one window, made from the rows. Menus and tool bars are lists of ids. GUI thread.
///
/// Actions of the context Window are added to the window at once. Those of the context Reader (marks 1 to 5
/// and Delete) and the single letters of others (C, T, X, /, [, ]) have Qt::WidgetWithChildrenShortcut and
/// work only where the window adds them: `reader->view()->addActions(catalogue.readerActions())`.
class ActionCatalogue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionCatalogue)
public:
    explicit ActionCatalogue(QWidget *window);

    [[nodiscard]] QAction *action(ActionId id) const;
    /// All that belongs to the reader, see above.
    [[nodiscard]] QList<QAction *> readerActions() const;
    /// Turns the single letters of readerActions() off and on.
    void setReaderKeysEnabled(bool enabled);

    /// Keys in force: those that a person chose, else the defaults. The letter is the single key that does
    /// the same while the reader has the focus; empty where the row has none.
    [[nodiscard]] ActionKeys keys(ActionId id) const;
    /// Menus and tooltips follow. A letter for a row that has none is left out.
    void setKeys(ActionId id, const ActionKeys &keys);
    /// Another name than that of the row, for a kind of mark that a person calls otherwise. Empty: the row's.
    void setName(ActionId id, const QString &name);
    /// The name in force, without mnemonic and dots.
    [[nodiscard]] QString name(ActionId id) const;
    /// Why it was refused; empty if it was not.
    [[nodiscard]] QString refusal(ActionId id) const;

    void setEnabled(std::span<const ActionId> ids, bool enabled);
    /// Disables actions and says why in their tooltips. An empty reason gives the tooltips back and enables
    /// nothing.
    void refuse(std::span<const ActionId> ids, const QString &reason);

    /// Adds the actions to a menu or widget in order; Separator becomes a line.
    void addTo(QWidget *widget, std::span<const ActionId> ids) const;

Q_SIGNALS:
    void keysChanged(); ///< tooltips and accessible names that name keys are to be made anew

private:
    struct Entry {
        QAction *action = nullptr;
        QAction *letter = nullptr; ///< companion that carries the single letter; null: the row has none
        ActionKeys keys;
        QString name; ///< own one; empty: the row's
        QString refusal;
    };
    void makeAction(const ActionRow &row, QWidget *window);
    void makeReaderKey(const ActionRow &row, Entry &entry);
    void groupChoices();
    void apply(ActionId id);
    [[nodiscard]] const Entry &entry(ActionId id) const;
    [[nodiscard]] Entry &entry(ActionId id);

    std::vector<Entry> m_entries; ///< by id
    bool m_areLettersOn = true;
};

} // namespace Lectern::Ui
