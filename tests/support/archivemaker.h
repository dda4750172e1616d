// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

/// Archives byte by byte, so that tests can write what no program would.
namespace Lectern::Testing {

struct ZipFile {
    QByteArray name;
    QByteArray bytes = {};
    bool isDeflated = true;
    quint16 flags = 0; ///< 1: encrypted
    quint32 mode = 0; ///< of Unix, with the type; 0: written by a system without modes
    std::optional<quint32> saidSize = std::nullopt; ///< in the directory; its own otherwise
    std::optional<quint32> saidPlace = std::nullopt; ///< of the local header; its own otherwise
};

[[nodiscard]] QByteArray zipOf(const std::vector<ZipFile> &files);

struct TarFile {
    QByteArray name;
    QByteArray bytes = {};
    char type = '0'; ///< '1' and '2' links, '3' device, '5' folder, 'L' long name, 'x' attributes
};

[[nodiscard]] QByteArray tarOf(const std::vector<TarFile> &files);
[[nodiscard]] QByteArray gzipOf(const QByteArray &bytes);

} // namespace Lectern::Testing
