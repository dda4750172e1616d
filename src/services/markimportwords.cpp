// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/markimportwords.h"

#include <QCoreApplication>

namespace Lectern::Services {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(MarkImport)
};

int inState(const MarkImportReport &report, AnchorState state)
{
    const auto found = report.states.find(state);
    return found == report.states.end() ? 0 : found->second;
}

QStringList moreOf(const MarkImportReport &report)
{
    QStringList sentences;
    const auto sayIf = [&sentences](int number, const QString &sentence) {
        if (number > 0) {
            sentences += sentence.arg(number);
        }
    };
    sayIf(report.older, Texts::tr("Changed later here, and left so: %1."));
    sayIf(report.duplicates, Texts::tr("Said here already by another mark on the same words: %1."));
    sayIf(report.inBin, Texts::tr("Taken off here, and left in the bin: %1."));
    sayIf(inState(report, AnchorState::Changed), Texts::tr("On changed words: %1."));
    sayIf(inState(report, AnchorState::Review), Texts::tr("To be looked at: %1."));
    sayIf(
        inState(report, AnchorState::Orphan), Texts::tr("Whose words were not found, kept as orphans: %1."));
    return sentences;
}

QString problemOf(const WaitingMarks &notes)
{
    const QString marks = Texts::tr("%n mark(s)", nullptr, notes.marks);
    return notes.title.isEmpty()
        ? Texts::tr("Not taken in: %1 that do not say of which notes they are.").arg(marks)
        : Texts::tr("Not taken in: %1 of “%2”, which is not in the library; import the notes, then this file "
                    "again.")
              .arg(marks, notes.title.simplified());
}

} // namespace

MarkImportWords inWords(const MarkImportReport &report)
{
    const QStringList counts{Texts::tr("%1 new").arg(report.added),
        Texts::tr("%1 updated").arg(report.updated), Texts::tr("%1 known already").arg(report.unchanged)};
    MarkImportWords words{
        .counts = counts.join(QStringLiteral(", ")) + u'.', .more = moreOf(report), .problems = {}};
    for (const WaitingMarks &notes : report.waiting) {
        words.problems += problemOf(notes);
    }
    for (const RefusedMark &mark : report.refused) {
        words.problems += Texts::tr("Not taken in: mark %1 of the file. %2").arg(mark.item).arg(mark.reason);
    }
    words.problems += report.losses;
    return words;
}

} // namespace Lectern::Services
