// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/readertesttalk.h"

#include "base/uuid.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Test {

namespace {

/// Takes the signs out of a text and says where spans stand.
QString unmarked(const QString &marked, qsizetype begin, std::vector<Span> *spans)
{
    static const QRegularExpression sign(
        QStringLiteral(R"(`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\))"));
    QString text;
    qsizetype done = 0;
    for (auto it = sign.globalMatch(marked); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += marked.mid(done, match.capturedStart() - done);
        int group = 1;
        while (match.captured(group).isEmpty()) {
            ++group;
        }
        const std::array kinds{SpanKind::Code, SpanKind::Strong, SpanKind::Emphasis, SpanKind::Link};
        Span span;
        span.kind = kinds[static_cast<size_t>(group - 1)];
        span.text = {begin + text.size(), begin + text.size() + match.capturedLength(group)};
        span.target = match.captured(5);
        spans->push_back(span);
        text += match.captured(group);
        done = match.capturedEnd();
    }
    return text + marked.mid(done);
}

} // namespace

TalkMaker::TalkMaker(const QString &title, const QStringList &speakers)
{
    m_talk.row.id = makeUuidV7();
    m_talk.row.title = title;
    m_talk.row.speakers = speakers;
    m_talk.row.words = 1312;
}

Block &TalkMaker::add(BlockKind kind, const QString &marked, const QString &separator)
{
    QString &text = m_talk.document.edit().text;
    if (!m_talk.document->blocks.empty()) {
        text += separator;
    }
    Block block;
    block.kind = kind;
    const QString plain = kind == BlockKind::Code ? marked : unmarked(marked, text.size(), &block.spans);
    block.text = {text.size(), text.size() + plain.size()};
    text += plain;
    m_talk.document.edit().blocks.push_back(block);
    return m_talk.document.edit().blocks.back();
}

int TalkMaker::container(Container container)
{
    m_talk.document.edit().containers.push_back(container);
    return static_cast<int>(m_talk.document->containers.size()) - 1;
}

void TalkMaker::leaveLists()
{
    m_lists.clear();
    m_items.clear();
}

TalkMaker &TalkMaker::heading(int level, const QString &text)
{
    leaveLists();
    add(BlockKind::Heading, text).level = level;
    return *this;
}

TalkMaker &TalkMaker::paragraph(const QString &text)
{
    leaveLists();
    add(BlockKind::Paragraph, text);
    return *this;
}

TalkMaker &TalkMaker::bullet(const QString &text, int depth)
{
    const auto wanted = static_cast<size_t>(depth);
    m_lists.resize(std::min(m_lists.size(), wanted));
    m_items.resize(std::min(m_items.size(), wanted));
    while (m_lists.size() < wanted) {
        const int parent = m_items.empty() ? -1 : m_items.back();
        m_lists.push_back(container({.kind = ContainerKind::BulletList, .parent = parent}));
        m_items.push_back(-1);
    }
    m_items.back() = container({.kind = ContainerKind::Item, .parent = m_lists.back()});
    add(BlockKind::Paragraph, text).container = m_items.back();
    return *this;
}

TalkMaker &TalkMaker::number(const QString &text, int number)
{
    if (number == 1 || m_lists.empty()) {
        leaveLists();
        m_lists.push_back(container({.kind = ContainerKind::OrderedList}));
        m_items.push_back(-1);
    }
    m_items.back() = container({.kind = ContainerKind::Item, .parent = m_lists.back(), .start = number});
    add(BlockKind::Paragraph, text).container = m_items.back();
    return *this;
}

TalkMaker &TalkMaker::task(const QString &text, bool done)
{
    bullet(text);
    Container &item = m_talk.document.edit().containers[static_cast<size_t>(m_items.back())];
    item.isTask = true;
    item.isDone = done;
    return *this;
}

TalkMaker &TalkMaker::code(const QString &language, const QString &text)
{
    leaveLists();
    add(BlockKind::Code, text).language = language;
    return *this;
}

TalkMaker &TalkMaker::quote(const QString &text)
{
    leaveLists();
    const int quote = container({.kind = ContainerKind::Quote});
    add(BlockKind::Paragraph, text).container = quote;
    return *this;
}

