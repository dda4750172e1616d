// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linesalike.h"

#include "services/planedits.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Services {

namespace {

bool isHeading(const SourceLine &line)
{
    return line.zone == LineZone::None && (line.kind == LineKind::Heading || line.kind == LineKind::Bold)
        && !line.text.isEmpty();
}

/// How a line begins that is no heading, where that tells it from the lines around it: a time, a number that
/// counts ("3. …", "Talk 3: …"), a word with a colon; or that it is all capitals. Empty: like any other line.
QString beginOf(const QString &text)
{
    static const QRegularExpression time(QStringLiteral("^\\W{0,2}\\d{1,2}\\s?[:.h]\\s?\\d{2}(?!\\d)"));
    static const QRegularExpression counted(
        QStringLiteral("^(?:(\\p{L}+)\\s*#?\\s*)?\\d{1,3}\\s*[:.)\\-–—](?:\\s|$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression labelled(
        QStringLiteral("^(\\p{L}{2,20}):\\s+\\S"), QRegularExpression::UseUnicodePropertiesOption);
    if (time.match(text).hasMatch()) {
        return QStringLiteral("time");
    }
    if (const auto match = counted.match(text); match.hasMatch()) {
        return QStringLiteral("count ") + match.captured(1).toCaseFolded();
    }
    if (const auto match = labelled.match(text); match.hasMatch()) {
        return QStringLiteral("label ") + match.captured(1).toCaseFolded();
    }
    constexpr int fewestCapitals = 6;
    const auto capitals = std::ranges::count_if(text, [](QChar sign) { return sign.isUpper(); });
    return capitals >= fewestCapitals && text == text.toUpper() ? QStringLiteral("capitals") : QString();
}

} // namespace

std::vector<int> linesAlike(const Plan &plan, const Document &document, int line)
{
    if (line < 1 || line > static_cast<int>(document.lines.size())) {
        return {};
    }
    std::vector<int> alike = linesLike(plan, document, document.lines[static_cast<size_t>(line) - 1]);
    std::erase(alike, line);
    return alike;
}

QString wayOfWriting(const SourceLine &line)
{
    if (line.zone != LineZone::None || line.text.isEmpty()) {
        return {};
    }
    const QString way = isHeading(line) ? line.style : beginOf(line.text);
    const QString depth = QString::number(isHeading(line) ? line.level : line.indent);
    return way.isEmpty() && !isHeading(line)
        ? QString()
        : QStringLiteral("%1 %2 %3").arg(QString::number(static_cast<int>(line.kind)), depth, way);
}

std::vector<int> linesLike(const Plan &plan, const Document &document, const SourceLine &model)
{
    std::vector<int> alike;
    const QString way = wayOfWriting(model);
    if (way.isEmpty()) {
        return alike;
    }
    for (const SourceLine &other : document.lines) {
        if (wayOfWriting(other) == way && splitLine(plan, document, other.number) == other.number) {
            alike.push_back(other.number);
        }
    }
    return alike;
}

} // namespace Lectern::Services
