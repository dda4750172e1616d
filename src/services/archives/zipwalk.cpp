// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivewalks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QtEndian>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

/// APPNOTE.TXT of PKWARE, 6.3.10, names the parts; all numbers are little-endian.
namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

constexpr qsizetype endSize = 22; // end of central directory record (4.3.16)
constexpr qsizetype headSize = 46; // central directory header (4.3.12)
constexpr qsizetype localSize = 30; // local file header (4.3.7)
constexpr qint64 mostDirectoryBytes = 64LL * 1024 * 1024;

quint16 word(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint32 crcOf(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 index = 0; index < made.size(); ++index) {
            quint32 value = index;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
            }
            made[index] = value;
        }
        return made;
    }();
    return ~std::accumulate(bytes.begin(), bytes.end(), ~quint32{0},
        [](quint32 crc, char byte) { return table[(crc ^ static_cast<quint8>(byte)) & 0xFFU] ^ (crc >> 8); });
}

/// A row of the directory.
struct Row {
    ArchiveMember member;
    quint16 method = 0;
    quint32 crc = 0;
    qint64 head = 0; ///< place of the local header
};

MemberKind kindOf(const QByteArray &directory, qsizetype at, const QByteArray &name)
{
    constexpr int unixHost = 3;
    constexpr quint16 stored = 0;
    constexpr quint16 deflated = 8;
    constexpr quint16 encryptedFlag = 1;
    if (name.endsWith('/')) {
        return MemberKind::Folder;
    }
    const mode_t mode = number(directory, at + 38) >> 16;
    const mode_t type = directory[at + 5] == unixHost ? mode & S_IFMT : 0;
    if (type == S_IFLNK) {
        return MemberKind::Link;
    }
    if (type != 0 && type != S_IFREG) {
        return type == S_IFDIR ? MemberKind::Folder : MemberKind::Device;
    }
    if ((word(directory, at + 8) & encryptedFlag) != 0) {
        return MemberKind::Encrypted;
    }
    const quint16 method = word(directory, at + 10);
    return method == stored || method == deflated ? MemberKind::File : MemberKind::Unknown;
}

class ZipWalk final
{
public:
    ZipWalk(QFile &file, Unpacker &deflate, MemberFilter &filter, const std::stop_token &stop)
        : m_file(file)
        , m_deflate(deflate)
        , m_filter(filter)
        , m_stop(stop)
    {
    }

    Result<void> run()
    {
        const auto directory = readDirectory();
        if (!directory) {
            return passOn(directory);
        }
        auto rows = rowsOf(*directory);
        if (!rows) {
            return passOn(rows);
        }
        // In the order of the file: one way through it, and members that share bytes stand side by side.
        std::ranges::stable_sort(*rows, {}, &Row::head);
        for (const Row &row : *rows) {
            if (m_stop.stop_requested()) {
                return stoppedInArchive();
            }
            const auto wanted = m_filter.wants(row.member);
            if (!wanted) {
                return passOn(wanted);
            }
            if (*wanted) {
                read(row);
            }
        }
        return {};
    }

private:
    [[nodiscard]] QByteArray bytesAt(qint64 place, qint64 count)
    {
        return m_file.seek(place) ? m_file.read(count) : QByteArray();
    }

    Result<QByteArray> readDirectory()
    {
        constexpr qint64 longestComment = 0xFFFF;
        const qint64 reach = std::min(m_file.size(), endSize + longestComment);
        const QByteArray tail = bytesAt(m_file.size() - reach, reach);
        const qsizetype at = tail.lastIndexOf(QByteArrayView("PK\5\6"));
        if (at < 0 || at + endSize > tail.size()) {
            return std::unexpected(m_filter.damaged(QStringLiteral("no end record")));
        }
        const qint64 size = number(tail, at + 12);
        QByteArray directory =
            size <= mostDirectoryBytes ? bytesAt(number(tail, at + 16), size) : QByteArray();
        if (directory.size() != size) {
            return std::unexpected(m_filter.damaged(QStringLiteral("directory cut off or too large")));
        }
        return directory;
    }

    Result<std::vector<Row>> rowsOf(const QByteArray &directory)
    {
        std::vector<Row> rows;
        for (qsizetype at = 0; at < directory.size();) {
            if (at + headSize > directory.size() || directory.sliced(at, 4) != QByteArrayView("PK\1\2")) {
                return std::unexpected(m_filter.damaged(QStringLiteral("directory out of step")));
            }
            const qsizetype nameSize = word(directory, at + 28);
            const qsizetype next =
                at + headSize + nameSize + word(directory, at + 30) + word(directory, at + 32);
            if (next > directory.size()) {
                return std::unexpected(m_filter.damaged(QStringLiteral("directory entry cut off")));
            }
            const QByteArray name = directory.sliced(at + headSize, nameSize);
            Row row;
            row.member = {memberName(name, "IBM437"), kindOf(directory, at, name), number(directory, at + 24),
                number(directory, at + 20)};
            row.method = word(directory, at + 10);
            row.crc = number(directory, at + 16);
            row.head = number(directory, at + 42);
            rows.push_back(std::move(row));
            at = next;
        }
        return rows;
    }

    void read(const Row &row)
    {
        const QByteArray local = bytesAt(row.head, localSize);
        if (local.size() != localSize || !local.startsWith("PK\3\4")) {
            m_filter.giveUpMember(Texts::tr("it is damaged"));
            return;
        }
        if (row.head < m_readUntil) {
            m_filter.giveUpMember(Texts::tr("it shares its bytes with another file of the archive"));
            return;
        }
        const qint64 data = row.head + localSize + word(local, 26) + word(local, 28);
        m_readUntil = data + row.member.packedBytes;
        const qint64 most = m_filter.limits().mostMemberBytes + m_filter.limits().freeBytes;
        QByteArray packed =
            row.member.packedBytes <= most ? bytesAt(data, row.member.packedBytes) : QByteArray();
        if (packed.size() != row.member.packedBytes) {
            m_filter.giveUpMember(Texts::tr("it is damaged"));
            return;
        }
        QByteArray bytes = row.method == 0 ? std::move(packed) : inflated(packed, row.member.bytes);
        if (bytes.size() != row.member.bytes || crcOf(bytes) != row.crc) {
            m_filter.giveUpMember(Texts::tr("it is damaged"));
            return;
        }
        m_filter.take(std::move(bytes));
    }

    /// At most one byte more than `size`, so that a head that lies is noticed and costs nothing.
    QByteArray inflated(QByteArray &packed, qint64 size)
    {
        QBuffer buffer(&packed);
        const auto device = m_deflate.unpacked(buffer, Unpacker::Wrapping::None); // zip has heads of its own
        return device->open(QIODevice::ReadOnly) ? device->read(size + 1) : QByteArray();
    }

    QFile &m_file;
    Unpacker &m_deflate;
    MemberFilter &m_filter;
    const std::stop_token &m_stop;
    qint64 m_readUntil = 0; ///< end of the last member that was read
};

} // namespace

Result<void> walkZip(QFile &file, Unpacker &deflate, MemberFilter &filter, const std::stop_token &stop)
{
    return ZipWalk(file, deflate, filter, stop).run();
}

} // namespace Lectern::Services
