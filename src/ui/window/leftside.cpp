// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftside.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>
#include <array>

namespace Lectern::Ui {

namespace {

constexpr int narrowWindow = 960;
constexpr int tinyWindow = 640;
constexpr int drawerWidth = 288;
constexpr int resultsWidth = 468;
constexpr int leastPage = 420;

/// What of the page the drawer leaves free, darkened: a click there closes it.
class Shade final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor veil(Qt::black);
        veil.setAlphaF(tokens().isDark ? 0.4F : 0.18F);
        QPainter(this).fillRect(rect(), veil);
    }
};

constexpr int leastSidebar = 200;
constexpr int mostSidebar = 420;
constexpr int mostResults = 900;
constexpr std::array standardWidths{232, 248, 272, resultsWidth, resultsWidth, resultsWidth};

/// Pixels of the screen as pixels of the design.
int inDesign(int pixels) { return qRound(pixels * 1000.0 / scaled(1000)); }

} // namespace

LeftSide::LeftSide(QStackedWidget &panes, QSplitter &splitter, QWidget &host)
    : QObject(&host)
    , m_panes(panes)
    , m_splitter(splitter)
    , m_host(host)
    , m_shade(new Shade(&host))
{
    m_panes.setAutoFillBackground(true);
    m_shade->hide();
    m_shade->installEventFilter(this);
    m_host.installEventFilter(this);
    m_panes.installEventFilter(this);
    connect(&m_splitter, &QSplitter::splitterMoved, this, &LeftSide::rememberWidth);
}

bool LeftSide::isNarrow(int windowWidth) { return windowWidth < scaled(narrowWindow); }

void LeftSide::layOut(const Wish &wish)
{
    m_wish = wish;
    // Results and page are looked at together, so they share the window while it has room for both.
    setDrawer(wish.areResults ? wish.windowWidth < scaled(tinyWindow) : isNarrow(wish.windowWidth));
    if (m_isDrawer) {
        placeDrawer();
    } else {
        placeBeside();
    }
    m_panes.setVisible(wish.isShown);
    m_shade->setVisible(wish.isShown && m_isDrawer && !wish.areResults);
}

void LeftSide::setDrawer(bool isDrawer)
{
    if (isDrawer == m_isDrawer) {
        return;
    }
    m_isDrawer = isDrawer;
    if (isDrawer) {
        m_panes.setMaximumWidth(QWIDGETSIZE_MAX);
        m_panes.setParent(&m_host);
    } else {
        m_splitter.insertWidget(0, &m_panes);
        m_splitter.setStretchFactor(0, 0);
        m_splitter.setStretchFactor(1, 1);
    }
}

void LeftSide::placeDrawer()
{
    const QRect all = m_host.rect();
    QRect drawer = all;
    drawer.setWidth(m_wish.areResults ? all.width() : std::min(scaled(drawerWidth), all.width() * 4 / 5));
    QRect rest = all;
    rest.setLeft(drawer.right() + 1);
    m_panes.setGeometry(QStyle::visualRect(m_host.layoutDirection(), all, drawer));
    m_shade->setGeometry(QStyle::visualRect(m_host.layoutDirection(), all, rest));
    m_shade->raise();
    m_panes.raise();
}

void LeftSide::placeBeside()
{
    const int width = m_wish.windowWidth;
    const int dragged = m_widths[sizeClass()];
    const int wanted = scaled(dragged > 0 ? dragged : standardWidths[sizeClass()]);
    m_panes.setMaximumWidth(scaled(m_wish.areResults ? mostResults : mostSidebar));
    const int left = std::min(wanted, std::max(scaled(leastSidebar), width - scaled(leastPage)));
    m_splitter.setSizes({left, std::max(1, width - left)});
}

/// The splitter was dragged: at this size of the window, it stays there.
void LeftSide::rememberWidth()
{
    if (!m_isDrawer && m_panes.isVisible()) {
        m_widths[sizeClass()] = inDesign(m_splitter.sizes().value(0));
    }
}

size_t LeftSide::sizeClass() const
{
    const int width = m_wish.windowWidth;
    const size_t number = width < scaled(1180) ? 0 : width < scaled(1400) ? 1 : 2;
    return number + (m_wish.areResults ? sizeClasses / 2 : 0);
}

QString LeftSide::widths() const
{
    QStringList numbers;
    for (const int width : m_widths) {
        numbers += QString::number(width);
    }
    return numbers.join(u' ');
}

void LeftSide::setWidths(const QString &widths)
{
    const QStringList numbers = widths.split(u' ');
    for (size_t i = 0; i < sizeClasses && numbers.size() == qsizetype(sizeClasses); ++i) {
        const int width = numbers[qsizetype(i)].toInt();
        const int most = i < sizeClasses / 2 ? mostSidebar : mostResults;
        m_widths[i] = width >= leastSidebar && width <= most ? width : 0;
    }
}

bool LeftSide::eventFilter(QObject *watched, QEvent *event)
{
    // Keys that the panes have no use for come up to them.
    const bool isEscape = watched == &m_panes && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    const bool isBeside = watched == m_shade && event->type() == QEvent::MouseButtonPress;
    if (isBeside || (isEscape && m_isDrawer && !m_wish.areResults)) {
        Q_EMIT dismissed();
        return true;
    }
    if (watched == &m_host && event->type() == QEvent::Resize && m_isDrawer) {
        placeDrawer();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Lectern::Ui
