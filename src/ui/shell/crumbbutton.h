// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Lectern::Ui {

/// One step of the path: flat text that opens the menu of its siblings. The last one is the page one is on.
class CrumbButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrumbButton)
public:
    CrumbButton(bool isLast, QWidget *parent);

    /// Width with the whole text.
    [[nodiscard]] QSize sizeHint() const override;
    /// Room left and right of the text.
    [[nodiscard]] static int padding();
    /// A sign behind the text that there is a menu, for a step that is no name of a place alone.
    void setChevron(bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    [[nodiscard]] int chevronRoom() const;

    bool m_isLast;
    bool m_hasChevron = false;
};

} // namespace Lectern::Ui
