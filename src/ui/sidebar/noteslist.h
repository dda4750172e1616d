// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/marklistmodel.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace Lectern::Models {
class TagTreeModel;
}

namespace Lectern::Ui {

class ChipRow;
class DropDownButton;
class EmptyState;

/// The list form of the margin: marks of the talk, the event or the library, grouped, with chips to narrow
/// them. Also the form for screen readers.
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

    /// Which marks the model holds now. Emits nothing.
    void setScope(Scope scope);
    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Selects a mark and brings it on screen. Emits nothing.
    void setCurrentMark(const QUuid &mark);
    [[nodiscard]] QUuid currentMark() const;

    /// Chooses whose notes are listed; stands where the window has room for it (a child until then).
    [[nodiscard]] QWidget *scopeButton() const;

    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By click, Enter or arrows: the reader goes to the passage.
    void markChosen(const QUuid &talk, const QUuid &mark);
    void todoToggled(const QUuid &mark);
    void scopeChosen(Lectern::Ui::NotesList::Scope scope);
    void markMenuRequested(const QUuid &mark, const QPoint &globalPosition);
    /// Delete was pressed on a mark.
    void removeRequested(const QUuid &mark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildScope();
    void buildChips();
    void buildView(const Models::TagTreeModel *tags);
    void refreshChips();
    void refreshEmptyState();
    void choose(const QModelIndex &index);
    [[nodiscard]] bool handleKey(int key);

    Models::MarkListModel &m_marks;
    Models::MarkFilterModel m_shown;
    Scope m_scope = Scope::Talk;
    bool m_isSelecting = false; ///< while the selection is set from outside
    DropDownButton *m_scopeButton = nullptr;
    ChipRow *m_chips = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace Lectern::Ui
