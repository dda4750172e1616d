// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/exportservice.h"

#include <QPushButton>

namespace Lectern::Ui {

/// A format on offer in the export dialog: a sign, its name below; one of several is chosen.
class FormatCard final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormatCard)
public:
    FormatCard(const Services::ExportFormat &format, QWidget *parent);

    /// A name of one or two words; the whole name where the format has none.
    [[nodiscard]] static QString shortNameOf(const Services::ExportFormat &format);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_glyph; ///< empty: its sign is shown
    QString m_sign;
};

} // namespace Lectern::Ui
