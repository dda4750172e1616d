// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/librarythread.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;

class TestLibraryThread final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("library.sqlite"));
    }

    void outcomeArrivesInTheCallersThread()
    {
        LibraryThread library;
        bool opened = false;
        library.open(m_path, Store::OpenMode::Create, this,
            [&opened](const auto &outcome) { opened = outcome.has_value(); });
        QThread *worker = nullptr;
        QThread *receiver = nullptr;
        library.run(
            this,
            [&worker](LibrarySession &session, const std::stop_token &) {
                worker = QThread::currentThread();
                return session.talks().counts();
            },
            [&receiver](const Result<Store::LibraryCounts> &counts) {
                QVERIFY(counts);
                receiver = QThread::currentThread();
            });
        QTRY_VERIFY(receiver != nullptr);
        QVERIFY(opened);
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker != receiver);
    }

    void jobWithoutALibraryFailsInWords()
    {
        LibraryThread library;
        std::optional<ErrorKind> kind;
        library.run(
            this, [](LibrarySession &session, const std::stop_token &) { return session.talks().counts(); },
            [&kind](const Result<Store::LibraryCounts> &counts) { kind = counts.error().kind; });
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, ErrorKind::NotFound);
    }

    void outcomeForADeadReceiverIsDropped()
    {
        LibraryThread library;
        library.open(m_path, Store::OpenMode::Create, this, [](const auto &) { });
        bool wasCalled = false;
        auto receiver = std::make_unique<QObject>();
        library.run(
            receiver.get(),
            [](LibrarySession &session, const std::stop_token &) { return session.talks().counts(); },
            [&wasCalled](const Result<Store::LibraryCounts> &) { wasCalled = true; });
        receiver.reset();
        library.drain();
        QCoreApplication::processEvents();
        QVERIFY(!wasCalled);
    }

    void onlyTheLatestOfManyCounts()
    {
        LibraryThread library;
        library.open(m_path, Store::OpenMode::Create, this, [](const auto &) { });
        QList<int> seen;
        for (int i = 0; i < 20; ++i) {
            library.runLatest(
                this, [i](LibrarySession &, const std::stop_token &) -> Result<int> { return i; },
                [&seen](const Result<int> &number) { seen << *number; });
        }
        library.drain();
        QTRY_VERIFY(!seen.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(seen, QList<int>{19});
    }

    void changesGivenBeforeTheEndAreKept()
    {
        {
            LibraryThread library;
            library.open(m_path, Store::OpenMode::Create, this, [](const auto &) { });
            library.run(
                this,
                [](LibrarySession &session, const std::stop_token &) {
                    return session.talks().setTagHue(QStringLiteral("queues"), 3);
                },
                [](const Result<void> &) {});
        }
        const auto session = LibrarySession::open(m_path, Store::OpenMode::ReadOnly);
        QVERIFY(session);
        const auto tags = (*session)->talks().tags();
        QVERIFY(tags);
        QCOMPARE(tags->size(), 1U);
        QCOMPARE(tags->front().hue, 3);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLibraryThread)
#include "tst_librarythread.moc"
