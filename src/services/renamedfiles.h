// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/planservice.h"

#include <QHash>

#include <optional>
#include <vector>

/// New files that look like known ones under another name and with other words: offered to a person, never
/// followed by themselves.
namespace Lectern::Services {

/// The lines of a source that say something, for comparing it with others. Any thread.
class WordyLines final
{
public:
    explicit WordyLines(const QString &text);

    /// How much of two sources is the same, 0 to 1: the lines that both have, by their length, of the longer
    /// one. Blanks at the ends, short lines and the order do not count. 0 where one of them says hardly
    /// anything, or is less than half of the other.
    [[nodiscard]] double likeness(const WordyLines &other) const;

private:
    QString m_text;
    QHash<QStringView, qsizetype> m_lines; ///< letters, by line; one that stands twice counts twice
    qsizetype m_letters = 0;
};

/// Compares documents with the known sources whose files are gone. The thread of the session.
class RenamedFiles final
{
public:
    /// `session` must outlive it.
    explicit RenamedFiles(LibrarySession &session)
        : m_session(session)
    {
    }

    /// Looks whether a document that the library does not know is like one of them. One with the bytes of a
    /// known source is that source (importDocuments()) and is passed over. Fails with an error of the
    /// library.
    [[nodiscard]] Result<void> look(const PlannedDocument &planned);
    /// The source that the document at a path is likest to of all that were looked at, and the other way
    /// round.
    [[nodiscard]] std::optional<RenamedSource> sourceOf(const QString &absolutePath) const;

private:
    struct Lost {
        RenamedSource source;
        QByteArray sha256;
        WordyLines lines;
        QString likest; ///< path of the document
        double likeness = 0;
    };
    [[nodiscard]] Result<void> load();

    LibrarySession &m_session;
    bool m_isLoaded = false;
    std::vector<Lost> m_lost;
};

} // namespace Lectern::Services
