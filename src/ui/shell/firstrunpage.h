// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Lectern::Ui {

/// What stands in the window before the first notes are there.
class FirstRunPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    /// Puts the focus on "Import notes".
    void focusImport();

Q_SIGNALS:
    void importRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void applyFont();

    QLabel *m_headline = nullptr;
    QLabel *m_promise = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_sample = nullptr;
};

} // namespace Lectern::Ui
