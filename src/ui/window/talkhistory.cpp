// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkhistory.h"

#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>
#include <limits>
#include <optional>

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

QString lineOf(const QString &side, const ReadingPlace &place)
{
    const KeptSelection &selection = place.selection;
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10 %11")
        .arg(side, place.talk.toString(QUuid::WithoutBraces), place.mark.toString(QUuid::WithoutBraces))
        .arg(place.range.begin)
        .arg(place.range.end)
        .arg(place.scroll, 0, 'f', 6)
        .arg(static_cast<int>(place.extent))
        .arg(place.isGlance ? 1 : 0)
        .arg(selection.range.begin)
        .arg(selection.range.end)
        .arg(selection.check);
}

std::optional<ReadingPlace> placeOf(const QList<QStringView> &parts)
{
    bool isGood = parts.size() == 11 && (parts[0] == u"back" || parts[0] == u"forward");
    const auto number = [&](qsizetype part, qint64 least, qint64 most) {
        bool isNumber = false;
        const qint64 value = isGood ? parts[part].toLongLong(&isNumber) : 0;
        isGood = isGood && isNumber && value >= least && value <= most;
        return value;
    };
    constexpr qint64 mostPlace = 1'000'000'000; // code points of a talk
    ReadingPlace place;
    place.range.begin = number(3, 0, mostPlace);
    place.range.end = number(4, place.range.begin, mostPlace);
    place.extent = static_cast<PageExtent>(number(6, 0, static_cast<qint64>(PageExtent::Event)));
    place.isGlance = number(7, 0, 1) == 1;
    const qint64 begin = number(8, 0, mostPlace);
    const CodePointRange selected{begin, number(9, begin, mostPlace)};
    place.selection = {selected, static_cast<quint16>(number(10, 0, std::numeric_limits<quint16>::max()))};
    if (!isGood) {
        return std::nullopt;
    }
    place.talk = QUuid::fromString(parts[1]);
    place.mark = QUuid::fromString(parts[2]);
    bool isNumber = false;
    place.scroll = parts[5].toDouble(&isNumber);
    const bool isPlace = isNumber && place.scroll >= -1 && place.scroll <= double(mostPlace);
    return isPlace && !place.talk.isNull() ? std::optional(place) : std::nullopt;
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

QString TalkHistory::toText() const
{
    QStringList lines;
    for (const ReadingPlace &place : m_back) {
        lines += lineOf(QStringLiteral("back"), place);
    }
    for (const ReadingPlace &place : m_forward) {
        lines += lineOf(QStringLiteral("forward"), place);
    }
    return lines.join(u'\n');
}

TalkHistory TalkHistory::fromText(const QString &text)
{
    TalkHistory history;
    for (const QStringView line : QStringTokenizer(text, u'\n')) {
        const QList<QStringView> parts = line.split(u' ');
        std::vector<ReadingPlace> &side = parts[0] == u"back" ? history.m_back : history.m_forward;
        const std::optional<ReadingPlace> place = placeOf(parts);
        if (place && side.size() < most) {
            side.push_back(*place);
        }
    }
    return history;
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
