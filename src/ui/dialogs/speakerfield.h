// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QStringList>
#include <QToolButton>
#include <QWidget>

#include <vector>

class QCompleter;
class QLineEdit;

namespace Lectern::Ui {

class FlowLayout;

/// A name in a SpeakerField, with a cross that takes it away; so do Delete and Backspace. A click turns it
/// back into text.
class NameChip final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NameChip)
public:
    NameChip(const QString &name, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
};

/// Names as chips in a field that wraps, and the name being typed behind them: a comma or a completion makes
/// it a chip, Backspace at its start turns the last chip back into text.
class SpeakerField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerField)
public:
    explicit SpeakerField(QWidget *parent = nullptr);

    /// Who completes what one types, best first: the rest of a name that begins so is written behind it, as
    /// selected text; names that hold it elsewhere are listed below. `talks`, where the library has any, are
    /// said beside a whole name.
    void setKnown(const std::vector<SpeakerRow> &speakers);
    void setNames(const QStringList &names);
    /// Chips in their order, and what is typed as the last; each once.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// Height that `width` needs.
    [[nodiscard]] int heightFor(int width) const;

Q_SIGNALS:
    void namesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip(const QString &name);
    void removeChip(NameChip *chip);
    void takeTyped(const QString &text);
    void complete(const QString &typed);
    /// Of a whole name, however it is written; null: nobody's.
    [[nodiscard]] const SpeakerRow *known(const QString &name) const;
    [[nodiscard]] QString asKnown(const QString &name) const;

    FlowLayout *m_row;
    QList<NameChip *> m_chips;
    QLineEdit *m_edit;
    QCompleter *m_completer; ///< for names that hold what is typed behind their begin
    std::vector<SpeakerRow> m_known;
    qsizetype m_typed = 0; ///< length of what was typed last: nothing is completed while one deletes
};

} // namespace Lectern::Ui
