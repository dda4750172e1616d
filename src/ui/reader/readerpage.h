// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/joinedtalks.h"
#include "ui/reader/picturecache.h"
#include "ui/reader/readerappearance.h"

#include <QHash>
#include <QUrl>
#include <QUuid>
#include <QWidget>

#include <functional>
#include <vector>

namespace Lectern::Ui {

class FindBar;
class ReaderView;

/// A heading of the open talk: what the outline shows. The talk's own title is not one of them.
struct ReaderSection {
    QString title;
    int level = 0; ///< 2 for the talk's highest sections, then deeper
    Utf16Range heading; ///< in the talk's text

    bool operator==(const ReaderSection &) const = default;
};

/// The page: a talk set in type, or all talks of a day or event one below the other, with its notes in the
/// margin, and the find bar below. It changes nothing by itself; what a person asks for goes out as signals,
/// what came of it comes back through setMarks() and setTalkRow(). All ranges and positions are UTF-16 of the
/// whole text (JoinedTalks::whole(); of a talk alone that is its own), blocks are counted likewise, talks are
/// named by their part of it. GUI thread.
class ReaderPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReaderPage)
public:
    explicit ReaderPage(QWidget *parent = nullptr);
    ~ReaderPage() override;

    /// Shows another talk from its top, without selection, hits and active mark. Takes the marks of `talk`
    /// too.
    void setTalk(const TalkText &talk) { setTalks(JoinedTalks(talk)); }
    /// The same of several. At least one.
    void setTalks(JoinedTalks talks);
    [[nodiscard]] const JoinedTalks &talks() const;
    /// The one that is read, or that was gone to last.
    [[nodiscard]] size_t currentTalk() const;
    /// Looks at once which talk that is; talkEntered() follows if it is another one.
    void noticeTalk();
    /// Nobody hears of it: for who knows better than the page.
    void setCurrentTalk(size_t talk);
    /// Brings its title to the top; it is the current one then.
    void scrollToTalk(size_t talk);
    /// Title, speakers, tags or numbers changed: only the rows above the text are set again.
    void setTalkRow(const TalkRow &row);
    /// Of one talk: in code points of its revision, as in the library; marks without a place are not shown
    /// here.
    void setMarks(const std::vector<MarkRow> &marks, size_t talk = 0);
    /// Colours of tags by whole name (0 to 7); tags that are not in it take their parent's, else one by their
    /// name.
    void setTagHues(const QHash<QString, int> &hues);
    /// How pictures of the notes are opened, in a thread of the page; without it none is shown.
    void setPictureOpener(const PictureOpener &opener);
    /// Another language for a code block of the open talk (index into Document::blocks).
    void setCodeLanguage(int block, const QString &language);
    void clear();
    [[nodiscard]] bool hasTalk() const;

    /// Outlines the hits; `current` is an index into them (drawn solid), -1 for none. An empty list takes
    /// them away.
    void setSearchHits(const std::vector<Utf16Range> &talkRanges, int current = -1);
    /// Brings a passage into view; does nothing when it stands there already, unless `centred`.
    void scrollTo(Utf16Range range, bool centred = true);
    /// Sets off what is read aloud, a sentence and, where it is known, its word; empty: nothing.
    void setSpoken(Utf16Range sentence, Utf16Range word = {});
    /// Whether a part of it stands on the screen. An empty range: what stands at its begin.
    [[nodiscard]] bool isInView(Utf16Range range) const;
    /// Moves the page if that is needed, and nothing else: caret and selection stay.
    void bringIntoView(Utf16Range range);
    [[nodiscard]] const std::vector<ReaderSection> &sections() const;
    void scrollToSection(int section);
    /// Section the top of the view stands in; -1 before the first.
    [[nodiscard]] int currentSection() const;
    /// What stands at the top of the view, exactly, at this and at other sizes and widths. From 1 on: a line
    /// of the text, one more than the position it begins with, and what part of it is above the top. Below 1:
    /// what part of the title rows is. 0: the very top.
    [[nodiscard]] double scrollPlace() const;
    /// Position in the text of what stands at the top of the view.
    [[nodiscard]] qsizetype topPosition() const;
    /// Position in the text of the caret, which a click moves, too.
    [[nodiscard]] qsizetype caretPosition() const;
    void restoreScrollPlace(double place);

    /// Empty when nothing, or nothing of the talk's text, is selected.
    [[nodiscard]] Utf16Range selectedRange() const;
    [[nodiscard]] QString selectedText() const;
    void select(Utf16Range range);
    void selectAll();
    void clearSelection();
    /// Selects what was selected when one was here before.
    void restoreSelection(Utf16Range range);
    /// Plain text to the clipboard, and HTML where setHtmlMaker() was called.
    void copySelection();
    /// As a quote with title, speakers, event and link below it.
    void copySelectionAsQuote();
    /// Link to the active mark, else to the talk; without a talk nothing happens.
    void copyLink();
    /// Makes HTML without scripts and local addresses of a part of the talk.
    void setHtmlMaker(const std::function<QString(const Document &)> &maker);
    /// A caret in the text that arrows move; without it they move the page.
    void setCaretShown(bool isShown);

    void setAppearance(const ReaderAppearance &appearance);
    [[nodiscard]] const ReaderAppearance &appearance() const;
    void setTextSize(int pixels);
    /// Off: marks stay coloured, the margin is left out and the column takes the middle.
    void setNotesVisible(bool visible);
    [[nodiscard]] bool areNotesVisible() const;
    /// Where the margin begins, from the start edge of the page; -1 while the notes are not beside the text.
    [[nodiscard]] int notesStart() const;
    /// Null: none.
    void setActiveMark(const QUuid &mark);
    [[nodiscard]] QUuid activeMark() const;
    /// Opens the card in the margin (or over the page) to write the note of a mark.
    void editNote(const QUuid &mark);
    /// Next (1) or previous (-1) mark from the active one or the top of the view; makes it active and shows
    /// it.
    void stepMark(int direction);
    /// The mark that a command is about: the smallest one a selection stands in, without a selection the
    /// active one; null: none.
    [[nodiscard]] QUuid markAtHand() const;
    // What the selection bar does: asks for a change of the mark at hand, or for a mark on the selection.
    void applyKind(MarkKind kind);
    void applyComment();
    void applyTag(const QPoint &global);
    void applyTodo();
    void applyRemoval();

    void openFind();
    void closeFind();
    [[nodiscard]] bool isFindOpen() const;
    void findNext();
    void findPrevious();

    /// The view itself: for focus, F6 order and event filters.
    [[nodiscard]] QWidget *view() const;

