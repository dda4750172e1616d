// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window first LIBRARY: the window on a library, as fast as it comes: milliseconds from T0_NS (the
// monotonic clock's nanoseconds when the process was started; without it from main) to its first paint and to
// the first talk on the page, and its memory then.
// bench_window tour LIBRARY: does what a person does, one thing after the other, while a thread asks the GUI
// thread again and again for an answer; prints for each thing the longest it was held, what of that it worked
// itself (the rest is the machine's, when it is busy), and what the thing took.
// JSON lines. window_figures.py runs both beside a bare window.

#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <pthread.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>

using namespace Lectern;
using Ui::ActionId;

namespace {

constexpr int longestMs = 120'000;

double nowMs(clockid_t clock = CLOCK_MONOTONIC)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double startMs()
{
    static const double inMain = nowMs();
    const QByteArray given = qgetenv("T0_NS");
    return given.isEmpty() ? inMain : given.toDouble() / 1e6;
}

/// Of /proc/self/smaps_rollup, in MB.
double memoryMb(const QByteArray &key)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key)) {
            return line.mid(key.size()).simplified().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

/// Notes when a window has first been painted.
class FirstPaint final : public QObject
{
public:
    double ms = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && ms == 0) {
            QTimer::singleShot(0, this, [this] { ms = ms == 0 ? nowMs() - startMs() : ms; });
        }
        return false;
    }
};

/// How long an answer took, in milliseconds, and how much of that the GUI thread worked.
struct Held {
    double wall = 0;
    double work = 0;
};

/// Asks the GUI thread for an answer, again and again, and keeps the longest that one took.
class Watchdog final
{
public:
    Watchdog()
    {
        pthread_getcpuclockid(pthread_self(), &m_clockOfGui);
        m_thread = std::jthread([this](const std::stop_token &stop) { watch(stop); });
    }

    void begin()
    {
        const std::lock_guard lock(m_mutex);
        m_longest = {};
    }
    /// Since begin(); the longest wall and the longest work need not be of one answer.
    [[nodiscard]] Held longest()
    {
        const std::lock_guard lock(m_mutex);
        return m_longest;
    }

private:
    void watch(const std::stop_token &stop)
    {
        QObject *app = QCoreApplication::instance();
        while (!stop.stop_requested()) {
            auto answered = std::make_shared<QSemaphore>();
            const double begin = nowMs(CLOCK_MONOTONIC);
            const double worked = nowMs(m_clockOfGui);
            QMetaObject::invokeMethod(app, [answered] { answered->release(); }, Qt::QueuedConnection);
            while (!answered->tryAcquire(1, 100) && !stop.stop_requested()) { }
            keep({nowMs(CLOCK_MONOTONIC) - begin, nowMs(m_clockOfGui) - worked});
            std::this_thread::sleep_for(std::chrono::microseconds(500));
        }
    }
    void keep(const Held &held)
    {
        const std::lock_guard lock(m_mutex);
        m_longest = {std::max(m_longest.wall, held.wall), std::max(m_longest.work, held.work)};
    }

    clockid_t m_clockOfGui{};
    std::mutex m_mutex;
    Held m_longest;
    std::jthread m_thread; ///< last: it uses the others
};

/// The things of the tour, each measured.
class Tour final
{
public:
    explicit Tour(Ui::MainWindow &window)
        : m_window(window)
    {
    }

    void walk()
    {
        goThroughTalks();
        mark();
        search();
        look();
        openWindows();
        std::printf(
            "{\"figure\":\"tour: GUI thread held\",\"unit\":\"ms\",\"most_worked\":%.1f,\"by\":\"%s\","
            "\"over_16\":%d,\"over_16_by_work\":%d,\"things\":%d}\n",
            m_most, m_mostBy, m_over, m_overByWork, m_things);
    }

private:
    /// `isDone` holds when the thing is through; then everything rests for a moment.
    template <typename Do, typename Done>
    void measure(const char *thing, Do what, Done isDone)
    {
        constexpr int restMs = 150;
        constexpr double wantedMs = 16;
        QTest::qWait(restMs);
        m_watchdog.begin();
        QElapsedTimer since;
        since.start();
        what();
        const bool came = QTest::qWaitFor(isDone, longestMs);
        const double took = static_cast<double>(since.nsecsElapsed()) / 1e6;
        QTest::qWait(restMs);
        const Held held = m_watchdog.longest();
        std::printf(
            "{\"figure\":\"tour: %s\",\"unit\":\"ms\",\"held\":%.1f,\"worked\":%.1f,\"took\":%.1f%s}\n",
            thing, held.wall, held.work, took, came ? "" : ",\"came\":false");
        std::fflush(stdout);
        ++m_things;
        m_over += held.wall > wantedMs ? 1 : 0;
        m_overByWork += held.work > wantedMs ? 1 : 0;
        if (held.work > m_most) {
            m_most = held.work;
            m_mostBy = thing;
        }
    }
    template <typename Do>
    void measure(const char *thing, Do what)
    {
        measure(thing, what, [] { return true; });
    }
    void trigger(ActionId id) { m_window.actions().action(id)->trigger(); }
    void command(const char *thing, ActionId id)
    {
        measure(thing, [this, id] { trigger(id); });
    }
    [[nodiscard]] QUuid shown() const
    {
        return m_window.editor().hasTalk() ? m_window.editor().talk().row.id : QUuid();
    }

