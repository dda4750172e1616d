// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "base/uuid.h"
#include "exporters/exporter.h"
#include "support/testsupport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;

/// The musts of the W3C Web Annotation model that a program can check.
class TestWebAnnotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void collectionHasWhatItMust();
    void annotationsHaveWhatTheyMust();
    void positionsAndQuotesAgree();
    void orphansHaveNoPosition();
    void sourceIsTheNameOfItsBytes();
    void ownWordsCarryTheRest();
    void surroundingsBeyondTheTalkAreKeptWhileTheyFit();
    void firstWordsAreKeptWhereTheyDiffer();
    void suiteOfTheWorkingGroup();

private:
    QJsonObject m_collection;
    QJsonArray m_items;
    std::vector<TalkText> m_talks;
};

namespace {

bool isUrn(const QJsonValue &value)
{
    static const QRegularExpression urn(
        QStringLiteral("^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    return urn.match(value.toString()).hasMatch();
}

QJsonObject selectorOf(const QJsonObject &item, const QString &type)
{
    for (const auto &value : item[u"target"][u"selector"].toArray()) {
        if (value[u"type"].toString() == type) {
            return value.toObject();
        }
    }
    return {};
}

QString codePoints(const QString &text, qint64 begin, qint64 end)
{
    const auto all = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + begin, end - begin);
}

QJsonObject itemOf(const TalkText &talk)
{
    const auto file = exporterById(QStringLiteral("w3c"))->write({talk}, {});
    return QJsonDocument::fromJson(file->bytes)[u"first"][u"items"][0].toObject();
}

TalkText talkInALargerText(const QString &text)
{
    TalkText talk = secondTalk();
    DocumentMaker maker;
    maker.paragraph(text);
    talk.document = maker.document;
    talk.marks.clear();
    talk.offset = 100;
    return talk;
}

} // namespace

void TestWebAnnotation::initTestCase()
{
    m_talks = {annotatedTalk(), secondTalk(), nastyTalk()};
    const auto file = exporterById(QStringLiteral("w3c"))->write(m_talks, {});
    QVERIFY(file);
    m_collection = QJsonDocument::fromJson(file->bytes).object();
    m_items = m_collection[u"first"][u"items"].toArray();
}

void TestWebAnnotation::collectionHasWhatItMust()
{
    QCOMPARE(m_collection[u"@context"][0].toString(), QStringLiteral("http://www.w3.org/ns/anno.jsonld"));
    QVERIFY(m_collection[u"@context"][1][u"lectern"].isString());
    QVERIFY(isUrn(m_collection[u"id"]));
    QCOMPARE(m_collection[u"type"].toString(), QStringLiteral("AnnotationCollection"));
    QVERIFY(!m_collection[u"label"].toString().isEmpty());
    const QJsonObject page = m_collection[u"first"].toObject();
    QVERIFY(isUrn(page[u"id"]));
    QVERIFY(page[u"id"] != m_collection[u"id"]);
    QCOMPARE(page[u"type"].toString(), QStringLiteral("AnnotationPage"));
    QCOMPARE(page[u"startIndex"].toInteger(-1), 0);
    qint64 marks = 0;
    for (const TalkText &talk : m_talks) {
        marks += static_cast<qint64>(talk.marks.size());
    }
    QCOMPARE(m_collection[u"total"].toInteger(), marks);
    QCOMPARE(m_items.size(), marks);
}

void TestWebAnnotation::annotationsHaveWhatTheyMust()
{
    static const QStringList motivations{
        QStringLiteral("commenting"), QStringLiteral("highlighting"), QStringLiteral("tagging")};
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    QStringList ids;
    for (const auto &value : std::as_const(m_items)) {
        const QJsonObject item = value.toObject();
        QVERIFY(isUrn(item[u"id"]));
        ids.append(item[u"id"].toString());
        QCOMPARE(item[u"type"].toString(), QStringLiteral("Annotation"));
        QVERIFY(motivations.contains(item[u"motivation"].toString()));
        QVERIFY(time.match(item[u"created"].toString()).hasMatch());
        QVERIFY(time.match(item[u"modified"].toString()).hasMatch());
        QVERIFY(item[u"target"].isObject());
        QVERIFY(!item.contains(u"bodyValue"));
        const bool isComment = item[u"motivation"].toString() == u"commenting";
        QCOMPARE(item[u"body"][0][u"purpose"].toString() == u"commenting", isComment);
        for (const auto &body : item[u"body"].toArray()) {
            QCOMPARE(body[u"type"].toString(), QStringLiteral("TextualBody"));
            QVERIFY(body[u"value"].isString());
        }
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestWebAnnotation::positionsAndQuotesAgree()
{
    int checked = 0;
    for (const auto &value : std::as_const(m_items)) {
        const QJsonObject item = value.toObject();
        const QJsonObject quote = selectorOf(item, QStringLiteral("TextQuoteSelector"));
        const QJsonObject place = selectorOf(item, QStringLiteral("TextPositionSelector"));
        QVERIFY(!quote.isEmpty());
        if (place.isEmpty()) {
            continue;
        }
        const auto talk = std::ranges::find_if(m_talks, [&](const TalkText &one) {
            return QString(u"urn:uuid:" + toText(one.row.id)) == item[u"lectern:talk"].toString();
        });
        QVERIFY(talk != m_talks.end());
        const qint64 begin = place[u"start"].toInteger() - talk->offset;
        const qint64 end = place[u"end"].toInteger() - talk->offset;
        QVERIFY(begin >= 0 && end > begin);
        QCOMPARE(quote[u"exact"].toString(), codePoints(talk->document->text, begin, end));
        ++checked;
    }
    QVERIFY(checked > 30);
}

void TestWebAnnotation::orphansHaveNoPosition()
{
    int orphans = 0;
    for (const auto &value : std::as_const(m_items)) {
        const QJsonObject item = value.toObject();
        if (item[u"lectern:state"].toString() != u"orphan") {
            continue;
        }
        ++orphans;
        QVERIFY(selectorOf(item, QStringLiteral("TextPositionSelector")).isEmpty());
        const QJsonArray bodies = item[u"body"].toArray();
        QCOMPARE(bodies.last()[u"value"].toString(), QStringLiteral("lectern:orphan"));
        QCOMPARE(bodies.last()[u"purpose"].toString(), QStringLiteral("tagging"));
    }
    QCOMPARE(orphans, 2);
}

void TestWebAnnotation::sourceIsTheNameOfItsBytes()
{
    // RFC 6920 writes SHA-256 in base64url without padding. The bytes hashed here are "test".
    QCOMPARE(m_items[0][u"target"][u"source"].toString(),
        QStringLiteral("ni:///sha-256;n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"));
    QCOMPARE(
        m_items[0][u"target"][u"state"][u"sourceDate"].toString(), QStringLiteral("2025-03-01T09:00:00Z"));
}

void TestWebAnnotation::ownWordsCarryTheRest()
{
    const QJsonObject first = m_items[0].toObject();
    QCOMPARE(first[u"lectern:kind"].toString(), QStringLiteral("key"));
    QCOMPARE(first[u"lectern:talkTitle"].toString(), QStringLiteral("Threads are not free"));
    QCOMPARE(first[u"lectern:revision"].toString().size(), 64);
    bool hasTodo = false;
    for (const auto &item : std::as_const(m_items)) {
        hasTodo = hasTodo || item[u"lectern:todo"].toString() == u"open";
    }
    QVERIFY(hasTodo);
}

void TestWebAnnotation::surroundingsBeyondTheTalkAreKeptWhileTheyFit()
{
    TalkText talk = talkInALargerText(QStringLiteral("The pump runs at night."));
    MarkRow &mark = addMark(talk, QStringLiteral("pump"), MarkKind::Key);
    mark.prefix = QStringLiteral("the talk before. The ");
    mark.suffix = QStringLiteral(" runs at noon. The next talk");
    const QJsonObject quote = selectorOf(itemOf(talk), QStringLiteral("TextQuoteSelector"));
    QCOMPARE(quote[u"prefix"].toString(), QStringLiteral("the talk before. The "));
    QCOMPARE(quote[u"suffix"].toString(), QStringLiteral(" runs at night.")); // it ran at noon once
}

void TestWebAnnotation::firstWordsAreKeptWhereTheyDiffer()
{
    TalkText talk = talkInALargerText(QStringLiteral("The PUMP runs at night."));
    MarkRow &mark = addMark(talk, QStringLiteral("PUMP"), MarkKind::Key);
    QVERIFY(!itemOf(talk).contains(u"lectern:quote"));
    mark.quote = QStringLiteral("pump"); // written otherwise when it was made, and still exact
    QCOMPARE(itemOf(talk)[u"lectern:quote"].toString(), QStringLiteral("pump"));
}

void TestWebAnnotation::suiteOfTheWorkingGroup()
{
    const QString suite =
        sharedFolder().isEmpty() ? QString() : QString(sharedFolder() + u"/web-annotation-tests");
    if (suite.isEmpty() || !QFileInfo::exists(suite + u"/annotations/annotationMusts.test")) {
        QSKIP("the W3C working group's suite (web-annotation-tests) is not beside the project");
    }
    QSKIP("the suite needs a JSON Schema validator: run shared/interchange.md's check 1 with ajv");
}

QTEST_GUILESS_MAIN(TestWebAnnotation)
#include "tst_webannotation.moc"
