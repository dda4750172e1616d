// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirunner.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// import-marks, as a process: marks go from one library to another that has the same notes.
class TestImportMarks final : public QObject
{
    Q_OBJECT

    static CliOutcome must(const CliRunner &cli, const QStringList &arguments)
    {
        CliOutcome outcome = cli.run(arguments);
        if (outcome.code != 0) {
            qWarning("%s: %s", qPrintable(arguments.join(u' ')), qPrintable(outcome.err));
        }
        return outcome;
    }

    /// Imports, and answers the counts.
    static QJsonObject take(const CliRunner &cli, const QString &file, int code = 0)
    {
        const CliOutcome outcome = cli.run({u"import-marks"_s, file, u"--json"_s});
        if (outcome.code != code) {
            qWarning("%d: %s", outcome.code, qPrintable(outcome.err));
            return {};
        }
        return outcome.json();
    }

    static QByteArray exported(const CliRunner &cli)
    {
        return must(cli, {u"export"_s, u"--format"_s, u"json"_s, u"--output"_s, u"-"_s}).out;
    }

    /// The annotations of an export, by their ids; the ids of talks, which each library gives itself, left
    /// out.
    static QJsonObject annotations(const QByteArray &file)
    {
        QJsonObject all;
        const QJsonArray items = QJsonDocument::fromJson(file)[u"first"][u"items"].toArray();
        for (const auto &value : items) {
            QJsonObject item = value.toObject();
            item.remove(u"lectern:talk"_s);
            QJsonObject target = item.value(u"target"_s).toObject();
            target.remove(u"state"_s); // when the notes were imported
            item.insert(u"target"_s, target);
            all.insert(item.value(u"id"_s).toString(), item);
        }
        return all;
    }

    static QByteArray notes(const char *second)
    {
        return "# Pier Talks 2022\n\n## Ropes and knots\n\nby Ines Okafor\n\n- a rope is a promise made of "
               "many "
               "small ones\n- Pull it and it answers at once.\n- Nobody splices in the dark twice.\n\n"
               "## Tides for beginners\n\nby Leon Brandt\n\n- "
            + QByteArray(second)
            + "\n- The moon does not read the timetable.\n\n## Quiet engines\n\nby Margit Olsen\n\n"
              "- an engine that is quiet is not idle\n";
    }

    static constexpr auto tides = "High water comes later every day, and so do the people who forgot it.";

    std::unique_ptr<CliRunner> libraryWith(const QByteArray &text) const
    {
        auto cli = std::make_unique<CliRunner>();
        const QString file = cli->write(u"pier-talks-2022.md"_s, text);
        if (must(*cli, {u"import"_s, file}).code != 0) {
            return nullptr;
        }
        return cli;
    }

    static QString mark(const CliRunner &cli, const QStringList &arguments)
    {
        return QString::fromUtf8(must(cli, QStringList{u"mark"_s} + arguments).out).trimmed();
    }

