// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anchoring/approximatesearch.h"
#include "anchoring/matchform.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Lectern::Anchoring;

/// Folding, tokens, and the search with errors against a plain table.
class TestMatchForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void foldedCharactersKnowTheirCodePoints();
    void tokens_data();
    void tokens();
    void approximateSearchEqualsThePlainTable();
};

namespace {

QString shown(std::u32string_view text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
}

/// Fewest errors of `pattern` anywhere in `text`, by the book.
int fewestErrors(std::u32string_view text, std::u32string_view pattern)
{
    std::vector<int> column(pattern.size() + 1);
    for (size_t i = 0; i < column.size(); ++i) {
        column[i] = static_cast<int>(i);
    }
    int best = column.back();
    for (const char32_t c : text) {
        int diagonal = 0;
        for (size_t i = 1; i < column.size(); ++i) {
            const int above = column[i];
            column[i] = std::min({above + 1, column[i - 1] + 1, diagonal + (pattern[i - 1] == c ? 0 : 1)});
            diagonal = above;
        }
        best = std::min(best, column.back());
    }
    return best;
}

} // namespace

void TestMatchForm::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << "AbC" << "abc";
    QTest::newRow("quotes and dashes") << QStringLiteral("“a” – ‘b’") << "\"a\" - 'b'";
    QTest::newRow("blanks") << QStringLiteral("a\u00a0b\tc\nd") << "a b c d";
    QTest::newRow("invisible") << QStringLiteral("a\u00adb\u200bc\ufeff") << "abc";
    QTest::newRow("composed") << QStringLiteral("e\u0301") << QStringLiteral("é");
    QTest::newRow("ligature") << QStringLiteral("ﬁx") << "fix";
    QTest::newRow("full width") << QStringLiteral("Ａ１") << "a1";
}

void TestMatchForm::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(shown(fold(text).characters), folded);
}

void TestMatchForm::foldedCharactersKnowTheirCodePoints()
{
    const MatchForm form = fold(QStringLiteral("🧵ﬁe\u0301"));
    QCOMPARE(shown(form.characters), QStringLiteral("🧵fié"));
    QCOMPARE(form.begins, (std::vector<int>{0, 1, 1, 2}));
    QCOMPARE(form.ends, (std::vector<int>{1, 2, 2, 4}));
}

void TestMatchForm::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("latin") << "Don't stop, v1_2!" << "don|'|t|stop|,|v1_2|!";
    QTest::newRow("han") << QStringLiteral("日本語です") << QStringLiteral("日|本|語|で|す");
    QTest::newRow("mixed") << QStringLiteral("Qt日本") << QStringLiteral("qt|日|本");
    QTest::newRow("hangul has blanks") << QStringLiteral("안녕 세계") << QStringLiteral("안녕|세계");
    QTest::newRow("thai with marks") << QStringLiteral("ที่นี่") << QStringLiteral("ที่|นี่");
    QTest::newRow("arabic with marks") << QStringLiteral("مُحَمَّد") << QStringLiteral("مُحَمَّد");
    QTest::newRow("joined emoji") << QStringLiteral("👩‍💻x") << QStringLiteral("👩|💻|x");
}

void TestMatchForm::tokens()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    Vocabulary vocabulary;
    const MatchForm form = fold(text);
    QStringList found;
    for (const Token &token : tokensOf(form, vocabulary)) {
        const auto begin = static_cast<size_t>(token.foldBegin);
        const auto length = static_cast<size_t>(token.foldEnd - token.foldBegin);
        found.append(shown(std::u32string_view(form.characters).substr(begin, length)));
    }
    QCOMPARE(found.join(u'|').normalized(QString::NormalizationForm_KC),
        words.normalized(QString::NormalizationForm_KC));
}

void TestMatchForm::approximateSearchEqualsThePlainTable()
{
    constexpr quint32 seed = 20260101;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto made = [&](int length) {
        std::u32string text;
        for (int i = 0; i < length; ++i) {
            text.push_back(U'a' + random.bounded(3u));
        }
        return text;
    };
    for (int round = 0; round < 400; ++round) {
        const std::u32string text = made(random.bounded(200));
        const std::u32string pattern = made(1 + random.bounded(150));
        const int errors = random.bounded(static_cast<int>(pattern.size()) + 1);
        const int best = fewestErrors(text, pattern);
        const auto matches = approximateSearch(text, pattern, errors);
        QCOMPARE(!matches.empty(), best <= errors && !text.empty());
        for (const ApproximateMatch &match : matches) {
            QCOMPARE(match.errors, best);
            const auto piece = std::u32string_view(text).substr(
                static_cast<size_t>(match.begin), static_cast<size_t>(match.end - match.begin));
            QVERIFY(fewestErrors(piece, pattern) == best);
        }
    }
}

QTEST_GUILESS_MAIN(TestMatchForm)
#include "tst_matchform.moc"
