// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorstrip.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

constexpr int glyphSize = 16;
constexpr int wordsStart = 36; ///< the glyph stands before them

QString underlined(const QString &words) { return QStringLiteral("<u>%1</u>").arg(words.toHtmlEscaped()); }

/// `message` as HTML, see setMessage().
QString withPart(const QString &message, const QString &part)
{
    if (part.isEmpty()) {
        return message.toHtmlEscaped();
    }
    static const QRegularExpression quotation(QStringLiteral("“([^”]+)”"));
    for (auto quotes = quotation.globalMatch(message); quotes.hasNext();) {
        const QRegularExpressionMatch quote = quotes.next();
        if (part.contains(quote.capturedView(1))) {
            return message.first(quote.capturedStart(1)).toHtmlEscaped() + underlined(quote.captured(1))
                + message.sliced(quote.capturedEnd(1)).toHtmlEscaped();
        }
    }
    return message.toHtmlEscaped() + u' ' + underlined(part);
}

} // namespace

ErrorStrip::ErrorStrip(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setObjectName(QStringLiteral("omniboxError"));
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    const int room = Painting::shadowRoom();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(room + scaled(wordsStart), scaled(8), room + scaled(12), room + scaled(8));
    column->addWidget(m_words);
    applyColours();
}

void ErrorStrip::setMessage(const QString &message, const QString &part)
{
    m_words->setText(withPart(message, part));
    m_words->setAccessibleName(message);
}

void ErrorStrip::hangBelow(const QRect &field)
{
    const int room = Painting::shadowRoom();
    setFixedWidth(field.width() + 2 * room);
    setFixedHeight(layout()->totalHeightForWidth(width()));
    move(field.left() - room, field.bottom() + 1 + scaled(3));
}

void ErrorStrip::applyColours()
{
    QPalette colours = m_words->palette();
    colours.setColor(QPalette::WindowText, tokens().text);
    m_words->setPalette(colours);
}

QRect ErrorStrip::card() const
{
    const int room = Painting::shadowRoom();
    return rect().adjusted(room, 0, -room, -room);
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    const int radius = scaled(Painting::cardRadius);
    Painting::softShadow(painter, card(), radius);
    Painting::roundedBox(painter, card(), radius, t.dangerSoft, t.danger);
    const int line = m_words->fontMetrics().height();
    QRect sign(card().left() + scaled(12), m_words->y(), scaled(glyphSize), line);
    sign = QStyle::visualRect(layoutDirection(), card(), sign);
    Painting::centredGlyph(painter, sign, QStringLiteral("error"), scaled(glyphSize), t.danger);
}

void ErrorStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyColours();
    }
}

} // namespace Lectern::Ui
