// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "mutedlabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Lectern::Ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_text(new MutedLabel(QString(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(44), scaled(20), scaled(20));
    layout->setSpacing(scaled(4));
    for (QLabel *label : {m_icon, m_sentence, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        layout->addWidget(label);
    }
    layout->insertSpacing(1, scaled(8));
    layout->addStretch(1);
    m_sentence->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_text, &QLabel::linkActivated, this, &EmptyState::linkActivated);
    applyLook();
}

void EmptyState::setContent(const QString &glyph, const QString &sentence, const QString &lines)
{
    m_glyph = glyph;
    m_lines = lines;
    m_sentence->setText(sentence);
    m_text->setVisible(!lines.isEmpty());
    applyLook();
}

QString EmptyState::link(const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyLook();
    }
}

void EmptyState::applyLook()
{
    m_icon->setPixmap(
        m_glyph.isEmpty() ? QPixmap() : glyph(m_glyph, scaled(28), tokens().faint, devicePixelRatioF()));
    m_sentence->setFont(uiFont(0, QFont::DemiBold));
    // The colour of links is that of the moment when the text is set.
    m_text->setText(QStringLiteral("<style>a { color: %1; text-decoration: none }</style>%2")
            .arg(tokens().accent.name(), m_lines));
}

} // namespace Lectern::Ui
