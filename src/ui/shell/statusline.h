// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace Lectern::Ui {

/// What the status line says of the open talk.
struct StatusContent {
    QString place; ///< "Talk 2 of 5 · Thu 14 Sep"
    double progress = 0; ///< 0 to 1
    int highlights = 0;
    int todos = 0; ///< open ones
    int words = 0;
    int zoomPercent = 100;

    bool operator==(const StatusContent &) const = default;
};

/// "Talk 2 of 5 · Thu 14 Sep": `number` from 1 of `count`; an empty day is left out.
[[nodiscard]] QString talkPlaceText(int number, int count, const QString &day);

/// The line at the bottom. Each part is a button.
class StatusLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setContent(const StatusContent &content);
    /// No talk is open: `text` at the start, nothing else.
    void setNoTalk(const QString &text);
    /// No library yet: "No notes yet", and the two keys that help at the end.
    void setFirstRun();
    /// In the place of the talk's place for 4 s: what was done last, or the address under the pointer
    /// (`stays`, until the next call with an empty text).
    void showText(const QString &text, bool stays = false);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void placeClicked();
    void progressClicked();
    void marksClicked();
    void wordsClicked();
    void zoomClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QToolButton *addPart(const char *name, void (StatusLine::*signal)());
    void refresh();
    void dropParts();

    std::optional<StatusContent> m_content;
    QString m_noTalkText;
    QString m_text;
    QTimer m_textTimer;
    QToolButton *m_place = nullptr;
    QToolButton *m_progress = nullptr;
    QToolButton *m_marks = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_zoom = nullptr;
    QWidget *m_hints = nullptr;
};

} // namespace Lectern::Ui
