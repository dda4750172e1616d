// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Lectern::Testing;

/// check, backup and restore, as a process.
class TestLibraryCommands final : public QObject
{
    Q_OBJECT

    qsizetype marks(const QString &library) const
    {
        return m_cli->run({key("--library"), library, key("list"), key("marks"), key("--json")})
            .json()
            .value(key("marks"))
            .toArray()
            .size();
    }

    QByteArray exported() const
    {
        return m_cli->run({key("export"), key("--format"), key("csv"), key("--output"), key("-")}).out;
    }

    void mark(const char *quote) const
    {
        QCOMPARE(
            m_cli->run({key("mark"), key("Queues people can trust"), key("--quote"), key(quote)}).code, 0);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(
            m_cli->run({key("import"), sourceFolder() + key("/resources/sample/harbour-conf-2023.md")}).code,
            0);
        mark("a promise to somebody");
        m_backup = m_cli->path(key("copy.sqlite"));
        QCOMPARE(m_cli->run({key("backup"), m_backup, key("--json")}).json().value(key("backup")).toString(),
            m_backup);
    }

    void backupIsALibrary()
    {
        QCOMPARE(marks(m_backup), 1);
        QCOMPARE(m_cli->run({key("--library"), m_backup, key("check")}).code, 0);
        QCOMPARE(m_cli->run({key("backup"), m_backup}).code, 4); // never over what is there
    }

    void restoreKeepsWhatWasThereAndSaysWhere()
    {
        mark("queue");
        const CliOutcome outcome = m_cli->run({key("restore"), m_backup, key("--json")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json().value(key("library")).toString(), m_cli->library());
        QCOMPARE(outcome.json().value(key("talks")).toInt(), 6);
        QCOMPARE(outcome.json().value(key("marks")).toInt(), 1);
        QCOMPARE(marks(m_cli->library()), 1);
        const QString replaced = outcome.json().value(key("replaced")).toString();
        QCOMPARE(marks(replaced), 2);
        const CliOutcome back = m_cli->run({key("restore"), replaced});
        QCOMPARE(back.code, 0);
        QVERIFY2(back.out.contains("restoring that one undoes this"), back.out.constData());
        QCOMPARE(marks(m_cli->library()), 2);
    }

    void jsonLinesNeedNoSqlite()
    {
        const QString lines = m_cli->path(key("copy.jsonl"));
        QCOMPARE(m_cli->run({key("backup"), key("--as"), key("json-lines"), lines}).code, 0);
        QCOMPARE(m_cli->run({key("backup"), key("--as"), key("json-lines"), lines}).code, 4); // is there
        QCOMPARE(m_cli->run({key("backup"), key("--as"), key("paper"), lines}).code, 2);
        const QByteArray text = fileBytes(lines);
        for (const QByteArray &line : text.trimmed().split('\n')) {
            QVERIFY(QJsonDocument::fromJson(line).isObject());
        }
        QVERIFY(text.contains("a promise to somebody"));
        mark("queue");
        const QByteArray before = exported();
        QCOMPARE(m_cli->run({key("restore"), lines}).code, 0);
        QCOMPARE(marks(m_cli->library()), 1);
        QCOMPARE(m_cli->run({key("check")}).code, 0);
        QCOMPARE(m_cli->run({key("search"), key("promise")}).code, 0);
        // The same library gives the same lines.
        const QString again = m_cli->path(key("again.jsonl"));
        QCOMPARE(m_cli->run({key("backup"), key("--as"), key("json-lines"), again}).code, 0);
        QCOMPARE(fileBytes(again), text);
        QVERIFY(before != exported());
    }

    void changedJsonLinesAreRefused()
    {
        const QString lines = m_cli->path(key("copy.jsonl"));
        QCOMPARE(m_cli->run({key("backup"), key("--as"), key("json-lines"), lines}).code, 0);
        const QByteArray text = fileBytes(lines);
        QByteArray changed = text;
        changed.replace("a promise to somebody", "a promise to anybody!");
        for (const QByteArray &damaged :
            {changed, text.first(text.size() / 2), text.first(30), QByteArray(text + "{}\n")}) {
            const CliOutcome outcome =
                m_cli->run({key("restore"), m_cli->write(key("damaged.jsonl"), damaged)});
            QCOMPARE(outcome.code, 3);
            QCOMPARE(marks(m_cli->library()), 1);
        }
    }

    void restoreMakesAMissingLibrary()
    {
        QVERIFY(QFile::remove(m_cli->library()));
        const CliOutcome outcome = m_cli->run({key("restore"), m_backup, key("--json")});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.json().value(key("replaced")).isNull());
        QCOMPARE(marks(m_cli->library()), 1);
    }

    void repairSavesWhatCanBeReadAndSaysWhereTheDamageLies()
    {
        QCOMPARE(m_cli->run({key("check"), key("--repair")}).code, 0);
        QFile file(m_cli->library());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() * 9 / 10));
        file.close();
        QCOMPARE(m_cli->run({key("check")}).code, 3);
        const CliOutcome outcome = m_cli->run({key("check"), key("--repair"), key("--json")});
        QVERIFY2(outcome.code == 1, qPrintable(outcome.err)); // something is lost
        QVERIFY(outcome.json().value(key("healthy")).toBool());
        QVERIFY(!outcome.json().value(key("findings")).toArray().isEmpty());
        const QJsonObject repair = outcome.json().value(key("repair")).toObject();
        for (const char *name : {"damaged", "mended", "doubtful", "lost", "left", "talks", "marks"}) {
            QVERIFY2(repair.contains(key(name)), name);
        }
        QVERIFY(QFileInfo::exists(repair.value(key("damaged")).toString()));
        QVERIFY(!repair.value(key("lost")).toArray().isEmpty());
        QCOMPARE(m_cli->run({key("check")}).code, 0);
    }

    void restoreRefusesWhatIsNoBackup()
    {
        QCOMPARE(m_cli->run({key("restore"), m_cli->path(key("none.sqlite"))}).code, 4);
        QCOMPARE(m_cli->run({key("restore"), m_cli->write(key("notes.md"), "# Notes\n")}).code, 4);
        QCOMPARE(m_cli->run({key("restore"), m_cli->library()}).code, 4);
        QCOMPARE(m_cli->run({key("restore")}).code, 2);
        QCOMPARE(marks(m_cli->library()), 1);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
    QString m_backup;
};

QTEST_GUILESS_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
