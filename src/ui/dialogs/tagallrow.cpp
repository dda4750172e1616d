// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagallrow.h"

#include "editing/planeditor.h"
#include "ui/shell/tagpopup.h"
#include "ui/sidebar/chip.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr qsizetype longestShown = 20; // characters of a tag
constexpr qsizetype mostChips = 3; // the others stand behind a number

} // namespace

TagAllRow::TagAllRow(Editing::PlanEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_chips(new QHBoxLayout)
    , m_add(new QToolButton(this))
    , m_popup(new TagPopup(this))
{
    setObjectName(QStringLiteral("import.tags"));
    auto *label = new QLabel(tr("Ta&g all with"), this);
    label->setBuddy(m_add);
    m_add->setObjectName(QStringLiteral("import.addTag"));
    m_add->setIcon(glyphIcon(QStringLiteral("plus")));
    m_add->setIconSize({scaled(16), scaled(16)});
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setToolTip(tr("Add a tag to all talks"));
    m_add->setAccessibleName(m_add->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(8), 0, 0, 0);
    row->setSpacing(scaled(8));
    m_chips->setSpacing(scaled(6));
    row->addWidget(label);
    row->addLayout(m_chips);
    row->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &TagAllRow::openPopup);
    connect(m_popup, &TagPopup::tagToggled, this, &TagAllRow::setTag);
    connect(m_popup, &TagPopup::newTagRequested, this, [this](const QString &tag) { setTag(tag, true); });
    connect(&m_editor, &Editing::PlanEditor::tagsChanged, this, &TagAllRow::refresh);
}

void TagAllRow::setRoomy(bool isRoomy)
{
    if (isRoomy != m_isRoomy) {
        m_isRoomy = isRoomy;
        refresh();
    }
}

void TagAllRow::refresh()
{
    while (const QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    const QStringList &tags = m_editor.tags();
    const qsizetype shownTags = std::min(m_isRoomy ? mostChips : 1, tags.size());
    for (const QString &tag : tags.first(shownTags)) {
        const QString shown = tag.size() > longestShown ? tag.first(longestShown - 1) + u'…' : tag;
        auto *chip =
            new Chip(tr("%1  ×", "a tag and the sign that takes it off").arg(shown), Chip::Look::Tag, this);
        const auto known = std::ranges::find(m_known, tag, &TagRow::name);
        chip->setHue(known == m_known.end() ? 0 : known->hue);
        chip->setToolTip(tr("Take “%1” off").arg(tag));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &Chip::clicked, this, [this, tag] { setTag(tag, false); });
        m_chips->addWidget(chip);
        chip->show();
    }
    if (tags.size() > shownTags) {
        auto *more = new Chip(QStringLiteral("+%1").arg(tags.size() - shownTags), Chip::Look::Dashed, this);
        more->setToolTip(tags.sliced(shownTags).join(QStringLiteral(", ")));
        more->setAccessibleName(more->toolTip());
        connect(more, &Chip::clicked, this, &TagAllRow::openPopup);
        m_chips->addWidget(more);
        more->show();
    }
}

void TagAllRow::openPopup()
{
    QHash<QString, Qt::CheckState> states;
    std::vector<TagRow> tags = m_known;
    for (const QString &tag : m_editor.tags()) {
        states.insert(tag, Qt::Checked);
        if (!std::ranges::contains(tags, tag, &TagRow::name)) {
            tags.push_back({{}, tag, 0, 0, 0});
        }
    }
    m_popup->setTags(tags, states);
    m_popup->showAt(m_add);
}

void TagAllRow::setTag(const QString &tag, bool isOn)
{
    QStringList tags = m_editor.tags();
    if (isOn) {
        tags << tag;
    } else {
        tags.removeAll(tag);
    }
    m_editor.setTags(tags);
}

} // namespace Lectern::Ui
