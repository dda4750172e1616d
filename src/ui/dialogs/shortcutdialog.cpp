// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutdialog.h"

#include "ui/actions/menus.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

enum Role { ActionRole = Qt::UserRole + 1, PlaceRole };
enum Column { NameColumn, KeyColumn };

/// Rows as high as those of other lists.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int rowHeight = 28;
        return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(rowHeight)};
    }
};

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ShortcutDialog::ShortcutDialog(ActionCatalogue &actions, QString file, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_file(std::move(file))
{
    setObjectName(QStringLiteral("shortcutDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    sizeToScreen(*this, {640, 620}, {440, 340});
    build();
    fill();
    refresh();
    showSelected();
}

void ShortcutDialog::build()
{
    auto *close = makeButton(tr("Close"), "shortcuts.close", this);
    auto *all = makeButton(tr("Reset &all"), "shortcuts.resetAll", this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(all, &QPushButton::clicked, this, &ShortcutDialog::resetAll);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(12));
    foot->addWidget(all);
    foot->addStretch(1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildList(), 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(buildEditor());
    layout->addWidget(buildQuestion());
    layout->addWidget(new Hairline(this));
    layout->addLayout(foot);
}

QWidget *ShortcutDialog::buildList()
{
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *list = new QWidget(this);
    m_words = new QLineEdit(list);
    m_words->setObjectName(QStringLiteral("shortcuts.words"));
    m_words->setPlaceholderText(tr("Find a command or a key"));
    m_words->setAccessibleName(tr("Find a command or a key"));
    m_words->setClearButtonEnabled(true);
    m_tree = new QTreeView(list);
    m_tree->setObjectName(QStringLiteral("shortcuts.tree"));
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setModel(m_shown);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(NameColumn, scaled(340));
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_shown->setFilterFixedString(words.trimmed());
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        stopAsking();
        showSelected();
    });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(8));
    head->addWidget(m_words);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    return list;
}

QWidget *ShortcutDialog::buildEditor()
{
    auto *editor = new QWidget(this);
    m_key = new QKeySequenceEdit(editor);
    m_key->setObjectName(QStringLiteral("shortcuts.key"));
    m_key->setAccessibleName(tr("New key of the command"));
    m_key->setMaximumSequenceLength(1);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &key) {
        if (!key.isEmpty()) {
            setKey(key);
        }
    });
    m_none = makeButton(tr("&No key"), "shortcuts.none", editor);
    m_reset = makeButton(tr("&Reset"), "shortcuts.reset", editor);
    connect(m_none, &QPushButton::clicked, this, [this] { setKey({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutDialog::resetKey);
    auto *label = new InkLabel(&Tokens::muted, 0, QFont::Normal, editor);
    label->setText(tr("Press the new key:"));
    label->setBuddy(m_key);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    return editor;
}

QWidget *ShortcutDialog::buildQuestion()
{
    m_question = new QWidget(this);
    m_questionText = new InkLabel(&Tokens::text, 0, QFont::Normal, m_question);
    m_questionText->setObjectName(QStringLiteral("shortcuts.question"));
    m_questionText->setWordWrap(true);
    m_take = makeButton(tr("&Take it"), "shortcuts.take", m_question);
    auto *leave = makeButton(tr("&Keep"), "shortcuts.keep", m_question);
    connect(m_take, &QPushButton::clicked, this, &ShortcutDialog::takeKey);
    connect(leave, &QPushButton::clicked, this, &ShortcutDialog::leaveKey);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(scaled(20), 0, scaled(20), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(m_questionText, 1);
    row->addWidget(m_take);
    row->addWidget(leave);
    m_question->hide();
    return m_question;
}

void ShortcutDialog::fill()
{
    for (const MenuRow &menu : menuBarRows()) {
        QString title = QCoreApplication::translate("Menus", menu.title);
        auto *item = new QStandardItem(title.remove(u'&'));
        item->setSelectable(false);
        for (const ActionId id : menu.commands()) {
            if (!m_actions.action(id)->isVisible()) {
                continue;
            }
            addRow(item, {id, KeyPlace::Own}, m_actions.name(id));
            if (*actionRow(id).readerKey != '\0') {
                addRow(item, {id, KeyPlace::Letter}, nameOf({id, KeyPlace::Letter}));
            }
        }
        m_model->appendRow(item);
    }
    m_tree->expandAll();
}

void ShortcutDialog::addRow(QStandardItem *menu, const KeyOwner &owner, const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setData(static_cast<int>(owner.id), ActionRole);
    item->setData(static_cast<int>(owner.place), PlaceRole);
    menu->appendRow({item, new QStandardItem});
}

/// Writes the keys in force into the rows.
void ShortcutDialog::refresh()
{
    for (int menu = 0; menu < m_model->rowCount(); ++menu) {
        const QStandardItem *parent = m_model->item(menu);
        for (int row = 0; row < parent->rowCount(); ++row) {
            const QStandardItem *item = parent->child(row, NameColumn);
            const KeyOwner owner{static_cast<ActionId>(item->data(ActionRole).toInt()),
                static_cast<KeyPlace>(item->data(PlaceRole).toInt())};
            QStringList keys;
            for (const QKeySequence &key : keysOf(owner)) {
                keys += key.toString(QKeySequence::NativeText);
            }
            parent->child(row, KeyColumn)->setText(keys.join(QStringLiteral(", ")));
        }
    }
}

std::optional<KeyOwner> ShortcutDialog::selected() const
{
    const QModelIndex index = m_tree->currentIndex().siblingAtColumn(NameColumn);
    const QVariant id = index.data(ActionRole);
    if (!id.isValid()) {
        return std::nullopt;
    }
    return KeyOwner{static_cast<ActionId>(id.toInt()), static_cast<KeyPlace>(index.data(PlaceRole).toInt())};
}

void ShortcutDialog::select(const KeyOwner &owner)
{
    for (int menu = 0; menu < m_model->rowCount(); ++menu) {
        const QStandardItem *parent = m_model->item(menu);
        for (int row = 0; row < parent->rowCount(); ++row) {
            const QStandardItem *item = parent->child(row);
            if (item->data(ActionRole).toInt() == static_cast<int>(owner.id)
                && item->data(PlaceRole).toInt() == static_cast<int>(owner.place)) {
                m_tree->setCurrentIndex(m_shown->mapFromSource(item->index()));
            }
        }
    }
}

QList<QKeySequence> ShortcutDialog::keysOf(const KeyOwner &owner) const
{
    const ActionKeys keys = m_actions.keys(owner.id);
    if (owner.place == KeyPlace::Own) {
        return keys.own;
    }
    return keys.letter.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys.letter};
}

QString ShortcutDialog::nameOf(const KeyOwner &owner) const
{
    const QString name = m_actions.name(owner.id);
    return owner.place == KeyPlace::Own ? name : tr("%1, single key on the page").arg(name);
}

void ShortcutDialog::setKey(const QKeySequence &key)
{
    stopAsking();
    const auto owner = selected();
    if (!owner) {
        return;
    }
    if (key == QKeySequence(Qt::Key_Escape)) { // leaves the field, as it leaves everything
        showSelected();
        return;
    }
    if (isReserved(key)) {
        m_questionText->setText(
            tr("“%1” moves about and presses buttons everywhere, so no command can have it.")
                .arg(key.toString(QKeySequence::NativeText)));
        m_take->hide();
        m_question->show();
        return;
    }
    const QList<QKeySequence> wanted = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key};
    if (const auto other = ownerOf(m_actions, key, *owner)) {
        ask(*other, wanted);
    } else {
        give(*owner, wanted);
    }
}

void ShortcutDialog::resetKey()
{
    stopAsking();
    const auto owner = selected();
    if (!owner) {
        return;
    }
    const ActionKeys standard = defaultKeys(actionRow(owner->id));
    const QList<QKeySequence> wanted =
        owner->place == KeyPlace::Own ? standard.own : QList<QKeySequence>{standard.letter};
    for (const QKeySequence &key : wanted) {
        if (const auto other = ownerOf(m_actions, key, *owner)) {
            ask(*other, wanted);
            return;
        }
    }
    give(*owner, wanted);
}

void ShortcutDialog::resetAll()
{
    stopAsking();
    for (const ActionRow &row : allActionRows()) {
        m_actions.setKeys(row.id, defaultKeys(row));
    }
    saveShortcuts(m_actions, m_file);
    refresh();
    showSelected();
}

void ShortcutDialog::give(const KeyOwner &owner, const QList<QKeySequence> &keys)
{
    Ui::give(m_actions, owner, keys);
    saveShortcuts(m_actions, m_file);
    refresh();
    showSelected();
}

void ShortcutDialog::takeFrom(const KeyOwner &owner, const QKeySequence &key)
{
    QList<QKeySequence> left = keysOf(owner);
    left.removeAll(key);
    Ui::give(m_actions, owner, left);
}

void ShortcutDialog::ask(const KeyOwner &other, const QList<QKeySequence> &wanted)
{
    m_other = other;
    m_wanted = wanted;
    QStringList names;
    for (const QKeySequence &key : wanted) {
        if (keysOf(other).contains(key)) {
            names += key.toString(QKeySequence::NativeText);
        }
    }
    m_questionText->setText(tr("“%1” belongs to “%2”.").arg(names.join(QStringLiteral(", ")), nameOf(other)));
    m_take->show();
    m_question->show();
}

void ShortcutDialog::stopAsking()
{
    m_other.reset();
    m_wanted.clear();
    m_question->hide();
}

void ShortcutDialog::takeKey()
{
    const auto owner = selected();
    const QList<QKeySequence> wanted = m_wanted;
    stopAsking();
    if (!owner) {
        return;
    }
    for (const QKeySequence &key : wanted) {
        while (const auto other = ownerOf(m_actions, key, *owner)) {
            takeFrom(*other, key);
        }
    }
    give(*owner, wanted);
}

void ShortcutDialog::leaveKey()
{
    stopAsking();
    showSelected();
}

void ShortcutDialog::showSelected()
{
    const auto owner = selected();
    for (QWidget *part : std::initializer_list<QWidget *>{m_key, m_none, m_reset}) {
        part->setEnabled(owner.has_value());
    }
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(owner ? keysOf(*owner).value(0) : QKeySequence());
}

} // namespace Lectern::Ui
