// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace Lectern::Ui {

class MutedLabel;

/// Title of a part of the sidebar with one button at its end.
class PaneHeading final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneHeading)
public:
    /// `icon` is a glyph of Lectern's own set; `action` says what the button does (tooltip and accessible
    /// name).
    PaneHeading(const QString &title, const QString &icon, const QString &action, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *button() const { return m_button; }
    void setTitle(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    MutedLabel *m_title = nullptr;
    QToolButton *m_button = nullptr;
    QString m_icon;
};

} // namespace Lectern::Ui
