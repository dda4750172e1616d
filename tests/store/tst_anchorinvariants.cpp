// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The invariants of marks through random versions of a file (shared/anchoring.md, "Demands").

#include "storefixture.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// The writer of a file of talks, who changes it again and again.
class Writer final
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {
        for (int talk = 0; talk < 4; ++talk) {
            m_talks.push_back({u"Talk %1"_s.arg(talk), {u"Ada Fern"_s}, sentences(6), u"Monday"_s});
        }
    }

    size_t upTo(size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(m_random); }

    [[nodiscard]] ImportedSource source() const
    {
        return makeSource(u"/notes/harbour.md"_s, {u"Harbour Days"_s, 2024, {}}, m_talks);
    }

    /// A few edits, small and large.
    void edit()
    {
        for (size_t edits = 1 + upTo(4); edits > 0; --edits) {
            TalkLines &talk = m_talks[upTo(m_talks.size())];
            QStringList words = talk.body.split(u' ', Qt::SkipEmptyParts);
            const auto at = static_cast<qsizetype>(upTo(static_cast<size_t>(words.size()) + 1));
            switch (upTo(9)) {
            case 0:
            case 1:
                words.insert(at, word());
                break;
            case 2:
                words.remove(
                    at, std::min<qsizetype>(1 + static_cast<qsizetype>(upTo(12)), words.size() - at));
                break;
            case 3:
                std::ranges::reverse(words);
                break;
            case 4:
                words += words.mid(at, 9); // said twice
                break;
            case 5:
                talk.title = u"Renamed %1"_s.arg(upTo(99));
                break;
            case 6:
                std::ranges::shuffle(m_talks, m_random);
                continue;
            case 7:
                m_talks.push_back({u"New %1"_s.arg(upTo(999)), {}, sentences(3), {}});
                continue;
            default:
                if (m_talks.size() > 2) {
                    m_talks.erase(m_talks.begin() + static_cast<qsizetype>(upTo(m_talks.size())));
                }
                continue;
            }
            talk.body = words.join(u' ');
        }
    }

private:
    QString word()
    {
        static const QStringList odd{u"日本語"_s, u"\U0001F680"_s, u"e\u0301te"_s, u"a_b"_s, u"—"_s};
        return upTo(9) == 0 ? odd[static_cast<qsizetype>(upTo(static_cast<size_t>(odd.size())))]
                            : u"word%1"_s.arg(upTo(90));
    }

    QString sentences(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i) {
            for (size_t words = 4 + upTo(9); words > 0; --words) {
                text += word() + u' ';
            }
            text += i % 3 == 2 ? u".\n\n"_s : u". "_s;
        }
        return text;
    }

    std::mt19937 m_random;
    std::vector<TalkLines> m_talks;
};

/// A library, its writer and somebody who marks.
class Story final
{
public:
    explicit Story(unsigned seed)
        : m_writer(seed)
    {
        m_library.import(m_writer.source());
        for (int i = 0; i < 12; ++i) {
            addMark();
        }
    }

    /// A new version of the file, and now and then a deed of the reader.
    void goOn()
    {
        m_writer.edit();
        const SourceImport update = m_library.import(m_writer.source());
        if (update.outcome == SourceOutcome::Changed) {
            countsAreRight(update);
            takingBackAndAgainIsTheSame(update);
        }
        switch (m_writer.upTo(4)) {
        case 0:
            addMark();
            break;
        case 1:
            placeMark();
            break;
        default:
            break;
        }
        theSameFileChangesNothing();
        everyAnchorHoldsItsWords();
    }

    [[nodiscard]] QString health() const { return m_library.health(); }

private:
    [[nodiscard]] CodePointRange anyRange(const QUuid &talk)
    {
        const auto text = m_library.talks().text(talk);
        const qint64 length = CodePointMap(text->document->text).size();
        const auto begin = static_cast<qint64>(m_writer.upTo(static_cast<size_t>(length)));
        return {begin, std::min(length, begin + 1 + static_cast<qint64>(m_writer.upTo(40)))};
    }

