// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/searchwords.h"
#include "ui/shell/popupframe.h"

class QListView;
class QStandardItemModel;

namespace Lectern::Ui {

class EmptyState;
class InkLabel;

/// Talks that speak of the same things as the one on the page, each with the words that say so.
class RelatedPopup final : public PopupFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelatedPopup)
public:
    explicit RelatedPopup(QWidget *parent = nullptr);
    ~RelatedPopup() override;

    void setTalks(const std::vector<Store::RelatedTalk> &talks);
    [[nodiscard]] QListView *view() const { return m_list; }

Q_SIGNALS:
    void talkChosen(const QUuid &talk);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void fitHeight();
    void choose(const QModelIndex &index);

    QStandardItemModel *m_model = nullptr;
    InkLabel *m_title = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace Lectern::Ui
