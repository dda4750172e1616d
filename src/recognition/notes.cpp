// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes.h"

#include "blocklines.h"
#include "dates.h"
#include "text.h"
#include "words.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int indentedFrom = 4; // columns
constexpr qsizetype reachOfSlides = 2000; // characters of a line

/// Whether a line holds no words but those of its text, in one piece: nothing but signs stands before it.
bool isRawText(const SourceLine &line)
{
    return line.raw.size() <= reachOfSlides && line.raw.endsWith(line.text)
        && !hasWordSign(QStringView(line.raw).chopped(line.text.size()));
}

/// In an outline that stands below its first line as a whole, the columns that the rest is set in; else 0.
int baseIndentOf(const Document &document)
{
    constexpr int fewestLines = 5;
    int lines = 0;
    int base = std::numeric_limits<int>::max();
    for (const SourceLine &line : document.lines) {
        if (line.kind == LineKind::Blank) {
            continue;
        }
        if (line.zone != LineZone::None || line.kind == LineKind::Heading) {
            return 0;
        }
        base = lines++ == 0 ? base : std::min(base, line.indent);
    }
    return lines >= fewestLines ? base : 0;
}

LineSort sortOf(const SourceLine &line, int baseIndent)
{
    switch (line.zone) {
    case LineZone::FrontMatter:
        return LineSort::FrontMatter;
    case LineZone::Code:
        return LineSort::Code;
    case LineZone::Comment:
        return LineSort::Comment;
    case LineZone::None:
        break;
    }
    switch (line.kind) {
    case LineKind::Blank:
        return LineSort::Blank;
    case LineKind::Heading:
        return LineSort::Heading;
    case LineKind::Bold:
        return LineSort::Bold;
    case LineKind::Bullet:
        return LineSort::Bullet;
    case LineKind::Quote:
        return LineSort::Quote;
    case LineKind::Table:
        return LineSort::Table;
    case LineKind::Rule:
        return LineSort::Rule;
    case LineKind::Underline:
        return LineSort::Underline;
    case LineKind::FrontMatter:
        return LineSort::FrontMatter;
    case LineKind::BoldLead:
    case LineKind::Plain:
        break;
    }
    return line.indent - baseIndent >= indentedFrom ? LineSort::Indented : LineSort::Text;
}

} // namespace

const QStringList &speakerFields()
{
    static const QStringList keys{
        u"speaker"_s, u"speakers"_s, u"presenter"_s, u"presenters"_s, u"speaker_name"_s};
    return keys;
}

Notes::Notes(const Document &document, const Knowledge &knowledge)
    : m_byBlocks(withLinesOfBlocks(document))
    , m_document(m_byBlocks ? *m_byBlocks : document)
    , m_knowledge(knowledge)
    , m_ordinary(m_document.lines)
    , m_people(knowledge.lexicon, &m_ordinary)
    , m_speakerLines(m_document.lines.size())
    , m_isSpeakerLineRead(m_document.lines.size())
    , m_lists(m_document.lines.size())
    , m_mentionsSlides(m_document.lines.size())
{
    m_baseIndent = baseIndentOf(m_document);
    m_sorts.reserve(m_document.lines.size());
    std::ranges::transform(m_document.lines, std::back_inserter(m_sorts),
        [this](const SourceLine &line) { return sortOf(line, m_baseIndent); });
    const auto isNotBlank = [](LineSort sort) { return sort != LineSort::Blank; };
    m_bodyBegin = int(std::ranges::find_if(m_sorts, isNotBlank) - m_sorts.begin());
    while (m_bodyBegin < size() && sort(m_bodyBegin) == LineSort::FrontMatter) {
        ++m_bodyBegin;
    }
}

bool Notes::isSilent(int index) const
{
    const LineSort lineSort = sort(index);
    return lineSort == LineSort::Blank || lineSort == LineSort::Rule || lineSort == LineSort::Underline
        || lineSort == LineSort::Comment;
}

const MetaField *Notes::field(const QString &key) const
{
    const auto found = std::ranges::find(m_document.meta, key, &MetaField::key);
    return found == m_document.meta.end() ? nullptr : &*found;
}

QString Notes::fieldValue(const QString &key) const
{
    const MetaField *found = field(key);
    return found ? found->value : QString();
}

bool Notes::hasAnyField(const QStringList &keys) const
{
    return std::ranges::any_of(keys, [this](const QString &key) { return field(key) != nullptr; });
}

MetaField Notes::title() const
{
    for (const QString &key : {u"title"_s, u"page title"_s, u"post_title"_s}) {
        if (const MetaField *found = field(key)) {
            return *found;
        }
    }
    return {};
}

bool Notes::headNamesTalk() const
{
    const QString title = fieldValue(u"title"_s);
    if (title.isEmpty() || (hasEventWord(title) && !yearsOf(title).empty())) {
        return false;
    }
    const auto hasValue = [this](const QString &key) { return !fieldValue(key).isEmpty(); };
    if (std::ranges::any_of(speakerFields(), hasValue)) {
        return true;
    }
    int first = m_bodyBegin;
    while (first < size() && isSilent(first)) {
        ++first;
    }
    const QString line = first < size() ? text(first) : QString();
    const qsizetype colon = line.indexOf(u':');
    return colon > 0 && colon + 1 < line.size()
        && speakerFields().contains(line.first(colon).trimmed().toLower());
}

const SpeakerLine &Notes::speakerLine(int index) const
{
    SpeakerLine &known = m_speakerLines[size_t(index)];
    if (!m_isSpeakerLineRead[size_t(index)]) {
        known = readSpeakerLine(line(index), sort(index), m_people);
        m_isSpeakerLineRead[size_t(index)] = true;
    }
    return known;
}

WordLists Notes::listsIn(int index, qsizetype reach) const
{
    const QString &whole = text(index);
    if (whole.size() > reach) {
        return lexicon().listsIn(beginOf(whole, reach));
    }
    std::optional<WordLists> &known = m_lists[size_t(index)];
    if (!known) {
        known = lexicon().listsIn(whole);
    }
    return *known;
}

bool Notes::mentionsSlides(int index) const
{
    std::optional<bool> &known = m_mentionsSlides[size_t(index)];
    if (!known) {
        const WordLists lists = isRawText(line(index))
            ? listsIn(index, reachOfSlides)
            : lexicon().listsIn(beginOf(line(index).raw, reachOfSlides));
        known = lists.testFlag(WordList::SlidesWord);
    }
    return *known;
}

} // namespace Lectern::Recognition
