// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actioncatalogue.h"

#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace Lectern::Ui {

namespace {

QString translated(const ActionRow &row) { return QCoreApplication::translate("ActionCatalogue", row.text); }

QList<QKeySequence> sequences(const char *keys)
{
    QList<QKeySequence> list =
        QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText);
    list.removeAll(QKeySequence()); // an empty text gives one empty sequence
    return list;
}

} // namespace

QList<QKeySequence> defaultShortcuts(const ActionRow &row)
{
    QList<QKeySequence> all = sequences(row.keys);
    if (row.standardKey == QKeySequence::UnknownKey) {
        return all;
    }
    for (const QKeySequence &keys : QKeySequence::keyBindings(row.standardKey)) {
        if (!all.contains(keys)) {
            all.append(keys);
        }
    }
    return all;
}

ActionKeys defaultKeys(const ActionRow &row)
{
    return {defaultShortcuts(row), sequences(row.readerKey).value(0)};
}

QString plainText(const ActionRow &row)
{
    QString text = translated(row);
    text.remove(u'&');
    if (text.endsWith(u'…')) {
        text.chop(1);
    }
    return text;
}

ActionCatalogue::ActionCatalogue(QWidget *window)
    : QObject(window)
{
    m_entries.reserve(allActionRows().size());
    for (const ActionRow &row : allActionRows()) {
        makeAction(row, window);
    }
    groupChoices();
}

void ActionCatalogue::makeAction(const ActionRow &row, QWidget *window)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(row.name));
    action->setData(static_cast<int>(row.id));
    action->setCheckable(row.isCheckable);
    action->setMenuRole(QAction::NoRole);
    if (*row.glyph != '\0') {
        action->setIcon(glyphIcon(QLatin1StringView(row.glyph)));
    }
    if (row.context == ActionContext::Window) {
        window->addAction(action);
    } else {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    Entry &made = m_entries.emplace_back();
    made.action = action;
    made.keys = defaultKeys(row);
    if (*row.readerKey != '\0') {
        makeReaderKey(row, made);
    }
    action->setText(translated(row));
    apply(row.id);
}

void ActionCatalogue::makeReaderKey(const ActionRow &row, Entry &entry)
{
    entry.letter = new QAction(translated(row), this);
    entry.letter->setObjectName(QLatin1StringView(row.name) + QLatin1StringView(".letter"));
    entry.letter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(entry.letter, &QAction::triggered, entry.action, &QAction::trigger);
}

void ActionCatalogue::groupChoices()
{
    using Ids = std::initializer_list<ActionId>;
    const Ids schemes{ActionId::SchemeSystem, ActionId::SchemeLight, ActionId::SchemeDark};
    const Ids groupings{
        ActionId::GroupByEvent, ActionId::GroupBySpeaker, ActionId::GroupByYear, ActionId::GroupByTag};
    const Ids orders{ActionId::SortNewest, ActionId::SortOldest, ActionId::SortByName, ActionId::SortUnread};
    for (const Ids &choice : {schemes, groupings, orders}) {
        auto *group = new QActionGroup(this);
        for (const ActionId id : choice) {
            group->addAction(action(id));
        }
        action(*choice.begin())->setChecked(true);
    }
}

const ActionCatalogue::Entry &ActionCatalogue::entry(ActionId id) const
{
    Q_ASSERT(id != ActionId::Separator);
    return m_entries[static_cast<size_t>(id)];
}

ActionCatalogue::Entry &ActionCatalogue::entry(ActionId id)
{
    Q_ASSERT(id != ActionId::Separator);
    return m_entries[static_cast<size_t>(id)];
}

QAction *ActionCatalogue::action(ActionId id) const { return entry(id).action; }

QList<QAction *> ActionCatalogue::readerActions() const
{
    QList<QAction *> all;
    for (const ActionRow &row : allActionRows()) {
        if (row.context == ActionContext::Reader) {
            all.append(action(row.id));
        }
        if (QAction *letter = entry(row.id).letter) {
            all.append(letter);
        }
    }
    return all;
}

void ActionCatalogue::setEnabled(std::span<const ActionId> ids, bool enabled)
{
    for (const ActionId id : ids) {
        action(id)->setEnabled(enabled);
    }
}

void ActionCatalogue::addTo(QWidget *widget, std::span<const ActionId> ids) const
{
    for (const ActionId id : ids) {
        if (id == ActionId::Separator) {
            auto *line = new QAction(widget);
            line->setSeparator(true);
            widget->addAction(line);
        } else {
            widget->addAction(action(id));
        }
    }
}

} // namespace Lectern::Ui
