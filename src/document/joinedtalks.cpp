// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/joinedtalks.h"

#include <algorithm>

namespace Lectern {

namespace {

/// Between two talks, so that none begins where another one ends, even where one has no text.
constexpr QLatin1StringView between("\n\n");

/// A talk's excerpt brings all containers of its file, which for each of hundreds of talks is too many.
void keepUsedContainers(Document &document)
{
    std::vector<int> places(document.containers.size(), -1);
    for (const Block &block : document.blocks) {
        for (int i = block.container; i >= 0 && places[static_cast<size_t>(i)] < 0;
            i = document.containers[static_cast<size_t>(i)].parent) {
            places[static_cast<size_t>(i)] = 0;
        }
    }
    std::vector<Container> used;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0) {
            continue;
        }
        places[i] = static_cast<int>(used.size());
        Container &container = used.emplace_back(document.containers[i]);
        if (container.parent >= 0) { // always before it
            container.parent = places[static_cast<size_t>(container.parent)];
        }
    }
    document.containers = std::move(used);
    for (Block &block : document.blocks) {
        if (block.container >= 0) {
            block.container = places[static_cast<size_t>(block.container)];
        }
    }
}

Utf16Range moved(Utf16Range range, qsizetype by) { return {range.begin + by, range.end + by}; }

} // namespace

void JoinedTalks::add(TalkText talk, const QString &heading)
{
    if (!m_parts.empty()) {
        keepUsedContainers(talk.document.edit());
    }
    if (m_parts.size() == 1) {
        keepUsedContainers(m_parts.front().talk.document.edit());
        append(m_parts.front().talk.document, 0);
    }
    Part part;
    part.talk = std::move(talk);
    part.heading = heading;
    if (!m_parts.empty()) {
        const Part &last = m_parts.back();
        m_whole.document.edit().text += between;
        part.codePoints = last.codePoints + CodePointMap(last.talk.document->text).size() + between.size();
        part.firstBlock = m_whole.document->blocks.size();
    }
    const qsizetype begin = m_parts.empty() ? 0 : m_whole.document->text.size();
    part.text = {begin, begin + part.talk.document->text.size()};
    if (!m_parts.empty()) {
        append(part.talk.document, begin);
    }
    m_parts.push_back(std::move(part));
}

void JoinedTalks::append(const Document &document, qsizetype begin)
{
    Document &whole = m_whole.document.edit();
    const auto firstContainer = static_cast<int>(whole.containers.size());
    whole.text += document.text;
    for (Container container : document.containers) {
        container.parent += container.parent >= 0 ? firstContainer : 0;
        whole.containers.push_back(container);
    }
    for (Block block : document.blocks) {
        block.text = moved(block.text, begin);
        block.container += block.container >= 0 ? firstContainer : 0;
        for (Span &span : block.spans) {
            span.text = moved(span.text, begin);
        }
        whole.blocks.push_back(std::move(block));
    }
}

void JoinedTalks::setRow(size_t part, const TalkRow &row) { m_parts[part].talk.row = row; }

void JoinedTalks::setMarks(size_t part, const std::vector<MarkRow> &marks)
{
    m_parts[part].talk.marks = marks;
}

void JoinedTalks::setCodeLanguage(size_t block, const QString &language)
{
    Part &part = m_parts[partOfBlock(block)];
    part.talk.document.edit().blocks[block - part.firstBlock].language = language;
    if (isJoined()) {
        m_whole.document.edit().blocks[block].language = language;
    }
}

const TalkText &JoinedTalks::whole() const { return m_parts.size() == 1 ? m_parts.front().talk : m_whole; }

std::vector<MarkRow> JoinedTalks::marks() const
{
    if (!isJoined()) {
        return whole().marks;
    }
    std::vector<MarkRow> all;
    for (const Part &part : m_parts) {
        const qint64 length = CodePointMap(part.talk.document->text).size();
        for (MarkRow mark : part.talk.marks) {
            const CodePointRange inTalk{
                mark.range.begin - part.talk.offset, mark.range.end - part.talk.offset};
            if (mark.range.isEmpty() || inTalk.begin < 0 || inTalk.begin >= length) {
                continue;
            }
            mark.range = {inTalk.begin + part.codePoints, std::min(inTalk.end, length) + part.codePoints};
            all.push_back(std::move(mark));
        }
    }
    return all;
}

size_t JoinedTalks::partAt(qsizetype position) const
{
    const auto next =
        std::ranges::upper_bound(m_parts, position, {}, [](const Part &part) { return part.text.begin; });
    return next == m_parts.begin() ? 0 : static_cast<size_t>(next - m_parts.begin()) - 1;
}

size_t JoinedTalks::partOfBlock(size_t block) const
{
    // Of talks without blocks, which begin where the next one does, the last.
    const auto next = std::ranges::upper_bound(m_parts, block, {}, &Part::firstBlock);
    return next == m_parts.begin() ? 0 : static_cast<size_t>(next - m_parts.begin()) - 1;
}

std::optional<size_t> JoinedTalks::find(const QUuid &talk) const
{
    const auto found =
        std::ranges::find_if(m_parts, [&talk](const Part &part) { return part.talk.row.id == talk; });
    return found == m_parts.end() ? std::nullopt
                                  : std::optional(static_cast<size_t>(found - m_parts.begin()));
}

Utf16Range JoinedTalks::inPart(size_t part, Utf16Range whole) const
{
    const Utf16Range text = m_parts[part].text;
    const qsizetype begin = std::clamp(whole.begin, text.begin, text.end);
    return moved({begin, std::clamp(whole.end, begin, text.end)}, -text.begin);
}

Utf16Range JoinedTalks::inWhole(size_t part, Utf16Range talk) const
{
    return moved(talk, m_parts[part].text.begin);
}

} // namespace Lectern
