// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/marginnotes.h"
#include "ui/reader/markhandles.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/pagescene.h"
#include "ui/reader/readerpage.h"

#include <QTextBrowser>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Lectern::Ui {

class CodeHighlighter;
class NoteCard;
class ReadingWatch;
class SelectionBar;
struct HighlightedCode;

/// The page itself: text column and margin in one scroll area. Paints everything but the letters by itself
/// and loads nothing, ever (reliability.md B3). See ReaderPage for the meaning of the functions and signals.
class ReaderView final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReaderView)
public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    void setTalk(const TalkText &talk) { setTalks(JoinedTalks(talk)); }
    void setTalks(JoinedTalks talks);
    void setTalkRow(const TalkRow &row);
    void setMarks(size_t part, const std::vector<MarkRow> &marks);
    void setTagHues(const QHash<QString, int> &hues);
    void setPictureOpener(const PictureOpener &opener);
    void setCodeLanguage(size_t block, const QString &language);
    void clearTalk();
    [[nodiscard]] const JoinedTalks &talks() const { return m_talks; }
    /// The whole text: of a talk alone, the talk.
    [[nodiscard]] const TalkText &talk() const { return m_talks.whole(); }
    [[nodiscard]] size_t currentTalk() const { return m_currentTalk; }
    void scrollToTalk(size_t part);
    void setCurrentTalk(size_t part);
    void noticeTalk();
    [[nodiscard]] const PageScene &scene() const { return m_scene; }
    /// All of the text is in the document; long ones take some turns of the event loop.
    [[nodiscard]] bool isInserted() const;
    /// And all of it is laid out, which takes some more.
    [[nodiscard]] bool isSet() const;

    /// False for parts of the text that the title rows stand for.
    [[nodiscard]] bool isShown(Utf16Range range) const;
    void setHits(const std::vector<Utf16Range> &talkRanges, int current);
    void scrollToRange(Utf16Range range, bool centred);
    void setSpoken(Utf16Range sentence, Utf16Range word);
    [[nodiscard]] bool isInView(Utf16Range range);
    void bringIntoView(Utf16Range range);
    [[nodiscard]] const std::vector<ReaderSection> &sections() const { return m_sections; }
    void scrollToSection(int section);
    [[nodiscard]] int currentSection() const { return m_currentSection; }
    [[nodiscard]] double scrollPlace() const;
    void restoreScrollPlace(double place);
    /// Position in the talk's text of what stands at the top of the view.
    [[nodiscard]] qsizetype topPosition() const;
    [[nodiscard]] qsizetype caretPosition() const;

    [[nodiscard]] Utf16Range selectedRange() const;
    [[nodiscard]] QString selectedText() const;
    void select(Utf16Range range);
    void clearSelection();
    /// Selects what was selected before: no bar comes up for it.
    void restoreSelection(Utf16Range range);
    void copyAsQuote();
    /// Of the active mark, else of the talk; empty without a talk.
    [[nodiscard]] QString linkHere() const;
    void setHtmlMaker(const std::function<QString(const Document &)> &maker) { m_htmlOf = maker; }
    void setCaretShown(bool isShown);

    void setAppearance(const ReaderAppearance &appearance);
    void setNotesVisible(bool visible);
    /// Whether a chip behind the tags of the talk offers to add one; so it is until something else is said.
    void setTagsEditable(bool editable);
    [[nodiscard]] bool areNotesVisible() const { return m_areNotesVisible; }
    void setActiveMark(const QUuid &mark);
    void editNote(const QUuid &mark);
    void stepMark(int direction);
    [[nodiscard]] QUuid markAtHand() const;
    /// The smallest mark that the caret stands in; null: none.
    [[nodiscard]] QUuid markAtCaret() const;
    void applyKind(MarkKind kind);
    void applyComment();
    void applyTag(const QPoint &global);
    void applyTodo();
    void applyRemoval();

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void notesMoved();
    void markRequested(Lectern::Utf16Range range, Lectern::MarkKind kind);
    void commentRequested(Lectern::Utf16Range range);
    void todoRequested(Lectern::Utf16Range range);
    void tagRequested(Lectern::Utf16Range range, const QPoint &globalPosition);
    void markTagRequested(const QUuid &mark, const QPoint &globalPosition);
    void talkTagRequested(const QPoint &globalPosition);
    void kindChangeRequested(const QUuid &mark, Lectern::MarkKind kind);
    void commentEdited(const QUuid &mark, const QString &comment);
    void todoToggled(const QUuid &mark);
    void todoTicked(const QUuid &mark);
    void todoTyped(const QUuid &mark, Lectern::Todo todo);
    void tagTyped(const QUuid &mark, const QString &tag);
    void announced(const QString &words);
    void markMenuRequested(const QUuid &mark, const QPoint &globalPosition);
    void rangeDragged(const QUuid &mark, Lectern::Utf16Range range);
    void removeRequested(const QUuid &mark);
    void markActivated(const QUuid &mark);
    void rangeSelected(Lectern::Utf16Range range);
    void sectionChanged(int section);
    void progressed(double progress, int talk);
    void talkEntered(int talk);
    void titleActivated(int talk);
    void linkActivated(const QUrl &target);
    void notesRequested(const QString &path, const QString &fragment);
    void taskClicked(Lectern::Utf16Range item);
    void codeLanguageChosen(int block, const QString &language);
    void scrolled();
    void statusText(const QString &text);
    void speakerActivated(const QString &name);
    void zoomTurned(int notches);

