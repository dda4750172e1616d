// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include "support/archivemaker.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Lectern::Testing;

/// The verbs that read notes: plan and import.
class TestImportCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliRunner>(); }

    void planHasTheKeysOfTheContractAndChangesNothing()
    {
        const CliOutcome outcome = m_cli->run({key("plan"), key("--json"), sample("harbour-conf-2023.md")});
        QCOMPARE(outcome.code, 0);
        const QJsonObject document = outcome.json().value(key("documents")).toArray().first().toObject();
        for (const char *name : {"path", "format", "encoding", "sha256", "language", "event", "talks",
                 "not_talks", "diagnostics"}) {
            QVERIFY2(document.contains(key(name)), name);
        }
        QCOMPARE(document.value(key("event")).toObject().value(key("year")).toInt(), 2023);
        const QJsonArray talks = document.value(key("talks")).toArray();
        QCOMPARE(talks.size(), 6);
        for (const QJsonValue &value : talks) {
            const QJsonObject talk = value.toObject();
            for (const char *name :
                {"line", "end_line", "title", "speakers", "day", "kind", "event", "confidence", "why"}) {
                QVERIFY2(talk.contains(key(name)), name);
            }
        }
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void datesOfAnEventAreTold()
    {
        const QString notes = m_cli->write(key("quayside.md"),
            "# Quayside Conference, 9-11 November 2018\n\n## Growing ropes at home, Mara Quill\n\n- a rope "
            "holds "
            "for a year\n- after that it slips\n\n## Knots for the night, Tomas Reed\n\n- two turns are "
            "enough\n"
            "- three look better\n");
        const QJsonObject dates{{key("first"), key("2018-11-09")}, {key("last"), key("2018-11-11")}};
        const CliOutcome planned = m_cli->run({key("plan"), key("--json"), notes});
        QCOMPARE(planned.json()[key("documents")][0][key("event")][key("dates")].toObject(), dates);
        QCOMPARE(m_cli->run({key("import"), notes}).code, 0);
        for (const QString &what : {key("events"), key("talks")}) {
            const CliOutcome listed = m_cli->run({key("list"), what, key("--json")});
            const QJsonValue row = listed.json()[what][0];
            const QJsonValue event = what == key("events") ? row : row[key("event")];
            QCOMPARE(event[key("dates")].toObject(), dates);
        }
    }

    void archivesArePlannedAndImportedLikeFolders()
    {
        const QByteArray talk =
            "# %1\n\nSpeaker: Ines Okafor\n\n- a job is a promise to somebody\n- so write it "
            "down\n";
        const QString archive = m_cli->write(key("lakeside-2022.zip"),
            zipOf({{.name = "monday/queues.md", .bytes = QByteArray(talk).replace("%1", "Small queues")},
                {.name = "monday/tables.md", .bytes = QByteArray(talk).replace("%1", "Large tables")},
                {.name = "monday/map.png", .bytes = "x"}, {.name = "../slip.md", .bytes = talk}}));
        const CliOutcome planned = m_cli->run({key("plan"), key("--json"), archive});
        QCOMPARE(planned.code, 1); // a member was left out
        QVERIFY2(planned.err.contains(key("leads out of the archive")), qPrintable(planned.err));
        QVERIFY2(planned.err.contains(key("1 .png")), qPrintable(planned.err));
        const QJsonArray documents = planned.json().value(key("documents")).toArray();
        QCOMPARE(documents.size(), 2);
        QCOMPARE(documents[0].toObject().value(key("path")).toString(), archive + key("/monday/queues.md"));
        QCOMPARE(documents[0].toObject().value(key("talks")).toArray().size(), 1);
        QVERIFY(!QFile::exists(m_cli->library()));

        QCOMPARE(m_cli->run({key("import"), key("--json"), archive}).json().value(key("added")).toInt(), 2);
        const QJsonArray sources =
            m_cli->run({key("list"), key("sources"), key("--json")}).json().value(key("sources")).toArray();
        QCOMPARE(sources.size(), 2);
        QCOMPARE(sources[1].toObject().value(key("path")).toString(), archive + key("/monday/tables.md"));
    }

    void otherFormatsNeedLeave()
    {
        const QString file = m_cli->write(key("notes.docx"), "no document at all");
        for (const QString &verb : {key("plan"), key("import")}) {
            const CliOutcome refused = m_cli->run({verb, file});
            QCOMPARE(refused.code, 4);
            QVERIFY2(refused.err.contains(key("--pandoc")), qPrintable(refused.err));
            // With leave pandoc is asked, which is missing here or cannot read this.
            const CliOutcome asked = m_cli->run({verb, key("--pandoc"), file});
            QCOMPARE(asked.code, 4);
            QVERIFY2(!asked.err.contains(key("may not use it")), qPrintable(asked.err));
        }
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void whatLeftItsFileIsSaid()
    {
        const QByteArray one = "## Small queues, Ines Okafor\n\n- a job is a promise\n\n";
        const QByteArray others = "## Large queues, Tomasz Wilk\n\n- a table is a fine broker\n\n"
                                  "## No queues, Mira Sol\n\n- ask whether it can wait\n";
        const QString file = m_cli->write(key("days.md"), "# Harbour Days 2024\n\n" + one + others);
        m_cli->run({key("import"), file});
        QCOMPARE(
            m_cli->run({key("mark"), key("Small queues"), key("--quote"), key("a job is a promise")}).code,
            0);
        m_cli->write(key("days.md"), "# Harbour Days 2024\n\n" + others);
        const CliOutcome changed = m_cli->run({key("import"), key("--json"), file});
        QCOMPARE(changed.code, 0);
        const QJsonObject marks = changed.json().value(key("marks")).toObject();
        QCOMPARE(marks.value(key("exact")).toInt(), 1);
        QCOMPARE(marks.value(key("orphan")).toInt(), 0);
        QCOMPARE(changed.json().value(key("kept_talks")).toArray().size(), 1);
        const QJsonObject mark = m_cli->run({key("list"), key("marks"), key("--json")})
                                     .json()
                                     .value(key("marks"))
                                     .toArray()
                                     .first()
                                     .toObject();
        QCOMPARE(mark.value(key("state")).toString(), key("exact"));
        QVERIFY(m_cli->run({key("list"), key("talks")}).out.contains("no longer in its file"));
    }

    void fileThatIsNotThereIsSaid()
    {
        QVERIFY(QDir().mkpath(m_cli->path(key("notes"))));
        const QString file = m_cli->write(key("notes/days.md"),
            "# Harbour Days 2024\n\n"
            "## Small queues, Ines Okafor\n\n- one\n\n"
            "## Large queues, Tomasz Wilk\n\n- two\n");
        m_cli->run({key("import"), m_cli->path(key("notes"))});
        QVERIFY(QFile::remove(file));
        const CliOutcome outcome = m_cli->run({key("import"), m_cli->path(key("notes"))});
        QVERIFY2(outcome.out.contains("no longer there") && outcome.out.contains("days.md"),
            outcome.out.constData());
        const QJsonObject again =
            m_cli->run({key("import"), key("--json"), m_cli->path(key("notes"))}).json();
        QCOMPARE(again.value(key("vanished")).toInt(), 1);
        QCOMPARE(again.value(key("vanished_paths")).toArray().first().toString(), file);
        QVERIFY(m_cli->run({key("list"), key("sources")}).out.contains("no longer there"));
    }

    void planThatFindsNothingSaysSo()
    {
        const QString file = m_cli->write(key("note.md"), "milk\n");
        const CliOutcome one = m_cli->run({key("plan"), key("--json"), file});
        QCOMPARE(one.code, 1);
        QVERIFY2(
            one.err.contains(key("note.md")) && one.err.contains(key("--one-talk")), qPrintable(one.err));
        QCOMPARE(one.json().value(key("documents")).toArray().size(), 1);
        const CliOutcome two = m_cli->run({key("plan"), file, m_cli->write(key("other.md"), "bread\n")});
        QCOMPARE(two.code, 1);
        QVERIFY2(two.err.contains(key("2 files")), qPrintable(two.err));
        // Something was found: those without talks are listed with their counts.
        QCOMPARE(m_cli->run({key("plan"), file, sample("harbour-conf-2023.md")}).code, 0);
    }

    void aFileIsSaidToBeOneTalk()
    {
        const QString file = m_cli->write(key("note.md"), "milk and bread\n");
        const CliOutcome planned = m_cli->run({key("plan"), key("--one-talk"), key("--json"), file});
        QCOMPARE(planned.code, 0);
        const QJsonArray talks =
            planned.json().value(key("documents")).toArray().first().toObject().value(key("talks")).toArray();
        QCOMPARE(talks.size(), 1);
        QCOMPARE(talks.first().toObject().value(key("title")).toString(), key("milk and bread"));

        QCOMPARE(m_cli->run({key("import"), file}).code, 1);
        QVERIFY(!QFile::exists(m_cli->library()));
        QCOMPARE(m_cli->run({key("import"), key("--one-talk"), file}).code, 0);
        m_cli->write(key("note.md"), "butter, and nothing more\n");
        const CliOutcome again = m_cli->run({key("import"), key("--json"), file}); // remembered
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(key("changed")).toInt(), 1);
    }

    void aFileThatIsNamedTwiceCountsOnce()
    {
        const QString file = sample("harbour-conf-2023.md");
        const CliOutcome planned = m_cli->run({key("plan"), key("--json"), file, file});
        QCOMPARE(planned.json().value(key("documents")).toArray().size(), 1);
        QCOMPARE(
            m_cli->run({key("import"), key("--json"), file, file}).json().value(key("added")).toInt(), 1);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(TestImportCommands)
#include "tst_importcommands.moc"
