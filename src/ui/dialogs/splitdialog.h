// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/talkcuts.h"

#include <QDialog>

class QListView;
class QStandardItemModel;

namespace Lectern::Ui {

/// Where a talk is split: its sections, one of which becomes the begin of another talk.
class SplitDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitDialog)
public:
    /// `title` of the talk.
    SplitDialog(const QString &title, std::vector<Services::TalkSection> sections, QWidget *parent = nullptr);
    ~SplitDialog() override;

    /// That was chosen; only where there are sections.
    [[nodiscard]] const Services::TalkSection &section() const;
    [[nodiscard]] QListView *list() const { return m_list; }

private:
    void build(const QString &title);
    void fill();

    std::vector<Services::TalkSection> m_sections;
    QStandardItemModel *m_model = nullptr;
    QListView *m_list = nullptr;
};

} // namespace Lectern::Ui
