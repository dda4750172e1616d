// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace Lectern::Ui {

class GlyphLabel;
class InkLabel;

/// "Highlight removed · Undo" at the bottom end of a widget, for 6 s; stays while the pointer or the focus is
/// on it and for as long as a screen reader runs. One at a time: a new text takes the place of the old.
class Toast final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)
public:
    /// Lies over `host`, which becomes the parent.
    explicit Toast(QWidget *host);

    void showToast(const QString &text, const QString &action, const QString &glyphName = {});
    /// Free room to keep below it: the find bar's height.
    void setBottomMargin(int pixels);
    void setDurationMs(int durationMs);
    void dismiss();

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void place();
    void startOrHoldTimer();

    QTimer m_timer;
    GlyphLabel *m_glyph = nullptr;
    InkLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    int m_bottomMargin = 0;
};

} // namespace Lectern::Ui
