// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "services/markservice.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using Lectern::Services::Testing::LibraryFixture;
using namespace Qt::StringLiterals;

class TestMarkService final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotesAreFoundInCodePoints()
    {
        const QString text = u"\U0001F680 top\nread the\npaper  by Mira (2019)\nread\n"_s;
        QCOMPARE(placeOfQuote(text, u"Read the paper by Mira (2019)"_s), (CodePointRange{6, 36}));
        QCOMPARE(placeOfQuote(text, u"read"_s, 2), (CodePointRange{37, 41}));
        QVERIFY(placeOfQuote(text, u"write a paper"_s).isEmpty());
        QVERIFY(placeOfQuote(text, u"read"_s, 3).isEmpty());
        QVERIFY(placeOfQuote(text, {}).isEmpty());
    }

    void lostMarkIsAttachedByASuggestion()
    {
        const LibraryFixture library;
        const QString path = library.write(u"days.md"_s,
            u"# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- a job is a promise to somebody\n- \U0001F680 write it down\n- so we said: a job is a promise to somebody, and we keep it\n"_s);
        const QUuid talk = library.keep(library.planned(path)).talks.front();
        const auto mark =
            markQuote(*library.session, {.talk = talk, .quote = u"a job is a promise to somebody"_s});
        QVERIFY(mark);
        const QString changed = library.write(u"days.md"_s,
            u"# Harbour Days 2024\n\n## Small queues, Ines Okafor\n\n- \U0001F680 write it down\n- so we said: a job is a promise to somebody, and we keep it\n"_s);
        (void)library.keep(library.planned(changed));
        const MarkRow lost = *library.session->marks().mark(mark->id);
        QCOMPARE(lost.state, AnchorState::Orphan);
        const auto suggestions = suggestPlaces(*library.session, mark->id);
        QVERIFY(suggestions);
        QVERIFY(!suggestions->empty() && suggestions->size() <= 5);
        const PlaceSuggestion &first = suggestions->front();
        QVERIFY(!first.reason.isEmpty());
        const auto placed = library.session->marks().setPlace(mark->id, first.range);
        QVERIFY(placed);
        QCOMPARE(placed->state, AnchorState::Exact);
        QCOMPARE(placed->quote, first.words);
        const auto after = suggestPlaces(*library.session, mark->id);
        for (const PlaceSuggestion &other : *after) {
            QVERIFY(other.range != first.range);
        }
        QCOMPARE(suggestPlaces(*library.session, QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestMarkService)
#include "tst_markservice.moc"
