// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QDialog>

namespace Lectern::Ui {

class SpeakerList;

/// Whom speakers are merged with: anybody else for one speaker, one of them for several.
class SpeakerPickDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerPickDialog)
public:
    /// `merged`: at least one.
    SpeakerPickDialog(
        std::vector<SpeakerRow> merged, const std::vector<SpeakerRow> &all, QWidget *parent = nullptr);

    /// Who is left; null while nobody is chosen.
    [[nodiscard]] QUuid chosen() const;
    /// The others, who become that one.
    [[nodiscard]] std::vector<QUuid> others() const;
    [[nodiscard]] SpeakerList *list() const { return m_list; }

private:
    void build();
    [[nodiscard]] QUuid likeliest(const std::vector<SpeakerRow> &rows) const;

    std::vector<SpeakerRow> m_merged;
    SpeakerList *m_list = nullptr;
};

} // namespace Lectern::Ui
