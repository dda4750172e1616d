// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/savedsearcheditor.h"
#include "editing/talkeditor.h"
#include "services/librarythread.h"
#include "services/settings.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/window/talkhistory.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

class QDialog;
class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace Lectern::Services {
struct AddedSource;
struct DiskLook;
struct ExportReport;
struct ImportReport;
} // namespace Lectern::Services

namespace Lectern::Store {
struct Restored;
}

namespace Lectern::Ui {

class AppearancePopup;
class BackupFlow;
class BinFlow;
class EmptyState;
class ExportFlow;
struct ExportOffer;
class FirstRunPage;
class HandbookDialog;
class ImportFlow;
class JumpFlow;
struct JumpRow;
class LeftSide;
class LibraryFeed;
class LineFlow;
class LineList;
class MainToolBar;
class MarkImportFlow;
class MessageBar;
class Omnibox;
class PreviewFlow;
class RestoreFlow;
class ResultsPane;
class SearchController;
class Sidebar;
class SourceWatch;
class SpeakersFlow;
class SpeechFlow;
class StatusLine;
class SummaryCard;
class TagMenu;
class TalkMenu;
class TalkPane;
class Toast;

/// The window: builds its parts and connects them; what they do is in their own classes.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    /// `stateFile` keeps sizes and the open talk; an empty name means the standard place.
    explicit MainWindow(Services::Settings &settings, const QString &stateFile = {});
    ~MainWindow() override;

    /// Asked before a library is opened that is not the one on show. `answer` is called at once or later, in
    /// the GUI thread; with false, another window shows it and came to the front, so this one leaves it
    /// alone. Unset: every library is opened.
    std::function<void(const QString &library, const std::function<void(bool)> &answer)> mayShow;

    /// The seam under the chooser of a place for a new library: answers a path. Tests put their own in.
    std::function<void(const std::function<void(const QString &path)> &)> chooseNewLibrary;

    /// Opens the library of a path; a path where nothing is shows the first run page and makes nothing. The
    /// latest call wins. Refused with a message while a backup is being restored, and for another library
    /// while an import runs or asks.
    void openLibrary(const QString &path);
    void openTalk(const ReadingPlace &place);
    /// Lists the marks of the library that are in one of these states.
    void showMarksInState(const std::vector<AnchorState> &states);
    /// Opens what was given at a start: files and folders in the import window, a `lectern:` link on the
    /// page.
    void openTargets(const QStringList &targets);
    /// Takes the sample library into the one that is open, as the first run page does.
    void importSample();
    /// Raises the window, as far as the desktop lets it.
    void comeToFront();

    // Parts, for tests and the tour. They live as long as the window; those that are seldom asked for are
    // made when they are.
    [[nodiscard]] ActionCatalogue &actions() { return *m_actions; }
    [[nodiscard]] TalkPane &talkPane() { return *m_talkPane; }
    [[nodiscard]] Omnibox &omnibox() { return *m_omnibox; }
    [[nodiscard]] ResultsPane &results() { return *m_results; }
    [[nodiscard]] SearchController &search() { return *m_search; }
    [[nodiscard]] Sidebar &sidebar() { return *m_sidebar; }
    [[nodiscard]] ImportFlow &importFlow() { return *m_importFlow; }
    [[nodiscard]] MarkImportFlow &markImport() { return *m_markImport; }
    [[nodiscard]] ExportFlow &exportFlow() { return *m_exportFlow; }
    [[nodiscard]] BackupFlow &backups() { return *m_backups; }
    [[nodiscard]] RestoreFlow &restores() { return *m_restoreFlow; }
    [[nodiscard]] LineList &lines();
    [[nodiscard]] TalkMenu &talkMenu() { return *m_talkMenu; }
    [[nodiscard]] TagMenu &tagMenu() { return *m_tagMenu; }
    [[nodiscard]] BinFlow &bin() { return *m_bin; }
    [[nodiscard]] SpeakersFlow &speakers() { return *m_speakers; }
    [[nodiscard]] SpeechFlow &speech() { return *m_speech; }
    [[nodiscard]] JumpFlow &jumps() { return *m_jumps; }
    [[nodiscard]] LibraryFeed &feed() { return *m_feed; }
    [[nodiscard]] Editing::TalkEditor &editor() { return m_editor; }
    [[nodiscard]] Services::LibraryThread &library() { return m_library; }
    [[nodiscard]] MessageBar &messageBar() { return *m_messages; }
    /// Waits until all changes given so far are kept. For tests and for closing.
    void drain() { m_library.drain(); }

Q_SIGNALS:
    void libraryReady(); ///< rows are in the tree
    void talkReady(const QUuid &talk);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildSides();
    [[nodiscard]] FirstRunPage &firstRunPage();
    [[nodiscard]] EmptyState &unopenedPage();
    [[nodiscard]] AppearancePopup &appearancePopup();
    void connectActions();
    void connectReadingActions();
    void connectExtent();
    void showExtent();
    void connectViewActions();
    void connectMarkActions();
    void connectUpdates();
    void compareWithDisk(const QString &path, bool isAsked);
    void showDiskState(const QString &path, const Services::DiskLook &look, bool isAsked);
    void connectTalks();
    void connectTags();
    void followTag(const QString &branch, const QString &name);
    void connectHelp();
    void connectLibraryMenu();
    void explainParts();
    void helpIn(QDialog &dialog);
    void showHandbook();
    void showKeySheet();
    void showShortcuts();
    void showSettings();
    void followKeys();
    [[nodiscard]] QString shortcutFile() const;
    void fillRecentMenu();
    void beginLibrary(const QString &path);
    void removeSample();
    void lookForSample();
    void connectLibrary();
    void connectSearch();
    void connectSavedSearches();
    void connectImport();
    void connectMarkImport();
    void connectLines();
    void showLines(bool areShown);
    void connectRestore();
    [[nodiscard]] bool mayRestore();
    [[nodiscard]] QString restoringReason() const;
    void refuseWhileRestoring();
    void connectTalk();
    void showTitle(const TalkRow &row);
    void on(ActionId id, const std::function<void()> &what);

