// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/placelines.h"

#include "document/markwords.h"
#include "ui/placesign.h"
#include "ui/reader/notetext.h"
#include "ui/theme.h"

#include <QCoreApplication>

namespace Lectern::Ui {

namespace {

constexpr int mostLines = 4; ///< of each wording

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlaceLines)
};

} // namespace

PlaceLines layPlace(const MarkRow &mark, const QString &wordsNow, QPointF at, double width, bool inFull)
{
    PlaceLines place;
    if (mark.state == AnchorState::Exact) {
        return place;
    }
    double y = at.y();
    const auto add = [&](const QString &text, double indent, bool isMuted) {
        for (const BrokenLine &line : brokenLines(text, width - indent, mostLines, nullptr, -1)) {
            const QRectF rect(at.x() + indent, y, width - indent, noteLinePitch());
            place.lines.push_back({line.text, rect, isMuted, line.direction});
            y += noteLinePitch();
        }
    };
    const double size = scaled(14);
    place.sign = QRectF(at.x() - 1, y + (noteLinePitch() - size) / 2, size, size);
    add(placeWords(mark), scaled(20), true);
    if (!inFull) {
        return place;
    }
    if (!mark.reason.isEmpty()) {
        add(mark.reason, 0, true);
    }
    if (!wordsNow.isEmpty() && wordsNow.simplified() != mark.quote.simplified()) {
        add(Texts::tr("Marked: “%1”").arg(mark.quote.simplified()), 0, true);
        add(Texts::tr("Now: “%1”").arg(wordsNow.simplified()), 0, false);
    }
    return place;
}

void paintPlace(QPainter &painter, const PlaceLines &place, AnchorState state, bool isMirrored)
{
    if (place.isEmpty()) {
        return;
    }
    painter.drawPixmap(place.sign.topLeft(),
        glyph(signOf(state), qRound(place.sign.width()), signInk(state),
            painter.device()->devicePixelRatioF()));
    painter.save();
    painter.setFont(uiFont(-1));
    const int side = noteSide(isMirrored);
    bool isFirst = true;
    for (const PlaceLines::Line &line : place.lines) {
        painter.setPen(isFirst ? signInk(state) : line.isMuted ? tokens().muted : tokens().text);
        painter.setLayoutDirection(line.direction);
        painter.drawText(line.rect, side | Qt::TextDontClip | Qt::TextSingleLine, line.text);
        isFirst = false;
    }
    painter.restore();
}

} // namespace Lectern::Ui
