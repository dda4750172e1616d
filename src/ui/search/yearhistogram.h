// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <utility>

namespace Lectern::Ui {

/// Passages found by year: a bar a year. A click takes one year, a drag a range; arrows and Enter do the
/// same.
class YearHistogram final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(YearHistogram)
public:
    explicit YearHistogram(QWidget *parent = nullptr);

    /// Year and number, ascending; gaps are filled with empty bars.
    void setYears(const QList<std::pair<int, int>> &years);
    /// Years that the query is narrowed to; {0, 0}: all.
    void setChosen(int first, int last);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int first, int last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect barArea() const;
    [[nodiscard]] int barAt(QPoint at) const;
    [[nodiscard]] bool isLit(int bar) const;

    int m_firstYear = 0;
    QList<int> m_counts; ///< from m_firstYear on
    int m_chosenFirst = 0;
    int m_chosenLast = 0;
    int m_dragFrom = -1;
    int m_dragTo = -1;
    int m_current = -1; ///< bar of the keyboard
};

} // namespace Lectern::Ui
