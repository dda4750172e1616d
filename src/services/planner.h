// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recognition/recogniser.h"
#include "services/filereading.h"
#include "services/planservice.h"

/// How planPaths() plans: what of a folder, an archive or a single file is read, and in which context it is
/// recognised.
namespace Lectern::Services {

/// Plans one path after the other into one outcome, the files of a folder on all processors. Called from one
/// thread; `progress` and `stop` must outlive it.
class Planner final
{
public:
    Planner(Recognition::Recogniser recogniser, const PlanOptions &options, Progress &progress,
        const std::stop_token &stop);

    /// Whether this path (`-` as well) was not met yet, by itself or in a folder: a file that is named twice
    /// counts once.
    [[nodiscard]] bool isNamedFirst(const QString &path);

    void addStandardInput(const QByteArray &bytes);
    void addFile(const QString &path);
    void addFolder(const QString &folder);
    /// An archive is a folder whose files come one after the other.
    void addArchive(const QString &archive);

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] PlanOutcome takeOutcome() { return std::move(m_outcome); }

private:
    struct WholeFiles;
    /// A file of a folder or archive that was read, or the begin of it, and where it lies in it.
    struct Placed {
        QString relative;
        QStringList headings; ///< of its document (Recognition::TreeEntry)
        PlannedDocument planned;
    };

    void skip(const QString &path, const Error &error) { m_outcome.skipped.push_back({path, error, true}); }
    void skipParts(const QString &folder, const NotesFound &found);
    void notice(const QString &sentence);
    [[nodiscard]] static QString identityOf(const QString &path);
    [[nodiscard]] QStringList filesToRead(const QString &folder, NotesFound found);
    [[nodiscard]] bool isKnown(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] bool isFolderKnown(const QString &folder, const QStringList &files);
    void readFiles(const QString &folder, const QStringList &files, std::vector<Placed> &read);
    /// For each file, whether its document will be put away at once.
    [[nodiscard]] std::vector<bool> tooMany(const QString &folder, const QStringList &files) const;
    /// Any thread. `isBegin`: its begin is enough, where that can be.
    [[nodiscard]] Result<PlannedDocument> readFile(const QString &path, bool isBegin) const;
    void addPlaced(const QString &relative, Result<PlannedDocument> planned, const QString &path,
        std::vector<Placed> &read);
    void addAlone(Result<PlannedDocument> planned, const QString &path);
    void dropSlidesBesideNotes(const QString &folder, std::vector<Placed> &read);
    void recogniseFolder(const QString &folderName, std::vector<Placed> &read);
    [[nodiscard]] std::vector<Plan> plansOf(
        const QString &folderName, const std::vector<Placed> &read, WholeFiles &whole);
    [[nodiscard]] bool correctBegins(std::vector<Placed> &read, WholeFiles &whole);
    void hold(PlannedDocument &planned);
    void add(PlannedDocument planned);

    Recognition::Recogniser m_recogniser;
    const PlanOptions &m_options;
    Progress &m_progress;
    const std::stop_token &m_stop;
    PlanOutcome m_outcome;
    QSet<QString> m_met; ///< canonical paths
    qint64 m_done = 0;
    qint64 m_held = 0; ///< bytes of sources whose documents are held
};

} // namespace Lectern::Services
