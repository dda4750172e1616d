// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "exporters/exporter.h"

#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// Where comments go, in the formats that let one choose.
class TestCommentPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceHoldsTheComment_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("place");
        for (const auto &exporter : allExporters()) {
            for (const CommentPlace place : exporter->commentPlaces()) {
                if (exporter->isText()) {
                    QTest::newRow(qPrintable(u"%1-%2"_s.arg(exporter->id()).arg(static_cast<int>(place))))
                        << exporter->id() << static_cast<int>(place);
                }
            }
        }
    }

    void everyPlaceHoldsTheComment()
    {
        QFETCH(QString, format);
        QFETCH(int, place);
        const QString text = written(format, static_cast<CommentPlace>(place));
        QCOMPARE(text.count(u"who says so"_s), 1);
        const qsizetype words = text.indexOf(u"a promise"_s);
        const qsizetype next = text.indexOf(u"nothing to do with it"_s);
        const qsizetype comment = text.indexOf(u"who says so"_s);
        QVERIFY(words > 0 && next > words);
        const bool isBelow = place == static_cast<int>(CommentPlace::BelowParagraph);
        const bool isLast = place == static_cast<int>(CommentPlace::End)
            || place == static_cast<int>(CommentPlace::Footnotes);
        QVERIFY(!isBelow || (comment > words && comment < next));
        QVERIFY(!isLast || comment > next);
    }

    void theFirstPlaceIsTheUsualOne()
    {
        for (const auto &exporter : allExporters()) {
            if (exporter->isText() && !exporter->commentPlaces().empty()) {
                ExportOptions options;
                options.comments = exporter->commentPlaces().front();
                const std::vector<TalkText> talks{annotatedTalk(), secondTalk()};
                QCOMPARE(exporter->write(talks, options)->bytes, exporter->write(talks, {})->bytes);
            }
        }
    }

    void footnotesAreDefinedOnceAndPointedTo()
    {
        const std::vector<TalkText> talks{annotatedTalk(), secondTalk(), nastyTalk()};
        const QString text = QString::fromUtf8(exporterById(u"gfm"_s)->write(talks, {})->bytes);
        static const QRegularExpression definition(
            u"^\\[\\^(lec-[0-9a-f]+)\\]: "_s, QRegularExpression::MultilineOption);
        QSet<QString> defined;
        for (auto all = definition.globalMatch(text); all.hasNext();) {
            const QString id = all.next().captured(1);
            QVERIFY2(!defined.contains(id), qPrintable(id));
            defined.insert(id);
            QCOMPARE(text.count(u"[^%1]"_s.arg(id)), 2);
        }
        QVERIFY(!defined.isEmpty());
        QCOMPARE(text.count(u"[^lec-"_s), 2 * defined.size());
    }

    void githubGetsNothingOfObsidian()
    {
        const QString text =
            QString::fromUtf8(exporterById(u"github"_s)->write({annotatedTalk(), secondTalk()}, {})->bytes);
        for (const QString &sign : {u"> [!"_s, u"[[#"_s, u" ^lec-"_s}) {
            QVERIFY2(!text.contains(sign), qPrintable(sign));
        }
        QVERIFY(text.contains(u"<mark>"_s));
        QCOMPARE(text.count(u"<mark>"_s), text.count(u"</mark>"_s));
    }

private:
    static QString written(const QString &format, CommentPlace place)
    {
        DocumentMaker maker;
        maker.paragraph(u"Each job is a promise to somebody."_s);
        maker.paragraph(u"This has nothing to do with it."_s);
        TalkText talk = secondTalk();
        talk.marks.clear();
        talk.document = maker.document;
        addMark(talk, u"a promise"_s, MarkKind::Doubt, u"who says so"_s);
        ExportOptions options;
        options.comments = place;
        return QString::fromUtf8(exporterById(format)->write({talk}, options)->bytes);
    }
};

QTEST_GUILESS_MAIN(TestCommentPlaces)
#include "tst_commentplaces.moc"
