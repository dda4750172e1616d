// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importplandelegate.h"

#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/importplanrows.h"
#include "ui/dialogs/plannedtalkfields.h"
#include "ui/sidebar/textlines.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace Lectern::Ui {

using namespace ImportPlanRows;

namespace {

constexpr int groupRow = 34;
constexpr int notesRow = 28;
constexpr int editRow = 72;
constexpr int editPad = 6;

void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOption box;
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    box.state = QStyle::State_Enabled;
    if (state == Qt::Checked) {
        box.state |= QStyle::State_On;
    } else if (state == Qt::PartiallyChecked) {
        box.state |= QStyle::State_NoChange;
    }
    box.rect = boxRect(option, index);
    Painting::checkBoxIndicator(box, painter);
}

struct CertaintyLook {
    int bars;
    QColor colour;
    QString word;
};

CertaintyLook lookOf(Certainty certainty)
{
    const Tokens &t = tokens();
    switch (certainty) {
    case Certainty::Sure:
        return {3, t.ok, ImportPlanDelegate::tr("Sure")};
    case Certainty::Likely:
        return {2, t.control, ImportPlanDelegate::tr("Likely")};
    case Certainty::Check:
        break;
    }
    return {1, t.warn, ImportPlanDelegate::tr("Check")};
}

/// One line of text at `y` of the row, cut where it does not fit.
void drawLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, const QString &text)
{
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, line),
        static_cast<int>(start) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

QSize ImportPlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int extra = qMax(0, option.fontMetrics.height() - scaled(18));
    const QModelIndex talk = index.siblingAtColumn(ImportPlanModel::TalkColumn);
    if (kindOf(talk) == ImportRowKind::Notes) {
        return {scaled(60), scaled(notesRow) + extra};
    }
    if (kindOf(talk) != ImportRowKind::Talk) {
        return {scaled(60), scaled(groupRow) + extra};
    }
    int height = scaled(talkRow) + 2 * extra;
    if (m_edited == talk) {
        const int fields = m_fields ? m_fields->heightFor(m_fields->width()) : scaled(editRow);
        height = fields + scaled(2 * editPad);
    }
    const int reason = reasonHeight(talk, cellWidth(option.widget, talk));
    const bool isSecondLine = m_edited != talk && standsForSpeakers(talk);
    return {scaled(60), height + (isSecondLine ? reason - scaled(reasonRow) : reason)};
}

void ImportPlanDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    Painting::letTextsLead(*painter);
    const bool isTalk = kindOf(index) == ImportRowKind::Talk;
    const bool isNotes = kindOf(index) == ImportRowKind::Notes;
    if (index.column() == ImportPlanModel::TalkColumn) {
        isTalk        ? paintTalk(*painter, option, index)
            : isNotes ? paintNotes(*painter, option, index)
                      : paintGroup(*painter, option, index);
    } else if ((isTalk || isNotes) && index.column() == ImportPlanModel::LinesColumn) {
        paintLineNumbers(*painter, option, index);
    } else if (isTalk) {
        paintCertainty(*painter, option, index);
    }
    painter->restore();
}

void ImportPlanDelegate::paintTalk(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    paintBox(painter, option, index);
    const bool isIncluded = index.data(ImportIncludedRole).toBool();
    QRect line = option.rect.adjusted(scaled(boxRoom), scaled(5), -scaled(endRoom), 0);
    if (m_edited != index) {
        line.setHeight(scaled(18));
        painter.setFont(uiFont());
        painter.setPen(isIncluded ? t.text : t.muted);
        drawLine(painter, option, line, index.data(ImportTitleRole).toString());
        if (standsForSpeakers(index)) {
            paintReason(painter, option, index);
            return;
        }
        line.translate(0, line.height() - scaled(1));
        painter.setFont(uiFont(-1));
        painter.setPen(t.muted);
        const QStringList speakers = index.data(ImportSpeakersRole).toStringList();
        drawLine(painter, option, line,
            speakers.isEmpty() ? tr("No speaker") : speakers.join(QStringLiteral(", ")));
    }
    paintReason(painter, option, index);
}

void ImportPlanDelegate::paintReason(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = reasonHeight(index, option.rect.width());
    if (height == 0) {
        return;
    }
    const QColor ink = tokens().warn;
    const QFont font = uiFont(-1);
    QRect row = option.rect.adjusted(scaled(boxRoom), 0, -scaled(endRoom), -scaled(3));
    row.setTop(row.bottom() - height);
    const QRect sign(row.x(), row.y(), scaled(14), scaled(reasonRow));
    Painting::centredGlyph(painter, QStyle::visualRect(option.direction, option.rect, sign),
        QStringLiteral("mark-doubt"), scaled(13), ink);
    const int air = (scaled(reasonRow) - QFontMetrics(font).height()) / 2;
    const QRect words = row.adjusted(scaled(signRoom), air, 0, 0);
    paintLines(painter, QStyle::visualRect(option.direction, option.rect, words),
        index.data(ImportReasonRole).toString(), font, ink, mostReasonLines, option.direction);
}

void ImportPlanDelegate::paintNotes(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.setFont(uiFont());
    painter.setPen(tokens().muted);
    drawLine(painter, option, option.rect.adjusted(scaled(boxRoom), 0, -scaled(4), 0),
        index.data(ImportTitleRole).toString());
}

