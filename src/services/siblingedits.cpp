// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siblingedits.h"

#include "services/linesalike.h"
#include "services/planedits.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Services {

namespace {

QString folded(const QString &title) { return title.simplified().toCaseFolded(); }

/// What the line says at which a talk begins.
QString lineOf(const PlannedTalk &talk, const Document &document)
{
    const auto place = static_cast<size_t>(talk.line) - 1;
    return place < document.lines.size() ? document.lines[place].text : QString();
}

std::optional<Plan> decided(const Plan &plan, int talk, LineDecision::Kind kind)
{
    switch (kind) {
    case LineDecision::Kind::Merged:
        return mergedWithPrevious(plan, talk);
    case LineDecision::Kind::Section:
        return madeSection(plan, talk);
    case LineDecision::Kind::EventNotes:
        return madeEventNotes(plan, talk);
    default:
        return std::nullopt;
    }
}

/// Where the names stand in a title, from the first to the last; empty if one does not.
Utf16Range placeOfNames(const QString &title, const QStringList &names)
{
    Utf16Range place{title.size(), 0};
    for (const QString &name : names) {
        const qsizetype at = title.indexOf(name);
        if (at < 0) {
            return {};
        }
        place.begin = std::min(place.begin, at);
        place.end = std::max(place.end, at + name.size());
    }
    return place;
}

bool hasSign(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return !sign.isLetterOrNumber() && !sign.isSpace(); });
}

/// A title that holds names, as a pattern with the groups "title" and "names".
std::optional<QRegularExpression> patternOf(const QString &whole, const QString &title, Utf16Range names)
{
    const qsizetype begin = whole.indexOf(title);
    const Utf16Range rest{begin, begin + title.size()};
    if (begin < 0 || names.isEmpty() || rest.intersects(names)) {
        return std::nullopt;
    }
    const bool isTitleFirst = rest.begin < names.begin;
    const Utf16Range first = isTitleFirst ? rest : names;
    const Utf16Range second = isTitleFirst ? names : rest;
    const QString between = whole.sliced(first.end, second.begin - first.end);
    if (!hasSign(between)) {
        return std::nullopt;
    }
    const QString group = QStringLiteral("(?<%1>\\S.*?)");
    return QRegularExpression(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(whole.first(first.begin)) + group.arg(isTitleFirst ? u"title" : u"names")
        + QRegularExpression::escape(between) + group.arg(isTitleFirst ? u"names" : u"title")
        + QRegularExpression::escape(whole.sliced(second.end))));
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("\\s*[,;&/]\\s*"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

SiblingEdit splitLikeLine(const SourceLine &model)
{
    return [model](const Plan &plan, const Document &document) {
        return splitAtAll(plan, document, linesLike(plan, document, model));
    };
}

SiblingEdit titlesAre(const QString &title, LineDecision::Kind kind)
{
    return [title = folded(title), kind](const Plan &plan, const Document &document) {
        std::optional<Plan> changed;
        for (auto talk = static_cast<int>(plan.talks.size()) - 1; talk >= 0; --talk) {
            const PlannedTalk &planned = plan.talks[static_cast<size_t>(talk)];
            if (folded(planned.title) == title || folded(lineOf(planned, document)) == title) {
                if (auto next = decided(changed ? *changed : plan, talk, kind)) {
                    changed = std::move(next);
                }
            }
        }
        return changed;
    };
}

std::optional<SiblingEdit> titlesReadLike(const PlannedTalk &before, const PlannedTalk &after)
{
    const auto pattern = after.speakers.isEmpty()
        ? std::nullopt
        : patternOf(before.title, after.title, placeOfNames(before.title, after.speakers));
    if (!pattern) {
        return std::nullopt;
    }
    return [pattern = *pattern](const Plan &plan, const Document &) {
        std::optional<Plan> changed;
        for (int talk = 0; talk < static_cast<int>(plan.talks.size()); ++talk) {
            const PlannedTalk &planned = plan.talks[static_cast<size_t>(talk)];
            const QRegularExpressionMatch match = planned.isChecked || !planned.foundTitle.isEmpty()
                ? QRegularExpressionMatch()
                : pattern.match(planned.title);
            if (match.hasMatch()) {
                changed = withFields(changed ? *changed : plan, talk, match.captured(u"title"),
                    namesIn(match.captured(u"names")));
            }
        }
        return changed;
    };
}

} // namespace Lectern::Services
