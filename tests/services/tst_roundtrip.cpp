// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "services/exportservice.h"
#include "services/importservice.h"
#include "support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Services;

/// Markdown that Lectern writes is read by Lectern as the same talks.
class TestRoundTrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exportedTalksComeBack_data();
    void exportedTalksComeBack();
    void talksAloneComeBack();
    void notesOfTheEventComeBackAsSuch();
    void severalEventsInventNone();
    void writtenTwiceIsTheSame();
};

namespace {

const auto notes = QStringLiteral(R"(# Quayside Days 2021

Notes of two days by the water.

## Friday, 4 June

### Small queues, big promises — Ada Example

- a queue is a promise
- keep it short

#### Questions

- who drains it?

### Logs: the parts nobody reads — Bo Sample, Cleo Fictitious

1. write less
2. read what is left

## Saturday, 5 June

### Why C# and C++ still share a kitchen — Dora Invented

> One kettle, two cups.

### Tests *before* tea — Emil Madeup

```python
assert tea
```

and a word behind it.
)");

QByteArray markdownOf(LibrarySession &session, const std::vector<QUuid> &talks)
{
    ExportRequest request;
    request.format = QStringLiteral("markdown");
    request.talks = talks;
    SilentProgress progress;
    const auto file = renderExport(session, request, progress, {});
    return file ? file->bytes : QByteArray();
}

QString eventText(const EventName &event)
{
    return event.name + u'/' + QString::number(event.year) + u'/' + event.place;
}

/// What a talk is known by, a line each.
QString describe(
    const QString &title, const QStringList &speakers, const QString &day, const EventName &event)
{
    return QStringList{title, speakers.join(u','), day, eventText(event)}.join(u" | ");
}

QStringList talksIn(LibrarySession &session, const std::vector<QUuid> &ids)
{
    QStringList result;
    const auto rows = session.talks().talks(ids);
    for (const TalkRow &row : rows.value_or(std::vector<TalkRow>())) {
        if (isEventNotes(row)) {
            continue;
        }
        result << describe(row.title, row.speakers, row.day, row.eventName);
    }
    return result;
}

QStringList talksIn(const QByteArray &markdown)
{
    QStringList result;
    const auto planned = planBytes(QStringLiteral("written.md"), markdown);
    if (planned) {
        for (const PlannedTalk &talk : planned->plan.talks) {
            const EventName event = talk.event.value_or(planned->plan.event.value_or(EventName{}));
            result << describe(talk.title, talk.speakers, talk.day, event);
        }
    }
    return result;
}

struct Library {
    QTemporaryDir folder;
    std::unique_ptr<LibrarySession> session;
};

void fill(Library &library)
{
    auto session =
        LibrarySession::open(library.folder.filePath(QStringLiteral("l.sqlite")), Store::OpenMode::Create);
    QVERIFY(session);
    library.session = std::move(*session);
    SilentProgress progress;
    QVERIFY(importSample(*library.session, progress, {}));
    PlanOutcome outcome;
    auto planned = planBytes(QStringLiteral("quayside.md"), notes.toUtf8());
    QVERIFY(planned);
    outcome.documents.push_back(std::move(*planned));
    QVERIFY(importDocuments(*library.session, std::move(outcome), progress, {}));
}

} // namespace

void TestRoundTrip::exportedTalksComeBack_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("withEventNotes");
    QTest::newRow("own notes") << "event:quayside" << 4 << true;
    QTest::newRow("sample: days, marks") << "event:harbour" << 6 << true;
    QTest::newRow("sample: no days") << "event:pylowlands" << 4 << true;
    QTest::newRow("sample: plain text") << "event:northbank" << 3 << true;
    // The notes of this event name a day, which would be read as that of the talks behind them.
    QTest::newRow("sample: from slides") << "event:eurostack" << 3 << false;
}

