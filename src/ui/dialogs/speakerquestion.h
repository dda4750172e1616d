// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/sameperson.h"

#include <QWidget>

class QPushButton;

namespace Lectern::Ui {

class InkLabel;

/// Asks of one pair of likely persons after another whether they are the same. Not shown while there is
/// nothing to ask.
class SpeakerQuestion final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerQuestion)
public:
    explicit SpeakerQuestion(QWidget *parent = nullptr);

    /// Stays at the pair that is asked of, if it is among them.
    void setPairs(std::vector<Services::LikelySame> pairs);
    [[nodiscard]] int count() const { return static_cast<int>(m_pairs.size()); }

Q_SIGNALS:
    void answered(const Lectern::Services::LikelySame &pair, bool areSame);

private:
    void build();
    void refresh();
    QPushButton *addButton(const QString &text, const char *name);

    std::vector<Services::LikelySame> m_pairs;
    size_t m_current = 0;
    InkLabel *m_question = nullptr;
    InkLabel *m_reason = nullptr;
    QPushButton *m_same = nullptr;
    QPushButton *m_different = nullptr;
    QPushButton *m_later = nullptr;
};

} // namespace Lectern::Ui
