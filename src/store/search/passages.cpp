// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/search/passages_p.h"
#include "store/search/talktext_p.h"
#include "store/sql/database_p.h"

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Passage {
    SearchHit hit;
    size_t distinct = 0; ///< how many of the needles it holds
    qint64 order = 0; ///< reading order
};

class PassageFinder
{
public:
    PassageFinder(Database::Private &database, const CompiledSearch &search, const StoredTalk &talk)
        : m_database(database)
        , m_search(search)
        , m_talk(talk)
    {
    }

    TalkHits find(int most)
    {
        m_slice = m_database.slices().get(m_database, m_talk.id);
        if (m_search.looksIn(SearchPlace::Notes | SearchPlace::Marks) && m_talk.row.marks > 0) {
            m_marks = readMarks(m_database, {MarkScope::Kind::OfTalk, m_talk.id, {}, {}});
        }
        if (m_slice) {
            addText();
        }
        addLine(SearchField::Title, m_talk.row.title, -30, m_titleWords);
        for (const QString &speaker : m_talk.row.speakers) {
            addLine(SearchField::Speaker, speaker, -20, {});
        }
        for (const QString &tag : m_talk.row.tags) {
            addLine(SearchField::Tag, tag, -10, {});
        }
        addMarks();
        return chosen(most);
    }

private:
    void addText();
    void addPart(const std::vector<std::pair<const Block *, TextPart>> &blocks, SearchPlaces where);
    void addBrokenWords(const Block &block, std::vector<Place> &places) const;
    void addBlock(const Block &block, TextPart part, const std::vector<Place> &places);
    void addLine(
        SearchField field, const QString &text, qint64 order, const std::vector<CodePointRange> &words);
    void addMarks();
    void addMarkText(const StoredMark &mark, SearchField field, const QString &text);
    TalkHits chosen(int most);

    [[nodiscard]] QStringView textOf(const Block &block) const
    {
        return QStringView(m_slice->document.text).sliced(block.text.begin, block.text.length());
    }
    [[nodiscard]] bool saysMoreThanTheTitle(const std::vector<Place> &places) const;
    void keepWanted(const Block &block, TextPart part, std::vector<Place> &places) const;
    [[nodiscard]] bool isInSection(const QString &section) const;
    [[nodiscard]] CodePointRange inTalk(Utf16Range range) const;
    [[nodiscard]] const StoredMark *markAt(CodePointRange range) const;
    [[nodiscard]] bool isWanted(const StoredMark *mark) const;
    void noteMark(Passage &passage) const;
    [[nodiscard]] CodePointRange rangeOf(const StoredMark &mark) const;

    Database::Private &m_database;
    const CompiledSearch &m_search;
    const StoredTalk &m_talk;
    std::shared_ptr<const TalkSlice> m_slice;
    std::vector<CodePointRange> m_titleWords;
    std::vector<StoredMark> m_marks;
    std::vector<Passage> m_passages;
};

CodePointRange PassageFinder::inTalk(Utf16Range range) const { return m_slice->places.toCodePoints(range); }

CodePointRange PassageFinder::rangeOf(const StoredMark &mark) const
{
    if (mark.row.range.isEmpty() || !m_slice) {
        return {};
    }
    const qint64 begin = m_slice->range.begin;
    return {mark.row.range.begin - begin, mark.row.range.end - begin};
}

/// The line a talk begins with often holds more than its title and speakers: an hour, a link.
bool PassageFinder::saysMoreThanTheTitle(const std::vector<Place> &places) const
{
    std::vector<QStringView> named{m_talk.row.title};
    named.insert(named.end(), m_talk.row.speakers.begin(), m_talk.row.speakers.end());
    std::set<size_t> needles;
    for (const QStringView name : named) {
        for (const Place &place :
            findPlaces(m_database.tokenizer(), m_search, name, SearchPlace::Title | SearchPlace::About)) {
            needles.insert(place.needle);
        }
    }
    return std::ranges::any_of(places, [&](const Place &place) { return !needles.contains(place.needle); });
}

/// Leaves the places of words that are looked for here: a word that is looked for on marks alone must stand
/// on one.
void PassageFinder::keepWanted(const Block &block, TextPart part, std::vector<Place> &places) const
{
    const SearchPlaces here = part == TextPart::Title ? SearchPlace::Title | SearchPlace::Text
        : part == TextPart::Code                      ? SearchPlaces(SearchPlace::Code)
                                                      : SearchPlaces(SearchPlace::Text);
    std::erase_if(places, [&](const Place &place) {
        const SearchPlaces wanted = m_search.needles[place.needle].places;
        const Utf16Range range{place.range.begin + block.text.begin, place.range.end + block.text.begin};
        return !wanted.testAnyFlags(here)
            && !(wanted.testFlag(SearchPlace::Marks) && markAt(inTalk(range)) != nullptr);
    });
}

