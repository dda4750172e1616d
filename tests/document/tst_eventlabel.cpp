// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/plan.h"

#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

class EventLabelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nameAndYearAreSaidOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("label");
        QTest::newRow("neither") << QString() << 0 << QString();
        QTest::newRow("name") << u"Harbour Conf"_s << 0 << u"Harbour Conf"_s;
        QTest::newRow("year") << QString() << 2023 << u"2023"_s;
        QTest::newRow("both") << u"Harbour Conf"_s << 2023 << u"Harbour Conf 2023"_s;
        QTest::newRow("year in the name") << u"Harbour Conf 2023"_s << 2023 << u"Harbour Conf 2023"_s;
        QTest::newRow("another year in the name") << u"Vision 2030"_s << 2023 << u"Vision 2030 2023"_s;
    }

    void nameAndYearAreSaidOnce()
    {
        QFETCH(QString, name);
        QFETCH(int, year);
        QTEST(eventLabel({name, year, {}}), "label");
    }
};

QTEST_APPLESS_MAIN(EventLabelTest)
#include "tst_eventlabel.moc"
