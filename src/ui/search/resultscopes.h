// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/searchresultsmodel.h"

#include <QWidget>

#include <array>

namespace Lectern::Ui {

class ChipRow;
class DropDownButton;

/// Where is searched.
enum class ResultScope { Everything, Titles, Highlights, Notes };

/// The row above the results: where is searched, in what order the results stand, and whether only what is
/// written as typed counts.
class ResultScopes final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultScopes)
public:
    explicit ResultScopes(QWidget *parent = nullptr);

    [[nodiscard]] ResultScope scope() const { return m_scope; }
    [[nodiscard]] bool isExact() const { return m_isExact; }
    /// Numbers in the chips; -1: not known, shown without.
    void setCounts(int titles, int highlights, int notes);

    [[nodiscard]] static QString nameOf(ResultScope scope);
    /// Filter that a scope stands for in the query language: "in:title"; empty for everything.
    [[nodiscard]] static QString filterOf(ResultScope scope);

Q_SIGNALS:
    void scopeChosen(Lectern::Ui::ResultScope scope);
    void orderChosen(Lectern::Models::ResultOrder order);
    void exactChosen(); ///< isExact() changed

private:
    void buildMenu();
    void refresh();

    ResultScope m_scope = ResultScope::Everything;
    Models::ResultOrder m_resultOrder = Models::ResultOrder::BestMatch;
    bool m_isExact = false;
    std::array<int, 3> m_counts{-1, -1, -1};
    ChipRow *m_chips = nullptr;
    DropDownButton *m_order = nullptr;
};

} // namespace Lectern::Ui
