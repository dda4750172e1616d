// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/decoder.h"

#include <QStringEncoder>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Qt::StringLiterals;

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreTold_data();
    void encodingsAreTold();
    void longerTextsAreDetected_data();
    void longerTextsAreDetected();
    void fewBrokenBytesStayUtf8WithAWarning();
    void lineEndsAreUnified();
    void nulAndLoneSurrogatesAreReplacedAndSaid();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void tooLargeIsRefusedInWords();
    void emptyIsText();
};

void TestDecoder::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("ascii") << QByteArray("plain") << u"plain"_s << u"UTF-8"_s;
    QTest::newRow("utf-8") << QByteArray("caf\xC3\xA9") << u"café"_s << u"UTF-8"_s;
    QTest::newRow("utf-8 mark") << QByteArray("\xEF\xBB\xBF# caf\xC3\xA9") << u"# café"_s << u"UTF-8"_s;
    QTest::newRow("utf-16le mark") << QByteArray("\xFF\xFEh\0i\0", 6) << u"hi"_s << u"UTF-16LE"_s;
    QTest::newRow("utf-16be mark") << QByteArray("\xFE\xFF\0h\0i", 6) << u"hi"_s << u"UTF-16BE"_s;
    QTest::newRow("utf-16le by zeros") << QByteArray("N\0o\0t\0e\0s\0", 10) << u"Notes"_s << u"UTF-16LE"_s;
    QTest::newRow("utf-16be by zeros") << QByteArray("\0N\0o\0t\0e\0s", 10) << u"Notes"_s << u"UTF-16BE"_s;
    QTest::newRow("windows-1252") << QByteArray("talk \x96 caf\xE9 \x93so\x94") << u"talk – café “so”"_s
                                  << u"windows-1252"_s;
    QTest::newRow("declared in a coding line") << QByteArray("# -*- coding: iso-8859-15 -*-\n\xA4 5")
                                               << u"# -*- coding: iso-8859-15 -*-\n€ 5"_s << u"iso-8859-15"_s;
    QTest::newRow("declared in meta") << QByteArray("<meta charset=\"koi8-r\">\n\xC4\xC1")
                                      << u"<meta charset=\"koi8-r\">\nда"_s << u"koi8-r"_s;
}

void TestDecoder::encodingsAreTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    if (!encoding.startsWith(u"UTF"_s) && encoding != u"windows-1252"_s
        && !QStringDecoder(encoding).isValid()) {
        QSKIP("Qt was built without this encoding.");
    }
    const auto decoded = decode(bytes, u"notes.txt"_s, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->encoding, encoding);
}

void TestDecoder::longerTextsAreDetected_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("shift_jis") << u"Shift_JIS"_s
                               << u"発表者は新しい設計について話しました。質問がたくさんありました。"_s;
    QTest::newRow("euc-kr") << u"EUC-KR"_s
                            << u"발표자는 새로운 설계에 대해 이야기했습니다. 질문이 많았습니다. "_s;
    QTest::newRow("koi8-r") << u"KOI8-R"_s
                            << u"Докладчик рассказал о новой архитектуре, и вопросов было много. "_s;
    QTest::newRow("windows-1251") << u"windows-1251"_s
                                  << u"Докладчик рассказал о новой архитектуре, и вопросов было много. "_s;
}

void TestDecoder::longerTextsAreDetected()
{
    QFETCH(QString, encoding);
    QFETCH(QString, sentence);
    QStringEncoder encoder(encoding);
    if (!encoder.isValid()) {
        QSKIP("Qt was built without this encoding.");
    }
    const QString text = sentence.repeated(6);
    const QByteArray bytes = encoder.encode(text);
    const auto decoded = decode(bytes, u"notes.txt"_s, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->diagnostics.size(), size_t{1});
}

void TestDecoder::fewBrokenBytesStayUtf8WithAWarning()
{
    const auto decoded = decode("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 and \xFF", u"notes.txt"_s, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, u"UTF-8"_s);
    QCOMPARE(decoded->text, u"éééé and \uFFFD"_s);
    QCOMPARE(decoded->diagnostics.size(), size_t{1});
    QVERIFY(decoded->diagnostics[0].severity == Severity::Warning);
}

void TestDecoder::lineEndsAreUnified()
{
    const auto decoded = decode("a\r\nb\rc\nd", u"notes.txt"_s, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->text, u"a\nb\nc\nd"_s);
}

void TestDecoder::nulAndLoneSurrogatesAreReplacedAndSaid()
{
    const auto decoded =
        decode(QByteArray("a long enough line with one\0in it, and more words", 49), u"notes.txt"_s, {});
    QVERIFY(decoded);
    QVERIFY(decoded->text.contains(u"one\uFFFDin"_s));
    QCOMPARE(decoded->diagnostics.size(), size_t{1});
    const auto lone = decode(QByteArray("\xFF\xFE\x00\xD8"
                                        "a\0",
                                 6),
        u"notes.txt"_s, {});
    QVERIFY(lone);
    QCOMPARE(lone->text, u"\uFFFDa"_s);
    const auto asBytes = decode("caf\xC3\xA9 and \xED\xA0\x80 half", u"notes.txt"_s, {});
    QVERIFY(asBytes);
    QVERIFY(asBytes->diagnostics.front().message.endsWith(u" 1."));
}

void TestDecoder::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n and the rest");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\nwords");
    QTest::newRow("zip") << QByteArray("PK\x03\x04 words");
    QByteArray mixed;
    for (int i = 0; i < 5000; ++i) {
        mixed += static_cast<char>((i * 7919) % 256);
    }
    QTest::newRow("all bytes") << mixed;
}

void TestDecoder::whatIsNoTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(bytes, u"thing.bin"_s, {});
    QVERIFY(!decoded);
    QVERIFY(decoded.error().kind == ErrorKind::InvalidInput);
    QVERIFY(decoded.error().message.startsWith(u"“thing.bin” is not a text file"_s));
}

void TestDecoder::tooLargeIsRefusedInWords()
{
    ReadOptions options;
    options.maxBytes = 1024 * 1024;
    const auto decoded = decode(QByteArray(1024 * 1024 + 1, 'a'), u"big.txt"_s, options);
    QVERIFY(!decoded);
    QVERIFY(decoded.error().kind == ErrorKind::InvalidInput);
    QCOMPARE(decoded.error().message,
        u"“big.txt” is larger than 1 MB, the most that is read as notes. Nothing of it was read."_s);
}

void TestDecoder::emptyIsText()
{
    const auto decoded = decode({}, u"notes.txt"_s, {});
    QVERIFY(decoded);
    QVERIFY(decoded->text.isEmpty());
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
