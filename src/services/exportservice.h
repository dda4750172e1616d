// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"
#include "services/librarysession.h"

namespace Lectern::Services {

/// A format as it is offered to people.
struct ExportFormat {
    QString id; ///< ExportRequest::format
    QString name; ///< translated
    QString suffix; ///< of file names, without the dot
    QString shortName{}; ///< one or two words, translated
    QString sign{}; ///< that it is known by; empty: none
    std::vector<Exporters::CommentPlace> commentPlaces{}; ///< to choose from, the usual one first
    bool hasContentsPage = false;
    bool hasPages = false;
    bool isFile = true; ///< false: goes elsewhere, without a name

    bool operator==(const ExportFormat &) const = default;
};
/// All formats, in the order in which they are offered.
[[nodiscard]] std::vector<ExportFormat> exportFormats();
/// Whether this program can make a format: pages need fonts, which not every program of ours loads. True for
/// an unknown one.
[[nodiscard]] bool canWrite(const QString &format);
/// For file choosers: "Web page (*.html)".
[[nodiscard]] QString fileFilterOf(const ExportFormat &format);

/// A safe file name without suffix out of a title.
[[nodiscard]] QString fileStemFor(const QString &title);

struct ExportRequest {
    QString format; ///< id of an exporter
    std::vector<QUuid> talks; ///< in the order of the export
    Exporters::ExportOptions options;
    bool withComments = true; ///< false: marks keep their places, tags and to-dos
    bool withTodos = true;
    QString path; ///< file, or a folder (then a name is made from the title): one that exists, or a name that
                  ///< ends with
                  ///< '/', which is made
    bool mayReplace = false; ///< an existing file is refused otherwise
};

struct ExportReport {
    QString path; ///< that was written
    int talks = 0; ///< notes of events do not count
    int marks = 0;
    QStringList losses;
};

/// Talks of a scope in reading order.
[[nodiscard]] Result<std::vector<QUuid>> talksOfEvent(LibrarySession &session, const QUuid &event);
/// Talks that a query finds, best first; an empty query means all talks.
[[nodiscard]] Result<std::vector<QUuid>> talksOfQuery(
    LibrarySession &session, const QString &query, const std::stop_token &stop);

struct NoteCounts {
    int comments = 0;
    int openTodos = 0;

    bool operator==(const NoteCounts &) const = default;
};
/// What these talks have, whatever an export takes of it. Cancelled: on request.
[[nodiscard]] Result<NoteCounts> countNotes(
    LibrarySession &session, const std::vector<QUuid> &talks, const std::stop_token &stop);

/// The bytes of an export, nothing written.
[[nodiscard]] Result<Exporters::ExportedFile> renderExport(
    LibrarySession &session, const ExportRequest &request, Progress &progress, const std::stop_token &stop);

/// Writes atomically: a temporary file beside the target, synced with its folder, then renamed.
[[nodiscard]] Result<ExportReport> exportTalks(
    LibrarySession &session, const ExportRequest &request, Progress &progress, const std::stop_token &stop);

/// Writes bytes atomically and syncs the folder. Io names what could not be written, that the old file is
/// kept, and why where that is known: no such folder, a file in its place, no permission, a full disk.
[[nodiscard]] Result<void> writeAtomically(const QString &path, const QByteArray &bytes, bool mayReplace);

} // namespace Lectern::Services
