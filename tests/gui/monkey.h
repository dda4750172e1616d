// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/mainwindow.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QPointer>
#include <QRandomGenerator>

#include <array>
#include <atomic>
#include <functional>
#include <thread>

namespace Lectern::Testing {

/// When a monkey is tired. Events are counted; a time, when there is one, counts instead.
struct MonkeyWork {
    quint32 seed = 1;
    int events = 0;
    int seconds = 0; ///< 0: `events` says how long
};

/// Presses random keys and buttons, turns the wheel, drags, types, resizes and gives commands, in whatever
/// window, menu or dialog is in front. Works from a timer, so that loops of menus and drags do not stop it.
/// Choosers of files are closed as they come: it must not walk over the disk. A thread watches it and ends
/// the program when one event takes longer than `longestSeconds`. What it does is written to the file that
/// LECTERN_MONKEY_LOG names, a line before each event, to read what came last. GUI thread.
class Monkey final : public QObject
{
    Q_DISABLE_COPY_MOVE(Monkey)
public:
    /// `windowWanted` answers the window to play with; called anew whenever the last one was closed.
    /// `disturb` changes something outside the window, as other programs do.
    Monkey(const MonkeyWork &work, std::function<Ui::MainWindow *()> windowWanted,
        std::function<void(QRandomGenerator &)> disturb);
    ~Monkey() override;

    /// Plays until it is tired, then closes what it left open.
    void play();
    [[nodiscard]] int events() const { return m_count; }

    static constexpr int longestSeconds = 60;

protected:
    /// Closes choosers of files, and keeps keys and clicks from them.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step();
    void act(QWidget *top);
    [[nodiscard]] bool isTired() const;
    [[nodiscard]] QWidget *inFront() const;
    [[nodiscard]] QPoint somewhere(const QWidget &widget);
    [[nodiscard]] QWidget *partOf(QWidget *top, QPoint *place);
    [[nodiscard]] Qt::KeyboardModifiers modifiers();
    void pressKey(QWidget *top);
    void type(QWidget *top);
    void giveCommand();
    void click(QWidget *top);
    void drag(QWidget *top);
    void endDrag();
    void turnWheel(QWidget *top);
    void resizeWindow();
    void openSomeTalk();
    void select();
    void say(const QString &what);
    void watch(const std::stop_token &stop);
    void closeAll();

    MonkeyWork m_work;
    std::function<Ui::MainWindow *()> m_windowWanted;
    std::function<void(QRandomGenerator &)> m_disturb;
    QPointer<Ui::MainWindow> m_window;
    QRandomGenerator m_dice;
    QEventLoop m_loop;
    QElapsedTimer m_since;
    FILE *m_log = nullptr;
    int m_count = 0;
    int m_depth = 0; ///< events in work, each in the loop of the one before
    bool m_isPlaying = false;
    std::array<char, 400> m_last{}; ///< what is being done, for the watching thread
    std::atomic<int> m_beats = 0;
    std::jthread m_watcher;
};

} // namespace Lectern::Testing
