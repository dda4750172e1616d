// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/packedbytes_p.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>

namespace Lectern::Store {

namespace {

// The first byte says how; what qCompress() wrote begins with a length, whose first byte is small.
constexpr char alone = '\x81';
constexpr char onText = '\x82';
constexpr unsigned char leastKind = 0x80;

/// Of zstd. With the text the next levels save a fiftieth of the bytes for four times the work.
constexpr int level = 3;
/// More than any source may have: a damaged length shall not ask for all memory.
constexpr unsigned long long mostBytes = 1ULL << 30;

using Packer = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Unpacker = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

/// As far back as matches have to reach: over the text and the bytes.
int windowLog(size_t bytes)
{
    const auto log = static_cast<int>(std::bit_width(bytes));
    const ZSTD_bounds bounds = ZSTD_cParam_getBounds(ZSTD_c_windowLog);
    constexpr int mostOfReader = 27; // beyond it a reader has to be told
    return std::clamp(log, bounds.lowerBound, std::min(bounds.upperBound, mostOfReader));
}

/// Behind a byte that says `kind`. Empty where zstd has no memory for it.
QByteArray frame(char kind, QByteArrayView bytes, QByteArrayView before)
{
    const Packer packer(ZSTD_createCCtx(), ZSTD_freeCCtx);
    const auto size = static_cast<size_t>(bytes.size());
    QByteArray result(static_cast<qsizetype>(ZSTD_compressBound(size)) + 1, Qt::Uninitialized);
    if (!packer) {
        return {};
    }
    ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_compressionLevel, level);
    if (!before.isEmpty()) {
        const auto length = static_cast<size_t>(before.size());
        const int reach = windowLog(length + size);
        // Where the tables of the level are too small for all places of the text, long notes need half as
        // much again.
        constexpr int mostTable = 20; // 8 MB
        ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_windowLog, reach);
        ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_hashLog, std::min(reach, mostTable));
        ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_chainLog, std::min(reach, mostTable));
        ZSTD_CCtx_refPrefix(packer.get(), before.data(), length);
    }
    const size_t written = ZSTD_compress2(
        packer.get(), result.data() + 1, static_cast<size_t>(result.size() - 1), bytes.data(), size);
    if (ZSTD_isError(written) != 0) {
        return {};
    }
    result[0] = kind;
    result.truncate(static_cast<qsizetype>(written) + 1);
    result.squeeze();
    return result;
}

/// Anyone's zlib where zstd has no memory.
QByteArray orZlib(QByteArray frame, QByteArrayView bytes)
{
    constexpr int fastest = 1;
    return frame.isEmpty() ? qCompress(reinterpret_cast<const uchar *>(bytes.data()), bytes.size(), fastest)
                           : std::move(frame);
}

} // namespace

QByteArray packed(QByteArrayView bytes, QByteArrayView text)
{
    if (text.isEmpty()) {
        return packedAlone(bytes);
    }
    QByteArray leaning = frame(onText, bytes, text);
    constexpr int muchLess = 5; // nothing packs notes to a fifth but their text
    if (!leaning.isEmpty() && leaning.size() < bytes.size() / muchLess) {
        return leaning;
    }
    QByteArray own = packedAlone(bytes);
    constexpr int worth = 10; // a tenth of the bytes for what a damaged text would take with it
    const bool isWorth = !leaning.isEmpty() && own.size() - leaning.size() > bytes.size() / worth;
    return isWorth ? leaning : own;
}

QByteArray packedAlone(QByteArrayView bytes) { return orZlib(frame(alone, bytes, {}), bytes); }

QByteArray unpacked(const QByteArray &packed, QByteArrayView text)
{
    if (packed.isEmpty() || static_cast<unsigned char>(packed[0]) < leastKind) {
        return qUncompress(packed);
    }
    const QByteArrayView frame = QByteArrayView(packed).sliced(1);
    const auto length = static_cast<size_t>(frame.size());
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), length);
    const Unpacker unpacker(ZSTD_createDCtx(), ZSTD_freeDCtx);
    // The two values that mean an error or no size are larger.
    if ((packed[0] != alone && packed[0] != onText) || size > mostBytes || !unpacker) {
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (packed[0] == onText) {
        ZSTD_DCtx_refPrefix(unpacker.get(), text.data(), static_cast<size_t>(text.size()));
    }
    const size_t read =
        ZSTD_decompressDCtx(unpacker.get(), bytes.data(), static_cast<size_t>(size), frame.data(), length);
    return read == size ? bytes : QByteArray();
}

bool leansOnText(QByteArrayView packed) { return packed.startsWith(onText); }

} // namespace Lectern::Store
