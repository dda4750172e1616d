// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/reader/numberedtext.h"

namespace Lectern::Ui {

/// The lines a talk came from, as its source has them and with their numbers there, beside the page. Follows
/// the page; Esc closes it. GUI thread.
class TalkSource final : public NumberedText
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkSource)
public:
    explicit TalkSource(QWidget *parent = nullptr);

    void setTalk(const TalkText &talk);
    /// Brings the line to the top that gave what stands at `place` (0 to 1) of the talk's text.
    void scrollToPlace(double place);
    /// Line of the source (from 1) that gave a position of the talk's text.
    [[nodiscard]] int lineOf(qsizetype textPosition) const;

Q_SIGNALS:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QUuid m_talk;
    QString m_text;
    qsizetype m_length = 0; ///< of the talk's text
    int m_firstLine = 1;
    std::vector<std::pair<qsizetype, int>> m_lines; ///< where text begins that a line gave, ascending
};

} // namespace Lectern::Ui
