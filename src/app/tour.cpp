// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour.h"

#include "services/exportservice.h"
#include "services/importservice.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/theme.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace Lectern::App {

namespace {

/// Lets the window work until `condition` holds or it takes too long.
template <typename Condition>
bool waitFor(Condition condition)
{
    constexpr int mostMs = 20'000;
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

/// Lets what is painted late (colours of code, fonts) arrive: until two pictures in a row are the same.
QImage settledPicture(QWidget &window)
{
    QImage last;
    QElapsedTimer since;
    since.start();
    constexpr int leastMs = 700;
    waitFor([&] {
        const QImage now = window.grab().toImage();
        const bool isSame = now == last && since.elapsed() > leastMs;
        last = now;
        return isSame;
    });
    return last;
}

int fail(const QString &sentence)
{
    std::fprintf(stderr, "lectern: %s\n", qUtf8Printable(sentence));
    return 1;
}

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

/// The window on a sample library of its own, which goes with it.
class SampleWindow final
{
public:
    explicit SampleWindow(Services::Settings &settings)
        : m_path(m_folder.filePath(QStringLiteral("sample.sqlite")))
        , m_made(makeSample(m_path))
        , m_window(settings, m_folder.filePath(QStringLiteral("window.ini")))
    {
    }

    [[nodiscard]] Result<void> open(QSize size)
    {
        if (!m_made) {
            return m_made;
        }
        bool isReady = false;
        QObject::connect(&m_window, &Ui::MainWindow::talkReady, &m_window, [&isReady] { isReady = true; });
        m_window.resize(size);
        m_window.openLibrary(m_path);
        m_window.show();
        if (!waitFor([&isReady] { return isReady; })) {
            return failure(ErrorKind::Internal, QStringLiteral("The window did not show a talk in time."));
        }
        return {};
    }

    [[nodiscard]] bool showTalk(const QString &title)
    {
        auto &talks = m_window.feed().talks();
        const auto found =
            talks.match(talks.index(0, 0), Models::NameRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive);
        if (found.isEmpty()) {
            return false;
        }
        const QUuid id = talks.data(found.front(), Models::IdRole).toUuid();
        m_window.openTalk({.talk = id, .range = {}, .mark = {}, .scroll = -1});
        return waitFor([this, id] { return m_window.editor().talk().row.id == id; });
    }

    [[nodiscard]] bool search(const QString &query)
    {
        bool isAnswered = false;
        const auto connection = QObject::connect(&m_window.search(), &Ui::SearchController::searched,
            &m_window, [&isAnswered] { isAnswered = true; });
        m_window.omnibox().setQuery(query);
        const bool came = waitFor([&isAnswered] { return isAnswered; });
        QObject::disconnect(connection);
        m_window.results().focusResults();
        return came;
    }

    bool savePicture(const QString &path) { return settledPicture(m_window).save(path); }
    [[nodiscard]] Ui::MainWindow &window() { return m_window; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    Result<void> m_made;
    Ui::MainWindow m_window;
};

const auto firstTalk = QStringLiteral("Queues people can trust");
const auto secondTalk = QStringLiteral("Your dashboard is lying politely");

Result<void> exportEvent(SampleWindow &sample, const QString &folder)
{
    auto session = Services::LibrarySession::open(sample.path(), Store::OpenMode::ReadOnly);
    if (!session) {
        return passOn(session);
    }
    const auto talk = (*session)->talks().find(firstTalk);
    const auto rows = talk ? (*session)->talks().talks({*talk}) : Result<std::vector<TalkRow>>(passOn(talk));
    if (!rows) {
        return passOn(rows);
    }
    const auto talks = Services::talksOfEvent(**session, rows->front().event);
    if (!talks) {
        return passOn(talks);
    }
    const QString stem = Services::fileStemFor(rows->front().eventName.name).toLower().replace(u' ', u'-');
    for (const auto &[format, suffix] : {std::pair{"markdown", "md"}, std::pair{"html", "html"}}) {
        Services::ExportRequest request;
        request.format = QString::fromLatin1(format);
        request.talks = *talks;
        request.path = QStringLiteral("%1/annotated-%2.%3").arg(folder, stem, QString::fromLatin1(suffix));
        request.mayReplace = true;
        SilentProgress progress;
        const auto report = Services::exportTalks(**session, request, progress, {});
        if (!report) {
            return passOn(report);
        }
    }
    return {};
}

} // namespace

int runTour(Services::Settings &settings, const QString &folder)
{
    QDir().mkpath(folder);
    SampleWindow sample(settings);
    if (const auto opened = sample.open({1440, 900}); !opened) {
        return fail(opened.error().message);
    }
    if (!sample.showTalk(firstTalk) || !sample.savePicture(folder + QStringLiteral("/window.png"))) {
        return fail(QStringLiteral("The picture of the window could not be made in “%1”.").arg(folder));
    }
    if (!sample.search(QStringLiteral("retry"))
        || !sample.savePicture(folder + QStringLiteral("/search.png"))) {
        return fail(QStringLiteral("The search of the tour did not answer."));
    }
    if (const auto exported = exportEvent(sample, folder); !exported) {
        return fail(exported.error().message);
    }
    return 0;
}

int takeScreenshots(Services::Settings &settings, const QString &folder)
{
    QDir().mkpath(folder);
    for (const bool isDark : {false, true}) {
        settings.set(
            Services::Setting::ColourScheme, isDark ? QStringLiteral("dark") : QStringLiteral("light"));
        Ui::applyTheme(isDark ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light);
        const auto file = [&](const char *name) {
            return QStringLiteral("%1/%2-%3.png")
                .arg(folder, QString::fromLatin1(name),
                    isDark ? QStringLiteral("dark") : QStringLiteral("light"));
        };
        SampleWindow sample(settings);
        if (const auto opened = sample.open({1440, 900}); !opened) {
            return fail(opened.error().message);
        }
        bool isGood = sample.showTalk(firstTalk) && sample.savePicture(file("main"));
        sample.window().resize(1280, 800);
        isGood = isGood && sample.savePicture(file("main-1280"));
        sample.window().resize(900, 600);
        isGood = isGood && sample.savePicture(file("small"));
        sample.window().resize(1440, 900);
        isGood = isGood && sample.showTalk(secondTalk);
        sample.window().talkPane().setNotesForm(Ui::NotesForm::List);
        isGood = isGood && sample.savePicture(file("list"));
        sample.window().talkPane().setNotesForm(Ui::NotesForm::Margin);
        isGood = isGood && sample.search(QStringLiteral("retry")) && sample.savePicture(file("search"));
        Ui::MainWindow empty(settings, folder + QStringLiteral("/none.ini"));
        empty.resize(1440, 900);
        empty.openLibrary(folder + QStringLiteral("/none.sqlite"));
        empty.show();
        isGood = isGood && settledPicture(empty).save(file("first-run"));
        if (!isGood) {
            return fail(QStringLiteral("Not all pictures could be made in “%1”.").arg(folder));
        }
    }
    return 0;
}

} // namespace Lectern::App
