// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/fileaddress.h"

#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

class TestFileAddress final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesOfFilesBecomePaths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAddress");
        QTest::addColumn<QString>("path");
        QTest::newRow("address") << u"file:///notes/day%20one.md"_s << true << u"/notes/day one.md"_s;
        QTest::newRow("other letters") << u"file:///m%C3%A4rz%23.md"_s << true << u"/märz#.md"_s;
        QTest::newRow("capitals") << u"FILE:///notes.md"_s << true << u"/notes.md"_s;
        QTest::newRow("one slash") << u"file:/notes.md"_s << true << u"/notes.md"_s;
        QTest::newRow("path") << u"/notes/100%25.md"_s << false << u"/notes/100%25.md"_s;
        QTest::newRow("name") << u"file.md"_s << false << u"file.md"_s;
        QTest::newRow("link") << u"lectern:talk/1"_s << false << u"lectern:talk/1"_s;
        QTest::newRow("web") << u"https://example.org/a"_s << false << u"https://example.org/a"_s;
        QTest::newRow("empty") << QString() << false << QString();
    }

    void addressesOfFilesBecomePaths()
    {
        QFETCH(QString, text);
        QFETCH(bool, isAddress);
        QFETCH(QString, path);
        QCOMPARE(isFileAddress(text), isAddress);
        QCOMPARE(withoutFileAddress(text), path);
    }
};

QTEST_GUILESS_MAIN(TestFileAddress)
#include "tst_fileaddress.moc"
