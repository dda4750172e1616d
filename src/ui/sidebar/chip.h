// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

#include <optional>

namespace Lectern::Ui {

class FlowLayout;

/// A pill that can be on: a word and perhaps a number; or a round swatch with the glyph of a mark kind.
class Chip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)
public:
    enum class Look {
        Outline, ///< off: a line around; on: filled with the selection colour
        Tag, ///< filled, with a dot of `dot()`
        Dashed, ///< a dashed line, muted: "+14", "+ Tag"
    };
    explicit Chip(const QString &text, Look look = Look::Outline, QWidget *parent = nullptr);
    explicit Chip(MarkKind kind, QWidget *parent = nullptr);

    /// Hue of the dot, 0 to 7 (Look::Tag).
    void setHue(int hue);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameKind();
    void paintPill(QPainter &painter) const;
    void paintSwatch(QPainter &painter) const;

    Look m_look = Look::Outline;
    std::optional<MarkKind> m_kind;
    int m_hue = 0;
    bool m_isFocusShown = false;
};

/// Chips of which one is on; they wrap when there is little room.
class ChipRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipRow)
public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// Answers the number of the chip.
    int addChip(const QString &text);
    int addSwatch(MarkKind kind);
    /// Something that is no chip at the end of the row, such as the order of what they choose from; after the
    /// last chip was added.
    void addEnd(QWidget *widget);
    void setText(int chip, const QString &text);
    /// Emits nothing.
    void setCurrent(int chip);
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int chip);

private:
    int add(Chip *chip);

    FlowLayout *m_flow = nullptr;
    QList<Chip *> m_chips;
    QButtonGroup m_group;
    int m_current = 0;
};

} // namespace Lectern::Ui
