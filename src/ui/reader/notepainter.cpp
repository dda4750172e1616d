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

double barWidth() { return scaled(3); }

/// The bar in the kind's colour: on the side of the passage.
QRectF barOf(const QRectF &note, bool isMirrored)
{
    const double left = isMirrored ? note.right() - barWidth() : note.left();
    return {left, note.top(), barWidth(), note.height()};
}

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

void paintCardFrame(QPainter &painter, const QRectF &rect, MarkKind kind, bool isMirrored)
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
    if (isMirrored) {
        path = QTransform(-1, 0, 0, 1, rect.left() + rect.right(), 0).map(path);
    }
    painter.drawPath(path);
    painter.fillRect(barOf(rect, isMirrored), t.lineOf(kind));
}

/// Turns a shape round in its width.
void mirror(NoteShape &shape, double width)
{
    const auto turn = [width](QRectF &rect) {
        if (!rect.isEmpty()) {
            rect.moveLeft(width - rect.right());
        }
    };
    for (QRectF *part :
        {&shape.header, &shape.place.sign, &shape.todo, &shape.text, &shape.edit, &shape.more}) {
        turn(*part);
    }
    for (PlaceLines::Line &line : shape.place.lines) {
        turn(line.rect);
    }
    mirrorChips(shape.chips, 0, width);
    shape.isMirrored = true;
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

NoteShape shapeFromLeft(const MarkRow &mark, double width, NoteLook look, const QString &wordsNow)
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
        if (const QString first = text.section(QLatin1Char('\n'), 0, 0); !first.isEmpty()) {
            shape.lines = {{first, first.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight}};
        }
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
        shape.lines = brokenLines(shown, inner - indent, limit, &shape.isCut);
        shape.text = QRectF(
            left + indent, y, inner - indent, noteLinePitch() * static_cast<double>(shape.lines.size()));
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

/// Sign and name of the kind; on a card the time behind it.
void paintHeader(QPainter &painter, const NoteShape &shape, const MarkRow &mark)
{
    const Tokens &t = tokens();
    const int icon = scaled(14);
    const QRectF &header = shape.header;
    const double ratio = painter.device()->devicePixelRatioF();
    const auto paintSign = [&](const QString &name, const QColor &ink, bool isAtEnd) {
        const bool isLeft = isAtEnd == shape.isMirrored;
        const double x =
            isLeft ? header.left() - (isAtEnd ? 0 : 1) : header.right() - icon + (isAtEnd ? 0 : 1);
        painter.drawPixmap(QPointF(x, header.center().y() - icon / 2.0), glyph(name, icon, ink, ratio));
    };
    paintSign(glyphOf(mark.kind), t.lineOf(mark.kind), false);
    const bool isFolded = shape.look == NoteLook::Folded;
    const double before = scaled(20);
    const double behind = isFolded ? scaled(20) : 0;
    const QRectF name =
        header.adjusted(shape.isMirrored ? behind : before, 0, shape.isMirrored ? -before : -behind, 0);
    painter.setFont(uiFont(-1));
    painter.setPen(t.muted);
    const QString head = isFolded && !shape.lines.empty() ? shape.lines.front().text : nameLine(mark);
    painter.drawText(name, noteSide(shape.isMirrored) | Qt::TextSingleLine,
        QFontMetricsF(painter.font()).elidedText(head, Qt::ElideRight, name.width()));
    if (shape.look == NoteLook::Card) {
        painter.drawText(header, noteSide(!shape.isMirrored), whenOf(mark.modified));
    } else if (isFolded && mark.state != AnchorState::Exact) {
        paintSign(signOf(mark.state), signInk(mark.state), true);
    }
}

void paintWords(QPainter &painter, const NoteShape &shape, const MarkRow &mark)
{
    if (shape.text.isEmpty()) {
        return;
    }
    const Tokens &t = tokens();
    QFont font = uiFont();
    font.setStrikeOut(mark.todo == Todo::Done);
    painter.save();
    painter.setFont(font);
    painter.setPen(mark.todo == Todo::Done ? t.muted : t.text);
    QRectF place(shape.text.topLeft(), QSizeF(shape.text.width(), noteLinePitch()));
    for (const BrokenLine &line : shape.lines) {
        painter.setLayoutDirection(line.direction);
        painter.drawText(
            place, noteSide(shape.isMirrored) | Qt::TextDontClip | Qt::TextSingleLine, line.text);
        place.translate(0, noteLinePitch());
    }
    painter.restore();
    if (shape.isCut) {
        painter.setFont(uiFont(-1));
        painter.setPen(t.accent);
        painter.drawText(
            place, noteSide(shape.isMirrored), QCoreApplication::translate("MarginNote", "more"));
    }
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

NoteShape shapeNote(
    const MarkRow &mark, double width, NoteLook look, const QString &wordsNow, bool isMirrored)
{
    NoteShape shape = shapeFromLeft(mark, width, look, wordsNow);
    if (isMirrored) {
        mirror(shape, width);
    }
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
    Painting::letTextsLead(painter);
    const QRectF whole(rect.left(), rect.top(), rect.width(), shape.height);
    if (shape.look == NoteLook::Bar) {
        painter.fillRect(barOf(whole, shape.isMirrored), t.lineOf(mark.kind));
        painter.restore();
        return;
    }
    const bool isCard = shape.look == NoteLook::Card;
    if (isCard) {
        paintCardFrame(painter, whole, mark.kind, shape.isMirrored);
    } else {
        painter.fillRect(barOf(whole, shape.isMirrored), t.lineOf(mark.kind));
    }
    painter.translate(rect.topLeft());
    paintHeader(painter, shape, mark);
    paintPlace(painter, shape.place, mark.state, shape.isMirrored);
    if (!shape.todo.isEmpty()) {
        Painting::checkBox(
            painter, shape.todo.toAlignedRect(), mark.todo == Todo::Done, hot == NotePart::Todo);
    }
    paintWords(painter, shape, mark);
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
    const bool hasEdge = isActive || t.isHighContrast;
    painter.setPen(
        hasEdge ? QPen(t.lineOf(mark.kind), isActive && t.isHighContrast ? 3 : 2) : QPen(Qt::NoPen));
    painter.setBrush(t.fill(mark.kind));
    painter.drawEllipse(centre, hasEdge ? radius - 1 : radius, hasEdge ? radius - 1 : radius);
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
