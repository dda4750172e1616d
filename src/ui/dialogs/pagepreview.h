// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QToolButton;

namespace Lectern::Printing {
class PagedNotes;
}

namespace Lectern::Ui {

/// Pages as they will be printed, one at a time and as wide as there is room; "Page 3 of 14" stands where its
/// owner puts it.
class PagePreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagePreview)
public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Stays at its page as far as there is one. Null: none.
    void setPages(const std::shared_ptr<const Printing::PagedNotes> &pages);
    /// From 0; -1 without pages.
    [[nodiscard]] int page() const { return m_page; }
    void showPage(int page);
    /// The number of the page between its two buttons; shown while there are pages. The preview's own until a
    /// layout takes it.
    [[nodiscard]] QWidget *steps() const { return m_steps; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void paintSheet();

    std::shared_ptr<const Printing::PagedNotes> m_pages;
    int m_page = -1;
    QWidget *m_steps = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_number = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_sheet = nullptr;
};

} // namespace Lectern::Ui
