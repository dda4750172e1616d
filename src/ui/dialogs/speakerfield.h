// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QToolButton>
#include <QWidget>

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

    /// Names that complete what one types, best first.
    void setKnownNames(const QStringList &names);
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

    FlowLayout *m_row;
    QList<NameChip *> m_chips;
    QLineEdit *m_edit;
};

} // namespace Lectern::Ui
