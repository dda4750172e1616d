// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nastystrings.h"
#include "searchfixture.h"

#include "store/mentions.h"
#include "store/sql/database_p.h"

#include <QTest>

#include <sqlite3.h>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// Whatever is typed: an answer, or a sentence with the place it means. Never a word of SQL or FTS5, and
/// never more than so much work.
class TestNastyQueries final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Library> m_library;
    qint64 m_steps = 0; ///< of SQLite's machine since the last query, in thousands

    void ask(const QString &typed, bool isFinal);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thereAreEnoughOfThem();
    void nastyStringsAreAnswered();
    void nastyTermsAreAnswered();
    void nastyCompletionsAreAnswered();
    void randomQueriesAreAnswered();
};

void TestNastyQueries::initTestCase()
{
    m_library = std::make_unique<Library>();
    std::vector<TalkLines> talks;
    for (int i = 0; i < 12; ++i) {
        talks.push_back({u"Talk %1 on retry"_s.arg(i), {u"Ada Lovelace"_s},
            u"A retry, C++ and 日本語 \U0001F600.\n### Costs\nclusters of kubernetes\n    waitFor(retry)"_s,
            u"2019-05-21"_s});
    }
    m_library->import(makeSource(u"/notes/nasty.md"_s, {u"North Days"_s, 2019, {}}, talks));
    QVERIFY(m_library->database->checkpoint());
    m_library->mark(m_library->talk(u"Talk 1 on retry"_s), u"A retry"_s, MarkKind::Key, u"ask"_s, {u"a/b"_s});
    constexpr int stepsCounted = 1000;
    sqlite3_progress_handler(
        m_library->database->d().handle(), stepsCounted,
        [](void *steps) {
            ++*static_cast<qint64 *>(steps);
            return 0;
        },
        &m_steps);
}

void TestNastyQueries::cleanupTestCase()
{
    sqlite3_progress_handler(m_library->database->d().handle(), 0, nullptr, nullptr);
    m_library.reset();
}

void TestNastyQueries::ask(const QString &typed, bool isFinal)
{
    const auto query = parseQuery(typed);
    if (!query) {
        QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
        const QStringList place = query.error().detail.split(u',');
        QVERIFY2(place.value(0).toInt() >= 0 && place.value(1).toInt() > 0
                && place.value(0).toInt() + place.value(1).toInt() <= typed.size(),
            qPrintable(typed.left(200) + u" | "_s + query.error().detail));
        static const QRegularExpression technical(
            u"sql|fts5|syntax|match|unterminated"_s, QRegularExpression::CaseInsensitiveOption);
        const QString own = QString(query.error().message)
                                .remove(typed.sliced(place.value(0).toInt(), place.value(1).toInt()));
        QVERIFY2(!own.contains(technical) || typed.contains(technical), qPrintable(query.error().message));
        return;
    }
    m_steps = 0;
    const auto result = SearchIndex(*m_library->database).search(*query, {10, 3, isFinal}, {});
    QVERIFY2(result, qPrintable(typed.left(200) + u" | "_s + (result ? QString() : result.error().detail)));
    // Two seconds are some hundred million steps.
    constexpr qint64 mostSteps = 10'000;
    QVERIFY2(m_steps < mostSteps, qPrintable(typed.left(200) + u" | "_s + QString::number(m_steps)));
}

void TestNastyQueries::thereAreEnoughOfThem() { QVERIFY(nastyStrings().size() > 515); }

void TestNastyQueries::nastyStringsAreAnswered()
{
    for (const QString &nasty : nastyStrings()) {
        for (const QString &typed : QStringList{nasty, u"retry "_s + nasty, nasty + u" retry "_s}) {
            ask(typed, true);
            ask(typed, false);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void TestNastyQueries::nastyTermsAreAnswered()
{
    for (const QString &nasty : nastyStrings()) {
        const auto found = findMentions(*m_library->database, {nasty, u"retry"_s}, {});
        if (!found) {
            QCOMPARE(found.error().kind, ErrorKind::InvalidInput);
        }
    }
}

void TestNastyQueries::nastyCompletionsAreAnswered()
{
    SearchIndex index(*m_library->database);
    for (const QString &nasty : nastyStrings()) {
        for (const QString &field : {u"speaker"_s, u"event"_s, u"tag"_s, u"year"_s, u"is"_s, nasty}) {
            QVERIFY2(index.completions(field, nasty, 8), qPrintable(nasty.left(200)));
        }
    }
}

/// LECTERN_QUERIES says how many; a release asks a million (with QTEST_FUNCTION_TIMEOUT=3600000).
void TestNastyQueries::randomQueriesAreAnswered()
{
    constexpr int usual = 50'000;
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("LECTERN_QUERIES", &isGiven);
    QRandomGenerator random(isGiven ? static_cast<quint32>(given) : 20261);
    for (int i = 0; i < (isGiven ? given : usual); ++i) {
        ask(randomQuery(random), i % 4 == 0);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QTEST_GUILESS_MAIN(TestNastyQueries)
#include "tst_nastyqueries.moc"
