// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>
#include <QtPlugin>

#include <memory>

namespace Lectern::Services {

/// Undoes deflate: KArchive in a plug-in (src/unpacking), since it brings libraries that take longer to load
/// than a search takes. Any thread.
class Unpacker
{
public:
    enum class Wrapping { None, Gzip }; ///< what stands around the packed bytes
    virtual ~Unpacker() = default;
    /// A device over what is unpacked, to be opened for reading. `packed` outlives it.
    [[nodiscard]] virtual std::unique_ptr<QIODevice> unpacked(QIODevice &packed, Wrapping wrapping) = 0;
};

} // namespace Lectern::Services

Q_DECLARE_INTERFACE(Lectern::Services::Unpacker, "org.lectern.Unpacker/1")
