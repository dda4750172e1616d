// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include <QDir>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace Lectern::Testing;

/// Bad input of every kind: a plain sentence, the right exit code, nothing lost, nothing created.
class TestBadInput final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliRunner>(); }

    void badFileCreatesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<int>("planCode");
        QTest::addColumn<int>("importCode");
        QTest::newRow("missing") << QByteArray() << false << 4 << 4;
        QTest::newRow("empty") << QByteArray() << true << 4 << 4;
        QTest::newRow("blanks") << QByteArray(" \n\t\n") << true << 4 << 4;
        QTest::newRow("binary") << QByteArray(3000, '\1') + QByteArray(500, '\0') << true << 4 << 4;
        QTest::newRow("no talks") << QByteArray("milk\n") << true << 1 << 1;
    }

    void badFileCreatesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, exists);
        QFETCH(int, planCode);
        QFETCH(int, importCode);
        const QString name = QStringLiteral("notes.md");
        if (exists) {
            m_cli->write(name, bytes);
        }
        const CliOutcome planned =
            m_cli->run({QStringLiteral("plan"), QStringLiteral("--json"), m_cli->path(name)});
        QCOMPARE(planned.code, planCode);
        QVERIFY(planned.json().contains(QStringLiteral("documents")));
        const CliOutcome outcome = m_cli->run({QStringLiteral("import"), m_cli->path(name)});
        QCOMPARE(outcome.code, importCode);
        QVERIFY2(isASentence(outcome.err), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(name), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void folderWithoutNotesIsSaid()
    {
        QDir().mkpath(m_cli->path(QStringLiteral("empty")));
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("empty"))});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(isASentence(outcome.err), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void goodFileBesideABadOneIsKept()
    {
        const QString good = m_cli->write(QStringLiteral("good.md"),
            "# Days 2024\n\n## One, Ines Okafor\n\ntext\n\n## Two, Tomasz Wilk\n\ntext\n");
        const CliOutcome outcome = m_cli->run({QStringLiteral("import"), QStringLiteral("--json"), good,
            m_cli->path(QStringLiteral("missing.md"))});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.json().value(QStringLiteral("added")).toInt(), 1);
    }

    void brokenUtf8IsReadWithANotice()
    {
        const QString file = m_cli->write(QStringLiteral("old.md"),
            "# Caf\xe9 Days 2024\n\n## One, Ines Okafor\n\nna\xefve text\n\n## Two, Tomasz Wilk\n\ntext\n");
        const CliOutcome outcome = m_cli->run({QStringLiteral("plan"), QStringLiteral("--json"), file});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Caf\xc3\xa9"));
        QVERIFY(outcome.out.contains("windows-1252"));
        QVERIFY(!outcome.out.contains("\"line\":0")); // what concerns the whole file is said at its begin
    }

    void fiftyMegabytesAreReadInTime()
    {
        QByteArray bytes("# Days 2024\n\n## One, Ines Okafor\n\n");
        const QByteArray line("- a line of notes that goes on and on, as notes of long days do\n");
        bytes.reserve(52 * 1024 * 1024);
        while (bytes.size() < 50 * 1024 * 1024) {
            bytes += line;
        }
        const QString file = m_cli->write(QStringLiteral("large.md"), bytes);
        const CliOutcome outcome = m_cli->run({QStringLiteral("plan"), QStringLiteral("--json"), file});
        QVERIFY2(
            outcome.code == 0 || (outcome.code == 4 && isASentence(outcome.err)), qPrintable(outcome.err));
    }

    void unreadableFileIsNamed()
    {
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        const QString file = m_cli->write(QStringLiteral("secret.md"), "# One\n");
        QFile::setPermissions(file, {});
        const CliOutcome outcome = m_cli->run({QStringLiteral("import"), file});
        QCOMPARE(outcome.code, 4);
        QVERIFY(outcome.err.contains(QStringLiteral("secret.md")));
    }

    void pathThatIsNoLibraryIsRefusedAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("these are my notes and no library\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zip") << QByteArray("PK\3\4") + QByteArray(4000, 'x');
        QTest::newRow("half a header") << QByteArray("SQLite format 3");
    }

    void pathThatIsNoLibraryIsRefusedAndKept()
    {
        QFETCH(QByteArray, bytes);
        const QString file = m_cli->write(QStringLiteral("library.sqlite"), bytes);
        for (const QStringList &verb : {QStringList{QStringLiteral("list"), QStringLiteral("talks")},
                 QStringList{QStringLiteral("check")},
                 QStringList{QStringLiteral("import"),
                     sourceFolder() + QStringLiteral("/resources/sample/pylowlands-2019.md")}}) {
            const CliOutcome outcome = m_cli->run(verb);
            QCOMPARE(outcome.code, 3);
            QVERIFY2(isASentence(outcome.err), qPrintable(outcome.err));
            QVERIFY2(outcome.err.contains(QStringLiteral("library.sqlite")), qPrintable(outcome.err));
        }
        QCOMPARE(fileBytes(file), bytes);
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
    }

    void missingLibraryIsNeverMadeByLooking()
    {
        for (const QStringList &verb : {QStringList{QStringLiteral("list"), QStringLiteral("talks")},
                 QStringList{QStringLiteral("search"), QStringLiteral("x")},
                 QStringList{QStringLiteral("check")},
                 QStringList{QStringLiteral("show"), QStringLiteral("x")}}) {
            const CliOutcome outcome = m_cli->run(verb);
            QCOMPARE(outcome.code, 3);
            QVERIFY2(isASentence(outcome.err), qPrintable(outcome.err));
            QVERIFY(!QFile::exists(m_cli->library()));
        }
    }

    void missingFolderOfALibraryIsNotMade()
    {
        const QString elsewhere = m_cli->path(QStringLiteral("disk/library.sqlite"));
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("--library"), elsewhere, QStringLiteral("import"),
                sourceFolder() + QStringLiteral("/resources/sample/pylowlands-2019.md")});
        QCOMPARE(outcome.code, 3);
        QVERIFY(!QFile::exists(m_cli->path(QStringLiteral("disk"))));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown verb") << QStringList{QStringLiteral("frobnicate")};
        QTest::newRow("unknown option")
            << QStringList{QStringLiteral("list"), QStringLiteral("talks"), QStringLiteral("--frobnicate")};
        QTest::newRow("no argument") << QStringList{QStringLiteral("plan")};
        QTest::newRow("unknown thing") << QStringList{QStringLiteral("list"), QStringLiteral("cats")};
        QTest::newRow("unknown format") << QStringList{QStringLiteral("render"), QStringLiteral("--from"),
            QStringLiteral("docx"), QStringLiteral("x.md")};
        QTest::newRow("empty library")
            << QStringList{QStringLiteral("--library"), QString(), QStringLiteral("check")};
        QTest::newRow("bad year") << QStringList{QStringLiteral("search"), QStringLiteral("year:soon")};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = m_cli->run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.err.trimmed().isEmpty());
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void wrongUsageIsSaidInWords_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown option") << QStringLiteral("list talks --frobnicate")
                                        << QStringLiteral("lectern list: there is no option “--frobnicate”.");
        QTest::newRow("one word more") << QStringLiteral("list talks cats")
                                       << QStringLiteral("lectern list: “cats” is one word too many.");
        QTest::newRow("missing word")
            << QStringLiteral("search") << QStringLiteral("lectern search: “query” is missing: ");
        QTest::newRow("missing option")
            << QStringLiteral("export") << QStringLiteral("lectern export: “--format” is missing: ");
        QTest::newRow("missing verb")
            << QStringLiteral("--json") << QStringLiteral("lectern: a verb is missing.");
        QTest::newRow("missing value")
            << QStringLiteral("search a --limit") << QStringLiteral("lectern search: --limit needs a value.");
        QTest::newRow("no number") << QStringLiteral("search a --limit b")
                                   << QStringLiteral("lectern search: --limit cannot be “b”");
        QTest::newRow("too small") << QStringLiteral("search a --limit 0")
                                   << QStringLiteral(
                                          "lectern search: --limit cannot be “0”, but 1 to 100000.");
        QTest::newRow("endless") << QStringLiteral("terms a --limit -1")
                                 << QStringLiteral("lectern terms: --limit cannot be “-1”, but 0 or more.");
        QTest::newRow("none of these")
            << QStringLiteral("status a soon")
            << QStringLiteral("lectern status: status cannot be “soon”, but unread, reading, done.");
    }

    void wrongUsageIsSaidInWords()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, sentence);
        const CliOutcome outcome = m_cli->run(arguments.split(u' '));
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.startsWith(sentence), qPrintable(outcome.err));
        QVERIFY2(
            outcome.err.trimmed().endsWith(QStringLiteral("--help says more.")), qPrintable(outcome.err));
    }

    void nameThatLooksLikeAnOptionIsSaid()
    {
        const CliOutcome outcome = m_cli->run({QStringLiteral("plan"), QStringLiteral("-n.md")});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(QStringLiteral("./-n.md")), qPrintable(outcome.err));
    }

    void nameThatIsNoTextIsSaid()
    {
        QProcess process;
        process.start(QStringLiteral("sh"),
            {QStringLiteral("-c"), QStringLiteral("exec \"$0\" plan \"$(printf 'm\\344d.md')\""),
                program(QStringLiteral("lectern"))});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("its name is not UTF-8"));
    }

    void nameWithALineEndStaysOnOneLine()
    {
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("a\nb.md"))});
        QCOMPARE(outcome.code, 4);
        QCOMPARE(outcome.err.trimmed().count(u'\n'), 0);
        QVERIFY2(outcome.err.contains(QStringLiteral("a\\u{a}b.md")), qPrintable(outcome.err));
    }

    void interruptedImportSaysWhatIsKept()
    {
        QProcess process;
        process.start(program(QStringLiteral("lectern")),
            {QStringLiteral("--library"), m_cli->library(), QStringLiteral("import"), QStringLiteral("-")});
        QVERIFY(process.waitForStarted());
        const QString status = QStringLiteral("/proc/%1/status").arg(process.processId());
        // It waits for its input with the signal held back for the thread that waits for signals.
        QTRY_VERIFY_WITH_TIMEOUT(fileBytes(status).contains("SigBlk:\t0000000000004002"), 30'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 130);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed")), qPrintable(said));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(!QFile::exists(m_cli->library()));
    }

private:
    /// Words for a person: names no function, no SQL, no exception.
    static bool isASentence(const QString &text)
    {
        return text.trimmed().size() > 20 && text.contains(u'.')
            && !text.contains(QStringLiteral("terminate called")) && !text.contains(QStringLiteral("SELECT"))
            && !text.contains(QStringLiteral("QSqlDatabase"));
    }

    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
