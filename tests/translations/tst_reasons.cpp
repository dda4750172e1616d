// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include "base/progress.h"
#include "services/planservice.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Notes which texts of the recogniser are asked for.
class Listening final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Recognition") == 0) {
            m_heard.insert(QString::fromUtf8(source));
        }
        return {};
    }
    [[nodiscard]] const QSet<QString> &heard() const { return m_heard; }

private:
    mutable QSet<QString> m_heard;
};

} // namespace

/// Why a talk was found is said in the language of the reader.
class TestReasons final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reasonsAreKnownToTranslators_data()
    {
        QTest::addColumn<QByteArray>("notes");
        QTest::newRow("headings")
            << "# Quay Days 2022\n\n## Mon 5 Sep\n\n### Ropes and knots, Ines Okafor\n\n"
               "- a knot holds\n\n### Do tides wait?, Tomasz Wilk\n\n- the moon waits\n\n"
               "### Keynote: Fog horns, Rosa Finch\n\n- a horn says where not to go\n"_ba;
        QTest::newRow("names below")
            << "# Quay Days 2022\n\n## Ropes and knots\n\nSpeaker: Ines Okafor\n\nA knot holds.\n\n"
               "## Fog horns\n\nSpeaker: Rosa Finch\n\nA horn says where not to go.\n"_ba;
        QTest::newRow("times")
            << "Quay Days 2022\n\n10:00 Ropes and knots (Ines Okafor)\n\n  a knot holds\n\n"
               "11:00 Fog horns (Rosa Finch)\n\n  a horn is loud\n"_ba;
        QTest::newRow("head")
            << "---\ntitle: Fog horns\nspeaker: Rosa Finch\n---\n\nA horn says where not to go.\n"_ba;
    }

    void reasonsAreKnownToTranslators()
    {
        QFETCH(QByteArray, notes);
        Listening listening;
        QVERIFY(QCoreApplication::installTranslator(&listening));
        SilentProgress progress;
        const auto planned = Services::planPaths({u"-"_s}, notes, progress, {});
        QVERIFY(planned && !planned->documents.empty());
        QVERIFY(!planned->documents.front().plan.talks.empty());
        QVERIFY(!listening.heard().isEmpty());
        QSet<QString> known;
        for (const Text &text : textsOf(translationFile("lectern_de.ts"))) {
            if (text.context == "Recognition") {
                known.insert(QString::fromUtf8(text.source));
            }
        }
        for (const QString &reason : listening.heard()) {
            QVERIFY2(known.contains(reason), qPrintable(reason));
        }
    }
};

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
