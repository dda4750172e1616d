// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/notepainter.h"

#include "models/datewords.h"
#include "ui/placesign.h"
#include "ui/reader/notetext.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainterPath>
#include <QRegularExpression>

namespace Lectern::Ui {

namespace {

constexpr int mostLines = 6;

double textLeft() { return scaled(15); }

/// "Tue 14:02" within a week, else the date.
QString whenOf(const QDateTime &time)
{
    if (!time.isValid()) {
        return {};
    }
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    const QString clock = locale.toString(local.time(), QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(QDate::currentDate());
    if (days == 0) {
        return clock;
    }
    if (days > 0 && days < 7) {
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
    }
    return dayInWords(local.date());
}

QString nameLine(const MarkRow &mark)
{
    return mark.todo == Todo::None
        ? nameOf(mark.kind)
        : QCoreApplication::translate("MarginNote", "%1 · to-do").arg(nameOf(mark.kind));
}

void paintCardFrame(QPainter &painter, const QRectF &rect, MarkKind kind)
{
    const Tokens &t = tokens();
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double r = scaled(Painting::cardRadius);
    // Square where the bar in the kind's colour stands, round on the other side.
    QPainterPath path(box.topLeft());
    path.lineTo(box.right() - r, box.top());
    path.quadTo(box.right(), box.top(), box.right(), box.top() + r);
    path.lineTo(box.right(), box.bottom() - r);
    path.quadTo(box.right(), box.bottom(), box.right() - r, box.bottom());
    path.lineTo(box.left(), box.bottom());
    path.closeSubpath();
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(t.raised);
    painter.drawPath(path);
    painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), t.lineOf(kind));
}

void paintButton(QPainter &painter, const QRectF &rect, const QString &name, bool isHot)
{
    const Tokens &t = tokens();
    if (isHot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hover);
        painter.drawRoundedRect(rect, 6, 6);
    }
    const int icon = scaled(15);
    painter.drawPixmap(QPointF(rect.center().x() - icon / 2.0, rect.center().y() - icon / 2.0),
        glyph(name, icon, isHot ? t.text : t.muted, painter.device()->devicePixelRatioF()));
}

} // namespace

bool isBare(const MarkRow &mark)
{
    return mark.comment.trimmed().isEmpty() && mark.tags.isEmpty() && mark.todo == Todo::None
        && mark.state == AnchorState::Exact;
}

QString plainComment(const QString &markdown)
{
    static const QRegularExpression link(QStringLiteral(R"(!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\))"));
    static const QRegularExpression strong(QStringLiteral(R"(\*\*([^*\n]{1,500})\*\*)"));
    static const QRegularExpression emphasis(
        QStringLiteral(R"((?<![\w*])\*([^*\s][^*\n]{0,500})\*(?![\w*]))"));
    static const QRegularExpression code(QStringLiteral("`([^`\\n]{1,500})`"));
    static const QRegularExpression bullet(
        QStringLiteral(R"(^[ \t]{0,8}[-*+][ \t]+)"), QRegularExpression::MultilineOption);
    static const QRegularExpression heading(
        QStringLiteral(R"(^#{1,6}[ \t]+)"), QRegularExpression::MultilineOption);
    QString text = markdown.trimmed();
    text.replace(link, QStringLiteral("\\1"));
    text.replace(strong, QStringLiteral("\\1"));
    text.replace(emphasis, QStringLiteral("\\1"));
    text.replace(code, QStringLiteral("\\1"));
    text.replace(bullet, QStringLiteral("• "));
    text.replace(heading, QString());
    return text;
}

NoteShape shapeNote(const MarkRow &mark, double width, NoteLook look, const QString &wordsNow)
{
    NoteShape shape;
    shape.look = look;
    if (look == NoteLook::Bar) {
        shape.height = scaled(18);
        return shape;
    }
    const bool isCard = look == NoteLook::Card;
    const double left = textLeft();
    const double inner = width - left - scaled(12);
    double y = isCard ? scaled(8) : 0;
    shape.header = QRectF(left, y, inner, noteLinePitch());
    y += noteLinePitch();
    const QString text = plainComment(mark.comment);
    if (look == NoteLook::Folded) {
        shape.shownText = text.section(QLatin1Char('\n'), 0, 0);
        shape.height = noteLinePitch();
        return shape;
    }
    shape.place = layPlace(mark, wordsNow, {left, y}, inner, isCard);
    y = std::max(y, shape.place.bottom());
    const bool hasTodo = mark.todo != Todo::None;
    const double indent = hasTodo ? scaled(23) : 0;
    if (!text.isEmpty() || hasTodo) {
        const int limit = isCard ? 0 : mostLines;
        const QString shown = text.isEmpty() ? QCoreApplication::translate("MarginNote", "To do") : text;
        const QStringList lines = brokenLines(shown, inner - indent, limit, &shape.isCut);
        shape.shownText = lines.join(QLatin1Char('\n'));
        shape.text =
            QRectF(left + indent, y, inner - indent, noteLinePitch() * static_cast<double>(lines.size()));
        if (hasTodo) {
            const double box = scaled(15);
            shape.todo = QRectF(left, y + (noteLinePitch() - box) / 2, box, box);
        }
        y = shape.text.bottom() + (shape.isCut ? noteLinePitch() : 0);
    }
    const double buttons = isCard ? scaled(68) : 0;
    if (!mark.tags.isEmpty() || isCard) {
        y += scaled(isCard ? 9 : 6);
        shape.chips = layChips(mark.tags, {left, y}, inner - buttons, false);
        const double row = shape.chips.empty() ? y : shape.chips.back().rect.top();
        if (isCard) {
            const double middle = row + chipHeight() / 2;
            const double side = scaled(26);
            shape.more = QRectF(width - scaled(12) - side + scaled(1), middle - side / 2, side, side);
            shape.edit = shape.more.translated(-scaled(34), 0);
        }
        y = row + chipHeight();
    }
    shape.height = y + (isCard ? scaled(11) : 1);
    return shape;
}