TalkMaker &TalkMaker::table(std::initializer_list<QStringList> rows)
{
    leaveLists();
    const int table =
        container({.kind = ContainerKind::Table, .columns = static_cast<int>(rows.begin()->size())});
    int row = 0;
    for (const QStringList &cells : rows) {
        for (int column = 0; column < cells.size(); ++column) {
            const QString separator = row == 0 && column == 0 ? QStringLiteral("\n\n")
                : column == 0                                 ? QStringLiteral("\n")
                                                              : QStringLiteral("\t");
            Block &cell = add(BlockKind::TableCell, cells[column], separator);
            cell.container = table;
            cell.row = row;
            cell.column = column;
            cell.isHeader = row == 0;
        }
        ++row;
    }
    return *this;
}

TalkMaker &TalkMaker::image(const QString &target, const QString &text)
{
    leaveLists();
    add(BlockKind::Image, text).target = target;
    return *this;
}

TalkMaker &TalkMaker::rule()
{
    leaveLists();
    add(BlockKind::Rule, {});
    return *this;
}

Utf16Range TalkMaker::place(const QString &words) const
{
    const qsizetype at = m_talk.document->text.indexOf(words);
    return at < 0 ? Utf16Range{} : Utf16Range{at, at + words.size()};
}

TalkMaker &TalkMaker::mark(
    MarkKind kind, const QString &words, const QString &comment, const QStringList &tags, Todo todo)
{
    MarkRow row;
    row.id = makeUuidV7();
    row.talk = m_talk.row.id;
    row.kind = kind;
    row.quote = words;
    row.range = CodePointMap(m_talk.document->text).toCodePoints(place(words));
    row.comment = comment;
    row.tags = tags;
    row.todo = todo;
    row.modified = QDateTime::currentDateTimeUtc().addDays(-4);
    m_talk.marks.push_back(row);
    return *this;
}

TalkText queuesTalk()
{
    TalkMaker talk(QStringLiteral("Queues people can trust"),
        {QStringLiteral("Ines Okafor"), QStringLiteral("Tomasz Wilk")});
    talk.heading(3, QStringLiteral("Queues people can trust, Ines Okafor and Tomasz Wilk"))
        .heading(2, QStringLiteral("Why queues rot"))
        .bullet(QStringLiteral("Began as a cron script and a `jobs` table nobody dared touch"))
        .bullet(QStringLiteral("A job is a promise to somebody: write down who waits, and by when"))
        .bullet(QStringLiteral("A table is a fine broker until the polling reaches the slow log"))
        .bullet(QStringLiteral("pick-up went from 80 ms to 9 s the week one index was dropped"), 2)
        .heading(2, QStringLiteral("Ground rules"))
        .number(QStringLiteral("Pass an id, never the object; the worker reads fresh state"), 1)
        .number(QStringLiteral("Two clocks for each job: the soft limit tidies up, the hard limit kills"), 2)
        .number(QStringLiteral("Assume every job runs twice, and make the second run boring"), 3)
        .code(QStringLiteral("python"),
            QStringLiteral("@task(queue=\"mail\", soft_limit=20, hard_limit=30)\n"
                           "def send_receipt(order_id: int) -> None:\n"
                           "    order = Order.fresh(order_id)\n"
                           "    if order.receipt_sent_at:\n"
                           "        return            # second run: nothing to do\n"
                           "    order.send()"))
        .paragraph(QStringLiteral(
            "Retries sound harmless. Without jitter, a thousand workers knock on the same door in "
            "the same second, and the partner’s rate limiter locks out the polite ones too."))
        .heading(2, QStringLiteral("What broke anyway"))
        .paragraph(QStringLiteral(
            "Everything that *could* run twice did. The fix was **boring on purpose**: see the "
            "[post-mortem](https://example.org/queues) and `make drain`."))
        .task(QStringLiteral("Write the runbook"), true)
        .task(QStringLiteral(
                  "Ask Mira about skip-locked reads at 40 jobs a second, and whether the index helped"),
            false)
        .bullet(QStringLiteral("one"))
        .bullet(QStringLiteral("two"), 2)
        .bullet(QStringLiteral("three, the deepest of them all"), 3)
        .rule()
        .code(QStringLiteral("sql"),
            QStringLiteral(
                "SELECT id, payload FROM jobs WHERE run_at <= now() AND locked_by IS NULL ORDER BY run_at "
                "LIMIT 10 FOR UPDATE SKIP LOCKED; -- one line, never wrapped\nCOMMIT;"))
        .heading(3, QStringLiteral("Questions from the room"))
        .paragraph(QStringLiteral("How do you test it? “We replay last week.”"))
        .heading(4, QStringLiteral("After the break"))
        .paragraph(QStringLiteral("Nothing to add."));
    talk.mark(MarkKind::Key,
            QStringLiteral("A job is a promise to somebody: write down who waits, and by when"),
            QStringLiteral("Opening line for our own runbook."))
        .mark(MarkKind::Doubt,
            QStringLiteral("A table is a fine broker until the polling reaches the slow log"),
            QStringLiteral("Does this still hold with skip-locked reads? Mira ran it at this size, ask her."),
            {QStringLiteral("ask-mira")})
        .mark(MarkKind::Definition, QStringLiteral("the soft limit tidies up, the hard limit kills"),
            QStringLiteral("Soft raises inside the task. Hard is a plain kill."))
        .mark(MarkKind::Technique,
            QStringLiteral("Assume every job runs twice, and make the second run boring"),
            QStringLiteral("Add the same guard to the billing worker"), {}, Todo::Open)
        .mark(MarkKind::Quote, QStringLiteral("boring on purpose"))
        .mark(MarkKind::Key, QStringLiteral("order.receipt_sent_at"));
    TalkText made = talk.make();
    made.row.eventName = {QStringLiteral("Harbour Conf"), 2023, {}};
    made.row.day = QStringLiteral("day 2");
    made.row.tags = {
        QStringLiteral("queues"), QStringLiteral("reliability/retries"), QStringLiteral("python")};
    return made;
}