Q_SIGNALS:
    void notesMoved(); ///< notesStart() is another
    void markRequested(Lectern::Utf16Range range, Lectern::MarkKind kind);
    /// Comment on a selection: make a mark (last kind used), then call editNote() with its id.
    void commentRequested(Lectern::Utf16Range range);
    void todoRequested(Lectern::Utf16Range range);
    void tagRequested(Lectern::Utf16Range range, const QPoint &globalPosition);
    void markTagRequested(const QUuid &mark, const QPoint &globalPosition);
    void talkTagRequested(const QPoint &globalPosition);
    void kindChangeRequested(const QUuid &mark, Lectern::MarkKind kind);
    /// Sent 400 ms after the last key and when the card closes; Markdown as typed.
    void commentEdited(const QUuid &mark, const QString &comment);
    void todoToggled(const QUuid &mark); ///< on and off
    void todoTicked(const QUuid &mark); ///< its box was clicked
    void todoTyped(const QUuid &mark, Lectern::Todo todo); ///< "[] " or "[x] " in its note
    void tagTyped(const QUuid &mark, const QString &tag); ///< "#tag" in its note
    void announced(const QString &words); ///< to a screen reader: the caret came into a mark, or left it
    void markMenuRequested(const QUuid &mark, const QPoint &globalPosition);
    /// A handle of the active mark was dropped at another word.
    void rangeDragged(const QUuid &mark, Lectern::Utf16Range range);
    void removeRequested(const QUuid &mark);
    /// Null id: no mark is active any more.
    void markActivated(const QUuid &mark);
    void selectionChanged(Lectern::Utf16Range range);
    void sectionChanged(int section);
    /// 0 to 1 of a talk: furthest line that stood on the screen for two seconds.
    void progressed(double progress, int talk);
    /// Another talk is read now, since the page moved or something was done there.
    void talkEntered(int talk);
    /// Its title was clicked, where it stands among others.
    void titleActivated(int talk);
    /// http, https, mailto and lectern only.
    void linkActivated(const QUrl &target);
    /// A link to other notes, by a path from the folder of these; `fragment` names a heading there, or is
    /// empty.
    void notesRequested(const QString &path, const QString &fragment);
    /// The box of a task item, whose text this is, was clicked.
    void taskClicked(Lectern::Utf16Range item);
    /// For a code block that the notes name no language for (index into Document::blocks).
    void codeLanguageChosen(int block, const QString &language);
    void scrolled();
    /// Address under the pointer, empty when it left.
    void statusText(const QString &text);
    void speakerActivated(const QString &name);
    void searchLibraryRequested(const QString &text);
    void zoomTurned(int notches); ///< the wheel was turned with Ctrl; up is larger

private:
    void runFind(const QString &text, bool caseSensitive, bool wholeWords);
    void stepFind(int direction);
    void showFindResult(bool wrapped);

    ReaderView *m_view;
    FindBar *m_findBar;
    std::vector<Utf16Range> m_findHits;
    int m_findCurrent = -1;
};

} // namespace Lectern::Ui