    void goThroughTalks()
    {
        const auto go = [this](const char *thing, ActionId id) {
            const QUuid before = shown();
            measure(thing, [this, id] { trigger(id); }, [this, before] { return shown() != before; });
        };
        for (int i = 0; i < 5; ++i) {
            go("next talk", ActionId::NextTalk);
        }
        go("back", ActionId::Back);
        command("next section", ActionId::NextSection);
        auto *view = qobject_cast<QAbstractScrollArea *>(m_window.talkPane().page().view());
        measure("a page down",
            [view] { view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); });
        measure("find in the talk", [this] { trigger(ActionId::Find); });
        measure("find closed", [this] { m_window.talkPane().page().closeFind(); });
    }

    void mark()
    {
        measure("words selected", [this] { m_window.talkPane().page().select({20, 60}); });
        command("a mark", ActionId::MarkKey);
        command("a to-do", ActionId::Todo);
        measure("a comment", [this] {
            const auto &marks = m_window.editor().marks();
            if (!marks.empty()) {
                m_window.editor().setComment(marks.back().id, QStringLiteral("Does this still hold?"));
            }
        });
        command("undo", ActionId::Undo);
        command("redo", ActionId::Redo);
        command("a star", ActionId::Star);
        command("read", ActionId::MarkReading);
    }

    void search()
    {
        bool isAnswered = false;
        QObject::connect(&m_window.search(), &Ui::SearchController::searched, &m_window,
            [&isAnswered] { isAnswered = true; });
        QString typed;
        for (const QChar letter : QStringLiteral("python")) {
            typed += letter;
            isAnswered = false;
            measure(
                "a key of a search", [&] { m_window.omnibox().setQuery(typed); }, [&] { return isAnswered; });
        }
        measure("into the results", [this] { m_window.results().focusResults(); });
        measure("down in the results", [this] { QTest::keyClick(m_window.results().view(), Qt::Key_Down); });
        measure(
            "a result opened", [this] { QTest::keyClick(m_window.results().view(), Qt::Key_Return); },
            [this] { return !m_window.search().isActive(); });
        QObject::disconnect(&m_window.search(), &Ui::SearchController::searched, &m_window, nullptr);
    }

    void look()
    {
        auto *tree = qobject_cast<QAbstractItemView *>(m_window.sidebar().treeView());
        measure("the tree to its end", [tree] { tree->scrollToBottom(); });
        measure("the tree to its top", [tree] { tree->scrollToTop(); });
        measure("the unread", [this] { m_window.sidebar().setFilter(Models::LibraryFilter::Unread); });
        measure("all talks", [this] { m_window.sidebar().setFilter(Models::LibraryFilter::All); });
        command("sidebar off", ActionId::ToggleSidebar);
        command("sidebar on", ActionId::ToggleSidebar);
        command("notes off", ActionId::ToggleNotes);
        command("notes on", ActionId::ToggleNotes);
        command("notes as a list", ActionId::MarginOrList);
        command("notes in the margin", ActionId::MarginOrList);
        command("source beside", ActionId::ShowSource);
        command("source away", ActionId::ShowSource);
        command("larger text", ActionId::ZoomIn);
        command("text as before", ActionId::ZoomReset);
        command("dark", ActionId::SchemeDark);
        command("light", ActionId::SchemeLight);
        measure("narrow", [this] { m_window.resize(900, 600); });
        measure("wide", [this] { m_window.resize(1440, 900); });
    }

    /// Opens something by a command, then closes it.
    void openWindows()
    {
        const auto isAlone = [this] {
            return QApplication::activePopupWidget() == nullptr
                && QApplication::activeModalWidget() == nullptr;
        };
        const auto open = [&](const char *thing, ActionId id) {
            command(thing, id);
            for (int i = 0; i < 5 && !isAlone(); ++i) {
                QWidget *popup = QApplication::activePopupWidget();
                (popup != nullptr ? popup : QApplication::activeModalWidget())->close();
                QCoreApplication::processEvents(); // a menu gives its place to the one below
            }
        };
        open("go to", ActionId::GoTo);
        open("tags", ActionId::Tags);
        open("appearance", ActionId::Appearance);
        open("export", ActionId::Export);
        open("bin", ActionId::Bin);
        open("settings", ActionId::Settings);
        open("shortcuts", ActionId::Shortcuts);
        open("keys", ActionId::KeySheet);
        open("handbook", ActionId::Handbook);
        open("follow-ups", ActionId::FollowUps);
    }

    Ui::MainWindow &m_window;
    Watchdog m_watchdog;
    double m_most = 0;
    const char *m_mostBy = "";
    int m_over = 0; ///< 16 ms
    int m_overByWork = 0;
    int m_things = 0;
};

int showFirst(Ui::MainWindow &window, const FirstPaint &painted, const double &talkMs)
{
    if (!QTest::qWaitFor([&] { return painted.ms > 0 && talkMs > 0; }, longestMs)) {
        std::fputs("the window did not show a talk\n", stderr);
        return 1;
    }
    window.repaint();
    std::printf("{\"painted_ms\":%.1f,\"talk_ms\":%.1f,\"rss_mb\":%.1f,\"pss_mb\":%.1f}\n", painted.ms,
        talkMs, memoryMb("Rss:"), memoryMb("Pss:"));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    (void)startMs();
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("bench_window first|tour LIBRARY\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    Services::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Ui::applyTheme(Ui::ColourScheme::Light);
    FirstPaint painted;
    double talkMs = 0;
    Ui::MainWindow window(settings, folder.filePath(QStringLiteral("window.ini")));
    window.installEventFilter(&painted);
    QObject::connect(&window, &Ui::MainWindow::talkReady, &window,
        [&talkMs] { talkMs = talkMs == 0 ? nowMs() - startMs() : talkMs; });
    window.resize(1440, 900);
    window.openLibrary(arguments.at(2));
    window.show();
    if (const int failed = showFirst(window, painted, talkMs); failed != 0 || arguments.at(1) == u"first") {
        return failed;
    }
    Tour(window).walk();
    window.close();
    return 0;
}
