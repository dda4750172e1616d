// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace Lectern {

/// What went wrong, as far as a caller may branch on it. Never branch on texts.
enum class ErrorKind {
    NotFound, ///< the named thing does not exist
    InvalidInput, ///< the person's input or a file's content cannot be what it should be
    Unsupported, ///< understood, but not possible here (a newer library, an unknown format)
    Corrupt, ///< our own data does not check
    Io, ///< reading or writing failed; the data may be fine
    Busy, ///< somebody else holds the library
    Cancelled, ///< stopped on request, nothing half done
    Internal, ///< a bug of ours
};

/// The one error of the whole program.
/// `message` is a whole translated sentence for a person: what happened, what was kept, what to do.
/// `detail` is technical (path, line, SQLite code) and never shown alone.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand: `return failure(ErrorKind::NotFound, tr("…"), path);`
[[nodiscard]] inline std::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail)});
}

/// Passes an error on to a caller with another value type.
template <typename T>
[[nodiscard]] inline std::unexpected<Error> passOn(const Result<T> &result)
{
    return std::unexpected(result.error());
}

} // namespace Lectern
