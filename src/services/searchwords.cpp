// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchwords.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Services)
};

constexpr qsizetype mostWords = 4;

} // namespace

QString standInsText(const Store::StandIns &standIns)
{
    QStringList words = standIns.words.first(std::min(mostWords, standIns.words.size()));
    if (words.size() < standIns.words.size()) {
        words += QStringLiteral("…");
    }
    const QString named = words.join(QStringLiteral(", "));
    switch (standIns.match) {
    case Store::MatchKind::Part:
        return Texts::tr("Part of a name: %1").arg(named);
    case Store::MatchKind::Form:
        return Texts::tr("Other forms: %1").arg(named);
    case Store::MatchKind::Similar:
        return Texts::tr("Similar words: %1").arg(named);
    case Store::MatchKind::Exact:
        break;
    }
    return {};
}

QString withPlace(const Error &error, const QString &query)
{
    const auto place = Store::queryPlace(error);
    if (!place || query.isEmpty()) {
        return error.message;
    }
    qsizetype column = 1;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, query);
    while (characters.toNextBoundary() > 0 && characters.position() <= place->begin) {
        ++column;
    }
    return error.message + u' ' + Texts::tr("It stands in column %1.").arg(column);
}

QString relatedText(const Store::RelatedTalk &related)
{
    return Texts::tr("Both speak of %1").arg(related.words.join(QStringLiteral(", ")));
}

} // namespace Lectern::Services
