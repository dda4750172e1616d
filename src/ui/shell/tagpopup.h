// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/shell/popupframe.h"

#include <QHash>

class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;

namespace Lectern::Ui {

class TagChoiceModel;

/// Tags of a talk or mark: filter field, tree with check boxes, "New tag".
class TagPopup final : public PopupFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagPopup)
public:
    explicit TagPopup(QWidget *parent = nullptr);
    ~TagPopup() override;

    /// All tags of the library, and which of them the thing has (partially: some of several things).
    void setTags(const std::vector<TagRow> &tags, const QHash<QString, Qt::CheckState> &states);
    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }

Q_SIGNALS:
    void tagToggled(const QString &tag, bool isOn);
    /// A tag that the library does not have; the pop-up shows it ticked at once.
    void newTagRequested(const QString &tag);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void applyFilter(const QString &text);
    void refreshNewTag();
    void takeNewTag();
    void toggle(const QModelIndex &index);
    void fitHeight();

    TagChoiceModel *m_model = nullptr;
    QLineEdit *m_filter = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_newTag = nullptr;
};

} // namespace Lectern::Ui
