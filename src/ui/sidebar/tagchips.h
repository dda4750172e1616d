// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tagtreemodel.h"

#include <QWidget>

namespace Lectern::Ui {

class Chip;

/// As many tags as there is room for, those used most first, then "+14" for the others.
class TagChips final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagChips)
public:
    explicit TagChips(Models::TagTreeModel &tags, QWidget *parent = nullptr);

    void setTag(const QString &tag);

Q_SIGNALS:
    void tagChosen(const QString &tag);
    void tagMenuRequested(const QString &tag, const QPoint &globalPosition);
    void moreRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void place();
    [[nodiscard]] QModelIndex tagAt(const QPoint &position) const;

    Models::TagTreeModel &m_model;
    QString m_tag;
    QList<Chip *> m_chips; ///< used most first
    Chip *m_more = nullptr;
    bool m_isStale = false;
};

} // namespace Lectern::Ui
