// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagnamedialog.h"

#include "ui/dialogs/dialogfoot.h"
#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Lectern::Ui {

TagNameDialog::TagNameDialog(const QString &tag, const QString &inside, QWidget *parent)
    : QDialog(parent)
    , m_tag(tag)
{
    setObjectName(QStringLiteral("tagNameDialog"));
    setWindowTitle(tag.isEmpty() ? tr("New tag") : tr("Rename “%1”").arg(tag));
    build(tag, inside);
    refresh({});
}

void TagNameDialog::build(const QString &tag, const QString &inside)
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("tagName.field"));
    m_field->setAccessibleName(tr("Name of the tag"));
    m_field->setPlaceholderText(tr("Name, or place/name for a tag inside another"));
    m_field->setMinimumWidth(scaled(340));
    m_field->setText(tag.isEmpty() && !inside.isEmpty() ? inside + u'/' : tag);
    if (!tag.isEmpty()) {
        const auto last = static_cast<int>(tag.lastIndexOf(u'/')) + 1;
        m_field->setSelection(last, static_cast<int>(tag.size()) - last);
    }
    m_note = new InkLabel(&Tokens::muted, 0, QFont::Normal, this);
    m_note->setObjectName(QStringLiteral("tagName.note"));
    m_note->setWordWrap(true);
    m_take = new QPushButton(this);
    m_take->setObjectName(QStringLiteral("tagName.take"));
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_isAnswered = false;
        refresh({});
        Q_EMIT nameTyped(name());
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(14));
    layout->setSpacing(scaled(10));
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addLayout(makeDialogFoot(*this, *m_take));
}

QString TagNameDialog::name() const { return m_field->text().trimmed(); }

void TagNameDialog::setClashes(const QStringList &tags)
{
    m_isAnswered = true;
    refresh(tags);
}

void TagNameDialog::refresh(const QStringList &clashes)
{
    const bool isNew = m_tag.isEmpty();
    m_isMerge = !clashes.isEmpty() && !isNew;
    m_take->setText(isNew ? tr("&Make") : m_isMerge ? tr("&Merge") : tr("&Rename"));
    m_take->setEnabled(m_isAnswered && !name().isEmpty() && name() != m_tag && (clashes.isEmpty() || !isNew));
    if (!clashes.isEmpty()) {
        const QString tag = clashes.first();
        m_note->setText(isNew
                ? tr("There is a tag “%1” already.").arg(tag)
                : tr("There is a tag “%1” already: the two become one. Undo parts them again.").arg(tag));
    } else {
        m_note->setText(isNew ? tr("Talks and marks get it by Tags…, or when they are dropped on it.")
                              : tr("Tags inside it move along, and all talks and marks that have them."));
    }
}

} // namespace Lectern::Ui
