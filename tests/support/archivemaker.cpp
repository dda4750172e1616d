// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivemaker.h"

#include <QtEndian>

namespace Lectern::Testing {

namespace {

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~quint32{0};
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// qCompress() puts the size and zlib's head before, a checksum behind.
QByteArray deflated(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("\3\0", 2) : qCompress(bytes, 9).sliced(6).chopped(4);
}

template <typename Number>
void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// What the local header and the directory say alike.
void putHead(QByteArray &to, const ZipFile &file, const QByteArray &packed, quint32 size)
{
    put<quint16>(to, 20);
    put<quint16>(to, file.flags);
    put<quint16>(to, file.isDeflated ? 8 : 0);
    put<quint32>(to, 0x21); // the first day a zip can say
    put<quint32>(to, crcOf(file.bytes));
    put<quint32>(to, static_cast<quint32>(packed.size()));
    put<quint32>(to, size);
    put<quint16>(to, static_cast<quint16>(file.name.size()));
    put<quint16>(to, 0);
}

QByteArray octal(qint64 number, int digits)
{
    return QByteArray::number(number, 8).rightJustified(digits, '0') + '\0';
}

} // namespace

QByteArray zipOf(const std::vector<ZipFile> &files)
{
    constexpr quint16 unixHost = 3 << 8;
    QByteArray zip;
    QByteArray directory;
    for (const ZipFile &file : files) {
        const QByteArray packed = file.isDeflated ? deflated(file.bytes) : file.bytes;
        const quint32 size = file.saidSize.value_or(static_cast<quint32>(file.bytes.size()));
        const auto place = file.saidPlace.value_or(static_cast<quint32>(zip.size()));
        zip += "PK\3\4";
        putHead(zip, file, packed, size);
        zip += file.name + packed;
        directory += "PK\1\2";
        put<quint16>(directory, file.mode == 0 ? 20 : unixHost + 20);
        putHead(directory, file, packed, size);
        directory += QByteArray(6, '\0'); // comment, disk, text or not
        put<quint32>(directory, file.mode << 16);
        put<quint32>(directory, place);
        directory += file.name;
    }
    QByteArray end = "PK\5\6" + QByteArray(4, '\0');
    put<quint16>(end, static_cast<quint16>(files.size()));
    put<quint16>(end, static_cast<quint16>(files.size()));
    put<quint32>(end, static_cast<quint32>(directory.size()));
    put<quint32>(end, static_cast<quint32>(zip.size()));
    put<quint16>(end, 0);
    return zip + directory + end;
}

QByteArray tarOf(const std::vector<TarFile> &files)
{
    constexpr qsizetype block = 512;
    QByteArray tar;
    for (const TarFile &file : files) {
        QByteArray head = file.name.leftJustified(100, '\0', true);
        head += octal(0644, 7) + octal(0, 7) + octal(0, 7) + octal(file.bytes.size(), 11) + octal(0, 11);
        head += QByteArray(8, ' ') + file.type + QByteArray(100, '\0') + QByteArray("ustar\0", 6) + "00";
        head = head.leftJustified(block, '\0');
        int sum = 0;
        for (const char byte : head) {
            sum += static_cast<quint8>(byte);
        }
        head.replace(148, 8, QByteArray(octal(sum, 6) + ' '));
        tar += head + file.bytes;
        tar += QByteArray((block - file.bytes.size() % block) % block, '\0');
    }
    return tar + QByteArray(2 * block, '\0');
}

QByteArray gzipOf(const QByteArray &bytes)
{
    QByteArray zipped = QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + deflated(bytes);
    put<quint32>(zipped, crcOf(bytes));
    put<quint32>(zipped, static_cast<quint32>(bytes.size()));
    return zipped;
}

} // namespace Lectern::Testing
