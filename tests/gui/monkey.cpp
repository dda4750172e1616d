// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monkey.h"

#include "ui/reader/readerpage.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QFileDialog>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace Lectern::Testing {

namespace {

/// Keys that do something somewhere, and letters and digits.
constexpr std::array keys{Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Space,
    Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home,
    Qt::Key_End, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F1, Qt::Key_F2, Qt::Key_F3, Qt::Key_F5,
    Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F10, Qt::Key_F11, Qt::Key_Menu, Qt::Key_Insert,
    Qt::Key_Plus, Qt::Key_Minus, Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Comma, Qt::Key_Question,
    Qt::Key_Slash, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_0};

/// Without a slash: it could name a file elsewhere.
constexpr std::array words{"queue", "retry", "a", "tag:", "speaker:", "is:unread", "\"promise", "#rope",
    "[] ", "[x] ", "**bold**", "\n", "été", "日本", "\U0001F4D6", "-", "OR", "(", ")", "year:2019..2023", "*",
    "~"};

/// Something is being carried by the mouse, in a loop of its own.
bool isDragging()
{
    return std::ranges::any_of(QApplication::topLevelWidgets(),
        [](const QWidget *top) { return top->findChild<QDrag *>() != nullptr; });
}

} // namespace

Monkey::Monkey(const MonkeyWork &work, std::function<Ui::MainWindow *()> windowWanted,
    std::function<void(QRandomGenerator &)> disturb)
    : m_work(work)
    , m_windowWanted(std::move(windowWanted))
    , m_disturb(std::move(disturb))
    , m_dice(work.seed)
{
    if (const QByteArray path = qgetenv("LECTERN_MONKEY_LOG"); !path.isEmpty()) {
        m_log = std::fopen(path.constData(), "w");
    }
    qApp->installEventFilter(this);
    m_watcher = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

Monkey::~Monkey()
{
    if (m_log != nullptr) {
        std::fclose(m_log);
    }
}

void Monkey::play()
{
    m_since.start();
    m_isPlaying = true;
    QTimer::singleShot(0, this, &Monkey::step);
    m_loop.exec();
    closeAll();
}

bool Monkey::isTired() const
{
    return m_work.seconds > 0 ? m_since.elapsed() > qint64(m_work.seconds) * 1000 : m_count >= m_work.events;
}

/// The next step is asked for before this one, whose event may end in a loop of its own.
void Monkey::step()
{
    if (!m_isPlaying) {
        return;
    }
    const bool isCarrying = m_depth > 0 && isDragging();
    if (isTired() && !isCarrying) {
        m_isPlaying = false;
        m_loop.quit();
        return;
    }
    // Threads and timers of the window get their turn, too.
    constexpr int pauseMs = 40;
    QTimer::singleShot(m_dice.bounded(6) == 0 ? pauseMs : 0, this, &Monkey::step);
    ++m_beats;
    ++m_count;
    if (isCarrying) {
        endDrag();
        return;
    }
    const bool isGone = m_window.isNull() || !m_window->isVisible();
    if (isGone && m_depth == 0) {
        say(QStringLiteral("window"));
        m_window = m_windowWanted();
    } else if (QWidget *top = inFront(); top != nullptr) {
        ++m_depth;
        act(top);
        --m_depth;
    }
}

void Monkey::act(QWidget *top)
{
    const bool isAlone = top == m_window;
    const int kind = m_dice.bounded(100);
    if (kind < 30) {
        pressKey(top);
    } else if (kind < 40) {
        type(top);
    } else if (kind < 65) {
        click(top);
    } else if (kind < 70) {
        drag(top);
    } else if (kind < 75) {
        turnWheel(top);
    } else if (kind < 77) {
        resizeWindow();
    } else if (!isAlone) {
        if (m_dice.bounded(8) == 0) { // not for ever in one dialog
            say(QStringLiteral("close %1").arg(QString::fromLatin1(top->metaObject()->className())));
            top->close();
        }
    } else if (kind < 90) {
        giveCommand();
    } else if (kind < 94) {
        openSomeTalk();
    } else if (kind < 99) {
        select();
    } else {
        say(QStringLiteral("disturb"));
        m_disturb(m_dice);
    }
}

void Monkey::pressKey(QWidget *top)
{
    QWidget *target = top->focusWidget() != nullptr ? top->focusWidget() : top;
    const int letter = m_dice.bounded(3);
    const int key = letter == 0 ? Qt::Key_A + m_dice.bounded(26) : keys[m_dice.bounded(int(keys.size()))];
    const Qt::KeyboardModifiers held = modifiers();
    say(QStringLiteral("key %1 on %2 %3")
            .arg(QKeySequence(key | int(held.toInt())).toString(),
                QString::fromLatin1(target->metaObject()->className()), target->objectName()));
    QTest::keyClick(target, static_cast<Qt::Key>(key), held);
}

void Monkey::type(QWidget *top)
{
    QPointer<QWidget> target = top->focusWidget() != nullptr ? top->focusWidget() : top;
    const QString text = QString::fromUtf8(words[m_dice.bounded(int(words.size()))]);
    say(QStringLiteral("type %1 on %2 %3")
            .arg(text, QString::fromLatin1(target->metaObject()->className()), target->objectName()));
    for (const QChar letter : text) {
        if (target.isNull()) {
            return;
        }
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

void Monkey::giveCommand()
{
    const auto rows = Ui::allActionRows();
    const Ui::ActionRow &row = rows[size_t(m_dice.bounded(int(rows.size())))];
    QAction *action = m_window->actions().action(row.id);
    if (action != nullptr && action->isEnabled()) {
        say(QStringLiteral("command %1").arg(QString::fromLatin1(row.name)));
        action->trigger();
    }
}

void Monkey::click(QWidget *top)
{
    QPoint place;
    const QPointer<QWidget> target = partOf(top, &place);
    const auto button = m_dice.bounded(5) == 0 ? Qt::RightButton : Qt::LeftButton;
    const Qt::KeyboardModifiers held = modifiers();
    say(QStringLiteral("click %1 at %2,%3 on %4 %5")
            .arg(int(button))
            .arg(place.x())
            .arg(place.y())
            .arg(QString::fromLatin1(target->metaObject()->className()), target->objectName()));
    QTest::mousePress(target, button, held, place);
    if (target) {
        QTest::mouseRelease(target, button, held, place);
    }
    if (target && m_dice.bounded(6) == 0) {
        QTest::mouseDClick(target, button, held, place);
    }
    if (target && button == Qt::RightButton) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, target->mapToGlobal(place));
        QCoreApplication::sendEvent(target, &event);
    }
}

void Monkey::drag(QWidget *top)
{
    QPoint place;
    const QPointer<QWidget> target = partOf(top, &place);
    say(QStringLiteral("drag on %1 %2")
            .arg(QString::fromLatin1(target->metaObject()->className()), target->objectName()));
    QTest::mousePress(target, Qt::LeftButton, {}, place);
    constexpr int steps = 4;
    QPoint there = place;
    for (int i = 0; i < steps && target; ++i) {
        there = somewhere(*target);
        QMouseEvent move(QEvent::MouseMove, there, target->mapToGlobal(there), Qt::LeftButton, Qt::LeftButton,
            Qt::NoModifier);
        QCoreApplication::sendEvent(target, &move);
    }
    if (target) {
        QTest::mouseRelease(target, Qt::LeftButton, {}, there);
    }
}

/// A person who drags can move, drop, or press Esc; all else waits until then.
void Monkey::endDrag()
{
    QWidget *top = inFront();
    const int kind = top != nullptr ? m_dice.bounded(4) : 0;
    if (kind == 0) {
        say(QStringLiteral("cancel the drag"));
        QDrag::cancel();
        return;
    }
    const QPoint there = somewhere(*top);
    say(QStringLiteral("carry to %1,%2").arg(there.x()).arg(there.y()));
    QTest::mouseMove(top, there);
    if (kind == 1) {
        QTest::mouseRelease(top, Qt::LeftButton, {}, there);
    }
}

void Monkey::turnWheel(QWidget *top)
{
    QPoint place;
    QWidget *target = partOf(top, &place);
    const int notches = m_dice.bounded(7) - 3;
    say(QStringLiteral("wheel %1 on %2")
            .arg(notches)
            .arg(QString::fromLatin1(target->metaObject()->className())));
    QWheelEvent event(place, target->mapToGlobal(place), {}, {0, notches * 120}, Qt::NoButton, modifiers(),
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(target, &event);
}

void Monkey::resizeWindow()
{
    const QSize size(500 + m_dice.bounded(1200), 350 + m_dice.bounded(800));
    say(QStringLiteral("resize %1x%2").arg(size.width()).arg(size.height()));
    m_window->resize(size);
}

void Monkey::openSomeTalk()
{
    // By the actions: the tree reads on demand, so no list of talks is at hand.
    using Ui::ActionId;
    say(QStringLiteral("talk"));
    m_window->actions()
        .action(m_dice.bounded(2) == 0 ? ActionId::NextTalk : ActionId::PreviousTalk)
        ->trigger();
}

void Monkey::select()
{
    if (!m_window->editor().hasTalk()) {
        return;
    }
    const qsizetype size = m_window->editor().talk().document->text.size();
    const qsizetype begin = m_dice.bounded(qint64(size) + 1);
    const qsizetype end = std::min(size, begin + m_dice.bounded(200));
    say(QStringLiteral("select %1 to %2").arg(begin).arg(end));
    m_window->talkPane().page().select({begin, end});
}

QWidget *Monkey::inFront() const
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        return popup;
    }
    QWidget *modal = QApplication::activeModalWidget();
    return modal != nullptr ? modal : m_window.data();
}

