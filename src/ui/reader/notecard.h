// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/pagescene.h"

#include <QFrame>
#include <QTimer>

#include <array>

class QLabel;
class QPlainTextEdit;

namespace Lectern::Ui {

class BarButton;
class SwatchButton;
class TagCompleter;

/// The card on which a note is written, in the margin or over the page. It never decides: each pause sends
/// what is written, leaving closes it. An empty note is fine; the mark stays.
class NoteCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteCard)
public:
    NoteCard(const PageScene &scene, QWidget *viewport);

    /// Begins to write the note of a mark; present() shows the card once it has its place (a card that is
    /// moved after it was shown would keep a hovered button) and gives the text field the focus.
    void open(const MarkRow &mark);
    void present();
    /// Sends what has not been sent, and hides.
    void close();
    /// Hides without sending: the mark is gone.
    void abandon();
    /// Kind, tags and to-do changed elsewhere (an undo, the library); the text is left to the writer.
    void refresh(const MarkRow &mark);
    [[nodiscard]] QUuid mark() const { return m_mark.id; }
    [[nodiscard]] bool isOpen() const { return !m_mark.id.isNull(); }
    /// Height the card wants at a width: grows with the text up to 12 lines.
    [[nodiscard]] int heightFor(int width) const;

    static constexpr int saveAfterMs = 400;
    static constexpr int mostLines = 12;

Q_SIGNALS:
    void commentEdited(const QUuid &mark, const QString &comment);
    void kindChosen(const QUuid &mark, Lectern::MarkKind kind);
    void tagChosen(const QUuid &mark, const QPoint &globalPosition);
    void todoChosen(const QUuid &mark);
    /// "[] " or "[x] " was typed at the start of a line, and taken out.
    void todoTyped(const QUuid &mark, Lectern::Todo todo);
    /// "#tag" was typed, and taken out.
    void tagTyped(const QUuid &mark, const QString &tag);
    void heightChanged();
    void closed(const QUuid &mark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save();
    void takeTypedTodo();
    void applyColours();
    [[nodiscard]] int textHeight(int width) const;

    const PageScene &m_scene;
    MarkRow m_mark;
    QString m_saved;
    std::array<SwatchButton *, 5> m_swatches{};
    QLabel *m_kindName;
    QPlainTextEdit *m_text;
    TagCompleter *m_tagCompleter;
    BarButton *m_tag;
    BarButton *m_todo;
    QTimer m_saveTimer;
};

} // namespace Lectern::Ui
