// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// What the names of files and folders say before anything is read; the same for folders and archives. Pure.
namespace Lectern::Services {

/// Folders nested deeper are not looked into (shared/reliability.md, B3).
inline constexpr int deepestFolder = 32;

/// A file that may hold notes, by the ending of its name.
[[nodiscard]] bool isNotesName(const QString &name);
/// A folder of programs or pictures (node_modules, images …), passed over with all that is in it.
[[nodiscard]] bool isProgramFolder(const QString &name);
/// Hidden by its name, as files and folders with a dot in front are.
[[nodiscard]] bool isHiddenName(QStringView name);

/// An archive that can be read: .zip, .tar, .tar.gz, .tgz.
[[nodiscard]] bool isArchiveName(const QString &name);
/// An archive of a kind that is not read.
[[nodiscard]] bool isForeignArchiveName(const QString &name);
/// What the program pandoc calls the format of a file, by the ending of its name ("docx", "odt", "epub", …);
/// empty where pandoc is not asked.
[[nodiscard]] QString pandocFormat(const QString &fileName);
/// A format of these that is text with mark-up: without pandoc it is read as plain text.
[[nodiscard]] bool isTextForPandoc(const QString &format);

/// The name of an archive as the name of a folder: without directories and without the ending.
[[nodiscard]] QString archiveStem(const QString &path);

/// Counts files that are no notes by their endings, to say in one sentence what was passed over.
class PassedOver final
{
public:
    void add(const QString &name);
    [[nodiscard]] int count() const;
    /// "“talks”: 12 files are no notes and were passed over (9 .png, 3 .css)"; empty when there were none.
    [[nodiscard]] QString sentence(const QString &folder) const;
    /// The same for files that only pandoc reads; `reason` says why it was not asked, without a full stop.
    [[nodiscard]] QString pandocSentence(const QString &folder, const QString &reason) const;

private:
    [[nodiscard]] QString endings() const; ///< "9 .png, 3 .css", most first

    QMap<QString, int> m_counts; ///< by ending with its dot; empty: files without one
};

} // namespace Lectern::Services
