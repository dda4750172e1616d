// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFrame>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace Lectern::Ui {

class GlyphLabel;
class InkLabel;

enum class MessageKind { Error, Warning, Information, Success };

struct Message {
    MessageKind kind = MessageKind::Information;
    QString text; ///< plain text, one sentence; errors: what happened, what was kept, what to do
    QString lead; ///< words before the text in bold: "3 things to check."
    QString action; ///< words of the one action; empty: none
    QString otherAction{}; ///< words of a second action, before the first; empty: none
    QString details; ///< technical text behind "Details", with Copy; empty: none

    bool operator==(const Message &) const = default;
};

/// The message of an error as it is shown to people.
[[nodiscard]] Message messageOf(const Error &error);

/// A message inside the window or a dialog: 40 px, one at a time, never in the way. Hidden while it has none.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void dismiss();
    [[nodiscard]] const Message &message() const { return m_message; }
    void setClosable(bool closable);
    /// One more button before the action, for bars that always ask the same.
    QPushButton *addButton(const QString &text);

Q_SIGNALS:
    void actionTriggered();
    void otherActionTriggered();
    void closed(); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void buildDetails();
    void toggleDetails();

    Message m_message;
    QHBoxLayout *m_row = nullptr;
    GlyphLabel *m_glyph = nullptr;
    InkLabel *m_lead = nullptr;
    InkLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_otherAction = nullptr;
    QPushButton *m_detailsButton = nullptr;
    QToolButton *m_close = nullptr;
    QWidget *m_details = nullptr; ///< null until a message has some
    QPlainTextEdit *m_detailsText = nullptr;
};

} // namespace Lectern::Ui