void ImportPlanDelegate::paintGroup(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    if (showsBox(option, index)) {
        paintBox(painter, option, index);
    } else {
        const QString glyphName =
            kindOf(index) == ImportRowKind::Day ? QStringLiteral("calendar") : QStringLiteral("document");
        Painting::centredGlyph(painter, boxRect(option, index), glyphName, scaled(15), t.muted);
    }
    QRect line = option.rect.adjusted(textStart(option, index), 0, 0, 0);
    painter.setFont(uiFont(0, QFont::DemiBold));
    painter.setPen(t.text);
    const QString title = index.data(ImportTitleRole).toString();
    drawLine(painter, option, line, title);
    line.adjust(painter.fontMetrics().horizontalAdvance(title) + scaled(6), 0, -scaled(12), 0);
    painter.setFont(uiFont());
    painter.setPen(t.muted);
    if (const QString date = index.data(ImportDateRole).toString();
        painter.fontMetrics().horizontalAdvance(date) <= line.width()) {
        drawLine(painter, option, line, date);
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(date) + scaled(6));
    }
    painter.setFont(uiFont(-1));
    const QString detail = index.data(ImportDetailRole).toString();
    if (painter.fontMetrics().horizontalAdvance(detail) <= line.width()) {
        const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
        painter.drawText(
            QStyle::visualRect(option.direction, option.rect, line), static_cast<int>(end), detail);
    }
}

void ImportPlanDelegate::paintLineNumbers(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.setFont(uiFont(-1));
    painter.setPen(tokens().muted);
    const int height = kindOf(index) == ImportRowKind::Notes ? option.rect.height() : scaled(talkRow);
    const QRect line(option.rect.x(), option.rect.y(), option.rect.width() - scaled(8), height);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, line),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
        QStringLiteral("%1–%2")
            .arg(index.data(ImportLineRole).toInt())
            .arg(index.data(ImportEndLineRole).toInt()));
}

void ImportPlanDelegate::paintCertainty(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int barWidth = 5;
    constexpr int barHeight = 10;
    constexpr int barStep = 7;
    constexpr int barCount = 3;
    const auto certainty = static_cast<Certainty>(index.data(ImportCertaintyRole).toInt());
    const CertaintyLook look = lookOf(certainty);
    QRect row = option.rect;
    row.setHeight(scaled(talkRow));
    for (int bar = 0; bar < barCount; ++bar) {
        const QRect place(row.x() + scaled(8 + bar * barStep), row.center().y() - scaled(barHeight) / 2 + 1,
            scaled(barWidth), scaled(barHeight));
        const bool isFull = bar < look.bars;
        Painting::roundedBox(painter, QStyle::visualRect(option.direction, option.rect, place), 1.5,
            isFull ? look.colour : QColor(), isFull ? QColor() : tokens().control);
    }
    const bool isCheck = certainty == Certainty::Check;
    painter.setFont(uiFont(-1, isCheck ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isCheck ? look.colour : tokens().muted);
    drawLine(painter, option, row.adjusted(scaled(36), 0, 0, 0), look.word);
}

QWidget *ImportPlanDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (kindOf(index) != ImportRowKind::Talk) {
        return nullptr;
    }
    m_edited = index; // its height is asked for when the fields are filled
    auto *editor = new PlannedTalkFields(parent);
    editor->setKnownSpeakers(m_knownSpeakers);
    m_fields = editor;
    connect(editor, &PlannedTalkFields::heightChanged, this,
        [this] { Q_EMIT const_cast<ImportPlanDelegate *>(this)->sizeHintChanged(m_edited); });
    const auto fields = editor->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        field->installEventFilter(const_cast<ImportPlanDelegate *>(this));
    }
    return editor;
}

void ImportPlanDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<PlannedTalkFields *>(editor)->setTalk(
        index.data(ImportTitleRole).toString(), index.data(ImportSpeakersRole).toStringList());
}

void ImportPlanDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *fields = static_cast<PlannedTalkFields *>(editor);
    static_cast<ImportPlanModel *>(model)->setTalk(index, fields->title(), fields->speakers());
}

void ImportPlanDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int foot = reasonHeight(index, option.rect.width());
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect,
        option.rect.adjusted(scaled(boxRoom), scaled(editPad), 0, -scaled(editPad) - foot)));
}

void ImportPlanDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    m_edited = QPersistentModelIndex();
    Q_EMIT const_cast<ImportPlanDelegate *>(this)->sizeHintChanged(index);
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool ImportPlanDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (!field) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    // The two fields are one editor: Tab moves between them, Enter keeps both, Esc leaves both.
    QWidget *editor = m_fields;
    if (!editor) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            finish(editor, key != Qt::Key_Escape);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && !editor->isAncestorOf(QApplication::focusWidget())) {
        finish(editor, true);
    }
    return false;
}

void ImportPlanDelegate::finish(QWidget *editor, bool isKept)
{
    const auto fields = editor->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        field->removeEventFilter(this); // hiding the editor takes its focus, which must not come back here
    }
    if (isKept) {
        Q_EMIT commitData(editor);
    }
    Q_EMIT closeEditor(editor, isKept ? NoHint : RevertModelCache);
}

bool ImportPlanDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isFirst =
        index.column() == ImportPlanModel::TalkColumn && index.flags().testFlag(Qt::ItemIsUserCheckable);
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const auto toggle = [&] {
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (isFirst && event->type() == QEvent::MouseButtonRelease) {
        const QRect box = boxRect(option, index).adjusted(-6, -6, 6, 6);
        return box.contains(static_cast<QMouseEvent *>(event)->position().toPoint()) && toggle();
    }
    if (isFirst && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        return toggle();
    }
    return false;
}

} // namespace Lectern::Ui
