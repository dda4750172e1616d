// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagchoicedelegate.h"

#include "ui/shell/tagchoicemodel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QLocale>
#include <QPainter>

namespace Lectern::Ui {

QSize TagChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {scaled(200), qMax(scaled(28), option.fontMetrics.height() + scaled(8))};
}

void TagChoiceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect row = option.rect;
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool isSelected = option.state & QStyle::State_Selected;
        Painting::roundedBox(*painter, row, scaled(5), isSelected ? t.accentSoft : t.hover, QColor());
    }
    QStyleOption box;
    box.state = QStyle::State_Enabled;
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    box.state |= state == Qt::Checked   ? QStyle::State_On
        : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                        : QStyle::State_Off;
    box.rect = mirrored(QRect(row.x() + scaled(6), row.center().y() - scaled(8) + 1, scaled(16), scaled(16)));
    Painting::checkBoxIndicator(box, *painter);

    const QRect dot(row.x() + scaled(30), row.center().y() - scaled(4) + 1, scaled(8), scaled(8));
    Painting::roundedBox(
        *painter, mirrored(dot), scaled(4), t.hue(index.data(TagChoiceModel::HueRole).toInt()), QColor());
    const int indent = scaled(46 + 14 * index.data(TagChoiceModel::DepthRole).toInt());
    const QRect text = row.adjusted(indent, 0, -scaled(44), 0);
    painter->save();
    Painting::letTextsLead(*painter);
    painter->setFont(uiFont());
    painter->setPen(t.text);
    painter->drawText(mirrored(text),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(uiFont(-1));
    painter->setPen(t.muted);
    painter->drawText(mirrored(row.adjusted(0, 0, -scaled(6), 0)),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
        QLocale().toString(index.data(TagChoiceModel::CountRole).toInt()));
    painter->restore();
}

} // namespace Lectern::Ui