bool PassageFinder::isInSection(const QString &section) const
{
    if (m_search.sections.isEmpty()) {
        return true;
    }
    const QString name = folded(section);
    return std::ranges::any_of(
        m_search.sections, [&](const QString &wanted) { return name.contains(wanted); });
}

void PassageFinder::addText()
{
    // By the columns of the index, in which a phrase may reach over the end of a block.
    std::array<std::vector<std::pair<const Block *, TextPart>>, 3> columns;
    forEachPart(m_slice->document, {0, m_slice->document.text.size()}, m_talk.row.title,
        [&](const Block &block, TextPart part) {
            const size_t column = part == TextPart::Code ? 2 : part == TextPart::Body ? 1 : 0;
            columns[column].emplace_back(&block, part);
        });
    const SearchPlaces onMarks = m_marks.empty() ? SearchPlaces() : SearchPlace::Marks;
    addPart(columns[0], SearchPlace::Title | SearchPlace::Text | onMarks);
    addPart(columns[1], SearchPlace::Text | onMarks);
    addPart(columns[2], SearchPlace::Code | onMarks);
}

void PassageFinder::addPart(const std::vector<std::pair<const Block *, TextPart>> &blocks, SearchPlaces where)
{
    if (!m_search.looksIn(where)) {
        return;
    }
    std::vector<SearchedText> texts;
    texts.reserve(blocks.size());
    for (const auto &[block, part] : blocks) {
        texts.push_back(
            {textOf(*block), QByteArrayView(m_slice->plain).sliced(block->text.begin, block->text.length())});
    }
    auto places = findPlaces(m_database.tokenizer(), m_search, texts, where);
    for (size_t i = 0; i < blocks.size(); ++i) {
        addBrokenWords(*blocks[i].first, places[i]);
        keepWanted(*blocks[i].first, blocks[i].second, places[i]);
        addBlock(*blocks[i].first, blocks[i].second, places[i]);
    }
}

/// What the index finds by a whole word stands here in two pieces.
void PassageFinder::addBrokenWords(const Block &block, std::vector<Place> &places) const
{
    for (const BrokenWord &word : inRange(m_slice->brokenWords, block.text)) {
        const std::vector<Place> found = findPlaces(m_database.tokenizer(), m_search, word.whole);
        const Utf16Range range{word.place.begin - block.text.begin, word.place.end - block.text.begin};
        const auto after = std::ranges::lower_bound(
            places, range.begin, {}, [](const Place &place) { return place.range.end; });
        const bool isFree = after == places.end() || after->range.begin >= range.end;
        if (!found.empty() && isFree) {
            places.insert(after, {range, found.front().needle});
        }
    }
}

/// Of marks that lie over each other the one of a kind that was asked for.
const StoredMark *PassageFinder::markAt(CodePointRange range) const
{
    const StoredMark *found = nullptr;
    for (const StoredMark &mark : m_marks) {
        const CodePointRange place = rangeOf(mark);
        const bool holds = place.begin <= range.begin && range.end <= place.end;
        if (holds && (found == nullptr || isWanted(&mark))) {
            found = &mark;
            if (m_search.markKinds.empty() || isWanted(&mark)) {
                break;
            }
        }
    }
    return found;
}

/// The mark the passage begins on, or where a kind was asked for, the first of that kind in it: there it is
/// gone to then.
void PassageFinder::noteMark(Passage &passage) const
{
    const StoredMark *mark = markAt(passage.hit.range);
    for (const CodePointRange &word : passage.hit.words) {
        if (m_search.markKinds.empty() || isWanted(mark)) {
            break;
        }
        if (const StoredMark *other = markAt(word); isWanted(other)) {
            mark = other;
            passage.hit.range = word;
        }
    }
    if (mark != nullptr) {
        passage.hit.field = SearchField::Quote;
        passage.hit.mark = mark->row.id;
        passage.hit.markKind = mark->row.kind;
    }
}

bool PassageFinder::isWanted(const StoredMark *mark) const
{
    return mark != nullptr && std::ranges::contains(m_search.markKinds, mark->row.kind);
}

void PassageFinder::addBlock(const Block &block, TextPart part, const std::vector<Place> &places)
{
    const QStringView text = textOf(block);
    if (places.empty()) {
        return;
    }
    const auto inText = [&](Utf16Range range) {
        return inTalk({range.begin + block.text.begin, range.end + block.text.begin});
    };
    if (part == TextPart::Title) {
        for (const Place &place : places) {
            m_titleWords.push_back(inText(place.range));
        }
        if (!m_search.looksIn(SearchPlace::Text | SearchPlace::Marks) || !saysMoreThanTheTitle(places)) {
            return; // the title is a line of its own
        }
    }
    const QString section = sectionAt(m_slice->document, block.text.begin, 0);
    if (!isInSection(section)) {
        return;
    }
    for (size_t first = 0, used = 0; first < places.size(); first += used) {
        Passage passage;
        passage.hit = cutSnippet(text, places, first, &used);
        passage.hit.field = part == TextPart::Code ? SearchField::Code : SearchField::Text;
        passage.hit.section = section;
        std::set<size_t> distinct;
        for (size_t i = first; i < first + used; ++i) {
            distinct.insert(places[i].needle);
            passage.hit.words.push_back(inText(places[i].range));
        }
        passage.distinct = distinct.size();
        passage.hit.range = passage.hit.words.front();
        passage.order = passage.hit.range.begin;
        noteMark(passage);
        m_passages.push_back(std::move(passage));
    }
}

