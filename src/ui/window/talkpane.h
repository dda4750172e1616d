// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/talkeditor.h"
#include "models/librarymodel.h"
#include "models/marklistmodel.h"
#include "models/tagtreemodel.h"
#include "ui/shell/talkheader.h"
#include "ui/sidebar/noteslist.h"
#include "ui/window/talkhistory.h"

#include <QWidget>

class QSplitter;

namespace Lectern::Services {
class LibraryThread;
class Settings;
} // namespace Lectern::Services

namespace Lectern::Ui {

class ReaderPage;
class RelatedPopup;
class TagPopup;

/// The open talk: header, page, and the list form of the notes; what is asked for on the page goes to the
/// editor, what came of it comes back to the page.
class TalkPane final : public QWidget
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
    /// Shows nothing.
    void clear();
    /// Where one is now, to come back to.
    [[nodiscard]] ReadingPlace place() const;
    /// Keeps where one reads in the open talk, for the next time it is opened; done by itself when another
    /// talk is shown.
    void keepPlace();
    /// What was selected in the talks that were left.
    [[nodiscard]] SelectionMemory &selections() { return m_selections; }

    /// Words to outline on the page; taken away with an empty list.
    void setSearchHits(const std::vector<CodePointRange> &ranges, int current);

    [[nodiscard]] ReaderPage &page() { return *m_page; }
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

    /// Marks the selection, or gives the active mark this kind.
    void mark(MarkKind kind);
    void markWithLastKind() { mark(m_lastKind); }
    void comment();
    void openTags();
    /// Lists the talks that speak of the same.
    void openRelated();
    void toggleTodo();
    void removeMark();
    void editNote();

Q_SIGNALS:
    void talkShown(const Lectern::TalkRow &row);
    void failed(const Lectern::Error &error);
    void markRemoved(); ///< the undo toast follows
    void openRequested(const Lectern::Ui::ReadingPlace &place);
    void linkRequested(const QString &address); ///< a `lectern:` link on the page
    void speakerActivated(const QString &name);
    void librarySearchRequested(const QString &text);
    void statusText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectPage();
    void connectEditor();
    void connectNotes();
    void talkRead(const ReadingPlace &place, const TalkText &talk);
    void goTo(const ReadingPlace &place);
    void restoreSelection(const KeptSelection &selection);
    [[nodiscard]] ReadingPlace remembered(
        const ReadingPlace &wanted, const TalkText &talk, qint64 kept) const;
    void noteProgress(double progress);
    void refreshHeader();
    void refreshMarks();
    void refreshSections();
    void loadNotesScope(NotesList::Scope scope);
    void openTagPopup(const QUuid &mark, const QPoint &position);
    void applyTag(const QUuid &mark, const QString &tag, bool isOn);
    void applyForm();
    void placeSwitch();
    [[nodiscard]] QUuid markAtHand() const;
    [[nodiscard]] QUuid markForSelection(Utf16Range range);
    [[nodiscard]] Utf16Range toUtf16(CodePointRange range) const;

    Parts m_parts;
    Models::MarkListModel m_marks;
    TalkHeader *m_header = nullptr;
    QSplitter *m_splitter = nullptr;
    ReaderPage *m_page = nullptr;
    NotesList *m_notes = nullptr;
    TagPopup *m_tagPopup = nullptr;
    RelatedPopup *m_related = nullptr;
    QUuid m_taggedMark; ///< whose tags the pop-up shows; null: the talk's
    CodePointMap m_map;
    MarkKind m_lastKind = MarkKind::Key;
    NotesForm m_form = NotesForm::Margin;
    bool m_areNotesVisible = true;
    bool m_isGlance = false; ///< the open talk is only looked at
    int m_listWidth = 0;
    SelectionMemory m_selections;
    quint64 m_request = 0;
};

} // namespace Lectern::Ui
