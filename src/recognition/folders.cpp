// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folders.h"

#include "dates.h"
#include "drafting.h"
#include "eventnames.h"
#include "filenames.h"
#include "folderevents.h"
#include "notesevidence.h"
#include "planning.h"
#include "reasons.h"
#include "speakersbelow.h"
#include "text.h"
#include "wholefiles.h"
#include "words.h"

#include "base/inparallel.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// A file in a folder with its names taken apart.
struct PlacedFile {
    QStringList folders; ///< above it, the outermost first
    QString name;
    QString stem;
};

PlacedFile placed(const QString &relativePath)
{
    PlacedFile file;
    file.folders = relativePath.split(u'/', Qt::SkipEmptyParts);
    file.name = file.folders.isEmpty() ? QString() : file.folders.takeLast();
    file.stem = stemOf(file.name);
    return file;
}

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

/// Reads one file of a folder in the light of its names.
class FileReader final
{
public:
    FileReader(DocumentDraft draft, const PlacedFile &place, const QSet<QString> &common)
        : m_notes(*draft.analysis.notes)
        , m_place(place)
        , m_common(common)
        , m_draft(draftAsOneTalk(std::move(draft), common))
    {
    }

    Plan plan(const std::optional<EventName> &event)
    {
        DraftTalk &talk = m_draft.talks.front();
        const bool isHeaded = hasOwnTitle();
        if (!isHeaded || isEmptyTitle()) {
            nameAfterFile();
        }
        if (talk.speakers.isEmpty()) {
            readSpeakerInName(isHeaded);
        }
        talk.day = day();
        settleKind();
        return planOf(m_draft, event);
    }

private:
    [[nodiscard]] bool hasOwnTitle() const;
    [[nodiscard]] bool isEmptyTitle() const;
    void nameAfterFile();
    void readSpeakerInName(bool isHeaded);
    [[nodiscard]] QString day() const;
    [[nodiscard]] QString dayInFirstLines() const;
    void settleKind();

    const Notes &m_notes;
    const PlacedFile &m_place;
    const QSet<QString> &m_common;
    DocumentDraft m_draft;
};

/// The file says its title in its head, and not one that it shares with others.
bool FileReader::hasOwnTitle() const
{
    constexpr int reach = 6;
    const DraftTalk &talk = m_draft.talks.front();
    const Candidate &lead = *talk.lead;
    const bool isField = lead.titleLine >= 0;
    bool isHeading = false;
    if (!isField && lead.line < m_notes.size() && lead.line <= m_notes.bodyBegin() + reach) {
        const LineSort sort = m_notes.sort(lead.line);
        isHeading = sort == LineSort::Heading || sort == LineSort::Bold;
    }
    return (isField || isHeading) && !m_common.contains(fold(talk.title))
        && !m_common.contains(fold(lead.title)) && !hasStrongLabel(lead.title);
}

bool FileReader::isEmptyTitle() const
{
    static const QStringList empty{u"notes"_s, u"talk"_s, u"summary"_s, u"abstract"_s, u"introduction"_s,
        u"overview"_s, u"session"_s, u"talk notes"_s, u"my notes"_s};
    const QString &title = m_draft.talks.front().title;
    return !hasWordSign(title) || empty.contains(trimmedOf(fold(title), u" :."));
}

void FileReader::nameAfterFile()
{
    constexpr int reachOfLabels = 12;
    DraftTalk &talk = m_draft.talks.front();
    talk.line = 1;
    talk.title = titleOfFileName(m_place.name);
    talk.speakers.clear();
    talk.why = QStringList{reasonFileName()};
    const std::vector<SpeakerFound> below = speakersBelow(m_notes, m_notes.bodyBegin() - 1, 0, reachOfLabels);
    const auto label = std::ranges::find(below, SpeakerSort::Label, &SpeakerFound::sort);
    if (label != below.end()) {
        talk.speakers = namesOfSpeakerLine(m_notes.line(label->line), SpeakerSort::Label, m_notes.people());
        return;
    }
    const QString name = capitalised(talk.title);
    const int words = pieceCount(name);
    if (words >= 2 && words <= 3 && m_notes.people().likeness(name) >= 0.6) {
        talk.speakers = QStringList{name};
        talk.title = name;
    }
}

