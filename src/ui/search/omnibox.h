// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/completionpopup.h"
#include "ui/search/querychips.h"

#include <QFrame>
#include <QKeySequence>
#include <QPointer>
#include <QTimer>

#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Lectern::Ui {

class ErrorStrip;
class KeyCap;

/// The search field: chips for finished filters, then what is being typed. Values of filters are asked for by
/// a signal and may come at any time later.
class Omnibox final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Omnibox)
public:
    explicit Omnibox(QWidget *parent = nullptr);
    ~Omnibox() override;

    /// Chips and text as one query.
    [[nodiscard]] QString query() const;
    /// Finished filters become chips. Emits queryChanged() at once if it differs.
    void setQuery(const QString &query);
    /// Empties the field and emits queryChanged().
    void clear();

    /// Answer to completionsRequested(); outdated ones (another field or prefix by now) are dropped.
    void setCompletions(const QString &field, const QString &prefix, const std::vector<Completion> &values);
    /// Shown when the empty field gets the focus, above the filter names.
    void setRecentSearches(const QStringList &searches);
    /// Queries that a person keeps, shown below the recent ones.
    void setSavedSearches(const QStringList &searches);
    /// Answer to jumpsRequested(): places to jump to, shown above the completions; outdated ones are dropped.
    void setJumps(const QString &typed, const std::vector<JumpRow> &jumps);
    /// Words under the box, once no completions stand there; empty takes them away. `position` and `length`
    /// (UTF-16, of query()) mark the part meant.
    void setError(const QString &message, int position = -1, int length = 0);

    /// The key that comes here, shown at the end of the empty field; an empty one: none.
    void setKeyHint(const QKeySequence &key);
    /// Selects everything that was typed and takes the focus (Ctrl+K).
    void activate();
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] bool isPopupVisible() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged(const QString &query); ///< 60 ms after the last key
    void submitted(); ///< Enter
    void escaped(); ///< Esc with no pop-up open
    void downPressed(); ///< to the results
    void completionsRequested(const QString &field, const QString &prefix);
    void focusChanged(bool hasFocus);
    /// What was typed is no filter: places may be called like it. A ">" before it asks for actions alone.
    void jumpsRequested(const QString &typed);
    void jumpChosen(const Lectern::Ui::JumpRow &row); ///< the field is empty then

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    void applyColours();
    void textEdited();
    void absorbChips();
    void rebuildChips();
    void editChip(int chip);
    void removeChip(int chip);
    void announce();
    void updatePopup();
    void offerNames(const QString &prefix);
    void offerPlain();
    [[nodiscard]] bool asksForActions() const;
    [[nodiscard]] bool isLink() const;
    [[nodiscard]] std::vector<Completion> namesFrom(const QString &prefix) const;
    void offerValues(const FilterStart &start);
    void showPopup(const QString &header, const QString &prefix, const std::vector<Completion> &rows);
    void takeCompletion(const Completion &completion);
    void placePopup();
    void placeError();
    void showError();
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool takesRow(int key) const;
    void refreshEnds();
    void refreshPlaceholder();

    QList<QueryChip> m_chips;
    bool m_isAllSelected = false; ///< by the key before, chips included
    QStringList m_recent;
    QStringList m_saved;
    QString m_announced;
    std::vector<JumpRow> m_jumps; ///< for what is typed, or was a key ago
    FilterStart m_completing; ///< filter whose values are on offer
    QString m_error;
    QTimer m_debounce;
    QHBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_chipRow = nullptr;
    QLabel *m_glyph = nullptr;
    QList<QToolButton *> m_chipButtons;
    QLineEdit *m_edit = nullptr;
    KeyCap *m_hint = nullptr;
    QToolButton *m_clear = nullptr;
    QPointer<CompletionPopup> m_popup; ///< a child of the window once shown, like the strip below
    QPointer<ErrorStrip> m_errorStrip;
    bool m_hasKeyHint = true;
    bool m_hasMoved = false; ///< in the pop-up, by arrows
};

} // namespace Lectern::Ui
