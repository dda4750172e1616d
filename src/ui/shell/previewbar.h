// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace Lectern::Ui {

class InkLabel;

/// "match 1 of 8", previous, next, Open: stands in the header of the talk while a passage found is previewed.
class PreviewBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewBar)
public:
    explicit PreviewBar(QWidget *parent = nullptr);

    /// `number` from 1; 0: the talk itself was found, no passage in it.
    void setMatch(int number, int count);

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void openRequested();

private:
    QToolButton *addStep(const QString &glyph, const QString &name, void (PreviewBar::*signal)());

    InkLabel *m_match = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace Lectern::Ui
