// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace Lectern::Ui {

class BarButton;

/// Places of `needle` in a text, in order, not overlapping; at most 10,000.
[[nodiscard]] std::vector<Utf16Range> findInText(
    const QString &text, const QString &needle, bool caseSensitive, bool wholeWords);

/// Find in the open talk, at the bottom of the reader.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with `text` in its field (as it is when empty) and takes the focus.
    void open(const QString &text);
    /// `current` counts from 0; `wrapped` says so in the counter.
    void setResult(int current, int count, bool wrapped);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void searchChanged(const QString &text, bool caseSensitive, bool wholeWords);
    void nextRequested();
    void previousRequested();
    void libraryRequested(const QString &text);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announce();
    void applyColours();

    QWidget *m_frame;
    QLineEdit *m_field;
    QLabel *m_count;
    BarButton *m_case;
    BarButton *m_words;
    BarButton *m_library;
};

} // namespace Lectern::Ui
