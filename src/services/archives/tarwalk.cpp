// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivewalks.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>

/// POSIX.1 ustar and pax, and the long names of GNU tar: blocks of 512 bytes, a head before each member.
namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

constexpr qint64 blockSize = 512;
/// Longer names and attributes are nobody's.
constexpr qint64 mostExtraBytes = 1024LL * 1024;

/// A number of the head: octal, or binary behind a set highest bit (GNU).
qint64 numberOf(const QByteArray &field)
{
    if (field.isEmpty() || (static_cast<quint8>(field[0]) & 0x80U) == 0) {
        return QByteArray(field.constData()).trimmed().toLongLong(nullptr, 8);
    }
    quint64 value = static_cast<quint8>(field[0]) & 0x7FU;
    for (const char byte : field.sliced(1)) {
        if (value >> 54 != 0) {
            return -1;
        }
        value = value << 8 | static_cast<quint8>(byte);
    }
    return static_cast<qint64>(value);
}

bool isChecked(const QByteArray &head)
{
    constexpr qsizetype sumAt = 148;
    constexpr qsizetype sumSize = 8;
    QByteArray blanked = head;
    blanked.replace(sumAt, sumSize, QByteArray(sumSize, ' '));
    const int sum = std::accumulate(blanked.begin(), blanked.end(), 0,
        [](int all, char byte) { return all + static_cast<quint8>(byte); });
    return numberOf(head.sliced(sumAt, sumSize)) == sum;
}

/// The text of a field that ends at a NUL or at its size.
QByteArray textOf(const QByteArray &head, qsizetype at, qsizetype size)
{
    const QByteArray field = head.sliced(at, size);
    return field.first(qstrnlen(field.constData(), static_cast<size_t>(size)));
}

MemberKind kindOf(char type)
{
    switch (type) {
    case '\0':
    case '0':
    case '7':
        return MemberKind::File;
    case '1':
    case '2':
        return MemberKind::Link;
    case '3':
    case '4':
    case '6':
        return MemberKind::Device;
    case '5':
    case 'D':
        return MemberKind::Folder;
    default:
        return MemberKind::Unknown;
    }
}

/// "27 path=days/one.md\n…": the value of a key among pax records.
std::optional<QByteArray> paxValue(QByteArrayView records, const QByteArray &key)
{
    std::optional<QByteArray> value;
    const QByteArray head = key + '=';
    while (!records.isEmpty()) {
        const qsizetype blank = records.indexOf(' ');
        const qsizetype size = blank > 0 ? records.first(blank).toLongLong() : 0;
        if (size <= blank + 1 || size > records.size()) {
            break;
        }
        const QByteArrayView record = records.sliced(blank + 1, size - blank - 2);
        if (record.startsWith(head)) {
            value = record.sliced(head.size()).toByteArray();
        }
        records = records.sliced(size);
    }
    return value;
}

class TarWalk final
{
public:
    TarWalk(QFile &file, Unpacker *gzip, MemberFilter &filter, const std::stop_token &stop)
        : m_file(file)
        , m_filter(filter)
        , m_stop(stop)
    {
        if (gzip != nullptr) {
            m_unpacked = gzip->unpacked(file, Unpacker::Wrapping::Gzip);
        }
    }

    Result<void> run()
    {
        if (m_unpacked && !m_unpacked->open(QIODevice::ReadOnly)) {
            return std::unexpected(m_filter.damaged(m_unpacked->errorString()));
        }
        while (true) {
            const auto more = step();
            if (!more) {
                return passOn(more);
            }
            if (!*more) {
                return {};
            }
        }
    }

private:
    /// Reads one member; false at the end.
    Result<bool> step()
    {
        const auto head = read(blockSize);
        if (!head) {
            return passOn(head);
        }
        if (head->size() == blockSize && head->count('\0') == blockSize) {
            return false;
        }
        if (head->size() != blockSize || !isChecked(*head)) {
            return endEarly(QStringLiteral("head of a member"));
        }
        const char type = (*head)[156];
        const bool isExtra = type == 'L' || type == 'K' || type == 'x' || type == 'g';
        const qint64 ownSize = numberOf(head->sliced(124, 12));
        const qint64 size = isExtra ? ownSize : m_paxSize.value_or(ownSize);
        constexpr qint64 mostSaid = qint64{1} << 50; // beyond it a number is damage
        if (size < 0 || size > mostSaid) {
            return endEarly(QStringLiteral("size of a member"));
        }
        return isExtra ? readExtra(type, size) : readMember(*head, type, size);
    }

