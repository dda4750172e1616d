// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplewindow.h"

#include "services/importservice.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/searchcontroller.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <optional>

namespace Lectern::App {

namespace {

Result<void> makeSample(const QString &path)
{
    auto session = Services::LibrarySession::open(path, Store::OpenMode::Create);
    if (!session) {
        return passOn(session);
    }
    SilentProgress progress;
    const auto report = Services::importSample(**session, progress, {});
    return report ? Result<void>() : Result<void>(passOn(report));
}

/// The window with the pop-ups that lie over it, which are windows of their own.
QImage pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const auto others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        if (other != &window && other->isVisible() && other->windowType() == Qt::Popup) {
            painter.drawPixmap(window.mapFromGlobal(other->mapToGlobal(QPoint())), other->grab());
        }
    }
    painter.end();
    return picture.toImage();
}

} // namespace

bool waitFor(const std::function<bool()> &condition, int mostMs)
{
    QElapsedTimer since;
    since.start();
    while (!condition()) {
        if (since.elapsed() > mostMs) {
            return false;
        }
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        QTimer::singleShot(10, qApp, [] { });
    }
    return true;
}

QImage settledPicture(QWidget &window)
{
    QImage last;
    QElapsedTimer since;
    since.start();
    constexpr int leastMs = 700;
    constexpr int mostMs = 20'000;
    const auto isSettled = [&] {
        const QImage now = pictureOf(window);
        const bool isSame = now == last && since.elapsed() > leastMs;
        last = now;
        return isSame;
    };
    return waitFor(isSettled, mostMs) ? last : QImage();
}

int fail(const QString &sentence)
{
    std::fprintf(stderr, "lectern: %s\n", qUtf8Printable(sentence));
    return 1;
}

SampleWindow::SampleWindow(Services::Settings &settings)
    : m_path(m_folder.filePath(QStringLiteral("sample.sqlite")))
    , m_made(makeSample(m_path))
    , m_window(settings, m_folder.filePath(QStringLiteral("window.ini")))
{
}

Result<void> SampleWindow::open(QSize size)
{
    if (!m_made) {
        return m_made;
    }
    const auto isReady = std::make_shared<bool>(false); // the signal may come after this function gave up
    QObject::connect(
        &m_window, &Ui::MainWindow::talkReady, &m_window, [isReady] { *isReady = true; },
        Qt::SingleShotConnection);
    m_window.resize(size);
    m_window.openLibrary(m_path);
    m_window.show();
    m_window.activateWindow(); // rings and completions want the focus, also where nobody manages windows
    if (!waitFor([isReady] { return *isReady; })) {
        return failure(ErrorKind::Internal, QStringLiteral("The window did not show a talk in time."));
    }
    return {};
}

bool SampleWindow::showTalk(const QString &title)
{
    const auto found = std::make_shared<std::optional<QUuid>>();
    m_window.library().run(
        &m_window,
        [title](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().find(title);
        },
        [found](const Result<QUuid> &talk) { *found = talk.value_or(QUuid()); });
    if (!waitFor([found] { return found->has_value(); }) || (*found)->isNull()) {
        return false;
    }
    const QUuid id = **found;
    m_window.openTalk({.talk = id, .range = {}, .mark = {}, .scroll = -1});
    return waitFor([this, id] { return m_window.editor().talk().row.id == id; });
}

bool SampleWindow::search(const QString &query)
{
    bool isAnswered = false;
    const auto connection = QObject::connect(
        &m_window.search(), &Ui::SearchController::searched, &m_window, [&isAnswered] { isAnswered = true; });
    m_window.omnibox().setQuery(query);
    const bool came = waitFor([&isAnswered] { return isAnswered; });
    QObject::disconnect(connection);
    m_window.results().focusResults();
    return came;
}

} // namespace Lectern::App
