// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <array>

class QSplitter;
class QStackedWidget;
class QWidget;

namespace Lectern::Ui {

/// Where the left panes stand: beside the page, or over it as a drawer when the window is narrow
/// (shared/design/ui.md, section 2).
class LeftSide final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftSide)
public:
    /// `panes` is the first part of `splitter`; the drawer lies over `host`.
    LeftSide(QStackedWidget &panes, QSplitter &splitter, QWidget &host);

    /// What there is to be shown at this width of the window.
    struct Wish {
        int windowWidth = 0;
        bool isShown = true;
        bool areResults = false; ///< what a search found, not the sidebar
    };
    void layOut(const Wish &wish);
    /// Widths that a person gave the panes, as text to keep; empty: none.
    [[nodiscard]] QString widths() const;
    /// What widths() answered; anything else changes nothing.
    void setWidths(const QString &widths);
    [[nodiscard]] bool isDrawer() const { return m_isDrawer; }
    /// Narrower windows open without the sidebar.
    [[nodiscard]] static bool isNarrow(int windowWidth);

Q_SIGNALS:
    /// Esc in the drawer, or a click beside it.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setDrawer(bool isDrawer);
    void placeDrawer();
    void placeBeside();
    void rememberWidth();
    [[nodiscard]] size_t sizeClass() const;

    /// Three classes of windows with a sidebar beside the page (ui.md, section 2), each with and without
    /// results.
    static constexpr size_t sizeClasses = 6;

    QStackedWidget &m_panes;
    QSplitter &m_splitter;
    QWidget &m_host;
    QWidget *m_shade;
    Wish m_wish;
    std::array<int, sizeClasses> m_widths{}; ///< as dragged, in pixels of the design; 0: as the design says
    bool m_isDrawer = false;
};

} // namespace Lectern::Ui
