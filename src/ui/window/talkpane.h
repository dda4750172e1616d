// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/joinedtalks.h"
#include "editing/talkeditor.h"
#include "models/librarymodel.h"
#include "models/marklistmodel.h"
#include "models/tagtreemodel.h"
#include "ui/shell/talkheader.h"
#include "ui/sidebar/noteslist.h"
#include "ui/window/talkhistory.h"

#include <QAccessible>
#include <QWidget>

#include <functional>

class QMenu;
class QSplitter;

namespace Lectern::Services {
class LibraryThread;
class Settings;
} // namespace Lectern::Services

namespace Lectern::Ui {

class NotesFlow;
class LinkFlow;
class OpenEvent;
class PageReading;
class ReaderPage;
class RelatedPopup;
class TagPopup;
class TalkSource;

/// The open talk: header, page, and the list form of the notes; what is asked for on the page goes to the
/// editor, what came of it comes back to the page.
class TalkPane final : public QWidget, private QAccessible::ActivationObserver
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkPane)
public:
    struct Parts {
        ActionCatalogue &actions;
        Services::LibraryThread &library;
        Services::Settings &settings;
        Editing::TalkEditor &editor;
        Models::LibraryModel &talks;
        Models::TagTreeModel &tags;
    };
    explicit TalkPane(const Parts &parts, QWidget *parent = nullptr);
    ~TalkPane() override;

    /// Reads a talk in the library thread and shows it; talkShown() follows, or failed(). The latest call
    /// wins.
    void show(const ReadingPlace &place);
    /// Reads the open talk anew, for another program may have changed it; the place on the page stays.
    void refresh();
    /// Marks of other talks that are listed may have come, changed or gone.
    void reloadNotes();
    /// Shows nothing.
    void clear();
    /// Where one is now, to come back to.
    [[nodiscard]] ReadingPlace place() const;
    /// The same words with more or less around them on the page; Talk: the talk that is read, alone.
    [[nodiscard]] ReadingPlace placeAs(PageExtent extent) const;
    /// What is on the page.
    [[nodiscard]] PageExtent extent() const { return m_extent; }
    /// The talk that is read; null: none is open.
    [[nodiscard]] QUuid talk() const { return m_parts.editor.talk().row.id; }
    /// Brings a section of that talk to the top, by its number in the outline; -1: the begin of the talk.
    void scrollToSection(int section);
    /// Keeps where one reads in the open talk, for the next time it is opened; done by itself when another
    /// talk is shown.
    void keepPlace();
    /// What was selected in the talks that were left.
    [[nodiscard]] SelectionMemory &selections() { return m_selections; }

    /// Words to outline on the page; taken away with an empty list.
    void setSearchHits(const std::vector<CodePointRange> &ranges, int current);

    [[nodiscard]] ReaderPage &page() { return *m_page; }
    /// The talks beside the open one.
    [[nodiscard]] OpenEvent &event() { return *m_event; }
    [[nodiscard]] TalkHeader &header() { return *m_header; }
    [[nodiscard]] NotesList &notesList() { return *m_notes; }

    void setNotesForm(NotesForm form);
    [[nodiscard]] NotesForm notesForm() const;
    void setNotesVisible(bool visible);
    [[nodiscard]] bool areNotesVisible() const { return m_areNotesVisible; }
    /// Width of the list beside the page, in pixels of the screen.
    [[nodiscard]] int listWidth() const { return m_listWidth; }
    /// Brought into the bounds of the design.
    void setListWidth(int width);

    /// Puts a bar below page and list.
    void addBar(QWidget *bar);
    /// Brings the page to the front, where the list stood alone, and the focus to it.
    void goToPage();
    /// The lines of the talk as its source has them, beside the page.
    void setSourceVisible(bool visible);

    // What is done to the mark at hand: in the list of notes the current one while the list has the focus,
    // else the one the selection on the page stands in, else without a selection the active one. A selection
    // that stands in no mark becomes one first.
    void mark(MarkKind kind);
    void markWithLastKind() { mark(m_lastKind); }
    void comment();
    void openTags();
    /// Lists the talks that speak of the same.
    void openRelated();
    /// On and off; a to-do that is ticked is one.
    void toggleTodo();
    void removeMark();
    void editNote();

    /// Of all talks on the page, in their order.
    [[nodiscard]] std::vector<MarkRow> marksOnPage() const;
    /// After marks were undone or redone: brings the first one of the page that is not as `before` said into
    /// view.
    void showDifference(const std::vector<MarkRow> &before);
    /// Lists the marks of the library in these states, and shows the first one.
    void showMarksInState(const std::vector<AnchorState> &states);
    /// Shows the notes as a list, in the page's place where there is no room for both, with the focus in it.
    void focusNotes();
    /// To the next mark that has to be checked; their list opens first.
    void stepToCheck();
    /// The mark at hand stands where it should.
    void confirmPlace();
    /// The mark that waits for words, or is chosen in the list, is left without a place.
    void keepWithoutPlace();
    /// Puts a mark on the words that are selected: the one that waits for them, else the active one. Without
    /// a selection the mark at hand waits for one and Enter.
    void moveMarkToSelection();
    /// Moves the end of the mark at hand by so many words.
    void stretchMark(int words);