    /// A long name or attributes of the next member.
    Result<bool> readExtra(char type, qint64 size)
    {
        if (size > mostExtraBytes) {
            return endEarly(QStringLiteral("attributes of a member"));
        }
        const auto extra = readPadded(size);
        if (!extra) {
            return passOn(extra);
        }
        if (extra->size() != size) {
            return endEarly(QStringLiteral("attributes of a member"));
        }
        if (type == 'L') {
            m_longName = QByteArray(extra->constData());
        } else if (type == 'x') {
            m_longName = paxValue(*extra, "path").value_or(m_longName);
            m_paxSize =
                paxValue(*extra, "size").transform([](const QByteArray &text) { return text.toLongLong(); });
        }
        return true;
    }

    Result<bool> readMember(const QByteArray &head, char type, qint64 size)
    {
        ArchiveMember member;
        member.name = memberName(nameOf(head), "ISO-8859-1");
        member.kind = kindOf(type);
        member.bytes = size;
        m_longName.clear();
        m_paxSize.reset();
        if (member.kind == MemberKind::Link) {
            member.bytes = 0; // hard links may state the size of what they point at
        }
        const auto wanted = m_filter.wants(member);
        if (!wanted) {
            return passOn(wanted);
        }
        m_hasMembers = true;
        if (!*wanted) {
            return skip(padded(member.bytes));
        }
        auto bytes = readPadded(member.bytes);
        if (!bytes) {
            return passOn(bytes);
        }
        if (bytes->size() != member.bytes) {
            return endEarly(QStringLiteral("bytes of a member"));
        }
        m_filter.take(std::move(*bytes));
        return true;
    }

    [[nodiscard]] QByteArray nameOf(const QByteArray &head) const
    {
        if (!m_longName.isEmpty()) {
            return m_longName;
        }
        const QByteArray name = textOf(head, 0, 100);
        const bool isUstar = head.sliced(257, 6) == QByteArrayView("ustar\0", 6);
        const QByteArray prefix = isUstar ? textOf(head, 345, 155) : QByteArray();
        return prefix.isEmpty() ? name : prefix + '/' + name;
    }

    static qint64 padded(qint64 size) { return (size + blockSize - 1) / blockSize * blockSize; }

    /// The next bytes; fewer only at the end of the stream.
    Result<QByteArray> read(qint64 count)
    {
        if (m_stop.stop_requested()) {
            return stoppedInArchive();
        }
        if (m_unpacked) {
            m_passed += count;
            const ArchiveLimits &limits = m_filter.limits();
            if (m_passed > limits.mostBytes) {
                return std::unexpected(m_filter.tooLarge());
            }
            if (m_passed > limits.mostRatio * m_file.size() + limits.freeBytes) {
                return std::unexpected(m_filter.unpacksTooFar());
            }
        }
        return m_unpacked ? m_unpacked->read(count) : m_file.read(count);
    }

    /// `size` bytes and what fills their last block.
    Result<QByteArray> readPadded(qint64 size)
    {
        auto bytes = read(padded(size));
        if (bytes && bytes->size() > size) {
            bytes->truncate(size);
        }
        return bytes;
    }

    Result<bool> skip(qint64 size)
    {
        if (!m_unpacked) {
            return size <= m_file.size() - m_file.pos() && m_file.seek(m_file.pos() + size)
                ? Result<bool>(true)
                : endEarly(QStringLiteral("bytes of a member"));
        }
        constexpr qint64 piece = 256LL * 1024;
        while (size > 0) {
            const auto bytes = read(std::min(size, piece));
            if (!bytes) {
                return passOn(bytes);
            }
            if (bytes->isEmpty()) {
                return endEarly(QStringLiteral("bytes of a member"));
            }
            size -= bytes->size();
        }
        return true;
    }

    /// What came before stands; an archive that is damaged from its begin is none.
    Result<bool> endEarly(const QString &detail)
    {
        if (!m_hasMembers) {
            return std::unexpected(m_filter.damaged(detail));
        }
        m_filter.endEarly(Texts::tr("“%1” is damaged or cut off. What stands before that place was read."));
        return false;
    }

    QFile &m_file;
    MemberFilter &m_filter;
    const std::stop_token &m_stop;
    std::unique_ptr<QIODevice> m_unpacked; ///< none: the archive is not packed
    qint64 m_passed = 0; ///< bytes that came out of it
    bool m_hasMembers = false;
    QByteArray m_longName; ///< of the next member; empty: its head names it
    std::optional<qint64> m_paxSize;
};

} // namespace

Result<void> walkTar(QFile &file, Unpacker *gzip, MemberFilter &filter, const std::stop_token &stop)
{
    return TarWalk(file, gzip, filter, stop).run();
}

} // namespace Lectern::Services
