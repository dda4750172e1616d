// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QPushButton;

namespace Lectern::Ui {

class InkLabel;

/// The import that runs: file, "9 of 14", the talk in work, Cancel. Stands above the pages of the window.
class ProgressRow final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressRow)
public:
    explicit ProgressRow(QWidget *parent = nullptr);

    /// `name`: the file, or "5 files". Starts over.
    void start(const QString &name);
    /// `total` 0: not known yet. `label`: the talk or file in work.
    void setProgress(qint64 done, qint64 total, const QString &label);
    /// What it says from Cancel until it is taken away; else that of an import.
    void setStoppingText(const QString &text) { m_stoppingText = text; }
    /// 0 to 1 of the way; it only grows until the next start().
    [[nodiscard]] double part() const { return m_part; }

Q_SIGNALS:
    /// Sent once; the row says that it is stopping until it is taken away.
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void cancel();

    QString m_stoppingText;
    double m_part = 0;
    InkLabel *m_name = nullptr;
    InkLabel *m_count = nullptr;
    QWidget *m_bar = nullptr;
    InkLabel *m_label = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Lectern::Ui
