// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Lectern::Testing;

class TestCommandLine final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliRunner>(); }

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
        for (const QString &name : QStringList{id, id.left(23), QStringLiteral("lectern:talk/") + id}) {
            QCOMPARE(
                m_cli->run({key("show"), name, key("--as"), key("json")}).json().value(key("id")).toString(),
                id);
        }
        QCOMPARE(m_cli->run({key("show"), key("no such talk")}).code, 1);
    }

    void wordsToLeaveOutNeedNoDashes()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const auto total = [this](const QStringList &words) {
            return m_cli->run(QStringList{key("search"), key("--json")} + words)
                .json()
                .value(key("total"))
                .toInt(-1);
        };
        const int with = total({key("queue")});
        const int without = total({key("queue"), key("-retry")});
        QVERIFY(without < with);
        QCOMPARE(total({key("-retry"), key("queue")}), without);
        QCOMPARE(total({key("--limit"), key("1"), key("-retry queue")}), without);
        QCOMPARE(total({key("--"), key("-retry"), key("queue")}), without);
        QCOMPARE(m_cli->run({key("search"), key("-h")}).code, 0);
        QCOMPARE(m_cli->run({key("search"), key("--nothing")}).code, 2);
    }

    void wrongAndUnfinishedQueriesTellTheColumn()
    {
        m_cli->run({key("import"), sample("harbour-conf-2023.md")});
        const CliOutcome wrong = m_cli->run({key("search"), QString::fromUtf8("für is:red")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(key("column 5")), qPrintable(wrong.err));
        const CliOutcome unfinished = m_cli->run({key("search"), key("queue in:")});
        QCOMPARE(unfinished.code, 0);
        QVERIFY2(unfinished.err.contains(key("column 7")), qPrintable(unfinished.err));
        QVERIFY(m_cli->run({key("search"), key("\"")}).err.contains(key("column 1")));
    }

    void relatedTalksSayWhatBothSpeakOf()
    {
        m_cli->run({key("import"), sourceFolder() + key("/resources/sample")});
        const CliOutcome asJson =
            m_cli->run({key("show"), key("Queues people can trust"), key("--related"), key("--json")});
        const QJsonArray related = asJson.json().value(key("related")).toArray();
        QCOMPARE(asJson.code, 0);
        QVERIFY(!related.isEmpty());
        for (const QJsonValue &other : related) {
            QVERIFY(other[key("title")].toString() != key("Queues people can trust"));
            QVERIFY(other[key("words")].toArray().size() >= 2);
        }
        const CliOutcome inWords =
            m_cli->run({key("show"), key("Queues people can trust"), key("--related")});
        QCOMPARE(inWords.out.count("Both speak of"), related.size());
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
        const CliOutcome tooShort = m_cli->run({key("tick"), key("0")});
        QCOMPARE(tooShort.code, 1);
        QVERIFY2(tooShort.err.contains(key("too short")), qPrintable(tooShort.err));
        QCOMPARE(m_cli->run({key("unmark"), key("0")}).err, tooShort.err);
        QCOMPARE(m_cli->run({key("tick"), key("nothing")}).code, 1);
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
