// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window from outside, as a screen reader meets it (issue 6, section 7).

#include "accessible.h"
#include "readersession.h"

#include <QTest>

using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

class AccessWindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = ReaderSession::missing(); !missing.isEmpty()) {
            QSKIP(qPrintable(u"Not here: "_s + missing));
        }
        m_session = std::make_unique<ReaderSession>();
        QString why;
        QVERIFY2(m_session->start(notes, &why), qPrintable(why));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->find(u"tree item"_s, u"Small queues"_s), patienceMs);
    }

    void cleanupTestCase() { m_session.reset(); }

    void everyControlSaysWhatItIs()
    {
        static const QStringList nothingSaid{u"filler"_s, u"panel"_s, u"unknown"_s, u""_s};
        int controls = 0;
        m_session->reader().walk(*m_session->window(), [&controls](const Accessible &object) {
            if (object.has(AccessibleState::Focusable)) {
                ++controls;
                const QString said = object.role + u" “"_s + object.name + u'”';
                [&] {
                    QVERIFY2(!object.name.isEmpty() && !nothingSaid.contains(object.role), qPrintable(said));
                }();
            }
            return true;
        });
        QCOMPARE_GE(controls, 25);
    }

    void tabGoesThroughTheWindowInOrder()
    {
        press("ctrl+k");
        QTRY_COMPARE_WITH_TIMEOUT(focusedName(), u"Search notes"_s, patienceMs);
        press("Escape");
        QStringList order;
        QString before = focusedPath();
        do {
            press("Tab");
            QTRY_VERIFY_WITH_TIMEOUT(focusedPath() != before, patienceMs);
            before = focusedPath();
            order << focusedName();
        } while (order.last() != u"Show sidebar, F9"_s && order.size() < mostStops);
        // From the page round to the toolbar, and once more round from there.
        order.clear();
        do {
            press("Tab");
            QTRY_VERIFY_WITH_TIMEOUT(focusedPath() != before, patienceMs);
            before = focusedPath();
            order << focusedName();
        } while (order.last() != u"Show sidebar, F9"_s && order.size() < mostStops);
        const QStringList wanted{u"Search notes"_s, u"Import, Ctrl+O"_s, u"Menu, F10"_s, u"All talks, 2"_s,
            u"Small queues, Ines Okafor, unread"_s, u"Harbour Days 2024"_s, u"Export, Ctrl+E"_s,
            u"Notes as margin or list"_s, u"Text of the talk"_s, u"Talk 1 of 2"_s, u"Show sidebar, F9"_s};
        qsizetype from = 0;
        for (const QString &stop : wanted) {
            const qsizetype place = order.indexOf(stop, from);
            QVERIFY2(place >= 0,
                qPrintable(stop + u" behind "_s + order.mid(0, from).join(u" > "_s) + u", not among: "_s
                    + order.mid(from).join(u" > "_s)));
            from = place + 1;
        }
    }

    void aTalkIsOpenedMarkedAndTheMarkReadBack()
    {
        press("ctrl+1");
        QTRY_COMPARE_WITH_TIMEOUT(
            m_session->focused().value_or(Accessible()).role, u"tree item"_s, patienceMs);
        press("Down");
        QTRY_COMPARE_WITH_TIMEOUT(focusedName(), u"Large queues, Tomasz Wilk, unread"_s, patienceMs);
        press("Return");
        QTRY_VERIFY_WITH_TIMEOUT(m_session->window()->name.startsWith(u"Large queues"_s), patienceMs);
        press("ctrl+2");
        QTRY_COMPARE_WITH_TIMEOUT(focusedName(), u"Text of the talk"_s, patienceMs);
        QVERIFY(m_session->reader().text(*m_session->focused()).contains(u"a table is a fine broker"_s));
        press("ctrl+Home");
        press("F7");
        press("Down");
        press("Down");
        press("Down");
        press("shift+End");
        press("1");
        press("ctrl+3");
        const auto mark = [this] { return m_session->find(u"list item"_s, u"Key idea: "_s); };
        QTRY_VERIFY_WITH_TIMEOUT(mark(), patienceMs);
        QVERIFY2(mark()->name.contains(u"table"_s), qPrintable(mark()->name));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->find(u"tree item"_s, u"unread, 1 mark"_s), patienceMs);
    }

    /// Behind the test above: its mark gets a comment.
    void thePageSaysItsMarksWhereTheyStand()
    {
        press("ctrl+2");
        QTRY_COMPARE_WITH_TIMEOUT(focusedName(), u"Text of the talk"_s, patienceMs);
        press("4");
        press("c");
        QTRY_VERIFY_WITH_TIMEOUT(focusedName() != u"Text of the talk"_s, patienceMs);
        for (const char *key : {"w", "h", "y"}) {
            press(key);
        }
        press("ctrl+Return");
        QTRY_COMPARE_WITH_TIMEOUT(focusedName(), u"Text of the talk"_s, patienceMs);
        const Accessible page = *m_session->focused();
        const QString text = m_session->reader().text(page);
        const auto colourAt = [&](const QString &words) {
            return m_session->reader().attributes(page, text.indexOf(words)).value(u"bg-color"_s);
        };
        QVERIFY(!colourAt(u"fine broker"_s).isEmpty());
        QVERIFY(colourAt(u"until it"_s).isEmpty());
        press("ctrl+Home");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->reader().caret(page), 0, patienceMs);
        QVERIFY(!described().contains(u"Doubt"_s));
        for (int line = 0; line < 3; ++line) {
            press("Down");
        }
        press("Right");
        QTRY_COMPARE_WITH_TIMEOUT(
            m_session->reader().caret(page), text.indexOf(u"a table"_s) + 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(described(), u"Doubt: a table is a fine broker, note: why"_s, patienceMs);
    }

private:
    void press(const char *keys) const { m_session->press(QString::fromLatin1(keys)); }
    [[nodiscard]] QString described() const
    {
        return m_session->focused().value_or(Accessible()).description;
    }
    [[nodiscard]] QString focusedPath() const { return m_session->focused().value_or(Accessible()).path; }
    [[nodiscard]] QString focusedName() const { return m_session->focused().value_or(Accessible()).name; }

    static constexpr int mostStops = 60;
    static constexpr int patienceMs = 10'000;
    const QByteArray notes =
        "# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- a job is a promise\n- write it down\n\n"
        "## Large queues, Tomasz Wilk\n\n- a table is a fine broker\n- until it is not\n";

    std::unique_ptr<ReaderSession> m_session;
};

QTEST_GUILESS_MAIN(AccessWindowTest)
#include "tst_window.moc"