/// "title - jane-roe.md": the part of a file name that is surely one person.
void FileReader::readSpeakerInName(bool isHeaded)
{
    static const QRegularExpression number = caseless(uR"(^\d[\d:.hapm_-]*[-_. ]+)"_s);
    static const QRegularExpression separator =
        pattern(uR"(\s+[-–—]\s+|__+|_-_|--+|(?<=[a-z])_(?=[A-Za-z]+[- ])|(?<=[a-z])-(?=\w+_))"_s);
    static const QRegularExpression signs = pattern(uR"([-_ ]+)"_s);
    DraftTalk &talk = m_draft.talks.front();
    QString stem = m_place.stem;
    QStringList titles;
    QStringList people;
    int parts = 0;
    for (QString part : stem.remove(number).split(separator)) {
        part = part.replace(signs, u" "_s).trimmed();
        if (part.isEmpty()) {
            continue;
        }
        ++parts;
        const QString name = capitalised(part);
        const int words = pieceCount(name);
        const bool isName = words >= 2 && words <= 4 && m_notes.people().likeness(name) >= 0.7;
        (isName ? people : titles) << (isName ? name : part);
    }
    if (parts < 2 || parts > 4 || people.size() != 1) {
        return;
    }
    talk.speakers = people;
    talk.why << reasonFileName();
    if (!isHeaded || talk.title == titleOfFileName(m_place.name)) {
        const QString longest = *std::ranges::max_element(titles, {}, &QString::size);
        talk.title = longest.left(1).toUpper() + longest.mid(1);
    }
}

/// "Date: …" or the like in the first lines, in the same line or the next.
QString FileReader::dayInFirstLines() const
{
    static const QRegularExpression labelled =
        caseless(uR"(^\W*(?:date|when|day|datum|fecha)\W*[:：]|^\W*(?:date|when|day)\W*$)"_s);
    constexpr int reach = 16;
    for (int line = 0; line < std::min(reach, m_notes.size()); ++line) {
        if (!found(labelled, m_notes.text(line))) {
            continue;
        }
        for (int next = line; next < std::min(line + 2, m_notes.size()); ++next) {
            if (const QString day = dayOf(m_notes.text(next)).text; !day.isEmpty()) {
                return day;
            }
        }
    }
    return {};
}

QString FileReader::day() const
{
    static const QRegularExpression date = pattern(uR"(\d{4}-\d\d-\d\d)"_s);
    const auto folder = std::find_if(m_place.folders.rbegin(), m_place.folders.rend(), isDayFolder);
    if (folder != m_place.folders.rend()) {
        return *folder;
    }
    if (const QString day = dayInFirstLines(); !day.isEmpty()) {
        return day;
    }
    if (isWeekday(m_place.stem)) {
        return capitalised(m_place.stem);
    }
    return date.match(m_notes.fieldValue(u"date"_s)).captured();
}

void FileReader::settleKind()
{
    DraftTalk &talk = m_draft.talks.front();
    const QString folders = m_place.folders.join(u' ');
    const bool isLightning = folders.contains("lightning"_L1, Qt::CaseInsensitive);
    if (isLightning && isWeekday(m_place.stem)) {
        talk.title = "Lightning talks "_L1 + m_place.stem;
    }
    QStringList texts{talk.title, m_place.stem};
    if (isLightning) {
        texts << folders;
    }
    talk.kind = talkKindOf(texts);
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
    plans.alone = planOf(draft, event);
    doubt(&plans.alone, plans.score);
    plans.asOneTalk =
        FileReader(std::move(draft), plans.place, m_common).plan(ofFolder || !saysOwn ? ofFolder : event);
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
