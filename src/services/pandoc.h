// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <stop_token>

/// Formats that no reader of ours knows, by the program pandoc: only where a person allowed it.
namespace Lectern::Services {

/// Whether the program is found. Looks at the disk; any thread.
[[nodiscard]] bool isPandocInstalled();

/// The sentence for a file that only pandoc could read while that is not allowed.
[[nodiscard]] Error pandocNotAllowed(const QString &path);

/// A document as Markdown. Pandoc gets the bytes and nothing else: it runs in its sandbox (no file is read or
/// fetched, whatever the document asks for) and is ended after `deadline`. `path` is for sentences alone.
/// Errors: Unsupported without pandoc; InvalidInput for what pandoc cannot read or when it takes too long or
/// says too much; Cancelled. Waits; any thread.
[[nodiscard]] Result<QByteArray> markdownByPandoc(const QByteArray &bytes, const QString &path,
    const std::stop_token &stop, std::chrono::milliseconds deadline = std::chrono::seconds(20));

} // namespace Lectern::Services
