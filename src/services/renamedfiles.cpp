// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renamedfiles.h"

#include "services/filereading.h"

#include <QDir>

#include <algorithm>

namespace Lectern::Services {

namespace {

constexpr double surely = 0.5; // half of the words of both
constexpr qsizetype shortestLine = 8; // shorter ones stand in every file
constexpr qsizetype fewestLetters = 100;
constexpr size_t mostLost = 100; // sources; those imported last

} // namespace

WordyLines::WordyLines(const QString &text)
    : m_text(text)
{
    for (const QStringView line : QStringView(m_text).split(u'\n')) {
        if (const QStringView words = line.trimmed(); words.size() >= shortestLine) {
            m_lines[words] += words.size();
            m_letters += words.size();
        }
    }
}

double WordyLines::likeness(const WordyLines &other) const
{
    const qsizetype fewer = std::min(m_letters, other.m_letters);
    const qsizetype more = std::max(m_letters, other.m_letters);
    if (fewer < fewestLetters || double(fewer) < surely * double(more)) {
        return 0;
    }
    qsizetype shared = 0;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        shared += std::min(line.value(), other.m_lines.value(line.key()));
    }
    return double(shared) / double(more);
}

Result<void> RenamedFiles::load()
{
    if (m_isLoaded) {
        return {};
    }
    m_isLoaded = true;
    auto sources = m_session.sources().sources();
    if (!sources) {
        return passOn(sources);
    }
    std::ranges::sort(*sources, std::greater(), &SourceRow::imported);
    for (const SourceRow &source : *sources) {
        if (m_lost.size() == mostLost) {
            break;
        }
        if (!isGone(source.path)) {
            continue;
        }
        auto text = m_session.sources().sourceText(source.id);
        if (!text) {
            return passOn(text);
        }
        m_lost.push_back({{source.id, source.path}, source.sha256, WordyLines(*text), {}, 0});
    }
    return {};
}

Result<void> RenamedFiles::look(const PlannedDocument &planned)
{
    if (!QDir::isAbsolutePath(planned.absolutePath)) {
        return {};
    }
    if (auto loaded = load(); !loaded) {
        return loaded;
    }
    if (std::ranges::contains(m_lost, planned.sha256, &Lost::sha256)) {
        return {};
    }
    const WordyLines lines(planned.document.source);
    Lost *likest = nullptr;
    double most = surely;
    for (Lost &lost : m_lost) {
        const double likeness = lines.likeness(lost.lines);
        if (likeness >= most) {
            likest = &lost;
            most = likeness;
        }
    }
    if (likest && most > likest->likeness) {
        likest->likest = planned.absolutePath;
        likest->likeness = most;
    }
    return {};
}

std::optional<RenamedSource> RenamedFiles::sourceOf(const QString &absolutePath) const
{
    const auto found =
        absolutePath.isEmpty() ? m_lost.end() : std::ranges::find(m_lost, absolutePath, &Lost::likest);
    return found == m_lost.end() ? std::nullopt : std::optional(found->source);
}

} // namespace Lectern::Services
