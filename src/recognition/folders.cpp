// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folders.h"

#include "drafting.h"
#include "eventnames.h"
#include "filenames.h"
#include "folderevents.h"
#include "followups.h"
#include "notesevidence.h"
#include "placedfile.h"
#include "planning.h"
#include "text.h"
#include "wholefiles.h"

#include "base/inparallel.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// A line that is nothing but "{name}": somebody's template.
bool isTemplate(const Document &document)
{
    static const QRegularExpression placeholder = pattern(uR"(^\{\w+\}$)"_s);
    return std::ranges::any_of(document.lines,
        [](const SourceLine &line) { return line.raw.startsWith(u'{') && found(placeholder, line.raw); });
}

bool mayBeNote(const PlacedFile &place)
{
    return !std::ranges::any_of(place.folders, isForeignFolder) && !place.name.startsWith(u'.')
        && !isNoTalkFile(place.stem);
}

/// Files of one folder are of one nature: what speaks for one speaks for its siblings. The median, so that a
/// few files of another nature do not count.
double scoreOfFolder(std::vector<double> scores)
{
    if (scores.empty()) {
        return 0;
    }
    const auto middle = scores.begin() + std::ssize(scores) / 2;
    std::ranges::nth_element(scores, middle);
    return clipped(*middle);
}

/// One file of the folder, planned both ways.
struct FilePlans {
    PlacedFile place;
    double score = 0; ///< how much it looks like notes
    bool saysOther = false; ///< it says an event of its own where its folder says none
    Plan alone;
    Plan asOneTalk;
};

/// Plans the files of a folder, each for itself. Any thread, several at a time.
class FilePlanner final
{
public:
    FilePlanner(const std::vector<TreeEntry> &files, const DocumentOf &documentOf, const QString &folderName,
        const Knowledge &knowledge)
        : m_files(files)
        , m_documentOf(documentOf)
        , m_folderName(folderName)
        , m_knowledge(knowledge)
        , m_common(commonHeadings(files))
        , m_events(files, documentOf, folderName, knowledge)
    {
    }

    /// Nothing for a file that is no note.
    [[nodiscard]] std::optional<FilePlans> plan(size_t file);
    [[nodiscard]] const FolderEvents &events() const { return m_events; }

private:
    const std::vector<TreeEntry> &m_files;
    const DocumentOf &m_documentOf;
    const QString &m_folderName;
    const Knowledge &m_knowledge;
    QSet<QString> m_common;
    FolderEvents m_events;
};

std::optional<FilePlans> FilePlanner::plan(size_t file)
{
    FilePlans plans;
    plans.place = placed(m_files[file].relativePath);
    const auto document = mayBeNote(plans.place) ? m_documentOf(file) : nullptr;
    if (!document || isTemplate(*document)) {
        return std::nullopt;
    }
    const Notes notes(*document, m_knowledge);
    const EventHints hints{plans.place.name, QStringList(m_folderName) + plans.place.folders};
    DocumentDraft draft = draftDocument(notes);
    const std::optional<EventName> event = eventOf(draft, hints);
    const std::optional<EventName> ofFolder = m_events.eventOf(plans.place.folders);
    const bool isFolderDated = !event && ofFolder && ofFolder->year != 0;
    const bool saysOwn = event && event->year != 0;
    plans.score = notesScore(draft, isFolderDated ? ofFolder : event, hints);
    plans.saysOther = !ofFolder && saysOwn;
    std::vector<FollowUpFound> followUps = findFollowUps(notes);
    plans.alone = planOf(draft, event, followUps);
    doubt(&plans.alone, plans.score);
    plans.asOneTalk = planAsOneTalk(std::move(draft), plans.place, m_common,
        ofFolder || !saysOwn ? ofFolder : event, std::move(followUps));
    return plans;
}

/// All files of a folder together say for each which of its two plans is right.
class FolderDecision final
{
public:
    /// In the order of the files.
    void add(size_t file, FilePlans plans);
    /// A plan for each of `count` files; without talks for those that were not added.
    [[nodiscard]] std::vector<Plan> decide(size_t count, const FolderEvents &events);

private:
    std::vector<size_t> m_files; ///< those that may be notes; the following are by their order
    QList<QStringList> m_folders;
    QStringList m_stems;
    std::vector<double> m_scores;
    std::vector<Plan> m_alone;
    std::vector<Plan> m_asOneTalk;
    QSet<QString> m_foldersOfOthers; ///< where files say events of their own
};

void FolderDecision::add(size_t file, FilePlans plans)
{
    if (plans.saysOther) {
        m_foldersOfOthers.insert(plans.place.folders.join(u'/'));
    }
    m_files.push_back(file);
    m_folders << plans.place.folders;
    m_stems << plans.place.stem;
    m_scores.push_back(plans.score);
    m_alone.push_back(std::move(plans.alone));
    m_asOneTalk.push_back(std::move(plans.asOneTalk));
}

std::vector<Plan> FolderDecision::decide(size_t count, const FolderEvents &events)
{
    const std::vector<bool> areSeveral = holdSeveralTalks(m_alone, m_stems);
    const double ofFolder = scoreOfFolder(m_scores);
    std::vector<Plan> plans(count);
    for (size_t at = 0; at < m_files.size(); ++at) {
        // A bare folder name is an event only where no file beside says another.
        const QStringList &folders = m_folders.at(qsizetype(at));
        if (!m_asOneTalk[at].event && !m_foldersOfOthers.contains(folders.join(u'/'))) {
            m_asOneTalk[at].event = events.nameOf(folders);
        }
        doubt(&m_asOneTalk[at], 0.5 * m_scores[at] + ofFolder);
        plans[m_files[at]] = std::move(areSeveral[at] ? m_alone[at] : m_asOneTalk[at]);
    }
    return plans;
}

} // namespace

QStringList leadingHeadings(const Document &document)
{
    constexpr size_t reach = leadingLines;
    constexpr qsizetype most = 6; // one of them may name the talk; all are held while a folder is read
    QStringList headings;
    const std::vector<SourceLine> &lines = document.lines;
    for (size_t index = 0; index < std::min(reach, lines.size()) && headings.size() < most; ++index) {
        if (lines[index].kind == LineKind::Heading && !lines[index].text.isEmpty()) {
            headings << fold(lines[index].text);
        }
    }
    headings.removeDuplicates();
    return headings;
}

QSet<QString> commonHeadings(const std::vector<TreeEntry> &files)
{
    QHash<QString, int> counts; // of files
    for (const TreeEntry &file : files) {
        for (const QString &heading : file.headings) {
            ++counts[heading];
        }
    }
    QSet<QString> common;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (*count >= 3 && *count >= 0.2 * double(files.size())) {
            common.insert(count.key());
        }
    }
    return common;
}

std::vector<Plan> planFolder(const std::vector<TreeEntry> &files, const DocumentOf &documentOf,
    const QString &folderName, const Knowledge &knowledge, Progress &progress, const std::stop_token &stop)
{
    FilePlanner planner(files, documentOf, folderName, knowledge);
    FolderDecision folder;
    makeInParallel(
        files.size(), stop, [&planner](size_t file) { return planner.plan(file); },
        [&](size_t file, std::optional<FilePlans> plans) {
            progress.report(static_cast<qint64>(file), std::ssize(files), files[file].relativePath);
            if (plans) {
                folder.add(file, std::move(*plans));
            }
        });
    if (stop.stop_requested()) {
        return std::vector<Plan>(files.size());
    }
    return folder.decide(files.size(), planner.events());
}

} // namespace Lectern::Recognition
