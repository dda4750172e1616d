// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelayout.h"

#include <algorithm>

namespace Lectern::Readers {

namespace {

struct PlacedLine {
    QString text;
    QRectF box;
};

/// Whether a word goes on the line whose last word is `last`.
bool goesOn(const QRectF &last, const QRectF &next)
{
    const double overlap = std::min(last.bottom(), next.bottom()) - std::max(last.top(), next.top());
    const double height = std::min(last.height(), next.height());
    return next.left() > last.left() && overlap > 0.5 * height;
}

std::vector<PlacedLine> linesOf(const std::vector<PlacedWord> &words)
{
    constexpr double widestTouch = 0.1; // of the height: letters of one word stand closer
    std::vector<PlacedLine> lines;
    const PlacedWord *last = nullptr;
    for (const PlacedWord &word : words) {
        // What would break the lines of a source is a blank.
        const QString text = word.text.simplified();
        if (text.isEmpty()) {
            continue;
        }
        if (!last || !goesOn(last->box, word.box)) {
            lines.push_back({text, word.box});
        } else {
            const bool isApart =
                last->hasBlankAfter || word.box.left() - last->box.right() > widestTouch * last->box.height();
            lines.back().text += (isApart ? QStringLiteral(" ") : QString()) + text;
            lines.back().box |= word.box;
        }
        last = &word;
    }
    return lines;
}

/// Whether another paragraph begins between two lines.
bool areApart(const QRectF &above, const QRectF &below)
{
    constexpr double widestGap = 0.7; // of the height of a line
    constexpr double otherSize = 1.2;
    const double smaller = std::min(above.height(), below.height());
    const double larger = std::max(above.height(), below.height());
    const double gap = below.top() - above.bottom();
    return larger > otherSize * smaller || gap > widestGap * smaller || gap < -smaller;
}

/// Number of lines at the begin that say one of the titles; 0 for none.
size_t linesOfTitle(const std::vector<PlacedLine> &lines, const QStringList &titles)
{
    constexpr size_t mostLines = 4;
    QString said;
    for (size_t count = 1; count <= std::min(mostLines, lines.size()); ++count) {
        said += (count == 1 ? QString() : QStringLiteral(" ")) + lines[count - 1].text;
        const bool isTitle = std::ranges::any_of(titles, [&said](const QString &title) {
            return title.simplified().compare(said, Qt::CaseInsensitive) == 0;
        });
        if (isTitle) {
            return count;
        }
    }
    return 0;
}

} // namespace

QString layOut(const std::vector<PlacedWord> &words, const QStringList &titles)
{
    const std::vector<PlacedLine> lines = linesOf(words);
    const size_t title = linesOfTitle(lines, titles);
    QString page;
    for (size_t at = 0; at < lines.size(); ++at) {
        if (at > 0) {
            const bool isInTitle = at < title;
            const bool isBreak = !isInTitle && (at == title || areApart(lines[at - 1].box, lines[at].box));
            page += isBreak ? QStringLiteral("\n\n") : QStringLiteral("\n");
        }
        page += lines[at].text;
    }
    return page;
}

} // namespace Lectern::Readers
