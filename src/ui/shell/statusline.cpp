// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "ui/search/keycap.h"
#include "ui/shell/inklabel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace Lectern::Ui {

namespace {

constexpr int lineHeight = 26;
constexpr int textShownMs = 4000;

/// Flat text, or a bar with its per cent: a part of the line that can be pressed.
class StatusPart final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    void setProgress(double progress)
    {
        m_progress = progress;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(uiFont(-1));
        const int bar = m_progress >= 0 ? scaled(barWidth + 10) : 0;
        return {metrics.horizontalAdvance(text()) + bar + scaled(12),
            qMax(scaled(22), metrics.height() + scaled(4))};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        Painting::letTextsLead(painter);
        if (isDown() || underMouse()) {
            Painting::roundedBox(painter, rect(), scaled(5), isDown() ? t.press : t.hover, QColor());
        }
        QRect room = rect().adjusted(scaled(6), 0, -scaled(6), 0);
        if (m_progress >= 0) {
            paintBar(painter, room);
            room.setLeft(room.left() + scaled(barWidth + 10));
        }
        painter.setFont(uiFont(-1));
        painter.setPen(t.muted);
        const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
        const bool isCut = painter.fontMetrics().horizontalAdvance(text()) > room.width();
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
            static_cast<int>(start) | Qt::TextSingleLine,
            isCut ? painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()) : text());
    }

private:
    static constexpr int barWidth = 110;

    void paintBar(QPainter &painter, const QRect &room) const
    {
        const Tokens &t = tokens();
        const double thickness = scaled(4);
        QRect bar(room.x(), qRound((height() - thickness) / 2), scaled(barWidth), qRound(thickness));
        QRect filled = bar;
        filled.setWidth(qRound(bar.width() * m_progress));
        const auto mirrored = [this](const QRect &rect_) {
            return QStyle::visualRect(layoutDirection(), rect(), rect_);
        };
        Painting::roundedBox(painter, mirrored(bar), thickness / 2, t.press, QColor());
        if (filled.width() > 0) {
            Painting::roundedBox(painter, mirrored(filled), thickness / 2, t.accent, QColor());
        }
    }

    double m_progress = -1;
};

QWidget *makeHints(QWidget *parent)
{
    auto *hints = new QWidget(parent);
    auto *row = new QHBoxLayout(hints);
    row->setContentsMargins(0, 0, scaled(6), 0);
    row->setSpacing(scaled(6));
    const auto add = [&](QKeySequence::StandardKey key, const QString &what) {
        row->addWidget(
            new KeyCap(QKeySequence(key).toString(QKeySequence::NativeText).replace(u'+', u' '), hints));
        auto *words = new InkLabel(&Tokens::muted, -1, QFont::Normal, hints);
        words->setText(what);
        row->addWidget(words);
    };
    add(QKeySequence::Open, StatusLine::tr("import"));
    row->addSpacing(scaled(6));
    add(QKeySequence::HelpContents, StatusLine::tr("help"));
    return hints;
}

QString counts(const StatusContent &content)
{
    const QString marks = StatusLine::tr("%Ln highlight(s)", nullptr, content.highlights);
    if (content.todos == 0) {
        return marks;
    }
    const QString todos = StatusLine::tr("%Ln to-do(s)", nullptr, content.todos);
    return StatusLine::tr("%1 · %2", "highlights · to-dos").arg(marks, todos);
}

} // namespace

QString talkPlaceText(int number, int count, const QString &day)
{
    const QString place = StatusLine::tr("Talk %1 of %2").arg(number).arg(count);
    return day.isEmpty() ? place : StatusLine::tr("%1 · %2", "place · day").arg(place, day);
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    m_textTimer.setSingleShot(true);
    m_textTimer.setInterval(textShownMs);
    connect(&m_textTimer, &QTimer::timeout, this, [this] { showText({}); });
    refresh();
}

void StatusLine::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(6), 1, scaled(6), 0);
    row->setSpacing(scaled(4));
    m_place = addPart("status.place", &StatusLine::placeClicked);
    m_progress = addPart("status.progress", &StatusLine::progressClicked);
    row->addStretch(1);
    m_marks = addPart("status.marks", &StatusLine::marksClicked);
    m_words = addPart("status.words", &StatusLine::wordsClicked);
    m_zoom = addPart("status.zoom", &StatusLine::zoomClicked);
    m_hints = makeHints(this);
    row->addWidget(m_hints);
    m_hints->hide();
    m_progress->setToolTip(tr("How far you have read"));
    m_zoom->setToolTip(tr("Text size; click for 100 %"));
}

QToolButton *StatusLine::addPart(const char *name, void (StatusLine::*signal)())
{
    auto *part = new StatusPart(this);
    part->setObjectName(QLatin1StringView(name));
    part->setAutoRaise(true);
    part->setFocusPolicy(Qt::TabFocus);
    connect(part, &QToolButton::clicked, this, signal);
    layout()->addWidget(part);
    return part;
}

void StatusLine::setContent(const StatusContent &content)
{
    m_content = content;
    m_hints->hide();
    refresh();
}

void StatusLine::setNoTalk(const QString &text)
{
    m_content.reset();
    m_noTalkText = text;
    m_hints->hide();
    refresh();
}

void StatusLine::setFirstRun()
{
    setNoTalk(tr("No notes yet"));
    m_hints->show();
}

void StatusLine::showText(const QString &text, bool stays)
{
    m_text = text;
    if (text.isEmpty() || stays) {
        m_textTimer.stop();
    } else {
        m_textTimer.start();
    }
    refresh();
}

void StatusLine::refresh()
{
    const StatusContent content = m_content.value_or(StatusContent{});
    const QString place = m_content ? content.place : m_noTalkText;
    m_place->setText(m_text.isEmpty() ? place : m_text);
    m_place->setAccessibleName(m_place->text());
    m_progress->setText(tr("%1 %").arg(qRound(content.progress * 100)));
    static_cast<StatusPart *>(m_progress)->setProgress(content.progress);
    m_marks->setText(counts(content));
    m_words->setText(tr("%Ln word(s)", nullptr, content.words));
    m_zoom->setText(tr("%1 %").arg(content.zoomPercent));
    dropParts();
}

void StatusLine::dropParts()
{
    // Narrow: words go first, then the counts, then the bar.
    const bool hasTalk = m_content.has_value();
    m_progress->setVisible(hasTalk && m_text.isEmpty() && width() >= scaled(420));
    m_words->setVisible(hasTalk && width() >= scaled(700));
    m_marks->setVisible(hasTalk && width() >= scaled(560));
    m_zoom->setVisible(hasTalk);
    for (QToolButton *part : {m_place, m_progress, m_marks, m_words, m_zoom}) {
        part->updateGeometry();
    }
}

QSize StatusLine::sizeHint() const
{
    return {scaled(600), qMax(scaled(lineHeight), QFontMetrics(uiFont(-1)).height() + scaled(6))};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(0, 0, width(), 1, tokens().line);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    dropParts();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        dropParts();
    }
}

} // namespace Lectern::Ui