QPoint Monkey::somewhere(const QWidget &widget)
{
    return {m_dice.bounded(std::max(1, widget.width())), m_dice.bounded(std::max(1, widget.height()))};
}

QWidget *Monkey::partOf(QWidget *top, QPoint *place)
{
    const QPoint there = somewhere(*top);
    QWidget *part = top->childAt(there);
    part = part != nullptr ? part : top;
    *place = part->mapFrom(top, there);
    return part;
}

Qt::KeyboardModifiers Monkey::modifiers()
{
    Qt::KeyboardModifiers held;
    held.setFlag(Qt::ControlModifier, m_dice.bounded(5) == 0);
    held.setFlag(Qt::ShiftModifier, m_dice.bounded(6) == 0);
    held.setFlag(Qt::AltModifier, m_dice.bounded(9) == 0);
    return held;
}

bool Monkey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        if (auto *chooser = qobject_cast<QFileDialog *>(watched)) {
            QMetaObject::invokeMethod(chooser, &QDialog::reject, Qt::QueuedConnection);
        }
    }
    // Nobody clicks into a chooser before it is gone.
    const bool isInput = event->type() >= QEvent::MouseButtonPress && event->type() <= QEvent::KeyRelease;
    return isInput && watched->isWidgetType()
        && qobject_cast<QFileDialog *>(static_cast<QWidget *>(watched)->window()) != nullptr;
}

void Monkey::say(const QString &what)
{
    const QByteArray line = QByteArray::number(m_count) + ' ' + what.toUtf8().replace('\n', ' ');
    qstrncpy(m_last.data(), line.constData(), m_last.size());
    if (m_log != nullptr) {
        std::fprintf(m_log, "%s\n", line.constData());
        std::fflush(m_log);
    }
}

void Monkey::watch(const std::stop_token &stop)
{
    constexpr int lookMs = 200;
    int seen = -1;
    QElapsedTimer since;
    since.start();
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(lookMs));
        if (m_beats != seen) {
            seen = m_beats;
            since.start();
        } else if (m_isPlaying && since.elapsed() > qint64(longestSeconds) * 1000) {
            std::fprintf(stderr, "the window does not come back from: %s\n", m_last.data());
            std::abort();
        }
    }
}

void Monkey::closeAll()
{
    constexpr int mostTries = 100;
    for (int i = 0; i < mostTries; ++i) {
        QWidget *top = inFront();
        if (top == nullptr || top == m_window) {
            return;
        }
        top->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace Lectern::Testing
