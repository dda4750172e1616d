// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keysheet.h"

#include "base/folding.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/actions/fixedkeys.h"
#include "ui/actions/menus.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/searchedpage.h"
#include "ui/search/keycap.h"
#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

using NamedKeys = QList<std::pair<QString, QStringList>>;

/// Keys of other keyboards (F16, "Copy", "Back"), which systems name among the standard ones, tell nobody
/// anything.
bool isOnKeyboards(const QKeySequence &keys)
{
    const Qt::Key key = keys.isEmpty() ? Qt::Key_unknown : keys[0].key();
    return (key < Qt::Key_F13 || key > Qt::Key_F35) && key < Qt::Key_Back;
}

QStringList shown(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys) {
        if (isOnKeyboards(key)) {
            texts += key.toString(QKeySequence::NativeText);
        }
    }
    texts.removeDuplicates();
    return texts;
}

/// Actions of a menu that have a key.
NamedKeys rowsOf(const ActionCatalogue &actions, const MenuRow &menu)
{
    NamedKeys rows;
    for (const ActionId id : menu.commands()) {
        if (!actions.action(id)->isVisible()) {
            continue;
        }
        const ActionKeys keys = actions.keys(id);
        QStringList texts = shown(keys.own);
        if (!keys.letter.isEmpty()) {
            texts += keys.letter.toString(QKeySequence::NativeText);
        }
        if (!texts.isEmpty()) {
            rows.append({actions.name(id), texts});
        }
    }
    return rows;
}

NamedKeys rowsOf(FixedKeyPlace place)
{
    NamedKeys rows;
    for (const FixedKeyRow &row : fixedKeyRows()) {
        if (row.place == place) {
            rows.append({textOf(row), shown(keysOf(row))});
        }
    }
    return rows;
}

} // namespace

KeySheet::KeySheet(const ActionCatalogue &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    sizeToScreen(*this, {860, 640}, {420, 320});
    build(actions);
}

void KeySheet::build(const ActionCatalogue &actions)
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("keySheet.words"));
    m_words->setPlaceholderText(tr("Find a command or a key"));
    m_words->setAccessibleName(tr("Find a command or a key"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &KeySheet::filter);
    auto *sheet = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, sheet);
    m_columns->setContentsMargins(scaled(20), scaled(8), scaled(20), scaled(16));
    m_columns->setSpacing(scaled(32));
    std::array<QVBoxLayout *, 2> column{new QVBoxLayout, new QVBoxLayout};
    const auto &menus = menuBarRows();
    for (size_t i = 0; i < menus.size(); ++i) {
        QString title = QCoreApplication::translate("Menus", menus[i].title);
        addGroup(column[i % 2], title.remove(u'&'), rowsOf(actions, menus[i]));
    }
    size_t next = menus.size();
    for (const FixedKeyPlace place : {FixedKeyPlace::Search, FixedKeyPlace::Results, FixedKeyPlace::Reader,
             FixedKeyPlace::Lists, FixedKeyPlace::Import}) {
        addGroup(column[next++ % 2], titleOf(place), rowsOf(place));
    }
    for (QVBoxLayout *each : column) {
        each->setSpacing(0);
        each->addStretch(1);
        m_columns->addLayout(each, 1);
    }
    auto *change = new QPushButton(tr("&Change keys…"), this);
    connect(change, &QPushButton::clicked, this, &KeySheet::changeRequested);
    layOutSearchedPage(*this, m_words, sheet, change);
}

void KeySheet::addGroup(
    QVBoxLayout *column, const QString &title, const QList<std::pair<QString, QStringList>> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    auto *heading = new InkLabel(&Tokens::muted, -1, QFont::DemiBold, this);
    heading->setText(title);
    heading->setContentsMargins(0, scaled(12), 0, scaled(4));
    column->addWidget(heading);
    Group group{heading, {}};
    for (const auto &[name, keys] : rows) {
        QWidget *row = makeRow(name, keys);
        column->addWidget(row);
        group.rows.append({row, folded(QString(name + u' ' + keys.join(u' ')))});
    }
    m_groups.append(group);
}

QWidget *KeySheet::makeRow(const QString &name, const QStringList &keys)
{
    auto *row = new QWidget(this);
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, scaled(3), 0, scaled(3));
    parts->setSpacing(scaled(6));
    auto *label = new InkLabel(&Tokens::text, 0, QFont::Normal, row);
    label->setText(name);
    label->setWordWrap(true);
    parts->addWidget(label, 1);
    for (const QString &key : keys) {
        parts->addWidget(new KeyCap(key, row));
    }
    return row;
}

void KeySheet::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    int wide = scaled(2 * 20 + 32 + 16); // edges, the space between, and the scroll bar
    for (int column = 0; column < m_columns->count(); ++column) {
        wide += m_columns->itemAt(column)->minimumSize().width();
    }
    m_columns->setDirection(wide <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void KeySheet::filter(const QString &words)
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    for (const Group &group : std::as_const(m_groups)) {
        bool hasAny = false;
        for (const Row &row : group.rows) {
            const bool fits =
                std::ranges::all_of(wanted, [&row](const QString &word) { return row.text.contains(word); });
            row.widget->setVisible(fits);
            hasAny = hasAny || fits;
        }
        group.heading->setVisible(hasAny);
    }
}

} // namespace Lectern::Ui
