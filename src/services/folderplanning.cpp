// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recognising the files of a folder: the part of Planner in which documents that were put away are read
// again.

#include "planner.h"

#include "services/sourcereading.h"

#include <QHash>
#include <QMutex>

namespace Lectern::Services {

namespace {

/// Progress of files that were counted once already, when they were read.
class SecondHalf final : public Progress
{
public:
    SecondHalf(Progress &whole, qint64 before)
        : m_whole(whole)
        , m_before(before)
    {
    }
    void report(qint64 done, qint64 total, const QString &label) override
    {
        m_whole.report(m_before + total + done, m_before + 2 * total, label);
    }

private:
    Progress &m_whole;
    qint64 m_before;
};

} // namespace

/// What reading documents again told of them, by their number. Several threads.
struct Planner::WholeFiles {
    struct Whole {
        PlannedDocument planned; ///< without the words
        QStringList headings;
    };

    std::shared_ptr<const Document> add(size_t file, Result<PlannedDocument> again)
    {
        if (!again) {
            const QMutexLocker lock(&mutex);
            lost.insert(file, again.error());
            return nullptr;
        }
        auto document = std::make_shared<const Document>(std::move(again->document));
        again->document = headOf(*document);
        again->bytes.clear();
        QStringList headings = Recognition::leadingHeadings(*document);
        const QMutexLocker lock(&mutex);
        found.insert(file, {std::move(*again), std::move(headings)});
        return document;
    }

    QMutex mutex;
    QHash<size_t, Error> lost; ///< since they were read first
    QHash<size_t, Whole> found;
};

void Planner::recogniseFolder(const QString &folderName, std::vector<Placed> &read)
{
    WholeFiles whole;
    std::vector<Plan> plans = plansOf(folderName, read, whole);
    if (!correctBegins(read, whole) && !isStopped()) { // seldom
        whole.lost.clear(); // by numbers of before
        plans = plansOf(folderName, read, whole);
    }
    m_done += std::ssize(read);
    for (size_t i = 0; i < read.size(); ++i) {
        if (const auto error = whole.lost.constFind(i); error != whole.lost.constEnd()) {
            skip(read[i].planned.path, *error);
            continue;
        }
        read[i].planned.plan = std::move(plans[i]);
        add(std::move(read[i].planned));
    }
}

std::vector<Plan> Planner::plansOf(
    const QString &folderName, const std::vector<Placed> &read, WholeFiles &whole)
{
    std::vector<Recognition::TreeEntry> files;
    for (const Placed &file : read) {
        files.push_back({file.relative, file.headings});
    }
    const auto documentOf = [&](size_t file) -> std::shared_ptr<const Document> {
        const PlannedDocument &planned = read[file].planned;
        return planned.isPutAway
            ? whole.add(file, readAgain(planned))
            : std::shared_ptr<const Document>(std::shared_ptr<void>(), &planned.document);
    };
    SecondHalf progress(m_progress, m_done - std::ssize(files));
    return m_recogniser.recogniseTree(files, documentOf, folderName, progress, m_stop);
}

/// Notes what is known now of files that only the begin was read of. False if that makes other plans: files
/// that cannot be read, which are taken out, or other headings that are common to many.
bool Planner::correctBegins(std::vector<Placed> &read, WholeFiles &whole)
{
    std::vector<Recognition::TreeEntry> before;
    std::vector<Recognition::TreeEntry> now;
    std::vector<Placed> left;
    for (size_t i = 0; i < read.size(); ++i) {
        Placed &file = read[i];
        before.push_back({file.relative, file.headings});
        if (file.planned.sha256.isEmpty() && whole.lost.contains(i)) {
            skip(file.planned.path, whole.lost.take(i));
            continue;
        }
        if (const auto found = whole.found.constFind(i); found != whole.found.constEnd()) {
            file.headings = found->headings;
            noteWhole(file.planned, found->planned);
        }
        now.push_back({file.relative, file.headings});
        left.push_back(std::move(file));
    }
    const bool isSame =
        left.size() == read.size() && Recognition::commonHeadings(before) == Recognition::commonHeadings(now);
    read = std::move(left);
    return isSame;
}

} // namespace Lectern::Services
