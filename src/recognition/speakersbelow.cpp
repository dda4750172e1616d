// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakersbelow.h"

#include "notes.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int deepestHeading = 7;

/// Cells of a row between its bars.
QStringList cellsOf(const QString &row)
{
    QStringList cells = row.trimmed().split(u'|');
    for (QString &cell : cells) {
        cell = cell.trimmed();
    }
    if (!cells.isEmpty() && cells.front().isEmpty()) {
        cells.removeFirst();
    }
    return cells;
}

/// Walks down from a title and takes what names people.
class SpeakerSearch final
{
public:
    SpeakerSearch(const Notes &notes, int lead, int level, int stop)
        : m_notes(notes)
        , m_lead(lead)
        , m_level(level)
        , m_stop(std::min(notes.size(), stop))
    {
    }

    std::vector<SpeakerFound> find()
    {
        searchNearby();
        const auto isLabel = [](const SpeakerFound &found) { return found.sort == SpeakerSort::Label; };
        if (m_isSection || std::ranges::none_of(m_found, isLabel)) {
            searchSection();
        }
        return std::move(m_found);
    }

private:
    void searchNearby();
    void searchSection();
    void readLine(int line, int place);
    void readBelowLabel(int line, int place);
    void readRow(int line, int place);
    [[nodiscard]] bool endsTalk(int line) const;
    [[nodiscard]] bool hasLabelledNames(const QString &text) const;
    [[nodiscard]] bool isRoleAndNames(const QStringList &cells) const;

    const Notes &m_notes;
    int m_lead;
    int m_level;
    int m_stop;
    std::vector<SpeakerFound> m_found;
    bool m_isLabelOpen = false;
    bool m_isSection = false; ///< a label that was found heads a section
    bool m_hasNames = false; ///< below the label that is open
    qsizetype m_column = -1; ///< of the table that we are in: where its speakers stand; -1: nowhere
};

bool SpeakerSearch::endsTalk(int line) const
{
    return m_notes.sort(line) == LineSort::Heading
        && (m_notes.line(line).level <= m_level || m_level >= deepestHeading);
}

bool SpeakerSearch::hasLabelledNames(const QString &text) const
{
    return !namesInBrackets(text, m_notes.people()).isEmpty()
        || !m_notes.people().namesIn(firstSentenceOf(text), 0.3, true).isEmpty();
}

void SpeakerSearch::searchNearby()
{
    constexpr int linesBelow = 16;
    constexpr int fullLinesBelow = 7;
    int place = 0;
    const int end = std::min(m_stop, m_lead + linesBelow);
    for (int line = m_lead + 1; line < end && place < fullLinesBelow; ++line) {
        if (m_notes.isSilent(line) || m_notes.text(line).isEmpty()) {
            m_isLabelOpen = m_isLabelOpen && !m_hasNames;
            continue;
        }
        if (endsTalk(line)) {
            break;
        }
        readLine(line, place);
        ++place;
    }
}

void SpeakerSearch::readLine(int line, int place)
{
    const QString &text = m_notes.text(line);
    if (m_notes.sort(line) == LineSort::Table) {
        readRow(line, place);
        return;
    }
    m_column = -1;
    if (m_isLabelOpen) {
        readBelowLabel(line, place);
        return;
    }
    if (isBareLabel(text)) {
        m_isLabelOpen = true;
        m_isSection = m_isSection || m_notes.sort(line) == LineSort::Heading;
        m_hasNames = false;
        return;
    }
    if (const SpeakerLine &speaker = m_notes.speakerLine(line); speaker.likeness > 0) {
        const bool isDoubtful =
            m_notes.sort(line) == LineSort::Heading && speaker.sort == SpeakerSort::NameWithRole;
        const bool goesOn =
            !m_found.empty() && m_found.back().sort == speaker.sort && m_found.back().line == line - 1;
        m_found.push_back(
            {speaker.likeness * (isDoubtful ? 0.8 : 1.0), speaker.sort, place, line, goesOn, {}});
    }
}

void SpeakerSearch::readBelowLabel(int line, int place)
{
    m_isLabelOpen = hasLabelledNames(m_notes.text(line)) && m_notes.sort(line) != LineSort::Heading;
    if (m_isLabelOpen) {
        m_found.push_back({0.95, SpeakerSort::Label, place, line, m_hasNames, {}});
        m_hasNames = true;
    }
}

/// "| Speaker | Jane Roe |": two cells, the second of which surely names people. A heading of columns does
/// not.
bool SpeakerSearch::isRoleAndNames(const QStringList &cells) const
{
    constexpr double surely = 0.6;
    const qsizetype count = cells.size() - (!cells.isEmpty() && cells.back().isEmpty() ? 1 : 0);
    return count == 2 && isBareLabel(cells.front())
        && !m_notes.people().namesIn(cells.at(1), surely).isEmpty();
}

/// "| Speaker | Date |": the column says who spoke.
void SpeakerSearch::readRow(int line, int place)
{
    const QStringList cells = cellsOf(m_notes.line(line).raw);
    if (m_column < 0 && isRoleAndNames(cells)) {
        m_found.push_back({0.95, SpeakerSort::Label, place, line, false, cells.at(1)});
        return;
    }
    if (m_column < 0) {
        const auto label = std::ranges::find_if(cells, isBareLabel);
        m_column = label == cells.end() ? -1 : label - cells.begin();
        return;
    }
    const QString cell = cells.value(m_column);
    if (hasWordSign(cell) && hasLabelledNames(cell)) {
        m_found.push_back({0.95, SpeakerSort::Label, place, line, false, cell});
    }
}

/// A section of its own says who spoke, often with a biography below each name.
void SpeakerSearch::searchSection()
{
    constexpr int farthest = 400; // lines
    constexpr double surely = 0.5;
    const int end = std::min(m_stop, m_lead + farthest);
    const auto isTitle = [this](int line) {
        return m_notes.sort(line) == LineSort::Heading || m_notes.sort(line) == LineSort::Bold;
    };
    int line = m_lead + 1;
    while (line < end && !endsTalk(line) && !(isTitle(line) && isBareLabel(m_notes.text(line)))) {
        ++line;
    }
    if (line >= end || endsTalk(line)) {
        return;
    }
    std::erase_if(m_found,
        [line](const SpeakerFound &found) { return found.line > line && found.sort != SpeakerSort::Label; });
    const int known = m_found.empty() ? -1 : m_found.back().line; // what stands nearby was read
    bool hasNames = known > line;
    for (++line; line < end && m_notes.sort(line) != LineSort::Heading; ++line) {
        const SpeakerLine &speaker = m_notes.speakerLine(line);
        if (line > known && speaker.sort == SpeakerSort::Name && speaker.likeness >= surely) {
            m_found.push_back({0.95, SpeakerSort::Label, 0, line, hasNames, {}});
            hasNames = true;
        }
    }
}

} // namespace

bool isBareLabel(const QString &text)
{
    constexpr qsizetype longest = 40;
    // A label is a label if a name behind it would be labelled.
    const QString name = u"X"_s;
    return text.size() < longest && hasWordSign(text) && withoutLabel(text + u": "_s + name) == name;
}

std::vector<SpeakerFound> speakersBelow(const Notes &notes, int lead, int level, int stop)
{
    return SpeakerSearch(notes, lead, level, stop).find();
}

} // namespace Lectern::Recognition
