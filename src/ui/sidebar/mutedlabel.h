// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QLabel>

namespace Lectern::Ui {

/// Secondary text: the muted colour and a size relative to the UI font, kept when palette or font change.
class MutedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MutedLabel)
public:
    explicit MutedLabel(const QString &text, QWidget *parent = nullptr, int sizeDelta = -1,
        QFont::Weight weight = QFont::Normal);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    int m_sizeDelta;
    QFont::Weight m_weight;
    bool m_isApplying = false;
};

} // namespace Lectern::Ui
