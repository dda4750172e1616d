// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importsummary.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <limits>

namespace Lectern::Ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Ui::ImportSummary)
};

constexpr qsizetype mostNames = 3;

/// What the talks that were kept are of.
struct Contents {
    QStringList events;
    QSet<QString> days;
    QSet<QString> speakers;
    int withoutSpeaker = 0;
    int warnings = 0; ///< of readers and recogniser
};

void addTalks(Contents &contents, const Plan &plan)
{
    const bool isSpeakerExpected =
        std::ranges::any_of(plan.talks, [](const PlannedTalk &talk) { return !talk.speakers.isEmpty(); });
    for (const PlannedTalk &talk : plan.talks) {
        if (talk.isLeftOut) {
            continue;
        }
        const QString name = eventLabel(talk.event.value_or(plan.event.value_or(EventName())));
        if (!name.isEmpty() && !contents.events.contains(name)) {
            contents.events << name;
        }
        if (!talk.day.isEmpty()) {
            contents.days.insert(name + u'\n' + talk.day);
        }
        contents.speakers.unite(QSet<QString>(talk.speakers.begin(), talk.speakers.end()));
        contents.withoutSpeaker += isSpeakerExpected && talk.speakers.isEmpty() ? 1 : 0;
    }
}

Contents contentsOf(const Services::ImportReport &report)
{
    Contents contents;
    for (const Services::PlannedDocument &document : report.documents) {
        addTalks(contents, document.plan);
        contents.warnings += static_cast<int>(
            std::ranges::count(document.plan.diagnostics, Severity::Warning, &Diagnostic::severity));
    }
    return contents;
}

QString whereOf(const Contents &contents)
{
    QStringList parts;
    if (contents.events.size() <= mostNames) {
        parts = contents.events;
    } else {
        parts << Words::tr("%Ln event(s)", nullptr, static_cast<int>(contents.events.size()));
    }
    if (!contents.days.isEmpty()) {
        parts << Words::tr("%Ln day(s)", nullptr, static_cast<int>(contents.days.size()));
    }
    if (!contents.speakers.isEmpty()) {
        parts << Words::tr("%Ln speaker(s)", nullptr, static_cast<int>(contents.speakers.size()));
    }
    return parts.join(QStringLiteral(", "));
}

QString titleOf(const Services::ImportReport &report)
{
    if (report.added > 0 || report.changed == 0) {
        return Words::tr("%Ln talk(s) imported", nullptr, static_cast<int>(report.talks.size()));
    }
    if (report.changed == 1 && report.documents.size() == 1) {
        return Words::tr("“%1” was updated").arg(report.documents.front().document.name);
    }
    return Words::tr("%Ln file(s) updated", nullptr, report.changed);
}

QString countText(AnchorState state, int count)
{
    switch (state) {
    case AnchorState::Exact:
        return Words::tr("%Ln in place", nullptr, count);
    case AnchorState::Changed:
        return Words::tr("%Ln changed", nullptr, count);
    case AnchorState::Moved:
        return Words::tr("%Ln moved", nullptr, count);
    case AnchorState::Review:
        return Words::tr("%Ln to check", nullptr, count);
    case AnchorState::Orphan:
        break;
    }
    return Words::tr("%Ln without a place", nullptr, count);
}

} // namespace

ImportSummary summaryOf(const Services::ImportReport &report)
{
    const Contents contents = contentsOf(report);
    ImportSummary summary;
    summary.title = titleOf(report);
    summary.where = whereOf(contents);
    summary.canUndo = !report.addedSources.empty() || !report.updatedSources.empty();
    for (const auto &[state, count] : report.marks) {
        summary.marks.emplace_back(state, countText(state, count));
    }
    if (contents.withoutSpeaker > 0) {
        summary.warnings << Words::tr("%Ln talk(s) without a speaker", nullptr, contents.withoutSpeaker);
    }
    if (!report.skipped.empty()) {
        summary.warnings << Words::tr(
            "%Ln file(s) left out", nullptr, static_cast<int>(report.skipped.size()));
    }
    if (contents.warnings > 0) {
        summary.warnings << Words::tr("%Ln warning(s), see the details", nullptr, contents.warnings);
    }
    summary.warnings += Services::noticesOf(report, mostNames);
    return summary;
}

Message detailsOf(const Services::ImportReport &report)
{
    const QStringList notices = Services::noticesOf(report, mostNames);
    QStringList details = Services::noticesOf(report, std::numeric_limits<qsizetype>::max());
    if (details == notices) {
        details.clear();
    }
    for (const Services::SkippedFile &file : report.skipped) {
        details << file.error.message;
    }
    details << report.passedOver;
    for (const Services::PlannedDocument &document : report.documents) {
        for (const Diagnostic &diagnostic : document.plan.diagnostics) {
            details << QStringLiteral("%1: %2").arg(document.path, diagnostic.message);
        }
    }
    const auto talks = static_cast<int>(report.talks.size());
    const auto skipped = static_cast<int>(report.skipped.size());
    QString text = skipped == 0 ? QString() : Words::tr("%Ln file(s) left out.", nullptr, skipped);
    for (const QString &notice : notices) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + notice + u'.';
    }
    return {.kind = skipped == 0 ? MessageKind::Success : MessageKind::Warning,
        .text = text,
        .lead = Words::tr("%Ln talk(s) imported.", nullptr, talks),
        .action = {},
        .details = details.join(u'\n')};
}

} // namespace Lectern::Ui
