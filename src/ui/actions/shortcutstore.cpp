// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutstore.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Ui {

namespace {

const auto letterSuffix = ".letter"_L1;

ActionContext contextOf(const KeyOwner &owner)
{
    return owner.place == KeyPlace::Letter ? ActionContext::Reader : actionRow(owner.id).context;
}

bool bothWork(ActionContext one, ActionContext other)
{
    return one == other || one == ActionContext::Window || other == ActionContext::Window;
}

QString textOf(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

/// Nothing for a text that is not made of keys; an empty one means: no key.
std::optional<QList<QKeySequence>> keysFrom(const QVariant &stored)
{
    // Lists and serialised types were smuggled in.
    if (stored.typeId() != QMetaType::QString) {
        return std::nullopt;
    }
    const QString text = stored.toString();
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeAll(QKeySequence());
    for (const QKeySequence &key : std::as_const(keys)) {
        if (key[0].key() == Qt::Key_unknown || isReserved(key)) {
            return std::nullopt;
        }
    }
    return text.isEmpty() || !keys.isEmpty() ? std::optional(keys) : std::nullopt;
}

bool isFree(const ActionCatalogue &actions, const QList<QKeySequence> &keys, const KeyOwner &wanted)
{
    return std::ranges::none_of(
        keys, [&](const QKeySequence &key) { return ownerOf(actions, key, wanted).has_value(); });
}

struct KeptKeys {
    KeyOwner owner;
    QList<QKeySequence> keys;
};

std::vector<KeptKeys> readAll(const QString &file)
{
    const QSettings kept(file, QSettings::IniFormat);
    std::vector<KeptKeys> all;
    const auto read = [&](const QString &name, const KeyOwner &owner) {
        const auto keys = kept.contains(name) ? keysFrom(kept.value(name)) : std::nullopt;
        if (keys) {
            all.push_back({owner, *keys});
        }
    };
    for (const ActionRow &row : allActionRows()) {
        read(QLatin1StringView(row.name), {row.id, KeyPlace::Own});
        read(QLatin1StringView(row.name) + letterSuffix, {row.id, KeyPlace::Letter});
    }
    return all;
}

} // namespace

bool isReserved(const QKeySequence &key)
{
    static constexpr std::array moving{Qt::Key_Escape, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter,
        Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Backspace, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left,
        Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Menu};
    for (int i = 0; i < key.count(); ++i) {
        const Qt::KeyboardModifiers held = key[static_cast<uint>(i)].keyboardModifiers();
        const bool isBare = !(held & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (isBare && std::ranges::contains(moving, key[static_cast<uint>(i)].key())) {
            return true;
        }
    }
    return false;
}

std::optional<KeyOwner> ownerOf(
    const ActionCatalogue &actions, const QKeySequence &key, const KeyOwner &wanted)
{
    if (key.isEmpty()) {
        return std::nullopt;
    }
    for (const ActionRow &row : allActionRows()) {
        const ActionKeys keys = actions.keys(row.id);
        for (const KeyPlace place : {KeyPlace::Own, KeyPlace::Letter}) {
            const KeyOwner owner{row.id, place};
            const bool isSame = row.id == wanted.id && place == wanted.place;
            const bool hasKey = place == KeyPlace::Own ? keys.own.contains(key) : keys.letter == key;
            if (hasKey && !isSame && bothWork(contextOf(owner), contextOf(wanted))) {
                return owner;
            }
        }
    }
    return std::nullopt;
}

void give(ActionCatalogue &actions, const KeyOwner &owner, const QList<QKeySequence> &keys)
{
    ActionKeys changed = actions.keys(owner.id);
    if (owner.place == KeyPlace::Letter) {
        changed.letter = keys.value(0);
    } else {
        changed.own = keys;
    }
    actions.setKeys(owner.id, changed);
}

void loadShortcuts(ActionCatalogue &actions, const QString &file)
{
    const std::vector<KeptKeys> all = readAll(file);
    // Two actions may have changed keys with each other: first none of them has any.
    for (const KeptKeys &kept : all) {
        give(actions, kept.owner, {});
    }
    for (const KeptKeys &kept : all) {
        if (isFree(actions, kept.keys, kept.owner)) {
            give(actions, kept.owner, kept.keys);
            continue;
        }
        const ActionKeys standard = defaultKeys(actionRow(kept.owner.id));
        QList<QKeySequence> keys =
            kept.owner.place == KeyPlace::Own ? standard.own : QList<QKeySequence>{standard.letter};
        keys.removeIf([&](const QKeySequence &key) { return !isFree(actions, {key}, kept.owner); });
        give(actions, kept.owner, keys);
    }
}

void saveShortcuts(const ActionCatalogue &actions, const QString &file)
{
    QSettings kept(file, QSettings::IniFormat);
    for (const ActionRow &row : allActionRows()) {
        const ActionKeys standard = defaultKeys(row);
        const ActionKeys now = actions.keys(row.id);
        const auto keep = [&kept](const QString &name, bool isChanged, const QString &text) {
            if (isChanged) {
                kept.setValue(name, text);
            } else {
                kept.remove(name);
            }
        };
        const QString name = QLatin1StringView(row.name);
        keep(name, now.own != standard.own, textOf(now.own));
        keep(name + letterSuffix, now.letter != standard.letter,
            now.letter.toString(QKeySequence::PortableText));
    }
}

QString standardShortcutFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/lectern/shortcuts.ini"_s;
}

} // namespace Lectern::Ui
