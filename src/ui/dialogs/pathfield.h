// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QFontMetrics;

namespace Lectern::Ui {

/// `path` no wider than `width` where that can be: folders in the middle give way to "…" one by one, then the
/// middle of the file's name. What it begins with and how it ends stays in sight.
[[nodiscard]] QString shortenedPath(const QString &path, const QFontMetrics &metrics, int width);

/// A path to be read, not to be typed: always shown from its begin to its end, shortened between.
class PathField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathField)
public:
    explicit PathField(QWidget *parent = nullptr);

    /// `shown`: as people write it; the whole path is the tool tip.
    void setPath(const QString &path, const QString &shown);
    /// Room at the end that belongs to something inside the field.
    void setRoomAtEnd(int pixels);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void muteFolder();

    QString m_shown;
    int m_roomAtEnd = 0;
};

} // namespace Lectern::Ui