    static QJsonArray marksOf(const CliRunner &cli)
    {
        return must(cli, {u"list"_s, u"marks"_s, u"--json"_s}).json().value(u"marks"_s).toArray();
    }

private Q_SLOTS:
    void marksComeBackAsTheyWere()
    {
        const auto from = libraryWith(notes(tides));
        const auto to = libraryWith(notes(tides));
        QVERIFY(from && to);
        mark(*from, {u"Ropes and knots"_s, u"--quote"_s, u"a promise made of many small ones"_s});
        mark(*from,
            {u"Ropes and knots"_s, u"--quote"_s, u"splices in the dark"_s, u"--kind"_s, u"doubt"_s,
                u"--comment"_s, u"twice, *really*?"_s, u"--tag"_s, u"craft/rope"_s, u"--tag"_s, u"night"_s,
                u"--todo"_s});
        // Two that say the same of the same words are two all the same.
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"The moon"_s});
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"The moon"_s});
        const QByteArray wanted = exported(*from);
        QCOMPARE(annotations(wanted).size(), 4);
        const QString file = to->write(u"marks.json"_s, wanted);
        QJsonObject counts = take(*to, file);
        QCOMPARE(counts.value(u"added"_s).toInt(), 4);
        QCOMPARE(counts.value(u"marks"_s)[u"exact"].toInt(), 4);
        QCOMPARE(annotations(exported(*to)), annotations(wanted));
        counts = take(*to, file);
        QCOMPARE(counts.value(u"added"_s).toInt(), 0);
        QCOMPARE(counts.value(u"unchanged"_s).toInt(), 4);
        QCOMPARE(must(*to, {u"check"_s}).code, 0);
    }

    void everyStateComesBackAsItWas()
    {
        const auto from = libraryWith(notes(tides));
        QVERIFY(from);
        mark(*from, {u"Ropes and knots"_s, u"--quote"_s, u"Pull it and it answers at once"_s});
        mark(*from,
            {u"Tides for beginners"_s, u"--quote"_s, u"comes later every day, and so do the people"_s});
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"does not read the timetable"_s});
        // Words of one change, those of another go.
        const QByteArray later =
            notes("High water comes a bit later every day, and so do most people who forgot it.")
                .replace("\n- The moon does not read the timetable.", "");
        QCOMPARE(must(*from, {u"import"_s, from->write(u"pier-talks-2022.md"_s, later)}).code, 0);
        const QByteArray wanted = exported(*from);
        QVERIFY(wanted.contains("\"changed\"") && wanted.contains("\"orphan\""));
        const auto to = libraryWith(later);
        const QJsonObject counts = take(*to, to->write(u"marks.json"_s, wanted));
        QCOMPARE(counts.value(u"added"_s).toInt(), 3);
        QCOMPARE(counts.value(u"marks"_s)[u"changed"].toInt(), 1);
        QCOMPARE(counts.value(u"marks"_s)[u"orphan"].toInt(), 1);
        QCOMPARE(annotations(exported(*to)), annotations(wanted));
        QCOMPARE(must(*to, {u"check"_s}).code, 0);
        // Text that comes back brings the orphan back.
        QCOMPARE(must(*to, {u"import"_s, to->write(u"pier-talks-2022.md"_s, notes(tides))}).code, 0);
        for (const auto &one : marksOf(*to)) {
            QVERIFY(one[u"state"].toString() != u"orphan");
        }
        QCOMPARE(must(*to, {u"check"_s}).code, 0);
    }

    void wordsAreFoundAgainInAnotherVersion()
    {
        const auto from = libraryWith(notes(tides));
        mark(*from, {u"Ropes and knots"_s, u"--quote"_s, u"a promise made of many small ones"_s});
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"so do the people who forgot it"_s});
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"The moon does not read the timetable"_s});
        const QByteArray file = exported(*from);
        const QByteArray other = notes("Rewritten from the first word on.").replace("Pull it", "Pull hard");
        const auto elsewhere = libraryWith(other); // knows nothing of the version that was marked
        QJsonObject counts = take(*elsewhere, elsewhere->write(u"marks.json"_s, file));
        QCOMPARE(counts.value(u"added"_s).toInt(), 3);
        QCOMPARE(counts.value(u"marks"_s)[u"orphan"].toInt(), 1);
        QCOMPARE(counts.value(u"marks"_s)[u"exact"].toInt() + counts.value(u"marks"_s)[u"review"].toInt(), 2);
        QCOMPARE(must(*elsewhere, {u"check"_s}).code, 0);
        const auto older = libraryWith(notes(tides)); // has it as an older one
        QCOMPARE(must(*older, {u"import"_s, older->write(u"pier-talks-2022.md"_s, other)}).code, 0);
        counts = take(*older, older->write(u"marks.json"_s, file));
        QCOMPARE(counts.value(u"marks"_s)[u"exact"].toInt(), 2);
        QCOMPARE(counts.value(u"marks"_s)[u"orphan"].toInt(), 1);
        QCOMPARE(must(*older, {u"check"_s}).code, 0);
    }

    void whatWasChangedLastWins()
    {
        const auto cli = libraryWith(notes(tides));
        const QString ours =
            mark(*cli, {u"Tides for beginners"_s, u"--quote"_s, u"The moon"_s, u"--comment"_s, u"first"_s});
        const QString theirs = u"01990c1e-7a44-7e0b-8c51-0d926e3ac417"_s;
        const auto said = [&](const QString &id, const char *comment, const char *modified) {
            QJsonObject item = annotations(exported(*cli)).value(u"urn:uuid:"_s + ours).toObject();
            item.insert(u"id"_s, QString(u"urn:uuid:"_s + id));
            item.insert(u"body"_s, QString::fromUtf8(comment));
            item.insert(u"modified"_s, QString::fromUtf8(modified));
            return cli->write(u"marks.json"_s, QJsonDocument(item).toJson());
        };
        QCOMPARE(take(*cli, said(ours, "of old", "2001-02-03T04:05:06Z")).value(u"older"_s).toInt(), 1);
        QCOMPARE(marksOf(*cli)[0][u"comment"].toString(), u"first"_s);
        QCOMPARE(take(*cli, said(theirs, "there", "2001-02-03T04:05:06Z")).value(u"added"_s).toInt(), 1);
        const QString later = said(theirs, "later", "2002-02-03T04:05:06Z");
        QCOMPARE(take(*cli, later).value(u"updated"_s).toInt(), 1);
        QCOMPARE(marksOf(*cli)[1][u"comment"].toString(), u"later"_s);
        QCOMPARE(take(*cli, later).value(u"unchanged"_s).toInt(), 1);
        // Changed at the same second on both sides: both stay, once.
        const QString atOnce = said(theirs, "at once", "2002-02-03T04:05:06Z");
        QCOMPARE(take(*cli, atOnce).value(u"added"_s).toInt(), 1);
        QCOMPARE(take(*cli, atOnce).value(u"unchanged"_s).toInt(), 1);
        QCOMPARE(marksOf(*cli).size(), 3);
        // A time to come says nothing of which was last.
        QCOMPARE(take(*cli, said(ours, "to come", "2100-01-01T00:00:00Z")).value(u"added"_s).toInt(), 1);
        QCOMPARE(marksOf(*cli)[0][u"comment"].toString(), u"first"_s);
    }

    void whatWasTakenOffStaysInTheBin()
    {
        const auto cli = libraryWith(notes(tides));
        const QString id = mark(*cli, {u"Tides for beginners"_s, u"--quote"_s, u"The moon"_s});
        const QString file = cli->write(u"marks.json"_s, exported(*cli));
        QCOMPARE(must(*cli, {u"unmark"_s, id}).code, 0);
        QCOMPARE(take(*cli, file).value(u"in_bin"_s).toInt(), 1);
        QCOMPARE(marksOf(*cli).size(), 0);
    }

    void marksOfUnknownNotesWait()
    {
        const auto from = libraryWith(notes(tides));
        mark(*from, {u"Tides for beginners"_s, u"--quote"_s, u"The moon"_s});
        const auto to = std::make_unique<CliRunner>();
        QCOMPARE(must(*to, {u"import"_s, sample("harbour-conf-2023.md")}).code, 0);
        const QString file = to->write(u"marks.json"_s, exported(*from));
        QJsonObject counts = take(*to, file, 1);
        QCOMPARE(counts.value(u"waiting"_s)[0][u"title"].toString(), u"Tides for beginners"_s);
        QCOMPARE(counts.value(u"waiting"_s)[0][u"marks"].toInt(), 1);
        QCOMPARE(marksOf(*to).size(), 0);
        QCOMPARE(must(*to, {u"import"_s, to->write(u"pier-talks-2022.md"_s, notes(tides))}).code, 0);
        counts = take(*to, file);
        QCOMPARE(counts.value(u"added"_s).toInt(), 1);
    }

    void marksOfOthersAreFoundByTitleAndWords()
    {
        const auto cli = libraryWith(notes(tides));
        const QByteArray hypothesis =
            R"({"annotations":[{"id":"kH1","created":"2025-03-01T10:15:00.1+00:00","updated":"2025-03-01T10:15:00.1+00:00",)"
            R"("uri":"https://pier.example/2022","text":"who?","tags":["moon"],"document":{"title":["Pier Talks"]},)"
            R"("target":[{"selector":[{"type":"TextPositionSelector","start":1,"end":5},)"
            R"({"type":"TextQuoteSelector","exact":"moon does not read","prefix":"The ","suffix":" the timetable"}]}]}]})";
        QCOMPARE(take(*cli, cli->write(u"h.json"_s, hypothesis)).value(u"added"_s).toInt(), 1);
        const QByteArray readwise =
            "Highlight,Title,Author,URL,Note,Location,Date\r\n"
            "A rope is a promise,Ropes and knots,,,.craft note,,2025-03-01 10:15:00\r\n"
            ",Ropes and knots,,,no words,,\r\n";
        const QJsonObject counts = take(*cli, cli->write(u"r.csv"_s, readwise), 1);
        QCOMPARE(counts.value(u"added"_s).toInt(), 1);
        QCOMPARE(counts.value(u"refused"_s)[0][u"item"].toInt(), 2);
        const QJsonArray marks = marksOf(*cli);
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks[0][u"tags"][0].toString(), u"craft"_s);
        QCOMPARE(marks[1][u"comment"].toString(), u"who?"_s);
        QCOMPARE(take(*cli, cli->path(u"h.json"_s)).value(u"unchanged"_s).toInt(), 1);
        // A second mark that says nothing new of the same words is the same mark.
        QByteArray twin = hypothesis;
        twin.replace("kH1", "kH2");
        QCOMPARE(take(*cli, cli->write(u"twin.json"_s, twin)).value(u"duplicates"_s).toInt(), 1);
    }

    void brokenFilesChangeNothing()
    {
        const auto cli = libraryWith(notes(tides));
        for (const QByteArray &bytes :
            {QByteArray(), QByteArray("{\"items\":["), QByteArray("<x/>"), QByteArray(100'000, '[')}) {
            const CliOutcome outcome = cli->run({u"import-marks"_s, cli->write(u"broken"_s, bytes)});
            QCOMPARE(outcome.code, 4);
            QVERIFY(!outcome.err.isEmpty());
        }
        QCOMPARE(cli->run({u"import-marks"_s, cli->path(u"nowhere.json"_s)}).code, 4);
        QCOMPARE(cli->run({u"import-marks"_s}).code, 2);
        QCOMPARE(
            cli->run({u"--library"_s, cli->path(u"none.sqlite"_s), u"import-marks"_s, cli->path(u"broken"_s)})
                .code,
            3);
        QCOMPARE(marksOf(*cli).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportMarks)
#include "tst_importmarks.moc"
