// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sha256.h"

#include <QCryptographicHash>

#if defined(__x86_64__) && defined(__GNUC__)
#define LECTERN_HAS_SHA_STEPS
#include <QtEndian>

#include <cpuid.h>
#include <immintrin.h>

#include <algorithm>
#include <array>
#endif

namespace Lectern {

#ifdef LECTERN_HAS_SHA_STEPS
namespace {

constexpr qsizetype blockSize = 64;
using Words = std::array<quint32, 8>;

// FIPS 180-4: 4.2.2 and 5.3.3.
constexpr std::array<quint32, 64> constants{0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b,
    0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74,
    0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3,
    0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354,
    0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3,
    0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa,
    0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
constexpr Words beginning{
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

bool hasShaSteps()
{
    unsigned int a = 0;
    unsigned int b = 0;
    unsigned int c = 0;
    unsigned int d = 0;
    constexpr unsigned int sha = 1U << 29;
    const bool isThere = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & sha) != 0;
    constexpr unsigned int shuffles = (1U << 9) | (1U << 19); // SSSE3, SSE4.1
    return isThere && __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & shuffles) == shuffles;
}

__attribute__((target("sha,ssse3,sse4.1"))) __m128i loaded(const void *from)
{
    return _mm_loadu_si128(static_cast<const __m128i *>(from));
}

/// Takes blocks in. The processor wants the eight words of the state as A B E F and C D G H, and gives two
/// rounds a step.
__attribute__((target("sha,ssse3,sse4.1"))) void take(Words &words, const char *data, qsizetype blocks)
{
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL); // words are big-endian
    const __m128i badc = _mm_shuffle_epi32(loaded(words.data()), 0xb1);
    const __m128i hgfe = _mm_shuffle_epi32(loaded(words.data() + 4), 0x1b);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xf0);
    for (; blocks > 0; --blocks, data += blockSize) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i schedule[4]; // the last sixteen words of it
        for (int i = 0; i < 16; ++i) {
            __m128i &now = schedule[i & 3];
            if (i < 4) {
                now = _mm_shuffle_epi8(loaded(data + 16 * i), order);
            } else {
                const __m128i last = schedule[(i + 3) & 3];
                const __m128i between = _mm_alignr_epi8(last, schedule[(i + 2) & 3], 4);
                const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(now, schedule[(i + 1) & 3]), between);
                now = _mm_sha256msg2_epu32(sum, last);
            }
            const __m128i round = _mm_add_epi32(now, loaded(constants.data() + 4 * i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, round);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(round, 0x0e));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(words.data()), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(words.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

QByteArray byShaSteps(QByteArrayView bytes)
{
    Words words = beginning;
    const qsizetype whole = bytes.size() / blockSize;
    take(words, bytes.data(), whole);
    // The rest, one bit, zeros and the length in bits: one block or two.
    const QByteArrayView rest = bytes.sliced(whole * blockSize);
    std::array<char, 2 * blockSize> tail{};
    std::copy(rest.begin(), rest.end(), tail.begin());
    tail[static_cast<size_t>(rest.size())] = '\x80';
    constexpr qsizetype lengthSize = 8;
    const qsizetype blocks = rest.size() + 1 + lengthSize <= blockSize ? 1 : 2;
    qToBigEndian<quint64>(
        static_cast<quint64>(bytes.size()) * 8, tail.data() + (blocks * blockSize) - lengthSize);
    take(words, tail.data(), blocks);
    QByteArray hash(32, Qt::Uninitialized);
    qToBigEndian<quint32>(words.data(), static_cast<qsizetype>(words.size()), hash.data());
    return hash;
}

} // namespace
#endif

QByteArray sha256Of(QByteArrayView bytes)
{
#ifdef LECTERN_HAS_SHA_STEPS
    static const bool isQuick = hasShaSteps();
    if (isQuick) {
        return byShaSteps(bytes);
    }
#endif
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace Lectern