    void addMark()
    {
        const auto talks = m_library.talks().talks();
        const QUuid talk = talks->at(m_writer.upTo(talks->size())).id;
        NewMark mark;
        mark.talk = talk;
        mark.range = anyRange(talk);
        QVERIFY(m_library.marks().add(mark));
        ++m_marks;
    }

    void placeMark()
    {
        const auto marks = m_library.marks().marks();
        const MarkRow &mark = marks->at(m_writer.upTo(marks->size()));
        const auto placed = m_library.marks().setPlace(mark.id, anyRange(mark.talk));
        QVERIFY(placed);
        QVERIFY(placed->state == AnchorState::Exact || placed->state == AnchorState::Changed);
    }

    /// (1) None is lost and none comes.
    void countsAreRight(const SourceImport &update)
    {
        int counted = 0;
        for (const auto &[state, count] : update.marks) {
            counted += count;
        }
        QCOMPARE(counted, m_marks);
        QCOMPARE(static_cast<int>(m_library.marks().marks()->size()), m_marks);
    }

    /// (2) and (6).
    void everyAnchorHoldsItsWords()
    {
        QCOMPARE(
            m_library.value(
                u"SELECT count(*) FROM anchor a JOIN revision r ON r.id = a.revision_id WHERE "
                "a.state <> 'orphan' AND (substr(r.text, a.begin_cp + 1, a.end_cp - a.begin_cp) <> "
                "a.quote_now OR a.begin_cp < 0 OR a.end_cp > length(r.text) OR a.begin_cp >= a.end_cp)"_s),
            u"0"_s);
        QCOMPARE(m_library.value(u"SELECT count(*) FROM mark m JOIN revision r ON r.id = m.made_on WHERE "
                                 "substr(r.text, m.begin_cp + 1, m.end_cp - m.begin_cp) <> m.quote"_s),
            u"0"_s);
    }

    [[nodiscard]] QStringList newestAnchors() const
    {
        return m_library
            .value(u"SELECT group_concat(line, char(10)) FROM (SELECT hex(m.uuid) || a.state || "
                   "a.begin_cp || ' ' || a.end_cp || a.quote_now || a.reason AS line FROM mark m "
                   "JOIN talk t ON t.id = m.talk_id JOIN anchor a ON a.mark_id = m.id "
                   "AND a.revision_id = t.revision_id ORDER BY m.id)"_s)
            .split(u'\n');
    }

    /// (3), over a way back.
    void takingBackAndAgainIsTheSame(const SourceImport &update)
    {
        const QStringList was = newestAnchors();
        QVERIFY(m_library.sources().takeBackUpdates({{update.source, update.version}}));
        const SourceImport again = m_library.import(m_writer.source());
        QCOMPARE(again.talks, update.talks);
        QCOMPARE(newestAnchors(), was);
    }

    /// (3)
    void theSameFileChangesNothing()
    {
        const auto rows = u"SELECT (SELECT count(*) FROM anchor) || ' ' || (SELECT count(*) FROM change) "
                          "|| ' ' || (SELECT count(*) FROM revision)"_s;
        const QString was = m_library.value(rows);
        QCOMPARE(m_library.import(m_writer.source()).outcome, SourceOutcome::Unchanged);
        QCOMPARE(m_library.value(rows), was);
    }

    Library m_library;
    Writer m_writer;
    int m_marks = 0;
};

} // namespace

class TestAnchorInvariants final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksAreKeptThroughAnyVersions_data()
    {
        QTest::addColumn<unsigned>("seed");
        // LECTERN_SEED=N asks for another story.
        const unsigned first = qEnvironmentVariable("LECTERN_SEED", u"1"_s).toUInt();
        for (unsigned seed = first; seed < first + 4; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void marksAreKeptThroughAnyVersions()
    {
        QFETCH(const unsigned, seed);
        Story story(seed);
        constexpr int versions = 25;
        for (int version = 0; version < versions && !QTest::currentTestFailed(); ++version) {
            story.goOn();
        }
        QCOMPARE(story.health(), QString());
    }
};

QTEST_GUILESS_MAIN(TestAnchorInvariants)
#include "tst_anchorinvariants.moc"
