// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QStyledItemDelegate>

namespace Lectern::Ui {

class PlannedTalkFields;

/// Rows of the import tree: check box, title over speakers and reason; lines; three bars and a word for how
/// sure. Editing (F2) makes a row taller and shows title and speakers as fields.
class ImportPlanDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPlanDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Who completes the speakers one types, best first; `talks`: those that the library has.
    void setKnownSpeakers(std::vector<SpeakerRow> speakers) { m_knownSpeakers = std::move(speakers); }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintTalk(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintReason(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNotes(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLineNumbers(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCertainty(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void finish(QWidget *editor, bool isKept);

    std::vector<SpeakerRow> m_knownSpeakers;
    mutable QPersistentModelIndex m_edited;
    mutable QPointer<PlannedTalkFields> m_fields; ///< of the row that is edited
};

} // namespace Lectern::Ui
