// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers from one start to the next: its size and where one read.

#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/previewflow.h"
#include "ui/window/talkpane.h"

#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

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

} // namespace

void MainWindow::restoreState()
{
    const QSettings state = stateSettings(m_stateFile);
    resize(QSize(scaled(1440), scaled(900)).boundedTo(screen()->availableSize()));
    restoreGeometry(QByteArray::fromBase64(state.value(QStringLiteral("geometry")).toString().toLatin1()));
    m_sidebar->restoreState(
        QByteArray::fromBase64(state.value(QStringLiteral("sidebar")).toString().toLatin1()));
    m_firstPlace.talk = QUuid::fromString(state.value(QStringLiteral("talk")).toString());
    m_firstPlace.scroll = std::clamp(
        state.value(QStringLiteral("place"), QStringLiteral("-1")).toString().toDouble(), -1.0, 1.0);
    if (state.value(QStringLiteral("notes")).toString() == QLatin1StringView("list")) {
        m_talkPane->setNotesForm(NotesForm::List);
    }
}

void MainWindow::saveState()
{
    QSettings state = stateSettings(m_stateFile);
    // Text only: serialised Qt types are never read back from a file.
    state.setValue(QStringLiteral("geometry"), QString::fromLatin1(saveGeometry().toBase64()));
    state.setValue(QStringLiteral("sidebar"), QString::fromLatin1(m_sidebar->saveState().toBase64()));
    const ReadingPlace place = m_preview->place();
    state.setValue(QStringLiteral("talk"), place.talk.toString());
    state.setValue(QStringLiteral("place"), QString::number(place.scroll));
    state.setValue(QStringLiteral("notes"),
        m_talkPane->notesForm() == NotesForm::List ? QStringLiteral("list") : QStringLiteral("margin"));
}

} // namespace Lectern::Ui