Q_SIGNALS:
    void textsLeaving(); ///< what is on the page is about to be taken away or replaced
    void talkShown(const Lectern::TalkRow &row);
    /// Another talk of those on the page is read now.
    void talkEntered(const Lectern::TalkRow &row);
    void emptied(); ///< all talks that were on the page are gone
    void failed(const Lectern::Error &error);
    void sourceCloseRequested(); ///< by Esc in the source
    void markRemoved(); ///< the undo toast follows
    void openRequested(const Lectern::Ui::ReadingPlace &place);
    void linkRequested(const QString &address); ///< a `lectern:` link on the page
    void speakerActivated(const QString &name);
    void librarySearchRequested(const QString &text);
    void statusText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The painted margin says nothing to a screen reader, the list does.
    void accessibilityActiveChanged(bool isActive) override;

private:
    void build();
    [[nodiscard]] QWidget *buildPageSide();
    void connectPage();
    void connectContent();
    void tickTask(Utf16Range onPage);
    [[nodiscard]] int firstBlock() const;
    void fillSource();
    void followInSource();
    void connectEditor();
    void showAlone(const ReadingPlace &place);
    void showTogether(const ReadingPlace &place);
    void pageRead(const ReadingPlace &place, JoinedTalks talks);
    void goTo(const ReadingPlace &place);
    // The talks on the page (talkpanetalks.cpp)
    void connectTalks();
    void enterTalk(size_t part);
    void switchTo(size_t part);
    [[nodiscard]] Utf16Range switchTo(Utf16Range onPage);
    const MarkRow *switchToMark(const QUuid &mark);
    [[nodiscard]] Utf16Range onPage(Utf16Range inTalk) const;
    [[nodiscard]] bool isOnPage(const QUuid &talk) const;
    [[nodiscard]] Utf16Range selectionInTalk() const;
    void markEach(Utf16Range range, MarkKind kind);
    void followMark(const std::optional<MarkRow> &before, const std::optional<MarkRow> &after);
    void refreshAlone();
    void refreshTogether();
    void takeRefreshed(JoinedTalks talks);
    [[nodiscard]] QUuid nearestTalk(const JoinedTalks &among) const;
    void restoreSelection(const KeptSelection &selection);
    [[nodiscard]] ReadingPlace remembered(
        const ReadingPlace &wanted, const TalkText &talk, qint64 kept) const;
    void noteProgress(double progress, size_t part);
    void noteProgress(double progress);
    void refreshHeader();
    void refreshMarks();
    void refreshSections();
    void followSection();
    [[nodiscard]] std::pair<int, int> sectionsOfTalk() const;
    void connectList();
    void nameMarkingKeys();
    void showList();
    void fillEventMenu();
    void showEvents(const std::vector<EventPlaces> &places);
    void openEvent(const QUuid &event);
    [[nodiscard]] bool isListInUse() const;
    /// Runs `deed` once the talk of a mark is open, with the mark brought on screen.
    void atMark(const QUuid &mark, const std::function<void()> &deed);
    void chooseMark(const QUuid &talk, const QUuid &mark, bool isOpened);
    void showMarkMenu(const QUuid &mark, const QPoint &position);
    void toggleTodoOf(const QUuid &mark);
    void tickTodoOf(const QUuid &mark);
    void removeMarkOf(const QUuid &mark);
    void keepWithoutPlaceOf(const QUuid &mark);
    void listLibrary();
    void confirmPlaceOf(const QUuid &mark);
    void waitForWords(const QUuid &mark);
    void readOffers(const QUuid &mark);
    void stretchMarkOf(const QUuid &mark, int words);
    static void copyMark(const MarkRow &mark);
    void showPlaceOf(const MarkRow &mark);
    [[nodiscard]] Utf16Range rangeOf(const MarkRow &mark) const;
    [[nodiscard]] TagPopup &tagPopup();
    [[nodiscard]] RelatedPopup &relatedPopup();
    void openTagPopup(const QUuid &mark, const QPoint &position);
    void applyTag(const QUuid &mark, const QString &tag, bool isOn);
    void applyForm();
    void placeSwitch();
    [[nodiscard]] QUuid markForSelection(Utf16Range range, Todo todo = Todo::None);
    [[nodiscard]] Utf16Range toUtf16(CodePointRange range) const;

    Parts m_parts;
    Models::MarkListModel m_marks;
    OpenEvent *m_event = nullptr;
    TalkHeader *m_header = nullptr;
    QSplitter *m_splitter = nullptr;
    ReaderPage *m_page = nullptr;
    NotesList *m_notes = nullptr;
    QSplitter *m_pageSide = nullptr; ///< page and source
    TalkSource *m_source = nullptr;
    LinkFlow *m_links = nullptr;
    TagPopup *m_tagPopup = nullptr; ///< null until asked for
    RelatedPopup *m_related = nullptr; ///< null until asked for
    NotesFlow *m_flow = nullptr;
    QUuid m_waiting; ///< mark that will stand on the words selected next
    std::function<void()> m_afterShown; ///< waits for the talk that is being read
    QUuid m_taggedMark; ///< whose tags the pop-up shows; null: the talk's
    CodePointMap m_map; ///< of the talk that is read
    PageExtent m_extent = PageExtent::Talk;
    size_t m_part = 0; ///< of the page: the talk that is read
    PageReading *m_reading = nullptr;
    PageReading *m_refreshing = nullptr; ///< not to drop what is on its way to be shown
    MarkKind m_lastKind = MarkKind::Key;
    NotesForm m_form = NotesForm::Margin;
    bool m_areNotesVisible = true;
    bool m_isGlance = false; ///< the open talk is only looked at
    int m_listWidth = 0;
    SelectionMemory m_selections;
    QMenu *m_events = nullptr; ///< below the crumb of the event; filled when it opens
    bool m_isListAlone = false; ///< where there is no room for both, the list stands in the page's place
    quint64 m_request = 0;
};

} // namespace Lectern::Ui