void TestRoundTrip::exportedTalksComeBack()
{
    QFETCH(QString, query);
    QFETCH(int, count);
    QFETCH(bool, withEventNotes);
    Library library;
    fill(library);
    auto talks = talksOfQuery(*library.session, query, {});
    QVERIFY(talks);
    if (!withEventNotes) {
        std::erase_if(*talks, [&](const QUuid &talk) { return talksIn(*library.session, {talk}).isEmpty(); });
    }
    QStringList expected = talksIn(*library.session, *talks);
    QCOMPARE(expected.size(), count);
    QStringList got = talksIn(markdownOf(*library.session, *talks));
    expected.sort();
    got.sort();
    for (qsizetype i = 0; i < std::min(got.size(), expected.size()); ++i) {
        QCOMPARE(got[i], expected[i]);
    }
    QCOMPARE(got.size(), expected.size());
}

void TestRoundTrip::talksAloneComeBack()
{
    Library library;
    fill(library);
    const auto talks = talksOfQuery(*library.session, QStringLiteral("event:quayside"), {});
    QVERIFY(talks);
    for (const QUuid &talk : *talks) {
        if (const QStringList itself = talksIn(*library.session, {talk}); !itself.isEmpty()) {
            QCOMPARE(talksIn(markdownOf(*library.session, {talk})), itself);
        }
    }
}

void TestRoundTrip::notesOfTheEventComeBackAsSuch()
{
    Library library;
    fill(library);
    const auto talks = talksOfQuery(*library.session, QStringLiteral("event:quayside"), {});
    const QByteArray written = markdownOf(*library.session, *talks);
    QVERIFY(written.contains("> [!abstract] Notes of the event\n"));
    auto planned = planBytes(QStringLiteral("written.md"), written);
    QVERIFY(planned);
    const std::vector<PlannedTalk> back = eventNotesOf(planned->plan, planned->document);
    QCOMPARE(back.size(), 1U);
    const int line =
        planned->document.source.first(planned->document.source.indexOf(u"Notes of two days")).count(u'\n')
        + 1;
    QVERIFY(back[0].line <= line && line <= back[0].endLine);
}

void TestRoundTrip::severalEventsInventNone()
{
    QTemporaryDir folder;
    auto session = LibrarySession::open(folder.filePath(QStringLiteral("l.sqlite")), Store::OpenMode::Create);
    QVERIFY(session);
    SilentProgress progress;
    const std::pair<QString, QString> events[]{
        {QStringLiteral("Brown Bag Days 2021"), QStringLiteral("paper")},
        {QStringLiteral("Reading Camp 2022"), QStringLiteral("wool")}};
    for (const auto &[event, thing] : events) {
        const QString text =
            QStringLiteral("# %1\n\n## Queues of %2\n\nSpeaker: Ines Okafor\n\nwords of it\n\n"
                           "## Logs of %2\n\nSpeaker: Bo Sample\n\nmore words\n");
        PlanOutcome outcome;
        auto planned = planBytes(event + QStringLiteral(".md"), text.arg(event, thing).toUtf8());
        QVERIFY(planned);
        outcome.documents.push_back(std::move(*planned));
        QVERIFY(importDocuments(**session, std::move(outcome), progress, {}));
    }
    const auto talks = talksOfQuery(**session, QString(), {});
    QVERIFY(talks);
    QCOMPARE(talks->size(), 4U);
    const auto back = planBytes(QStringLiteral("Notes of talks.md"), markdownOf(**session, *talks));
    QVERIFY(back);
    QCOMPARE(back->plan.talks.size(), 4U);
    QCOMPARE(back->plan.event.value_or(EventName{}).name, QString());
}

void TestRoundTrip::writtenTwiceIsTheSame()
{
    Library first;
    fill(first);
    const auto talks = talksOfQuery(*first.session, QStringLiteral("event:quayside"), {});
    QVERIFY(talks);
    const QByteArray written = markdownOf(*first.session, *talks);
    auto planned = planBytes(QStringLiteral("written.md"), written);
    QVERIFY(planned);
    QCOMPARE(planned->plan.talks.size(), size_t(talksIn(*first.session, *talks).size()));
    // The words of the notes, and no heading of ours a second time.
    const QString text = planned->document.text;
    QVERIFY(text.contains(QStringLiteral("One kettle, two cups.")));
    QCOMPARE(text.count(QStringLiteral("Small queues, big promises")), 1);
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
