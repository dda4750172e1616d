// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Lectern::Ui {

/// A word with a small chevron behind it that opens a menu: "This talk", "Best match".
class DropDownButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropDownButton)
public:
    /// Muted ones stand beside chips, the others in headers.
    explicit DropDownButton(bool isMuted, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    bool m_isMuted;
};

} // namespace Lectern::Ui
