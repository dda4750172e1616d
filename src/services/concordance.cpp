// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "concordance.h"

#include <QCoreApplication>

namespace Lectern::Services {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Services)
};

constexpr qsizetype mostTerms = 2;

} // namespace

Result<Concordance> concordanceOf(
    LibrarySession &session, const QStringList &terms, const std::stop_token &stop)
{
    if (terms.isEmpty() || terms.size() > mostTerms) {
        return failure(ErrorKind::InvalidInput, Sentences::tr("Mentions are those of one word or of two."));
    }
    Concordance concordance;
    for (const QString &term : terms) {
        concordance.terms += term.simplified();
    }
    auto talks = Store::findMentions(session.database(), concordance.terms, stop);
    if (!talks) {
        return passOn(talks);
    }
    concordance.totals.resize(static_cast<size_t>(terms.size()));
    for (const Store::TalkMentions &talk : *talks) {
        for (size_t term = 0; term < talk.counts.size(); ++term) {
            concordance.totals[term] += talk.counts[term];
        }
    }
    concordance.talks = std::move(*talks);
    return concordance;
}

} // namespace Lectern::Services