protected:
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override { }
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    // Building (readerbuild.cpp)
    void build();
    void buildMore();
    void insertMore(int ms);
    void insertText(int ms);
    void endInsertion();
    void finishInserting();
    void relayOut(const std::function<void()> &change);
    void layOutMore(int ms);
    void layOutTo(qsizetype documentPosition);
    void layOutSeen(double top);
    void fitScrollBar();
    void ensureBuilt(qsizetype talkPosition);
    void afterStep(int firstNewBlock);

    // readerview.cpp
    void placeMarks();
    void collectSections();
    void applyMetrics();
    void fitMargins();
    [[nodiscard]] int tagRows(const TalkRow &talk) const;
    void fitTagRows();
    void fitTagRow(size_t part);
    void takeHighlights(const HighlightedCode &highlighted);
    void requestColours(size_t group);
    void colourVisible();
    void connectParts();

    // Pictures and tables (readerpictures.cpp)
    void fitPictures(size_t first);
    void fitTables(size_t first);
    void takePictureSizes();
    [[nodiscard]] QTextBlock pictureAt(QPointF page) const;
    [[nodiscard]] QString sourcePathOf(const QTextBlock &block) const;
    void openPicture(const QTextBlock &block);

    // Layout and paint (readerpaint.cpp)
    void scheduleLayout();
    void layOutNow();
    void placeChildren();
    void paintRuler(QPainter &painter) const;
    void collectTicks();
    void watchScroll();
    void bringCaret(qsizetype documentPosition);
    [[nodiscard]] QRectF visibleRect() const;

    // Read aloud (readerspoken.cpp)
    [[nodiscard]] QRectF linesOf(Utf16Range document) const;
    void placeSpoken();

    // Place (readerplace.cpp)
    [[nodiscard]] double textTop() const;
    void enterTalk(size_t part);
    void tellProgress(double top, double bottom);

    // Input (readerinput.cpp)
    [[nodiscard]] QPointF toPage(QPointF viewportPosition) const;
    [[nodiscard]] QPoint topOfColumn() const;
    [[nodiscard]] int codeGroupAt(QPointF page) const;
    [[nodiscard]] std::optional<SidewaysPart> sidewaysAt(QPointF page) const;
    [[nodiscard]] QUuid markAt(QPointF page) const;
    /// Null id for none; the smallest one, so that one inside another can be reached. Positions of the
    /// document.
    [[nodiscard]] QUuid smallestMarkAround(qsizetype begin, qsizetype end) const;
    bool pressPart(QPointF page, const QPoint &global);
    bool pressNote(const MarginNotes::Hit &hit, const QPoint &global);
    void clickText(QPointF page);
    [[nodiscard]] int titleAt(QPointF page) const;
    void hover(QPointF page, QPointF viewportPosition);
    void copyCode(int group);
    void scrollSideways(const SidewaysPart &part, double pixels);
    void revealSideways(Utf16Range document);
    void turnZoom(int eighthsOfADegree);
    void showSelectionBar();
    void selectionMoved();
    bool handleScrollKey(const QKeyEvent *event);
    void handleEscape();
    template <typename Event>
    [[nodiscard]] std::unique_ptr<Event> movedSideways(const Event *event) const;

    // What stands in the text and answers to a click or to keys at the caret (pageclicks.cpp)
    bool pressContent(QPointF page);
    bool hoverContent(QPointF page, QPointF textPosition);
    bool actAtCaret(const QKeyEvent *event);
    [[nodiscard]] QTextBlock taskAt(QPointF page) const;
    void showLanguageMenu(int group, const QPoint &global);
    void followLink(const QUrl &url);
    void followFragment(const QString &fragment);
    [[nodiscard]] Utf16Range linkAround(int documentPosition) const;

    // Handles of the active mark (readerhandles.cpp)
    bool pressHandle(QPointF page);
    bool dragHandle(QPointF page);
    bool dropHandle();
    void noticeMarkAtCaret();
    void announceMark(const QUuid &mark);
    void announceEnd(const QUuid &mark);
    void announce(const QString &words);

    [[nodiscard]] const Document &content() const { return m_talks.whole().document; }
    [[nodiscard]] const TalkRow &talkAtHand() const;

    JoinedTalks m_talks;
    size_t m_currentTalk = 0; ///< that is read: a part of them
    std::vector<double> m_furthest; ///< how far each was read, 0 to 1
    CodePointMap m_codePoints;
    std::unique_ptr<DocumentBuilder> m_builder;
    PageScene m_scene;
    MarginNotes m_notes;
    std::function<QString(const Document &)> m_htmlOf;
    /// On the ruler beside the scroll bar.
    struct Tick {
        double top = 0; ///< of its paragraph
        std::optional<MarkKind> kind; ///< none: a hit
    };
    std::vector<Tick> m_ticks;
    std::vector<Utf16Range> m_talkHits;
    Utf16Range m_spoken; ///< in the talk's text, as PageScene has it in the document
    Utf16Range m_spokenWord;
    std::vector<ReaderSection> m_sections;
    int m_currentSection = -1;
    bool m_areNotesVisible = true;
    bool m_hasCaret = false;
    bool m_isLayoutDirty = true;
    bool m_isPressed = false;
    bool m_isStepping = false; ///< the caret follows the mark, not the mark the caret
    MarkEnd m_draggedEnd = MarkEnd::None;
    QUuid m_markAtCaret;
    int m_inkTurn = 0; ///< of the colours in force: paragraphs of an earlier one are set anew when they show
    bool m_hasStaleInks = false; ///< there may be such paragraphs
    QTimer m_colourTimer;
    int m_turned = 0; ///< of the wheel with Ctrl, since the last notch
    int m_generation = 0; ///< of the document: late answers of the highlighter are dropped

    NoteCard *m_card;
    SelectionBar *m_selectionBar;
    CodeHighlighter *m_highlighter;
    PictureCache *m_pictures;
    PictureOpener m_pictureOpener;
    ReadingWatch *m_watch;
    /// Holds one edit open while the text comes in: after each Qt looks through the whole document for
    /// frames.
    QTextCursor m_insertion;
    QTimer m_buildTimer;
    QTimer m_layoutTimer;
    QTimer m_selectionTimer;
    QTimer m_talkTimer; ///< which talk is read is looked for some times a second while the page moves
};

} // namespace Lectern::Ui
