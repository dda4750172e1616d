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

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Puts the focus on "Import notes".
    void focusImport();

Q_SIGNALS:
    void importRequested();
    void folderRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void applyFont();
    /// Leaves out what there is no room for: first the drawing, then the picture, then the last line.
    void fitToSize();

    QWidget *m_picture = nullptr;
    QWidget *m_footer = nullptr;
    QWidget *m_steps = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_promise = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_folder = nullptr;
};

} // namespace Lectern::Ui
