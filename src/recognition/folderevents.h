// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "knowledge.h"
#include "recogniser.h"

#include <QHash>
#include <QMutex>

#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// The events of the folders of a tree: from their names, completed by their index or readme files. Any
/// thread, several at a time.
class FolderEvents final
{
public:
    /// `documentOf` and `knowledge` must outlive it.
    FolderEvents(const std::vector<TreeEntry> &files, const DocumentOf &documentOf, const QString &rootName,
        const Knowledge &knowledge);

    /// The event of a file in the given folders (the outermost first, without the root): that of the deepest
    /// folder that is neither a day nor a common word, and has a year or an index file. Nothing if there is
    /// none.
    [[nodiscard]] std::optional<EventName> eventOf(const QStringList &folders);
    /// The bare name of that folder, for files that say no event either. Nothing where it is a common word or
    /// says no more than that there are notes or talks inside.
    [[nodiscard]] std::optional<EventName> nameOf(const QStringList &folders) const;

private:
    [[nodiscard]] std::optional<EventName> eventAt(const QString &folder);
    [[nodiscard]] std::optional<EventName> eventOfIndex(
        const Document &document, const QString &folderName, bool nameSaysEvent) const;

    const DocumentOf &m_documentOf;
    QString m_rootName;
    const Knowledge &m_knowledge;
    QHash<QString, std::vector<size_t>> m_indexes; ///< index files by folder
    QMutex m_mutex; ///< of m_known: a folder is looked at once
    QHash<QString, std::optional<EventName>> m_known;
};

} // namespace Lectern::Recognition
