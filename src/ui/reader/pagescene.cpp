// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagescene.h"

#include <algorithm>

namespace Lectern::Ui {

const PageMark *PageScene::find(const QUuid &id) const
{
    const auto found = std::ranges::find(placed, id, &PageMark::id);
    return id.isNull() || found == placed.end() ? nullptr : &*found;
}

QString PageScene::wordsNow(const QUuid &mark) const
{
    const PageMark *place = find(mark);
    return talks == nullptr || place == nullptr
        ? QString()
        : talks->whole().document->text.mid(place->talk.begin, place->talk.length());
}

int PageScene::hueOf(const QString &tag) const
{
    for (QString name = tag; !name.isEmpty(); name = name.section(QLatin1Char('/'), 0, -2)) {
        const auto found = tagHues.constFind(name);
        if (found != tagHues.constEnd()) {
            return *found;
        }
    }
    return static_cast<int>(qHash(tag.section(QLatin1Char('/'), 0, 0), 7) % 8);
}

void assignLanes(std::vector<PageMark> &marks)
{
    constexpr size_t lanes = 3;
    std::array<qsizetype, lanes> ends{};
    for (PageMark &mark : marks) {
        const auto free =
            std::ranges::find_if(ends, [&mark](qsizetype end) { return end <= mark.doc.begin; });
        const auto lane = free == ends.end() ? ends.end() - 1 : free;
        mark.lane = static_cast<int>(lane - ends.begin());
        *lane = std::max(*lane, mark.doc.end);
    }
}

} // namespace Lectern::Ui
