// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkhistory.h"

#include <QStringList>

#include <algorithm>

namespace Lectern::Ui {

namespace {

bool canStep(const std::vector<ReadingPlace> &from, const TalkHistory::IsThere &isThere)
{
    return std::ranges::any_of(from, isThere, &ReadingPlace::talk);
}

ReadingPlace step(std::vector<ReadingPlace> &from, std::vector<ReadingPlace> &to, const ReadingPlace &here,
    const TalkHistory::IsThere &isThere)
{
    while (!from.empty() && !isThere(from.back().talk)) {
        from.pop_back();
    }
    if (from.empty()) {
        return {};
    }
    const ReadingPlace place = from.back();
    from.pop_back();
    if (!here.talk.isNull()) {
        to.push_back(here);
    }
    return place;
}

quint16 checkOf(const QString &words) { return qChecksum(words.toUtf8()); }

} // namespace

void TalkHistory::leave(const ReadingPlace &from)
{
    if (from.talk.isNull()) {
        return;
    }
    m_forward.clear();
    m_back.push_back(from);
    if (m_back.size() > most) {
        m_back.erase(m_back.begin());
    }
}

bool TalkHistory::canGoBack(const IsThere &isThere) const { return canStep(m_back, isThere); }

bool TalkHistory::canGoForward(const IsThere &isThere) const { return canStep(m_forward, isThere); }

ReadingPlace TalkHistory::back(const ReadingPlace &from, const IsThere &isThere)
{
    return step(m_back, m_forward, from, isThere);
}

ReadingPlace TalkHistory::forward(const ReadingPlace &from, const IsThere &isThere)
{
    return step(m_forward, m_back, from, isThere);
}

QList<QUuid> TalkHistory::talks() const
{
    QList<QUuid> talks;
    for (const ReadingPlace &place : m_back) {
        talks << place.talk;
    }
    for (const ReadingPlace &place : m_forward) {
        talks << place.talk;
    }
    return talks;
}

KeptSelection::KeptSelection(CodePointRange place, const QString &words)
    : range(place)
    , check(checkOf(words))
{
}

bool KeptSelection::fits(const QString &words) const { return !range.isEmpty() && check == checkOf(words); }

void SelectionMemory::remember(const QUuid &talk, const KeptSelection &selection)
{
    std::erase_if(m_entries, [&talk](const Entry &entry) { return entry.talk == talk; });
    if (selection.range.isEmpty() || talk.isNull()) {
        return;
    }
    m_entries.push_back({talk, selection});
    if (m_entries.size() > most) {
        m_entries.erase(m_entries.begin());
    }
}

KeptSelection SelectionMemory::selectionIn(const QUuid &talk) const
{
    const auto found = std::ranges::find(m_entries, talk, &Entry::talk);
    return found == m_entries.end() ? KeptSelection() : found->selection;
}

QString SelectionMemory::toText() const
{
    QStringList lines;
    for (const Entry &entry : m_entries) {
        lines += QStringLiteral("%1 %2 %3 %4")
                     .arg(entry.talk.toString(QUuid::WithoutBraces))
                     .arg(entry.selection.range.begin)
                     .arg(entry.selection.range.end)
                     .arg(entry.selection.check);
    }
    return lines.join(u'\n');
}

SelectionMemory SelectionMemory::fromText(const QString &text)
{
    SelectionMemory memory;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines.last(std::min(lines.size(), qsizetype(most)))) {
        const QStringList parts = line.split(u' ');
        bool isNumber = false;
        const quint16 check = parts.value(3).toUShort(&isNumber);
        const CodePointRange range{parts.value(1).toLongLong(), parts.value(2).toLongLong()};
        if (parts.size() == 4 && isNumber && range.begin >= 0) {
            memory.remember(QUuid::fromString(parts[0]), {range, check});
        }
    }
    return memory;
}

} // namespace Lectern::Ui
