// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/marklistmodel.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;

namespace Lectern::Models {
class TagTreeModel;
}

namespace Lectern::Ui {

class ChipRow;
class DropDownButton;
class EmptyState;
class NotesFilterMenu;
class PlaceCard;
struct PlaceOffer;

/// The list form of the margin: marks of the talk, the event or the library, grouped, with chips, words and a
/// menu to narrow them, and a card on the place of the one that is chosen. Also the form for screen readers.
class NotesList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesList)
public:
    enum class Scope { Talk, Event, Library };
    Q_ENUM(Scope)

    /// `tags` gives the hues of tag chips and may be null.
    explicit NotesList(
        Models::MarkListModel &marks, const Models::TagTreeModel *tags = nullptr, QWidget *parent = nullptr);
    ~NotesList() override;

    /// The words a mark stands on in the text that is shown; unset or empty: not known.
    std::function<QString(const MarkRow &mark)> wordsNow;

    /// What is said where there are no notes yet: how to make one.
    void setMarkingHint(const QString &sentence);
    /// Which marks the model holds now. Emits nothing.
    void setScope(Scope scope);
    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Selects a mark and brings it on screen. Emits nothing.
    void setCurrentMark(const QUuid &mark);
    [[nodiscard]] QUuid currentMark() const;
    /// Null for a header.
    [[nodiscard]] static QUuid markOf(const QModelIndex &index);
    /// Narrows the list to marks in these states, and by nothing else; empty: shows all. Emits nothing.
    void showStates(const std::vector<AnchorState> &states);
    /// The same for what a person should look at: Lectern::needsLook().
    void showToCheck();
    /// Goes to the mark behind the current one, the first one behind the last; `needsLook`: only to those
    /// that have to be checked. Emits markChosen(); false where there is none.
    bool chooseNext(bool needsLook = false);
    /// Places for a mark that offersWanted() asked for; nothing if it is not the current one any more.
    void showOffers(const QUuid &mark, const std::vector<PlaceOffer> &offers);

    /// Chooses whose notes are listed; stands where the window has room for it (a child until then).
    [[nodiscard]] QWidget *scopeButton() const;
    /// Narrows the list; stands where the window has a button for it.
    [[nodiscard]] QMenu *filterMenu() const;

    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *wordsField() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By click or arrows: the reader shows the passage. By Enter (`isOpened`): one goes there.
    void markChosen(const QUuid &talk, const QUuid &mark, bool isOpened);
    /// The to-do was ticked, or its tick taken off.
    void todoTicked(const QUuid &mark);
    void scopeShown(); ///< scopeButton() has another size
    void scopeChosen(Lectern::Ui::NotesList::Scope scope);
    void narrowed(); ///< by a person, with the menu
    void narrowingChanged(bool isNarrowed); ///< by the menu, or no more
    void left(); ///< by Esc: back to the page
    void markMenuRequested(const QUuid &mark, const QPoint &globalPosition);
    /// By the card on its place.
    void removeRequested(const QUuid &mark);
    /// The current mark has to be checked: where may it belong?
    void offersWanted(const QUuid &mark);
    void offerTaken(const QUuid &mark, Lectern::CodePointRange range);
    /// The place of a mark is right as it is.
    void placeConfirmed(const QUuid &mark);
    /// A mark that has no place is left so.
    void keepRequested(const QUuid &mark);
    /// The mark shall stand on the words that are selected on the page, or will be.
    void moveRequested(const QUuid &mark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildScope();
    void buildChips();
    void buildWords();
    void buildNarrowing();
    void buildView(const Models::TagTreeModel *tags);
    void buildCard();
    void connectModels();
    void applyFilter();
    void showAll();
    void refresh();
    void refreshChips();
    void refreshCard();
    void refreshEmptyState();
    void choose(const QModelIndex &index, bool isOpened);
    [[nodiscard]] bool handleKey(int key);
    void tickTodo(const QModelIndex &index);
    void askForMenu(const QPoint &position, bool isByKey);

    Models::MarkListModel &m_marks;
    Models::MarkFilterModel m_shown;
    QString m_markingHint;
    Scope m_scope = Scope::Talk;
    QUuid m_asked; ///< mark that places were asked for last
    QUuid m_chosen; ///< mark that was told of last
    bool m_isSelecting = false; ///< while the selection is set from outside
    DropDownButton *m_scopeButton = nullptr;
    ChipRow *m_chips = nullptr;
    QLineEdit *m_words = nullptr;
    NotesFilterMenu *m_filter = nullptr;
    QWidget *m_narrowing = nullptr; ///< says by what the menu narrows
    QLabel *m_narrowedBy = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    PlaceCard *m_card = nullptr;
};

} // namespace Lectern::Ui
