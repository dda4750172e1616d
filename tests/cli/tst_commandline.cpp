// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include "support/archivemaker.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Lectern::Testing;

namespace {

QString sample(const char *name)
{
    return sourceFolder() + QStringLiteral("/resources/sample/") + QString::fromLatin1(name);
}

QString key(const char *name) { return QString::fromLatin1(name); }

} // namespace

class TestCommandLine final : public QObject
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

    void termsHaveTheKeysOfTheContract()
    {
        QCOMPARE(m_cli->run({key("import"), sample("harbour-conf-2023.md")}).code, 0);
        const CliOutcome outcome = m_cli->run({key("terms"), key("--json"), key("promise"), key("job")});
        QCOMPARE(outcome.code, 0);
        const QJsonObject found = outcome.json();
        QCOMPARE(found.value(key("terms")).toArray(), (QJsonArray{key("promise"), key("job")}));
        int counted = 0;
        for (const QJsonValue &value : found.value(key("cells")).toArray()) {
            QCOMPARE(value[key("event")].toString(), key("Harbour Conf"));
            QCOMPARE(value[key("year")].toInt(), 2023);
            QCOMPARE(value[key("counts")].toArray().size(), 2);
            counted += value[key("counts")][0].toInt() + value[key("counts")][1].toInt();
        }
        const QJsonArray lines = found.value(key("lines")).toArray();
        QVERIFY(counted > 0);
        QCOMPARE(lines.size(), counted);
        for (const char *name : {"talk", "before", "word", "after", "start"}) {
            QVERIFY2(lines.first().toObject().contains(key(name)), name);
        }

        const CliOutcome shown = m_cli->run({key("terms"), key("promise"), key("--limit"), key("2")});
        QCOMPARE(shown.code, 0);
        QStringList aligned;
        for (const QString &line : QString::fromUtf8(shown.out).split(u'\n')) {
            if (line.startsWith(key("    "))) {
                aligned += line.sliced(40, 7).toLower();
            }
        }
        QCOMPARE(aligned, (QStringList{key("promise"), key("promise")}));

        const CliOutcome nowhere = m_cli->run({key("terms"), key("gyroscope")});
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains(key("mentioned nowhere")), qPrintable(nowhere.err));
        QCOMPARE(m_cli->run({key("terms"), key("--"), key("--")}).code, 2);
        QCOMPARE(m_cli->run({key("terms")}).code, 2);
    }

    void importListShowSearchMarkExportOneAfterAnother()
    {
        const QJsonObject imported =
            m_cli->run({key("import"), key("--json"), sample("harbour-conf-2023.md")}).json();
        QCOMPARE(imported.value(key("added")).toInt(), 1);
        QCOMPARE(imported.value(key("talks")).toArray().size(), 6);

        const QJsonArray talks =
            m_cli->run({key("list"), key("talks"), key("--json")}).json().value(key("talks")).toArray();
        QCOMPARE(talks.size(), 6);
        for (const char *name : {"id", "title", "speakers", "event", "day", "kind", "status", "starred",
                 "tags", "marks", "words", "source"}) {
            QVERIFY2(talks.first().toObject().contains(key(name)), name);
        }

        const QJsonObject found = m_cli->run({key("search"), key("--json"), key("promise")}).json();
        QVERIFY(found.value(key("total")).toInt() > 0);
        const QJsonObject hit = found.value(key("results")).toArray().first().toObject();
        for (const char *name :
            {"talk", "title", "speakers", "event", "year", "field", "section", "snippet", "hits", "match"}) {
            QVERIFY2(hit.contains(key(name)), name);
        }

        const CliOutcome marked = m_cli->run({key("mark"), key("Queues people can trust"), key("--quote"),
            key("A job is a promise to somebody"), key("--kind"), key("doubt"), key("--comment"),
            key("Is it?"), key("--tag"), key("queues"), key("--todo")});
        QCOMPARE(marked.code, 0);
        const QString id = QString::fromUtf8(marked.out).trimmed();
        QCOMPARE(id.size(), 36);

        const QJsonObject mark = m_cli->run({key("list"), key("marks"), key("--json")})
                                     .json()
                                     .value(key("marks"))
                                     .toArray()
                                     .first()
                                     .toObject();
        QCOMPARE(mark.value(key("id")).toString(), id);
        QCOMPARE(mark.value(key("kind")).toString(), key("doubt"));
        QCOMPARE(mark.value(key("state")).toString(), key("exact"));
        QCOMPARE(mark.value(key("todo")).toString(), key("open"));
        QCOMPARE(mark.value(key("end")).toInt() - mark.value(key("start")).toInt(),
            mark.value(key("quote")).toString().size());

        const QString file = m_cli->path(key("out.md"));
        QCOMPARE(m_cli
                     ->run({key("export"), key("--format"), key("markdown"), key("--query"),
                         key("speaker:Okafor"), key("--output"), file})
                     .code,
            0);
        const QString markdown = QString::fromUtf8(fileBytes(file));
        QVERIFY(markdown.contains(key("Is it?")));
        QVERIFY(markdown.contains(key("A job is a promise to somebody")));

        QCOMPARE(m_cli
                     ->run({key("edit-mark"), id.left(18), key("--kind"), key("quote"), key("--todo"),
                         key("done")})
                     .code,
            0);
        QCOMPARE(m_cli->run({key("unmark"), id}).code, 0);
        QCOMPARE(m_cli->run({key("list"), key("marks")}).code, 1);
        QCOMPARE(m_cli->run({key("check")}).code, 0);
    }

    void marksAreListedWithTheirTalkCommentAndTags()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const QStringList mark{key("mark"), key("Queues people can trust"), key("--quote"),
            key("A job is a promise to somebody"), key("--comment"), key("Is\nit?")};
        QCOMPARE(m_cli->run(mark + QStringList{key("--tag"), key("queues")}).code, 0);
        const CliOutcome listed = m_cli->run({key("list"), key("marks")});
        const QString line = QString::fromUtf8(listed.out).trimmed();
        QVERIFY2(line.endsWith(QString::fromUtf8(
                     "key: “A job is a promise to somebody” · Queues people can trust · Is it? · #queues")),
            qPrintable(line));
        for (const char *nameless : {"", "/"}) {
            const CliOutcome refused = m_cli->run(mark + QStringList{key("--tag"), key(nameless)});
            QCOMPARE(
                refused.code, m_cli->run({key("tag"), key("Queues people can trust"), key(nameless)}).code);
            QVERIFY2(refused.err.contains(key("needs a name")), qPrintable(refused.err));
            QVERIFY(m_cli->run({key("edit-mark"), line.left(36), key("--tag"), key(nameless)}).code != 0);
        }
        QCOMPARE(QString::fromUtf8(m_cli->run({key("list"), key("marks")}).out).trimmed(), line);
    }

    void listOfAQueryThatFindsNothingSaysSo()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const CliOutcome listed = m_cli->run({key("list"), key("talks"), key("--query"), key("zyxwvut")});
        QCOMPARE(listed.code, 1);
        QVERIFY2(listed.err.contains(key("zyxwvut")), qPrintable(listed.err));
    }

    void talkIsNamedByIdStartOfIdOrTitle()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const QString id = m_cli->run({key("list"), key("talks"), key("--json")})
                               .json()
                               .value(key("talks"))
                               .toArray()
                               .first()
                               .toObject()
                               .value(key("id"))
                               .toString();
        for (const QString &name : {id, id.left(23)}) {
            QCOMPARE(
                m_cli->run({key("show"), name, key("--as"), key("json")}).json().value(key("id")).toString(),
                id);
        }
        QCOMPARE(m_cli->run({key("show"), key("no such talk")}).code, 1);
    }

    void showGivesEveryForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text") << key("text") << key("Queues people can trust");
        QTest::newRow("markdown") << key("markdown") << key("# Queues people can trust");
        QTest::newRow("html") << key("html") << key("<html");
        QTest::newRow("json") << key("json") << key("\"title\":\"Queues people can trust\"");
    }

    void showGivesEveryForm()
    {
        QFETCH(QString, form);
        QFETCH(QString, expected);
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const CliOutcome outcome =
            m_cli->run({key("show"), key("Queues people can trust"), key("--as"), form});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains(expected.toUtf8()), outcome.out.left(300).constData());
    }

    void renderNeedsNoLibrary()
    {
        const QString file =
            m_cli->write(key("a.md"), "# One\n\n* two\n    * three\n\n<script>alert(1)</script>\n");
        const CliOutcome html = m_cli->run({key("render"), key("--to"), key("html"), file});
        QCOMPARE(html.code, 0);
        QVERIFY(html.out.contains("<h1>One</h1>"));
        QVERIFY(!html.out.contains("<script"));
        const CliOutcome json =
            m_cli->run({key("render"), key("--to"), key("json"), key("-")}, "# One\n\ntext\n");
        QCOMPARE(json.json().value(key("blocks")).toArray().size(), 2);
        QVERIFY(!QFile::exists(m_cli->library()));
    }

    void numbersAreCountedAsInSpeech()
    {
        QVERIFY(m_cli->run({key("import"), sample("harbour-conf-2023.md")})
                .out.startsWith("6 talks: 1 file new, 0 changed"));
        QVERIFY(m_cli->run({key("list"), key("sources")}).out.trimmed().endsWith("6 talks"));
        QFile one(m_cli->path(key("one.md")));
        QVERIFY(one.open(QIODevice::WriteOnly));
        one.write("# Nightly builds that people read\n\nMaren Tideway\n\n- The red build is a letter.\n");
        one.close();
        const QByteArray said = m_cli->run({key("import"), one.fileName()}).out;
        QVERIFY2(said.startsWith("1 talk: 1 file new"), said.constData());
    }

    void plainOutputIsForPeopleAndJsonForPrograms()
    {
        const CliOutcome plain = m_cli->run({key("plan"), sample("pylowlands-2019.md")});
        QVERIFY(plain.out.contains("When the neighbour is down"));
        QVERIFY(!plain.out.contains("\x1b["));
        const CliOutcome json = m_cli->run({key("plan"), sample("pylowlands-2019.md"), key("--json")});
        QVERIFY(!json.json().isEmpty());
    }

    void statusStarAndTagsAreKept()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const QString talk = key("Queues people can trust");
        QCOMPARE(m_cli->run({key("status"), talk, key("done")}).code, 0);
        QCOMPARE(m_cli->run({key("star"), talk}).code, 0);
        QCOMPARE(m_cli->run({key("tag"), talk, key("reliability/retries")}).code, 0);
        const QJsonObject row = m_cli->run({key("show"), talk, key("--as"), key("json")}).json();
        QCOMPARE(row.value(key("status")).toString(), key("done"));
        QCOMPARE(row.value(key("starred")).toBool(), true);
        QCOMPARE(row.value(key("tags")).toArray().first().toString(), key("reliability/retries"));
        QCOMPARE(m_cli->run({key("untag"), talk, key("reliability/retries")}).code, 0);
        QVERIFY(m_cli->run({key("show"), talk, key("--as"), key("json")})
                .json()
                .value(key("tags"))
                .toArray()
                .isEmpty());
    }

    void followUpsAreTickedAndStaySoWhenTheNotesChange()
    {
        const QString notes = QFileInfo(m_cli->library()).absolutePath() + QStringLiteral("/mud.md");
        const auto write = [&notes](const QByteArray &text) {
            QFile file(notes);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        const auto followUps = [this] {
            return m_cli->run({key("list"), key("followups"), key("--json")})
                .json()
                .value(key("followups"))
                .toArray();
        };
        const QByteArray head("# Notes from MudConf 2021, Delft\n\n## Pumps in the rain - Ruth Mole\n\n"
                              "- two pumps ran all night long\n");
        const QByteArray tail("- check out the dredger\n- the audience laughed at the last slide\n\n"
                              "## Clay for people in a hurry - Lars Lindholm\n\n"
                              "- he spoke of clay and of sand\n- TODO: ask Lars for the numbers\n");
        QVERIFY(write(head + tail));
        QCOMPARE(m_cli->run({key("import"), notes}).code, 0);
        QCOMPARE(followUps().size(), 2);
        const QString id = followUps().first().toObject().value(key("id")).toString();
        QCOMPARE(m_cli->run({key("tick"), id}).code, 0);
        QVERIFY(m_cli->run({key("list"), key("followups")})
                .out.contains(QByteArray(id.toUtf8() + "  [x] check out the dredger")));

        QVERIFY(write(head + "- look into silt\n" + tail));
        QCOMPARE(m_cli->run({key("import"), notes}).code, 0);
        QStringList said;
        for (const QJsonValue &value : followUps()) {
            const QJsonObject row = value.toObject();
            said << row.value(key("text")).toString()
                    + (row.value(key("done")).toBool() ? key(" x") : QString());
        }
        QCOMPARE(said,
            (QStringList{key("look into silt"), key("check out the dredger x"),
                key("TODO: ask Lars for the numbers")}));
        QCOMPARE(m_cli->run({key("tick"), id, key("--off"), key("--json")}).json().value(key("done")), false);
        QCOMPARE(m_cli->run({key("tick"), key("0")}).code, 1);
        QCOMPARE(m_cli->run({key("tick"), key("nothing")}).code, 1);
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

    void seedsComeOutInEveryExport()
    {
        if (sharedFolder().isEmpty()) {
            QSKIP("no folder with notes beside the project");
        }
        const CliOutcome imported =
            m_cli->run({key("import"), key("--json"), sharedFolder() + key("/seeds")});
        QCOMPARE(imported.code, 0);
        QCOMPARE(imported.json().value(key("added")).toInt(), 5);
        const auto talks = imported.json().value(key("talks")).toArray().size();
        QVERIFY(talks >= 40);
        for (const char *format : {"markdown", "html", "json", "text"}) {
            const QString file = m_cli->path(key("seeds.") + key(format));
            const CliOutcome outcome = m_cli->run(
                {key("export"), key("--json"), key("--format"), key(format), key("--output"), file});
            QCOMPARE(outcome.code, 0);
            QCOMPARE(outcome.json().value(key("talks")).toInt(), talks);
            QVERIFY(QFileInfo(file).size() > 10);
        }
        QCOMPARE(m_cli->run({key("check")}).code, 0);
        QCOMPARE(m_cli->run({key("import"), key("--json"), sharedFolder() + key("/seeds")})
                     .json()
                     .value(key("unchanged"))
                     .toInt(),
            5);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
