// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/concordance.h"
#include "services/importservice.h"
#include "services/planservice.h"
#include "services/searchwords.h"

#include <QJsonArray>
#include <QJsonObject>

/// The JSON of the command line: keys are a contract (shared/product.md); they may gain keys, never lose one.
namespace Lectern::Cli {

/// null for an event without name and year.
[[nodiscard]] QJsonValue toJson(const EventName &event);
[[nodiscard]] QJsonObject toJson(const Services::PlannedDocument &document);
[[nodiscard]] QJsonObject toJson(const Services::ImportReport &report);
[[nodiscard]] QJsonArray toJson(const std::vector<Services::SkippedFile> &skipped);
[[nodiscard]] QJsonObject toJson(const EventRow &event);
[[nodiscard]] QJsonObject toJson(const TalkRow &talk);
[[nodiscard]] QJsonObject toJson(const MarkRow &mark);
[[nodiscard]] QJsonObject toJson(const SpeakerRow &speaker);
[[nodiscard]] QJsonObject toJson(const TagRow &tag);
[[nodiscard]] QJsonObject toJson(const FollowUpRow &followUp);
[[nodiscard]] QJsonObject toJson(const LinkRow &link);
[[nodiscard]] QJsonObject toJson(const SourceRow &source);
[[nodiscard]] QJsonObject toJson(const TalkText &talk);
/// One object a passage; positions in the snippet count code points.
[[nodiscard]] QJsonObject toJson(const Store::SearchResult &result);

/// `{"event":[{"value","talks"}],…}`.
[[nodiscard]] QJsonObject toJson(const std::vector<Store::FacetField> &facets);
/// `start` and `end` count code points of the talk's text, `term` is a place in `terms`, from 0.
[[nodiscard]] QJsonObject toJson(const Services::Concordance &concordance);
/// Talks as `list talks` has them, with `words`: what both speak of.
[[nodiscard]] QJsonArray toJson(const std::vector<Store::RelatedTalk> &related);

} // namespace Lectern::Cli