NotePart partAt(const NoteShape &shape, QPointF inNote, double width)
{
    const QRectF whole(0, 0, width, shape.height);
    if (!whole.contains(inNote)) {
        return NotePart::None;
    }
    if (shape.todo.adjusted(-6, -6, 6, 6).contains(inNote)) {
        return NotePart::Todo;
    }
    if (shape.edit.contains(inNote)) {
        return NotePart::Edit;
    }
    return shape.more.contains(inNote) ? NotePart::More : NotePart::Body;
}

void paintNote(QPainter &painter, const QRectF &rect, const NoteShape &shape, const MarkRow &mark,
    const PageScene &scene, NotePart hot)
{
    const Tokens &t = tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (shape.look == NoteLook::Bar) {
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, shape.height), t.lineOf(mark.kind));
        painter.restore();
        return;
    }
    const bool isCard = shape.look == NoteLook::Card;
    if (isCard) {
        paintCardFrame(painter, QRectF(rect.left(), rect.top(), rect.width(), shape.height), mark.kind);
    } else {
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, shape.height), t.lineOf(mark.kind));
    }
    painter.translate(rect.topLeft());
    const int icon = scaled(14);
    painter.drawPixmap(QPointF(shape.header.left() - 1, shape.header.center().y() - icon / 2.0),
        glyph(glyphOf(mark.kind), icon, t.lineOf(mark.kind), painter.device()->devicePixelRatioF()));
    const bool isFolded = shape.look == NoteLook::Folded;
    const QRectF name = shape.header.adjusted(scaled(20), 0, isFolded ? -scaled(20) : 0, 0);
    painter.setFont(uiFont(-1));
    painter.setPen(t.muted);
    const QString head = isFolded && !shape.shownText.isEmpty() ? shape.shownText : nameLine(mark);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetricsF(painter.font()).elidedText(head, Qt::ElideRight, name.width()));
    if (isCard) {
        painter.drawText(shape.header, Qt::AlignVCenter | Qt::AlignRight, whenOf(mark.modified));
    } else if (isFolded && mark.state != AnchorState::Exact) {
        painter.drawPixmap(QPointF(shape.header.right() - icon, shape.header.center().y() - icon / 2.0),
            glyph(signOf(mark.state), icon, signInk(mark.state), painter.device()->devicePixelRatioF()));
    }
    paintPlace(painter, shape.place, mark.state);
    if (!shape.todo.isEmpty()) {
        Painting::checkBox(
            painter, shape.todo.toAlignedRect(), mark.todo == Todo::Done, hot == NotePart::Todo);
    }
    if (!shape.text.isEmpty()) {
        QFont font = uiFont();
        font.setStrikeOut(mark.todo == Todo::Done);
        painter.setFont(font);
        painter.setPen(mark.todo == Todo::Done ? t.muted : t.text);
        QRectF line(shape.text.topLeft(), QSizeF(shape.text.width(), noteLinePitch()));
        for (const QString &part : shape.shownText.split(QLatin1Char('\n'))) {
            painter.drawText(
                line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip | Qt::TextSingleLine, part);
            line.translate(0, noteLinePitch());
        }
        if (shape.isCut) {
            painter.setFont(uiFont(-1));
            painter.setPen(t.accent);
            painter.drawText(
                line, Qt::AlignVCenter | Qt::AlignLeft, QCoreApplication::translate("MarginNote", "more"));
        }
    }
    for (const Chip &chip : shape.chips) {
        paintChip(
            painter, chip, scene.hueOf(chip.text), false, isCard ? ChipGround::Raised : ChipGround::Page);
    }
    if (isCard) {
        paintButton(painter, shape.edit, QStringLiteral("pencil"), hot == NotePart::Edit);
        paintButton(painter, shape.more, QStringLiteral("more"), hot == NotePart::More);
    }
    painter.restore();
}

void paintBadge(QPainter &painter, QPointF centre, const MarkRow &mark, bool isActive)
{
    const Tokens &t = tokens();
    const double radius = scaled(26) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isActive ? QPen(t.lineOf(mark.kind), 2) : QPen(Qt::NoPen));
    painter.setBrush(t.fill(mark.kind));
    painter.drawEllipse(centre, isActive ? radius - 1 : radius, isActive ? radius - 1 : radius);
    const int icon = scaled(14);
    painter.drawPixmap(QPointF(centre.x() - icon / 2.0, centre.y() - icon / 2.0),
        glyph(glyphOf(mark.kind), icon, t.text, painter.device()->devicePixelRatioF()));
    if (mark.state != AnchorState::Exact) {
        const int sign = scaled(12);
        const QRectF corner(centre.x() + radius - sign + 2, centre.y() - radius - 2, sign, sign);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.page);
        painter.drawEllipse(corner);
        painter.drawPixmap(corner.topLeft(),
            glyph(signOf(mark.state), sign, signInk(mark.state), painter.device()->devicePixelRatioF()));
    }
    painter.restore();
}

} // namespace Lectern::Ui