    [[nodiscard]] bool mustStay(const QString &path);
    void showLibrary(const QString &path);
    void leaveLibrary();
    void dismissOffers();
    void libraryOpened(const QString &path, const Result<Store::OpenOutcome> &outcome);
    void askForNotice();
    void showFirstRun();
    void showUnopened(const QString &path, const Error &error);
    void followUnopenedLink(const QString &target);
    void showPageWithoutTalk(QWidget *page);
    void libraryReloaded();
    void forgetLostTalks();
    void releaseLibrary(const std::function<void()> &released);
    void showRestored(const Store::Restored &restored, const QString &backup);
    void showSummary(const Services::ImportReport &report);
    void showImported(const Services::ImportReport &report);
    void openFirstTalk();
    void openLink(const QString &address);
    void linkRead(const Result<ReadingPlace> &place);
    [[nodiscard]] bool openLinked();
    void stepTalk(int direction, bool isUnread = false);
    void goUpToEvent();
    void showSidebar();
    void searchSpeaker(const QString &name);
    void jumpTo(const JumpRow &row);
    void stepSection(int direction);
    void stepPane(int direction);
    void stepThroughDeeds(void (QUndoStack::*step)(), const QString &words);
    void go(const ReadingPlace &place);
    void closeDrawer();
    void connectExport();
    [[nodiscard]] std::vector<ExportOffer> whatToExport() const;
    void showExported(const Services::ExportReport &report);
    void applyAppearance();
    void applyBreakpoint();
    void applyMarkNames();
    void zoomTo(double zoom);
    void connectSidebarAction();
    void connectTreeChoices();
    void showTreeChoices();
    void connectZoom();
    void connectStatusLine();
    void setFullScreen(bool isFull);
    [[nodiscard]] bool isBoxShown() const;
    void refreshStatus();
    void refreshActions();
    void showError(const Error &error);
    void showUndoToast(const QString &text);
    void showAbout();
    void restoreState();
    void restoreParts(const QSettings &state);
    void saveState();

    static constexpr double smallestZoom = 0.8;
    static constexpr double largestZoom = 3.0;

    Services::Settings &m_settings;
    QString m_stateFile;
    QString m_path;
    QString m_wantedPath; ///< of the library that shall be opened once mayShow has answered
    Services::LibraryThread m_library;
    Editing::TalkEditor m_editor;
    Editing::SavedSearchEditor m_savedSearches;
    std::unique_ptr<LibraryFeed> m_feed;
    TalkHistory m_history;
    QSet<QUuid> m_gone; ///< talks of the history, and of steps to undo, that are not in the library any more
    bool m_wantsSidebar = true;
    bool m_wantsSidebarBeside = true; ///< in windows that have room for it beside the page
    bool m_isNarrow = false;
    bool m_isBoxCalled = false; ///< the search field is on its way into a full screen
    QString m_firstSearch; ///< that stood in the search field last time; empty: none, or done
    ReadingPlace m_firstPlace; ///< where reading begins: where it ended last time, or where a link leads
    bool m_isLinkWaiting = false; ///< m_firstPlace is that of a link whose talk is still to be read
    QSet<QUuid> m_imported; ///< just now, until one of them is opened

    ActionCatalogue *m_actions = nullptr;
    MainToolBar *m_toolBar = nullptr;
    Omnibox *m_omnibox = nullptr;
    MessageBar *m_messages = nullptr;
    std::function<void()> m_messageAction;
    QVBoxLayout *m_progressPlace = nullptr; ///< the row of an import that runs
    QPointer<SummaryCard> m_summary;
    QStackedWidget *m_pages = nullptr;
    FirstRunPage *m_firstRun = nullptr; ///< null until there is nothing to read
    EmptyState *m_unopened = nullptr; ///< instead of a library that did not open; null until one did not
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_left = nullptr;
    Sidebar *m_sidebar = nullptr;
    ResultsPane *m_results = nullptr;
    LineList *m_lines = nullptr; ///< null until asked for, as its flow
    LineFlow *m_lineFlow = nullptr;
    TalkMenu *m_talkMenu = nullptr;
    TagMenu *m_tagMenu = nullptr;
    BinFlow *m_bin = nullptr;
    SpeakersFlow *m_speakers = nullptr;
    SpeechFlow *m_speech = nullptr;
    JumpFlow *m_jumps = nullptr;
    TalkPane *m_talkPane = nullptr;
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    AppearancePopup *m_appearance = nullptr; ///< null until asked for
    SearchController *m_search = nullptr;
    PreviewFlow *m_preview = nullptr;
    LeftSide *m_leftSide = nullptr;
    ImportFlow *m_importFlow = nullptr;
    MarkImportFlow *m_markImport = nullptr;
    ExportFlow *m_exportFlow = nullptr;
    BackupFlow *m_backups = nullptr;
    RestoreFlow *m_restoreFlow = nullptr;
    SourceWatch *m_sourceWatch = nullptr;
    QMenu *m_recentMenu = nullptr;
    QPointer<HandbookDialog> m_handbook;
    std::vector<Services::AddedSource> m_sample; ///< what is in the library of the sample; empty: nothing
    QTimer m_checkpointTimer;
    double m_zoom = 1;
};

} // namespace Lectern::Ui
