// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include "ui/shell/inklabel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace Lectern::Ui {

namespace {

constexpr int barHeight = 40;

struct KindLook {
    const char *glyph;
    Ink ink;
    Ink soft;
};

KindLook lookOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Error:
        return {"error", &Tokens::danger, &Tokens::dangerSoft};
    case MessageKind::Warning:
        return {"mark-doubt", &Tokens::warn, &Tokens::warnSoft};
    case MessageKind::Success:
        return {"success", &Tokens::ok, &Tokens::okSoft};
    case MessageKind::Information:
        break;
    }
    return {"info", &Tokens::accent, &Tokens::accentSoft};
}

QString nameOfKind(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Error:
        return MessageBar::tr("Error");
    case MessageKind::Warning:
        return MessageBar::tr("Warning");
    case MessageKind::Success:
        return MessageBar::tr("Done");
    case MessageKind::Information:
        break;
    }
    return MessageBar::tr("Information");
}

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("lecternRole", QStringLiteral("quiet"));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

Message messageOf(const Error &error)
{
    return {
        .kind = MessageKind::Error, .text = error.message, .lead = {}, .action = {}, .details = error.detail};
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    build();
    hide();
}

void MessageBar::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_row = new QHBoxLayout;
    auto *row = m_row;
    row->setContentsMargins(scaled(12), scaled(5), scaled(6), scaled(5));
    row->setSpacing(scaled(10));
    m_glyph = new GlyphLabel(QStringLiteral("info"), 17, &Tokens::accent, this);
    m_lead = new InkLabel(&Tokens::text, 0, QFont::DemiBold, this);
    m_text = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setMinimumHeight(scaled(barHeight - 10));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsButton = quietButton(tr("Details"), this);
    m_otherAction = quietButton(QString(), this);
    m_action = quietButton(QString(), this);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(glyphIcon(QStringLiteral("close")));
    m_close->setIconSize({scaled(15), scaled(15)});
    m_close->setFixedSize(scaled(28), scaled(28));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    row->addWidget(m_glyph);
    row->addWidget(m_lead);
    row->addWidget(m_text, 1);
    row->addWidget(m_detailsButton);
    row->addWidget(m_otherAction);
    row->addWidget(m_action);
    row->addWidget(m_close);
    whole->addLayout(row);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_otherAction, &QPushButton::clicked, this, &MessageBar::otherActionTriggered);
    connect(m_detailsButton, &QPushButton::clicked, this, &MessageBar::toggleDetails);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT closed();
    });
}

/// Made with the first message that has some: a text field costs more than the whole bar.
void MessageBar::buildDetails()
{
    m_details = new QWidget(this);
    auto *row = new QHBoxLayout(m_details);
    row->setContentsMargins(scaled(38), 0, scaled(12), scaled(8));
    m_detailsText = new QPlainTextEdit(m_details);
    m_detailsText->setReadOnly(true);
    m_detailsText->setFont(codeFont(12));
    m_detailsText->setFixedHeight(scaled(64));
    m_detailsText->setFrameShape(QFrame::NoFrame);
    m_detailsText->setAccessibleName(tr("Technical details"));
    auto *copy = quietButton(tr("Copy"), m_details);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_message.text + u'\n' + m_message.details); });
    row->addWidget(m_detailsText, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    layout()->addWidget(m_details);
    setTabOrder(m_close, m_detailsText);
    setTabOrder(m_detailsText, copy);
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    const KindLook look = lookOf(message.kind);
    m_glyph->setGlyph(QLatin1StringView(look.glyph), look.ink);
    m_glyph->setAccessibleName(nameOfKind(message.kind));
    m_lead->setText(message.lead);
    m_lead->setVisible(!message.lead.isEmpty());
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_otherAction->setText(message.otherAction);
    m_otherAction->setVisible(!message.otherAction.isEmpty());
    if (m_details == nullptr && !message.details.isEmpty()) {
        buildDetails();
    }
    if (m_details != nullptr) {
        m_detailsText->setPlainText(message.details);
        m_details->hide();
    }
    m_detailsButton->setVisible(!message.details.isEmpty());
    setAccessibleName(
        QStringLiteral("%1: %2 %3").arg(nameOfKind(message.kind), message.lead, message.text).simplified());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    m_message = {};
    hide();
}

void MessageBar::setClosable(bool closable) { m_close->setVisible(closable); }

QPushButton *MessageBar::addButton(const QString &text)
{
    QPushButton *button = quietButton(text, this);
    m_row->insertWidget(m_row->indexOf(m_action), button);
    return button;
}

void MessageBar::toggleDetails() { m_details->setVisible(m_details->isHidden()); }

void MessageBar::paintEvent(QPaintEvent *)
{
    const KindLook look = lookOf(m_message.kind);
    const Tokens &t = tokens();
    QColor outline = t.*look.ink;
    outline.setAlphaF(t.isDark ? 0.8F : 0.45F);
    QPainter painter(this);
    Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), t.*look.soft, QColor());
    Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), QColor(), outline);
}

} // namespace Lectern::Ui
