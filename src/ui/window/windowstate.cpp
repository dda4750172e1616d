// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers from one start to the next: its size and parts, what was searched, where one
// read.

#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/leftside.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/previewflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"
#include "ui/window/windowplace.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

namespace Lectern::Ui {

namespace {

QSettings stateSettings(const QString &file)
{
    const QString place = file.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
            + QStringLiteral("/lectern/window.ini")
        : file;
    return {place, QSettings::IniFormat};
}

constexpr double mostPlace = 1e9; ///< characters of a talk
constexpr double mostPixels = 10'000;
constexpr qsizetype longestSearch = 1'000;

/// `standard` for what is no number, or none in the range.
double readNumber(const QSettings &state, const char *key, double standard, double least, double most)
{
    bool isNumber = false;
    const double number = state.value(QLatin1StringView(key)).toString().toDouble(&isNumber);
    return isNumber && number >= least && number <= most ? number : standard;
}

} // namespace

void MainWindow::restoreState()
{
    const QSettings state = stateSettings(m_stateFile);
    const auto text = [&state](const char *key) { return state.value(QLatin1StringView(key)).toString(); };
    const QSize frame(scaled(16), scaled(48)); // about what window managers put around
    resize(QSize(scaled(1440), scaled(900)).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(QByteArray::fromBase64(text("geometry").toLatin1()));
    QList<QRect> screens{QGuiApplication::primaryScreen()->availableGeometry()};
    for (const QScreen *each : QGuiApplication::screens()) {
        screens.append(each->availableGeometry());
    }
    if (const QRect place = reachable(geometry(), screens); place != geometry()) {
        setGeometry(place);
    }
    m_sidebar->restoreState(QByteArray::fromBase64(text("sidebar").toLatin1()));
    m_sidebar->unfoldLater(text("unfolded"));
    m_leftSide->setWidths(text("panes"));
    restoreParts(state);
    m_firstPlace.talk = QUuid::fromString(text("talk"));
    m_firstPlace.scroll = readNumber(state, "place", -1, -1, mostPlace);
    constexpr auto lastExtent = static_cast<double>(PageExtent::Event);
    m_firstPlace.extent = static_cast<PageExtent>(qRound(readNumber(state, "extent", 0, 0, lastExtent)));
    m_history = TalkHistory::fromText(text("history"));
    m_talkPane->selections() = SelectionMemory::fromText(text("selections"));
    m_firstPlace.selection = m_talkPane->selections().selectionIn(m_firstPlace.talk);
    m_firstSearch = text("search").left(longestSearch);
}

void MainWindow::restoreParts(const QSettings &state)
{
    const auto isOff = [&state](const char *key) {
        return state.value(QLatin1StringView(key)).toString() == QLatin1StringView("false");
    };
    m_wantsSidebarBeside = !isOff("sidebarShown");
    m_actions->action(ActionId::ToggleSidebar)->setChecked(m_wantsSidebarBeside && !m_isNarrow);
    m_actions->action(ActionId::ToggleNotes)->setChecked(!isOff("notesShown"));
    const bool hasMenuBar = state.value(QStringLiteral("menuBar")).toString() == QLatin1StringView("true");
    m_actions->action(ActionId::MenuBar)->setChecked(hasMenuBar);
    menuBar()->setVisible(hasMenuBar);
    if (state.value(QStringLiteral("notes")).toString() == QLatin1StringView("list")) {
        m_talkPane->setNotesForm(NotesForm::List);
    }
    if (const double wide = readNumber(state, "list", 0, 0, mostPixels); wide > 0) {
        m_talkPane->setListWidth(qRound(wide));
    }
    zoomTo(readNumber(state, "zoom", 1, smallestZoom, largestZoom));
    TreeQuery query = m_feed->talks().query();
    constexpr auto lastOrder = static_cast<double>(TreeOrder::Oldest);
    query.order = static_cast<TreeOrder>(qRound(readNumber(state, "order", 0, 0, lastOrder)));
    constexpr auto lastGrouping = static_cast<double>(TreeGrouping::Tag);
    query.grouping = static_cast<TreeGrouping>(qRound(readNumber(state, "grouping", 0, 0, lastGrouping)));
    m_feed->talks().setQuery(query);
}

void MainWindow::saveState()
{
    QSettings state = stateSettings(m_stateFile);
    // Text only: serialised Qt types are never read back from a file.
    const auto keep = [&state](const char *key, const QString &value) {
        state.setValue(QLatin1StringView(key), value);
    };
    const auto word = [](bool isOn) { return isOn ? QStringLiteral("true") : QStringLiteral("false"); };
    keep("geometry", QString::fromLatin1(saveGeometry().toBase64()));
    keep("sidebar", QString::fromLatin1(m_sidebar->saveState().toBase64()));
    keep("unfolded", m_sidebar->unfolded());
    keep("panes", m_leftSide->widths());
    const ReadingPlace place = m_preview->place();
    m_talkPane->keepPlace();
    keep("talk", place.talk.toString());
    keep("place", QString::number(place.scroll, 'f', 6));
    keep("extent", QString::number(static_cast<int>(place.extent)));
    keep("history", m_history.toText());
    keep("selections", m_talkPane->selections().toText());
    keep("notes",
        m_talkPane->notesForm() == NotesForm::List ? QStringLiteral("list") : QStringLiteral("margin"));
    keep("list", QString::number(m_talkPane->listWidth()));
    keep("sidebarShown", word(m_wantsSidebarBeside));
    keep("notesShown", word(m_talkPane->areNotesVisible()));
    keep("menuBar", word(!menuBar()->isHidden()));
    keep("zoom", QString::number(m_zoom));
    keep("search", m_search->isActive() ? m_search->query().left(longestSearch) : QString());
    const TreeQuery &query = m_feed->talks().query();
    keep("order", QString::number(static_cast<int>(query.order)));
    keep("grouping", QString::number(static_cast<int>(query.grouping)));
}

} // namespace Lectern::Ui
