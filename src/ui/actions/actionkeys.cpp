// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys, names and refusals that differ from those of the rows.

#include "actioncatalogue.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Ui {

namespace {

/// One printable key without modifiers: what the setting "single letters" turns off.
bool isSingleLetter(const QKeySequence &keys)
{
    return keys.count() == 1 && keys[0].keyboardModifiers() == Qt::NoModifier
        && keys[0].key() < Qt::Key_Escape;
}

QString tipOf(const QString &name, const QList<QKeySequence> &keys)
{
    return keys.isEmpty() ? name
                          : QCoreApplication::translate("ActionCatalogue", "%1 (%2)")
                                .arg(name, keys.first().toString(QKeySequence::NativeText));
}

} // namespace

/// Gives the action the keys in force, and a tooltip that names them or says why it is refused.
void ActionCatalogue::apply(ActionId id)
{
    const ActionRow &row = actionRow(id);
    Entry &changed = entry(id);
    QList<QKeySequence> keys = changed.keys.own;
    if (row.context == ActionContext::Reader && !m_areLettersOn) {
        keys.removeIf(isSingleLetter);
    }
    changed.action->setShortcuts(keys);
    changed.action->setToolTip(
        changed.refusal.isEmpty() ? tipOf(name(id), changed.keys.own) : changed.refusal);
    if (changed.letter) {
        changed.letter->setShortcut(changed.keys.letter);
        changed.letter->setEnabled(m_areLettersOn);
    }
}

ActionKeys ActionCatalogue::keys(ActionId id) const { return entry(id).keys; }

void ActionCatalogue::setKeys(ActionId id, const ActionKeys &keys)
{
    Entry &changed = entry(id);
    changed.keys = {keys.own, changed.letter ? keys.letter : QKeySequence()};
    apply(id);
    Q_EMIT keysChanged();
}

void ActionCatalogue::setName(ActionId id, const QString &name)
{
    Entry &changed = entry(id);
    changed.name = name;
    QString shown = name;
    changed.action->setText(name.isEmpty()
            ? QCoreApplication::translate("ActionCatalogue", actionRow(id).text)
            : shown.replace(u'&', u"&&"_s));
    apply(id);
}

QString ActionCatalogue::name(ActionId id) const
{
    const QString &own = entry(id).name;
    return own.isEmpty() ? plainText(actionRow(id)) : own;
}

QString ActionCatalogue::refusal(ActionId id) const { return entry(id).refusal; }

void ActionCatalogue::setReaderKeysEnabled(bool enabled)
{
    m_areLettersOn = enabled;
    for (const ActionRow &row : allActionRows()) {
        apply(row.id);
    }
}

void ActionCatalogue::refuse(std::span<const ActionId> ids, const QString &reason)
{
    for (const ActionId id : ids) {
        Entry &refused = entry(id);
        refused.refusal = reason;
        apply(id);
        refused.action->setEnabled(reason.isEmpty() && refused.action->isEnabled());
    }
}

} // namespace Lectern::Ui