TalkText dashboardTalk()
{
    TalkMaker talk(QStringLiteral("Your dashboard is lying politely"), {QStringLiteral("Priya Raman")});
    talk.heading(1, QStringLiteral("Your dashboard is lying politely"))
        .paragraph(QStringLiteral("Priya Raman"))
        .heading(2, QStringLiteral("The flat line"))
        .paragraph(QStringLiteral("Flat: no change that anyone would notice within a week."))
        .heading(2, QStringLiteral("Averages flatter you"))
        .bullet(QStringLiteral("Mean says 110 ms, while one visit in twenty waits 2.4 s"))
        .bullet(QStringLiteral("Ask for a percentile first, and the mean only afterwards"))
        .bullet(QStringLiteral("p50 is the usual visit, p99 is your loudest customer"), 2)
        .table({{QStringLiteral("Question"), QStringLiteral("Look at"), QStringLiteral("Ignore")},
            {QStringLiteral("Is it slow today?"), QStringLiteral("p50 and p95, side by side"),
                QStringLiteral("the mean")},
            {QStringLiteral("Who is suffering?"), QStringLiteral("percentile per customer"),
                QStringLiteral("totals")},
            {QStringLiteral("Will it fall over?"), QStringLiteral("queue length, saturation"),
                QStringLiteral("CPU on its own")}})
        .quote(QStringLiteral("A percentile of percentiles is a number about nothing"))
        .paragraph(QStringLiteral(
            "Keep the raw buckets and merge those. Her [bucket merging sheet](https://example.org/b) "
            "has the arithmetic on one page."))
        .image(QStringLiteral("slides/slide-11.png"),
            QStringLiteral("Slide 11. One service, one day; the second hump is a single customer."))
        .heading(2, QStringLiteral("Alert on promises"))
        .bullet(
            QStringLiteral("Never page anyone for CPU; page them for a promise that is about to be broken"));
    talk.mark(MarkKind::Definition, QStringLiteral("Flat"),
            QStringLiteral("no change that anyone would notice"))
        .mark(MarkKind::Key, QStringLiteral("Ask for a percentile first, and the mean only afterwards"),
            QStringLiteral("Put this on the wall panel template."), {QStringLiteral("metrics")})
        .mark(MarkKind::Quote, QStringLiteral("A percentile of percentiles is a number about nothing"))
        .mark(MarkKind::Technique, QStringLiteral("Keep the raw buckets and merge those."),
            QStringLiteral("Switch the agent to buckets"), {}, Todo::Done)
        .mark(MarkKind::Doubt, QStringLiteral("Never page anyone for CPU"),
            QStringLiteral("Batch hosts? A pinned core did hurt us in May."));
    TalkText made = talk.make();
    made.row.eventName = {QStringLiteral("Harbour Conf"), 2023, {}};
    made.row.day = QStringLiteral("Thu 14 Sep");
    made.row.tags = {QStringLiteral("metrics")};
    made.row.words = 874;
    return made;
}

} // namespace Lectern::Test
