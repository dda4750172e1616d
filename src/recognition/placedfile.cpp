// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placedfile.h"

#include "dates.h"
#include "filenames.h"
#include "labels.h"
#include "planning.h"
#include "reasons.h"
#include "speakerlines.h"
#include "speakersbelow.h"
#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

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

    Plan plan(const std::optional<EventName> &event, std::vector<FollowUpFound> followUps)
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
        return planOf(m_draft, event, std::move(followUps));
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

} // namespace

PlacedFile placed(const QString &relativePath)
{
    PlacedFile file;
    file.folders = relativePath.split(u'/', Qt::SkipEmptyParts);
    file.name = file.folders.isEmpty() ? QString() : file.folders.takeLast();
    file.stem = stemOf(file.name);
    return file;
}

Plan planAsOneTalk(DocumentDraft draft, const PlacedFile &place, const QSet<QString> &common,
    const std::optional<EventName> &event, std::vector<FollowUpFound> followUps)
{
    return FileReader(std::move(draft), place, common).plan(event, std::move(followUps));
}

} // namespace Lectern::Recognition
