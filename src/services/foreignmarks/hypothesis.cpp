// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hypothesis' export file and the answer of its search.

#include "services/foreignmarks/markcollector.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lectern::Services::ForeignMarks {

namespace {

const auto itemKeys = {"annotations"_L1, "rows"_L1};

/// Selectors with null members exist, and page notes have none.
void readRow(const QJsonObject &row, Collector &collector)
{
    if (!row.value("references"_L1).toArray().isEmpty()) {
        collector.refuse(Texts::tr("It answers another note, which Lectern has no place for."));
        return;
    }
    ForeignMark mark;
    mark.id = idFor(u"hypothesis:"_s + row.value("id"_L1).toString());
    mark.created = timeFrom(row.value("created"_L1).toString());
    mark.modified = timeFrom(row.value("updated"_L1).toString());
    mark.address = row.value("uri"_L1).toString();
    mark.title = textOf(row.value("document"_L1)[u"title"]);
    mark.comment = row.value("text"_L1).toString();
    for (const QJsonValue &tag : row.value("tags"_L1).toArray()) {
        mark.tags += tag.toString();
    }
    const QJsonValue target = row.value("target"_L1).toArray().at(0);
    readSelectors(target[u"selector"], mark);
    if (row.value("id"_L1).toString().isEmpty()) {
        collector.refuse(Texts::tr("It has no id, so it could not be known again."));
    } else if (hasWords(mark, collector)) {
        collector.lose(Texts::tr("Who made the marks is not kept."));
        collector.take(std::move(mark));
    }
}

} // namespace

bool isHypothesis(const QJsonObject &root)
{
    return std::ranges::any_of(
        itemKeys, [&root](QLatin1StringView key) { return root.value(key).isArray(); });
}

void readHypothesis(const QJsonObject &root, Collector &collector)
{
    for (const QLatin1StringView key : itemKeys) {
        const QJsonArray rows = root.value(key).toArray();
        for (const QJsonValue &row : rows) {
            if (!collector.begin()) {
                return;
            }
            readRow(row.toObject(), collector);
        }
    }
}

} // namespace Lectern::Services::ForeignMarks
