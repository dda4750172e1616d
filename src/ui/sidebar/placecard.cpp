// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placecard.h"

#include "flowlayout.h"

#include "document/markwords.h"
#include "ui/placesign.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <ranges>

namespace Lectern::Ui {

namespace {

constexpr int side = 16;
constexpr int mostOffers = 3;
constexpr qsizetype mostWords = 300; ///< letters of each wording: a mark may be long

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostWords ? line.left(mostWords) + QChar(u'…') : line;
}

/// Blanks at its ends stay: words stand beside it.
QString oneLine(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.replace(blanks, QStringLiteral(" "));
}

QString muted(const QString &text)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(tokens().muted.name(), text.toHtmlEscaped());
}

} // namespace

PlaceCard::PlaceCard(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("placeCard"));
    setAccessibleName(tr("Place of the mark"));
    build();
    applyLook();
    hide();
}

void PlaceCard::build()
{
    m_sign = new QLabel(this);
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("placeWords"));
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(6));
    head->addWidget(m_sign);
    head->addWidget(m_state, 1);
    auto *buttons = new FlowLayout(scaled(6));
    m_confirm =
        addButton(tr("It is right"), tr("The mark stands where it should (Y)"), &PlaceCard::confirmRequested);
    m_move = addButton(tr("Move to the selection"), tr("Select the words on the page and press Enter"),
        &PlaceCard::moveRequested);
    m_keep =
        addButton(tr("Keep"), tr("Leave it without a place, and ask no more (K)"), &PlaceCard::keepRequested);
    m_remove = addButton(tr("Remove"), tr("Remove mark (Delete)"), &PlaceCard::removeRequested);
    m_next = addButton(tr("Next"), tr("Next note to check (F8)"), &PlaceCard::nextRequested);
    for (QPushButton *button : {m_confirm, m_move, m_keep, m_remove}) {
        buttons->addWidget(button);
    }
    head->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(side), scaled(10), scaled(side), scaled(10));
    layout->setSpacing(scaled(6));
    layout->addLayout(head);
    layout->addWidget(m_words);
    m_offers = new QVBoxLayout;
    m_offers->setSpacing(scaled(4));
    layout->addLayout(m_offers);
    layout->addLayout(buttons);
}

QPushButton *PlaceCard::addButton(const QString &text, const QString &toolTip, void (PlaceCard::*signal)())
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void PlaceCard::showMark(const MarkRow &mark, const QString &wordsNow)
{
    if (mark.id != m_mark.id || mark.state != m_mark.state || mark.isKept) {
        showOffers({});
    }
    m_mark = mark;
    m_wordsNow = wordsNow;
    const bool isLost = mark.state == AnchorState::Orphan;
    m_state->setText(placeWords(mark));
    m_confirm->setVisible(!isLost);
    m_move->setText(isLost ? tr("Attach to the selection") : tr("Move to the selection"));
    m_keep->setVisible(isLost && !mark.isKept);
    applyLook();
    setAccessibleDescription(m_words->text().remove(QRegularExpression(QStringLiteral("<[^>]*>"))));
    setVisible(mark.state != AnchorState::Exact);
}

void PlaceCard::showOffers(const std::vector<PlaceOffer> &offers)
{
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const int room = scaled(270);
    for (const PlaceOffer &offer : offers | std::views::take(mostOffers)) {
        const QString words = offer.words.simplified();
        auto *button = new QPushButton(
            QFontMetrics(uiFont()).elidedText(tr("Put it on “%1”").arg(words), Qt::ElideRight, room), this);
        button->setObjectName(QStringLiteral("placeOffer"));
        button->setAutoDefault(false);
        button->setToolTip(offer.reason);
        button->setAccessibleName(tr("Put it on “%1”").arg(words));
        button->setAccessibleDescription(offer.reason);
        connect(
            button, &QPushButton::clicked, this, [this, range = offer.range] { Q_EMIT offerTaken(range); });
        m_offers->addWidget(button);
    }
}

void PlaceCard::clear()
{
    showOffers({});
    m_mark = {};
    hide();
}

void PlaceCard::setToCheck(int count)
{
    m_next->setVisible(count > 0);
    m_next->setText(tr("%Ln to check · Next", nullptr, count));
}

QString PlaceCard::wordings() const
{
    QStringList lines;
    if (m_mark.state == AnchorState::Orphan) {
        lines.append(muted(QChar(u'…') + oneLine(m_mark.prefix)) + QStringLiteral("<b>")
            + shortened(m_mark.quote).toHtmlEscaped() + QStringLiteral("</b>")
            + muted(oneLine(m_mark.suffix) + QChar(u'…')));
    } else if (m_wordsNow.isEmpty() || m_wordsNow.simplified() == m_mark.quote.simplified()) {
        lines.append(tr("Marked: “%1”").arg(shortened(m_mark.quote)).toHtmlEscaped());
    } else {
        lines.append(muted(tr("Marked: “%1”").arg(shortened(m_mark.quote))));
        lines.append(tr("Now: “%1”").arg(shortened(m_wordsNow)).toHtmlEscaped());
    }
    if (!m_mark.reason.isEmpty()) {
        lines.append(muted(m_mark.reason));
    }
    return lines.join(QStringLiteral("<br>"));
}

void PlaceCard::applyLook()
{
    const int size = scaled(15);
    if (m_mark.state != AnchorState::Exact) {
        m_sign->setPixmap(
            glyph(signOf(m_mark.state), size, signInk(m_mark.state, m_mark.isKept), devicePixelRatioF()));
    }
    const QString look = wordings(); // colours stand in it
    if (look != m_words->text()) {
        m_words->setText(look);
    }
    QFont bold = uiFont(0, QFont::DemiBold);
    if (m_state->font() != bold) {
        m_state->setFont(bold);
    }
}

void PlaceCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && m_words) {
        applyLook();
    }
}

void PlaceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    painter.fillRect(0, 0, width(), 1, tokens().line);
}

} // namespace Lectern::Ui