void PassageFinder::addLine(
    SearchField field, const QString &text, qint64 order, const std::vector<CodePointRange> &words)
{
    const SearchPlaces where = field == SearchField::Title ? SearchPlace::Title : SearchPlace::About;
    if (!m_search.looksIn(where) || !m_search.sections.isEmpty()) {
        return;
    }
    const std::vector<Place> places = findPlaces(m_database.tokenizer(), m_search, text, where);
    if (places.empty()) {
        return;
    }
    size_t used = 0;
    Passage passage;
    passage.hit = cutSnippet(text, places, 0, &used);
    passage.hit.field = field;
    passage.hit.words = words;
    passage.hit.range = words.empty() ? CodePointRange() : words.front();
    passage.distinct = m_search.needles.size(); // what names the talk is always worth a line
    passage.order = order;
    m_passages.push_back(std::move(passage));
}

void PassageFinder::addMarkText(const StoredMark &mark, SearchField field, const QString &text)
{
    const SearchPlace where = field == SearchField::Quote ? SearchPlace::Marks : SearchPlace::Notes;
    std::vector<Place> places = findPlaces(m_database.tokenizer(), m_search, text, where);
    const bool isAnswerItself = m_search.wantsMarks && m_search.needles.empty();
    if (places.empty() && (!isAnswerItself || text.isEmpty())) {
        return;
    }
    const bool hasPlace = !places.empty();
    if (!hasPlace) {
        places.push_back({});
    }
    size_t used = 0;
    Passage passage;
    passage.hit = cutSnippet(text, places, 0, &used);
    if (!hasPlace) {
        passage.hit.hits.clear();
    }
    passage.hit.field = field;
    passage.hit.section = mark.row.section;
    passage.hit.range = rangeOf(mark);
    passage.hit.mark = mark.row.id;
    passage.hit.markKind = mark.row.kind;
    passage.distinct = used;
    passage.order = passage.hit.range.begin;
    m_passages.push_back(std::move(passage));
}

void PassageFinder::addMarks()
{
    const bool isAnswerItself = m_search.wantsMarks && m_search.needles.empty();
    for (const StoredMark &mark : m_marks) {
        const auto &kinds = m_search.markKinds;
        if (!isInSection(mark.row.section)
            || (!kinds.empty() && std::ranges::find(kinds, mark.row.kind) == kinds.end())) {
            continue;
        }
        addMarkText(mark, SearchField::Comment, mark.row.comment);
        for (const QString &tag : isAnswerItself ? QStringList() : mark.row.tags) {
            addMarkText(mark, SearchField::Tag, tag);
        }
        // Words of a quote that stand in the text were found there.
        if (rangeOf(mark).isEmpty() || (isAnswerItself && mark.row.comment.isEmpty())) {
            addMarkText(mark, SearchField::Quote, mark.row.quote);
        }
    }
}

/// Those with most of the words, shown in reading order.
TalkHits PassageFinder::chosen(int most)
{
    TalkHits found;
    found.talk = m_talk.row;
    if (m_passages.empty() && (m_search.sections.isEmpty() || m_search.needles.empty())) {
        // Only the event or a filter brought the talk up: its title stands for it.
        m_passages.push_back({});
        m_passages.back().hit.field = SearchField::Title;
        m_passages.back().hit.snippet = m_talk.row.title;
    }
    found.total = static_cast<int>(m_passages.size());
    std::ranges::stable_sort(m_passages, {}, &Passage::order);
    // A mark of a kind that was asked for is worth a word more.
    std::ranges::stable_sort(m_passages, std::greater(), [this](const Passage &passage) {
        const bool isOfKind =
            !passage.hit.mark.isNull() && std::ranges::contains(m_search.markKinds, passage.hit.markKind);
        return passage.distinct + (isOfKind ? 1 : 0);
    });
    if (m_passages.size() > static_cast<size_t>(std::max(0, most))) {
        m_passages.resize(static_cast<size_t>(std::max(0, most)));
    }
    std::ranges::stable_sort(m_passages, {}, &Passage::order);
    for (Passage &passage : m_passages) {
        found.hits.push_back(std::move(passage.hit));
    }
    return found;
}

} // namespace

TalkHits findPassages(
    Database::Private &database, const CompiledSearch &search, const StoredTalk &talk, int most)
{
    return PassageFinder(database, search, talk).find(most);
}

} // namespace Lectern::Store
