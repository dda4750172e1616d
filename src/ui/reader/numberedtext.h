// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace Lectern::Ui {

/// Lines of a source with their numbers beside them: read-only, set in the code face, never wrapped. Who
/// derives from it can paint behind the numbers and hear of the pointer there.
class NumberedText : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberedText)
public:
    explicit NumberedText(QWidget *parent = nullptr);

    /// Number of the first line; 1 unless said otherwise.
    void setFirstNumber(int number);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// Pixels between numbers and text.
    [[nodiscard]] virtual int roomBehindNumbers() const;
    /// `row`: the line's part of the gutter; the room behind the number ends with it.
    virtual void paintBehindNumber(QPainter &painter, int lineFromOne, const QRect &row) const;
    virtual void paintOverGutter(QPainter &painter) const;
    /// The pointer stands beside this height of the view; -1: no longer.
    virtual void gutterHovered(int y);
    virtual void gutterClicked();

    [[nodiscard]] QWidget *gutter() const;
    /// The number's digits changed, or the room behind them.
    void placeGutter();

private:
    class Gutter;
    friend class Gutter;
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);
    void paintNumber(QPainter &painter, int lineFromOne, const QRect &row) const;
    void applyFont();

    Gutter *m_gutter = nullptr;
    int m_firstNumber = 1;
};

} // namespace Lectern::Ui
