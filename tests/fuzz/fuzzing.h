// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace Lectern::Fuzzing {

[[nodiscard]] inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Ends the program where a promise is broken, so that libFuzzer keeps the input.
inline void expectNothing(const QString &brokenPromise)
{
    if (!brokenPromise.isEmpty()) {
        std::fprintf(stderr, "BROKEN PROMISE: %s\n", qPrintable(brokenPromise));
        std::abort();
    }
}

} // namespace Lectern::Fuzzing
