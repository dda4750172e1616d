// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markinghint.h"

#include "ui/actions/actioncatalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace Lectern::Ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MarkingHint)
};

QString inWords(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

/// "1 to 5" for signs that follow each other, else all of them.
QString inWords(const QStringList &keys)
{
    const bool isRow =
        keys.size() > 2 && std::ranges::adjacent_find(keys, [](const QString &one, const QString &next) {
            return one.size() != 1 || next.size() != 1 || next[0].unicode() != one[0].unicode() + 1;
        }) == keys.end();
    return isRow ? Words::tr("%1 to %2", "first and last of some keys").arg(keys.first(), keys.last())
                 : keys.join(QStringLiteral(", "));
}

} // namespace

QString markingHint(const ActionCatalogue &actions)
{
    QStringList kinds;
    for (const ActionId id : {ActionId::MarkKey, ActionId::MarkDefinition, ActionId::MarkTechnique,
             ActionId::MarkDoubt, ActionId::MarkQuote}) {
        if (const QKeySequence key = actions.keys(id).own.value(0); !key.isEmpty()) {
            kinds += inWords(key);
        }
    }
    const ActionKeys comment = actions.keys(ActionId::Comment);
    const QString note = inWords(comment.letter.isEmpty() ? comment.own.value(0) : comment.letter);
    if (kinds.isEmpty() || note.isEmpty()) {
        return Words::tr("Select words in the text; the bar that comes up marks them.");
    }
    return Words::tr("Select words in the text and press %1 to mark them, or %2 to comment.")
        .arg(inWords(kinds), note);
}

} // namespace Lectern::Ui
