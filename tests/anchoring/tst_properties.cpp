// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "places.h"

#include "anchoring/reanchor.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Anchoring;
using namespace Lectern::Testing;

namespace {

constexpr quint32 seed = 20260707;

/// Makes texts and edits; the seed is printed, the same seed makes the same.
class Generator
{
public:
    QString word()
    {
        static const QStringList odd{QStringLiteral("日本語"), QStringLiteral("👩🏽‍💻"),
            QStringLiteral("e\u0301te"), QStringLiteral("مرحبا"), QStringLiteral("—"), QStringLiteral("a_b"),
            QStringLiteral("𝔘nicode")};
        if (m_random.bounded(12) == 0) {
            return odd[m_random.bounded(odd.size())];
        }
        return QString::number(m_random.bounded(1, 400), 36) + (m_random.bounded(9) == 0 ? u"," : u"");
    }

    QString text(int words)
    {
        QString result;
        for (int i = 0; i < words; ++i) {
            result += word() + (m_random.bounded(9) == 0 ? u'\n' : u' ');
        }
        return result;
    }

    /// A few insertions, deletions and moves of stretches of words.
    QString edited(const QString &text)
    {
        QStringList words = text.split(u' ');
        for (int edit = m_random.bounded(6); edit >= 0 && !words.isEmpty(); --edit) {
            const qsizetype at = m_random.bounded(words.size());
            const qsizetype length = std::min<qsizetype>(1 + m_random.bounded(30), words.size() - at);
            const QStringList piece = words.sliced(at, length);
            switch (m_random.bounded(3)) {
            case 0:
                words.insert(at, word());
                break;
            case 1:
                words.remove(at, length);
                break;
            default:
                words.remove(at, length);
                words = words.first(words.size() / 2) + piece + words.sliced(words.size() / 2);
                break;
            }
        }
        return words.join(u' ');
    }

    std::vector<Anchor> anchors(const QString &text, int count)
    {
        const qint64 size = CodePointMap(text).size();
        std::vector<Anchor> result;
        for (int i = 0; i < count && size > 2; ++i) {
            const qint64 begin = m_random.bounded(size - 1);
            result.push_back({{begin, std::min(size, begin + 1 + m_random.bounded(60))}});
        }
        return result;
    }

    QRandomGenerator &random() { return m_random; }

private:
    QRandomGenerator m_random{seed};
};

} // namespace

/// The invariants of shared/anchoring.md that belong to this library.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("seed %u", seed); }
    void everyAnchorGetsOneAnswerInsideTheText();
    void answersDoNotDependOnOrderOrOthers();
    void theSameTwiceIsTheSame();
    void thereAndBackGivesTheRangesOfExactOnes();
    void randomBytesNeverCrash();

private:
    Generator m_generator;
};

void TestProperties::everyAnchorGetsOneAnswerInsideTheText()
{
    for (int round = 0; round < 150; ++round) {
        const QString before = m_generator.text(m_generator.random().bounded(200));
        const QString after = m_generator.edited(before);
        const auto anchors = m_generator.anchors(before, 20);
        const auto places = reanchor(before, after, anchors);
        const CodePointMap map(after);
        QCOMPARE(places.size(), anchors.size());
        for (const Placement &place : places) {
            QCOMPARE(place.state == AnchorState::Orphan, place.range.isEmpty());
            QVERIFY(place.range.begin >= 0 && place.range.end <= map.size());
            QVERIFY(place.score >= 0 && place.score <= 1);
            QVERIFY(!place.method.isEmpty());
            const Utf16Range utf16 = map.toUtf16(place.range);
            QVERIFY(utf16.begin == after.size() || !after[utf16.begin].isLowSurrogate());
            QCOMPARE(map.toCodePoints(utf16), place.range);
        }
    }
}

void TestProperties::answersDoNotDependOnOrderOrOthers()
{
    for (int round = 0; round < 30; ++round) {
        const QString before = m_generator.text(120);
        const QString after = m_generator.edited(before);
        auto anchors = m_generator.anchors(before, 12);
        auto places = reanchor(before, after, anchors);
        std::reverse(anchors.begin(), anchors.end());
        std::reverse(places.begin(), places.end());
        const auto again = reanchor(before, after, anchors);
        for (size_t i = 0; i < anchors.size(); ++i) {
            QCOMPARE(again[i].range, places[i].range);
            QCOMPARE(reanchor(before, after, {anchors[i]}).front().range, places[i].range);
        }
    }
}

void TestProperties::theSameTwiceIsTheSame()
{
    for (int round = 0; round < 30; ++round) {
        const QString text = m_generator.text(100);
        const auto anchors = m_generator.anchors(text, 10);
        const auto places = reanchor(text, text, anchors);
        for (size_t i = 0; i < anchors.size(); ++i) {
            QCOMPARE(places[i].range, anchors[i].range);
            QCOMPARE(places[i].state, AnchorState::Exact);
        }
    }
}

void TestProperties::thereAndBackGivesTheRangesOfExactOnes()
{
    // Whole sentences without repetition: A to B to A must give A's ranges for all that were found unchanged.
    for (int round = 0; round < 40; ++round) {
        QString before;
        std::vector<Anchor> anchors;
        for (int i = 0; i < 60; ++i) {
            const QString sentence = QStringLiteral("word%1x then word%1y and word%1z.").arg(i);
            const qint64 at = before.size();
            anchors.push_back({{at, at + sentence.size()}});
            before += sentence + u'\n';
        }
        QStringList lines = before.split(u'\n', Qt::SkipEmptyParts);
        for (int i = 0; i < 10; ++i) {
            lines.swapItemsAt(
                m_generator.random().bounded(lines.size()), m_generator.random().bounded(lines.size()));
        }
        const QString after = lines.join(u'\n');
        const auto there = reanchor(before, after, anchors);
        for (size_t i = 0; i < anchors.size(); ++i) {
            QCOMPARE(textAt(after, there[i].range), textAt(before, anchors[i].range));
            const Placement back = reanchor(after, before, {{there[i].range}}).front();
            QCOMPARE(back.range, anchors[i].range);
        }
    }
}

void TestProperties::randomBytesNeverCrash()
{
    const auto noise = [&] {
        QByteArray bytes;
        for (int i = m_generator.random().bounded(400); i > 0; --i) {
            bytes.append(static_cast<char>(m_generator.random().bounded(256)));
        }
        return m_generator.random().bounded(2) == 0
            ? canonicalised(QString::fromUtf8(bytes))
            : QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
    };
    for (int round = 0; round < 1500; ++round) {
        const QString before = noise();
        const QString after = noise();
        const auto places = reanchor(before, after, m_generator.anchors(before, 5));
        for (const Placement &place : places) {
            QVERIFY(place.range.end <= CodePointMap(after).size());
        }
        const Placement cold = findQuote(after, {before.left(20), before.mid(3, 9), noise(), 5});
        QVERIFY(cold.range.end <= CodePointMap(after).size());
        const Utf16Range occurrence = findOccurrence(after, before.left(3), 1);
        QVERIFY(occurrence.end <= after.size());
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
