// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderevents.h"

#include "dates.h"
#include "eventdates.h"
#include "eventnames.h"
#include "filenames.h"
#include "notes.h"
#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int reachOfIndex = 25; // lines of an index file that may name the event
constexpr qsizetype shortestName = 2; // characters of a folder's name that may be an event's

/// First line of the text that can be a title.
QString leadOf(const Notes &notes)
{
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const LineSort sort = notes.sort(line);
        if (!notes.text(line).isEmpty() && sort != LineSort::Table && sort != LineSort::Code) {
            return notes.text(line);
        }
    }
    return {};
}

QStringList firstTexts(const Notes &notes)
{
    QStringList texts;
    for (int line = 0; line < std::min(reachOfIndex, notes.size()); ++line) {
        if (!notes.text(line).isEmpty()) {
            texts << notes.text(line);
        }
    }
    return texts;
}

int yearOfDays(const QStringList &texts)
{
    for (const QString &text : texts) {
        for (const Utf16Range day : daySpans(text)) {
            const std::vector<int> years = yearsOf(QStringView(text).sliced(day.begin, day.length()));
            if (!years.empty()) {
                return years.front();
            }
        }
    }
    return 0;
}

/// The line below "Venue".
QString placeBelowLabel(const QStringList &texts)
{
    static const QRegularExpression label = caseless(uR"(^\W*(?:venue|location|place|where)\W*$)"_s);
    for (qsizetype index = 0; index + 1 < texts.size(); ++index) {
        if (found(label, texts.at(index))) {
            return texts.at(index + 1);
        }
    }
    return {};
}

/// Letters of a folder name without its year.
QString keyOfFolder(const QString &name)
{
    static const QRegularExpression year = pattern(uR"(\d{4})"_s);
    QString key = squeezed(name);
    return key.remove(u'_').remove(year);
}

/// Whether a folder is named after a day, or with a word that all notes have in common.
bool saysNothing(const QString &name) { return isDayFolder(name) || isCommonFolderName(name); }

bool isKin(const QString &event, const QString &folder)
{
    constexpr qsizetype sharedBegin = 5;
    return !event.isEmpty() && !folder.isEmpty()
        && (folder.contains(event) || event.contains(folder)
            || event.left(sharedBegin) == folder.left(sharedBegin));
}

} // namespace

FolderEvents::FolderEvents(const std::vector<TreeEntry> &files, const DocumentOf &documentOf,
    const QString &rootName, const Knowledge &knowledge)
    : m_documentOf(documentOf)
    , m_rootName(rootName)
    , m_knowledge(knowledge)
{
    for (size_t file = 0; file < files.size(); ++file) {
        const QString &path = files[file].relativePath;
        const qsizetype slash = path.lastIndexOf(u'/');
        if (isIndexFile(path.mid(slash + 1))) {
            m_indexes[path.left(std::max<qsizetype>(0, slash))].push_back(file);
        }
    }
}

std::optional<EventName> FolderEvents::eventOfIndex(
    const Document &document, const QString &folderName, bool nameSaysEvent) const
{
    constexpr qsizetype longest = 90;
    const Notes notes(document, m_knowledge);
    const QString lead = leadOf(notes);
    if (lead.isEmpty() || lead.size() >= longest) {
        return std::nullopt;
    }
    EventName event = parseEvent(lead, m_knowledge.lexicon);
    if (event.name.isEmpty()) {
        return std::nullopt;
    }
    const QStringList texts = firstTexts(notes);
    if (event.year == 0) {
        event.year = yearOfDays(texts);
    }
    if (event.place.isEmpty()) {
        event.place = placeBelowLabel(texts);
    }
    event.dates = runOfDaysIn(texts, event.year);
    const bool isDated = event.year != 0 && (hasEventWord(event.name) || !nameSaysEvent);
    return isDated || isKin(squeezed(event.name), keyOfFolder(folderName)) ? std::optional(event)
                                                                           : std::nullopt;
}

std::optional<EventName> FolderEvents::eventAt(const QString &folder)
{
    const QMutexLocker lock(&m_mutex);
    if (const auto known = m_known.constFind(folder); known != m_known.constEnd()) {
        return *known;
    }
    const QString name = folder.isEmpty() ? m_rootName : folder.section(u'/', -1);
    const std::optional<EventName> ofName = eventOfFileName(name, m_knowledge.lexicon);
    std::optional<EventName> event;
    for (const size_t file : m_indexes.value(folder)) {
        if (const auto index = event ? nullptr : m_documentOf(file)) {
            event = eventOfIndex(*index, name, ofName.has_value());
        }
    }
    if (event && ofName && event->year == 0) {
        event->year = ofName->year;
    }
    event = event ? event : ofName;
    m_known.insert(folder, event);
    return event;
}

std::optional<EventName> FolderEvents::eventOf(const QStringList &folders)
{
    for (qsizetype depth = folders.size(); depth > 0; --depth) {
        if (saysNothing(folders.at(depth - 1))) {
            continue;
        }
        if (const auto event = eventAt(folders.first(depth).join(u'/'))) {
            return event;
        }
    }
    return eventAt(QString());
}

std::optional<EventName> FolderEvents::nameOf(const QStringList &folders) const
{
    const auto named = std::find_if_not(folders.rbegin(), folders.rend(), saysNothing);
    QString name = named == folders.rend() ? m_rootName : *named;
    name = strippedEventName(name.replace(u'-', u' ').replace(u'_', u' '));
    const bool isAboutNotes(
        m_knowledge.lexicon.listsIn(name) & (WordLists(WordList::NotesWord) | WordList::TalkWord));
    if (name.size() < shortestName || saysNothing(name) || (isAboutNotes && !hasEventWord(name))) {
        return std::nullopt;
    }
    return EventName{name, 0, {}};
}

} // namespace Lectern::Recognition
