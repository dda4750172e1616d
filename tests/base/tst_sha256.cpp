// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

#include <random>

using namespace Lectern;

/// Own steps of the processor give what Qt counts.
class TestSha256 final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownHashes();
    void everyLengthOfTheLastBlocks();
    void longBytesAtOddPlaces();
};

void TestSha256::knownHashes()
{
    // FIPS 180-2, appendix B.
    QCOMPARE(sha256Of("abc").toHex(),
        QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256Of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toHex(),
        QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(sha256Of(QByteArray(1'000'000, 'a')).toHex(),
        QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    QCOMPARE(
        sha256Of({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void TestSha256::everyLengthOfTheLastBlocks()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(sha256Of(bytes), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        bytes += static_cast<char>(i * 37 + 200);
    }
}

void TestSha256::longBytesAtOddPlaces()
{
    std::mt19937 dice(11); // NOLINT(*-msc51-cpp): the same each time
    QByteArray bytes(3'000'000, '\0');
    for (char &byte : bytes) {
        byte = static_cast<char>(dice());
    }
    for (int i = 0; i < 40; ++i) {
        const qsizetype begin = dice() % bytes.size();
        const QByteArrayView piece =
            QByteArrayView(bytes).sliced(begin, static_cast<qsizetype>(dice()) % (bytes.size() - begin));
        QCOMPARE(sha256Of(piece), QCryptographicHash::hash(piece, QCryptographicHash::Sha256));
    }
}

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
