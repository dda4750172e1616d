// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/archives/memberfilter.h"
#include "services/archives/unpacker.h"

#include <QFile>

#include <stop_token>

/// The two kinds of archive, each walked once from member to member. KTar and KZip are not used: KTar unpacks
/// a compressed archive to the disk first, both hide doubled names, devices and encryption, and both recurse
/// as deep as a member's name does (decision 025).
namespace Lectern::Services {

/// Walks a tar archive, in one stream and without going back; `file` is open. `gzip`: undoes its packing;
/// null: it is not packed.
[[nodiscard]] Result<void> walkTar(
    QFile &file, Unpacker *gzip, MemberFilter &filter, const std::stop_token &stop);

/// Walks a zip archive by the directory at its end; `file` is open.
[[nodiscard]] Result<void> walkZip(
    QFile &file, Unpacker &deflate, MemberFilter &filter, const std::stop_token &stop);

/// The sentence for reading that was stopped.
[[nodiscard]] std::unexpected<Error> stoppedInArchive();

/// A member's name as text: UTF-8, else by `otherEncoding` ("IBM437"), else Latin-1.
[[nodiscard]] QString memberName(const QByteArray &bytes, const char *otherEncoding);

} // namespace Lectern::Services
