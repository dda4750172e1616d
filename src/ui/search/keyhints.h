// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace Lectern::Ui {

/// The foot of a list: keys as caps, each group with what it does.
class KeyHints final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyHints)
public:
    /// `margin` px (of the design) stand free at both ends.
    explicit KeyHints(int margin, QWidget *parent = nullptr);

    /// Answers the widgets of the hint, so that it can be hidden; the caps come first.
    QList<QWidget *> add(const QStringList &keys, const QString &what);
    /// What comes after this stands at the end.
    void addStretch();
    /// Leaves out the hints at the end that have no room, instead of cutting them. For feet whose hints
    /// nobody else hides.
    void leaveOutWhatDoesNotFit();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_layout;
    QList<QList<QWidget *>> m_hints;
    bool m_leavesOut = false;
};

} // namespace Lectern::Ui
